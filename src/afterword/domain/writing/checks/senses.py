"""What a sentence says, told by the kinds of words in it and not by a list of its wordings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.domain.writing.pattern import pattern

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Sense:
    """A sentence has it if it holds all ``parts``, in any order, and nothing of ``unless``."""

    parts: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] = _NOTHING

    def place(self, sentence: str) -> tuple[int, int] | None:
        """From the first to the last of its parts in the folded ``sentence``."""
        if self.unless.search(sentence):
            return None
        found = [part.search(sentence) for part in self.parts]
        spans = [match.span() for match in found if match]
        if len(spans) < len(found):
            return None
        return min(start for start, _ in spans), max(end for _, end in spans)


def sense(*parts: str, unless: str = "") -> Sense:
    """A sense of phrases in lines, as ``pattern`` reads them."""
    return Sense(tuple(pattern(part) for part in parts), pattern(unless) if unless else _NOTHING)
