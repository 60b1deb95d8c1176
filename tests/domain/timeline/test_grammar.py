"""What a pattern of a grammar reads."""

import pytest

from afterword.domain.language.tokens import tokenise
from afterword.domain.timeline.grammar import Grammar, Reader


def end(pattern: str, text: str) -> int | None:
    """How many tokens of ``text`` the pattern reads; None where it reads none."""
    grammar = Grammar({"it": {pattern: lambda _moment: True}})
    reading = Reader[None](grammar, tokenise(text, {}), None).read("it", 0)
    return reading and reading.end


@pytest.mark.parametrize(
    ("pattern", "text", "read"),
    [
        ("the next one?", "the next one", 3),
        ("the next one?", "the next", 2),
        ("the next|very_last one", "the very last one", 4),
        ("the next ~we|$", "the next we call", 2),
        ("the next ~we|$", "the next.", 2),
        ("the next ~we|$", "the next", 2),
        ("the next ~we|$", "the next step", None),
        ("the next !step", "the next we call", 2),
        ("the next !step", "the next", 2),
        ("the next !step", "the next step", None),
    ],
)
def test_a_pattern_reads_words_and_looks_ahead(pattern: str, text: str, read: int | None) -> None:
    assert end(pattern, text) == read
