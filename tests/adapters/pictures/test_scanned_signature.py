from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, ImageDraw

from afterword.adapters.pictures import facsimile_of_scan
from afterword.adapters.pictures.decoding import MOST_BYTES
from afterword.domain.errors import BadInput

INK = (30, 40, 110)


def photographed(form: str = "JPEG") -> bytes:
    """A stroke of blue ink across a sheet that is brighter on the left than on the right."""
    sheet = Image.linear_gradient("L").rotate(90).resize((1200, 800))
    sheet = sheet.point(lambda shade: 150 + shade * 90 // 255).convert("RGB")
    ImageDraw.Draw(sheet).line([(300, 500), (500, 300), (700, 500), (900, 350)], INK, width=10)
    out = io.BytesIO()
    sheet.save(out, form)
    return out.getvalue()


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def bomb(width: int, height: int) -> bytes:
    """A PNG that claims to be enormous."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = zlib.crc32(kind + body).to_bytes(4, "big")
        return len(body).to_bytes(4, "big") + kind + body + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\x00" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_the_paper_becomes_transparent_and_the_ink_stays(form: str) -> None:
    signature = opened(facsimile_of_scan(photographed(form)).png)
    assert signature.mode == "RGBA"
    alpha = signature.getchannel("A").histogram()
    assert alpha[0] > alpha[255] > 1_000
    pixel = signature.getpixel((signature.width // 2, 0))
    assert isinstance(pixel, tuple)
    assert all(abs(got - drawn) < 25 for got, drawn in zip(pixel, INK, strict=False))


def test_the_edges_are_cut_close_to_the_ink() -> None:
    signature = opened(facsimile_of_scan(photographed()).png)
    assert 590 < signature.width < 650
    assert 190 < signature.height < 240


def test_it_is_small_enough_for_every_letter_to_carry() -> None:
    assert len(facsimile_of_scan(photographed()).png) < 30_000


def test_a_sheet_without_ink_is_refused() -> None:
    out = io.BytesIO()
    Image.new("RGB", (800, 400), "white").save(out, "PNG")
    with pytest.raises(BadInput) as raised:
        facsimile_of_scan(out.getvalue())
    assert "no ink" in raised.value.message.en


@pytest.mark.parametrize("picture", [bomb(30_000, 30_000), b"\x89PNG" + b"0" * MOST_BYTES])
def test_a_picture_too_large_is_refused_before_it_is_decoded(picture: bytes) -> None:
    with pytest.raises(BadInput) as raised:
        facsimile_of_scan(picture)
    assert "too large" in raised.value.message.en


@pytest.mark.parametrize(
    "picture",
    [
        b"",
        b"hello",
        photographed()[:2_000],
        b"GIF89a",
    ],
)
def test_what_is_no_picture_is_refused(picture: bytes) -> None:
    with pytest.raises(BadInput) as raised:
        facsimile_of_scan(picture)
    assert "no picture" in raised.value.message.en
