"""Paper, typefaces, envelopes and their windows. All lengths are millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Size(NamedTuple):
    """Width and height."""

    width: float
    height: float


class Paper(StrEnum):
    """The sheet a letter is printed on."""

    LETTER = "letter"
    A4 = "a4"

    @property
    def size(self) -> Size:
        """Width and height of the upright sheet."""
        return Size(215.9, 279.4) if self is Paper.LETTER else Size(210.0, 297.0)


class Face(StrEnum):
    """The typeface; each has a size of its own at which it reads as the others do."""

    SOURCE_SERIF = "source-serif"
    EB_GARAMOND = "eb-garamond"
    LIBERTINUS = "libertinus"

    @property
    def family(self) -> str:
        """The name under which the typeface is known."""
        return {"source-serif": "Source Serif 4", "eb-garamond": "EB Garamond"}.get(
            self.value, "Libertinus Serif"
        )

    @property
    def point_size(self) -> float:
        """The size of the text, in points, where it need not shrink to fit."""
        return {"source-serif": 10.5, "eb-garamond": 11.5}.get(self.value, 11.0)


class Heading(StrEnum):
    """The letterhead: name and address to the left, centred, over a rule, or none (plain)."""

    LEFT = "left"
    CENTRED = "centred"
    RULED = "ruled"
    PLAIN = "plain"


# The most room that a logo gets, mm: none without a letterhead, and less over a window, whose
# address must not come to lie under it.
_LOGO_ROOM = {
    Heading.LEFT: Size(42.0, 15.0),
    Heading.CENTRED: Size(46.0, 13.0),
    Heading.RULED: Size(36.0, 13.0),
}
_LOGO_OVER_WINDOW = 11.0


class Colour(StrEnum):
    """The ink of the letterhead; the letter itself is always black."""

    BLACK = "black"
    BLUE = "blue"
    GREEN = "green"
    WINE = "wine"

    @property
    def rgb(self) -> str:
        """The colour as a printer gets it; each is at least 9:1 against white paper."""
        return {"blue": "#1f3a68", "green": "#1e4a38", "wine": "#642030"}.get(self.value, "#000000")


class EnvelopeSize(StrEnum):
    """An envelope, by its trade name."""

    NUMBER_10 = "number-10"
    DL = "dl"
    C5_6 = "c5-6"
    A2 = "a2"
    C6 = "c6"

    @property
    def size(self) -> Size:
        """Width and height, the flap at the top."""
        return _ENVELOPES[self]


_ENVELOPES = {
    EnvelopeSize.NUMBER_10: Size(241.3, 104.8),
    EnvelopeSize.DL: Size(220.0, 110.0),
    EnvelopeSize.C5_6: Size(229.0, 114.0),
    EnvelopeSize.A2: Size(146.1, 111.1),
    EnvelopeSize.C6: Size(162.0, 114.0),
}


# those that a sheet goes into when it is folded in three
LETTER_ENVELOPES = (EnvelopeSize.NUMBER_10, EnvelopeSize.DL, EnvelopeSize.C5_6)


class WindowSide(StrEnum):
    """Where the window of a window envelope is; the default envelope has none."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"


# Countries whose paper is US Letter ("carta"); everywhere else it is A4.
_CARTA_COUNTRIES = frozenset(
    {"MX", "CO", "CL", "PE", "VE", "GT", "HN", "SV", "NI", "CR", "PA", "DO", "PR"}
)
_LETTER_COUNTRIES = _CARTA_COUNTRIES | {"US", "CA", "BZ", "PH", "GU", "VI", "AS", "MP"}


_UNMOVED = Size(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Stationery:
    """The candidate's choices of paper, type and envelope.

    ``envelope`` None is the paper's own (see ``envelope_size``). ``window_shift`` moves the
    address in a window right and down, after a calibration print. ``one_page`` lets the type
    shrink by at most a point and the margins to an inch so that one page holds the letter.
    """

    paper: Paper = Paper.LETTER
    face: Face = Face.SOURCE_SERIF
    heading: Heading = Heading.LEFT
    colour: Colour = Colour.BLACK
    envelope: EnvelopeSize | None = None
    window: WindowSide = WindowSide.NONE
    window_shift: Size = _UNMOVED
    fold_marks: bool = False
    one_page: bool = True

    @property
    def envelope_size(self) -> EnvelopeSize:
        """The envelope chosen, else #10 for Letter and DL for A4."""
        if self.envelope is not None:
            return self.envelope
        return EnvelopeSize.NUMBER_10 if self.paper is Paper.LETTER else EnvelopeSize.DL

    @property
    def logo_room(self) -> Size | None:
        """The most that a logo may take of the letterhead, None where that has no place for one."""
        room = _LOGO_ROOM.get(self.heading)
        if room is None or self.window is WindowSide.NONE:
            return room
        return Size(room.width, min(room.height, _LOGO_OVER_WINDOW))


def paper_for(country: str) -> Paper:
    """The paper that is bought and filed in ``country`` (ISO 3166-1 alpha-2)."""
    return Paper.LETTER if country in _LETTER_COUNTRIES else Paper.A4


ORDINARY = Stationery()


def stationery_for(country: str) -> Stationery:
    """What a candidate in ``country`` starts with."""
    return Stationery(paper=paper_for(country))
