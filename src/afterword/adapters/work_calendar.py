"""The public holidays of the world, from the ``holidays`` package.

The package's module of a country is imported when that country is first asked for.
"""

from __future__ import annotations

import warnings
from datetime import date
from functools import lru_cache


class WorldCalendar:
    """Implements ``ports.WorkCalendar``; what was looked up once is kept for the process."""

    def public_holidays(self, country: str, subdivision: str | None, year: int) -> frozenset[date]:
        """The public holidays there; of the whole country where the subdivision is not known."""
        return _holidays(country, subdivision, year)


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
