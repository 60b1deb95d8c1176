"""How alike two messages are, in a measure that a person can check by eye.

Both texts are stripped of their greeting and closing, folded, and cut into runs of three words.
Likeness is twice the number of runs they share over the number they have together: 0 for nothing
in common, 1 for the same text. On messages of 50 to 100 words:

* two notes by one person that share the thanks and the way to ask, and differ in what they say:
  0.05 to 0.35;
* the same note with a name, a day and two or three words changed: 0.65 to 0.95;
* the same sentences in another order: 0.85 and over.

From ``TOO_ALIKE`` on, two interviewers who compare their notes would see one form letter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from afterword.domain.language.folding import fold

TOO_ALIKE = 0.6
_RUN = 3  # words
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_WORD = re.compile(r"\w+(?:'\w+)?")
_GREETING = re.compile(r"[^\n]{1,70}[,:]\s*\n")
_LAST_LINES = re.compile(r"\n\s*(?:[^\n.?!]{1,45},?\s*\n\s*)?[^\n.?!]{1,45}\s*\Z")


def likeness(one: str, other: str) -> float:
    """From 0 (nothing shared) to 1 (the same), whatever the greeting and the signature."""
    first, second = _runs(one), _runs(other)
    together = first.total() + second.total()
    return 2 * (first & second).total() / together if together else 0.0


def too_alike(one: str, other: str) -> bool:
    """Whether two people who compare these would see one form letter."""
    return likeness(one, other) >= TOO_ALIKE


def repetition(text: str, siblings: Sequence[str]) -> tuple[bool, int, int, int]:
    """What ``text`` repeats of ``siblings``, the gravest first; all falsy where it is nothing.

    Whether it is too like one of them, how many of its sentences one of them has, with how many
    it begins alike, and how many hundredths its likeness to the nearest is over half of that.
    """
    sentences = _sentences(text)
    theirs = [_sentences(sibling) for sibling in siblings]
    shared = {sentence for sentence in sentences if any(sentence in each for each in theirs)}
    start = sentences[0].split()[:_RUN] if sentences else []
    alike = [each for each in theirs if each and each[0].split()[:_RUN] == start]
    nearest = max((likeness(text, sibling) for sibling in siblings), default=0.0)
    over = max(0, round(100 * (nearest - TOO_ALIKE / 2)))
    return nearest >= TOO_ALIKE, len(shared), len(alike), over


@lru_cache(maxsize=32)
def _sentences(text: str) -> list[str]:
    return [each for each in _SENTENCE_END.split(fold(_body(text)).strip()) if each]


@lru_cache(maxsize=32)
def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(fold(_body(text)))
    if len(words) < _RUN:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


def _body(text: str) -> str:
    text = text.strip() + "\n"
    greeting = _GREETING.match(text)
    text = text[greeting.end() :] if greeting else text
    return _LAST_LINES.sub("", "\n" + text)
