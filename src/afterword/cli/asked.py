"""One JSON object of a script's input, read key by key; what is wrong names its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NoReturn, TypeVar

from afterword.domain.errors import FactsError
from afterword.domain.words import Bilingual

E = TypeVar("E", bound=StrEnum)
MOST_CHARACTERS = 100_000  # of one text: a hundred letters


class Asked:
    """A JSON object at a dotted path; a key that is left out or null has the default."""

    def __init__(self, values: Mapping[str, object], path: str = "") -> None:
        self._values = values
        self._path = path

    def text(self, key: str) -> str | None:
        """The text at ``key``, None where there is none."""
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self.wrong(key, Bilingual("has to be a text", "tiene que ser un texto"))
        if len(value) > MOST_CHARACTERS:
            self.wrong(key, Bilingual("is too long", "es demasiado largo"))
        return value

    def flag(self, key: str) -> bool:
        """Whether ``key`` is true; false where it is left out."""
        value = self._values.get(key, False)
        if value is not None and not isinstance(value, bool):
            self.wrong(key, Bilingual("has to be true or false", "tiene que ser true o false"))
        return bool(value)

    def number(self, key: str) -> int:
        """The whole number at ``key``, 0 where it is left out."""
        value = self._values.get(key) or 0
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(key, Bilingual("has to be a whole number", "tiene que ser un entero"))
        return value

    def day(self, key: str) -> date | None:
        """The date (YYYY-MM-DD) at ``key``, None where there is none."""
        text = self.text(key)
        return None if text is None else self._date(key, text)

    def days(self, key: str) -> tuple[date, ...]:
        """The dates in the list at ``key``."""
        return tuple(self._date(key, text) for text in self.texts(key))

    def _date(self, key: str, text: str) -> date:
        try:
            return date.fromisoformat(text[:10] if "T" in text else text)
        except ValueError:
            self.wrong(
                key,
                Bilingual(
                    f"“{text[:40]}” is not a date (YYYY-MM-DD)",
                    f"«{text[:40]}» no es una fecha (AAAA-MM-DD)",
                ),
            )

    def choice(self, key: str, choices: type[E], default: E) -> E:
        """The member of ``choices`` at ``key``."""
        text = self.text(key)
        if text is None:
            return default
        if text not in list(choices):
            names = ", ".join(choices)
            self.wrong(
                key,
                Bilingual(
                    f"“{text[:40]}” is none of: {names}", f"«{text[:40]}» no es ninguno de: {names}"
                ),
            )
        return choices(text)

    def inside(self, key: str) -> Asked:
        """The object at ``key``, an empty one where there is none."""
        value = self._values.get(key)
        if value is None:
            value = {}
        if not isinstance(value, dict):
            self.wrong(key, Bilingual("has to be an object", "tiene que ser un objeto"))
        return Asked(value, self._at(key))

    def each(self, key: str) -> Iterator[Asked]:
        """The objects in the list at ``key``; one object alone counts as a list of one."""
        value = self._values.get(key)
        if isinstance(value, dict):
            value = [value]
        for number, item in enumerate(self._list(key, value)):
            if not isinstance(item, dict):
                self.wrong(
                    f"{key}.{number}", Bilingual("has to be an object", "tiene que ser un objeto")
                )
            yield Asked(item, self._at(f"{key}.{number}"))

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts in the list at ``key``."""
        items = self._list(key, self._values.get(key))
        if not all(isinstance(item, str) for item in items):
            self.wrong(
                key, Bilingual("has to be a list of texts", "tiene que ser una lista de textos")
            )
        return tuple(str(item) for item in items)

    def _list(self, key: str, value: object) -> list[object]:
        if value is None:
            return []
        if not isinstance(value, list):
            self.wrong(key, Bilingual("has to be a list", "tiene que ser una lista"))
        return value

    def _at(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def wrong(self, key: str, message: Bilingual) -> NoReturn:
        """Say that the value at ``key`` cannot be read."""
        raise FactsError(self._at(key), message)
