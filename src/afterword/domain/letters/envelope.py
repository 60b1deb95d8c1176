"""Envelopes, address labels and the page that tries out a window. Millimetres."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from afterword.domain.errors import Fault
from afterword.domain.letters.cleaning import one_line
from afterword.domain.letters.letter import LONGEST_LINE, MOST_LINES, Letter
from afterword.domain.letters.stationery import EnvelopeSize, Face, Paper, Size, Stationery
from afterword.domain.letters.window import windows
from afterword.domain.words import Bilingual


class ReturnAddress(StrEnum):
    """Where the sender stands: on the face, on the back flap (a second page), or nowhere."""

    FACE = "face"
    BACK = "back"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Envelope:
    """A plain envelope with a printed face."""

    size: EnvelopeSize
    sender: tuple[str, ...]
    to: tuple[str, ...]
    language: str = "en"
    face: Face = Face.SOURCE_SERIF
    return_address: ReturnAddress = ReturnAddress.FACE


class LabelSheet(StrEnum):
    """A sheet of address labels, by the number under which it is sold."""

    AVERY_5163 = "avery-5163"
    AVERY_L7163 = "avery-l7163"


@dataclass(frozen=True, slots=True)
class LabelGrid:
    """Where the labels of a sheet are: the first one's corner, their size and their distance."""

    paper: Paper
    columns: int
    rows: int
    label: Size
    corner: Size
    pitch: Size


GRIDS = {
    LabelSheet.AVERY_5163: LabelGrid(
        Paper.LETTER, 2, 5, Size(101.6, 50.8), Size(3.97, 12.7), Size(106.36, 50.8)
    ),
    LabelSheet.AVERY_L7163: LabelGrid(
        Paper.A4, 2, 7, Size(99.1, 38.1), Size(4.65, 15.15), Size(101.6, 38.1)
    ),
}


@dataclass(frozen=True, slots=True)
class Labels:
    """Address labels; ``used`` is how many of the first sheet are already gone."""

    sheet: LabelSheet
    addresses: tuple[tuple[str, ...], ...]
    used: int = 0
    language: str = "en"
    face: Face = Face.SOURCE_SERIF


@dataclass(frozen=True, slots=True)
class Calibration:
    """A page with the window of its envelope drawn on it, to be folded and held to the light."""

    stationery: Stationery
    language: str = "en"


def envelope_of(letter: Letter) -> Envelope | None:
    """The envelope of ``letter``; None where its address shows through a window."""
    if windows(letter.stationery):
        return None
    return plain_envelope(letter, letter.stationery.envelope_size)


def plain_envelope(letter: Letter, size: EnvelopeSize) -> Envelope:
    """A plain envelope of ``size`` with the addresses of ``letter``."""
    return Envelope(
        size=size,
        sender=(letter.sender.name, *letter.sender.address),
        to=letter.to.outside(),
        language=letter.language,
        face=letter.stationery.face,
    )


def label_sheet_for(paper: Paper) -> LabelSheet:
    """The label sheet that is common where ``paper`` is."""
    return LabelSheet.AVERY_5163 if paper is Paper.LETTER else LabelSheet.AVERY_L7163


def address_faults(field: str, lines: Sequence[str]) -> Iterator[Fault]:
    """What keeps ``lines`` from being printed on an envelope or a label, at ``field``."""
    if not any(map(one_line, lines)):
        yield Fault(field, Bilingual("is empty", "está vacío"))
    if len(lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
        yield Fault(
            field,
            Bilingual(
                f"is too long: at most {MOST_LINES} lines of {LONGEST_LINE} characters",
                f"es demasiado larga: como mucho {MOST_LINES} líneas de {LONGEST_LINE} caracteres",
            ),
        )
