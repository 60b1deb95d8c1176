"""Mistyped words of a closed vocabulary put right; names are left alone.

A word is mended when it is nearest to just one word of the vocabulary: within one edit (a letter
more, less, other, or two swapped), or within two of a long word that begins alike; of four letters
it can only want a fifth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

SHORTEST = 5
LONG = 7


class Speller:
    """Puts right what is mistyped of ``words``; ``others`` are words that only look mistyped."""

    def __init__(self, words: Iterable[str], others: Iterable[str]) -> None:
        self._others = frozenset(others)
        self._by_rest: dict[str, set[str]] = {}
        for word in words:
            for rest in _rests(word, 2 if len(word) >= LONG else 1):
                self._by_rest.setdefault(rest, set()).add(word)

    def mended(self, word: str) -> str:
        """``word``, or the only one of the vocabulary that it can be a slip of."""
        if len(word) < SHORTEST - 1 or word in self._others:
            return word
        slips = {known: count for known, count in self._near(word) if len(known) >= SHORTEST}
        nearest = [known for known, count in slips.items() if count == min(slips.values())]
        return nearest[0] if len(nearest) == 1 else word

    def _near(self, word: str) -> Iterator[tuple[str, int]]:
        slips = 2 if len(word) >= LONG - 1 else 1
        for rest in _rests(word, slips):
            for known in self._by_rest.get(rest, ()):
                allowed = slips if len(known) >= LONG and known[0] == word[0] else 1
                count = distance(word, known)
                if count <= allowed:
                    yield known, count


def _rests(word: str, letters: int) -> set[str]:
    """``word`` without up to so many of its letters."""
    rests = {word}
    for _letter in range(letters):
        rests |= {rest[:at] + rest[at + 1 :] for rest in rests for at in range(len(rest))}
    return rests


def distance(one: str, other: str) -> int:
    """How many letters are more, less, other or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, known in enumerate(other, start=1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != known))
            if i > 1 and j > 1 and (letter, known) == (other[j - 2], one[i - 2]):
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[-1]
