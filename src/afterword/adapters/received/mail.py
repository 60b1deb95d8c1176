"""A mail read with the standard library, behind guards: any header, any text may raise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import getaddresses

from afterword.adapters.received.markup import text_of_html

MAIL_LIMIT = 35_000_000  # bytes; what the large providers let through
_MOST_PARTS = 200
_PART = re.compile(
    rb"(?i)\ncontent-(?:type|transfer-encoding|disposition)[ \t]*:"
    rb"|\n--[\w=.'()+,/:?-]{1,70}(?=\r?\n\r?\n)"
)
_CALENDAR = re.compile(rb"(?im)^BEGIN[ \t]*:[ \t]*V")
_HEADER = re.compile(rb"(?i)\A(?:From |[A-Za-z][A-Za-z0-9-]*[ \t]*:)")


def looks_like_mail(data: bytes) -> bool:
    """Whether it begins with header lines, and no calendar begins among them."""
    start = data[:50_000].removeprefix(b"\xef\xbb\xbf").lstrip()
    head = re.split(rb"\r?\n[ \t]*\r?\n", start, maxsplit=1)[0]
    return bool(_HEADER.match(head)) and not _CALENDAR.search(head)


def parsed(data: bytes) -> EmailMessage | None:
    """The message, however broken; None where its parts are too many or too deep."""
    if len(_PART.findall(data)) > _MOST_PARTS * 5:
        return None
    try:
        message = message_from_bytes(data, policy=default)
    except RecursionError:
        return None
    return message if isinstance(message, EmailMessage) else None


def header(message: Message, name: str) -> str:
    """One header as a line of text, "" where it is absent or beyond reading."""
    values = headers(message, name)
    return values[0] if values else ""


def headers(message: Message, name: str) -> list[str]:
    """Every header of that name, each as a line of text."""
    try:
        values = message.get_all(name) or []
        return [" ".join(str(value).split()) for value in values]
    except Exception:
        return [" ".join(str(value).split()) for key, value in _raw(message) if key == name.lower()]


def _raw(message: Message) -> Iterator[tuple[str, str]]:
    try:
        for key, value in message.raw_items():
            yield key.lower(), str(value)
    except Exception:
        return


def addresses(message: Message, name: str) -> list[tuple[str, str]]:
    """(display name, address) of every mailbox in the headers of that name."""
    try:
        pairs = getaddresses(headers(message, name))
    except Exception:
        return []
    return [(shown.strip(), address.strip()) for shown, address in pairs if "@" in address]


def parts(message: Message, *, passed_on: bool = True) -> list[Message]:
    """The message and everything inside it, within a limit.

    ``passed_on`` false leaves out what is inside another mail that it returns or forwards.
    """
    found: list[Message] = []
    waiting = [message]
    while waiting and len(found) < _MOST_PARTS:
        part = waiting.pop(0)
        found.append(part)
        if passed_on or part is message or not content_type(part).startswith("message/"):
            waiting[:0] = inside(part)
    return found


def inside(part: Message) -> list[Message]:
    """The parts directly inside; of a delivery report, its blocks of fields."""
    try:
        given = part.get_payload()
    except Exception:
        return []
    return [item for item in given if isinstance(item, Message)] if isinstance(given, list) else []


def content_type(part: Message) -> str:
    """Its media type in lower case; "" where it cannot be read."""
    try:
        return str(part.get_content_type()).lower()
    except Exception:
        return ""


def file_name(part: Message) -> str:
    """The name it is attached under, "" for none."""
    try:
        return str(part.get_filename() or "")
    except Exception:
        return ""


def charset(part: Message) -> str | None:
    """What it says of its encoding, which need not be true; None where it says nothing."""
    try:
        given = part.get_content_charset()
    except Exception:
        return None
    return str(given) if given else None


def payload(part: Message) -> bytes:
    """Its bytes with the transfer encoding undone, b"" where there are none."""
    try:
        given = part.get_payload(decode=True)
    except Exception:
        return b""
    return given if isinstance(given, bytes) else b""


def text(part: Message) -> str:
    """Its text, whatever the charset says: that charset, else UTF-8, else Windows' Latin-1."""
    data = payload(part)
    for encoding in (charset(part), "utf-8"):
        try:
            return data.decode(encoding or "utf-8")
        except UnicodeDecodeError as error:
            if error.start > 0 and error.start >= len(data) - 3:  # cut in the middle of a sign
                return data[: error.start].decode(encoding or "utf-8")
        except LookupError:
            continue
    return data.decode("cp1252", "replace")


def body(message: Message, *, passed_on: bool = True) -> str:
    """The words of the message: its first plain text, else its HTML without the markup.

    ``passed_on`` as for ``parts``.
    """
    found = parts(message, passed_on=passed_on)
    readable = [part for part in found if not part.is_multipart() and not _attached(part)]
    plain = next((p for p in readable if content_type(p) == "text/plain" and text(p).strip()), None)
    if plain is not None:
        return text(plain)
    marked = next((part for part in readable if content_type(part) == "text/html"), None)
    return "" if marked is None else text_of_html(text(marked))


def _attached(part: Message) -> bool:
    return header(part, "content-disposition").lower().startswith("attachment")
