"""From moments to places: days along the line, a long empty wait cut short."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from afterword.web.moments import Tongue
from afterword.web.ribbon.marks import Kind, Mark, midnight

SHORTEST, LONGEST = 21.0, 60.0
_CUT = 2.0  # the room that a cut keeps, in days
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """``length`` in days; ``cut`` is (from, to) in days, taken out but for a gap, or None."""

    start: datetime
    length: float
    cut: tuple[float, float] | None = None

    def place(self, moment: datetime) -> float:
        """How many days along the line, within it."""
        days = (moment - self.start) / _DAY
        if self.cut and days > self.cut[0]:
            inside = min((days - self.cut[0]) / (self.cut[1] - self.cut[0]), 1.0)
            days = self.cut[0] + inside * _CUT + max(days - self.cut[1], 0.0)
        return min(max(days, 0.0), self.length)

    def days(self, tongue: Tongue) -> Iterator[date]:
        """Every day that is drawn; those cut out are left out."""
        day = tongue.local(self.start).date()
        while (midnight(day, tongue) - self.start) / _DAY < self.real_length:
            since = (midnight(day, tongue) - self.start) / _DAY
            if not self.cut or not self.cut[0] <= since < self.cut[1]:
                yield day
            day += _DAY

    @property
    def gap(self) -> tuple[float, float] | None:
        """Where the line is cut, from and to in days along it; None where it is whole."""
        return (self.cut[0], self.cut[0] + _CUT) if self.cut else None

    @property
    def left_out(self) -> timedelta:
        """How long the wait is that was cut out; nothing where the line is whole."""
        return timedelta(days=round(self.cut[1] - self.cut[0])) if self.cut else timedelta()

    @property
    def real_length(self) -> float:
        """In days, what was cut out included."""
        return self.length + (self.cut[1] - self.cut[0] - _CUT if self.cut else 0.0)


def scale_of(marks: list[Mark]) -> Scale:
    """The scale from the first mark to the last, at least 21 days of it."""
    moments = sorted(_moments(marks))
    start, end = moments[0] - timedelta(hours=12), moments[-1] + timedelta(hours=12)
    length = (end - start) / _DAY
    if length <= LONGEST:
        return Scale(start, max(length, SHORTEST))
    places = [(moment - start) / _DAY for moment in moments]
    widest = max(range(1, len(places)), key=lambda i: places[i] - places[i - 1])
    first, last = places[widest - 1] + 2.0, places[widest] - 2.0
    spared = min(max(last - first - _CUT, 0.0), length - LONGEST)
    if spared < 1.0:
        return Scale(start, length)
    middle = (first + last) / 2
    cut = (middle - (spared + _CUT) / 2, middle + (spared + _CUT) / 2)
    return Scale(start, length - spared, cut)


def _moments(marks: list[Mark]) -> Iterator[datetime]:
    for mark in marks:
        yield mark.start
        yield from mark.again
        if mark.end is not None and mark.kind is not Kind.STOP:
            yield mark.end
