"""The candidate's own phrases: which lists there are, and what may stand in one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from afterword.domain.errors import BadInput, NotFound
from afterword.domain.words import Bilingual

OCCASIONS = (
    "thank_you",
    "status_question",
    "status_question_owed",
    "last_message",
    "gracious_note",
    "offer_thanks",
    "pass_on",
    "lists",
)
LONGEST = 400
MOST = 60
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LIST = Bilingual("list of phrases", "ninguna lista de frases")
_TOO_LONG = Bilingual(f"a phrase longer than {LONGEST}", f"una frase de más de {LONGEST}")
_TOO_MANY = Bilingual(f"more than {MOST} phrases", f"más de {MOST} frases")


@dataclass(frozen=True, slots=True)
class PhraseList:
    """One list, by its dotted name ("thank_you.letter.opening"); ``own`` where it was changed."""

    name: str
    phrases: tuple[str, ...]
    own: bool


def listed(product: Mapping[str, object], own: Mapping[str, object]) -> list[PhraseList]:
    """Every list that messages are made of, the candidate's in the place of the product's."""
    mine = dict(_lists(own, ""))
    return [
        PhraseList(name, mine.get(name, phrases), name in mine)
        for name, phrases in _lists(product, "")
        if name.partition(".")[0] in OCCASIONS and not name.endswith("plans")
    ]


def _lists(table: Mapping[str, object], path: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, value in table.items():
        key = f"{path}.{name}" if path else name
        if isinstance(value, Mapping):
            yield from _lists(value, key)
        elif isinstance(value, list):
            yield key, tuple(map(str, value))


def cleaned(name: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases as they may stand in a list: on one line, each once. Raises BadInput."""
    lines = (" ".join(_CONTROL.sub(" ", phrase).split()) for phrase in phrases)
    kept = tuple(dict.fromkeys(line for line in lines if line))
    if any(len(line) > LONGEST for line in kept):
        raise BadInput(where=name, problem=_TOO_LONG)
    if len(kept) > MOST:
        raise BadInput(where=name, problem=_TOO_MANY)
    return kept


def with_list(
    product: Mapping[str, object], own: Mapping[str, object], name: str, phrases: tuple[str, ...]
) -> dict[str, object]:
    """The candidate's tables with ``phrases`` as that list; none gives back the product's.

    Raises NotFound for a list that there is not.
    """
    known = {each.name: each.phrases for each in listed(product, {})}
    if name not in known:
        raise NotFound(what=_LIST, name=name[:80])
    wanted = list(phrases) if phrases and phrases != known[name] else None
    return _set(own, name.split("."), wanted)


def _set(table: Mapping[str, object], path: list[str], value: object) -> dict[str, object]:
    """``table`` with the value at ``path``, or nothing there where it is None."""
    first, *rest = path
    changed = dict(table)
    inner = changed.get(first)
    held = _set(inner if isinstance(inner, Mapping) else {}, rest, value) if rest else value
    changed.pop(first, None)
    if held:
        changed[first] = held
    return changed
