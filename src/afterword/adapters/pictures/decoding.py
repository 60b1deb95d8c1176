"""A picture out of its bytes, by Pillow: how large it is, is asked before it is decoded."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual

MOST_BYTES = 12 * 1024 * 1024
MOST_PIXELS = 60_000_000
MOST_KEPT = 120_000  # bytes of a picture that is kept
_FORMATS = ("PNG", "JPEG", "WEBP")
_SNIFFED = 1024  # bytes, in which an SVG says what it is

_TOO_LARGE = Bilingual(
    "the picture is too large: at most 12 MB and 60 megapixels",
    "la imagen es demasiado grande: como mucho 12 MB y 60 megapíxeles",
)
_NO_PICTURE = Bilingual(
    "this is no picture in PNG, JPEG or WebP, or it is damaged",
    "no es una imagen PNG, JPEG o WebP, o está dañada",
)
_SVG = Bilingual(
    "an SVG is not taken: it can hold programs and links to elsewhere. Save it as PNG, "
    "1,000 pixels wide",
    "no se aceptan SVG: pueden llevar programas y enlaces a otros sitios. Guárdalo como PNG, "
    "de 1000 píxeles de ancho",
)


def decoded(picture: bytes, size: tuple[int, int], where: Bilingual) -> Image.Image:
    """The picture upright, at most ``size`` large, in RGBA, without anything that came along.

    Raises BadInput at ``where`` for what is no picture in a format we take, or too large.
    """
    if len(picture) > MOST_BYTES:
        raise BadInput(where=where, problem=_TOO_LARGE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of a bomb: we count for ourselves
            image = Image.open(io.BytesIO(picture), formats=_FORMATS)
            if image.width * image.height > MOST_PIXELS:
                raise BadInput(where=where, problem=_TOO_LARGE)
            image.draft("RGB", size)
            image.thumbnail(size)
            return ImageOps.exif_transpose(image).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        problem = _SVG if b"<svg" in picture[:_SNIFFED].lower() else _NO_PICTURE
        raise BadInput(where=where, problem=problem) from error
    except Image.DecompressionBombError as error:
        raise BadInput(where=where, problem=_TOO_LARGE) from error


def on_white(image: Image.Image) -> Image.Image:
    """``image`` in colour, what is transparent in it made white."""
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")


def encoded(image: Image.Image) -> bytes:
    """``image`` (RGBA) as a PNG of at most 120 kB, with its pixels and nothing else.

    What would be more loses colours first, to 256, and then size: every letter carries it.
    """
    png = _saved(image)
    while len(png) > MOST_KEPT:
        png = _saved(image.quantize(256, Image.Quantize.FASTOCTREE))
        image = image.resize((image.width * 3 // 4 or 1, image.height * 3 // 4 or 1))
    return png


def _saved(image: Image.Image) -> bytes:
    image.info = {}
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
