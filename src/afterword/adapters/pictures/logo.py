"""A logo for the letterhead: cut to what is on it, made small enough, and encoded anew."""

from __future__ import annotations

from PIL import Image, ImageChops

from afterword.adapters.pictures.decoding import decoded, encoded, on_white
from afterword.domain.errors import BadInput
from afterword.domain.letters.letter import Logo
from afterword.domain.words import Bilingual

_WORKING = (2400, 2400)  # pixels
_KEPT = (1100, 400)  # pixels: enough for 46 × 15 mm at 600 dpi
_LEAST = 48  # pixels, the longer side: what is smaller prints as a blur
_FAINT = 12  # levels from white that still count as paper

_WHERE = Bilingual("logo", "logotipo")
_BLANK = Bilingual(
    "nothing of it would be seen on white paper", "no se vería nada en un papel blanco"
)
_TOO_SMALL = Bilingual(
    "the logo is only {width} × {height} pixels and would print as a blur; "
    "take one at least 300 pixels wide",
    "el logotipo solo tiene {width} × {height} píxeles y saldría borroso; "
    "usa uno de al menos 300 píxeles de ancho",
)


def logo_of_picture(picture: bytes) -> Logo:
    """The logo on ``picture``, blank margins cut off; what is transparent stays so.

    Raises BadInput for what is no picture, too large, blank or too small to be printed.
    """
    image = decoded(picture, _WORKING, _WHERE)
    box = _printed(image)
    if box is None:
        raise BadInput(where=_WHERE, problem=_BLANK)
    logo = image.crop(box)
    if max(logo.size) < _LEAST:
        width, height = map(str, logo.size)
        raise BadInput(where=_WHERE, problem=_TOO_SMALL.filled(width=width, height=height))
    logo.thumbnail(_KEPT, Image.Resampling.LANCZOS)
    return Logo(encoded(logo))


def _printed(image: Image.Image) -> tuple[int, int, int, int] | None:
    """Where on white paper anything would be seen, None for nowhere."""
    seen = on_white(image)
    from_white = ImageChops.difference(seen, Image.new("RGB", seen.size, "white")).convert("L")
    return from_white.point(lambda shade: 255 if shade > _FAINT else 0).getbbox()
