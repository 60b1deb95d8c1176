"""What a person types into a field, checked and turned into what its column holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.workflows.set_up import check_address, check_country, check_timezone

LONGEST = 10_000
LONGEST_NAME = 200
YEARS = range(1970, 2201)
NOT_OUR_TIME = Bilingual(
    "is not between the years 1970 and 2200", "no está entre los años 1970 y 2200"
)
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)

Value: TypeAlias = str | bool | int | date | datetime | None
Reader: TypeAlias = Callable[[str, str], Value]

_YES = frozenset({"yes", "y", "true", "1", "on", "sí", "si", "s"})
_NO = frozenset({"no", "n", "false", "0", "off"})
_UNKNOWN = frozenset({"", "unknown", "?", "desconocido"})


def text(field: str, typed: str) -> str:
    """Any words, without control and direction characters. Raises BadInput over the length."""
    clean = _INVISIBLE.sub("", typed.replace("\r\n", "\n")).strip()
    if len(clean) > LONGEST:
        raise _bad(field, Bilingual(f"longer than {LONGEST:,}", f"más largo que {LONGEST:,}"))
    return clean


def required(field: str, typed: str) -> str:
    """Words that may not be left out."""
    clean = text(field, typed)
    if not clean:
        raise _bad(field, Bilingual("is empty", "está vacío"))
    return clean


def name(field: str, typed: str) -> str:
    """A name: not left out, on one line, and short enough to stand in every list."""
    clean = " ".join(required(field, typed).split())
    if len(clean) > LONGEST_NAME:
        too_long = Bilingual(f"longer than {LONGEST_NAME}", f"más largo que {LONGEST_NAME}")
        raise _bad(field, too_long)
    return clean


def address(field: str, typed: str) -> str:
    """A mail address, or "" to forget it."""
    clean = text(field, typed)
    if clean:
        check_address(clean)
    return clean


def link(field: str, typed: str) -> str:
    """An address on the web, or "" to forget it: http and https only."""
    clean = text(field, typed)
    if clean and not re.match(r"https?://\S+$", clean):
        raise _bad(field, Bilingual("is no http or https link", "no es un enlace http o https"))
    return clean


def country(field: str, typed: str) -> str:
    """An ISO 3166-1 alpha-2 code, in capitals."""
    check_country(typed.strip())
    return typed.strip().upper()


def timezone(field: str, typed: str) -> str:
    """An IANA time zone."""
    check_timezone(typed.strip())
    return typed.strip()


def yes_or_no(field: str, typed: str) -> bool:
    """Yes or no, in either language."""
    word = typed.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise _bad(field, Bilingual("say yes or no", "di sí o no"))


def yes_no_or_unknown(field: str, typed: str) -> bool | None:
    """Yes, no or unknown (None), in either language."""
    return None if typed.strip().casefold() in _UNKNOWN else yes_or_no(field, typed)


def whole_number(field: str, typed: str) -> int:
    """A number from 1 to 99."""
    if typed.strip().isascii() and typed.strip().isdigit() and 1 <= int(typed.strip()[:3]) <= 99:
        return int(typed.strip())
    raise _bad(field, Bilingual("say a number from 1 to 99", "di un número del 1 al 99"))


def day(field: str, typed: str) -> date | None:
    """A day as YYYY-MM-DD, or "" for unknown."""
    if typed.strip().casefold() in _UNKNOWN:
        return None
    try:
        found = date.fromisoformat(typed.strip())
    except ValueError as error:
        problem = Bilingual("say the day as YYYY-MM-DD", "di el día como AAAA-MM-DD")
        raise _bad(field, problem) from error
    if found.year not in YEARS:
        raise _bad(field, NOT_OUR_TIME)
    return found


def instant(field: str, typed: str, zone: str) -> datetime:
    """A moment as ISO 8601; without an offset it is local time in ``zone``. In UTC."""
    try:
        moment = datetime.fromisoformat(typed.strip())
    except ValueError as error:
        problem = Bilingual(
            "say the time as 2026-11-30T10:00", "di la fecha y hora como 2026-11-30T10:00"
        )
        raise _bad(field, problem) from error
    if moment.year not in YEARS:
        raise _bad(field, NOT_OUR_TIME)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
    return aware.astimezone(UTC)


def one_of(words: Iterable[StrEnum]) -> Reader:
    """A reader of one of ``words``, hyphens and underscores alike."""
    known = {str(word) for word in words}

    def read(field: str, typed: str) -> str:
        word = typed.strip().casefold().replace("-", "_")
        if word in known:
            return word
        choices = ", ".join(sorted(known))
        raise _bad(field, Bilingual(f"say one of: {choices}", f"di una de: {choices}"))

    return read


def or_nothing(reader: Reader) -> Reader:
    """The same reader, but "" stands for not said."""

    def read(field: str, typed: str) -> Value:
        return "" if typed.strip().casefold() in _UNKNOWN else reader(field, typed)

    return read


def _bad(field: str, problem: Bilingual) -> BadInput:
    return BadInput(where=field, problem=problem)
