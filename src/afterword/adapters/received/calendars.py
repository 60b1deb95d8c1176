"""A calendar file to events: each VEVENT alone, recurrences spelled out within limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from afterword.adapters.received import faults
from afterword.adapters.received.decoding import lines_of
from afterword.adapters.received.events import ReadEvent, read_event
from afterword.adapters.received.moments import occurrence_id
from afterword.adapters.received.structure import BadLine, Component, taken_apart
from afterword.adapters.received.zones import UnknownZone, Zones, iana_name
from afterword.domain.invites.facts import Event, Problem
from afterword.domain.invites.names import cleaned
from afterword.domain.invites.recurrence import NotUnderstood, Rule, occurrences, rule_from
from afterword.domain.words import Bilingual

CALENDAR_LIMIT = 5_000_000  # bytes; an invite has a few thousand
MOST_EVENTS = 1_000
MOST_OCCURRENCES = 30
HORIZON = timedelta(days=366)
_MOST_BAD_LINES = 10
_ANSWERS = ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH")


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """The events of a calendar in the order of the file, and what could not be read."""

    events: tuple[Event, ...]
    problems: tuple[Problem, ...]


def read_calendar(data: bytes, *, timezone: str | None, charset: str | None = None) -> ReadCalendar:
    """Read a calendar of any origin; never raises for what is in ``data``.

    ``timezone`` is the IANA name for times that name no zone, None to ask. ``charset`` as for
    ``lines_of``.
    """
    if len(data) > CALENDAR_LIMIT:
        return ReadCalendar((), (faults.too_large(len(data), CALENDAR_LIMIT),))
    root, bad = taken_apart(lines_of(data, charset))
    problems = [*_bad_lines(bad)]
    events: list[Event] = []
    vevents = root.all("VEVENT")
    if not vevents:
        problems.append(_no_event(root))
    if len(vevents) > MOST_EVENTS:
        problems.append(faults.too_many(len(vevents), MOST_EVENTS))
    zones = _Calendars(root, timezone)
    for number, component in enumerate(vevents[:MOST_EVENTS], start=1):
        if len(events) >= MOST_EVENTS:
            problems.append(faults.too_many(len(vevents), number - 1))
            break
        read = _read(component, number, zones)
        events += read.events
        problems += read.problems
    return ReadCalendar(tuple(_without_moved(events)), tuple(problems))


class _Calendars:
    """The METHOD and the zones that hold for each VEVENT."""

    def __init__(self, root: Component, timezone: str | None) -> None:
        self._root = root
        self._own = timezone
        self._of: dict[int, tuple[str | None, Zones]] = {}
        for calendar in root.all("VCALENDAR"):
            known = self._known(calendar)
            self._of.update((id(vevent), known) for vevent in calendar.all("VEVENT"))
        self._bare = self._known(root)

    def of(self, vevent: Component) -> tuple[str | None, Zones]:
        return self._of.get(id(vevent), self._bare)

    def _known(self, calendar: Component) -> tuple[str | None, Zones]:
        method = (calendar.value("METHOD") or "").strip().upper() or None
        named = iana_name(calendar.value("X-WR-TIMEZONE") or "")
        zones = self._root.all("VTIMEZONE")[:100]
        return method, Zones(zones, named or self._own)


def _read(component: Component, number: int, calendars: _Calendars) -> ReadCalendar:
    method, zones = calendars.of(component)
    where = _where(component, number)
    if method in _ANSWERS:
        return ReadCalendar((), (faults.an_answer(method, where),))
    read = read_event(component, method, zones, where)
    if not component.closed:
        read.problems.append(faults.breaks_off(where))
    if read.event is None:
        return ReadCalendar((), tuple(read.problems))
    return ReadCalendar(tuple(_spelled_out(read, zones, where)), tuple(read.problems))


def _where(component: Component, number: int) -> Bilingual:
    summary = cleaned((component.value("SUMMARY") or "").replace("\\,", ","), 60)
    told = f" “{summary}”" if summary else ""
    return Bilingual(f"event {number}{told}", f"evento {number}{told}")


# --- recurrence ---------------------------------------------------------------


def _spelled_out(read: ReadEvent, zones: Zones, where: Bilingual) -> Iterator[Event]:
    """The event itself, or each occurrence of a recurring one."""
    event, wall = read.event, read.wall
    if event is None or wall is None:
        return
    walls = _walls(read, wall, zones, where) if event.recurrence_id is None else None
    if walls is None or event.starts_at is None or event.ends_at is None:
        yield event
        return
    for at in walls:
        yield _occurrence(event, at, read.tzid, zones)


def _walls(
    read: ReadEvent, wall: datetime, zones: Zones, where: Bilingual
) -> list[datetime] | None:
    """When it happens by the clock of its zone; None for an event that happens once."""
    extra = [moment.wall for moment in read.extra]
    if read.rule is None:
        return sorted({wall, *extra})[:MOST_OCCURRENCES] if extra else None
    try:
        rule = _in_zone_of(read, rule_from(read.rule))
    except NotUnderstood as error:
        read.problems.append(faults.rule_refused(where, within_a_day=error.within_a_day))
        return None
    found = occurrences(rule, wall, horizon=HORIZON, limit=MOST_OCCURRENCES + 1)
    if len(found) > MOST_OCCURRENCES or (rule.count is None and rule.until is None):
        taken = min(len(found), MOST_OCCURRENCES)
        read.problems.append(faults.recurs_on(taken, where))
    off = _exceptions(read, zones)
    return [at for at in sorted({*found, *extra}) if off.isdisjoint(_names(read, at, zones))][
        :MOST_OCCURRENCES
    ]


def _in_zone_of(read: ReadEvent, rule: Rule) -> Rule:
    """The rule with its UNTIL by the clock of the event's zone."""
    if (
        rule.until is None
        or not rule.until_is_utc
        or read.event is None
        or read.event.starts_at is None
    ):
        return rule
    zone = read.event.starts_at.tzinfo
    return replace(rule, until=rule.until.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None))


