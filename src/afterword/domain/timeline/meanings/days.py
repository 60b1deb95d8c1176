"""What days mean: weekdays, dates, days of a period."""

from __future__ import annotations

from datetime import date, timedelta

from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.grammar import Meaning
from afterword.domain.timeline.meanings.plain import Numbers
from afterword.domain.timeline.meanings.years import four_digits, whole_year
from afterword.domain.timeline.moment import Dated, Moment, Op, Step, Unit
from afterword.domain.timeline.reckoning import (
    coming_date,
    coming_day_of_month,
    next_weekday,
    nth_weekday,
    plus_business_days,
    working_week,
)


def in_days(days: int) -> Meaning:
    """The day so many days after today."""
    return lambda moment, *_read: one_day(moment.today + timedelta(days))


def on_weekday(moment: Moment, weekday: int) -> Span:
    """The first such weekday after today."""
    return one_day(next_weekday(moment.today, weekday))


def weekday_in_week(weeks: int) -> Meaning:
    """That weekday of the calendar week so many weeks on; this week's is not in the past."""

    def meaning(moment: Moment, weekday: int) -> Span:
        monday = working_week(moment.today, weeks).first or moment.today
        return one_day(monday + timedelta(weekday))

    return meaning


def weekday_plus(days: int) -> Meaning:
    """The first such weekday after today, and so many days later ("a week on Friday")."""
    return lambda moment, weekday: on_weekday(moment, weekday).shifted(days)


def weekday_of_period(_moment: Moment, weekday: int, period: Span) -> Span:
    """That weekday in a period: "Thursday of next week", "the Monday of the week of the 7th"."""
    first = period.first or date.max
    return one_day(first + timedelta((weekday - first.weekday()) % 7))


def period_weekday(moment: Moment, period: Span, weekday: int) -> Span:
    """The same, the other way round: "next week on Thursday"."""
    return weekday_of_period(moment, weekday, period)


def nth_of(_moment: Moment, nth: int, weekday: int, period: Span) -> Span:
    """The ``nth`` such weekday of a month; -1 is the last."""
    return one_day(nth_weekday(period, weekday, nth))


def nth_business_day_of(_moment: Moment, nth: int, unit: Step, month: Span) -> Span | None:
    """“The first working day of January”; -1 is the last."""
    if unit == Step(1, Unit.DAY) and nth < 0:
        return one_day(month.last or date.max)
    if unit.unit is not Unit.BUSINESS_DAY:
        return None
    first, last = month.first or date.max, month.last or date.max
    if nth < 0:
        return one_day(last - timedelta(max(0, last.weekday() - 4)))
    return one_day(plus_business_days(first - timedelta(1), nth))


def day_of_month(moment: Moment, day: int) -> Span:
    """The next such day of a month, strictly after today."""
    if not 1 <= day <= 31:
        raise ValueError("no day of a month")
    return one_day(coming_day_of_month(moment.today, day))


def day_of_number(moment: Moment, numbers: Numbers) -> Span:
    """The next such day of a month, of a number in figures."""
    return day_of_month(moment, numbers[0])


def on_day_of_number(moment: Moment, numbers: Numbers) -> Dated:
    """“El 15”."""
    return Dated(Op.ON, day_of_number(moment, numbers), bare=True)


def on_day_of_word(moment: Moment, day: int) -> Dated:
    """“El quince”."""
    return Dated(Op.ON, day_of_month(moment, day), bare=True)


def nth_coming(moment: Moment, count: int, weekday: int) -> Span:
    """“Two Fridays from now”: the so manieth to come."""
    return on_weekday(moment, weekday).shifted(7 * (count - 1))


def weekday_and_day(moment: Moment, weekday: int, day: int) -> Span:
    """“Monday the 7th”: the day of the month counts."""
    return day_of_month(moment, day)


def day_in_month(moment: Moment, day: int, month: int) -> Span:
    """The next such date, today included."""
    return one_day(coming_date(moment.today, month, day))


def month_day(moment: Moment, month: int, day: int) -> Span:
    """The same, the other way round: "December 4"."""
    return day_in_month(moment, day, month)


def day_month_year(_moment: Moment, day: int, month: int, year: Numbers) -> Span:
    """That date."""
    return one_day(date(four_digits(year), month, day))


def month_day_year(moment: Moment, month: int, day: int, year: Numbers) -> Span:
    """The same, the other way round: "December 4, 2026"."""
    return day_month_year(moment, day, month, year)


def day_of_period(_moment: Moment, day: int, period: Span) -> Span:
    """“The 3rd of next month”."""
    return one_day((period.first or date.max).replace(day=day))


def numeric_date(moment: Moment, numbers: Numbers) -> Span:
    """4/12, 12/4/2026, 2026-12-04: by the locale, or the only reading that is a date."""
    if numbers[0] > 31 and len(numbers) == 3:
        return one_day(date(*numbers))
    day, month = numbers[:2] if moment.day_first else numbers[1::-1]
    if month > 12:
        day, month = month, day
    if len(numbers) == 3:
        return one_day(date(whole_year(numbers[2]), month, day))
    return one_day(coming_date(moment.today, month, day))


def day_dot_month(moment: Moment, day: Numbers, month: Numbers) -> Span:
    """“El 7 del 12”."""
    return one_day(coming_date(moment.today, month[0], day[0]))


def day_after(_moment: Moment, span: Span) -> Span:
    """“The day after Thanksgiving”."""
    return one_day((span.last or date.max) + timedelta(1))


def weekday_after(_moment: Moment, weekday: int, span: Span) -> Span:
    """“The Monday after Thanksgiving”."""
    return one_day(next_weekday(span.last or date.max, weekday))


def weekday_before(_moment: Moment, weekday: int, span: Span) -> Span:
    """“The Thursday before Good Friday”."""
    return one_day(next_weekday((span.first or date.max) - timedelta(8), weekday))


def next_business_day(moment: Moment) -> Span:
    """The first day of Monday to Friday after today."""
    return one_day(plus_business_days(moment.today, 1))
