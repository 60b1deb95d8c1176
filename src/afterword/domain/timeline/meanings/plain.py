"""Meanings that only hand on what was read."""

from __future__ import annotations

from collections.abc import Mapping

from afterword.domain.timeline.grammar import Meaning
from afterword.domain.timeline.moment import Moment

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
