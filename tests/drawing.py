"""A signature as a finger draws it, and a logo: for the tests of letters and of the pages."""

from __future__ import annotations

import io
import math

from PIL import Image, ImageDraw

from afterword.domain.letters.strokes import PenPoint, Strokes


def drawn_signature() -> Strokes:
    """Three loops and a line below them, in 1.6 seconds, where no pressure is felt."""
    loops = [
        PenPoint(
            60 + 2.2 * step + 22 * math.cos(step / 7),
            90 - (44 - step / 5) * math.sin(step / 7),
            12.0 * step,
        )
        for step in range(100)
    ]
    line = [PenPoint(40 + 9 * step, 150 - step, 1_300 + 10 * step) for step in range(28)]
    return tuple(loops), tuple(line)


def logo_picture(form: str = "PNG", size: tuple[int, int] = (900, 400)) -> bytes:
    """A blue disc and a red bar on nothing, or on white where the format has no nothing."""
    width, height = size
    picture = Image.new("RGBA", size, (255, 255, 255, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((8, 8, height - 8, height - 8), fill=(31, 58, 104, 255))
    draw.rectangle((height + 8, height // 3, width - 8, height * 2 // 3), fill=(160, 60, 40, 255))
    out = io.BytesIO()
    picture.convert("RGB" if form == "JPEG" else "RGBA").save(out, form)
    return out.getvalue()
