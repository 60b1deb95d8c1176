"""Quotes, dashes and spaces as a printer of the language would set them.

What the writer already typed as a typographic sign is left alone, so doing it twice changes
nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from afterword.domain.language.calendar_names import MONTHS

NO_BREAK = "\u00a0"


class Quotes(NamedTuple):
    """The two pairs of quotation marks of a locale: outer, and those inside them."""

    outer: tuple[str, str]
    inner: tuple[str, str]


_DOUBLE = ("“", "”")
_SINGLE = ("‘", "’")
_ANGLED = ("«", "»")

_OPENS_AFTER = re.compile(r"[\s(\[{«“‘¿¡—–/]$")
_TITLES = {
    "en": "Ms|Mr|Mrs|Mx|Dr|Prof|St|No|Nos|p|pp|vol|fig",
    "es": "Sr|Sra|Srta|Dr|Dra|D|Dña|Lic|Licda|Ing|Arq|Mtro|Mtra|Prof|Profa|núm|pág|págs|art",
}
_MONTHS = {language: "|".join(names) for language, names in MONTHS.items()}


def typeset(text: str, locale: str) -> str:
    """``text`` with the quotes, dashes and no-break spaces of ``locale`` ("en-US", "es-MX", …)."""
    text = text.replace("...", "…")
    text = _quoted(text, quotes_of(locale))
    text = _dashed(text, locale)
    return _bound(text, locale[:2])


def quotes_of(locale: str) -> Quotes:
    """«…» outside and “…” inside in Spain; “…” and ‘…’ everywhere else."""
    return Quotes(_ANGLED, _DOUBLE) if locale in ("es", "es-ES") else Quotes(_DOUBLE, _SINGLE)


# --- quotes ---------------------------------------------------------------------


def _quoted(text: str, quotes: Quotes) -> str:
    """Straight quotes turned: apostrophes and primes first told from quotation marks."""
    out: list[str] = []
    open_marks: list[str] = []  # the straight marks that are waiting for their closing one
    for place, sign in enumerate(text):
        if sign not in "\"'":
            out.append(sign)
            continue
        before, after = text[:place][-1:], text[place + 1 : place + 2]
        out.append(_turned(sign, before, after, open_marks, quotes))
    return "".join(out)


def _turned(sign: str, before: str, after: str, open_marks: list[str], quotes: Quotes) -> str:
    if sign == "'" and _is_apostrophe(before, after, open_marks):
        return "’"
    if sign in open_marks and not _can_only_open(before, after):
        depth = open_marks.index(sign)
        del open_marks[depth:]
        return _pair(sign, depth, quotes)[1]
    if before.isdigit():
        return "″" if sign == '"' else "′"
    if _opens(before) and after.strip():
        open_marks.append(sign)
        return _pair(sign, len(open_marks) - 1, quotes)[0]
    return "’" if sign == "'" else quotes.outer[1]


def _pair(sign: str, depth: int, quotes: Quotes) -> tuple[str, str]:
    if depth:
        return quotes.inner
    return quotes.outer if sign == '"' else _SINGLE


def _opens(before: str) -> bool:
    return not before or bool(_OPENS_AFTER.search(before))


def _can_only_open(before: str, after: str) -> bool:
    return _opens(before) and bool(after.strip())


def _is_apostrophe(before: str, after: str, open_marks: list[str]) -> bool:
    if before.isalnum() and after.isalpha():
        return True  # don't, d'Or
    if _opens(before) and after.isdigit():
        return True  # '98
    return before.isalpha() and "'" not in open_marks  # the teams' work


# --- dashes ---------------------------------------------------------------------

_DOUBLE_HYPHEN = re.compile(r"[ \u00a0]*(?<!-)(?:---?)(?!-)[ \u00a0]*")
_SPACED_HYPHEN = re.compile(r"(?<=[^\W\d])[ \u00a0]-[ \u00a0](?=\w)")
_RANGE = re.compile(r"(?<![\d\-–.,/])(\d{1,2}|\d{4})-(\d{1,2}|\d{4})(?![\d\-–/])")


def _dashed(text: str, locale: str) -> str:
    text = _SPACED_HYPHEN.sub(f"{NO_BREAK}– ", text)
    if locale.startswith("es"):
        return _spanish_dashes(text)
    text = _RANGE.sub(_english_range, text)
    dash = "—" if locale in ("en", "en-US", "en-CA") else f"{NO_BREAK}– "
    return _DOUBLE_HYPHEN.sub(dash, text)


def _english_range(found: re.Match[str]) -> str:
    first, last = found.groups()
    rises = len(first) == len(last) or len(last) <= 2
    return f"{first}–{last}" if rises and int(first) < int(last) else found[0]


def _spanish_dashes(text: str) -> str:
    """The raya clings to what it encloses: « texto —inciso— texto»."""
    parts = _DOUBLE_HYPHEN.split(text)
    out = parts[0]
    for number, part in enumerate(parts[1:]):
        if number % 2 == 0:
            out = f"{out} —{part}" if out else f"—{part}"
        else:
            out = f"{out}—{part}" if part[:1] in (".", ",", ";", ":", "") else f"{out}— {part}"
    return out


# --- spaces that must not break ---------------------------------------------------


def _bound(text: str, language: str) -> str:
    titles = _TITLES.get(language, _TITLES["en"])
    months = _MONTHS.get(language, _MONTHS["en"])
    text = re.sub(rf"(?<!\w)({titles})\. (?=[\w])", rf"\1.{NO_BREAK}", text)
    text = re.sub(r"\b(n\.º|N\.º|nº|Nº|§|№) (?=\d)", rf"\1{NO_BREAK}", text)
    text = re.sub(r"(?<=\d) (?=[%‰€$£°])", NO_BREAK, text)
    text = re.sub(r"(?<!\w)([A-ZÁÉÍÓÚÑ]\.) (?=[A-ZÁÉÍÓÚÑ])", rf"\1{NO_BREAK}", text)
    if language == "es":
        return re.sub(rf"\b(\d{{1,2}}) de (?={months})", rf"\1{NO_BREAK}de{NO_BREAK}", text)
    text = re.sub(r"(?<!\w)I (?=\w)", f"I{NO_BREAK}", text)  # no line ends with it
    text = re.sub(rf"\b({months}) (?=\d{{1,2}}\b)", rf"\1{NO_BREAK}", text)
    return re.sub(rf"\b(\d{{1,2}}) (?=(?:{months})\b)", rf"\1{NO_BREAK}", text)
