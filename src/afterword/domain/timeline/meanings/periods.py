"""What weeks, months and longer periods mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.grammar import Meaning
from afterword.domain.timeline.meanings.days import day_of_month
from afterword.domain.timeline.meanings.plain import Numbers
from afterword.domain.timeline.meanings.years import four_digits
from afterword.domain.timeline.moment import Moment
from afterword.domain.timeline.reckoning import (
    coming_month,
    half_month,
    month_of,
    quarter_of,
    working_week,
    year_of,
)


def month_named(month: int) -> Meaning:
    """The next month of that number, this one included."""
    return lambda moment: coming_month(moment.today, month)


def in_month(moment: Moment, month: int) -> Span:
    """The next such month, this one included."""
    return coming_month(moment.today, month)


def month_in_year(_moment: Moment, month: int, year: Numbers) -> Span:
    """That month of that year."""
    return month_of(date(four_digits(year), month, 1))


def sure_month_in_year(_moment: Moment, month: Span, year: Numbers) -> Span:
    """The month of that name, in that year."""
    return month_of((month.first or date.max).replace(year=four_digits(year)))


def month_next_year(moment: Moment, month: int) -> Span:
    """That month of next year."""
    return month_of(date(moment.today.year + 1, month, 1))


def week_of(_moment: Moment, day: Span) -> Span:
    """Monday to Friday of the week in which ``day`` begins."""
    return working_week(day.first or date.max)


def week_of_number(moment: Moment, numbers: Numbers) -> Span:
    """Monday to Friday of the week of the next such day of a month."""
    return week_of(moment, day_of_month(moment, numbers[0]))


def week_of_day(moment: Moment, day: int) -> Span:
    """The same, of a number in words."""
    return week_of(moment, day_of_month(moment, day))


def nth_week_of(_moment: Moment, nth: int, period: Span) -> Span | None:
    """Days 1-7, 8-14, 15-21, 22-28 of a month; -1 is its last 7 days."""
    first, last = period.first, period.last
    if first is None or last is None:
        return None
    if nth < 0:
        return Span(last - timedelta(6), last)
    start = first + timedelta(weeks=nth - 1)
    return Span(start, start + timedelta(6))


def first_weeks_of(_moment: Moment, count: int, period: Span) -> Span:
    """The first so many weeks of a month."""
    first = period.first or date.max
    return Span(first, first + timedelta(weeks=count, days=-1))


def last_weeks_of(_moment: Moment, count: int, period: Span) -> Span:
    """The last so many weeks of a month."""
    last = period.last or date.max
    return Span(last - timedelta(weeks=count, days=-1), last)


def period(reckon: Callable[[date, int], Span], ahead: int) -> Meaning:
    """The period of today, or so many periods ahead."""
    return lambda moment: reckon(moment.today, ahead)


def this_week(moment: Moment) -> Span:
    """Monday to Friday of this week; on its weekend, of the week to come."""
    week = working_week(moment.today)
    return week if moment.today in week.through() else working_week(moment.today, 1)


def quarter_numbered(moment: Moment, number: int | Numbers) -> Span | None:
    """The next such quarter that is not over."""
    quarter = number if isinstance(number, int) else number[0]
    if not 1 <= quarter <= 4:
        return None
    return quarter_of(moment.today, (quarter - 1 - (moment.today.month - 1) // 3) % 4)


def quarter_of_next_year(moment: Moment, number: int | Numbers) -> Span | None:
    """That quarter of next year."""
    return quarter_numbered(Moment(date(moment.today.year + 1, 1, 1), moment.interview), number)


def last_of(_moment: Moment, whole: Span) -> Span:
    """The last day of a period."""
    return one_day(whole.last or date.max)


def end_of_week(moment: Moment) -> Span:
    """The Friday of this week."""
    return last_of(moment, this_week(moment))


def end_of_next_week(moment: Moment) -> Span:
    """The Friday of next week."""
    return last_of(moment, working_week(moment.today, 1))


def end_of_month(moment: Moment) -> Span:
    """The last day of this month."""
    return last_of(moment, month_of(moment.today))


def end_of_quarter(moment: Moment) -> Span:
    """The last day of this quarter."""
    return last_of(moment, quarter_of(moment.today))


def end_of_year(moment: Moment) -> Span:
    """The last day of this year."""
    return one_day(date(moment.today.year, 12, 31))


def first_half(moment: Moment) -> Span:
    """The next first half of a month that is not over."""
    return half_month(moment.today, 0 if moment.today.day <= 15 else 1)


def second_half(moment: Moment) -> Span:
    """The second half of this month."""
    return half_month(moment.today, 0 if moment.today.day > 15 else 1)


def end_of_half(moment: Moment, *_read: object) -> Span:
    """The last day of this half month: the 15th, or the last of the month."""
    return last_of(moment, half_month(moment.today))


def week_after_named(moment: Moment, *_read: object) -> Span:
    """The week after next."""
    return working_week(moment.today, 2)


def week_after(_moment: Moment, span: Span) -> Span:
    """The working week after the one of a feast."""
    return working_week(span.last or date.max, 1)


def week_before(_moment: Moment, span: Span) -> Span:
    """The working week before the one of a feast."""
    return working_week(span.first or date.max, -1)


def year_numbered(moment: Moment, numbers: Numbers) -> Span | None:
    """This year or one of the next two, by its number."""
    ahead = numbers[0] - moment.today.year
    return year_of(moment.today, ahead) if 0 <= ahead <= 2 else None
