"""What refers to the day or period named just before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.grammar import Meaning
from afterword.domain.timeline.meanings.periods import nth_week_of
from afterword.domain.timeline.meanings.plain import constant
from afterword.domain.timeline.moment import Dated, Length, Moment, Op
from afterword.domain.timeline.reckoning import (
    FRIDAY,
    coming_day_of_month,
    month_of,
    next_weekday,
    plus_business_days,
    working_week,
)


def then(op: Op) -> Meaning:
    """The span named just before: "by then", "after that"."""
    return constant(Dated(op, named_before))


def named_before(previous: Span) -> Span:
    """The span named just before, itself."""
    return previous


def later(_moment: Moment, *read: Length) -> Dated:
    """So much after the span named just before: "two days later"."""
    length = read[-1]
    return Dated(Op.ON, lambda previous: length.after(previous.last or date.max))


def within_later(_moment: Moment, length: Length) -> Dated:
    """From the span named just before until so much later: "within two days of that"."""
    return Dated(Op.BY, lambda previous: length.after(previous.last or date.max))


def following_week(previous: Span) -> Span:
    """The working week after the one in which ``previous`` ends."""
    return working_week(previous.last or date.max, 1)


def same_day(previous: Span) -> Span:
    """The day named just before; today where none was."""
    return previous


def nth_week_before(moment: Moment, nth: int) -> Callable[[Span], Span]:
    """“The third week”, of the month named just before. Raises ValueError after anything else."""

    def named(month: Span) -> Span:
        week = nth_week_of(moment, nth, month)
        if week is None or month != month_of(month.first or date.max):
            raise ValueError("no week of a month")
        return week

    return named


def coming_one(moment: Moment) -> Callable[[Span], Span]:
    """“This coming one”: the next weekday of the kind named just before."""
    return lambda before: one_day(next_weekday(moment.today, (before.first or date.max).weekday()))


def week_after_a_week(previous: Span) -> Span:
    """The working week after the one named before. Raises ValueError if that was no week."""
    if previous.last is None or previous.last.weekday() != FRIDAY:
        raise ValueError("no week named before")
    return working_week(previous.last, 1)


def week_of_day_beside_a_week(moment: Moment, day: int) -> Callable[[Span], Span]:
    """“That of the 7th”, where a week was named before."""

    def named(previous: Span) -> Span:
        week_after_a_week(previous)
        return working_week(coming_day_of_month(moment.today, day))

    return named


def same_week(previous: Span) -> Span:
    """The working week in which ``previous`` begins."""
    return working_week(previous.first or date.max)


def following_one(previous: Span) -> Span:
    """The next after a week, or the same weekday a week on; a longer span's next month."""
    first, last = previous.first or date.max, previous.last or date.max
    return previous.shifted(7) if (last - first).days < 7 else month_of(last, 1)


def following_day(previous: Span) -> Span:
    """The day after ``previous``."""
    return one_day((previous.last or date.max) + timedelta(1))


def following_business_day(previous: Span) -> Span:
    """The first day of Monday to Friday after ``previous``."""
    return one_day(plus_business_days(previous.last or date.max, 1))


def following_month(previous: Span) -> Span:
    """The month after the one in which ``previous`` ends."""
    return month_of(previous.last or date.max, 1)


def following_weekday(_moment: Moment, weekday: int) -> Callable[[Span], Span]:
    """The first such weekday after the span named just before."""
    return lambda previous: one_day(next_weekday(previous.last or date.max, weekday))
