from dataclasses import replace

import pytest

from afterword.domain.letters.card import NoteCard, card_instructions
from afterword.domain.letters.envelope import (
    GRIDS,
    LabelGrid,
    LabelSheet,
    address_faults,
    envelope_of,
    label_sheet_for,
)
from afterword.domain.letters.instructions import calibration_words, printing_instructions
from afterword.domain.letters.letter import Facsimile, Letter
from afterword.domain.letters.stationery import (
    EnvelopeSize,
    Face,
    Paper,
    Size,
    Stationery,
    WindowSide,
)
from tests.drawing import drawn_signature
from tests.letters import AMERICAN, SPANISH


def told(letter: Letter, language: str) -> str:
    return "\n".join(step.in_(language) for step in printing_instructions(letter))


def with_window(letter: Letter, side: WindowSide) -> Letter:
    return replace(letter, stationery=replace(letter.stationery, window=side))


def test_they_name_paper_and_envelope_in_both_languages() -> None:
    assert "Letter (8½ × 11 in)" in told(AMERICAN, "en")
    assert "No. 10 (4⅛ × 9½ in), plain" in told(AMERICAN, "en")
    assert "A4" in told(SPANISH, "es")
    assert "americano o DL (110 × 220 mm), sin ventanilla" in told(SPANISH, "es")


def test_they_ask_for_a_signature_in_ink_above_the_name() -> None:
    assert "Sign by hand, with a pen, in the space above “Ana Ruiz”" in told(AMERICAN, "en")


def test_a_drawn_signature_is_called_a_facsimile() -> None:
    drawn = replace(AMERICAN, facsimile=Facsimile(drawn_signature()))
    assert "facsimile" in told(drawn, "en")
    assert "facsímil" in told(drawn, "es")


def test_what_is_enclosed_is_not_forgotten() -> None:
    assert "Put in what is enclosed" in told(replace(AMERICAN, enclosures=("résumé",)), "en")
    assert "enclosed" not in told(AMERICAN, "en")


@pytest.mark.parametrize(
    ("paper", "sheet"),
    [(Paper.LETTER, LabelSheet.AVERY_5163), (Paper.A4, LabelSheet.AVERY_L7163)],
)
def test_labels_are_those_that_are_sold_with_the_paper(paper: Paper, sheet: LabelSheet) -> None:
    assert label_sheet_for(paper) is sheet
    assert GRIDS[sheet].paper is paper


@pytest.mark.parametrize("grid", GRIDS.values())
def test_every_label_is_on_its_sheet(grid: LabelGrid) -> None:
    right = grid.corner.width + (grid.columns - 1) * grid.pitch.width + grid.label.width
    bottom = grid.corner.height + (grid.rows - 1) * grid.pitch.height + grid.label.height
    assert right < grid.paper.size.width
    assert bottom < grid.paper.size.height


def test_a_window_is_folded_for_with_the_address_outside() -> None:
    assert "4 inches" in told(with_window(AMERICAN, WindowSide.LEFT), "en")
    assert "105 mm" in told(with_window(SPANISH, WindowSide.RIGHT), "es")


def test_a_letter_abroad_needs_an_international_stamp() -> None:
    abroad = replace(AMERICAN, to=replace(AMERICAN.to, country="SPAIN"))
    assert "international stamp" in told(abroad, "en")


@pytest.mark.parametrize(
    ("letter", "size"), [(AMERICAN, EnvelopeSize.NUMBER_10), (SPANISH, EnvelopeSize.DL)]
)
def test_a_plain_envelope_bears_both_addresses(letter: Letter, size: EnvelopeSize) -> None:
    envelope = envelope_of(letter)
    assert envelope is not None
    assert envelope.size is size
    assert envelope.sender[0] == "Ana Ruiz"
    assert envelope.to == letter.to.outside()


def test_a_window_envelope_is_not_printed() -> None:
    assert envelope_of(with_window(AMERICAN, WindowSide.LEFT)) is None


@pytest.mark.parametrize(
    ("letter", "language", "words"),
    [(AMERICAN, "en", "8½ × 5½ in"), (SPANISH, "es", "una tarjeta A5 con hendido")],
)
def test_a_card_and_its_envelope_are_named(letter: Letter, language: str, words: str) -> None:
    steps = card_instructions(NoteCard(letter))
    assert words in steps[0].in_(language)
    assert "Ana Ruiz" in steps[2].in_(language)


def test_a_blank_card_is_written_by_hand() -> None:
    steps = card_instructions(NoteCard(AMERICAN, blank=True))
    assert "by hand" in steps[2].en
    assert "a mano" in steps[2].es


def test_a_card_abroad_needs_an_international_stamp() -> None:
    abroad = replace(AMERICAN, to=replace(AMERICAN.to, country="SPAIN"))
    assert "international" in card_instructions(NoteCard(abroad))[3].en


def test_a_card_is_half_the_paper_and_folds_into_its_envelope() -> None:
    for letter in (AMERICAN, SPANISH):
        card = NoteCard(letter)
        assert card.flat.width / 2 < card.envelope().size.size.width
        assert card.flat.height < card.envelope().size.size.width
    assert NoteCard(AMERICAN).flat == Size(215.9, 139.7)


def test_labels_are_told_of_in_the_place_of_the_envelope() -> None:
    (step,) = (
        line
        for line in printing_instructions(AMERICAN, LabelSheet.AVERY_5163)
        if "Avery" in line.en
    )
    assert "order of the letters" in step.en
    assert "orden de las cartas" in step.es
    assert not any(
        "by hand, face" in line.en
        for line in printing_instructions(AMERICAN, LabelSheet.AVERY_5163)
    )
    assert "L7163" in card_instructions(NoteCard(SPANISH), LabelSheet.AVERY_L7163)[2].es


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((), "is empty"),
        ((" ", "\u200b"), "is empty"),
        (("x" * 201,), "at most 9 lines"),
        (("line",) * 10, "at most 9 lines"),
    ],
)
def test_an_address_that_cannot_be_printed_says_why(lines: tuple[str, ...], words: str) -> None:
    (fault,) = address_faults("addresses.0", lines)
    assert words in fault.message.en
    assert not list(address_faults("addresses.0", ("Dana Cruz", "1 Main St")))


def test_the_window_test_says_which_numbers_to_enter() -> None:
    for language in ("en", "es"):
        words = calibration_words(Stationery(window=WindowSide.LEFT), language)
        assert "shift-right=2 shift-down=-1" in str(words["steps"])


def test_each_typeface_has_its_name_and_its_own_size() -> None:
    assert [(face.family, face.point_size) for face in Face] == [
        ("Source Serif 4", 10.5),
        ("EB Garamond", 11.5),
        ("Libertinus Serif", 11.0),
    ]
