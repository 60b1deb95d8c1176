"""What parts of periods mean: early, mid, late, halves."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum, auto

from afterword.domain.timeline.algebra import Span
from afterword.domain.timeline.meanings.anaphora import following_week
from afterword.domain.timeline.meanings.periods import this_week
from afterword.domain.timeline.moment import Moment
from afterword.domain.timeline.reckoning import month_of, working_week


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

    Of a period that today is in, but whose part is over, that of the next one is meant.
    """
    first, last = period.first, period.last
    if first is None or last is None or first == last:
        return None
    span = _part(part, first, last)
    if span.last and span.last < moment.today <= last:
        following = _following(first, last)
        return _part(part, following.first or first, following.last or last)
    return span


def _part(part: Part, first: date, last: date) -> Span:
    days = (last - first).days + 1
    if days <= 7:
        return _part_of_week(part, first)
    return _part_of_month(part, first) if days <= 31 else _part_of_months(part, Span(first, last))


def _following(first: date, last: date) -> Span:
    """The next week, month, quarter or year."""
    if (last - first).days < 7:
        return working_week(first, 1)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return month_of(first, months).hull(month_of(last, months))


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


def part_after(moment: Moment, period: Span, part: Part) -> Span | None:
    """“Next week, towards the end”."""
    return part_of(moment, part, period)


def part_of_next_week(moment: Moment, part: Part) -> Span | None:
    """“A finales de la que viene”."""
    return part_of(moment, part, working_week(moment.today, 1))


def parts_of(moment: Moment, part: Part, other: Part, period: Span) -> Span | None:
    """“Mid to late January”."""
    one, two = part_of(moment, part, period), part_of(moment, other, period)
    return one.hull(two) if one and two else None


def middle_of_this(moment: Moment) -> Span | None:
    """Tuesday to Thursday of this week."""
    return part_of(moment, Part.MID, this_week(moment))


def late_this_week(moment: Moment) -> Span | None:
    """Thursday and Friday of this week."""
    return part_of(moment, Part.LATE, this_week(moment))


def later_this_week(moment: Moment) -> Span | None:
    """From tomorrow to Friday."""
    return this_week(moment).meet(Span(moment.today + timedelta(1), None))


def later_this_month(moment: Moment) -> Span | None:
    """From tomorrow to the last day of the month."""
    return month_of(moment.today).meet(Span(moment.today + timedelta(1), None))


def part_of_following(moment: Moment, one: Span, part: Part) -> Span | None:
    """“Late next week or early the following”."""
    after = part_of(moment, part, following_week(one))
    return one.hull(after) if after else None
