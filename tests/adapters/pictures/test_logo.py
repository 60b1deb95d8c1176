from __future__ import annotations

import io

import pytest
from PIL import Image, TiffImagePlugin

from afterword.adapters.pictures import logo_of_picture
from afterword.adapters.pictures.decoding import MOST_BYTES
from afterword.domain.errors import BadInput
from tests.adapters.pictures.test_scanned_signature import bomb, opened
from tests.drawing import logo_picture


def saved(picture: Image.Image, form: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_the_margins_are_cut_and_what_is_transparent_stays_so(form: str) -> None:
    logo = opened(logo_of_picture(logo_picture(form)).png)
    assert 870 < logo.width < 892
    assert logo.height < 393
    corner = logo.getpixel((0, 0))
    assert isinstance(corner, tuple)
    assert corner[3] == (255 if form == "JPEG" else 0)


def test_nothing_that_came_along_is_kept() -> None:
    about = TiffImagePlugin.ImageFileDirectory_v2()
    about[0x010E] = "taken at home by Ana"
    picture = opened(logo_picture()).convert("RGB")
    photographed = saved(picture, "JPEG", exif=about.tobytes(), comment=b"at home")
    for content in (photographed, saved(picture, "PNG", dpi=(300, 300), icc_profile=b"profile")):
        kept = logo_of_picture(content).png
        assert b"home" not in kept
        assert opened(kept).info == {}


def test_a_picture_lying_on_its_side_is_set_upright() -> None:
    lying = Image.new("RGB", (200, 400), "navy")
    turned = Image.Exif()
    turned[0x0112] = 6
    logo = opened(logo_of_picture(saved(lying, "JPEG", exif=turned)).png)
    assert logo.size == (400, 200)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "CMYK"])
def test_every_kind_of_colour_becomes_one(mode: str) -> None:
    picture = Image.new("RGB", (300, 120), "white")
    picture.paste("black", (20, 20, 280, 100))
    content = saved(picture.convert(mode), "JPEG" if mode == "CMYK" else "PNG")
    assert opened(logo_of_picture(content).png).mode == "RGBA"


def test_a_large_logo_is_made_small_enough_for_every_letter() -> None:
    kept = logo_of_picture(logo_picture(size=(4000, 2000)))
    assert (kept.pixels.width, kept.pixels.height) <= (1100, 400)
    assert len(kept.png) < 60_000


def test_a_photograph_as_logo_loses_colours_and_size_rather_than_weighing_on_every_letter() -> None:
    noise = Image.effect_noise((1600, 700), 90).convert("RGB")
    kept = logo_of_picture(saved(noise, "JPEG"))
    assert 20_000 < len(kept.png) <= 120_000
    assert kept.pixels.width > 300


@pytest.mark.parametrize("picture", [bomb(30_000, 30_000), b"\x89PNG" + b"0" * MOST_BYTES])
def test_a_picture_too_large_is_refused_before_it_is_decoded(picture: bytes) -> None:
    with pytest.raises(BadInput) as raised:
        logo_of_picture(picture)
    assert "too large" in raised.value.message.en


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (b"", "no picture"),
        (b"%PDF-1.7", "no picture"),
        (logo_picture()[:900], "damaged"),
        (saved(Image.new("P", (90, 90)), "GIF"), "no picture"),
        (saved(Image.new("RGB", (300, 300), "white")), "white paper"),
        (saved(Image.new("RGBA", (300, 300), (0, 0, 0, 0))), "white paper"),
        (saved(Image.new("RGB", (16, 16), "navy")), "16 × 16 pixels"),
    ],
    ids=["empty", "pdf", "truncated", "gif", "white", "transparent", "icon"],
)
def test_what_cannot_be_a_logo_is_refused_in_words(picture: bytes, words: str) -> None:
    with pytest.raises(BadInput) as raised:
        logo_of_picture(picture)
    assert words in raised.value.message.en
    assert raised.value.message.es.startswith("logotipo: ")


@pytest.mark.parametrize("head", ["", '<?xml version="1.0"?>\n<!DOCTYPE svg>\n'])
def test_an_svg_is_refused_with_the_reason(head: str) -> None:
    with pytest.raises(BadInput) as raised:
        logo_of_picture((head + "<SVG xmlns='http://www.w3.org/2000/svg'/>").encode())
    assert "can hold programs" in raised.value.message.en
    assert "Guárdalo como PNG" in raised.value.message.es
