from collections.abc import Iterator
from inspect import signature
from itertools import product

import pytest

from afterword.domain.timeline.grammar import Meaning, Table
from afterword.domain.timeline.understand import LANGUAGES, language_of


def patterns(tables: dict[str, Table]) -> Iterator[tuple[str, str, Meaning]]:
    for symbol, table in tables.items():
        for pattern, meaning in table.items():
            yield symbol, pattern, meaning


def handed(pattern: str) -> set[int]:
    """How many values the pattern's symbols and numbers may hand over."""
    counts = []
    for element in pattern.split():
        choices = element.removesuffix("?").split("|")
        taken = {int(choice.startswith(("<", "#"))) for choice in choices}
        counts.append(taken | {0} if element.endswith("?") else taken)
    return {sum(chosen) for chosen in product(*counts)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pattern_hands_its_meaning_what_it_takes(lang: str) -> None:
    for symbol, pattern, meaning in patterns(language_of(lang).grammar.tables):
        for count in handed(pattern):
            try:
                signature(meaning).bind(None, *[None] * count)
            except TypeError as error:
                pytest.fail(f"{symbol}: {pattern!r} with {count} values: {error}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_symbol_named_in_a_pattern_has_a_table_and_is_named(lang: str) -> None:
    tables = language_of(lang).grammar.tables
    named = {
        choice.removeprefix("<").removesuffix(">")
        for _symbol, pattern, _meaning in patterns(tables)
        for element in pattern.split()
        for choice in element.removesuffix("?").split("|")
        if choice.startswith("<")
    }
    assert named <= set(tables)
    assert set(tables) - named == {"mention", "cue", "fate", "channel"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_pattern_can_be_empty(lang: str) -> None:
    for symbol, pattern, _meaning in patterns(language_of(lang).grammar.tables):
        assert any(not element.endswith("?") for element in pattern.split()), (symbol, pattern)
