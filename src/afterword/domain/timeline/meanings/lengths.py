"""What durations mean."""

from __future__ import annotations

from afterword.domain.timeline.meanings.plain import Numbers
from afterword.domain.timeline.moment import Length, Moment, Step, Unit


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


def unit_range(moment: Moment, low: int, unit: Step, high: int) -> Length | None:
    """“One week, two at most”."""
    return length_range(moment, low, high, unit)


def pair_length(moment: Moment, numbers: Numbers, unit: Step) -> Length | None:
    """The range of "3-5 days"."""
    return length_range(moment, numbers[0], numbers[1], unit)


def mixed_range(_moment: Moment, low: Length, high: Length) -> Length:
    """From one duration to another: "a week to ten days"."""
    return Length(low.low, high.high)


def or_so_many(_moment: Moment, single: Length, count: int, *_latest: object) -> Length | None:
    """“Two weeks, maybe three”: the second number is of the same unit."""
    low = single.low
    unit = 7 if low.unit is Unit.DAY and low.count % 7 == 0 else 1
    high = Step(count * unit, low.unit)
    return Length(low, high) if high.count >= low.count else None


def one_or_two(moment: Moment, unit: Step) -> Length:
    """“A week or two”."""
    return Length(length(moment, 1, unit).low, length(moment, 2, unit).high)


def mended(_moment: Moment, single: Length, *read: object) -> Length | None:
    """“Two weeks, make that three”: the corrected number, of the same unit."""
    count, low = read[-1], single.low
    if not isinstance(count, int):
        return None
    step = Step(count * (7 if low.unit is Unit.DAY and low.count % 7 == 0 else 1), low.unit)
    return Length(step, step)
