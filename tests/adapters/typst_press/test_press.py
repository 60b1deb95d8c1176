from __future__ import annotations

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from pypdf import PdfReader

from afterword.adapters.typst_press import TypstPress
from afterword.domain.errors import FactsError
from afterword.domain.letters.envelope import (
    Calibration,
    envelope_of,
)
from afterword.domain.letters.letter import Letter
from afterword.domain.letters.stationery import (
    Face,
    Heading,
    Paper,
    Stationery,
    WindowSide,
)
from tests.adapters.typst_press.reading import (
    lengthened,
    millimetres,
    pages,
    right_edges,
    styled,
    words,
)
from tests.letters import AMERICAN, MAPS, REGISTER, SPANISH

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
