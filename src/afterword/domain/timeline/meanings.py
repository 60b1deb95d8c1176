"""What the expressions mean, whatever the language: the functions that the grammars name.

Each takes the ``Moment`` and what its pattern's symbols mean. None, ValueError and OverflowError
mean that the words have no such reading. The rules are those of the corpus's CONVENTIONS.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import Enum, auto

from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.feasts import new_year
from afterword.domain.timeline.grammar import Meaning
from afterword.domain.timeline.moment import (
    PAST,
    Dated,
    Length,
    Moment,
    Op,
    Past,
    Step,
    Unit,
    Value,
)
from afterword.domain.timeline.reckoning import (
    coming_date,
    coming_day_of_month,
    coming_month,
    half_month,
    month_of,
    next_weekday,
    nth_weekday,
    plus_business_days,
    quarter_of,
    working_week,
)

Numbers = tuple[int, ...]


def constant(value: object) -> Meaning:
    """A function that means ``value``, whatever the moment."""
    return lambda _moment, *_read: value


def constants(values: Mapping[str, object]) -> dict[str, Meaning]:
    """A table of patterns that mean the given values."""
    return {pattern: constant(value) for pattern, value in values.items()}


def same(_moment: Moment, value: object) -> object:
    """What the only symbol means."""
    return value


def first(_moment: Moment, value: object, _second: object) -> object:
    """What the first of two symbols means; the second changes nothing."""
    return value


def second(_moment: Moment, _first: object, value: object) -> object:
    """What the second of two symbols means; the first changes nothing."""
    return value


def first_number(_moment: Moment, numbers: Numbers) -> int:
    """The number itself."""
    return numbers[0]


# --- durations ----------------------------------------------------------------


def length(_moment: Moment, count: int, unit: Step) -> Length:
    """``count`` times ``unit``."""
    step = Step(count * unit.count, unit.unit)
    return Length(step, step)


def one_unit(moment: Moment, unit: Step) -> Length:
    """A single unit: "a week"."""
    return length(moment, 1, unit)


def few(_moment: Moment, unit: Step) -> Length:
    """Some of a unit: 2 to 5 days, 2 to 4 of anything longer."""
    most = 5 if unit.unit in (Unit.DAY, Unit.BUSINESS_DAY) and unit.count == 1 else 4
    return Length(Step(2 * unit.count, unit.unit), Step(most * unit.count, unit.unit))


def length_range(moment: Moment, low: int, high: int, unit: Step) -> Length | None:
    """``low`` to ``high`` times ``unit``."""
    if low > high:
        return None
    return Length(length(moment, low, unit).low, length(moment, high, unit).high)


def pair_length(moment: Moment, numbers: Numbers, unit: Step) -> Length | None:
    """The range of "3-5 days"."""
    return length_range(moment, numbers[0], numbers[1], unit)


def mixed_range(_moment: Moment, low: Length, high: Length) -> Length:
    """From one duration to another: "a week to ten days"."""
    return Length(low.low, high.high)


def one_or_two(moment: Moment, unit: Step) -> Length:
    """“A week or two”."""
    return Length(length(moment, 1, unit).low, length(moment, 2, unit).high)


# --- days ---------------------------------------------------------------------


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


def weekdays_of_period(moment: Moment, first: int, last: int, period: Span) -> Span:
    """From one weekday to another in a period: "Monday or Tuesday of next week"."""
    start = weekday_of_period(moment, first, period)
    return start.hull(one_day(next_weekday((start.first or date.max) - timedelta(1), last)))


def nth_of(_moment: Moment, nth: int, weekday: int, period: Span) -> Span:
    """The ``nth`` such weekday of a month; -1 is the last."""
    return one_day(nth_weekday(period, weekday, nth))


def nth_business_day_of(_moment: Moment, nth: int, unit: Step, month: Span) -> Span | None:
    """“The first working day of January”; -1 is the last."""
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
    return one_day(date(_four_digits(year), month, day))


def month_day_year(moment: Moment, month: int, day: int, year: Numbers) -> Span:
    """The same, the other way round: "December 4, 2026"."""
    return day_month_year(moment, day, month, year)


def day_of_period(_moment: Moment, day: int, period: Span) -> Span:
    """“The 3rd of next month”."""
    return one_day((period.first or date.max).replace(day=day))


def numeric_date(moment: Moment, numbers: Numbers) -> Span:
    """4/12, 12/4/2026, 2026-12-04: by the locale, or the only reading that is a date."""
    if numbers[0] > 31:
        return one_day(date(*numbers))
    day, month = numbers[:2] if moment.day_first else numbers[1::-1]
    if month > 12:
        day, month = month, day
    if len(numbers) == 3:
        return one_day(date(_whole_year(numbers[2]), month, day))
    return one_day(coming_date(moment.today, month, day))


def _four_digits(numbers: Numbers) -> int:
    if numbers[0] < 1000:
        raise ValueError("not a year")
    return numbers[0]


def _whole_year(year: int) -> int:
    if not 0 <= year < 100 and year < 1000:
        raise ValueError("not a year")
    return year + 2000 if year < 100 else year


# --- periods ------------------------------------------------------------------


class Part(Enum):
    """A part of a week, a month or anything longer."""

    EARLY = auto()
    MID = auto()
    LATE = auto()
    FIRST_HALF = auto()
    SECOND_HALF = auto()


_OF_WEEK = {
    Part.EARLY: (0, 1),
    Part.MID: (1, 3),
    Part.LATE: (3, 4),
    Part.FIRST_HALF: (0, 1),
    Part.SECOND_HALF: (3, 4),
}
_OF_MONTH = {
    Part.EARLY: (1, 10),
    Part.MID: (11, 20),
    Part.LATE: (21, 31),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, 31),
}


def part_of(moment: Moment, part: Part, period: Span) -> Span | None:
    """That part of a week (working days), a month (thirds or halves), a quarter or a year.

    Of a week or month that today is in, but whose part is over, that of the next one is meant.
    """
    first, last = period.first, period.last
    if first is None or last is None or first == last:
        return None
    days = (last - first).days + 1
    if days > 31:
        return _part_of_months(part, period)
    span = _part_of_week(part, first) if days <= 7 else _part_of_month(part, first)
    if span.last and span.last < moment.today <= last:
        return part_of(moment, part, working_week(first, 1) if days <= 7 else month_of(first, 1))
    return span


def _part_of_week(part: Part, monday: date) -> Span:
    start, end = _OF_WEEK[part]
    return Span(monday + timedelta(start), monday + timedelta(end))


def _part_of_month(part: Part, day: date) -> Span:
    start, end = _OF_MONTH[part]
    last = month_of(day).last or day
    return Span(day.replace(day=start), last.replace(day=min(end, last.day)))


def _part_of_months(part: Part, period: Span) -> Span:
    """Early is the first month, late the last, mid the rest; the halves are halves."""
    first, last = period.first or date.max, period.last or date.max
    months = last.month - first.month + 1
    bounds = {
        Part.EARLY: (0, 0),
        Part.MID: (months // 2 - months // 6, months // 2),
        Part.LATE: (months - 1, months - 1),
        Part.FIRST_HALF: (0, months // 2 - 1),
        Part.SECOND_HALF: (months // 2, months - 1),
    }
    start, end = bounds[part]
    return month_of(first, start).hull(month_of(first, end))


def parts_of(moment: Moment, part: Part, other: Part, period: Span) -> Span | None:
    """“Mid to late January”."""
    one, two = part_of(moment, part, period), part_of(moment, other, period)
    return one.hull(two) if one and two else None


def month_named(month: int) -> Meaning:
    """The next month of that number, this one included."""
    return lambda moment: coming_month(moment.today, month)


def in_month(moment: Moment, month: int) -> Span:
    """The next such month, this one included."""
    return coming_month(moment.today, month)


def month_in_year(_moment: Moment, month: int, year: Numbers) -> Span:
    """That month of that year."""
    return month_of(date(_four_digits(year), month, 1))


def week_of(_moment: Moment, day: Span) -> Span:
    """Monday to Friday of the week in which ``day`` begins."""
    return working_week(day.first or date.max)


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


def period(reckon: Callable[[date, int], Span], ahead: int) -> Meaning:
    """The period of today, or so many periods ahead."""
    return lambda moment: reckon(moment.today, ahead)


def this_week(moment: Moment) -> Span:
    """Monday to Friday of this week; on its weekend, of the week to come."""
    week = working_week(moment.today)
    return week if moment.today in week.through() else working_week(moment.today, 1)


def later_this_week(moment: Moment) -> Span | None:
    """From tomorrow to Friday."""
    return this_week(moment).meet(Span(moment.today + timedelta(1), None))


def hull(_moment: Moment, one: Span, other: Span) -> Span:
    """From the first day of one to the last of the other, moved on by weeks or years if before."""
    for step in (0, 7, 14):
        moved = other.shifted(step)
        if (moved.last or date.max) >= (one.last or date.max):
            return one.hull(moved)
    return one.hull(other.shifted(364))


def sure_month_in_year(_moment: Moment, month: Span, year: Numbers) -> Span:
    """The month of that name, in that year."""
    return month_of((month.first or date.max).replace(year=_four_digits(year)))


def quarter_numbered(moment: Moment, number: int | Numbers) -> Span | None:
    """The next such quarter that is not over."""
    quarter = number if isinstance(number, int) else number[0]
    if not 1 <= quarter <= 4:
        return None
    return quarter_of(moment.today, (quarter - 1 - (moment.today.month - 1) // 3) % 4)


def quarter_of_next_year(moment: Moment, number: int | Numbers) -> Span | None:
    """That quarter of next year."""
    return quarter_numbered(Moment(date(moment.today.year + 1, 1, 1), moment.interview), number)


def middle_of_this(moment: Moment) -> Span | None:
    """Tuesday to Thursday of this week."""
    return part_of(moment, Part.MID, this_week(moment))


def later_this_month(moment: Moment) -> Span | None:
    """From tomorrow to the last day of the month."""
    return month_of(moment.today).meet(Span(moment.today + timedelta(1), None))


def last_weeks_of(_moment: Moment, count: int, period: Span) -> Span:
    """The last so many weeks of a month."""
    last = period.last or date.max
    return Span(last - timedelta(weeks=count, days=-1), last)


def this_week_or_next(moment: Moment) -> Span:
    """From this week's Monday to next week's Friday."""
    return working_week(moment.today).hull(working_week(moment.today, 1))


def next_two_weeks(moment: Moment) -> Span:
    """Next week and the one after it."""
    return working_week(moment.today, 1).hull(working_week(moment.today, 2))


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


def late_this_week(moment: Moment) -> Span | None:
    """Thursday and Friday of this week."""
    return part_of(moment, Part.LATE, this_week(moment))


def first_half(moment: Moment) -> Span:
    """The next first half of a month that is not over."""
    return half_month(moment.today, 0 if moment.today.day <= 15 else 1)


def second_half(moment: Moment) -> Span:
    """The second half of this month."""
    return half_month(moment.today, 0 if moment.today.day > 15 else 1)


def week_after_named(moment: Moment, *_read: object) -> Span:
    """The week after next."""
    return working_week(moment.today, 2)


def month_next_year(moment: Moment, month: int) -> Span:
    """That month of next year."""
    return month_of(date(moment.today.year + 1, month, 1))


def day_dot_month(moment: Moment, day: Numbers, month: Numbers) -> Span:
    """“El 7 del 12”."""
    return one_day(coming_date(moment.today, month[0], day[0]))


def end_of_half(moment: Moment, *_read: object) -> Span:
    """The last day of this half month: the 15th, or the last of the month."""
    return last_of(moment, half_month(moment.today))


def part_of_following(moment: Moment, one: Span, part: Part) -> Span | None:
    """“Late next week or early the following”."""
    after = part_of(moment, part, following_week(one))
    return one.hull(after) if after else None


def tomorrow_or_after(moment: Moment) -> Span:
    """“Tomorrow or the day after”."""
    return Span(moment.today + timedelta(1), moment.today + timedelta(2))


def today_or_tomorrow(moment: Moment) -> Span:
    """“Hoy o mañana”."""
    return Span(moment.today, moment.today + timedelta(1))


# --- ranges -------------------------------------------------------------------


def period_weekdays(moment: Moment, period: Span, first: int, last: int) -> Span:
    """“Next week, Monday or Tuesday”."""
    return weekdays_of_period(moment, first, last, period)


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


# --- how a day or period is meant -----------------------------------------------


def meant(op: Op, *, bare: bool = False) -> Meaning:
    """A day or period meant so."""
    return lambda _moment, value: Dated(op, value, bare)


def last_said(op: Op) -> Meaning:
    """The last symbol meant so; a time of day before it changes nothing."""
    return lambda _moment, *read: Dated(op, read[-1])


def point(moment: Moment, length: Length) -> Dated:
    """“In two weeks”."""
    return Dated(Op.ON, length.after(moment.today))


def bare_point(moment: Moment, length: Length) -> Dated:
    """“Two weeks”, with nothing said about how."""
    return Dated(Op.ON, length.after(moment.today), bare=True)


def within(moment: Moment, length: Length) -> Dated:
    """“Within two weeks”."""
    return Dated(Op.BY, length.after(moment.today))


def within_unit(moment: Moment, unit: Step) -> Dated:
    """“In the next week”."""
    return within(moment, one_unit(moment, unit))


def within_two(moment: Moment, unit: Step) -> Dated:
    """“In the next week or two”."""
    return within(moment, one_or_two(moment, unit))


def within_few(moment: Moment, unit: Step) -> Dated:
    """“In the coming days”."""
    return within(moment, few(moment, unit))


def in_new_year(moment: Moment) -> Dated:
    """In January of the new year."""
    return Dated(Op.ON, new_year(moment))


def from_to(moment: Moment, one: Span, other: Span) -> Dated:
    """“Between Monday and Wednesday”."""
    return Dated(Op.ON, hull(moment, one, other))


def at_least(moment: Moment, length: Length) -> Dated:
    """“At least two weeks”."""
    return Dated(Op.FROM, length.after(moment.today))


def after_length(moment: Moment, length: Length) -> Dated:
    """“After two weeks”."""
    return Dated(Op.AFTER, length.after(moment.today))


def longer(moment: Moment, length: Length) -> Dated:
    """“More than two weeks”."""
    return Dated(Op.LONGER, length.after(moment.today))


def since_interview(op: Op) -> Meaning:
    """A duration counted from the interview."""
    return lambda moment, length, _interview: Dated(op, length.after(moment.interview))


def since(op: Op) -> Meaning:
    """A duration counted from a day: "within a week of the 10th"."""

    def meaning(_moment: Moment, length: Length, start: Value) -> Dated | None:
        if not isinstance(start, Span) or start.first is None or start.last is None:
            return None
        return Dated(op, length.between(start.first, start.last))

    return meaning


def then(op: Op) -> Meaning:
    """The span named just before: "by then", "after that"."""
    return constant(Dated(op, lambda previous: previous))


def later(_moment: Moment, length: Length) -> Dated:
    """So much after the span named just before: "two days later"."""
    return Dated(Op.ON, lambda previous: length.after(previous.last or date.max))


def within_later(_moment: Moment, length: Length) -> Dated:
    """From the span named just before until so much later: "within two days of that"."""
    return Dated(Op.BY, lambda previous: length.after(previous.last or date.max))


def following_week(previous: Span) -> Span:
    """The working week after the one in which ``previous`` ends."""
    return working_week(previous.last or date.max, 1)


def following_day(previous: Span) -> Span:
    """The day after ``previous``."""
    return one_day((previous.last or date.max) + timedelta(1))


def following_month(previous: Span) -> Span:
    """The month after the one in which ``previous`` ends."""
    return month_of(previous.last or date.max, 1)


def following_weekday(_moment: Moment, weekday: int) -> Callable[[Span], Span]:
    """The first such weekday after the span named just before."""
    return lambda previous: one_day(next_weekday(previous.last or date.max, weekday))


def past(_moment: Moment, *_read: object) -> Past:
    """Something in the past, which gives no window."""
    return PAST
