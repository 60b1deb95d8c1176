"""The phrases that messages are made of: data with named slots, filled by substitution.

A slot is ``{name}``; what goes into it is put there as it is and never read again. There is no
other syntax. A slot that the product does not know is a fault when the phrases are loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from afterword.domain.errors import Fault
from afterword.domain.words import Bilingual

# slot -> the fact it rests on
FACT_SLOTS: Mapping[str, str] = {
    "weekday": "interview.date",
    "day": "interview.date",
    "role": "role",
    "employer": "employer",
    "candidate": "candidate.name",
    "reader": "person.name",
    "first_name": "person.name",
    "topic": "talked_about",
    "topic_sentence": "talked_about",
    "need": "they_need",
    "need_to": "they_need",
    "need_sentence": "they_need",
    "add": "i_add",
    "add_doing": "i_add",
    "add_to": "i_add",
    "add_sentence": "i_add",
    "decide_from": "decide_from",
    "decide_by": "decide_by",
    "answer_by": "answer_by",
    "thanked": "for",
    "passed_topic": "talked_about",
}

_SLOT = re.compile(r"\{([^{}]*)\}")
_MOST_WAYS = 400  # of saying one thing, after its lists are written out


@dataclass(frozen=True, slots=True)
class Phrase:
    """One template: words and slots in turn, ``words`` one longer than ``slots``.

    ``weight`` is how much it says: a role or a day more than the employer, whom the reader knows.
    ``template`` is the number of the text it was written out from, for those with lists.
    """

    words: tuple[str, ...]
    slots: tuple[str, ...]
    weight: int = 0
    template: int = 0


def phrase(text: str, template: int = 0) -> Phrase:
    """``text``, with its lists written out, read as a template."""
    parts = _SLOT.split(text)
    facts = {slot for slot in parts[1::2] if slot in FACT_SLOTS}
    weight = sum(1 if slot == "employer" else 2 for slot in facts)
    return Phrase(tuple(parts[::2]), tuple(parts[1::2]), weight, template)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The phrases of one language.

    ``ways`` maps "occasion.kind" or "occasion.channel.kind" to templates, ``words`` maps a choice
    ("usted", "onsite", "default") to slot words, ``plans`` maps an occasion or
    "occasion.channel" to orders of kinds, in paragraphs.
    """

    language: str
    ways: Mapping[str, tuple[Phrase, ...]]
    words: Mapping[str, Mapping[str, str]]
    plans: Mapping[str, tuple[tuple[tuple[str, ...], ...], ...]]

    def ways_of(self, occasion: str, channel: str, kind: str) -> tuple[Phrase, ...]:
        """The templates for one sentence, those of the channel before those of the occasion."""
        for key in (f"{occasion}.{channel}.{kind}", f"{occasion}.{kind}", f"any.{kind}"):
            if key in self.ways:
                return self.ways[key]
        return ()

    def plans_of(self, occasion: str, channel: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """The orders of one kind of message."""
        return self.plans.get(f"{occasion}.{channel}") or self.plans.get(occasion, ())


@dataclass(frozen=True, slots=True)
class Loaded:
    """Phrases with the faults found in their source; a faulty phrase is left out."""

    book: Phrasebook
    faults: tuple[Fault, ...]


def load(language: str, tables: Mapping[str, object], own: Mapping[str, object]) -> Loaded:
    """The phrasebook of ``language`` from its tables, the user's ``own`` before the product's.

    ``tables`` is a file of ``phrases/`` as read: ``lists``, ``words`` and one table for each
    occasion. In ``own`` a list of phrases takes the place of the product's list of that name.
    """
    faults: list[Fault] = []
    merged = _merged(tables, own)
    lists = {name: tuple(ways) for name, ways in _strings(merged.get("lists", {}), "lists", faults)}
    words = {
        choice: {slot: str(word) for slot, word in _table(table).items()}
        for choice, table in _table(merged.get("words", {})).items()
    }
    known = set(FACT_SLOTS) | {slot for table in words.values() for slot in table}
    ways: dict[str, tuple[Phrase, ...]] = {}
    plans: dict[str, tuple[tuple[tuple[str, ...], ...], ...]] = {}
    for occasion, table in merged.items():
        if occasion in {"lists", "words"}:
            continue
        for key, texts in _strings(table, occasion, faults):
            if key.rpartition(".")[2] == "plans":
                plans[key.rpartition(".")[0]] = tuple(_plan(text) for text in texts)
            else:
                ways[key] = tuple(_written_out(key, texts, lists, known, faults))
    return Loaded(Phrasebook(language, ways, words, plans), tuple(faults))


def _table(value: object) -> dict[str, object]:
    return {str(k): v for k, v in value.items()} if isinstance(value, Mapping) else {}


def _merged(base: object, own: object) -> dict[str, object]:
    mine, theirs = _table(base), _table(own)
    for name, value in theirs.items():
        both = isinstance(value, Mapping) and isinstance(mine.get(name), Mapping)
        mine[name] = _merged(mine[name], value) if both else value
    return mine


def _strings(
    table: object, path: str, faults: list[Fault]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every list of texts below ``path``, by its dotted name; what is no list is a fault."""
    for name, value in _table(table).items():
        key = name if path == "lists" else f"{path}.{name}"
        if isinstance(value, Mapping):
            yield from _strings(value, key, faults)
        elif isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            yield key, tuple(value)
        else:
            faults.append(
                Fault(
                    f"{path}.{name}",
                    Bilingual("has to be a list of phrases", "tiene que ser una lista de frases"),
                )
            )


def _plan(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(paragraph.split()) for paragraph in text.split("/"))


def _written_out(
    key: str,
    texts: Iterable[str],
    lists: Mapping[str, tuple[str, ...]],
    known: set[str],
    faults: list[Fault],
) -> Iterator[Phrase]:
    """The templates of ``texts`` with every way that their lists allow."""
    for number, text in enumerate(texts):
        unknown = [s for s in _SLOT.findall(text) if s not in known and s not in lists]
        if unknown or "{" in _SLOT.sub("", text) or "}" in _SLOT.sub("", text):
            faults.append(_bad_slot(f"{key}.{number}", unknown))
            continue
        named = [s for s in dict.fromkeys(_SLOT.findall(text)) if s in lists]
        for choice in list(product(*(lists[name] for name in named)))[:_MOST_WAYS]:
            chosen = dict(zip(named, choice, strict=True))
            yield phrase(_with_lists(text, chosen), number)


def _with_lists(text: str, chosen: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: chosen.get(slot[1], slot[0]), text)


def _bad_slot(field: str, unknown: list[str]) -> Fault:
    if not unknown:
        return Fault(field, Bilingual("a brace without its pair", "una llave sin su pareja"))
    names = ", ".join(f"{{{name}}}" for name in unknown)
    return Fault(
        field, Bilingual(f"there is no slot called {names}", f"no hay ningún hueco llamado {names}")
    )
