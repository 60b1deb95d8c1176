"""Mails that no hand wrote: answers by a machine, and what machines send of their own."""

from __future__ import annotations

import re

from afterword.domain.incoming.facts import Arrived, Evidence
from afterword.domain.invites.addresses import is_role_address, is_system, local_part

_AUTO_HEADERS = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-vacation")
_AUTO_SUBJECT = re.compile(
    r"(?i)^\W*(?:re:\s*)?(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder)"
    r"|autoreply"
    r"|auto:|out[- ]of[- ](?:the[- ])?office|ooo\b|o\.o\.o|away from (?:my|the) (?:desk|office"
    r"|e-?mail)"
    r"|on (?:vacation|holiday|leave|annual leave|parental leave|maternity leave|paternity leave)\b"
    r"|vacation (?:reply|notice|response|auto)|i am (?:currently )?(?:away|out|on)"
    r"|respuesta autom[aá]tica|autorespuesta|auto-?respuesta|contestaci[oó]n autom[aá]tica"
    r"|fuera de (?:la )?oficina|ausente|ausencia|de vacaciones|vacaciones\b|estoy (?:fuera|de"
    r"|ausente)"
    r"|mensaje autom[aá]tico|automatische antwort|abwesenheit|r[eé]ponse automatique|absence)"
)
_AWAY = re.compile(
    r"(?i)\b(?:i(?:'m| am|'ll be| will be)|we are|our office is)\s+(?:currently\s+"
    r"|now\s+)?(?:away\b|out\b"
    r"|on (?:vacation|holidays?|leave|\w+ leave|pto|a business trip)|traveling|travelling"
    r"|not in (?:the )?office|unavailable|closed)"
    r"|\bout of (?:the )?office\b"
    r"|\b(?:estoy|estar[eé]|me encuentro|me encontrar[eé])\s+(?:actualmente\s+)?(?:fuera|ausente"
    r"|de (?:vacaciones|baja|viaje|permiso|licencia)|disfrutando)"
    r"|\bfuera de (?:la )?oficina\b"
)
_SAYS_AUTO = re.compile(
    r"(?i)\b(?:this is an? (?:automat(?:ic|ed)|auto)[- ]?(?:generated )?(?:reply|response"
    r"|message|e-?mail)"
    r"|auto(?:matically)? generated|please do not (?:reply|respond)|do not reply to this"
    r"|this (?:mailbox|inbox|address) is not monitored|unmonitored"
    r"|(?:este|esta) (?:es|mensaje|correo)[^.\n]{0,40}autom[aá]tic\w+|no respondas? a este"
    r"|no responda a este|por favor,? no contestes?)"
)
_STANDS_IN = re.compile(
    r"(?i)\b(?:limited access to|no access to|intermittent access|for (?:urgent|immediate)"
    r"|if (?:this is|it is|your"
    r" (?:matter|request) is) urgent|in my absence|during (?:my absence|this time)|upon my return"
    r"|when i (?:return|get back|am back)|acceso limitado|en caso de urgencia|para (?:temas"
    r"|asuntos) urgentes"
    r"|si es urgente|en mi ausencia|durante mi ausencia|a mi (?:vuelta|regreso))"
)
_RECEIVED = re.compile(
    r"(?i)\b(?:thank you for (?:applying|your application|your interest in (?:joining|the))"
    r"|we(?:'ve| have) received your application|your application (?:has been|was) (?:received"
    r"|submitted)"
    r"|gracias por (?:tu|su) (?:candidatura|inter[eé]s en)|hemos recibido (?:tu|su) (?:candidatura"
    r"|solicitud|curr[ií]culum|cv)|tu (?:candidatura|solicitud) (?:ha sido|se ha))"
)
_NO_REPLY = re.compile(
    r"(?i)(?:no|do|non)[-_.]?(?:not?[-_.]?)?(?:reply|respon)|notification|notificacion|mailer|alert"
    r"|automat|\bbot\b|newsletter|bounce"
)


def automatic_reply(mail: Arrived) -> Evidence | None:
    """What shows that a machine answered in somebody's place, None where nothing does.

    The headers that mark such answers (RFC 3834 and its forerunners), else a subject such as
    "Out of office", else words that an absent person leaves, two of a kind.
    """
    told = _by_headers(mail)
    if told:
        return told
    if _AUTO_SUBJECT.search(mail.subject):
        return Evidence("kind", f"Subject: {mail.subject}")
    away = _AWAY.search(mail.text[:1500])
    backed = _SAYS_AUTO.search(mail.text) or (_STANDS_IN.search(mail.text) and _is_answer(mail))
    return Evidence("kind", away.group()) if away and backed else None


def _by_headers(mail: Arrived) -> Evidence | None:
    submitted = mail.header("auto-submitted").lower()
    if submitted.startswith("auto-replied"):
        return Evidence("kind", f"Auto-Submitted: {submitted}")
    if submitted.startswith("auto") and _AUTO_SUBJECT.search(mail.subject):
        return Evidence("kind", f"Auto-Submitted: {submitted}; {mail.subject}")
    for name in ("precedence", "x-precedence"):
        if re.match(r"(?i)auto[-_]?reply", mail.header(name)):
            return Evidence("kind", f"{name}: {mail.header(name)}")
    for name in _AUTO_HEADERS:
        if mail.header(name) and not re.match(r"(?i)\s*(?:no|false)\b", mail.header(name)):
            return Evidence("kind", f"{name}: {mail.header(name)}")
    if "mailbox rules agent" in mail.header("x-ms-exchange-generated-message-source").lower():
        return Evidence("kind", "Mailbox Rules Agent")
    if mail.report_type == "disposition-notification":
        return Evidence("kind", "report-type=disposition-notification")
    return None


def _is_answer(mail: Arrived) -> bool:
    return bool(
        mail.header("in-reply-to")
        or mail.header("references")
        or mail.header("x-auto-response-suppress")
    )


def from_a_machine(mail: Arrived) -> Evidence | None:
    """What shows that no hand wrote this, None where somebody did, as far as the mail tells.

    An answer that comes through an applicant system is somebody's; so is what is written from
    a shared mailbox such as careers@, unless it reads like a receipt.
    """
    submitted = mail.header("auto-submitted").lower()
    if submitted and not submitted.startswith("no"):
        return Evidence("kind", f"Auto-Submitted: {submitted}")
    if _NO_REPLY.search(local_part(mail.sender)):
        return Evidence("kind", f"From: {mail.sender}")
    said = _SAYS_AUTO.search(mail.text)
    if said:
        return Evidence("kind", said.group())
    if mail.header("in-reply-to"):
        return None
    return _unasked(mail)


def _unasked(mail: Arrived) -> Evidence | None:
    for name in ("list-unsubscribe", "feedback-id", "x-campaign-id", "x-mailgun-tag", "x-sg-eid"):
        if mail.header(name):
            return Evidence("kind", f"{name}: {mail.header(name)[:80]}")
    if re.match(r"(?i)(?:bulk|junk)\b", mail.header("precedence")):
        return Evidence("kind", f"Precedence: {mail.header('precedence')}")
    if is_system(mail.sender):
        return Evidence("kind", f"From: {mail.sender}")
    received = _RECEIVED.search(mail.text)
    if received and is_role_address(mail.sender):
        return Evidence("kind", received.group())
    return None
