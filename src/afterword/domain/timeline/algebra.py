"""Spans of days: closed intervals, half-open by None.

A span is never empty: what would be empty is None. ``meet`` and ``hull`` are commutative,
associative and idempotent, and ``EVER`` is the neutral element of ``meet``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """The days from ``first`` to ``last``, both inclusive; None is without an end on that side."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise ValueError("the last day is before the first")

    def __contains__(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def meet(self, other: Span) -> Span | None:
        """The days in both, None where there are none."""
        first = _later(self.first, other.first)
        last = _earlier(self.last, other.last)
        if first is not None and last is not None and last < first:
            return None
        return Span(first, last)

    def hull(self, other: Span) -> Span:
        """The smallest span that holds both."""
        first = min(self.first, other.first) if self.first and other.first else None
        last = max(self.last, other.last) if self.last and other.last else None
        return Span(first, last)

    def shifted(self, days: int) -> Span:
        """The same span so many days later. Raises OverflowError beyond the calendar."""
        step = timedelta(days)
        return Span(self.first and self.first + step, self.last and self.last + step)

    def through(self) -> Span:
        """Everything up to the last day of this span."""
        return Span(None, self.last)

    def onwards(self) -> Span:
        """Everything from the first day of this span."""
        return Span(self.first, None)

    def ahead(self) -> Span:
        """Everything before the first day of this span. Raises ValueError if it has none."""
        return Span(None, _bound(self.first) - timedelta(1))

    def beyond(self) -> Span:
        """Everything after the last day of this span. Raises ValueError if it has none."""
        return Span(_bound(self.last) + timedelta(1), None)


EVER = Span()


def one_day(day: date) -> Span:
    """The span of that day alone."""
    return Span(day, day)


def _bound(end: date | None) -> date:
    if end is None:
        raise ValueError("a span without that end")
    return end


def _later(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return one or other
    return max(one, other)


def _earlier(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return one or other
    return min(one, other)
