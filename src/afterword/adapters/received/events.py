"""One VEVENT read with icalendar, as far as it can be read."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import icalendar

from afterword.adapters.received import faults
from afterword.adapters.received.moments import (
    FIRST_YEAR,
    LAST_YEAR,
    Moment,
    end_of,
    first_moment,
    listed,
    placed_start,
    recurrence_id_of,
)
from afterword.adapters.received.structure import Component
from afterword.adapters.received.zones import Zones
from afterword.domain.invites.facts import Attendee, Event, Problem
from afterword.domain.invites.medium import unwrapped, web_link
from afterword.domain.invites.names import cleaned, cleaned_text
from afterword.domain.words import Bilingual

_MOST_PEOPLE = 60
_ZONE_BESIDE_Z = re.compile(
    r'(?i)^((?:DTSTART|DTEND|RECURRENCE-ID)\b.*?);TZID=(?:"[^"]*"|[^;:"]*)(.*:\d{8}T\d{6}Z)$'
)
_UNQUOTED_ZONE = re.compile(
    r"(?i)^((?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)\b[^:]*?;TZID=)(?!\")([^\"]+?)"
    r"((?:;VALUE=[A-Z-]+)?:\d{8}\S*)$"
)
_LINKS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-ZOOM-MEETING-URL",
    "CONFERENCE",
    "URL",
)
_WANTED = frozenset(
    [
        "UID",
        "SEQUENCE",
        "RECURRENCE-ID",
        "STATUS",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "EXDATE",
        "RDATE",
        "SUMMARY",
        "LOCATION",
        "DESCRIPTION",
        "X-ALT-DESC",
        "ORGANIZER",
        "ATTENDEE",
    ]
).union(_LINKS)
_MOST_LINES = 300
_LONGEST_LINE = 100_000
_MARKUP = re.compile(r"<(?:br|/p|/div|/li|/tr)\b[^>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,2000}>")


@dataclass(slots=True)
class ReadEvent:
    """What one VEVENT gave: None where it holds no event that can be placed in time.

    ``wall`` is the naive start and ``tzid`` its zone as written, for the occurrences of ``rule``.
    """

    event: Event | None
    problems: list[Problem]
    wall: datetime | None = None
    tzid: str | None = None
    rule: str | None = None
    exceptions: tuple[Moment, ...] = ()
    extra: tuple[Moment, ...] = ()


def read_event(
    component: Component, method: str | None, zones: Zones, where: Bilingual
) -> ReadEvent:
    """Read one VEVENT; what cannot be read is among the problems, and never raises."""
    problems: list[Problem] = []
    vevent = _parsed(component, problems, where)
    if vevent is None:
        return ReadEvent(None, problems)
    start = first_moment(vevent, "DTSTART", problems, where)
    if start is None:
        return ReadEvent(None, problems or [faults.no_start(where)])
    if not FIRST_YEAR <= start.wall.year <= LAST_YEAR:
        return ReadEvent(None, [faults.year(start.wall.year, where)])
    event = _event(vevent, start, method, zones, problems, where)
    return ReadEvent(
        event,
        problems,
        start.wall,
        start.tzid,
        component.value("RRULE"),
        tuple(listed(vevent, "EXDATE")),
        tuple(listed(vevent, "RDATE")),
    )


def _parsed(
    component: Component, problems: list[Problem], where: Bilingual
) -> icalendar.Event | None:
    """The VEVENT's own lines through icalendar, each line alone where all together fail."""
    lines = [_mended(line) for line in component.lines if _is_wanted(line)][:_MOST_LINES]
    try:
        vevent = _from_lines(lines)
    except Exception:
        lines = [line for line in lines if _readable(line, problems, where)]
        try:
            vevent = _from_lines(lines)
        except Exception as error:
            problems.append(faults.unreadable(str(error), where))
            return None
    for name, reason in getattr(vevent, "errors", ()):
        problems.append(faults.bad_property(name, str(reason), where))
    return vevent


def _is_wanted(line: str) -> bool:
    name = re.split("[;:]", line, maxsplit=1)[0].strip().upper()
    return name in _WANTED and len(line) <= _LONGEST_LINE


def _mended(line: str) -> str:
    """A time's zone in quotes where it needs them, and none beside a time that is in UTC."""
    return _ZONE_BESIDE_Z.sub(r"\1\2", _UNQUOTED_ZONE.sub(r'\1"\2"\3', line))


