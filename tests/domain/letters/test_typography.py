import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.letters.typography import typeset

NB = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ('She said "hello" to us.', "She said “hello” to us."),
        ('"Quoted," she said...', "“Quoted,” she said…"),
        ("It's 'fine', isn't it?", "It’s ‘fine’, isn’t it?"),
        ("The teams' work in '98", "The teams’ work in ’98"),
        ("He read \"the 'dull' part\".", "He read “the ‘dull’ part”."),
        ('A 6" ruler', "A 6″ ruler"),
        ("dull work -- and good", "dull work—and good"),
        ("dull work--and good", "dull work—and good"),
        ("pages 10-12, 2019-2023", "pages 10–12, 2019–2023"),
        ("call 555-0100 on 2026-11-23", "call 555-0100 on 2026-11-23"),
        ("Dr. Ruiz met Ms. Cruz", f"Dr.{NB}Ruiz met Ms.{NB}Cruz"),
        ("on November 23 at", f"on November{NB}23 at"),
        ("and I look", f"and I{NB}look"),
        ("J. R. Ortega", f"J.{NB}R.{NB}Ortega"),
        ("already “set” — left", "already “set” — left"),
    ],
)
def test_american_english_is_set_as_a_printer_would(typed: str, set_in_type: str) -> None:
    assert typeset(typed, "en-US") == set_in_type


def test_a_british_dash_stands_between_spaces() -> None:
    assert typeset("dull work -- and good", "en-GB") == f"dull work{NB}– and good"


@pytest.mark.parametrize(
    ("typed", "set_in_type"),
    [
        ('los "datos huérfanos"', "los «datos huérfanos»"),
        ("dijo \"hola, 'amigo'\"", "dijo «hola, “amigo”»"),
        ("cada tabla -- quién la lee -- y ya", "cada tabla —quién la lee— y ya"),
        ("una cosa -- la última -- .", "una cosa —la última—."),
        ("el 23 de noviembre", f"el 23{NB}de{NB}noviembre"),
        ("un 38 % más", f"un 38{NB}% más"),
        ("la Sra. Fernández", f"la Sra.{NB}Fernández"),
        ("páginas 10-12", "páginas 10-12"),
    ],
)
def test_the_spanish_of_spain_is_set_as_a_printer_would(typed: str, set_in_type: str) -> None:
    assert typeset(typed, "es-ES") == set_in_type


def test_mexico_quotes_with_double_marks() -> None:
    assert typeset('los "datos"', "es-MX") == "los “datos”"


@given(st.text(alphabet="ab '\"-.,1 (é", max_size=40), st.sampled_from(["en-US", "en-GB", "es-MX"]))
def test_no_letter_or_digit_is_ever_lost(text: str, locale: str) -> None:
    def kept(words: str) -> str:
        return "".join(sign for sign in words if sign.isalnum())

    assert kept(typeset(text, locale)) == kept(text)


@given(
    st.text(alphabet="ab A.1 \"'-—–…de%(«»“”‘’", max_size=30),
    st.sampled_from(["en-US", "en-GB", "es-ES", "es-MX"]),
)
def test_setting_twice_changes_nothing(text: str, locale: str) -> None:
    once = typeset(text, locale)
    assert typeset(once, locale) == once
