"""What the words are measured against, and the kinds of meaning that a grammar builds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from afterword.domain.timeline.algebra import Span
from afterword.domain.timeline.reckoning import plus_business_days, plus_months


@dataclass(frozen=True, slots=True)
class Moment:
    """When it was said, which day the interview was, and whether 4/12 is the 4th of December."""

    today: date
    interview: date
    day_first: bool = True


class Unit(Enum):
    """What durations are counted in."""

    HOUR = auto()
    DAY = auto()
    BUSINESS_DAY = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """So many of a unit."""

    count: int
    unit: Unit

    def after(self, day: date) -> date:
        """The day so much later. A day has 24 hours; fewer change no date."""
        if self.unit is Unit.MONTH:
            return plus_months(day, self.count)
        if self.unit is Unit.BUSINESS_DAY:
            return plus_business_days(day, self.count)
        days = self.count if self.unit is Unit.DAY else self.count // 24
        return day + timedelta(days)


class Length(NamedTuple):
    """A duration, from ``low`` to ``high``: "two weeks", "3 to 5 business days", "a few days"."""

    low: Step
    high: Step

    def after(self, day: date) -> Span:
        """The span in which so much time after ``day`` is over. Raises OverflowError."""
        return self.between(day, day)

    def between(self, first: date, last: date) -> Span:
        """The same, counted from somewhere between two days."""
        return Span(self.low.after(first), self.high.after(last))


class Op(Enum):
    """How a day or period is meant."""

    ON = auto()
    BY = auto()
    BEFORE = auto()
    FROM = auto()
    AFTER = auto()
    LATER = auto()  # past a day; "not past" it is a deadline
    UNTIL = auto()  # a deadline, or the end of something else: the clause tells
    LONGER = auto()  # more than so long; "not longer" is a deadline


Anaphor: TypeAlias = Callable[[Span], Span]
Value: TypeAlias = Span | Anaphor


class Dated(NamedTuple):
    """A day or period with how it is meant.

    ``value`` is a function of the span named just before for words such as "the week after".
    ``bare`` means that no word said how: "Thursday", not "on Thursday".
    """

    op: Op
    value: Value
    bare: bool = False


class Past:
    """What lies in the past, or since when: "last Monday", "two weeks ago"."""


PAST = Past()
# a day on which nothing is done, which takes it back where it was named before
SHUT = Past()