def _from_lines(lines: list[str]) -> icalendar.Event:
    text = "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        vevent = icalendar.Event.from_ical(text)
    if not isinstance(vevent, icalendar.Event):
        raise TypeError
    return vevent


def _readable(line: str, problems: list[Problem], where: Bilingual) -> bool:
    try:
        _from_lines([line])
    except Exception as error:
        problems.append(
            faults.bad_property(line.partition(":")[0].partition(";")[0], str(error), where)
        )
        return False
    return True


def _event(
    vevent: icalendar.Event,
    start: Moment,
    method: str | None,
    zones: Zones,
    problems: list[Problem],
    where: Bilingual,
) -> Event:
    placed = placed_start(start, zones, problems, where)
    ends_at, assumed = end_of(vevent, start, placed, zones, problems, where)
    status = _text(vevent, "STATUS").upper()
    described = _without_markup(_text(vevent, "DESCRIPTION")) or _without_markup(
        _text(vevent, "X-ALT-DESC")
    )
    return Event(
        uid=cleaned(_text(vevent, "UID"), 1000) or _made_up_uid(vevent, start),
        sequence=_sequence(vevent),
        recurrence_id=recurrence_id_of(vevent, zones),
        method=method,
        cancelled=method == "CANCEL" or status == "CANCELLED",
        starts_at=placed.at if placed else None,
        ends_at=ends_at,
        wall_clock=None if placed else start.wall.isoformat(),
        timezone=placed.timezone if placed else None,
        all_day=start.all_day,
        end_assumed=assumed,
        summary=cleaned(_text(vevent, "SUMMARY"), 500),
        location=cleaned(_text(vevent, "LOCATION"), 1000),
        description=cleaned_text(described),
        links=tuple(_links(vevent)),
        organizer=_organizer(vevent),
        attendees=tuple(_attendees(vevent)),
    )


def _text(vevent: icalendar.Event, name: str) -> str:
    given = vevent.get(name)
    values = given if isinstance(given, list) else [given]
    return next((str(value) for value in values if value is not None and str(value).strip()), "")


def _without_markup(text: str) -> str:
    if "<" not in text:
        return text
    return _TAG.sub(" ", _MARKUP.sub("\n", text)).replace("&nbsp;", " ").replace("&amp;", "&")


def _sequence(vevent: icalendar.Event) -> int:
    try:
        return max(0, int(str(vevent.get("SEQUENCE", 0))))
    except ValueError:
        return 0


def _made_up_uid(vevent: icalendar.Event, start: Moment) -> str:
    """A name for an event without UID, the same each time the same file is read."""
    return f"no-uid:{start.wall.isoformat()}:{cleaned(_text(vevent, 'SUMMARY'), 200)}"


def _links(vevent: icalendar.Event) -> Iterator[str]:
    for name in _LINKS:
        given = vevent.get(name)
        for value in (given if isinstance(given, list) else [given])[:20]:
            link = web_link(str(value)) if value is not None else None
            if link:
                yield unwrapped(link)


def _organizer(vevent: icalendar.Event) -> Attendee | None:
    given = vevent.get("ORGANIZER")
    value = given[0] if isinstance(given, list) else given
    return None if value is None else _attendee(value)


def _attendees(vevent: icalendar.Event) -> Iterator[Attendee]:
    given = vevent.get("ATTENDEE")
    values = given if isinstance(given, list) else [] if given is None else [given]
    for value in values[:_MOST_PEOPLE]:
        yield _attendee(value)


def _attendee(value: object) -> Attendee:
    params = getattr(value, "params", None) or {}

    def upper(name: str) -> str | None:
        return str(params.get(name) or "").strip().upper() or None

    written = str(value).strip()
    address = re.sub(r"(?i)^mailto:", "", written).strip().strip("<>")
    email = next(
        (a for a in (address, str(params.get("EMAIL") or "").strip()) if _is_address(a)), None
    )
    name = cleaned(str(params.get("CN") or "")).strip("'\" ")
    return Attendee(name or None, email, upper("CUTYPE"), upper("PARTSTAT"), upper("ROLE"))


def _is_address(text: str) -> bool:
    return bool(re.fullmatch(r"[^\s@<>\"(),;:\\]{1,64}@[^\s@<>\"(),;:\\]{1,255}", text))