def _exceptions(read: ReadEvent, zones: Zones) -> set[str]:
    """The occurrences that EXDATE takes out; one that is a day takes out what happens on it."""
    return {
        occurrence_id(moment.wall, moment.tzid or read.tzid, zones, all_day=moment.all_day)
        for moment in read.exceptions
    }


def _names(read: ReadEvent, wall: datetime, zones: Zones) -> tuple[str, str]:
    return (
        occurrence_id(wall, read.tzid, zones, all_day=False),
        occurrence_id(wall, read.tzid, zones, all_day=True),
    )


def _occurrence(event: Event, wall: datetime, tzid: str | None, zones: Zones) -> Event:
    length = (event.ends_at or wall) - (event.starts_at or wall)
    try:
        starts_at = zones.placed(wall, tzid).at
    except (UnknownZone, OverflowError):
        return event
    name = occurrence_id(wall, tzid, zones, all_day=event.all_day)
    return replace(event, starts_at=starts_at, ends_at=starts_at + length, recurrence_id=name)


def _without_moved(events: list[Event]) -> Iterator[Event]:
    """Occurrences give way to an event of the same RECURRENCE-ID that moves or cancels them."""
    last = {(event.uid, event.recurrence_id, event.sequence): event for event in events}
    for event in events:
        if (
            event.recurrence_id is None
            or last[event.uid, event.recurrence_id, event.sequence] is event
        ):
            yield event


# --- problems of the whole file -------------------------------------------------


def _bad_lines(bad: list[BadLine]) -> Iterator[Problem]:
    for line in bad[:_MOST_BAD_LINES]:
        yield faults.bad_line(line.number, line.text)
    if len(bad) > _MOST_BAD_LINES:
        yield faults.more_bad_lines(len(bad) - _MOST_BAD_LINES)


def _no_event(root: Component) -> Problem:
    inside = sorted({c.name for c in root.inside} | {c.name for v in root.inside for c in v.inside})
    return faults.no_event([name for name in inside if name != "VCALENDAR"])
