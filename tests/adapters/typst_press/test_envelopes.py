from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.adapters.typst_press import TypstPress
from afterword.domain.errors import FactsError
from afterword.domain.letters.card import Front, NoteCard
from afterword.domain.letters.envelope import (
    Envelope,
    Labels,
    LabelSheet,
    ReturnAddress,
    envelope_of,
)
from afterword.domain.letters.letter import Letter
from afterword.domain.letters.stationery import (
    EnvelopeSize,
)
from tests.adapters.typst_press.reading import (
    lengthened,
    millimetres,
    pages,
    words,
)
from tests.letters import AMERICAN, SPANISH

# --- envelopes and labels ------------------------------------------------------------


def test_envelopes_follow_their_letters_each_in_its_size(press: TypstPress) -> None:
    envelopes = [one for one in map(envelope_of, (AMERICAN, SPANISH)) if one]
    first, second = pages(press.envelopes(envelopes))
    assert millimetres(first) == (241.3, 104.8)
    assert millimetres(second) == (220.0, 110.0)
    assert "MS DANA CRUZ" in first.extract_text()
    assert "28046 MADRID" in second.extract_text()


@pytest.mark.parametrize("size", list(EnvelopeSize))
def test_the_longest_address_stays_on_the_envelope(press: TypstPress, size: EnvelopeSize) -> None:
    lines = ("DOÑA MARÍA DE LA CONCEPCIÓN FERNÁNDEZ-GUTIÉRREZ DE LA TORRE",) * 5
    (page,) = pages(press.envelopes([Envelope(size, (), lines)]))
    heights: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
        if text.strip():
            heights.append(tm[5] * cm[3] + cm[5])

    page.extract_text(visitor_text=note)
    assert 12.7 / 25.4 * 72 < min(heights) < max(heights) < float(page.mediabox.height) - 72


@pytest.mark.parametrize("lines", [(), (" ", "\u200b"), ("A",) * 30, ("A" * 300,)])
def test_an_address_that_cannot_be_printed_is_refused(
    press: TypstPress, lines: tuple[str, ...]
) -> None:
    with pytest.raises(FactsError):
        press.envelopes([Envelope(EnvelopeSize.DL, (), lines)])
    with pytest.raises(FactsError) as raised:
        press.labels(Labels(LabelSheet.AVERY_5163, (("ACME",), lines)))
    assert raised.value.fault.field == "addresses.1"


def test_no_labels_at_all_are_refused(press: TypstPress) -> None:
    with pytest.raises(FactsError):
        press.labels(Labels(LabelSheet.AVERY_L7163, ()))


def test_the_sender_can_stand_on_the_back(press: TypstPress) -> None:
    envelope = Envelope(EnvelopeSize.DL, ("Ana Ruiz", "28004 Madrid"), ("ACME",))
    face, back = pages(press.envelopes([replace(envelope, return_address=ReturnAddress.BACK)]))
    assert "Ana Ruiz" not in face.extract_text()
    assert "Ana Ruiz · 28004 Madrid" in back.extract_text()


@pytest.mark.parametrize(
    ("sheet", "count", "used", "sheets"),
    [
        (LabelSheet.AVERY_5163, 10, 0, 1),
        (LabelSheet.AVERY_5163, 10, 3, 2),
        (LabelSheet.AVERY_L7163, 15, 0, 2),
    ],
)
def test_labels_begin_after_those_already_used(
    press: TypstPress, sheet: LabelSheet, count: int, used: int, sheets: int
) -> None:
    labels = Labels(sheet, tuple((f"PERSON {n}", "1 MAIN ST") for n in range(count)), used)
    pdf = press.labels(labels)
    assert len(pages(pdf)) == sheets
    assert f"PERSON {count - 1}" in words(pdf)


# --- cards --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("letter", "size"), [(AMERICAN, (215.9, 139.7)), (SPANISH, (210.0, 148.0))]
)
def test_a_card_has_its_outside_and_its_inside(
    press: TypstPress, letter: Letter, size: tuple[float, float]
) -> None:
    outside, inside = pages(press.card(NoteCard(replace(letter, paragraphs=letter.paragraphs[:1]))))
    assert millimetres(outside) == millimetres(inside) == size
    assert letter.salutation in inside.extract_text().replace("\u00a0", " ")
    assert letter.date_line not in inside.extract_text()


def test_a_card_for_writing_by_hand_is_blank_inside(press: TypstPress) -> None:
    outside, inside = pages(press.card(NoteCard(SPANISH, Front.THANKS, blank=True)))
    assert "Gracias" in outside.extract_text()
    assert inside.extract_text().strip() == ""


def test_words_that_do_not_fit_a_card_are_refused(press: TypstPress) -> None:
    with pytest.raises(FactsError) as raised:
        press.card(NoteCard(lengthened(AMERICAN, 2)))
    assert raised.value.fault.field == "paragraphs"


def test_a_card_goes_into_an_envelope_of_its_size(press: TypstPress) -> None:
    (page,) = pages(press.envelopes([NoteCard(SPANISH).envelope()]))
    assert millimetres(page) == (162.0, 114.0)
