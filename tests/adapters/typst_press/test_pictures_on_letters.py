from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from afterword.adapters.pictures import logo_of_picture
from afterword.adapters.typst_press import TypstPress
from afterword.adapters.typst_press.data import of_letters
from afterword.domain.letters.envelope import envelope_of
from afterword.domain.letters.letter import Facsimile, Letter, Logo
from afterword.domain.letters.stationery import Colour, Heading, WindowSide
from tests.adapters.typst_press.reading import alternatives, pages, styled
from tests.drawing import drawn_signature, logo_picture
from tests.letters import AMERICAN, SPANISH

DRAWN = Facsimile(strokes=drawn_signature())
LOGO = logo_of_picture(logo_picture())
WIDE, TALL = (logo_of_picture(logo_picture(size=size)) for size in ((1000, 60), (360, 300)))
MM = 72 / 25.4
HIGHEST_WINDOW = 40  # mm from the top of the sheet, slid all the way down in its envelope


def blue_and_red(png: bytes) -> list[tuple[int, int, int, int]]:
    """Where the disc and the bar of the logo stand, in pixels; nothing where there is none."""
    bands = Image.open(io.BytesIO(png)).convert("RGB").split()
    found = []
    for this, other in ((bands[2], bands[0]), (bands[0], bands[2])):
        more = ImageChops.subtract(this, other).point(lambda shade: 255 if shade > 50 else 0)
        box = more.getbbox()
        found += [box] if box else []
    return found


def test_a_drawn_signature_is_described_as_a_facsimile_and_stays_lines(press: TypstPress) -> None:
    sheet = press.letter(replace(SPANISH, facsimile=DRAWN))
    assert alternatives(sheet.pdf) == ["Facsímil de la firma de Ana Ruiz"]
    assert not pages(sheet.pdf)[0].images


def test_a_scanned_signature_stands_in_the_letter_too(press: TypstPress) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (900, 60), (20, 20, 90, 255)).save(out, "PNG")
    sheet = press.letter(replace(AMERICAN, facsimile=Facsimile(png=out.getvalue())))
    assert alternatives(sheet.pdf) == ["Facsimile of the signature of Ana Ruiz"]
    (picture,) = pages(sheet.pdf)[0].images
    assert picture.image is not None
    assert picture.image.size == (900, 60)


@pytest.mark.parametrize("heading", [Heading.LEFT, Heading.CENTRED, Heading.RULED])
@pytest.mark.parametrize("letter", [AMERICAN, SPANISH])
@pytest.mark.parametrize("logo", [LOGO, WIDE, TALL])
def test_a_logo_stays_in_the_room_of_its_letterhead(
    press: TypstPress, heading: Heading, letter: Letter, logo: Logo
) -> None:
    dressed = replace(styled(letter, heading=heading), logo=logo)
    room = dressed.stationery.logo_room
    assert room is not None
    (png,) = press.preview(dressed, ppi=72)
    boxes = blue_and_red(png)
    assert len(boxes) == 2
    assert max(box[2] for box in boxes) - min(box[0] for box in boxes) <= room.width * MM + 2
    assert max(box[3] for box in boxes) - min(box[1] for box in boxes) <= room.height * MM + 2
    assert max(box[3] for box in boxes) < 50 * MM


def test_a_logo_is_said_to_be_one_and_a_plain_sheet_has_none(press: TypstPress) -> None:
    dressed = replace(SPANISH, logo=LOGO)
    assert alternatives(press.letter(dressed).pdf) == ["Logotipo"]
    plain = press.letter(replace(styled(SPANISH, heading=Heading.PLAIN), logo=LOGO))
    assert alternatives(plain.pdf) == []


@pytest.mark.parametrize("side", [WindowSide.LEFT, WindowSide.RIGHT])
@pytest.mark.parametrize("heading", [Heading.LEFT, Heading.CENTRED, Heading.RULED])
def test_a_logo_keeps_clear_of_a_window(
    press: TypstPress, heading: Heading, side: WindowSide
) -> None:
    dressed = replace(styled(SPANISH, heading=heading, window=side), logo=TALL)
    (png,) = press.preview(dressed, ppi=72)
    assert max(box[3] for box in blue_and_red(png)) < HIGHEST_WINDOW * MM
    moved = heading is Heading.CENTRED  # it would push the name down into the window
    assert [note.en[:32] for note in press.letter(dressed).notes] == (
        ["The heading stands to the left, "] if moved else []
    )


def test_no_logo_goes_on_the_envelope(press: TypstPress) -> None:
    dressed = envelope_of(replace(AMERICAN, logo=LOGO))
    bare = envelope_of(AMERICAN)
    assert dressed is not None
    assert bare is not None
    assert press.envelopes([dressed]) == press.envelopes([bare])


def test_the_letterhead_has_its_colour_and_the_letter_stays_black(press: TypstPress) -> None:
    blue = replace(AMERICAN.stationery, colour=Colour.BLUE)
    (png,) = press.preview(replace(AMERICAN, stationery=blue), ppi=72)
    (box,) = blue_and_red(png)
    assert box[3] < 35 * MM


def test_a_batch_holds_its_pictures_once(press: TypstPress) -> None:
    letters = [replace(AMERICAN, logo=LOGO, facsimile=DRAWN), replace(SPANISH, logo=WIDE)] * 5
    (batch,) = press.letters(letters)
    assert [len(page.images) for page in pages(batch)] == [1] * 10
    assert len(of_letters(letters)["pictures"]) == 3


def test_pictures_change_nothing_of_the_standards_and_the_sameness(press: TypstPress) -> None:
    dressed = replace(AMERICAN, logo=LOGO, facsimile=DRAWN)
    pdf = press.letter(dressed).pdf
    assert pdf == press.letter(dressed).pdf
    catalogue = PdfReader(io.BytesIO(pdf)).root_object
    metadata, marked = catalogue["/Metadata"], catalogue["/MarkInfo"]
    assert isinstance(metadata, StreamObject)
    assert isinstance(marked, DictionaryObject)
    about = metadata.get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in about
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert marked["/Marked"]
    assert catalogue["/StructTreeRoot"]
