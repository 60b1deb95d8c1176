"""When an event starts and ends, from properties that may break at any touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import icalendar

from afterword.adapters.received import faults
from afterword.adapters.received.zones import Placed, UnknownZone, Zones, utc_text
from afterword.domain.invites.facts import Problem
from afterword.domain.words import Bilingual

FIRST_YEAR, LAST_YEAR = 1970, 2199
ASSUMED_LENGTH = timedelta(hours=1)
LONGEST = timedelta(days=31)
_MOST_LISTED = 500


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time as written: naive, with its zone's name ("UTC" for a Z, None for none)."""

    wall: datetime
    tzid: str | None
    all_day: bool


def first_moment(
    vevent: icalendar.Event, name: str, problems: list[Problem], where: Bilingual
) -> Moment | None:
    """The first readable date or time of that property, None where there is none."""
    given = vevent.get(name)
    values = given if isinstance(given, list) else [given]
    if len(values) > 1:
        problems.append(faults.several(name, where))
    return next((moment for value in values if (moment := _moment(value))), None)


def touched(value: object, name: str) -> object:
    """An attribute of one of the library's properties, None where it is absent or broken."""
    try:
        return getattr(value, name, None)
    except Exception:
        return None


def _moment(value: object) -> Moment | None:
    """A date or time; touching ``dt`` may raise long after a successful parse."""
    dt = touched(value, "dt")
    if isinstance(dt, tuple):
        dt = dt[0]
    if isinstance(dt, datetime):
        params = getattr(value, "params", None) or {}
        tzid = str(params.get("TZID") or "").strip() or ("UTC" if dt.tzinfo is not None else None)
        return Moment(dt.replace(tzinfo=None), tzid, all_day=False)
    if isinstance(dt, date):
        return Moment(datetime.combine(dt, time()), None, all_day=True)
    return None


def placed_start(
    moment: Moment, zones: Zones, problems: list[Problem], where: Bilingual
) -> Placed | None:
    """Where the start lies in time, None (and a problem) where that has to be asked."""
    try:
        placed = zones.placed(moment.wall, moment.tzid)
    except UnknownZone:
        problems.append(
            faults.unknown_zone(moment.wall.strftime("%Y-%m-%d %H:%M"), moment.tzid, where)
        )
        return None
    if moment.all_day:
        problems.append(faults.all_day(where))
    elif moment.tzid is None:
        problems.append(faults.floating(placed.timezone or "", where))
    return placed


def end_of(
    vevent: icalendar.Event,
    start: Moment,
    placed: Placed | None,
    zones: Zones,
    problems: list[Problem],
    where: Bilingual,
) -> tuple[datetime | None, bool]:
    """When it ends, and whether that is only assumed."""
    if placed is None:
        return None, False
    given = first_moment(vevent, "DTEND", problems, where)
    ends_at = _instant(given, zones) if given else _after(placed, _duration(vevent))
    if ends_at and timedelta() < _difference(ends_at, placed.at) <= LONGEST:
        return ends_at, False
    if start.all_day:
        return _after(placed, timedelta(days=1)), False
    if ends_at and ends_at != placed.at:
        problems.append(faults.bad_end(where, before=ends_at < placed.at))
    else:
        problems.append(faults.no_end(where))
    return _after(placed, ASSUMED_LENGTH), True


def _difference(later: datetime, earlier: datetime) -> timedelta:
    return later.astimezone(UTC) - earlier.astimezone(UTC)


def _instant(moment: Moment, zones: Zones) -> datetime | None:
    if not FIRST_YEAR <= moment.wall.year <= LAST_YEAR + 1:
        return None
    try:
        return zones.placed(moment.wall, moment.tzid).at
    except UnknownZone:
        return None


def _after(placed: Placed, length: timedelta | None) -> datetime | None:
    """So much later by the clock of the world, shown in the zone of the start."""
    if length is None or abs(length) > LONGEST:
        return None
    return (placed.at.astimezone(UTC) + length).astimezone(placed.at.tzinfo)


def _duration(vevent: icalendar.Event) -> timedelta | None:
    given = vevent.get("DURATION")
    length = touched(given, "dt") or touched(given, "td")
    return length if isinstance(length, timedelta) else None


def recurrence_id_of(vevent: icalendar.Event, zones: Zones) -> str | None:
    """Which occurrence of a series this is, None for an event of its own."""
    given = vevent.get("RECURRENCE-ID")
    moment = _moment(given[0] if isinstance(given, list) else given)
    return (
        occurrence_id(moment.wall, moment.tzid, zones, all_day=moment.all_day) if moment else None
    )


def occurrence_id(wall: datetime, tzid: str | None, zones: Zones, *, all_day: bool) -> str:
    """How an occurrence is called: the instant it was first planned for, or its day."""
    if all_day:
        return wall.date().isoformat()
    try:
        return utc_text(zones.placed(wall, tzid).at)
    except (UnknownZone, OverflowError):
        return wall.isoformat()


def listed(vevent: icalendar.Event, name: str) -> Iterator[Moment]:
    """Every date or time of a property that lists them."""
    given = vevent.get(name)
    for value in given if isinstance(given, list) else [given]:
        items = touched(value, "dts")
        moments = map(_moment, items[:_MOST_LISTED]) if isinstance(items, list) else ()
        yield from (moment for moment in moments if moment)
