"""The phrase files of the package, and the user's own beside them, read as TOML."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.domain.writing.own_phrases import PhraseList, cleaned, listed, with_list
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


class OwnPhrases:
    """The candidate's phrase files in ``folder``; ``write`` writes one whole, for them alone."""

    def __init__(self, folder: Path, write: Callable[[Path, bytes], None]) -> None:
        self._folder = folder
        self._write = write

    def lists(self, language: str) -> list[PhraseList]:
        """Every list of phrases as it holds now. Raises BadInput where the file has a fault."""
        return listed(_tables(language), self._own(language))

    def keep(self, language: str, name: str, phrases: Iterable[str]) -> None:
        """Let ``phrases`` be the list called ``name``; none at all gives back the product's.

        Raises NotFound for a list that there is not, BadInput naming the phrase that cannot be;
        then the file is as it was. Comments in it are not kept.
        """
        kept = cleaned(name, phrases)
        own = with_list(_tables(language), self._own(language), name, kept)
        for fault in load(language, _tables(language), own).faults:
            raise BadInput(where=fault.field or name, problem=fault.message)
        file = self._folder / f"{language}.toml"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(file, "\n".join(_toml(own)).encode())
        except OSError as error:
            raise BadInput(where=str(file), problem=str(error)) from error

    def forget(self) -> None:
        """Take the files away; messages are made of the product's phrases again."""
        for file in self._folder.glob("*.toml"):
            file.unlink(missing_ok=True)

    def _own(self, language: str) -> dict[str, object]:
        file = self._folder / f"{language}.toml"
        return _read(file) if file.is_file() else {}


def _toml(table: Mapping[str, object], path: str = "") -> list[str]:
    """The lines of a TOML table (1.0), its plain values before its tables."""
    plain = {name: value for name, value in table.items() if not isinstance(value, Mapping)}
    lines = [f"[{path}]"] if path and plain else []
    lines += [f"{_key(name)} = {_value(value)}" for name, value in plain.items()]
    for name, value in table.items():
        if isinstance(value, Mapping):
            lines += _toml(value, f"{path}.{_key(name)}" if path else _key(name))
    return [*lines, ""] if plain else lines


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else json.dumps(name, ensure_ascii=False)


def _value(value: object) -> str:
    if isinstance(value, list):
        return "[\n" + "".join(f"    {_value(each)},\n" for each in value) + "]"
    return json.dumps(value, ensure_ascii=False, default=str)


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
