"""The ribbon standing, for narrow screens: 14 pixels a day; right of the line you, left they."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.safestring import SafeString

from afterword.web.moments import Tongue
from afterword.web.ribbon.marks import Kind, Mark
from afterword.web.ribbon.scale import Scale
from afterword.web.ribbon.svg import element, line, text
from afterword.web.ribbon.wide import envelope, runs

_DAY = 14
_TOP = 24.0
_X = 112
_NAMES = 142
_ROW = 18.0


def _y(scale: Scale, mark: Mark) -> float:
    return _TOP + _DAY * scale.place(mark.start)


def _till(scale: Scale, mark: Mark) -> float:
    return _TOP + _DAY * scale.place(mark.end or mark.start)


def drawn(marks: list[Mark], scale: Scale, off: set[object], tongue: Tongue) -> SafeString:
    """The whole drawing, a list of its facts in order of time."""
    shown = [mark for mark in marks if mark.kind not in (Kind.POST, Kind.TODAY)]
    rows = _rows(shown, scale)
    placed = dict(zip(map(id, shown), rows, strict=True))
    items = [
        element("g", list(_item(scale, mark, placed.get(id(mark)))), role="listitem")
        for mark in marks
        if mark.kind is not Kind.POST
    ]
    hidden = [*_band(scale, marks), *_line(scale, off, tongue)]
    hidden += [*_gap(scale, tongue), *_post(scale, marks)]
    height = max([*(row + 2 * _ROW for row in rows), _TOP + _DAY * scale.length]) + 12
    stroke = element("line", class_="hatch", x1=0, x2=0, y1=0, y2=6)
    units = {"patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    pattern = element("pattern", [stroke], id="hatch-tall", width=6, height=6, **units)
    defs = element("defs", [pattern], aria_hidden="true")
    under = element("g", hidden, aria_hidden="true")
    attributes = {"class_": "ribbon-tall", "role": "list", "aria_labelledby": "ribbon-name"}
    return element("svg", [defs, under, *items], height=round(height), **attributes)


def _rows(marks: list[Mark], scale: Scale) -> list[float]:
    """The height of each label, pushed down where it would lie over the one above."""
    wanted = [_wanted(mark, scale) for mark in marks]
    found = [0.0] * len(marks)
    free = 0.0
    for nth in sorted(range(len(marks)), key=wanted.__getitem__):
        found[nth] = max(wanted[nth], free)
        free = found[nth] + _ROW + (_ROW if marks[nth].said else 2)
    return found


def _wanted(mark: Mark, scale: Scale) -> float:
    """Beside its sign: a stretch of time has its words at the middle."""
    y = _y(scale, mark)
    if mark.kind in (Kind.THEY_DECIDE, Kind.STOP, Kind.YOURS):
        y = (y + _till(scale, mark)) / 2 - 8
    return y + 4.5


def _item(scale: Scale, mark: Mark, row: float | None) -> Iterator[SafeString]:
    """The sign and its words at ``row``; today stands alone on the left, at its line."""
    y = _y(scale, mark)
    yield from _sign(scale, mark, y)
    if row is None:
        yield text("t t--name", 0, y - 6, mark.name)
        yield text("t t--soft", 0, y + 17, mark.said)
        return
    ranged = mark.kind in (Kind.THEY_DECIDE, Kind.STOP, Kind.YOURS)
    if row - y > 12 and not ranged:
        leader = line("ink-stem ink-soft", (_X + 10, _NAMES - 4), (y, row - 4))
        yield element("g", [leader], aria_hidden="true")
    name = {Kind.THEY_DECIDE: "t--theirs", Kind.STOP: "t--stop"}.get(mark.kind, "t--name")
    yield text(f"t {name}", _NAMES, row, mark.name)
    if mark.said:
        yield text("t t--soft", _NAMES, row + _ROW, mark.said)


def _sign(scale: Scale, mark: Mark, y: float) -> Iterator[SafeString]:
    kind = mark.kind
    if kind is Kind.MET:
        yield element("circle", class_="dot-met", cx=_X, cy=y, r=7)
    elif kind is Kind.TODAY:
        yield element("line", class_="ink-today", x1=0, x2=_X, y1=y, y2=y, aria_hidden="true")
    elif kind in (Kind.YOURS, Kind.STOP):
        yield from _bracket("ink-stop" if kind is Kind.STOP else "ink-yours", y, _till(scale, mark))
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


def _band(scale: Scale, marks: list[Mark]) -> Iterator[SafeString]:
    for mark in marks:
        if mark.kind is Kind.THEY_DECIDE:
            start = _y(scale, mark)
            height = max(_till(scale, mark) - start, 4.0)
            box = {"x": _X - 34, "y": start, "width": 34, "height": height}
            if not mark.open_ended:
                yield element("rect", class_="fill-shade", **box)
            yield element("rect", fill="url(#hatch-tall)", **box)


def _line(scale: Scale, off: set[object], tongue: Tongue) -> Iterator[SafeString]:
    today = _TOP + _DAY * scale.place(tongue.now)
    for first, last, worked in runs(scale, off, tongue):
        start, end = _TOP + _DAY * first, _TOP + _DAY * last
        past = end <= today
        name = ("ink-past" if past else "ink-next") if worked else "ink-off"
        extra = " ink-off--past" if past and not worked else ""
        if start < today < end and worked:
            yield line("ink-past", (_X, _X), (start, today))
            start = today
        yield line(name + extra, (_X, _X), (start, end))


def _gap(scale: Scale, tongue: Tongue) -> Iterator[SafeString]:
    """Where a long wait is cut out, with its length in words on their side of the line."""
    if scale.gap is None:
        return
    start, end = (_TOP + _DAY * place for place in scale.gap)
    for y in (start, end):
        yield line("ink-next", (_X - 7, _X + 7), (y + 3, y - 3))
    words = tongue.wait(scale.left_out)
    yield text("t t--soft t--small", 0, (start + end) / 2 + 4, words)


def _post(scale: Scale, marks: list[Mark]) -> Iterator[SafeString]:
    for mark in marks:
        if mark.kind is Kind.POST:
            start, end = _y(scale, mark), _till(scale, mark)
            out, back = f"{_X + 30} {start + 16:.1f}", f"{_X + 30} {end - 16:.1f}"
            bow = f"M{_X} {start:.1f}C{out} {back} {_X} {end:.1f}"
            yield element("path", class_="ink-transit", d=bow)
            yield element("g", envelope(), transform=f"translate({_X} {start:.1f})")
