"""A scanned or photographed signature made into ink on nothing, by Pillow.

What was uploaded is decoded under limits and encoded anew, so that none of its bytes reach a
letter.
"""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter, ImageStat

from afterword.adapters.pictures.decoding import decoded, encoded, on_white
from afterword.domain.errors import BadInput
from afterword.domain.letters.letter import Facsimile
from afterword.domain.words import Bilingual

_WORKING = (2400, 1200)  # pixels: enough for 16 mm at 1,200 dpi
_KEPT = (1600, 400)
_FAINT, _FULL = 24, 90  # how much darker than the paper: paper still, and wholly ink
_LEAST_INK = 60  # pixels that are wholly ink
_BORDER = 4

_WHERE = Bilingual("signature", "firma")
_NO_INK = Bilingual(
    "there is no ink to be seen: sign with a dark pen on white paper",
    "no se ve tinta: firma con un bolígrafo oscuro sobre papel blanco",
)


def facsimile_of_scan(picture: bytes) -> Facsimile:
    """The signature on ``picture``, its paper made transparent and its edges cut.

    Uneven light is evened out. Raises BadInput for what is no picture, too large or without ink.
    """
    scan = on_white(decoded(picture, _WORKING, _WHERE))
    alpha = _ink(scan.convert("L"))
    box = alpha.point(lambda shade: 255 if shade > 128 else 0).getbbox()
    if box is None or alpha.histogram()[255] < _LEAST_INK:
        raise BadInput(where=_WHERE, problem=_NO_INK)
    ink = Image.new("RGB", scan.size, _colour(scan, alpha))
    ink.putalpha(alpha)
    signature = ink.crop(_grown(box, scan.size))
    signature.thumbnail(_KEPT, Image.Resampling.LANCZOS)
    return Facsimile(png=encoded(signature))


def _ink(grey: Image.Image) -> Image.Image:
    """How much of each pixel is ink, 0 to 255: by how much it is darker than the paper near it."""
    small = grey.resize((max(1, grey.width // 8), max(1, grey.height // 8)), Image.Resampling.BOX)
    paper = small.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.GaussianBlur(4))
    darker = ImageChops.subtract(paper.resize(grey.size, Image.Resampling.BILINEAR), grey)
    return darker.point(_share)


def _share(darker: int) -> int:
    return max(0, min(255, round((darker - _FAINT) * 255 / (_FULL - _FAINT))))


def _colour(scan: Image.Image, alpha: Image.Image) -> tuple[int, int, int]:
    """The colour of the pen: the mean of what is wholly ink."""
    wholly = alpha.point(lambda shade: 255 if shade == 255 else 0)
    red, green, blue = ImageStat.Stat(scan, wholly).mean
    return round(red), round(green), round(blue)


def _grown(box: tuple[int, int, int, int], size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = box
    return (
        max(0, left - _BORDER),
        max(0, top - _BORDER),
        min(size[0], right + _BORDER),
        min(size[1], bottom + _BORDER),
    )
