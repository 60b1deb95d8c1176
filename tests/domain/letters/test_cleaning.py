import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.letters.cleaning import (
    LONGEST_TOKEN,
    ZERO_WIDTH_SPACE,
    breakable,
    lines_of,
    one_line,
    paragraphs_of,
    printable,
)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b\x07c", "abc"),
        ("right\u202eto left", "rightto left"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("private\ue000use", "privateuse"),
        ("half\ud800pair", "halfpair"),
        ("tab\there", "tab here"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("e\u0301", "é"),
        ("no\u2011break", "no-break"),
        ("narrow\u202fspace", "narrow\u00a0space"),
    ],
)
def test_what_leaves_no_mark_on_paper_is_taken_out(typed: str, printed: str) -> None:
    assert printable(typed) == printed


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert printable(printable(text)) == printable(text)


def test_one_line_has_no_break_and_no_space_at_its_ends() -> None:
    assert one_line("  Acme\n  Iberia ") == "Acme Iberia"


def test_blank_lines_part_paragraphs_and_single_breaks_stay() -> None:
    assert paragraphs_of("One\nstill one\n\n \n\nTwo\n") == ("One\nstill one", "Two")


def test_empty_lines_of_an_address_are_passed_over() -> None:
    assert lines_of("1 Main St\n\n Boston ") == ("1 Main St", "Boston")


@pytest.mark.parametrize("token", ["W" * 400, "https://example.com/" + "a/b?c=d&" * 30])
def test_a_token_too_long_for_the_paper_can_break(token: str) -> None:
    pieces = breakable(token).split(ZERO_WIDTH_SPACE)
    assert "".join(pieces) == token
    assert max(map(len, pieces)) <= LONGEST_TOKEN


def test_an_ordinary_word_is_left_whole() -> None:
    assert breakable("Donaudampfschifffahrtsgesellschaft") == "Donaudampfschifffahrtsgesellschaft"
