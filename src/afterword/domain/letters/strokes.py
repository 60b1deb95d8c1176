"""A signature as it was drawn: where the pen was, and when. Kept as JSON, read under limits."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual

MOST_STROKES = 200
MOST_POINTS = 6_000  # all strokes together: a minute and a half without lifting the pen
MOST_CHARACTERS = 300_000
FARTHEST = 10_000.0  # CSS pixels from the corner of the drawing area
LONGEST_MS = 600_000  # ten minutes
MOST_WAY = 20_000.0  # CSS pixels, five metres
LEAST_WAY = 40.0  # CSS pixels, a centimetre: less than that is a touch and no signature

_WHERE = Bilingual("signature", "firma")
_SPOILT = Bilingual(
    "the drawing did not arrive whole; draw it once more",
    "el dibujo no ha llegado entero; dibújala otra vez",
)
_TOO_MUCH = Bilingual(
    "the drawing has too many strokes or is too long; clear it and sign once",
    "el dibujo tiene demasiados trazos o es demasiado largo; bórralo y firma una sola vez",
)
_NOTHING = Bilingual(
    "nothing was drawn yet; sign in the area first",
    "aún no hay nada dibujado; firma antes en el recuadro",
)


class PenPoint(NamedTuple):
    """Where the pen was, in CSS pixels (1/96 inch) with y downwards.

    ``ms`` is when, in milliseconds since the first touch; ``pressure`` is 0 to 1, and the same
    everywhere where the screen does not feel it.
    """

    x: float
    y: float
    ms: float = 0.0
    pressure: float = 0.5


Stroke: TypeAlias = tuple[PenPoint, ...]
Strokes: TypeAlias = tuple[Stroke, ...]


def read_strokes(text: str) -> Strokes:
    """The strokes that ``text`` holds: JSON, [[[x, y, ms, pressure], …], …].

    Empty strokes are left out. Raises BadInput for anything else, for what is beyond the limits,
    and for a drawing that is no more than a touch.
    """
    if len(text) > MOST_CHARACTERS:
        raise BadInput(where=_WHERE, problem=_TOO_MUCH)
    strokes = tuple(stroke for stroke in map(_stroke, _list(_parsed(text))) if stroke)
    if len(strokes) > MOST_STROKES or sum(map(len, strokes)) > MOST_POINTS:
        raise BadInput(where=_WHERE, problem=_TOO_MUCH)
    if way(strokes) > MOST_WAY:
        raise BadInput(where=_WHERE, problem=_TOO_MUCH)
    if way(strokes) < LEAST_WAY:
        raise BadInput(where=_WHERE, problem=_NOTHING)
    return strokes


def written_strokes(strokes: Strokes) -> str:
    """``strokes`` as JSON that ``read_strokes`` reads: a tenth of a pixel, whole milliseconds."""
    numbers = [
        [[_tenths(x), _tenths(y), round(ms), round(pressure, 2)] for x, y, ms, pressure in stroke]
        for stroke in strokes
    ]
    return json.dumps(numbers, separators=(",", ":"))


def _tenths(number: float) -> float:
    return round(float(number), 1)


def way(strokes: Strokes) -> float:
    """How far the pen went on the paper, in CSS pixels."""
    return sum(
        math.dist(here[:2], there[:2]) for stroke in strokes for here, there in pairwise(stroke)
    )


def _parsed(text: str) -> object:
    try:
        return json.loads(text or "[]")
    except (ValueError, RecursionError) as error:
        raise BadInput(where=_WHERE, problem=_SPOILT) from error


def _list(value: object) -> list[Any]:
    if isinstance(value, list):
        return value
    raise BadInput(where=_WHERE, problem=_SPOILT)


def _stroke(value: object) -> Stroke:
    return tuple(map(_point, _list(value)))


def _point(value: object) -> PenPoint:
    numbers = _list(value)
    limits = (FARTHEST, FARTHEST, LONGEST_MS, 1.0)
    if len(numbers) != len(limits) or not all(map(_within, numbers, limits)):
        raise BadInput(where=_WHERE, problem=_SPOILT)
    return PenPoint(*map(float, numbers))


def _within(number: object, limit: float) -> bool:
    """Whether it is a number (true and NaN are none) from -limit to limit."""
    if isinstance(number, bool) or not isinstance(number, int | float):
        return False
    return -limit <= number <= limit
