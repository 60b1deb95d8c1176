"""Public feasts that recruiters name, worked out for the year in which they come next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count

from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.grammar import Meaning
from afterword.domain.timeline.moment import Moment
from afterword.domain.timeline.reckoning import easter, month_of, nth_weekday

THURSDAY = 3
Feast = Callable[[int], Span]


def coming_feast(*feasts: Feast) -> Meaning:
    """The next of these feasts that is not over; ValueError beyond the calendar."""

    def meaning(moment: Moment) -> Span:
        spans = (feast(year) for year in count(moment.today.year) for feast in feasts)
        return next(span for span in spans if (span.last or date.max) >= moment.today)

    return meaning


def on(month: int, day: int) -> Feast:
    """A feast with a fixed date."""
    return lambda year: one_day(date(year, month, day))


def between(first: tuple[int, int], last: tuple[int, int]) -> Feast:
    """Some days of each year; they may run into January."""
    runs_over = last < first
    return lambda year: Span(date(year, *first), date(year + runs_over, *last))


def on_weekday(month: int, weekday: int, nth: int) -> Feast:
    """The ``nth`` such weekday of a month; -1 is the last."""
    return lambda year: one_day(nth_weekday(month_of(date(year, month, 1)), weekday, nth))


def from_easter(first: int, last: int | None = None) -> Feast:
    """So many days from Easter Sunday, to so many."""
    to = first if last is None else last
    return lambda year: Span(easter(year) + timedelta(first), easter(year) + timedelta(to))


def new_year_holidays(end: tuple[int, int]) -> Meaning:
    """The season from 25 December to ``end`` (month and day) of January."""

    def meaning(moment: Moment) -> Span:
        year = moment.today.year - ((moment.today.month, moment.today.day) <= end)
        return Span(date(year, 12, 25), date(year + 1, *end))

    return meaning


def new_year(moment: Moment) -> Span:
    """January of the new year; in January itself, this one."""
    year = moment.today.year + (moment.today.month > 1)
    return Span(date(year, 1, 1), date(year, 1, 31))


thanksgiving = on_weekday(11, THURSDAY, 4)
