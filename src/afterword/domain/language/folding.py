"""Folding: case, accents, quote signs and dashes that make no difference to a reader.

The folded text has as many characters as the text, so that a place in one is a place in the other.
"""

from __future__ import annotations

import unicodedata

_QUOTES = dict.fromkeys("’‘ʼ′´`ʹ", "'") | dict.fromkeys("“”«»„‟", '"')
_DASHES = dict.fromkeys("‐‑‒–−", "-") | {"―": "—"}
_OTHERS = {"°": "º", "…": ".", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
# what may stand inside a word and is not heard: combining accents, soft hyphens, joiners
SILENT = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


_FOLDS = str.maketrans(
    {chr(code): _plain(chr(code)) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250))}
    | _QUOTES
    | _DASHES
    | _OTHERS
)


def fold(text: str) -> str:
    """``text`` in small letters, without accents, with plain quotes and dashes; as long as it."""
    return text.translate(_FOLDS)
