"""Text from outside made safe to show, and people's names out of what calendars write."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from afterword.domain.invites.addresses import local_part
from afterword.domain.language.folding import fold

NAME_LIMIT = 200
TEXT_LIMIT = 20_000

_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = "\u00ad\u200b\u2028\u2029\u2060\ufeff"
_DROPPED = {ord(sign): None for sign in _BIDI + _INVISIBLE}
_UNSEEN = {"Cc", "Cs", "Cn"}  # control signs, half surrogates, unassigned
_SEPARATORS = re.compile(r"\s*[|(\[<]\s*|\s+[-–—/·]\s+|\s+(?:via|from|at|de parte de)\s+")
_NOT_A_GIVEN_NAME = re.compile(
    r"(?i)\b(?:jr|sr|ph\.?d|md|mba|esq|cpa|i{2,3}|head|vp|director\w*|manager|recruit\w*|talent"
    r"|lead|engineer\w*|hr|people|chief|c[etf]o|rr\.?hh|inc|llc|ltd|s\.?[al]\.?)\b"
)


@dataclass(frozen=True, slots=True)
class NameAndTitle:
    """A person's name, and whatever else stood beside it ("Head of Data"); "" where nothing."""

    name: str
    title: str


def cleaned(text: str, limit: int = NAME_LIMIT) -> str:
    """One line that is safe to show: no bidi controls, no control signs, no runs of space.

    Cut to ``limit`` characters, with an ellipsis as the last of them.
    """
    line = " ".join(_shown(text[: limit * 20]).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def cleaned_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Several lines, cleaned as by ``cleaned``; lines keep their breaks."""
    lines = _shown(text[: limit * 2], keep="\n").splitlines()
    return "\n".join(" ".join(line.split()) for line in lines).strip()[:limit]


def _shown(text: str, keep: str = "") -> str:
    dropped = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_DROPPED)
    return "".join(
        sign if sign in keep or unicodedata.category(sign) not in _UNSEEN else " "
        for sign in dropped
    )


def name_and_title(written: str | None, email: str | None) -> NameAndTitle | None:
    """The name in a CN such as "Cruz, Dana (Head of Data)", None where there is no name in it.

    A CN that only repeats the address is no name.
    """
    text = cleaned(written or "").strip("'\" ")
    if not text or "@" in text.split("(")[0] or text.lower() == (email or "").lower():
        return None
    name, *rest = [piece.strip(" )]>'\"") for piece in _SEPARATORS.split(text)]
    title = " ".join(piece for piece in rest if piece)
    before, comma, after = name.partition(",")
    if comma and _NOT_A_GIVEN_NAME.search(after):
        name, title = before, f"{after.strip()} {title}".strip()
    elif comma and after.strip():
        name = f"{after.strip()} {before.strip()}"
    return NameAndTitle(name.strip(" ,"), title) if name.strip(" ,") else None


def name_from_address(email: str) -> str:
    """A guess at a name: "dana.cruz@…" is Dana Cruz, "dana@…" is Dana."""
    pieces = [piece for piece in re.split(r"[._\-\d]+", local_part(email)) if piece]
    return " ".join(piece.capitalize() for piece in pieces) or email


def same_letters(text: str) -> str:
    """Only the folded letters and digits: "Blue-Peak Labs" and "bluepeaklabs" are the same."""
    return "".join(sign for sign in fold(text) if sign.isalnum())
