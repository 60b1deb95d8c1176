"""BODYSTRUCTURE (RFC 3501, section 7.4.2), as IMAPClient parses it, as a flat list of parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from email.header import decode_header, make_header
from typing import Any

from afterword.domain.incoming.parts import MOST_PARTS, Part

_DEEPEST = 20
_LONGEST_NAME = 200
# Where the disposition stands in what describes one part.
_OF_TEXT, _OF_MESSAGE, _OF_OTHERS = 9, 11, 8


def parts_of(structure: object) -> tuple[Part, ...]:
    """The leaves, mails inside it among them but not what is in those; () for what is nonsense."""
    found = []
    for part in _leaves(structure, "", 0):
        found.append(part)
        if len(found) == MOST_PARTS:
            break
    return tuple(found)


def _leaves(node: object, number: str, depth: int) -> Iterator[Part]:
    if not isinstance(node, tuple | list) or not node or depth > _DEEPEST:
        return
    if isinstance(node[0], list):
        for nth, inner in enumerate(node[0], start=1):
            yield from _leaves(inner, f"{number}.{nth}" if number else str(nth), depth + 1)
        return
    yield _leaf(node, number or "1")


def _leaf(node: Sequence[Any], number: str) -> Part:
    kind = f"{_word(_at(node, 0))}/{_word(_at(node, 1))}"
    content = _parameters(_at(node, 2))
    disposition, given = _disposition(node, kind)
    size = _at(node, 6)
    return Part(
        number=number,
        kind=kind,
        size=size if isinstance(size, int) else 0,
        attached=disposition == "attachment",
        name=_decoded(given.get("filename") or content.get("name", ""))[:_LONGEST_NAME],
        charset=content.get("charset", ""),
        encoding=_word(_at(node, 5)),
    )


def _disposition(node: Sequence[Any], kind: str) -> tuple[str, dict[str, str]]:
    where = _OF_OTHERS + 1
    if kind.startswith("text/"):
        where = _OF_TEXT
    elif kind == "message/rfc822":
        where = _OF_MESSAGE
    for place in (where, where - 1):
        found = _at(node, place)
        if isinstance(found, tuple | list) and found:
            return _word(found[0]), _parameters(_at(found, 1))
    return "", {}


def _at(node: Sequence[Any], place: int) -> Any:
    return node[place] if place < len(node) else None


def _parameters(given: object) -> dict[str, str]:
    """A flat list of names and values as a dict, the names in lower case."""
    if not isinstance(given, tuple | list):
        return {}
    return {_word(name): _text(value) for name, value in zip(given[::2], given[1::2], strict=False)}


def _word(given: object) -> str:
    return _text(given).strip().lower()


def _text(given: object) -> str:
    if isinstance(given, bytes):
        return given.decode("utf-8", "replace")
    return given if isinstance(given, str) else ""


def _decoded(name: str) -> str:
    try:
        return str(make_header(decode_header(name)))
    except (ValueError, LookupError):
        return name
