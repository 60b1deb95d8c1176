"""A facsimile and a logo as images that the template can place."""

from __future__ import annotations

from typing import Any

from afterword.domain.letters import drawn
from afterword.domain.letters.letter import Facsimile, Logo
from afterword.domain.letters.stationery import Size


def facsimile_image(facsimile: Facsimile) -> dict[str, Any]:
    """The bytes, the format, and the height in mm of ``facsimile``.

    It is the PNG, or an SVG of the strokes; a very wide one is lower, to stay within its line.
    """
    if facsimile.png:
        pixels = Logo(facsimile.png).pixels
        return _png(facsimile.png, _fitted(pixels, Size(drawn.WIDEST, drawn.TALLEST)))
    svg, size = drawn.svg_of(facsimile.strokes), drawn.size_of(facsimile.strokes)
    return {"data": svg.encode(), "format": "svg", "height": size.height}


def logo_image(logo: Logo, room: Size) -> dict[str, Any]:
    """The bytes, the format, and the height in mm at which ``logo`` fills its ``room``."""
    return _png(logo.png, _fitted(logo.pixels, room))


def _png(png: bytes, size: Size) -> dict[str, Any]:
    return {"data": png, "format": "png", "height": size.height}


def _fitted(pixels: Size, room: Size) -> Size:
    scale = min(room.width / (pixels.width or 1.0), room.height / (pixels.height or 1.0))
    return Size(pixels.width * scale, pixels.height * scale)
