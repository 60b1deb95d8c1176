from __future__ import annotations

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from afterword.adapters.typst_press import TypstPress
from afterword.domain.errors import FactsError, NotPrintable
from afterword.domain.letters.card import Front, NoteCard
from afterword.domain.letters.envelope import (
    Calibration,
    Envelope,
    Labels,
    LabelSheet,
    ReturnAddress,
    envelope_of,
)
from afterword.domain.letters.letter import Facsimile, Letter
from afterword.domain.letters.stationery import (
    EnvelopeSize,
    Face,
    Heading,
    Paper,
    Stationery,
    WindowSide,
)
from tests.letters import AMERICAN, MAPS, REGISTER, SPANISH


@pytest.fixture(scope="module")
def press() -> TypstPress:
    return TypstPress()


def pages(pdf: bytes) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(pdf)).pages)


def words(pdf: bytes) -> str:
    """The text of all pages, its lines joined, as it is read out."""
    text = " ".join(page.extract_text() for page in pages(pdf))
    return " ".join(text.replace("\u200b", "").split())


def millimetres(page: PageObject) -> tuple[float, float]:
    box = page.mediabox
    return round(float(box.width) / 72 * 25.4, 1), round(float(box.height) / 72 * 25.4, 1)


def right_edges(png: bytes) -> list[int]:
    """Where each line of type ends, in pixels."""
    ink = Image.open(io.BytesIO(png)).convert("L").point(lambda shade: 255 * (shade < 160))
    edges: list[int] = []
    above = None
    for y in range(ink.height):
        box = ink.crop((0, y, ink.width, y + 1)).getbbox()
        if box and above:
            edges[-1] = max(edges[-1], box[2])
        elif box:
            edges.append(box[2])
        above = box
    return edges


def alternatives(pdf: bytes) -> list[str]:
    """What a screen reader says for each picture."""
    reader = PdfReader(io.BytesIO(pdf))
    objects = map(reader.get_object, range(1, len(reader.xref[0])))
    return [
        str(one["/Alt"]) for one in objects if isinstance(one, DictionaryObject) and "/Alt" in one
    ]


def styled(
    letter: Letter,
    *,
    heading: Heading = Heading.LEFT,
    face: Face = Face.SOURCE_SERIF,
    window: WindowSide = WindowSide.NONE,
    one_page: bool = True,
) -> Letter:
    paper = letter.stationery.paper
    return replace(
        letter, stationery=Stationery(paper, face, heading, window=window, one_page=one_page)
    )


def lengthened(letter: Letter, times: int) -> Letter:
    return replace(letter, paragraphs=letter.paragraphs * times)


# --- what stands on the sheet ---------------------------------------------------


