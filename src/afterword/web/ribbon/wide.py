"""The ribbon lying: along the line per cent, across it pixels, so that its text is never scaled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from django.utils.safestring import SafeString

from afterword.web.moments import Tongue
from afterword.web.ribbon.labels import CENTRED, Label, placed
from afterword.web.ribbon.marks import BELOW, Kind, Mark, midnight
from afterword.web.ribbon.scale import Scale
from afterword.web.ribbon.svg import element, line, text

_TIER = 44
_UNLABELLED = frozenset({Kind.POST})


@dataclass(frozen=True, slots=True)
class Wide:
    """The drawing: ``y`` is the height of the line, ``ruler`` that of the ruler."""

    scale: Scale
    labels: list[Label]
    y: int
    ruler: int

    def x(self, place: float) -> str:
        """Days along the line as per cent."""
        return f"{round(1.2 + 97 * place / self.scale.length, 2)}%"

    def at(self, mark: Mark) -> str:
        """Where a mark begins."""
        return self.x(self.scale.place(mark.start))

    def till(self, mark: Mark) -> str:
        """Where a mark ends."""
        return self.x(self.scale.place(mark.end or mark.start))


def drawn(marks: list[Mark], scale: Scale, off: set[object], tongue: Tongue) -> SafeString:
    """The whole drawing, a list of its facts in order of time."""
    above = placed([m for m in marks if m.kind not in BELOW | _UNLABELLED], scale)
    today = [m for m in marks if m.kind is Kind.TODAY]
    below = placed([m for m in marks if m.kind in BELOW], scale, through=today)
    y = 76 + _TIER * max((label.tier for label in above), default=0)
    ruler = y + 97 + _TIER * max((label.tier for label in below), default=0)
    wide = Wide(scale, [*above, *below], y, ruler)
    places = {id(label.mark): label for label in wide.labels}
    items = [
        element("g", list(_item(wide, mark, places.get(id(mark)))), role="listitem")
        for mark in marks
        if mark.kind is not Kind.POST
    ]
    hidden = element(
        "g",
        [
            *_ruler(wide, tongue),
            *_band(wide, marks),
            *_line(wide, off, tongue),
            *_gap(wide, tongue),
            *_post(wide, marks),
            *_today(wide, marks),
        ],
        aria_hidden="true",
    )
    attributes = {"class_": "ribbon-wide", "role": "list", "aria_labelledby": "ribbon-name"}
    return element("svg", [_hatch("hatch"), hidden, *items], height=ruler + 24, **attributes)


Sign = Callable[[Wide, Mark], Iterator[SafeString]]


def _hatch(name: str) -> SafeString:
    stroke = element("line", class_="hatch", x1=0, x2=0, y1=0, y2=6)
    units = {"patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    pattern = element("pattern", [stroke], id=name, width=6, height=6, **units)
    return element("defs", [pattern], aria_hidden="true")


def _ruler(wide: Wide, tongue: Tongue) -> Iterator[SafeString]:
    yield line("ink-hair", (0, "100%"), (wide.ruler, wide.ruler))
    month = 0
    for day in wide.scale.days(tongue):
        if day.weekday() == 0:
            place = wide.scale.place(midnight(day, tongue))
            x = wide.x(place)
            yield line("ink-stem ink-soft", (x, x), (wide.ruler - 7, wide.ruler))
            words = str(day.day) if day.month == month else f"{day.day} {tongue.month(day)}"
            if place < wide.scale.length * 0.95:
                yield text("t t--soft t--small", x, wide.ruler + 17, words)
            month = day.month


def _band(wide: Wide, marks: list[Mark]) -> Iterator[SafeString]:
    for mark in marks:
        if mark.kind is Kind.THEY_DECIDE:
            start, end = (wide.scale.place(each) for each in (mark.start, mark.end or mark.start))
            share = f"{round(97 * max(end - start, 0.3) / wide.scale.length, 2)}%"
            box = {"x": wide.x(start), "y": wide.y, "width": share, "height": 34}
            if not mark.open_ended:
                yield element("rect", class_="fill-shade", **box)
            yield element("rect", fill="url(#hatch)", **box)


def _line(wide: Wide, off: set[object], tongue: Tongue) -> Iterator[SafeString]:
    """The line itself: thick where gone by, dotted on days that do not count."""
    today = wide.scale.place(tongue.now)
    for first, last, worked in runs(wide.scale, off, tongue):
        for start, end, past in _split(first, last, today):
            name = ("ink-past" if past else "ink-next") if worked else "ink-off"
            extra = " ink-off--past" if past and not worked else ""
            yield line(name + extra, (wide.x(start), wide.x(end)), (wide.y, wide.y))


def _gap(wide: Wide, tongue: Tongue) -> Iterator[SafeString]:
    """Where a long wait is cut out: both ends of the line slant, and its length stands below."""
    if wide.scale.gap is None:
        return
    for place in wide.scale.gap:
        stroke = line("ink-next", (-3, 3), (7, -7))
        yield element("svg", [stroke], x=wide.x(place), y=wide.y, class_="glyph")
    words = tongue.wait(wide.scale.left_out)
    middle = wide.x(sum(wide.scale.gap) / 2)
    yield text("t t--soft t--small to-middle", middle, wide.y + 22, words)


def _split(first: float, last: float, today: float) -> Iterator[tuple[float, float, bool]]:
    if first < today < last:
        yield first, today, True
        yield today, last, False
    else:
        yield first, last, last <= today


def runs(scale: Scale, off: set[object], tongue: Tongue) -> Iterator[tuple[float, float, bool]]:
    """Stretches of days that count, or do not: from, to (in days along the line), whether."""
    begun: tuple[float, bool] | None = None
    end = 0.0
    for day in scale.days(tongue):
        worked = day.weekday() < 5 and day not in off
        start = scale.place(midnight(day, tongue))
        cut = begun is not None and start - end > 0.5
        if begun and (begun[1] is not worked or cut):
            yield begun[0], end, begun[1]
            begun = None
        begun = begun or (start, worked)
        end = scale.place(midnight(day, tongue) + timedelta(days=1))
    if begun:
        yield begun[0], end, begun[1]


def _post(wide: Wide, marks: list[Mark]) -> Iterator[SafeString]:
    """The letter on its way: an envelope, and a dashed arc to where it arrives."""
    for mark in marks:
        if mark.kind is Kind.POST:
            start, end = (wide.scale.place(each) for each in (mark.start, mark.end or mark.start))
            share = f"{round(97 * (end - start) / wide.scale.length, 2)}%"
            arc = element(
                "path",
                class_="ink-transit",
                vector_effect="non-scaling-stroke",
                d="M0 32C16 -10 84 -10 100 32",
            )
            frame = {"viewBox": "0 0 100 32", "preserveAspectRatio": "none"}
            yield element(
                "svg", [arc], x=wide.x(start), y=wide.y - 32, width=share, height=32, **frame
            )
            yield element("svg", envelope(), x=wide.x(start), y=wide.y, class_="glyph")


def envelope() -> list[SafeString]:
    """A small envelope around the origin."""
    return [
        element("rect", class_="dot-yours", x=-6, y=-5, width=12, height=10),
        element("path", class_="ink-yours ink-fine", d="M-6 -5L0 1L6 -5"),
    ]


def _item(wide: Wide, mark: Mark, label: Label | None) -> Iterator[SafeString]:
    for moment in (mark.start, *mark.again):
        yield from _SIGNS[mark.kind](wide, replace(mark, start=moment))
    if label is None:
        return
    below = mark.kind in BELOW
    y = wide.y + 54 + _TIER * label.tier if below else wide.y - 60 - _TIER * label.tier
    x = wide.x(label.x)
    if label.tier and mark.kind is not Kind.TODAY:
        yield line("ink-stem", (x, x), _leader(wide, mark, y))
    anchor = {"middle": " to-middle", "end": " to-end"}.get(label.anchor, "")
    name = {Kind.THEY_DECIDE: "t--theirs", Kind.STOP: "t--stop"}.get(mark.kind, "t--name")
    aside = {"start": label.aside, "end": -label.aside}.get(label.anchor, 0)
    shift = {"dx": aside} if aside else {}
    yield element("text", mark.name, class_=f"t {name}{anchor}", x=x, y=y, **shift)
    if mark.said:
        yield element("text", mark.said, class_=f"t t--soft{anchor}", x=x, y=y + 18, **shift)


def _leader(wide: Wide, mark: Mark, y: int) -> tuple[int, int]:
    """From the sign of a mark to its words at ``y``, which stand on a level further off."""
    if mark.kind not in BELOW:
        return y + (22 if mark.said else 6), wide.y - 29
    sign = {Kind.THEY_DECIDE: 34, Kind.THEIRS: 29}.get(mark.kind, 0)
    return wide.y + sign, y + 18 if mark.kind not in CENTRED else y - 14


def _met(wide: Wide, mark: Mark) -> Iterator[SafeString]:
    yield element("circle", class_="dot-met", cx=wide.at(mark), cy=wide.y, r=7)


def _today(wide: Wide, marks: list[Mark]) -> Iterator[SafeString]:
    """The hairline of the day, behind all words."""
    for mark in marks:
        if mark.kind is Kind.TODAY:
            x = wide.at(mark)
            yield line("ink-today", (x, x), (wide.y - 12, wide.ruler))


def _yours(wide: Wide, mark: Mark) -> Iterator[SafeString]:
    start, end, y = wide.at(mark), wide.till(mark), wide.y - 22
    yield line("ink-yours", (start, end), (y, y))
    yield line("ink-yours", (start, start), (y - 1, y + 10))
    yield line("ink-yours", (end, end), (y - 1, y + 10))


def _stop(wide: Wide, mark: Mark) -> Iterator[SafeString]:
    start, end, y = wide.at(mark), wide.till(mark), wide.y - 22
    yield line("ink-stop", (start, end), (y, y))
    yield line("ink-stop", (start, start), (y - 7, y + 7))
    yield line("ink-stop", (end, end), (y - 7, y + 7))


def _ring(class_: str) -> Sign:
    def sign(wide: Wide, mark: Mark) -> Iterator[SafeString]:
        x, y = wide.at(mark), wide.y
        yield line("ink-stem", (x, x), (y - 15, y))
        yield element("circle", class_=class_, cx=x, cy=y - 22, r=7)

    return sign


def _held(wide: Wide, mark: Mark) -> Iterator[SafeString]:
    x, y = wide.at(mark), wide.y
    yield line("ink-stem", (x, x), (y - 15, y))
    yield element("circle", class_="dot-yours", cx=x, cy=y - 22, r=7)
    bars = [line("ink-held", (dx, dx), (-3, 3)) for dx in (-2, 2)]
    yield element("svg", bars, x=x, y=y - 22, class_="glyph", aria_hidden="true")


def _theirs(wide: Wide, mark: Mark) -> Iterator[SafeString]:
    x, y = wide.at(mark), wide.y
    yield line("ink-stem ink-soft", (x, x), (y, y + 15))
    yield element("circle", class_="dot-theirs", cx=x, cy=y + 22, r=7)


def _arrive(wide: Wide, mark: Mark) -> Iterator[SafeString]:
    yield element("circle", class_="fill-action", cx=wide.at(mark), cy=wide.y, r=3.5)


def _end(wide: Wide, mark: Mark) -> Iterator[SafeString]:
    yield line("ink-end", (wide.at(mark), wide.at(mark)), (wide.y - 10, wide.y + 10))


def _nothing(wide: Wide, mark: Mark) -> Iterator[SafeString]:
    yield from ()


_SIGNS: dict[Kind, Sign] = {
    Kind.MET: _met,
    Kind.TODAY: _nothing,
    Kind.YOURS: _yours,
    Kind.ARRIVE: _arrive,
    Kind.THEY_DECIDE: _nothing,
    Kind.STOP: _stop,
    Kind.STEP: _ring("dot-yours"),
    Kind.PERHAPS: _ring("dot-perhaps"),
    Kind.HELD: _held,
    Kind.DONE: _ring("dot-done"),
    Kind.THEIRS: _theirs,
    Kind.END: _end,
}
