"""The parts that a mail says it has, and which of them are read; the rest is never asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MOST_PARTS = 200
_TEXT = 200_000  # bytes as they are sent
_MARKED = 600_000
_CALENDAR = 300_000
_HEADERS = 60_000
_MOST_OF_A_KIND = 3
_CALENDARS = ("text/calendar", "application/ics", "text/x-vcalendar", "application/calendar")


@dataclass(frozen=True, slots=True)
class Part:
    """One part as the mailbox describes it (BODYSTRUCTURE), its body unread.

    ``number`` is how it is asked for ("1.2"), ``kind`` its media type in lower case, ``size`` its
    bytes as sent; ``charset`` and ``encoding`` are "" where they are not given.
    """

    number: str
    kind: str
    size: int
    attached: bool = False
    name: str = ""
    charset: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A part to be read, its first ``most`` bytes; of a mail inside it the headers only."""

    part: Part
    most: int
    headers_only: bool = False


def has_calendar(parts: Iterable[Part]) -> bool:
    """Whether a calendar lies in the mail."""
    return any(_is_calendar(part) for part in parts)


def to_read(parts: Iterable[Part]) -> tuple[Asked, ...]:
    """What is read of a mail that concerns the search: its words, reports, calendar.

    The first plain text, or HTML where there is none; never an attachment, and of a returned mail
    only the headers.
    """
    known = tuple(parts)[:MOST_PARTS]
    return (*_words(known), *_reports(known), *_calendars(known))


def _words(parts: tuple[Part, ...]) -> Iterator[Asked]:
    for kind, most in (("text/plain", _TEXT), ("text/html", _MARKED)):
        found = [p for p in parts if p.kind == kind and not p.attached and p.size]
        if found:
            yield Asked(found[0], most)
            return


def _reports(parts: tuple[Part, ...]) -> Iterator[Asked]:
    for kind in ("message/delivery-status", "text/rfc822-headers", "message/rfc822"):
        found = [part for part in parts if part.kind == kind][:_MOST_OF_A_KIND]
        for part in found:
            yield Asked(part, _HEADERS, headers_only=kind == "message/rfc822")


def _calendars(parts: tuple[Part, ...]) -> Iterator[Asked]:
    for part in [part for part in parts if _is_calendar(part)][:_MOST_OF_A_KIND]:
        if part.size <= _CALENDAR:
            yield Asked(part, _CALENDAR)


def _is_calendar(part: Part) -> bool:
    return part.kind in _CALENDARS or part.name.lower().endswith((".ics", ".vcs", ".ical"))