def test_a_letter_holds_its_parts_in_the_order_of_reading(press: TypstPress) -> None:
    text = words(press.letter(AMERICAN).pdf)
    parts = [
        "Ana Ruiz",
        "2114 West Farragut Avenue",
        "November 24, 2026",
        "Ms. Dana Cruz",
        "Chief Cartographer",
        "Milwaukee, WI 53202",
        "Dear Ms. Cruz:",
        "Thank you for Friday",
        "Sincerely,",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert text.endswith("Ana Ruiz")


@pytest.mark.parametrize(
    ("letter", "size"), [(AMERICAN, (215.9, 279.4)), (SPANISH, (210.0, 297.0))]
)
def test_the_page_has_the_size_of_the_paper(
    press: TypstPress, letter: Letter, size: tuple[float, float]
) -> None:
    (page,) = pages(press.letter(letter).pdf)
    assert millimetres(page) == size


@pytest.mark.parametrize("face", list(Face))
@pytest.mark.parametrize("heading", list(Heading))
@pytest.mark.parametrize("letter", [AMERICAN, SPANISH])
def test_every_design_holds_every_word_on_one_page(
    press: TypstPress, letter: Letter, heading: Heading, face: Face
) -> None:
    sheet = press.letter(styled(letter, heading=heading, face=face))
    assert sheet.pages == 1
    assert letter.salutation in words(sheet.pdf)
    assert letter.closing in words(sheet.pdf)


def test_the_pdf_is_tagged_and_says_its_language_and_title(press: TypstPress) -> None:
    reader = PdfReader(io.BytesIO(press.letter(SPANISH).pdf))
    assert str(reader.root_object["/Lang"]) == "es-ES"
    assert "/StructTreeRoot" in reader.root_object
    assert reader.metadata is not None
    assert reader.metadata.title == "Carta a Sra. Dana Cruz"


@pytest.mark.parametrize("face", list(Face))
def test_every_full_line_ends_at_the_right_margin(press: TypstPress, face: Face) -> None:
    letter = styled(replace(AMERICAN, paragraphs=(MAPS, REGISTER)), face=face)
    (page,) = press.preview(letter, ppi=72)
    margin = 612 - 90  # points, at 72 to the inch: 8.5 inches less 1.25
    edges = right_edges(page)
    assert max(edges) <= margin + 3  # a comma may hang in the margin
    assert sum(edge >= margin - 2 for edge in edges) >= 3


# --- one page ---------------------------------------------------------------------


def test_a_short_letter_is_set_larger_than_an_ordinary_one(press: TypstPress) -> None:
    short = replace(AMERICAN, paragraphs=("Thank you for Friday.",))
    assert press.letter(short).point_size > Face.SOURCE_SERIF.point_size


def test_a_long_letter_shrinks_before_it_takes_a_second_page(press: TypstPress) -> None:
    ordinary = Face.SOURCE_SERIF.point_size
    letters = (replace(AMERICAN, paragraphs=(MAPS,) * count) for count in range(5, 18))
    sheets = [press.letter(letter) for letter in letters]
    shrunk = [sheet for sheet in sheets if sheet.point_size < ordinary]
    assert all(sheet.pages == 1 for sheet in shrunk)
    assert shrunk
    assert "one page holds it" in shrunk[-1].notes[0].en


def test_two_pages_are_set_in_full_size_with_a_header_and_said(press: TypstPress) -> None:
    sheet = press.letter(lengthened(AMERICAN, 7))
    assert sheet.pages == 2
    assert sheet.point_size == Face.SOURCE_SERIF.point_size
    assert "2 pages" in sheet.notes[0].en
    second = pages(sheet.pdf)[1].extract_text()
    assert "Ms. Dana Cruz" in second.replace("\u00a0", " ")
    assert "page 2" in second


def test_the_closing_is_never_alone_on_its_page(press: TypstPress) -> None:
    for times in range(4, 12):
        letter = lengthened(replace(AMERICAN, paragraphs=AMERICAN.paragraphs[1:]), times)
        last = pages(press.letter(letter).pdf)[-1].extract_text()
        assert "I should be glad" in last
        assert "Sincerely," in last


def test_a_letter_that_need_not_fit_one_page_is_not_shrunk(press: TypstPress) -> None:
    sheet = press.letter(styled(lengthened(AMERICAN, 5), one_page=False))
    assert sheet.point_size == Face.SOURCE_SERIF.point_size


# --- windows ------------------------------------------------------------------------


def test_the_job_title_gives_way_where_a_window_is_low(press: TypstPress) -> None:
    sheet = press.letter(styled(AMERICAN, window=WindowSide.LEFT))
    assert sheet.letter.to.job_title is None
    assert "job title" in sheet.notes[0].en
    assert envelope_of(sheet.letter) is None


@pytest.mark.parametrize(
    "street",
    [("1 Way", "Floor 2", "Hamlet", "Town", "Shire"), ("A road whose name is long " * 6, "Town")],
)
def test_an_address_too_large_for_the_window_gets_a_plain_envelope(
    press: TypstPress, street: tuple[str, ...]
) -> None:
    letter = replace(AMERICAN, to=replace(AMERICAN.to, street=street))
    sheet = press.letter(styled(letter, window=WindowSide.LEFT))
    assert sheet.letter.stationery.window is WindowSide.NONE
    assert "plain envelope" in sheet.notes[0].en
    assert envelope_of(sheet.letter) is not None


def test_a_european_window_shows_a_five_line_address(press: TypstPress) -> None:
    sheet = press.letter(styled(SPANISH, window=WindowSide.RIGHT))
    assert sheet.notes == ()
    assert "Directora de Datos" in words(sheet.pdf)


@pytest.mark.parametrize(
    ("paper", "side", "language", "title"),
    [
        (Paper.LETTER, WindowSide.LEFT, "en", "Does the window fit?"),
        (Paper.A4, WindowSide.RIGHT, "es", "¿Coincide la ventanilla?"),
    ],
)
def test_a_window_can_be_tried_out(
    press: TypstPress, paper: Paper, side: WindowSide, language: str, title: str
) -> None:
    stationery = Stationery(paper, window=side)
    assert title in words(press.calibration(Calibration(stationery, language)))


def test_without_a_window_there_is_nothing_to_try_out(press: TypstPress) -> None:
    with pytest.raises(FactsError):
        press.calibration(Calibration(Stationery()))


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


# --- pictures, batches, sameness -----------------------------------------------------


def test_a_preview_is_one_png_a_page(press: TypstPress) -> None:
    pictures = press.preview(lengthened(AMERICAN, 7), ppi=40)
    assert len(pictures) == 2
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_a_drawing_is_an_svg_that_holds_outlines_and_no_script(press: TypstPress) -> None:
    letter = replace(AMERICAN, paragraphs=("<script>alert(1)</script>",))
    (drawing,) = press.drawing(letter)
    assert drawing.startswith(b"<svg")
    assert b"<script" not in drawing


def test_a_batch_holds_the_letters_in_order_each_with_its_own_pages(press: TypstPress) -> None:
    long = lengthened(SPANISH, 9)
    (batch,) = press.letters([AMERICAN, long, AMERICAN])
    texts = [page.extract_text() for page in pages(batch)]
    assert "Dear Ms. Cruz:" in texts[0].replace("\u00a0", " ")
    assert "página 2" in texts[2]
    assert "Dear Ms. Cruz:" in texts[-1].replace("\u00a0", " ")
    assert "page" not in texts[-1]


def test_a_large_batch_comes_in_documents_of_25(press: TypstPress) -> None:
    parts = list(press.letters([AMERICAN] * 30))
    assert [len(pages(part)) for part in parts] == [25, 5]


def test_the_same_letter_gives_the_same_bytes(press: TypstPress) -> None:
    assert press.letter(SPANISH).pdf == TypstPress().letter(SPANISH).pdf


def test_another_process_with_another_hash_seed_gives_the_same_bytes(press: TypstPress) -> None:
    program = (
        "import hashlib; from afterword.adapters.typst_press import TypstPress;"
        "from tests.letters import SPANISH;"
        "print(hashlib.sha256(TypstPress().letter(SPANISH).pdf).hexdigest())"
    )
    seeds = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert seeds[0] == seeds[1]


def test_two_threads_can_share_a_press(press: TypstPress) -> None:
    with ThreadPoolExecutor(2) as threads:
        sheets = list(threads.map(press.letter, [AMERICAN, SPANISH] * 6))
    assert len({sheet.pdf for sheet in sheets}) == 2


# --- signatures ---------------------------------------------------------------------


def test_a_drawn_signature_is_described_as_a_facsimile(press: TypstPress) -> None:
    strokes = (((0.0, 40.0), (30.0, 0.0), (60.0, 50.0)), ((70.0, 20.0), (120.0, 30.0)))
    sheet = press.letter(replace(SPANISH, facsimile=Facsimile(strokes)))
    assert sheet.pdf != press.letter(SPANISH).pdf
    assert alternatives(sheet.pdf) == ["Facsímil de la firma de Ana Ruiz"]


def test_a_scanned_signature_stands_in_the_letter_too(press: TypstPress) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (900, 60), (20, 20, 90, 255)).save(out, "PNG")
    sheet = press.letter(replace(AMERICAN, facsimile=Facsimile(png=out.getvalue())))
    assert alternatives(sheet.pdf) == ["Facsimile of the signature of Ana Ruiz"]
    (picture,) = pages(sheet.pdf)[0].images
    assert picture.image is not None
    assert picture.image.size == (900, 60)


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
