"""Years as they are written."""

from __future__ import annotations

from afterword.domain.timeline.meanings.plain import Numbers


def four_digits(numbers: Numbers) -> int:
    """The year of four digits. Raises ValueError for any other number."""
    if numbers[0] < 1000:
        raise ValueError("not a year")
    return numbers[0]


def whole_year(year: int) -> int:
    """The year meant by two or four digits. Raises ValueError for any other number."""
    if not 0 <= year < 100 and year < 1000:
        raise ValueError("not a year")
    return year + 2000 if year < 100 else year
