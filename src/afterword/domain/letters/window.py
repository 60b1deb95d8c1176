"""Where an address must stand on the page to be read through a window. Millimetres.

The zone is arithmetic over envelope, window and fold, so that it holds however far the folded
sheet slides inside the envelope.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from typing import NamedTuple

from afterword.domain.letters.stationery import Paper, Size, Stationery, WindowSide

CLEARANCE = 3.2  # 1/8 inch kept clear on each side over the insert's whole play (USPS Pub. 25)
LINE = 4.3  # the height of one line of an address


class Zone(NamedTuple):
    """A rectangle on the page, from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def lines(self) -> int:
        """How many lines of an address fit."""
        return int((self.bottom - self.top) / LINE + 0.05)


@dataclass(frozen=True, slots=True)
class Window:
    """One standard's window: its size, and its distance from the envelope's side and bottom."""

    envelope: Size
    size: Size
    from_side: float
    from_bottom: float
    side: WindowSide = WindowSide.LEFT

    def opening(self) -> Zone:
        """The window on the face of the envelope."""
        left = self.from_side
        if self.side is WindowSide.RIGHT:
            left = self.envelope.width - self.from_side - self.size.width
        top = self.envelope.height - self.from_bottom - self.size.height
        return Zone(left, top, left + self.size.width, top + self.size.height)

    def zone(self, paper: Paper) -> Zone:
        """What of the first panel of the folded sheet shows wherever it has slid."""
        opening = self.opening()
        play_x = self.envelope.width - paper.size.width
        play_y = self.envelope.height - folds(paper)[0]
        return Zone(
            opening.left + CLEARANCE,
            opening.top + CLEARANCE,
            opening.right - play_x - CLEARANCE,
            opening.bottom - play_y - CLEARANCE,
        )


_DL = Size(220.0, 110.0)
_C5_6 = Size(229.0, 114.0)
_RIGHT = WindowSide.RIGHT

# DIN 680 and BS 4264 to the left; NF Z 11-001 (both heights) and SN 010130 to the right; the
# one window of the #10 envelope. On the left of the C5/6 envelope: DIN 680 and SN 10130.
_WINDOWS = {
    (Paper.LETTER, WindowSide.LEFT): (
        Window(Size(241.3, 104.8), Size(114.3, 28.6), from_side=22.2, from_bottom=12.7),
    ),
    (Paper.A4, WindowSide.LEFT): (
        Window(_DL, Size(90.0, 45.0), from_side=20.0, from_bottom=15.0),
        Window(_DL, Size(90.0, 35.0), from_side=20.0, from_bottom=18.0),
    ),
    (Paper.A4, WindowSide.RIGHT): (
        Window(_DL, Size(100.0, 45.0), from_side=20.0, from_bottom=20.0, side=_RIGHT),
        Window(_DL, Size(100.0, 35.0), from_side=20.0, from_bottom=20.0, side=_RIGHT),
        Window(_C5_6, Size(100.0, 45.0), from_side=12.0, from_bottom=21.0, side=_RIGHT),
    ),
}
_ONLY_BY_CHOICE = {
    (Paper.A4, WindowSide.LEFT): (
        Window(_C5_6, Size(90.0, 45.0), from_side=20.0, from_bottom=15.0),
        Window(_C5_6, Size(100.0, 45.0), from_side=20.0, from_bottom=21.0),
    ),
}


def folds(paper: Paper) -> tuple[float, float]:
    """The two fold lines from the top of the sheet, the first low enough for a window."""
    return (101.6, 190.5) if paper is Paper.LETTER else (105.0, 210.0)


def windows(stationery: Stationery) -> tuple[Window, ...]:
    """The windows that the address must suit; none for a plain envelope or one that has none.

    Where no envelope was chosen they are those that are common with the paper, of any size.
    """
    place = (stationery.paper, stationery.window)
    if stationery.envelope is None:
        return _WINDOWS.get(place, ())
    known = (*_WINDOWS.get(place, ()), *_ONLY_BY_CHOICE.get(place, ()))
    return tuple(window for window in known if window.envelope == stationery.envelope.size)


def sides(stationery: Stationery) -> tuple[WindowSide, ...]:
    """On which sides the envelope can have a window for that paper; none is always possible."""
    return tuple(
        side
        for side in WindowSide
        if side is WindowSide.NONE or windows(replace(stationery, window=side))
    )


def zone_of(stationery: Stationery) -> Zone | None:
    """Where on the page the address shows in every such window, None without a window."""
    zones = [window.zone(stationery.paper) for window in windows(stationery)]
    return reduce(_overlap, zones) if zones else None


def _overlap(one: Zone, other: Zone) -> Zone:
    return Zone(
        max(one.left, other.left),
        max(one.top, other.top),
        min(one.right, other.right),
        min(one.bottom, other.bottom),
    )
