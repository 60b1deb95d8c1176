"""What ranges of days and periods mean."""

from __future__ import annotations

from datetime import date, timedelta

from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.meanings.days import weekday_of_period
from afterword.domain.timeline.meanings.plain import Numbers
from afterword.domain.timeline.moment import Dated, Moment, Op
from afterword.domain.timeline.reckoning import (
    coming_date,
    coming_day_of_month,
    next_weekday,
    working_week,
)


def hull(_moment: Moment, one: Span, other: Span) -> Span:
    """From the first day of one to the last of the other, moved on by weeks or years if before."""
    for step in (0, 7, 14):
        moved = other.shifted(step)
        if (moved.last or date.max) >= (one.last or date.max):
            return one.hull(moved)
    return one.hull(other.shifted(364))


def until(one: Span, other: Span) -> Span | None:
    """From the first day of one to the last of the other, the first of its weekday not before."""
    for step in (0, 7, 14):
        moved = other.shifted(step)
        if (moved.last or date.max) >= (one.first or date.max):
            return Span(one.first, moved.last)
    return None


def weekdays_of_period(moment: Moment, first: int, last: int, period: Span) -> Span:
    """From one weekday to another in a period: "Monday or Tuesday of next week"."""
    start = weekday_of_period(moment, first, period)
    return start.hull(one_day(next_weekday((start.first or date.max) - timedelta(1), last)))


def period_weekdays(moment: Moment, period: Span, first: int, last: int) -> Span:
    """“Next week, Monday or Tuesday”."""
    return weekdays_of_period(moment, first, last, period)


def until_weekday(_moment: Moment, period: Span, weekday: int, *_latest: object) -> Dated:
    """“Next week, Thursday at the latest”: from its beginning to the first such weekday."""
    first = period.first or date.max
    return Dated(Op.ON, Span(first, first + timedelta((weekday - first.weekday()) % 7)))


def this_week_or_next(moment: Moment) -> Span:
    """From this week's Monday to next week's Friday."""
    return working_week(moment.today).hull(working_week(moment.today, 1))


def next_two_weeks(moment: Moment) -> Span:
    """Next week and the one after it."""
    return working_week(moment.today, 1).hull(working_week(moment.today, 2))


def tomorrow_or_after(moment: Moment) -> Span:
    """“Tomorrow or the day after”."""
    return Span(moment.today + timedelta(1), moment.today + timedelta(2))


def today_or_tomorrow(moment: Moment) -> Span:
    """“Hoy o mañana”."""
    return Span(moment.today, moment.today + timedelta(1))


def days_month(moment: Moment, first: int, last: int, month: int) -> Span:
    """“The 4th to the 8th of January”."""
    end = coming_date(moment.today, month, last)
    start = date(end.year, month, first)
    return Span(start, end)


def month_days(moment: Moment, month: int, first: int, last: int) -> Span:
    """“January 4 to 8”."""
    return days_month(moment, first, last, month)


def pair_month(moment: Moment, numbers: Numbers, month: int) -> Span:
    """“4-8 January”."""
    return days_month(moment, numbers[0], numbers[1], month)


def month_pair(moment: Moment, month: int, numbers: Numbers) -> Span:
    """“January 4-8”."""
    return days_month(moment, numbers[0], numbers[1], month)


def days_of_month(moment: Moment, first: int, last: int) -> Span:
    """“The 4th to the 8th”, of the month in which the last comes next."""
    end = coming_day_of_month(moment.today, last)
    return Span(end.replace(day=first), end)


def days_of_period(_moment: Moment, first: int, last: int, period: Span) -> Span:
    """“The 4th to the 8th of next month”."""
    month = period.first or date.max
    return Span(month.replace(day=first), month.replace(day=last))
