"""The same words in both languages of the product."""

from __future__ import annotations

from typing import NamedTuple


class Bilingual(NamedTuple):
    """One text in English and in Spanish: whoever writes one has to write the other."""

    en: str
    es: str

    def in_(self, language: str) -> str:
        """The text in ``language`` ("en" or "es"; anything else counts as English)."""
        return self.es if language == "es" else self.en

    def as_dict(self) -> dict[str, str]:
        """The texts by language: {"en": …, "es": …}."""
        return self._asdict()

    def filled(self, **fields: str | Bilingual) -> Bilingual:
        """Both texts with their ``{named}`` places filled in, each once."""
        return Bilingual(
            self.en.format_map({k: _in(v, "en") for k, v in fields.items()}),
            self.es.format_map({k: _in(v, "es") for k, v in fields.items()}),
        )


def _in(value: str | Bilingual, language: str) -> str:
    return value.in_(language) if isinstance(value, Bilingual) else value
