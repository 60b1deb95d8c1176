"""A mail taken apart for the core to judge: headers, words, reports, and what it returns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

from afterword.adapters.received import mail
from afterword.adapters.received.invite_files import calendar_parts
from afterword.domain.errors import FactsError
from afterword.domain.incoming.facts import Arrived, Report
from afterword.domain.invites.names import cleaned, cleaned_text
from afterword.domain.words import Bilingual

_TEXT = 200_000  # signs of a mail that are read
_RETURNED_ID = re.compile(r"(?im)^[\s>]*message-id:\s*(<[^<>\s]{3,250}>)")
_RETURNED_TO = re.compile(r"(?im)^[\s>]*to:\s*([^\n]{3,300})")
_HEADERS_ONLY = ("text/rfc822-headers", "message/rfc822-headers")
_METHOD = re.compile(rb"(?im)^METHOD\s*:\s*([A-Z]+)")


class MailFiles:
    """Reads ``.eml`` files and the bytes that a mailbox hands over."""

    def read(self, data: bytes) -> Arrived:
        """See ``ports.MailReader``."""
        if not data.strip():
            raise FactsError(None, Bilingual("it is empty", "está vacío"))
        if len(data) > mail.MAIL_LIMIT:
            raise FactsError(
                None, Bilingual("it is too large for a mail", "es demasiado grande para un correo")
            )
        message = mail.parsed(data) if mail.looks_like_mail(data) else None
        if message is None or not message.keys():
            raise FactsError(None, Bilingual("this is not a mail", "esto no es un correo"))
        return _arrived(message)


def _arrived(message: Message) -> Arrived:
    senders = mail.addresses(message, "from")
    shown, address = senders[0] if senders else (mail.header(message, "from"), "")
    own = mail.parts(message, passed_on=False)
    text = cleaned_text(mail.body(message, passed_on=False), _TEXT)
    report_type = _report_type(own)
    return Arrived(
        subject=cleaned(mail.header(message, "subject"), 500),
        sender=address.lower(),
        sender_name=cleaned(shown),
        sent_at=_date(message),
        headers=_headers(message),
        media_type=mail.content_type(message),
        report_type=report_type,
        reports=tuple(_reports(own)) or _wrapped_reports(message, report_type),
        text=text,
        returned_ids=tuple(dict.fromkeys(_returned(message, own, text, "message-id"))),
        returned_to=tuple(dict.fromkeys(_returned(message, own, text, "to"))),
        calendar=_calendar(message),
    )


def _headers(message: Message) -> dict[str, tuple[str, ...]]:
    return {name.lower(): tuple(mail.headers(message, name)) for name in message}


def _date(message: Message) -> datetime | None:
    """When it was sent; where it says so without an offset, in UTC."""
    for name in ("date", "resent-date", "delivery-date"):
        try:
            sent = parsedate_to_datetime(mail.header(message, name))
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return sent if sent.tzinfo else sent.replace(tzinfo=UTC)
    return None


def _report_type(own: list[Message]) -> str:
    for part in own:
        found = re.search(r"(?i)report-type\s*=\s*\"?([\w-]+)", mail.header(part, "content-type"))
        if found:
            return found[1].lower()
    return ""


def _reports(own: list[Message]) -> Iterator[Report]:
    for part in own:
        if mail.content_type(part) == "message/delivery-status":
            for block in mail.inside(part):
                report = _report(block)
                if report.recipient or report.original:
                    yield report


def _wrapped_reports(message: Message, report_type: str) -> tuple[Report, ...]:
    """The reports of a delivery report that some gateway has put inside another mail."""
    return tuple(_reports(mail.parts(message))) if report_type == "delivery-status" else ()


def _report(block: Message) -> Report:
    return Report(
        recipient=mail.header(block, "final-recipient"),
        original=mail.header(block, "original-recipient"),
        action=(mail.header(block, "action").lower().split() or [""])[0],
        status=mail.header(block, "status"),
        diagnostic=mail.header(block, "diagnostic-code"),
    )


def _returned(message: Message, own: list[Message], text: str, name: str) -> Iterator[str]:
    """Message-IDs or recipients of the mails inside: attached, as headers only, or in the words."""
    pattern = _RETURNED_ID if name == "message-id" else _RETURNED_TO
    for part in own:
        kind = mail.content_type(part)
        if kind == "message/rfc822" and part is not message:
            for inner in mail.inside(part)[:1]:
                yield from _values(inner, name)
        elif kind in _HEADERS_ONLY:
            inner_text = mail.text(part) or "\n".join(str(p) for p in mail.inside(part)[:1])
            yield from _found(pattern, inner_text, name)
    yield from _found(pattern, text, name)


def _values(inner: Message, name: str) -> list[str]:
    if name == "message-id":
        return [value for value in mail.headers(inner, name) if value.startswith("<")]
    return [address for _, address in mail.addresses(inner, name)]


def _found(pattern: re.Pattern[str], text: str, name: str) -> list[str]:
    values = pattern.findall(text[:_TEXT])
    if name == "message-id":
        return [str(value) for value in values]
    return [address for value in values for address in re.findall(r"[^\s<>\"',;:]+@[\w.-]+", value)]


def _calendar(message: Message) -> str | None:
    for part in calendar_parts(message):
        found = _METHOD.search(mail.payload(part)[:100_000])
        return found[1].decode("ascii").upper() if found else ""
    return None
