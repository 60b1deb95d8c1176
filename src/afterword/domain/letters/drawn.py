"""The strokes of a pen as a drawing: an SVG of our own, thick where the pen was slow or pressed.

Every stroke is a ribbon of short pieces along a smooth curve, all in one filled path, so that a
printer draws what the screen shows. The same strokes give the same drawing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from afterword.domain.letters.stationery import Size
from afterword.domain.letters.strokes import PenPoint, Stroke, Strokes

TALLEST, WIDEST = 16.0, 80.0  # mm, as printed
INK = "#1b2a52"

_NATURAL = 25.4 / 96  # mm a CSS pixel: never larger than it was drawn
_THIN, _THICK = 0.22, 0.62  # mm, the width of the ink
_DOT = 0.4  # mm, the radius of a dot
_FELT = 0.05  # pressures that differ by more were felt by the screen
_INERTIA = 0.6  # how much of its width the ink keeps from one point to the next
# a piece is at most so long (mm) and bends at most so far, but it is not shorter than need be
_PIECE, _BEND, _SHORTEST = 0.6, math.radians(12), 0.15
_TURN = math.radians(40)  # where the ribbon turns sharper than this, a disc rounds it
_UNIT = 100  # of the drawing, a millimetre


@dataclass(frozen=True, slots=True)
class _Bead:
    """A place on the middle of a stroke, and half the width of the ink there. Millimetres."""

    x: float
    y: float
    radius: float


_Place: TypeAlias = tuple[float, float]


def size_of(strokes: Strokes) -> Size:
    """Width and height of the drawing as printed: as drawn, or smaller to fit. There is a point."""
    left, top, right, bottom = _bounds(strokes)
    scale = _scale(strokes)
    return Size((right - left) * scale + 2 * _THICK, (bottom - top) * scale + 2 * _THICK)


def svg_of(strokes: Strokes) -> str:
    """The drawing as an SVG in its printed size. There is a point."""
    size, felt = size_of(strokes), _felt(strokes)
    path = "".join(_inked(beads) for beads in _beads(strokes, felt=felt))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'width="{size.width:.2f}mm" height="{size.height:.2f}mm" '
        f'viewBox="0 0 {size.width * _UNIT:.0f} {size.height * _UNIT:.0f}">'
        f'<path fill="{INK}" d="{path}"/></svg>'
    )


# --- where it lies ------------------------------------------------------------------


def _bounds(strokes: Strokes) -> tuple[float, float, float, float]:
    xs = [point.x for stroke in strokes for point in stroke]
    ys = [point.y for stroke in strokes for point in stroke]
    return min(xs), min(ys), max(xs), max(ys)


def _scale(strokes: Strokes) -> float:
    """Millimetres a pixel, so that ink and all stay within what a signature may take."""
    left, top, right, bottom = _bounds(strokes)
    high = (TALLEST - 2 * _THICK) / max(bottom - top, 1.0)
    wide = (WIDEST - 2 * _THICK) / max(right - left, 1.0)
    return min(_NATURAL, high, wide)


def _beads(strokes: Strokes, *, felt: bool) -> Iterator[list[_Bead]]:
    """Each stroke as beads on a smooth curve, from the top left corner of the drawing."""
    left, top, _, _ = _bounds(strokes)
    scale = _scale(strokes)
    for stroke in filter(None, strokes):
        widths = _widths(stroke, felt=felt)
        yield _strung(
            [
                _Bead((x - left) * scale + _THICK, (y - top) * scale + _THICK, width / 2)
                for (x, y, _, _), width in zip(stroke, widths, strict=True)
            ]
        )


# --- how thick the ink is -------------------------------------------------------------


def _felt(strokes: Strokes) -> bool:
    """Whether the screen felt how hard the pen was pressed."""
    pressures = [point.pressure for stroke in strokes for point in stroke]
    return max(pressures) - min(pressures) > _FELT


def _widths(stroke: Stroke, *, felt: bool) -> list[float]:
    """The width of the ink at each point, in mm; it never jumps."""
    wanted = [_by_pressure(point) for point in stroke] if felt else _by_speed(stroke)
    widths = [wanted[0]]
    for width in wanted[1:]:
        widths.append(_INERTIA * widths[-1] + (1 - _INERTIA) * width)
    return widths


def _by_pressure(point: PenPoint) -> float:
    return _THIN + (_THICK - _THIN) * min(1.0, max(0.0, point.pressure))


def _by_speed(stroke: Stroke) -> list[float]:
    """Thick where the pen was slow; a middle width where nothing is known of time."""
    widths = [(_THIN + _THICK) / 2]
    for before, after in pairwise(stroke):
        passed = after.ms - before.ms
        speed = math.dist(before[:2], after[:2]) / passed if passed > 0 else None
        known = None if speed is None else _THIN + (_THICK - _THIN) / (1 + speed)
        widths.append(widths[-1] if known is None else known)
    return widths[1:2] + widths[1:] if len(widths) > 1 else widths


# --- the curve ------------------------------------------------------------------------


def _strung(beads: list[_Bead]) -> list[_Bead]:
    """More beads, along a curve through the middles of the given ones, bent at each."""
    if len(beads) < 3:
        return beads
    middles = [_between(here, there, 0.5) for here, there in pairwise(beads[1:-1])]
    corners = [beads[0], *middles, beads[-1]]
    strung = [beads[0]]
    for (start, end), bend in zip(pairwise(corners), beads[1:-1], strict=True):
        strung.extend(_bent(start, bend, end))
    return strung


def _bent(start: _Bead, bend: _Bead, end: _Bead) -> Iterator[_Bead]:
    """Beads on the parabola from ``start`` to ``end`` that heads for ``bend`` (Bézier, degree 2).

    The last of them is ``end``.
    """
    length = _distance(start, bend) + _distance(bend, end)
    turn = abs(math.remainder(_heading(bend, end) - _heading(start, bend), math.tau))
    bends = min(math.ceil(turn / _BEND), math.ceil(length / _SHORTEST))
    pieces = max(1, math.ceil(length / _PIECE), bends)
    for number in range(1, pieces + 1):
        share = number / pieces
        yield _between(_between(start, bend, share), _between(bend, end, share), share)


def _between(here: _Bead, there: _Bead, share: float) -> _Bead:
    return _Bead(
        here.x + (there.x - here.x) * share,
        here.y + (there.y - here.y) * share,
        here.radius + (there.radius - here.radius) * share,
    )


def _heading(here: _Bead, there: _Bead) -> float:
    return math.atan2(there.y - here.y, there.x - here.x)


def _distance(here: _Bead, there: _Bead) -> float:
    return math.dist((here.x, here.y), (there.x, there.y))


# --- the ribbon -----------------------------------------------------------------------


def _inked(beads: list[_Bead]) -> str:
    """One stroke as closed shapes that all turn the same way, so that none cuts into another."""
    apart = [beads[0], *(b for a, b in pairwise(beads) if _distance(a, b) > 1 / _UNIT)]
    if len(apart) == 1:
        return _disc(_Bead(apart[0].x, apart[0].y, _DOT))
    headings = [_heading(here, there) for here, there in pairwise(apart)]
    turns = [abs(math.remainder(after - before, math.tau)) for before, after in pairwise(headings)]
    sharp = [bead for bead, turn in zip(apart[1:-1], turns, strict=True) if turn > _TURN]
    edges = [_edges(bead, way) for bead, way in zip(apart, _ways(headings), strict=True)]
    pieces = "".join(_piece(*here, *there) for here, there in pairwise(edges))
    return pieces + "".join(map(_disc, (apart[0], *sharp, apart[-1])))


def _ways(headings: list[float]) -> list[float]:
    """Where the ribbon heads at each bead: halfway between the pieces before and after it."""
    halves = [
        before + math.remainder(after - before, math.tau) / 2
        for before, after in pairwise(headings)
    ]
    return [headings[0], *halves, headings[-1]]


def _edges(bead: _Bead, heading: float) -> tuple[_Place, _Place]:
    """The left and the right edge of the ribbon at ``bead``."""
    x, y = -math.sin(heading) * bead.radius, math.cos(heading) * bead.radius
    return (bead.x - x, bead.y - y), (bead.x + x, bead.y + y)


def _piece(left: _Place, right: _Place, next_left: _Place, next_right: _Place) -> str:
    """The four corners of a piece, clockwise."""
    corners = [left, next_left, next_right, right]
    area = sum(
        x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise([*corners, corners[0]])
    )
    turned = corners if area >= 0 else corners[::-1]
    return "M" + "L".join(f"{x * _UNIT:.0f} {y * _UNIT:.0f}" for x, y in turned) + "z"


def _disc(bead: _Bead) -> str:
    """A full circle, clockwise."""
    radius, across = round(bead.radius * _UNIT), 2 * round(bead.radius * _UNIT)
    half = f"a{radius} {radius} 0 0 1"
    return (
        f"M{bead.x * _UNIT - radius:.0f} {bead.y * _UNIT:.0f}{half} {across} 0{half} -{across} 0z"
    )
