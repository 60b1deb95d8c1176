"""Draws the pictures of docs/letters: python -m tests.letter_pictures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from afterword.adapters.typst_press import TypstPress
from afterword.domain.letters.address import Addressee
from afterword.domain.letters.customs import date_line
from afterword.domain.letters.letter import Letter, Sender
from afterword.domain.letters.stationery import (
    Face,
    Heading,
    Stationery,
    WindowSide,
    stationery_for,
)
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


def framed(png: bytes) -> Image.Image:
    """The sheet in sixteen greys on a grey desk, small enough to keep."""
    sheet = Image.open(io.BytesIO(png)).convert("L")
    desk = Image.new("L", (sheet.width + 16, sheet.height + 16), 208)
    desk.paste(sheet, (8, 8))
    return desk.quantize(16)


def main() -> None:
    """Draw them all anew."""
    press = TypstPress()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, letter in pictures():
        (page,) = press.preview(letter, PPI)
        framed(page).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
