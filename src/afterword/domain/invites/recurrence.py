"""Recurrence rules of RFC 5545, day by day and bounded by construction.

Only what people's calendars use is understood: DAILY, WEEKLY, MONTHLY and YEARLY with INTERVAL,
COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST. Anything that could repeat within a
day is refused.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby, islice

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WITHIN_A_DAY = ("SECONDLY", "MINUTELY", "HOURLY")
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_UNDERSTOOD = {
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST",
}  # fmt: skip


class NotUnderstood(Exception):
    """A rule that is not read; ``within_a_day`` says that it was refused as a sub-daily one."""

    def __init__(self, rule: str, *, within_a_day: bool = False) -> None:
        super().__init__(rule)
        self.within_a_day = within_a_day


@dataclass(frozen=True, slots=True)
class Rule:
    """One RRULE. ``by_day`` holds (n, weekday) with n 0 for every one, -1 for the last.

    ``until`` is a naive clock time, inclusive: in UTC where ``until_is_utc``, and then to be
    brought to the event's zone by the caller.
    """

    frequency: str
    interval: int = 1
    count: int | None = None
    until: datetime | None = None
    until_is_utc: bool = False
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_set_position: tuple[int, ...] = ()
    week_starts: int = 0


def rule_from(text: str) -> Rule:
    """Read "FREQ=WEEKLY;COUNT=3"; raises ``NotUnderstood`` where it is not among those above."""
    fields = {
        name.strip(): value.strip()
        for name, equals, value in (piece.partition("=") for piece in text.upper().split(";"))
        if equals
    }
    if fields.get("FREQ") in _WITHIN_A_DAY or {"BYHOUR", "BYMINUTE", "BYSECOND"} & fields.keys():
        raise NotUnderstood(text, within_a_day=True)
    if fields.get("FREQ") not in _FREQUENCIES or fields.keys() - _UNDERSTOOD - _extensions(fields):
        raise NotUnderstood(text)
    try:
        return _rule(fields)
    except ValueError as error:
        raise NotUnderstood(text) from error


def _extensions(fields: dict[str, str]) -> set[str]:
    return {name for name in fields if name.startswith("X-")}


def _rule(fields: dict[str, str]) -> Rule:
    count = fields.get("COUNT")
    return Rule(
        frequency=fields["FREQ"],
        interval=max(1, int(fields.get("INTERVAL", "1"))),
        count=int(count) if count else None,
        until=_until(fields.get("UNTIL")),
        until_is_utc=fields.get("UNTIL", "").endswith("Z"),
        by_day=tuple(_weekday(item) for item in _items(fields.get("BYDAY"))),
        by_month_day=tuple(int(item) for item in _items(fields.get("BYMONTHDAY"))),
        by_month=tuple(int(item) for item in _items(fields.get("BYMONTH"))),
        by_set_position=tuple(int(item) for item in _items(fields.get("BYSETPOS"))),
        week_starts=WEEKDAYS.index(fields.get("WKST", "MO")),
    )


def _items(text: str | None) -> list[str]:
    return [item.strip() for item in (text or "").split(",") if item.strip()]


def _weekday(item: str) -> tuple[int, int]:
    return int(item[:-2] or "0"), WEEKDAYS.index(item[-2:])


def _until(text: str | None) -> datetime | None:
    if not text:
        return None
    if len(text) == len("20261130"):
        return datetime.strptime(text + "235959", "%Y%m%d%H%M%S")  # noqa: DTZ007 - a wall clock time
    return datetime.strptime(text.rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - a wall clock time


def occurrences(rule: Rule, start: datetime, *, horizon: timedelta, limit: int) -> list[datetime]:
    """The first ``limit`` occurrences, ``start`` being the first, none beyond ``horizon``.

    All are naive wall clock times. Takes at most one step for each day of the horizon.
    """
    if rule.count is not None:
        limit = min(limit, rule.count)
    found = [start]
    for day in _days(rule, start.date(), horizon):
        at = datetime.combine(day, start.time())
        if len(found) >= limit or (rule.until and at > rule.until):
            break
        if at > start:
            found.append(at)
    return found[:limit]


def days_of(rule: Rule, start: date, first: date, last: date) -> Iterator[date]:
    """The days from ``first`` to ``last`` on which a rule that began on ``start`` happens."""
    span = (last - first).days + 1
    for day in (first + timedelta(days=n) for n in range(span)):
        if day >= start and _happens(rule, start, day):
            yield day


def _days(rule: Rule, start: date, horizon: timedelta) -> Iterator[date]:
    last = start + min(horizon, date.max - start)
    days = days_of(rule, start, start, last)
    if not rule.by_set_position:
        return days
    return _chosen(rule, days)


def _chosen(rule: Rule, days: Iterator[date]) -> Iterator[date]:
    """Of each period's days only those that BYSETPOS picks."""
    for _, group in groupby(days, key=lambda day: _period(rule, day)):
        period = list(islice(group, 366))
        picked = {p - 1 if p > 0 else len(period) + p for p in rule.by_set_position}
        yield from (day for n, day in enumerate(period) if n in picked)


def _period(rule: Rule, day: date) -> int:
    """A number that grows by one with each day, week, month or year."""
    match rule.frequency:
        case "DAILY":
            return day.toordinal()
        case "WEEKLY":
            return (day.toordinal() - 1 - rule.week_starts) // 7
        case "MONTHLY":
            return day.year * 12 + day.month
        case _:
            return day.year


def _happens(rule: Rule, start: date, day: date) -> bool:
    if (_period(rule, day) - _period(rule, start)) % rule.interval:
        return False
    if rule.by_month and day.month not in rule.by_month:
        return False
    if rule.by_month_day and not _is_month_day(rule, day):
        return False
    if rule.by_day:
        return any(_is_weekday(rule, n, weekday, day) for n, weekday in rule.by_day)
    return bool(rule.by_month_day) or _as_the_first(rule, start, day)


def _is_month_day(rule: Rule, day: date) -> bool:
    length = calendar.monthrange(day.year, day.month)[1]
    return day.day in rule.by_month_day or day.day - length - 1 in rule.by_month_day


def _is_weekday(rule: Rule, n: int, weekday: int, day: date) -> bool:
    if day.weekday() != weekday:
        return False
    if n == 0 or rule.frequency in ("DAILY", "WEEKLY"):
        return True
    place, length = _place(rule, day)
    return n == (place - 1) // 7 + 1 if n > 0 else -n == (length - place) // 7 + 1


def _place(rule: Rule, day: date) -> tuple[int, int]:
    """Which day it is of its month (or year, in a yearly rule without months), and of how many."""
    if rule.frequency == "YEARLY" and not rule.by_month:
        return day.timetuple().tm_yday, 366 if calendar.isleap(day.year) else 365
    return day.day, calendar.monthrange(day.year, day.month)[1]


def _as_the_first(rule: Rule, start: date, day: date) -> bool:
    """Without a BY rule: the weekday, the day of the month or of the year of the start."""
    match rule.frequency:
        case "DAILY":
            return True
        case "WEEKLY":
            return day.weekday() == start.weekday()
        case "MONTHLY":
            return day.day == start.day
        case _:
            return day.day == start.day and (bool(rule.by_month) or day.month == start.month)
