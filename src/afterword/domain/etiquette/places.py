"""Days and hours where somebody lives: business days, and clock times turned into instants.

Instants inside the rules are in UTC, so that adding hours is right across a change of the clocks;
they are turned into the zone of whoever receives the step when the step is made.

What was worked out once is kept in the atlas: a calendar never changes, and one that is edited is
another calendar, with another atlas.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_SATURDAY = 5
_KEPT = 4096  # answers a calendar or a place keeps, before it starts again

Territory = tuple[str, str | None]


class Holidays(Protocol):
    """What ``ports.WorkCalendar`` offers, as the rules need it. One that changes is another."""

    def public_holidays(self, country: str, subdivision: str | None, year: int) -> frozenset[date]:
        """The public holidays of that place in that year."""
        ...


class BusinessDays:
    """Monday to Friday less the public holidays of every one of the ``territories``."""

    __slots__ = ("_after", "_calendar", "_off", "_territories")

    def __init__(self, calendar: Holidays, *territories: Territory) -> None:
        self._calendar = calendar
        self._territories = territories
        self._off: dict[int, frozenset[date]] = {}
        self._after: dict[tuple[date, int], date] = {}

    def include(self, day: date) -> bool:
        """Whether ``day`` is worked in every territory."""
        if day.weekday() >= _SATURDAY:
            return False
        off = self._off.get(day.year)
        if off is None:
            off = self._off[day.year] = self._holidays(day.year)
        return day not in off

    def on_or_after(self, day: date) -> date:
        """``day`` itself if it is a business day, else the next one."""
        while not self.include(day):
            day += _DAY
        return day

    def after(self, day: date, count: int) -> date:
        """The ``count``-th business day after ``day``; for 0 as ``on_or_after``."""
        found = self._after.get((day, count))
        if found is None:
            if len(self._after) >= _KEPT:
                self._after.clear()
            found = self._after[day, count] = self._count(day, count)
        return found

    def before(self, day: date, count: int) -> date:
        """The ``count``-th business day before ``day``; for 0 ``day`` itself or the last one."""
        while count:
            day -= _DAY
            count -= self.include(day)
        while not self.include(day):
            day -= _DAY
        return day

    def _count(self, day: date, count: int) -> date:
        while count:
            day += _DAY
            count -= self.include(day)
        return self.on_or_after(day)

    def _holidays(self, year: int) -> frozenset[date]:
        first, *others = self._territories
        found = self._calendar.public_holidays(*first, year)
        for place in others:
            found |= self._calendar.public_holidays(*place, year)
        return found


class Place:
    """A time zone and the business days there."""

    __slots__ = ("_instants", "days", "zone")

    def __init__(self, zone: ZoneInfo, days: BusinessDays) -> None:
        self.zone = zone
        self.days = days
        self._instants: dict[tuple[date, time], datetime] = {}

    def day_of(self, instant: datetime) -> date:
        """The date there at that instant."""
        return instant.astimezone(self.zone).date()

    def at(self, day: date, clock: time) -> datetime:
        """The instant, in UTC, when the clocks there show ``clock`` on ``day``."""
        found = self._instants.get((day, clock))
        if found is None:
            if len(self._instants) >= _KEPT:
                self._instants.clear()
            found = datetime.combine(day, clock, self.zone).astimezone(UTC)
            self._instants[day, clock] = found
        return found

    def here(self, instant: datetime) -> datetime:
        """The same instant with the offset that holds there."""
        return instant.astimezone(self.zone)


class Atlas:
    """The places of one calendar, each made once."""

    __slots__ = ("_calendar", "_days", "_places")

    def __init__(self, calendar: Holidays) -> None:
        self._calendar = calendar
        self._days: dict[tuple[Territory, ...], BusinessDays] = {}
        self._places: dict[tuple[Territory, str], Place] = {}

    def days(self, *territories: Territory) -> BusinessDays:
        """The business days that those territories have in common."""
        found = self._days.get(territories)
        if found is None:
            found = self._days[territories] = BusinessDays(self._calendar, *territories)
        return found

    def place(self, territory: Territory, timezone: str) -> Place:
        """The place in that territory and time zone (an IANA name)."""
        found = self._places.get((territory, timezone))
        if found is None:
            found = Place(ZoneInfo(timezone), self.days(territory))
            self._places[territory, timezone] = found
        return found


_ATLASES: dict[Holidays, Atlas] = {}
_CALENDARS = 16  # more than one process needs at a time


def atlas_of(calendar: Holidays) -> Atlas:
    """The atlas of that calendar; the same one for the same calendar, which must be hashable."""
    found = _ATLASES.get(calendar)
    if found is None:
        if len(_ATLASES) >= _CALENDARS:
            _ATLASES.clear()
        found = _ATLASES[calendar] = Atlas(calendar)
    return found
