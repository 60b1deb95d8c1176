"""Mails that come back: whether one is, from whom, and whether for good."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from afterword.domain.incoming.bounce_words import (
    ADDRESS_GONE,
    DELIVERY_SUBJECT,
    FAILED,
    GIVEN_UP,
    MACHINE_NAME,
    MACHINE_SENDER,
    NOT_FOR_GOOD,
    RETURNED_BELOW,
)
from afterword.domain.incoming.facts import Arrived, Evidence, Report

_DONE = ("delivered", "relayed", "expanded")
_ADDRESS = re.compile(r"[A-Za-z0-9][\w.%+'&~/-]{0,80}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_ALONE = re.compile(
    r"^[\s*\"'<\[•-]*(?:mailto:|rfc822;|SMTP:)?\s*[\"'<\[]*(?P<it>[^\s<>\"',;]+@[^\s<>\"',;:\]]+)[\"'>\]]*"
    r"(?:\s*[:;,.]?\s*$|\s*(?:\.\.\.|:|-|\(|on )\s?.*$)",
    re.IGNORECASE,
)
_EXPANDED = re.compile(
    r"(?i)\b(?:expanded from|generated from|originally addressed to|original address)\s*:?\s*"
    r"[<\"']?([^\s<>\"'();,]+@[^\s<>\"'();,]+)"
)
_FROM = re.compile(r"(?i)\b(?:mail )?from:? +<?[^\s<>@]+@[^\s<>]+")
_OTHER = re.compile(
    rf"(?i)^\s*(?:to|from|cc|subject|sent|date|message-id|reply-to|para|de|asunto)\s*:"
    rf"|{MACHINE_SENDER.pattern.removeprefix('(?i)')}"
)
_ANSWERED = re.compile(r"(?i)^\s*(?:re|rv|fwd?|aw|tr)\s*:")
_STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_CODE = re.compile(r"(?<![\d.])(4[2-5]\d|55[0-4])(?=[ -])")
_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class Returned:
    """A mail that came back: from which addresses, whether for good, and why it is one."""

    recipients: tuple[str, ...]
    permanent: bool
    evidence: tuple[Evidence, ...]


def returned(mail: Arrived) -> Returned | None:
    """What came back and from whom, None where the mail is no bounce.

    A delivery report is believed first, then X-Failed-Recipients, then a machine that speaks of a
    failure, in English, Spanish and a few others. A report of success is no bounce.
    """
    said = _own_words(mail)
    why = _why(mail, said)
    if why is None:
        return None
    failing = [r for r in mail.reports if r.action not in _DONE]
    given_up = [r for r in failing if _for_good(r, said)]
    recipients = _recipients(mail, given_up or failing, said)
    permanent = bool(given_up) if failing else _words_for_good(said, "")
    proof = Evidence("permanent", _proof(given_up or failing, said))
    evidence = (Evidence("kind", why), proof) if proof.text else (Evidence("kind", why),)
    return Returned(recipients, permanent, evidence)


def _own_words(mail: Arrived) -> str:
    """What the machine says, without the mail that it returns below."""
    below = RETURNED_BELOW.search(mail.text[:_TEXT])
    return mail.text[: below.start()] if below and below.start() > 40 else mail.text[:_TEXT]


def _why(mail: Arrived, said: str) -> str | None:
    if mail.reports and all(r.action in _DONE for r in mail.reports):
        return None
    if any(r.action or r.status or r.diagnostic for r in mail.reports):
        return f"delivery report: {_shown(mail.reports)}"
    if mail.header("x-failed-recipients"):
        return f"X-Failed-Recipients: {mail.header('x-failed-recipients')}"
    subject = _delivery_subject(mail)
    failed = FAILED.search(said)
    machine = MACHINE_SENDER.search(mail.sender) or MACHINE_NAME.search(mail.sender_name)
    nobody = mail.header("return-path").replace(" ", "") == "<>"
    if (machine or nobody) and (subject or failed):
        return f"From: {mail.sender or '<>'}; {subject or (failed and failed.group())}"
    if subject and failed and not mail.header("in-reply-to"):
        return f"Subject: {mail.subject}; {failed.group()}"
    if mail.report_type == "delivery-status" and (subject or failed or machine):
        return "report-type=delivery-status"
    return None


def _delivery_subject(mail: Arrived) -> str | None:
    if _ANSWERED.match(mail.subject) and not MACHINE_SENDER.search(mail.sender):
        answered = re.search(r"(?i)non remis|delivery failed", mail.subject)
        return answered.group() if answered else None
    found = DELIVERY_SUBJECT.search(mail.subject)
    return found.group() if found else None


def _shown(reports: Iterable[Report]) -> str:
    first = next((r for r in reports if r.action not in _DONE), None)
    return (
        " ".join(f"{first.action} {first.status} {first.diagnostic}".split())[:200] if first else ""
    )


# --- who ------------------------------------------------------------------------


def _recipients(mail: Arrived, reports: list[Report], said: str) -> tuple[str, ...]:
    own = {
        mail.sender,
        *_addresses_in(mail.headers.get("to", ())),
        *_addresses_in(mail.headers.get("cc", ())),
    }
    ways = (
        [_bare(r.original or r.recipient) for r in reports],
        _addresses_in(mail.headers.get("x-failed-recipients", ())),
        [a for a in _named(said) if a.lower() not in own],
        [a for a in mail.returned_to if a.lower() not in own],
    )
    for found in ways:
        addresses = tuple(dict.fromkeys(a for a in found if "@" in a))
        if addresses:
            return addresses
    return ()


def _bare(recipient: str) -> str:
    """The address in "rfc822; <dana@acme.example>"."""
    after = recipient.rpartition(";")[2]
    found = _ADDRESS.search(after)
    return found.group() if found else after.strip(" <>\"'")


def _addresses_in(texts: Iterable[str]) -> list[str]:
    return [address.lower() for text in texts for address in _ADDRESS.findall(text)]


def _named(said: str) -> list[str]:
    """The addresses that the words name: at the head of a line, else any in a failing line."""
    told = [line for line in said.splitlines() if not _OTHER.search(line)]
    usable = [_FROM.sub(" ", line) for line in told]
    alone = [found["it"].rstrip(".") for line in usable if (found := _ALONE.match(line[:300]))]
    before = [address for line in told for address in _EXPANDED.findall(line[:500])]
    named = [address for address in (*alone, *before) if _ADDRESS.fullmatch(address)]
    if named:
        return named
    failing = [line for line in usable if _speaks_of_failure(line)]
    inside = [address for line in failing for address in _ADDRESS.findall(line[:500])]
    return inside or [address for line in usable for address in _ADDRESS.findall(line[:500])][:1]


def _speaks_of_failure(line: str) -> bool:
    return any(words.search(line) for words in (FAILED, ADDRESS_GONE, NOT_FOR_GOOD))


# --- for good -------------------------------------------------------------------


def _for_good(report: Report, said: str) -> bool:
    """Whether one report gives the address up; what is doubtful is temporary."""
    status = _STATUS.search(report.status) or _STATUS.search(report.diagnostic)
    if report.action in ("delayed", "delay") or (status and status[1] == "4"):
        return False
    if ADDRESS_GONE.search(report.diagnostic):
        return True
    if NOT_FOR_GOOD.search(f"{report.status} {report.diagnostic}"):
        return False
    if status and status[1] == "5" and status[2] == "1":
        return True
    if report.action == "failed" and status and not NOT_FOR_GOOD.search(said):
        return True
    return _words_for_good(said, report.diagnostic)


def _words_for_good(said: str, diagnostic: str) -> bool:
    text = f"{diagnostic}\n{said}"
    if ADDRESS_GONE.search(text):
        return True
    if NOT_FOR_GOOD.search(text):
        return False
    codes = {code[0] + code[1:] for code in _CODE.findall(text)}
    if any(code.startswith("4") for code in codes) and "550" not in codes:
        return False
    return bool(GIVEN_UP.search(text) or codes & {"550", "551", "553"})


def _proof(reports: list[Report], said: str) -> str:
    if reports:
        return _shown(reports)
    found = ADDRESS_GONE.search(said) or NOT_FOR_GOOD.search(said) or GIVEN_UP.search(said)
    return " ".join(found.group().split()) if found else ""
