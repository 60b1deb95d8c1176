"""The rules of a VTIMEZONE: which offset from UTC a wall clock time has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta, timezone
from functools import lru_cache

from afterword.domain.invites.recurrence import Rule, days_of


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT: from each onset on, clocks show UTC plus ``offset``.

    ``starts`` and ``also`` (RDATE) are naive wall clock times, ``before`` is the offset that held
    until the onset.
    """

    starts: datetime
    offset: timedelta
    before: timedelta
    rule: Rule | None = None
    also: tuple[datetime, ...] = ()


def aware_by(observances: tuple[Observance, ...], wall: datetime) -> datetime:
    """``wall`` with the offset that the latest onset before it gives.

    Before every onset, what held before the earliest. ``observances`` is not empty.
    """
    onsets = [(onset, o.offset) for o in observances for onset in _onsets(o, wall)]
    if onsets:
        offset = max(onsets, key=lambda pair: pair[0])[1]
    else:
        offset = min(observances, key=lambda o: o.starts).before
    return wall.replace(tzinfo=timezone(offset))


def _onsets(observance: Observance, wall: datetime) -> list[datetime]:
    """The onsets not after ``wall`` that can matter: the first, and those of two years."""
    known = [observance.starts, *observance.also]
    if observance.rule and wall > observance.starts:
        known += [*_onsets_in(observance, wall.year - 1), *_onsets_in(observance, wall.year)]
    return [onset for onset in known if onset <= wall]


@lru_cache(maxsize=1024)
def _onsets_in(observance: Observance, year: int) -> tuple[datetime, ...]:
    rule, starts = observance.rule, observance.starts
    if rule is None or not MINYEAR <= year <= MAXYEAR:
        return ()
    days = days_of(rule, starts.date(), date(year, 1, 1), date(year, 12, 31))
    times = (datetime.combine(day, starts.time()) for day in days)
    return tuple(t for t in times if rule.until is None or t <= rule.until)
