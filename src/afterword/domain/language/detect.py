"""Which of our languages a text is in, by the small words that every sentence has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed

SMALL_WORDS = {
    "en": frozenset(
        listed(
            "the a an of to in on at by for with from and or but not no is are was be been have "
            "has "
            "will would can could should we you i it they he she our your us me my this that if "
            "when "
            "by within next week weeks before after please let know call email thanks just any "
            "day days month decision tomorrow today friday monday tuesday wednesday thursday"
        )
    ),
    "es": frozenset(
        listed(
            "el la los las un una unos unas de del al a en por para con sin sobre y o pero no "
            "ni es "
            "son fue ser ha han he hemos se le les te lo me nos su sus tu si cuando que como "
            "mas esta "
            "este proxima proximo semana semanas antes despues favor llame llameme llamar correo "
            "gracias dia dias mes decision manana hoy viernes lunes martes miercoles jueves"
        )
    ),
}
_ENOUGH = 400
_WORD = re.compile(r"[^\W\d_]+")
# a text is in two languages where each has at least so many of the small words that only it has
_LEAST_WORDS, _LEAST_SHARE = 4, 0.25


def spoken(text: str) -> list[str]:
    """The first folded words of ``text``: as many as it takes to tell the language."""
    return [found.group() for found in islice(_WORD.finditer(fold(text)), _ENOUGH)]


def detected(words: Iterable[str]) -> str | None:
    """The code of the language that most of the folded ``words`` are of; None where none is."""
    counts = _counted(islice(words, _ENOUGH), SMALL_WORDS)
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else None


def languages_mixed(words: Iterable[str]) -> tuple[str, ...]:
    """The two languages between which the folded ``words`` go to and fro; empty for one alone."""
    seen = list(islice(words, _ENOUGH))
    counts = _counted(seen, SMALL_WORDS)
    two = sorted(counts, key=lambda language: -counts[language])[:2]
    shared = frozenset.intersection(*(SMALL_WORDS[language] for language in two))
    own = _counted(seen, {language: SMALL_WORDS[language] - shared for language in two}).values()
    return tuple(two) if min(own) >= max(_LEAST_WORDS, _LEAST_SHARE * sum(own)) else ()


def _counted(words: Iterable[str], small: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """How many of the words are small words of each language."""
    seen = list(words)
    return {language: sum(word in known for word in seen) for language, known in small.items()}
