"""Draws the pictures of docs/letters: python -m tests.letter_pictures.

With a folder it draws every design on both papers by the customs of all four countries instead,
bare and with all that a letter can bear, to be looked at.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, product
from pathlib import Path

from PIL import Image, ImageStat

from afterword.adapters.pictures import logo_of_picture
from afterword.adapters.typst_press import TypstPress
from afterword.domain.letters.address import Addressee
from afterword.domain.letters.customs import date_line
from afterword.domain.letters.letter import Facsimile, Letter, Sender
from afterword.domain.letters.stationery import (
    Colour,
    Face,
    Heading,
    Paper,
    Stationery,
    WindowSide,
    stationery_for,
)
from tests.drawing import drawn_signature, logo_picture
from tests.letters import AMERICAN, ON, SPANISH

FOLDER = Path(__file__).parent.parent / "docs/letters"
PPI = 84.0

BRITISH = replace(
    AMERICAN,
    sender=Sender("Ana Ruiz", ("14 Marchmont Street", "London", "WC1N 1AB"), "ana@ruiz.example"),
    to=Addressee(
        "Ms Dana Cruz", ("1 Finsbury Avenue", "London", "EC2M 2PF"), "Acme Ltd", "Head of Data"
    ),
    date_line=date_line(ON, "en-GB"),
    salutation="Dear Ms Cruz,",
    closing="Yours sincerely,",
    locale="en-GB",
    stationery=stationery_for("GB"),
)
MEXICAN = replace(
    SPANISH,
    sender=Sender(
        "Ana Ruiz",
        ("Durango 216, int. 4", "Col. Roma Norte", "06700 Ciudad de México, CDMX"),
        "ana@ruiz.example",
    ),
    to=Addressee(
        "Lic. Omar Diaz",
        ("Av. Paseo de la Reforma 222", "Col. Juárez", "06600 Ciudad de México, CDMX"),
        "Acme de México, S. A. de C. V.",
    ),
    date_line=date_line(ON, "es-MX", "Ciudad de México"),
    salutation="Estimado Lic. Diaz:",
    closing="Atentamente,",
    locale="es-MX",
    stationery=stationery_for("MX"),
)


def pictures() -> Iterator[tuple[str, Letter]]:
    """Every design once, each in another country."""
    for name, letter, heading, face in (
        ("left-en-US", AMERICAN, Heading.LEFT, Face.SOURCE_SERIF),
        ("ruled-en-GB", BRITISH, Heading.RULED, Face.LIBERTINUS),
        ("centred-es-ES", SPANISH, Heading.CENTRED, Face.EB_GARAMOND),
        ("plain-es-MX", MEXICAN, Heading.PLAIN, Face.SOURCE_SERIF),
    ):
        paper = letter.stationery.paper
        yield name, replace(letter, stationery=Stationery(paper, face, heading))
    window = replace(SPANISH.stationery, window=WindowSide.RIGHT, fold_marks=True)
    yield "window-es-ES", replace(SPANISH, stationery=window)
    ruled = replace(AMERICAN.stationery, heading=Heading.RULED, colour=Colour.BLUE)
    yield "logo-facsimile-en-US", dressed(replace(AMERICAN, stationery=ruled))


COUNTRIES = {"en-US": AMERICAN, "en-GB": BRITISH, "es-ES": SPANISH, "es-MX": MEXICAN}


def every() -> Iterator[tuple[str, Letter]]:
    """Every design, paper and country: bare, and with logo, facsimile, colour and window."""
    faces = cycle(Face)
    for heading, paper, (locale, letter) in product(Heading, Paper, COUNTRIES.items()):
        name = f"{heading}-{paper}-{locale}"
        bare = Stationery(paper, next(faces), heading)
        yield name, replace(letter, stationery=bare)
        window = WindowSide.RIGHT if paper is Paper.A4 and locale[:2] == "es" else WindowSide.LEFT
        full = replace(bare, colour=Colour.BLUE, window=window, fold_marks=paper is Paper.A4)
        yield f"{name}-full", dressed(replace(letter, stationery=full))


def dressed(letter: Letter) -> Letter:
    """``letter`` with a logo and a drawn facsimile."""
    logo = logo_of_picture(logo_picture())
    return replace(letter, logo=logo, facsimile=Facsimile(strokes=drawn_signature()))


def framed(png: bytes) -> Image.Image:
    """The sheet on a grey desk in sixteen greys, or where it has colours in 32, to be small."""
    sheet = Image.open(io.BytesIO(png)).convert("RGB")
    coloured = ImageStat.Stat(sheet.convert("HSV")).extrema[1][1] > 0
    desk = Image.new("RGB", (sheet.width + 16, sheet.height + 16), (208, 208, 208))
    desk.paste(sheet, (8, 8))
    return desk.quantize(32) if coloured else desk.convert("L").quantize(16)


def main() -> None:
    """Draw them all anew."""
    press = TypstPress()
    asked = Path(sys.argv[1]) if sys.argv[1:] else None
    folder = asked or FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, letter in every() if asked else pictures():
        (page,) = press.preview(letter, PPI)
        if asked:
            (folder / f"{name}.png").write_bytes(page)
        else:
            framed(page).save(folder / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
