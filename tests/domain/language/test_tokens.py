import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.language.detect import detected
from afterword.domain.language.folding import fold
from afterword.domain.language.tokens import tokenise

ENDS = frozenset({"mon", "wed"})


def keys(text: str) -> list[str]:
    return [token.key for token in tokenise(text, {"don't": ("do", "not")}, ENDS)]


@given(st.text(max_size=80))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=80))
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    at = 0
    for token in tokenise(text, {}):
        assert at <= token.start < token.end <= len(text)
        at = token.start


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mañana, sí", ["manana", ",", "si"]),
        ("Don’t", ["do", "not"]),
        ("mid-December", ["mid", "december"]),
        ("Mon-Wed", ["mon", "-", "wed"]),
        ("Friday – no", ["friday", "—", "no"]),
        ("Friday... no", ["friday", ".", "no"]),
        ("e-mail", ["email"]),
        ("3-5 days", ["#pair", "days"]),
        ("4/12", ["#date"]),
        ("2026-12-04", ["#date"]),
        ("at 10:30", ["at", "#time"]),
        ("+34 612-34-56-78", ["+", "#int", "#other"]),
        ("dana@acme.test may", ["#address", "may"]),
        ("https://acme.test/may/4", ["#address"]),
        ("man\u0303ana", ["manana"]),
    ],
)
def test_a_text_is_taken_apart(text: str, words: list[str]) -> None:
    assert keys(text) == words


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("we will call you by Friday", "en"),
        ("le llamaremos antes del viernes", "es"),
        ("xyzzy plugh", None),
        ("", None),
    ],
)
def test_the_small_words_tell_the_language(text: str, lang: str | None) -> None:
    assert detected(keys(text)) == lang
