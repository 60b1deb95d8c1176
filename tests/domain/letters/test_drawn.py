from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from afterword.domain.letters.drawn import TALLEST, WIDEST, size_of, svg_of
from afterword.domain.letters.strokes import PenPoint, Strokes
from tests.drawing import drawn_signature


def shapes(strokes: Strokes) -> list[str]:
    """The closed shapes that the drawing consists of."""
    return re.findall(r"M[^M]+z", svg_of(strokes))


def widths(strokes: Strokes) -> list[float]:
    """How wide the ink is along a level stroke, in hundredths of a millimetre."""
    pieces = (re.findall(r"-?\d+", shape) for shape in shapes(strokes) if "a" not in shape)
    return [abs(float(piece[1]) - float(piece[-1])) for piece in pieces]


def level(ms: float, pressures: tuple[float, float] = (0.5, 0.5)) -> Strokes:
    """A level stroke of 200 pixels, in steps of ``ms``."""
    first, last = pressures
    return (
        tuple(PenPoint(10.0 * n, 20, ms * n, first + (last - first) * n / 20) for n in range(21)),
    )


def test_a_drawing_is_one_filled_path_in_its_printed_size() -> None:
    svg = ET.fromstring(svg_of(drawn_signature()))  # noqa: S314 - our own
    (path,) = svg
    assert (svg.get("height"), path.get("fill")) == ("16.00mm", "#1b2a52")
    assert len(svg_of(drawn_signature())) < 40_000


def test_the_same_strokes_give_the_same_drawing() -> None:
    assert svg_of(drawn_signature()) == svg_of(drawn_signature())


@pytest.mark.parametrize(
    "strokes",
    [
        drawn_signature(),
        ((PenPoint(0, 0), PenPoint(4_000, 10)),),
        ((PenPoint(0, -500), PenPoint(0, 900)),),
        ((PenPoint(3, 3),),),
    ],
)
def test_a_signature_stays_in_its_room(strokes: Strokes) -> None:
    size = size_of(strokes)
    assert 1 < size.width <= WIDEST + 0.01
    assert 1 < size.height <= TALLEST + 0.01


def test_a_small_signature_is_not_blown_up() -> None:
    assert 10 < size_of(((PenPoint(0, 0), PenPoint(38, 0)),)).width < 12  # 38 pixels are 10 mm


def test_the_ink_is_thick_where_the_pen_was_slow() -> None:
    slow, fast = widths(level(ms=100)), widths(level(ms=2))
    assert min(slow) > 1.5 * max(fast)


def test_the_ink_follows_the_pressure_that_the_screen_felt() -> None:
    found = widths(level(ms=10, pressures=(0.1, 1.0)))
    assert found[-1] > 1.8 * found[0]


def test_without_times_the_ink_has_one_width() -> None:
    found = widths(level(ms=0))
    assert max(found) - min(found) <= 1


def test_every_shape_turns_the_same_way_so_that_none_cuts_into_another() -> None:
    strokes = (*drawn_signature(), tuple(PenPoint(100 + 40 * (n % 2), 20 + n) for n in range(20)))
    for shape in shapes(strokes):
        if "a" in shape:
            assert " 0 0 1 " in shape  # clockwise
            continue
        points = [tuple(map(int, point.split())) for point in shape[1:-1].split("L")]
        area = sum(
            x * next_y - next_x * y
            for (x, y), (next_x, next_y) in zip(points, points[1:] + points[:1], strict=True)
        )
        assert area >= -200  # a rounded sliver at most


def test_a_touch_and_a_pen_that_stood_still_are_dots() -> None:
    still = (PenPoint(50, 50, 0), PenPoint(50, 50, 40), PenPoint(50, 50, 80))
    strokes = ((PenPoint(0, 0), PenPoint(200, 0)), (PenPoint(90, 20),), still)
    assert sum("a" in shape for shape in shapes(strokes)) == 2 + 1 + 1
