"""A facsimile as an image that the template can place."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from afterword.domain.letters.letter import Facsimile

_TALLEST, _WIDEST = 16.0, 80.0  # mm
_INK = 2.2  # the width of the pen, in the unit of a drawing 100 high


def image_of(facsimile: Facsimile) -> dict[str, Any]:
    """The bytes (as numbers), the format and the height in mm of ``facsimile``.

    It is the PNG, or an SVG of the strokes; a very wide one is lower, to stay within its line.
    """
    width, height = _png_size(facsimile.png) if facsimile.png else _extent(facsimile)
    shown = min(_TALLEST, _WIDEST * height / (width or 1.0))
    if facsimile.png:
        return {"data": list(facsimile.png), "format": "png", "height": shown}
    return {"data": list(svg_of(facsimile).encode()), "format": "svg", "height": shown}


def _png_size(png: bytes) -> tuple[float, float]:
    """Width and height from the header chunk (PNG, section 11.2.2)."""
    return float(int.from_bytes(png[16:20], "big")), float(int.from_bytes(png[20:24], "big"))


def _extent(facsimile: Facsimile) -> tuple[float, float]:
    points = [point for stroke in facsimile.strokes for point in stroke]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs), max(ys) - min(ys)


def svg_of(facsimile: Facsimile) -> str:
    """The strokes as an SVG of our own making, scaled to a height of 100. There is a point."""
    points = [point for stroke in facsimile.strokes for point in stroke]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    across, down = _extent(facsimile)
    scale = 100 / (down or across or 1.0)
    width, height = across * scale, down * scale
    paths = "".join(
        f'<path d="{_smooth([((x - left) * scale, (y - top) * scale) for x, y in stroke])}"/>'
        for stroke in facsimile.strokes
        if stroke
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="{-_INK} {-_INK} {width + 2 * _INK:.2f} {height + 2 * _INK:.2f}">'
        f'<g fill="none" stroke="#1b2a52" stroke-width="{_INK}" stroke-linecap="round" '
        f'stroke-linejoin="round">{paths}</g></svg>'
    )


def _smooth(points: list[tuple[float, float]]) -> str:
    """A path through the middles of the points, bent at each."""
    start = f"M{points[0][0]:.2f} {points[0][1]:.2f}"
    bends = (
        f"Q{x:.2f} {y:.2f} {(x + next_x) / 2:.2f} {(y + next_y) / 2:.2f}"
        for (x, y), (next_x, next_y) in pairwise(points[1:])
    )
    end = f"L{points[-1][0]:.2f} {points[-1][1]:.2f}"
    return "".join((start, *bends, end))
