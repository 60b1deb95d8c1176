"""Lists of words as data."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """The words of a string, in order."""
    return tuple(words.split())
