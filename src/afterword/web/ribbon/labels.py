"""Where the words of the marks stand: on levels away from the line, over one another nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from afterword.web.ribbon.marks import Kind, Mark
from afterword.web.ribbon.scale import Scale

CENTRED = frozenset({Kind.THEY_DECIDE, Kind.STOP, Kind.ARRIVE})
_ROOM = 860  # the narrowest that the drawing gets, in pixels; wider, words only move apart
_LETTERS = (7.8, 7.5)  # the widths of a letter of a name and of what is said under it, in pixels
_BETWEEN = 12  # from one label to the next on its level
_CLEAR = 3  # from a stem to words that are not its own
_OTHER_SIDE = 1.5  # words on the far side of their stem are worth so many levels
_ROUNDS = 3  # how often all words choose again
_THROUGH = 9.0  # and so many for each line through words
_IN_THE_WAY = 6.0  # and so many for each stem that cannot pass by unless its words stand nearer


@dataclass(frozen=True, slots=True)
class Label:
    """Where the words of a mark stand: ``x`` in days, ``tier`` counts away from the line.

    ``anchor`` is the end of the words that stands ``aside`` pixels from ``x``.
    """

    mark: Mark
    x: float
    tier: int
    anchor: str
    aside: int


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place tried for a label: its ends and its stem in pixels."""

    tier: int
    anchor: str
    left: float
    right: float
    stem: float

    def over(self, other: _Spot) -> bool:
        """Whether their words lie over each other."""
        apart = self.left >= other.right + _BETWEEN or other.left >= self.right + _BETWEEN
        return self.tier == other.tier and not apart

    def through(self, other: _Spot) -> bool:
        """Whether the stem of the farther one runs through the words of the nearer."""
        if self.tier == other.tier:
            return False
        far, near = (self, other) if self.tier > other.tier else (other, self)
        return near.covers(far.stem)

    def covers(self, x: float) -> bool:
        """Whether a stem at ``x`` would run through the words, or touch them."""
        return self.left - _CLEAR < x < self.right + _CLEAR


@dataclass(slots=True)
class _Side:
    """One side of the line while its labels are placed, one after the other.

    ``stems`` are those still to be placed, ``through`` lines that cross every level.
    """

    aside: int
    stems: list[float]
    through: Sequence[float]
    taken: list[_Spot] = field(default_factory=list)

    def put(self, mark: Mark, stem: float) -> None:
        """Take the best spot for the words of ``mark``: free, near, and right of its stem."""
        self.stems.remove(stem)
        self.taken.append(self._best(mark, stem))

    def put_again(self, nth: int, mark: Mark) -> None:
        """Choose anew for ``mark``, the words of all others standing where they are."""
        former = self.taken.pop(nth)
        self.taken.insert(nth, self._best(mark, former.stem))

    def cost(self, marks: Sequence[Mark]) -> tuple[int, float]:
        """What speaks against the whole: words over words, and all else."""
        costs = [self._cost(spot, mark) for spot, mark in zip(self.taken, marks, strict=True)]
        return sum(over for over, _ in costs), sum(worth for _, worth in costs)

    def _best(self, mark: Mark, stem: float) -> _Spot:
        """The spot against which least speaks; one outside only for words that fit nowhere."""
        spots = list(self._spots(mark, stem))
        inside = [spot for spot in spots if spot.left >= 0 and spot.right <= _ROOM]
        return min(inside or spots, key=lambda spot: self._cost(spot, mark))

    def _spots(self, mark: Mark, stem: float) -> Iterator[_Spot]:
        width = width_of(mark)
        aside = _aside(mark, self.aside)
        begins = {"start": stem + aside, "end": stem - aside - width}
        if mark.kind in CENTRED:
            begins["middle"] = stem - width / 2
        for tier in range(max((spot.tier for spot in self.taken), default=-1) + 2):
            for anchor, left in begins.items():
                yield _Spot(tier, anchor, left, left + width, stem)

    def _cost(self, spot: _Spot, mark: Mark) -> tuple[int, float]:
        """How many words it lies over, and what else speaks against it."""
        others = [other for other in self.taken if other is not spot]
        over = sum(spot.over(other) for other in others)
        lines = sum(spot.through(other) for other in others)
        lines += sum(spot.covers(x) for x in self.through)
        turned = spot.anchor != ("middle" if mark.kind in CENTRED else "start")
        crossed = sum(spot.covers(x) for x in self.stems)
        worth = lines * _THROUGH + crossed * _IN_THE_WAY + turned * _OTHER_SIDE
        return over, spot.tier + worth

    @property
    def flat(self) -> bool:
        """Whether all words stand on the nearest level, and nothing runs through them."""
        lines = [spot.covers(x) for spot in self.taken for x in self.through]
        return not any(lines) and not any(spot.tier for spot in self.taken)


def width_of(mark: Mark) -> float:
    """How wide the words of a mark are at most, in pixels."""
    return max(
        len(words) * size for words, size in zip((mark.name, mark.said), _LETTERS, strict=True)
    )


def _aside(mark: Mark, aside: int) -> int:
    return 6 if mark.kind is Kind.TODAY else aside


def placed(marks: Sequence[Mark], scale: Scale, through: Sequence[Mark] = ()) -> list[Label]:
    """A label for each mark of one side, in the order given: none over another or over a stem.

    ``through`` are marks whose line crosses every level. Where levels are needed, words stand
    beside their stems; both orders are tried, since whoever comes first stands nearest, and then
    each chooses again.
    """
    lines = [_pixels(_stem(mark, scale), scale) for mark in through]
    flat = _side(marks, scale, 0, lines)
    if flat.flat:
        return _labels(marks, scale, flat.taken, 0)
    orders = (list(reversed(marks)), list(marks))
    sides = [_side(order, scale, 6, lines) for order in orders]
    best, order = min(zip(sides, orders, strict=True), key=lambda tried: tried[0].cost(tried[1]))
    found = dict(zip(map(id, order), best.taken, strict=True))
    return _labels(marks, scale, [found[id(mark)] for mark in marks], 6)


def _side(marks: Sequence[Mark], scale: Scale, aside: int, lines: Sequence[float]) -> _Side:
    stems = [_pixels(_stem(mark, scale), scale) for mark in marks]
    side = _Side(aside, list(stems), lines)
    for mark, stem in zip(marks, stems, strict=True):
        side.put(mark, stem)
    for nth, mark in [*enumerate(marks)] * _ROUNDS:
        side.put_again(nth, mark)
    return side


def _labels(marks: Sequence[Mark], scale: Scale, spots: Sequence[_Spot], aside: int) -> list[Label]:
    return [
        Label(mark, _stem(mark, scale), spot.tier, spot.anchor, _aside(mark, aside))
        for mark, spot in zip(marks, spots, strict=True)
    ]


def _stem(mark: Mark, scale: Scale) -> float:
    """Where the words belong, in days along the line: those of a stretch at its middle."""
    start = scale.place(mark.start)
    if mark.kind in (Kind.THEY_DECIDE, Kind.STOP):
        return (start + scale.place(mark.end or mark.start)) / 2
    return start


def _pixels(place: float, scale: Scale) -> float:
    return _ROOM * (0.012 + 0.97 * place / scale.length)
