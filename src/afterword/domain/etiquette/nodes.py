"""One JSON object, read key by key, with faults named by their dotted path.

A key that is left out, or null, has the default. Keys that nobody asks for are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar
from zoneinfo import ZoneInfo

from afterword.domain.etiquette.faults import fail

Chosen = TypeVar("Chosen", bound=StrEnum)

EARLIEST_YEAR, LATEST_YEAR = 1970, 2199
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_INSTANT = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)?([Zz]|[+-]\d\d(:?\d\d)?)", re.ASCII
)
_LONGEST_ID = 200
_LONGEST_TEXT = 20_000
_MOST = {"people": 300, "interviews": 300, "interviewers": 300}
_MOST_EVENTS = 20_000


class Node:
    """A JSON object at the dotted path ``where`` ("" for the whole input)."""

    __slots__ = ("_values", "where")

    def __init__(self, values: object, where: str) -> None:
        if not isinstance(values, dict):
            fail(where or None, "must be an object", "debe ser un objeto")
        self._values: Mapping[str, object] = values
        self.where = where

    def path(self, key: str) -> str:
        """The dotted path of ``key`` in this object."""
        return f"{self.where}.{key}" if self.where else key

    def raw(self, key: str) -> object:
        """The value as it is, None where it is left out."""
        return self._values.get(key)

    def values(self) -> Mapping[str, object]:
        """The object itself."""
        return self._values

    def node(self, key: str) -> Node | None:
        """The object under ``key``, None where there is none."""
        value = self._values.get(key)
        return None if value is None else Node(value, self.path(key))

    def nodes(self, key: str) -> Iterator[Node]:
        """The objects of the list under ``key``."""
        for index, value in enumerate(self.items(key)):
            yield Node(value, f"{self.path(key)}.{index}")

    def items(self, key: str) -> list[object]:
        """The list under ``key``, empty where it is left out; no more than one search can hold."""
        value = self._values.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            fail(self.path(key), "must be a list", "debe ser una lista")
        most = _MOST.get(key, _MOST_EVENTS)
        if len(value) > most:
            fail(self.path(key), f"holds more than {most}", f"tiene más de {most}")
        return value

    def identity(self, key: str) -> str:
        """An id, which must be there."""
        value = self.text(key)
        if not value:
            fail(self.path(key), "is missing", "falta")
        if len(value) > _LONGEST_ID:
            fail(self.path(key), "is too long", "es demasiado largo")
        return value

    def text(self, key: str) -> str | None:
        """A text, None where it is left out or blank."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            fail(self.path(key), "must be a text", "debe ser un texto")
        if len(value) > _LONGEST_TEXT:
            fail(self.path(key), "is too long", "es demasiado largo")
        return value.strip() or None

    def flag(self, key: str, *, default: bool = False) -> bool:
        """True or false."""
        value = self._values.get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            fail(self.path(key), "must be true or false", "debe ser verdadero o falso")
        return value

    def number(self, key: str, default: int, least: int) -> int:
        """A whole number, ``least`` or more."""
        value = self._values.get(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value < 10**6:
            fail(
                self.path(key),
                f"must be a whole number from {least} on",
                f"debe ser un número entero desde {least}",
            )
        return value

    def choice(self, key: str, kind: type[Chosen]) -> Chosen | None:
        """One of the words of ``kind``, None where it is left out."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or value not in _words(kind):
            words = ", ".join(kind)
            fail(self.path(key), f"must be one of: {words}", f"debe ser una de: {words}")
        return kind(value)

    def day(self, key: str) -> date | None:
        """A date "YYYY-MM-DD", None where it is left out."""
        value = self._values.get(key)
        if value is None:
            return None
        found = _day(value) if isinstance(value, str) else None
        if found is None:
            fail(self.path(key), "must be a date YYYY-MM-DD", "debe ser una fecha AAAA-MM-DD")
        return self._plausible(key, found)

    def instant(self, key: str) -> datetime:
        """A date and time with an offset, which must be there."""
        found = self.maybe_instant(key)
        if found is None:
            fail(self.path(key), "is missing", "falta")
        return found

    def maybe_instant(self, key: str) -> datetime | None:
        """A date and time with an offset, None where it is left out."""
        value = self._values.get(key)
        if value is None:
            return None
        found = _instant(value) if isinstance(value, str) else None
        if found is None:
            fail(
                self.path(key),
                "must be a date and time with an offset, such as 2026-11-30T10:00:00-05:00",
                "debe ser fecha y hora con desfase, como 2026-11-30T10:00:00-05:00",
            )
        self._plausible(key, found.date())
        return found

    def zone(self, key: str, default: str) -> str:
        """The name of a time zone that is known here."""
        value = self.text(key) or default
        if not _is_zone(value):
            fail(self.path(key), "is no time zone that we know", "no es una zona horaria conocida")
        return value

    def country(self, key: str, default: str) -> str:
        """A country's two letters, in capitals."""
        value = (self.text(key) or default).upper()
        if len(value) != 2 or not (value.isascii() and value.isalpha()):
            fail(self.path(key), "must be two letters", "deben ser dos letras")
        return value

    def _plausible(self, key: str, day: date) -> date:
        if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            fail(
                self.path(key),
                f"the year must be from {EARLIEST_YEAR} to {LATEST_YEAR}",
                f"el año debe estar entre {EARLIEST_YEAR} y {LATEST_YEAR}",
            )
        return day


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if _DATE.fullmatch(value) else None
    except ValueError:
        return None


def _instant(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value.upper()) if _INSTANT.fullmatch(value) else None
    except ValueError:
        return None


@lru_cache
def _words(kind: type[StrEnum]) -> frozenset[str]:
    return frozenset(kind)


@lru_cache(maxsize=2048)
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # unknown, a folder of zones, no name at all
        return False
    return True
