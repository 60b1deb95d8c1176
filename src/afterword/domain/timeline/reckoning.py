"""Reckoning with days as recruiters do: working weeks, business days, months, movable feasts.

Every function raises OverflowError or ValueError where the calendar of ``datetime`` ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from afterword.domain.timeline.algebra import Span

FRIDAY = 4
DAY = timedelta(1)


def monday_of(day: date) -> date:
    """The Monday on or before ``day``."""
    return day - timedelta(day.weekday())


def working_week(day: date, weeks: int = 0) -> Span:
    """Monday to Friday of the week of ``day``, or so many weeks later."""
    monday = monday_of(day) + timedelta(weeks=weeks)
    return Span(monday, monday + timedelta(FRIDAY))


def weekend(day: date, weeks: int = 0) -> Span:
    """Saturday and Sunday of the week of ``day``, or so many weeks later."""
    saturday = monday_of(day) + timedelta(5, weeks=weeks)
    return Span(saturday, saturday + DAY)


def next_weekday(after: date, weekday: int) -> date:
    """The first such weekday (Monday is 0) strictly after ``after``."""
    return after + timedelta((weekday - after.weekday() - 1) % 7 + 1)


def plus_business_days(day: date, count: int) -> date:
    """``count`` days of Monday to Friday after ``day``; the count starts the day after it."""
    start = day - timedelta(max(0, day.weekday() - FRIDAY))
    weeks, rest = divmod(count, 5)
    moved = start + timedelta(weeks=weeks)
    over_weekend = 2 if moved.weekday() + rest > FRIDAY else 0
    return moved + timedelta(rest + over_weekend) if count else day


def first_business_day_after(day: date) -> date:
    """The first day of Monday to Friday after ``day``."""
    return plus_business_days(day, 1)


def plus_months(day: date, months: int) -> date:
    """The same day so many months later, clamped to that month's last day."""
    first = month_of(day, months).first or day
    return first.replace(day=min(day.day, month_length(first.year, first.month)))


def month_length(year: int, month: int) -> int:
    """How many days that month has; ``calendar`` knows too, but is slow to import."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 + (month + month // 8) % 2


def month_of(day: date, months: int = 0) -> Span:
    """The whole month of ``day``, or so many months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return Span(date(year, month + 1, 1), date(year, month + 1, month_length(year, month + 1)))


def coming_month(today: date, month: int) -> Span:
    """The next such month that is not over yet."""
    return month_of(today, (month - today.month) % 12)


def coming_date(today: date, month: int, day: int) -> date:
    """The first such date on or after ``today``. Raises ValueError for the 30th of February."""
    return _first_valid(((year, month, day) for year in range(today.year, today.year + 9)), today)


def coming_day_of_month(today: date, day: int) -> date:
    """The first such day of a month strictly after ``today``."""
    months = (month_of(today, ahead).first or today for ahead in range(4))
    return _first_valid(((first.year, first.month, day) for first in months), today + DAY)


def _first_valid(candidates: Iterable[tuple[int, int, int]], earliest: date) -> date:
    for year, month, day in candidates:
        if day <= month_length(year, month) and date(year, month, day) >= earliest:
            return date(year, month, day)
    raise ValueError("no such date")


def half_month(today: date, halves: int = 0) -> Span:
    """The half month of ``today`` (1-15, 16-last), or so many halves later."""
    months, second = divmod((today.day > 15) + halves, 2)
    month = month_of(today, months)
    first, last = month.first or today, month.last or today
    return Span(first.replace(day=16), last) if second else Span(first, first.replace(day=15))


def quarter_of(day: date, quarters: int = 0) -> Span:
    """The calendar quarter of ``day``, or so many quarters later."""
    first = month_of(day, quarters * 3 - (day.month - 1) % 3)
    return first.hull(month_of(first.first or day, 2))


def year_of(day: date, years: int = 0) -> Span:
    """The calendar year of ``day``, or so many years later."""
    return Span(date(day.year + years, 1, 1), date(day.year + years, 12, 31))


def nth_weekday(month: Span, weekday: int, nth: int) -> date:
    """The ``nth`` such weekday of ``month``; -1 is the last. Raises ValueError if there is none."""
    first = month.first or date.min
    if nth < 0:
        last = month.last or first
        return last - timedelta((last.weekday() - weekday) % 7)
    day = first + timedelta((weekday - first.weekday()) % 7, weeks=nth - 1)
    if day not in month:
        raise ValueError("no such weekday in the month")
    return day


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
