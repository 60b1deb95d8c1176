from __future__ import annotations

import json

import pytest

from afterword.domain.errors import BadInput
from afterword.domain.letters.strokes import MOST_POINTS, PenPoint, read_strokes, written_strokes
from tests.drawing import drawn_signature


def line(points: int) -> str:
    return json.dumps([[[x / 10, 0, x, 0.5] for x in range(points)]])


def test_a_drawing_is_read_as_it_was_written() -> None:
    text = written_strokes(drawn_signature())
    assert written_strokes(read_strokes(text)) == text
    assert read_strokes("[[[0,0,0,0.5],[60,8.25,20,0.5]],[]]") == (
        (PenPoint(0, 0, 0, 0.5), PenPoint(60, 8.25, 20, 0.5)),
    )


@pytest.mark.parametrize(
    "text",
    [
        "<svg onload='alert(1)'/>",
        "{}",
        "[1]",
        "[[1]]",
        "[[[0,0]]]",
        "[[[0,0,0,0],[NaN,0,0,0]]]",
        "[[[0,0,0,0],[1e400,0,0,0]]]",
        "[[[0,0,0,0],[99999,0,0,0]]]",
        "[[[0,0,0,0],[60,0,0,2]]]",
        "[[[0,0,0,0],[true,0,0,0]]]",
        '[[[0,0,0,0],["60",0,0,0]]]',
        "[[[0,0,0,0],[null,0,0,0]]]",
        "[" * 100_000,
        "[[[" + "9" * 5_000 + ",0,0,0]]]",
    ],
    ids=range(14),
)
def test_what_is_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(BadInput) as raised:
        read_strokes(text)
    assert "draw it once more" in raised.value.message.en


@pytest.mark.parametrize(
    "text",
    [
        line(MOST_POINTS + 1),
        json.dumps([[[300 * (n % 2), n, n, 0] for n in range(100)]]),
        json.dumps([[[0, 0, 0, 0]]] * 201),
        " " * 300_001,
    ],
)
def test_a_drawing_without_end_is_refused(text: str) -> None:
    with pytest.raises(BadInput) as raised:
        read_strokes(text)
    assert "too many strokes" in raised.value.message.en


@pytest.mark.parametrize("text", ["", "[]", "[[]]", "[[[5,5,0,0.5]]]", "[[[5,5,0,1],[9,9,8,1]]]"])
def test_a_touch_is_no_signature(text: str) -> None:
    with pytest.raises(BadInput) as raised:
        read_strokes(text)
    assert "nothing was drawn" in raised.value.message.en
    assert "aún no hay nada" in raised.value.message.es
