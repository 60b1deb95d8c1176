"""A fault in the facts, said in both languages and named by its field."""

from __future__ import annotations

from typing import NoReturn

from afterword.domain.errors import FactsError
from afterword.domain.words import Bilingual


def fail(field: str | None, en: str, es: str) -> NoReturn:
    """Raise FactsError for the dotted path ``field`` (None for the whole input)."""
    raise FactsError(field, Bilingual(en, es))
