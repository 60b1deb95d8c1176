from __future__ import annotations

import pytest

from afterword.domain.letters.stationery import (
    Colour,
    EnvelopeSize,
    Heading,
    Paper,
    Size,
    Stationery,
    WindowSide,
)


def against_white(rgb: str) -> float:
    """The contrast of a colour with white paper (WCAG 2.2, relative luminance)."""
    shares = [int(rgb[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


@pytest.mark.parametrize("colour", list(Colour))
def test_every_colour_is_dark_enough_for_small_type(colour: Colour) -> None:
    assert against_white(colour.rgb) >= 9


def test_no_two_colours_are_one() -> None:
    assert len({colour.rgb for colour in Colour}) == len(Colour)


def test_the_envelope_is_the_papers_own_unless_one_was_chosen() -> None:
    assert Stationery(Paper.LETTER).envelope_size is EnvelopeSize.NUMBER_10
    assert Stationery(Paper.A4).envelope_size is EnvelopeSize.DL
    assert Stationery(Paper.A4, envelope=EnvelopeSize.C5_6).envelope_size is EnvelopeSize.C5_6


@pytest.mark.parametrize(
    ("heading", "window", "room"),
    [
        (Heading.LEFT, WindowSide.NONE, (42, 15)),
        (Heading.CENTRED, WindowSide.NONE, (46, 13)),
        (Heading.RULED, WindowSide.NONE, (36, 13)),
        (Heading.LEFT, WindowSide.LEFT, (42, 11)),
        (Heading.PLAIN, WindowSide.NONE, None),
        (Heading.PLAIN, WindowSide.RIGHT, None),
    ],
)
def test_a_logo_has_its_room_in_each_heading(
    heading: Heading, window: WindowSide, room: Size | None
) -> None:
    assert Stationery(heading=heading, window=window).logo_room == room
