"""What stands in a PDF or a picture that the press made, and letters to have it made of."""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from afterword.domain.letters.letter import Letter
from afterword.domain.letters.stationery import Face, Heading, Stationery, WindowSide


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
