"""The ribbon standing, for narrow screens; right of the line you, left of it they.

A day is 14 pixels long, and longer where much happened in it: so every label stands beside its
sign, and the whole can be read down like a list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from afterword.web.moments import Tongue
from afterword.web.ribbon.marks import Kind, Mark
from afterword.web.ribbon.scale import Scale
from afterword.web.ribbon.svg import element, line, text
from afterword.web.ribbon.wide import envelope, runs

_DAY = 14.0
_TOP = 24.0
_X = 112
_NAMES = 142
_ROW = 18.0
_APART = 6.0  # from one label to the next
_SIGN = 18.0  # from one sign to the next on its side
_LEFT = frozenset({Kind.TODAY, Kind.THEIRS})
_SILENT = frozenset({Kind.POST, Kind.TODAY})  # no words beside the line


@dataclass(frozen=True, slots=True)
class Tall:
    """The drawing: ``knots`` are (days along the line, pixels down), between them it is to scale.

    ``rows`` are the heights of the words by the identity of their mark.
    """

    scale: Scale
    knots: list[tuple[float, float]]
    rows: dict[int, float]

    def y(self, place: float) -> float:
        """Days along the line as pixels down."""
        nth = bisect_right(self.knots, (place, float("inf"))) - 1
        start, top = self.knots[nth]
        if nth + 1 == len(self.knots):
            return top + _DAY * (place - start)
        end, bottom = self.knots[nth + 1]
        return top + (bottom - top) * (place - start) / (end - start)

    def at(self, mark: Mark) -> float:
        """Where a mark begins."""
        return self.y(self.scale.place(mark.start))

    def till(self, mark: Mark) -> float:
        """Where a mark ends."""
        return self.y(self.scale.place(mark.end or mark.start))


def laid_out(marks: Iterable[Mark], scale: Scale) -> Tall:
    """Every label beside its sign; days in which labels would collide are drawn longer."""
    knots, rows = [(0.0, _TOP)], {}
    free, last_sign = 0.0, {False: 0.0, True: 0.0}
    for place, mark, labelled in _signs(marks, scale):
        start, top = knots[-1]
        left = mark.kind in _LEFT
        y = top + _DAY * (place - start)
        if place > start:
            y = max(y, last_sign[left] + _SIGN, free if labelled else 0.0)
            knots.append((place, y))
        if labelled:
            rows[id(mark)] = max(y, free)
            free = rows[id(mark)] + (2 * _ROW if mark.said else _ROW) + _APART
        last_sign[left] = knots[-1][1]
    return Tall(scale, knots, rows)


def _signs(marks: Iterable[Mark], scale: Scale) -> list[tuple[float, Mark, bool]]:
    """Every sign in order: where it stands, its mark, and whether words stand beside it."""
    found = []
    for mark in marks:
        moments = [mark.start, *mark.again]
        found += [
            (scale.place(moment), mark, nth == 0 and mark.kind not in _SILENT)
            for nth, moment in enumerate(moments)
        ]
    return sorted(found, key=lambda sign: sign[0])


def drawn(marks: list[Mark], scale: Scale, off: set[object], tongue: Tongue) -> SafeString:
    """The whole drawing, a list of its facts in order of time."""
    tall = laid_out(marks, scale)
    items = [
        element("g", list(_item(tall, mark)), role="listitem")
        for mark in marks
        if mark.kind is not Kind.POST
    ]
    hidden = [*_band(tall, marks), *_line(tall, off, tongue), *_gap(tall, tongue)]
    hidden += _post(tall, marks)
    height = max([*(row + 2 * _ROW for row in tall.rows.values()), tall.y(scale.length)]) + 12
    stroke = element("line", class_="hatch", x1=0, x2=0, y1=0, y2=6)
    units = {"patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    pattern = element("pattern", [stroke], id="hatch-tall", width=6, height=6, **units)
    defs = element("defs", [pattern], aria_hidden="true")
    under = element("g", hidden, aria_hidden="true")
    attributes = {"class_": "ribbon-tall", "role": "list", "aria_labelledby": "ribbon-name"}
    return element("svg", [defs, under, *items], height=round(height), **attributes)


def _item(tall: Tall, mark: Mark) -> Iterator[SafeString]:
    """The sign and its words; today stands alone on the left, at its line."""
    y = tall.at(mark)
    for moment in (mark.start, *mark.again):
        again = replace(mark, start=moment)
        yield from _sign(tall, again, tall.at(again))
    if mark.kind is Kind.TODAY:
        yield text("t t--name", 0, y - 6, mark.name)
        yield text("t t--soft", 0, y + 17, mark.said)
        return
    row = tall.rows[id(mark)] + 4.5
    name = {Kind.THEY_DECIDE: "t--theirs", Kind.STOP: "t--stop"}.get(mark.kind, "t--name")
    yield text(f"t {name}", _NAMES, row, mark.name)
    if mark.said:
        yield text("t t--soft", _NAMES, row + _ROW, mark.said)


def _sign(tall: Tall, mark: Mark, y: float) -> Iterator[SafeString]:
    kind = mark.kind
    if kind is Kind.MET:
        yield element("circle", class_="dot-met", cx=_X, cy=y, r=7)
    elif kind is Kind.TODAY:
        yield element("line", class_="ink-today", x1=0, x2=_X, y1=y, y2=y, aria_hidden="true")
    elif kind in (Kind.YOURS, Kind.STOP):
        yield from _bracket("ink-stop" if kind is Kind.STOP else "ink-yours", y, tall.till(mark))
    elif kind is Kind.ARRIVE:
        yield element("circle", class_="fill-action", cx=_X, cy=y, r=3.5)
    elif kind is Kind.END:
        yield line("ink-end", (_X - 10, _X + 10), (y, y))
    elif kind is Kind.THEIRS:
        yield line("ink-stem ink-soft", (_X - 9, _X), (y, y))
        yield element("circle", class_="dot-theirs", cx=_X - 16, cy=y, r=7)
    elif kind is not Kind.THEY_DECIDE:
        yield from _ring(kind, y)


def _ring(kind: Kind, y: float) -> Iterator[SafeString]:
    dots = {Kind.PERHAPS: "dot-perhaps", Kind.DONE: "dot-done"}
    yield line("ink-stem", (_X, _X + 9), (y, y))
    yield element("circle", class_=dots.get(kind, "dot-yours"), cx=_X + 16, cy=y, r=7)
    if kind is Kind.HELD:
        yield from (
            line("ink-held", (_X + 16 + dx, _X + 16 + dx), (y - 3, y + 3)) for dx in (-2, 2)
        )


def _bracket(class_: str, start: float, end: float) -> Iterator[SafeString]:
    yield line(class_, (_X + 14, _X + 14), (start, end))
    yield line(class_, (_X + 7, _X + 15), (start, start))
    yield line(class_, (_X + 7, _X + 15), (end, end))


def _band(tall: Tall, marks: list[Mark]) -> Iterator[SafeString]:
    for mark in marks:
        if mark.kind is Kind.THEY_DECIDE:
            start = tall.at(mark)
            height = max(tall.till(mark) - start, 4.0)
            box = {"x": _X - 34, "y": start, "width": 34, "height": height}
            if not mark.open_ended:
                yield element("rect", class_="fill-shade", **box)
            yield element("rect", fill="url(#hatch-tall)", **box)


def _line(tall: Tall, off: set[object], tongue: Tongue) -> Iterator[SafeString]:
    today = tall.y(tall.scale.place(tongue.now))
    for first, last, worked in runs(tall.scale, off, tongue):
        start, end = tall.y(first), tall.y(last)
        past = end <= today
        name = ("ink-past" if past else "ink-next") if worked else "ink-off"
        extra = " ink-off--past" if past and not worked else ""
        if start < today < end and worked:
            yield line("ink-past", (_X, _X), (start, today))
            start = today
        yield line(name + extra, (_X, _X), (start, end))


def _gap(tall: Tall, tongue: Tongue) -> Iterator[SafeString]:
    """Where a long wait is cut out, with its length in words on their side of the line."""
    if tall.scale.gap is None:
        return
    start, end = (tall.y(place) for place in tall.scale.gap)
    for y in (start, end):
        yield line("ink-next", (_X - 7, _X + 7), (y + 3, y - 3))
    words = tongue.wait(tall.scale.left_out)
    yield text("t t--soft t--small", 0, (start + end) / 2 + 4, words)


def _post(tall: Tall, marks: list[Mark]) -> Iterator[SafeString]:
    for mark in marks:
        if mark.kind is Kind.POST:
            start, end = tall.at(mark), tall.till(mark)
            out, back = f"{_X + 30} {start + 16:.1f}", f"{_X + 30} {end - 16:.1f}"
            bow = f"M{_X} {start:.1f}C{out} {back} {_X} {end:.1f}"
            yield element("path", class_="ink-transit", d=bow)
            yield element("g", envelope(), transform=f"translate({_X} {start:.1f})")
