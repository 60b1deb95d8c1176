"""A phrase filled with facts: one sentence that knows what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isqrt

from afterword.domain.writing.brief import FactSpan
from afterword.domain.writing.phrases import FACT_SLOTS, Phrase
from afterword.domain.writing.values import Known
from afterword.domain.writing.variety import choose, stepped


@dataclass(frozen=True, slots=True)
class Sentence:
    """``facts`` have their places in ``text``."""

    text: str
    facts: tuple[FactSpan, ...]


def usable(ways: Iterable[Phrase], known: Known) -> list[Phrase]:
    """The phrases whose slots are all known, without those that say less than another."""
    values = known.values
    able = [way for way in ways if all(slot in values for slot in way.slots)]
    most = max((way.weight for way in able), default=0)
    return [way for way in able if way.weight == most]


def templates(ways: Sequence[Phrase]) -> list[list[Phrase]]:
    """``ways`` by the text that they were written out from."""
    groups: dict[int, list[Phrase]] = {}
    for way in ways:
        groups.setdefault(way.template, []).append(way)
    return list(groups.values())


def pick(ways: Sequence[Phrase], *seed: str, step: int) -> Phrase:
    """One of ``ways`` for ``seed``: first a text, then its words; each ``step`` another text.

    A text with more words to choose from is taken more often, as the root of their number: so two
    readers are least likely to get the same sentence.
    """
    groups = templates(ways)
    chances = [at for at, group in enumerate(groups) for _ in range(isqrt(len(group)))]
    at = stepped(choose(chances, *seed), len(groups), step)
    return choose(groups[at], "words", *seed, step=step)


def filled(way: Phrase, known: Known, basis: str) -> Sentence:
    """``way`` with its slots filled, once; it begins with a capital.

    A sentence without a fact in it rests on ``basis``.
    """
    text, facts = way.words[0], []
    for slot, following in zip(way.slots, way.words[1:], strict=True):
        value = known.values[slot]
        if slot in FACT_SLOTS:
            source = known.sources.get(slot, FACT_SLOTS[slot])
            facts.append(FactSpan(len(text), len(text) + len(value), source))
        text += value + following
    text = _begun(text)
    return Sentence(text, tuple(facts) or (FactSpan(0, len(text), basis),))


def _begun(text: str) -> str:
    """``text`` with a capital first letter; names such as "iOS" and "dbt" keep theirs."""
    at = 1 if text[:1] in "¿¡" else 0
    first = text[at:].split(" ", 1)[0]
    if first[1:] != first[1:].lower() or not first[:1].isalpha():
        return text
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
