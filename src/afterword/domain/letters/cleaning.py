"""What may stand in a line of type: marks that cannot be seen are taken out before they do harm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LONGEST_TOKEN = 40  # characters; a longer one would run off the paper
ZERO_WIDTH_SPACE = "\u200b"

_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_SPACES = re.compile(r"[\t\u1680\u2000-\u200a\u205f\u3000]")
_NARROW_NO_BREAK = re.compile(r"[\u202f\u2007]")
# zero-width marks, bidi controls, variation selectors, tags, fillers
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff]"
)
_NO_TYPE = frozenset({"Cc", "Cs", "Co", "Cn"})  # control, surrogate, private use, unassigned
_BREAK_AFTER = re.compile(r"(?<=[/?&=._@#:,;+\-])(?=[^/?&=._@#:,;+\-])")
_TOKEN = re.compile(r"\S+")


def printable(text: str) -> str:
    """``text`` without anything that leaves no mark on paper.

    Line breaks become a line feed, odd spaces a space, narrow no-break spaces U+00A0, the no-break
    hyphen a hyphen; letters are composed (NFC). Control, zero-width, bidi, private-use and
    unassigned characters and lone surrogates are gone.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _NARROW_NO_BREAK.sub("\u00a0", _SPACES.sub(" ", text))
    text = _UNSEEN.sub("", text).replace("\u2011", "-")
    kept = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in _NO_TYPE)
    return unicodedata.normalize("NFC", kept)


def one_line(text: str) -> str:
    """``text`` printable, on a single line, without spaces at its ends."""
    return " ".join(part for part in re.split(r"[ \n]+", printable(text)) if part)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of ``text`` that hold something, printable."""
    return tuple(line for line in map(one_line, printable(text).split("\n")) if line)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of ``text``, which blank lines part; a line break inside one is kept."""
    parts = re.split(r"\n[ \u00a0]*\n\s*", printable(text).strip())
    return tuple(p for p in ("\n".join(lines_of(part)) for part in parts) if p)


def breakable(text: str) -> str:
    """``text`` with places to break (U+200B) in every token of over 40 characters."""
    return _TOKEN.sub(lambda token: ZERO_WIDTH_SPACE.join(_pieces(token[0])), text)


def _pieces(token: str) -> Iterator[str]:
    if len(token) <= LONGEST_TOKEN:
        yield token
        return
    for part in _BREAK_AFTER.split(token):
        for start in range(0, len(part), LONGEST_TOKEN // 2):
            yield part[start : start + LONGEST_TOKEN // 2]
