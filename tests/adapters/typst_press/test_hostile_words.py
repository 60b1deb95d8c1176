from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.adapters.typst_press import TypstPress
from afterword.domain.errors import FactsError, NotPrintable
from tests.adapters.typst_press.reading import (
    words,
)
from tests.letters import AMERICAN

# --- hostile words ------------------------------------------------------------------

HOSTILE = [
    '#eval("1") #read("/etc/passwd") #import "@preview/x:0.1.0"',
    "$ $x^2$ *b* _em_ `c` <lab> @ref // /* */ = -",
    "back\\slashes \\u{41} #{ } ] [",
    "<script>alert(1)</script> {'a': 1}",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_code_is_printed_and_never_run(press: TypstPress, typed: str) -> None:
    to = replace(AMERICAN.to, name=typed, organisation=typed)
    letter = replace(AMERICAN, to=to, paragraphs=(typed,), salutation=typed)
    printed = words(press.letter(letter).pdf)
    straight = printed.translate(str.maketrans("“”‘’", "\"\"''"))
    assert straight.count(" ".join(typed.split())) == 4


@pytest.mark.parametrize("token", ["W" * 400, "x" * 5_000, "https://a.example/" + "b?c=d&" * 90])
def test_a_token_without_end_stays_on_the_paper(press: TypstPress, token: str) -> None:
    sheet = press.letter(replace(AMERICAN, paragraphs=(token,)))
    assert words(sheet.pdf).replace(" ", "").count(token[:80])
    assert sheet.pages <= 3


@pytest.mark.parametrize(
    ("character", "name"),
    [("😀", "grinning face"), ("漢", "ideograph"), ("ب", "arabic letter beh")],
)
def test_a_character_that_no_type_has_is_named_with_its_word(
    press: TypstPress, character: str, name: str
) -> None:
    with pytest.raises(NotPrintable) as raised:
        press.letter(replace(AMERICAN, paragraphs=(f"Thank you, my{character}friend.",)))
    message = raised.value.message
    assert f"“{character}”" in message.en
    assert name in message.en
    assert f"my{character}friend" in message.es


def test_a_typeface_that_has_the_character_is_named(press: TypstPress) -> None:
    with pytest.raises(NotPrintable) as raised:
        press.letter(replace(AMERICAN, closing="Shalom שלום,"))
    assert "Libertinus Serif has it" in raised.value.message.en
    assert "Libertinus Serif sí lo tiene" in raised.value.message.es


def test_a_preview_does_not_show_boxes_either(press: TypstPress) -> None:
    with pytest.raises(NotPrintable):
        press.preview(replace(AMERICAN, signature=("Ana 😀",)))


def test_a_faulty_letter_is_refused_at_its_field(press: TypstPress) -> None:
    with pytest.raises(FactsError) as raised:
        press.letter(replace(AMERICAN, closing=""))
    assert raised.value.fault.field == "closing"


def test_names_from_all_over_europe_are_printed(press: TypstPress) -> None:
    name = "Łukasz Škvorecký-Šťastný, Þórður Åström, Νίκος, Ивáн"
    assert name in words(press.letter(replace(AMERICAN, signature=(name,))).pdf)
