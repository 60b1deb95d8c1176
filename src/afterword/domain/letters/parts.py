"""The parts of a letter's text as it was approved: greeting, paragraphs, closing and signature."""

from __future__ import annotations

import re
from typing import NamedTuple

from afterword.domain.letters.cleaning import paragraphs_of

_MOST_CLOSING_WORDS = 7  # "Quedo a su disposición. Un cordial saludo,"
_LONGEST_GREETING = 120
_GREETING_ENDS = re.compile(r"[:,]\Z")
_CLOSING_WORDS = re.compile(
    r"\b(sincerely|faithfully|regards|respectfully|truly|cordially|best|gratefully|thanks|thank you"
    r"|atentamente|atte|cordialmente|saludos?|abrazo|gracias|agradecid[oa]|afectuosamente"
    r"|respetuosamente)\b",
    re.IGNORECASE,
)

_SALUDO = re.compile(r"\b(saludos?|abrazo)\b", re.IGNORECASE)


class Parts(NamedTuple):
    """What a text consists of; a part that it lacks is empty."""

    salutation: str = ""
    paragraphs: tuple[str, ...] = ()
    closing: str = ""
    signature: tuple[str, ...] = ()


NOTHING = Parts()


def parts_of(text: str, name: str) -> Parts:
    """The parts of ``text``, which ``name`` signs.

    The greeting is a short first paragraph that ends with a colon or a comma. The closing is a
    short line near the end that says goodbye, or ends with a comma above ``name``; the signature
    is what follows it. A text without either keeps its paragraphs whole.
    """
    paragraphs = list(paragraphs_of(text))
    salutation = _greeting(paragraphs)
    closing, signature = _ending(paragraphs, name)
    return Parts(salutation, tuple(paragraphs), closing, signature)


def _greeting(paragraphs: list[str]) -> str:
    """Take the greeting off the front: a paragraph, or the first line of one."""
    if not paragraphs:
        return ""
    first, _, rest = paragraphs[0].partition("\n")
    if len(first) > _LONGEST_GREETING or not _GREETING_ENDS.search(first):
        return ""
    if rest:
        paragraphs[0] = rest
    else:
        del paragraphs[0]
    return first


def _ending(paragraphs: list[str], name: str) -> tuple[str, tuple[str, ...]]:
    """Take closing and signature off the end, however blank lines part them."""
    for count in (1, 2, 3):
        lines = "\n".join(paragraphs[-count:]).split("\n")
        start = _closing_at(lines, name)
        if start is None:
            continue
        del paragraphs[-count:]
        if start:
            paragraphs.append("\n".join(lines[:start]))
        return lines[start], tuple(lines[start + 1 :])
    return "", _bare_signature(paragraphs, name)


def _closing_at(lines: list[str], name: str) -> int | None:
    """Which of ``lines`` is the closing, None when none is."""
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if _closes(line, above_name=_same(following, name)):
            return number
    return None


def _closes(line: str, *, above_name: bool) -> bool:
    """Whether ``line`` says goodbye: with a comma, or with a verb («Reciba…») and a full stop."""
    if len(line.split()) > _MOST_CLOSING_WORDS:
        return False
    if line.endswith(","):
        return above_name or bool(_CLOSING_WORDS.search(line))
    return line.endswith(".") and bool(_SALUDO.search(line))


def _bare_signature(paragraphs: list[str], name: str) -> tuple[str, ...]:
    if paragraphs and _same(paragraphs[-1].split("\n")[0], name):
        return tuple(paragraphs.pop().split("\n"))
    return ()


def _same(line: str, name: str) -> bool:
    return (
        bool(name.strip())
        and " ".join(line.split()).casefold() == " ".join(name.split()).casefold()
    )
