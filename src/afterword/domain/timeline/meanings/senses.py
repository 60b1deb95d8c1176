"""How a day, a period or a duration is meant."""

from __future__ import annotations

from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.feasts import new_year
from afterword.domain.timeline.grammar import Meaning
from afterword.domain.timeline.meanings.days import day_of_month
from afterword.domain.timeline.meanings.lengths import few, one_or_two, one_unit
from afterword.domain.timeline.meanings.plain import Numbers
from afterword.domain.timeline.meanings.ranges import hull, until, weekdays_of_period
from afterword.domain.timeline.moment import (
    PAST,
    SHUT,
    Dated,
    Length,
    Moment,
    Op,
    Past,
    Step,
    Value,
)
from afterword.domain.timeline.reckoning import working_week


def meant(op: Op, *, bare: bool = False) -> Meaning:
    """A day or period meant so; what is read after it says only how."""
    return lambda _moment, value, *_read: Dated(op, value, bare)


def last_said(op: Op) -> Meaning:
    """The last symbol meant so; a time of day before it changes nothing."""
    return lambda _moment, *read: Dated(op, read[-1])


def point(moment: Moment, length: Length) -> Dated:
    """“In two weeks”."""
    return Dated(Op.ON, length.after(moment.today))


def bare_point(moment: Moment, length: Length) -> Dated:
    """“Two weeks”, with nothing said about how."""
    return Dated(Op.ON, length.after(moment.today), bare=True)


def within(moment: Moment, length: Length, *_latest: object) -> Dated:
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


def on_weekdays_of_period(moment: Moment, first: int, last: int, period: Span) -> Dated:
    """“Between Monday and Wednesday of next week”."""
    return Dated(Op.ON, weekdays_of_period(moment, first, last, period))


def until_at_latest(_moment: Moment, one: Span, other: Span) -> Dated | None:
    """“Next week, on Friday at the latest”."""
    span = until(one, other)
    return Dated(Op.ON, span) if span else None


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
    """A duration counted from the interview; within it nothing comes before the interview."""

    def meaning(moment: Moment, length: Length, *_read: object) -> Dated:
        span = length.after(moment.interview)
        if op is Op.BY and moment.interview > moment.today:
            return Dated(Op.ON, Span(moment.interview, span.last))
        return Dated(op, span)

    return meaning


def since(op: Op) -> Meaning:
    """A duration counted from a day: "within a week of the 10th"."""

    def meaning(_moment: Moment, length: Length, start: Value) -> Dated | None:
        if not isinstance(start, Span) or start.first is None or start.last is None:
            return None
        return Dated(op, length.between(start.first, start.last))

    return meaning


def past(_moment: Moment, *_read: object) -> Past:
    """Something in the past, which gives no window."""
    return PAST


def shut(_moment: Moment, *_read: object) -> Past:
    """A day on which nothing is done: "Monday's a holiday"."""
    return SHUT


def today_named(moment: Moment, weekday: int) -> Past | None:
    """“It is Friday”, said on a Friday."""
    return PAST if moment.today.weekday() == weekday else None


def from_day(moment: Moment, numbers: Numbers) -> Dated:
    """“Del 10 en adelante”."""
    return Dated(Op.FROM, day_of_month(moment, numbers[0]))


def unit_since_interview(moment: Moment, unit: Step, _interview: object) -> Dated:
    """“A la semana de la entrevista”."""
    return Dated(Op.ON, one_unit(moment, unit).after(moment.interview))


def by_day(moment: Moment, day: int) -> Dated:
    """“By the first”."""
    return Dated(Op.BY, day_of_month(moment, day))


def by_today(moment: Moment, *_read: object) -> Dated:
    """“Within the hour”."""
    return Dated(Op.BY, one_day(moment.today))


def from_week_after_next(moment: Moment) -> Dated:
    """“Neither this week nor next”."""
    return Dated(Op.FROM, working_week(moment.today, 2))


def in_week_after_next(moment: Moment) -> Dated:
    """“Neither this week nor next but the one after”."""
    return Dated(Op.ON, working_week(moment.today, 2))
