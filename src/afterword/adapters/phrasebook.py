"""The phrase files of the package, and the user's own beside them, read as TOML."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.domain.writing.phrases import Phrasebook, load

_MOST_BYTES = 1_000_000


class TomlPhrases:
    """The product's phrases, with the tables of ``own`` laid over them.

    ``own`` is a folder with ``en.toml`` and ``es.toml`` (either may be missing), None for the
    product's phrases alone.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._own = own

    def phrases(self, language: str) -> Phrasebook:
        """The phrasebook of ``language`` ("en" or "es").

        Raises BadInput, naming the file and the phrase, where the user's file has a fault.
        """
        own = self._own / f"{language}.toml" if self._own else None
        if own is None or not own.is_file():
            return _packaged(language)
        loaded = load(language, _tables(language), _read(own))
        for fault in loaded.faults:
            raise BadInput(where=f"{own}: {fault.field}", problem=fault.message)
        return loaded.book


@cache
def _packaged(language: str) -> Phrasebook:
    return load(language, _tables(language), {}).book


@cache
def _tables(language: str) -> dict[str, object]:
    text = files("afterword").joinpath("phrases", f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _read(file: Path) -> dict[str, object]:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise BadInput(where=str(file), problem=Bilingual("too long", "demasiado largo"))
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadInput(where=str(file), problem=str(error)) from error
