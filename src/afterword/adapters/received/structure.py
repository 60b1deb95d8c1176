"""The components of a calendar told apart line by line, so that one bad line costs only itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_BOUNDARY = re.compile(r"(?i)^\s*(BEGIN|END)\s*:\s*([A-Za-z0-9-]{1,60})\s*$")
_CONTENT = re.compile(r"^[A-Za-z0-9-]+\s*[;:]")
_DEEPEST = 20


@dataclass(slots=True)
class Component:
    """One BEGIN … END: its own lines, and the components inside it.

    ``number`` is the line (of the unfolded text, from 1) on which it begins; ``closed`` is false
    where the file ended first.
    """

    name: str
    number: int
    lines: list[str] = field(default_factory=list)
    inside: list[Component] = field(default_factory=list)
    closed: bool = False

    def all(self, name: str) -> list[Component]:
        """Every component of that name inside, at any depth, in order."""
        found = []
        for component in self.inside:
            found += [component] if component.name == name else component.all(name)
        return found

    def value(self, name: str) -> str | None:
        """The value of its first own line of that name, without parameters; None if absent."""
        for line in self.lines:
            if line[: len(name)].upper() == name and line[len(name) :].lstrip()[:1] in (":", ";"):
                return value_of(line)
        return None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no content line; ``number`` as for ``Component``."""

    number: int
    text: str


def value_of(line: str) -> str:
    """What stands after the first colon that is not inside quotes."""
    quoted = False
    for place, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            return line[place + 1 :].strip()
    return line.partition(":")[2].strip()


def taken_apart(lines: list[str]) -> tuple[Component, list[BadLine]]:
    """The tree under one nameless root, and the lines that could not be placed.

    Never fails: an END without its BEGIN is passed over, one that closes an outer component closes
    those inside it too.
    """
    root = Component("", 0)
    open_: list[Component] = [root]
    bad: list[BadLine] = []
    for number, line in enumerate(lines, start=1):
        boundary = _BOUNDARY.match(line)
        if boundary is None:
            _place(line.strip(), number, open_[-1], bad)
        elif boundary[1].upper() == "BEGIN":
            _begin(boundary[2].upper(), number, open_)
        else:
            _end(boundary[2].upper(), open_)
    return root, bad


def _place(line: str, number: int, into: Component, bad: list[BadLine]) -> None:
    if _CONTENT.match(line):
        into.lines.append(line)
    else:
        bad.append(BadLine(number, line[:60]))


def _begin(name: str, number: int, open_: list[Component]) -> None:
    if len(open_) > _DEEPEST:
        return
    component = Component(name, number)
    open_[-1].inside.append(component)
    open_.append(component)


def _end(name: str, open_: list[Component]) -> None:
    for depth in range(len(open_) - 1, 0, -1):
        if open_[depth].name == name:
            open_[depth].closed = True
            del open_[depth:]
            return
