"""Days and hours where somebody lives: business days, and clock times turned into instants.

Instants inside the rules are in UTC, so that adding hours is right across a change of the clocks;
they are turned into the zone of whoever receives the step when the step is made.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_SATURDAY = 5

Territory = tuple[str, str | None]


class Holidays(Protocol):
    """What ``ports.WorkCalendar`` offers, as the rules need it."""

    def public_holidays(self, country: str, subdivision: str | None, year: int) -> frozenset[date]:
        """The public holidays of that place in that year."""
        ...


class BusinessDays:
    """Monday to Friday less the public holidays of every one of the ``territories``."""

    __slots__ = ("_calendar", "_off", "_territories")

    def __init__(self, calendar: Holidays, *territories: Territory) -> None:
        self._calendar = calendar
        self._territories = territories
        self._off: dict[int, frozenset[date]] = {}

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
        if count == 0:
            return self.on_or_after(day)
        while count:
            day += _DAY
            count -= self.include(day)
        return day

    def before(self, day: date, count: int) -> date:
        """The ``count``-th business day before ``day``; for 0 ``day`` itself or the last one."""
        while count:
            day -= _DAY
            count -= self.include(day)
        while not self.include(day):
            day -= _DAY
        return day

    def _holidays(self, year: int) -> frozenset[date]:
        found = [self._calendar.public_holidays(*place, year) for place in self._territories]
        return found[0].union(*found[1:])


class Place:
    """A time zone and the business days there."""

    __slots__ = ("days", "zone")

    def __init__(self, zone: ZoneInfo, days: BusinessDays) -> None:
        self.zone = zone
        self.days = days

    def day_of(self, instant: datetime) -> date:
        """The date there at that instant."""
        return instant.astimezone(self.zone).date()

    def at(self, day: date, clock: time) -> datetime:
        """The instant, in UTC, when the clocks there show ``clock`` on ``day``."""
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def here(self, instant: datetime) -> datetime:
        """The same instant with the offset that holds there."""
        return instant.astimezone(self.zone)
