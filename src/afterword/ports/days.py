"""What time it is, and which days are worked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class WorkCalendar(Protocol):
    """Which days are worked where."""

    def public_holidays(self, country: str, subdivision: str | None, year: int) -> frozenset[date]:
        """The public holidays of that place in that year.

        ``country`` is an ISO 3166-1 alpha-2 code, ``subdivision`` the part after the hyphen of
        ISO 3166-2 or None. A place or year that the calendar does not know has none.
        """
        ...
