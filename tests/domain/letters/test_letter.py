from dataclasses import replace

import pytest

from afterword.domain.letters.letter import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Facsimile,
    Letter,
    Logo,
    faults,
    set_in_type,
)
from afterword.domain.letters.stationery import Heading, Paper, WindowSide, paper_for
from afterword.domain.letters.strokes import PenPoint
from tests.drawing import drawn_signature, logo_picture
from tests.letters import AMERICAN, SPANISH


@pytest.mark.parametrize("letter", [AMERICAN, SPANISH])
def test_a_good_letter_has_no_fault(letter: Letter) -> None:
    assert faults(letter) == ()


@pytest.mark.parametrize(
    ("letter", "field"),
    [
        (replace(AMERICAN, salutation=" \u200b"), "salutation"),
        (replace(AMERICAN, paragraphs=()), "paragraphs"),
        (replace(AMERICAN, paragraphs=("x" * (LONGEST_TEXT + 1),)), "paragraphs"),
        (replace(AMERICAN, closing="y" * (LONGEST_LINE + 1)), "closing"),
        (replace(AMERICAN, to=replace(AMERICAN.to, street=())), "to.street"),
        (replace(AMERICAN, to=replace(AMERICAN.to, street=("a",) * 20)), "to.street"),
        (replace(AMERICAN, enclosures=("x",) * 20), "enclosures"),
        (replace(AMERICAN, facsimile=Facsimile()), "facsimile"),
        (replace(AMERICAN, facsimile=Facsimile(((PenPoint(0.0, float("nan")),),))), "facsimile"),
        (replace(AMERICAN, facsimile=Facsimile(((PenPoint(0.0, 0.0),) * 30_000,))), "facsimile"),
    ],
)
def test_what_cannot_be_printed_is_a_fault_at_its_field(letter: Letter, field: str) -> None:
    assert [fault.field for fault in faults(letter)] == [field]


def test_a_drawn_or_scanned_facsimile_is_no_fault() -> None:
    for facsimile in (Facsimile(png=b"ink"), Facsimile(drawn_signature())):
        assert faults(replace(AMERICAN, facsimile=facsimile)) == ()


def test_a_sender_is_reached_by_what_is_known() -> None:
    assert AMERICAN.sender.contacts() == ("(312) 555-0147", "ana@ruiz.example")
    assert replace(AMERICAN.sender, phone=None).contacts() == ("ana@ruiz.example",)


def test_what_is_enclosed_stands_in_one_line_of_the_letters_language() -> None:
    assert AMERICAN.enclosure_line() is None
    assert replace(AMERICAN, enclosures=("résumé",)).enclosure_line() == "Enclosure: résumé"
    assert replace(SPANISH, enclosures=("CV", "plano")).enclosure_line() == "Se adjunta: CV, plano"


def test_setting_twice_changes_nothing() -> None:
    once = set_in_type(SPANISH)
    assert set_in_type(once) == once


def test_the_quotes_and_dashes_are_those_of_the_letters_locale() -> None:
    assert "«datos huérfanos»" in set_in_type(SPANISH).paragraphs[0]
    assert "tabla —quién" in set_in_type(SPANISH).paragraphs[1]


def test_an_empty_paragraph_leaves_no_gap() -> None:
    letter = replace(AMERICAN, paragraphs=("One.", "\u200b", "Two."))
    assert set_in_type(letter).paragraphs == ("One.", "Two.")


def test_an_inside_address_in_mexico_ends_with_presente() -> None:
    letter = replace(SPANISH, locale="es-MX")
    assert letter.inside_address()[-1] == "Presente"


def test_presente_is_not_for_letters_that_cross_a_border() -> None:
    letter = replace(SPANISH, locale="es-MX", to=replace(SPANISH.to, country="ESPAÑA"))
    assert letter.inside_address()[-1] == "ESPAÑA"


@pytest.mark.parametrize(
    ("country", "paper"),
    [
        ("US", Paper.LETTER),
        ("MX", Paper.LETTER),
        ("CL", Paper.LETTER),
        ("ES", Paper.A4),
        ("GB", Paper.A4),
        ("AR", Paper.A4),
        ("ZZ", Paper.A4),
    ],
)
def test_the_paper_is_that_of_the_country(country: str, paper: Paper) -> None:
    assert paper_for(country) is paper


@pytest.mark.parametrize(
    ("window", "lines", "logo", "printed"),
    [
        (WindowSide.NONE, 6, True, Heading.CENTRED),
        (WindowSide.LEFT, 2, False, Heading.CENTRED),
        (WindowSide.LEFT, 6, False, Heading.LEFT),
        (WindowSide.LEFT, 2, True, Heading.LEFT),
    ],
)
def test_a_heading_that_would_show_in_the_window_is_set_lower(
    window: WindowSide, lines: int, logo: bool, printed: Heading
) -> None:
    stationery = replace(AMERICAN.stationery, heading=Heading.CENTRED, window=window)
    sender = replace(AMERICAN.sender, address=("x",) * lines)
    mark = Logo(logo_picture()) if logo else None
    letter = replace(AMERICAN, sender=sender, stationery=stationery, logo=mark)
    assert letter.heading is printed


def test_a_logo_knows_its_pixels() -> None:
    assert Logo(logo_picture(size=(640, 200))).pixels == (640, 200)
