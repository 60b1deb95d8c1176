"""The public holidays of the world, from the ``holidays`` package, and what people change in them.

The package's module of a country is imported when that country is first asked for.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day that somebody changed: ``off`` True for one more holiday, False for one less.

    ``subdivision`` None means the whole country.
    """

    country: str
    day: date
    off: bool = True
    subdivision: str | None = None


@dataclass(frozen=True, slots=True)
class WorldCalendar:
    """Implements ``ports.WorkCalendar``; what was looked up once is kept for the process."""

    changes: tuple[DayOff, ...] = ()

    def public_holidays(self, country: str, subdivision: str | None, year: int) -> frozenset[date]:
        """The public holidays there; of the whole country where the subdivision is not known."""
        found = _holidays(country, subdivision, year)
        if not self.changes:
            return found
        here = [
            change
            for change in self.changes
            if change.country == country
            and change.subdivision in (None, subdivision)
            and change.day.year == year
        ]
        more = {change.day for change in here if change.off}
        less = {change.day for change in here if not change.off}
        return (found | more) - less


@lru_cache(maxsize=4096)
def _holidays(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    from holidays import country_holidays  # half of the start-up time of a command

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the package's doubts are about its own old names
            return frozenset(country_holidays(country, subdiv=subdivision, years=year))
    except NotImplementedError:
        # a country, or a part of one, that the package does not know
        return _holidays(country, None, year) if subdivision else frozenset()
