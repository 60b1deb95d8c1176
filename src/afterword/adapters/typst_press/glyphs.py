"""A character that a typeface does not have, said in words that help."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from afterword.adapters.typst_press.data import Data
from afterword.domain.errors import AfterwordError, NotPrintable, OutsideFailed
from afterword.domain.letters.cleaning import ZERO_WIDTH_SPACE
from afterword.domain.words import Bilingual

_NO_GLYPH = re.compile(r"the text `?\"(?P<text>.+?)\"`? could not be displayed with", re.DOTALL)

_MISSING = Bilingual(
    "The typeface {face} has no “{character}” ({name}), which is in “{word}”. {advice}",
    "El tipo de letra {face} no tiene «{character}» ({name}), que está en «{word}». {advice}",
)
_WRITE_OTHERWISE = Bilingual("Write it otherwise.", "Escríbelo de otra forma.")
_TAKE_ANOTHER = Bilingual(
    "{other} has it: choose that typeface, or write it otherwise.",
    "{other} sí lo tiene: elige ese tipo o escríbelo de otra forma.",
)


def is_missing(failure: str) -> bool:
    """Whether Typst's words say that a typeface lacks a character."""
    return _NO_GLYPH.search(failure) is not None


def explained(failure: str, document: Data, other: str | None = None) -> AfterwordError:
    """Our error for Typst's words: the character that is missing and its word, or a failure.

    ``other`` is a typeface that has every character, None where none does.
    """
    found = _NO_GLYPH.search(failure)
    if found is None:
        return OutsideFailed(
            what=Bilingual("Setting the letter", "La composición de la carta"),
            reason=failure.strip().splitlines()[0],
        )
    text = found["text"]
    return NotPrintable(
        problem=_MISSING.filled(
            face=document["items"][0]["face"]["family"],
            character=text,
            name=_named(text),
            word=next(_words_with(text, document["items"]), text),
            advice=_TAKE_ANOTHER.filled(other=other) if other else _WRITE_OTHERWISE,
        )
    )


def _words_with(text: str, value: object) -> Iterator[str]:
    """The words, anywhere in the data, in which ``text`` stands."""
    if isinstance(value, str) and text in value:
        words = value.replace(ZERO_WIDTH_SPACE, "").split()
        yield from (word for word in words if text in word)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _words_with(text, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words_with(text, inner)


def _named(text: str) -> str:
    return ", ".join(unicodedata.name(sign, f"U+{ord(sign):04X}").lower() for sign in text[:3])
