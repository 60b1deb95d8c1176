"""A phrase filled with facts: one sentence that knows what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from afterword.domain.writing.brief import FactSpan
from afterword.domain.writing.phrases import FACT_SLOTS, Phrase
from afterword.domain.writing.values import Known


@dataclass(frozen=True, slots=True)
class Sentence:
    """``facts`` have their places in ``text``."""

    text: str
    facts: tuple[FactSpan, ...]


def usable(ways: Iterable[Phrase], known: Known) -> list[Phrase]:
    """The phrases whose slots are all known, without those that say less than another.

    A role and a day say more than the employer, whom the reader knows.
    """
    able = [way for way in ways if all(slot in known.values for slot in way.slots)]
    most = max((_weight(way) for way in able), default=0)
    return [way for way in able if _weight(way) == most]


def _weight(way: Phrase) -> int:
    return sum(1 if slot == "employer" else 2 for slot in way.facts)


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
