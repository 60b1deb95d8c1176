"""Words, numbers and marks, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from afterword.domain.language.folding import SILENT, fold

Spellings = Mapping[str, tuple[str, ...]]

_LETTER = rf"[^\W\d_{SILENT}]"
# Every repetition is either bounded or consumes what it reads, so the time is linear.
_TOKEN = re.compile(
    rf"""
    (?P<address> (?:https?://|www\.) \S+ | [\w.+-]{{1,64}} @ [\w.-]{{0,255}} )
  | (?P<number> \d+ (?: [/.:-] \d+ )* )
  | (?P<word> (?: e-(?=mail) )? {_LETTER} (?: {_LETTER} | [{SILENT}] | '(?={_LETTER}) )* )
  | (?P<mark> \n | \.+ | [^\s\w] )
    """,
    re.VERBOSE,
)
_SILENT = re.compile(f"[{SILENT}]")
_UNHEARD = "'\"*_`"
_JOINS = str.maketrans("", "", "'-")


class Token(NamedTuple):
    """One word, number or mark.

    ``key`` is the folded word, the mark, or the kind of number: "#int", "#pair" (3-5), "#date"
    (4/12, 1.12, 4/12/2026, 2026-12-04), "#time" (10:30) or "#other"; ``numbers`` are its numbers.
    ``start`` and ``end`` are offsets into the text. Two tokens of one contraction share a place.
    """

    key: str
    start: int
    end: int
    numbers: tuple[int, ...] = ()


def tokenise(text: str, spellings: Spellings, ends: Container[str] = ()) -> list[Token]:
    """The tokens of ``text``; ``spellings`` writes out contractions and short forms.

    A dash between two words is left out ("mid-December" is two words) unless both are ``ends`` of
    ranges ("Monday-Wednesday"); "-" has no spaces round it, every other dash is "—".
    """
    tokens = list(_tokens(fold(text), spellings))
    return [
        token
        for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False)
        if token.key != "-" or _is_range(before, after, ends)
    ]


def _is_range(before: Token | None, after: Token | None, ends: Container[str]) -> bool:
    if before is None or after is None or before.numbers or after.numbers:
        return True
    return before.key in ends and after.key in ends


def _tokens(folded: str, spellings: Spellings) -> Iterator[Token]:
    for found in _TOKEN.finditer(folded):
        kind, start, end = found.lastgroup, found.start(), found.end()
        if kind == "word":
            yield from _words(found.group(), start, end, spellings)
        elif kind == "number":
            yield _number(found.group(), start, end)
        elif kind == "mark" and folded[start] not in _UNHEARD:
            yield Token(_mark(folded, start), start, end)
        elif kind == "address":
            yield Token("#address", start, end)


def _words(word: str, start: int, end: int, spellings: Spellings) -> Iterator[Token]:
    word = _SILENT.sub("", word)
    if word in spellings:
        for part in spellings[word]:
            yield Token(part, start, end)
        return
    yield Token(word.removesuffix("'s").translate(_JOINS), start, end)


def _mark(folded: str, at: int) -> str:
    mark = folded[at]
    if mark != "-":
        return mark
    tight = folded[at - 1 : at].isalnum() and folded[at + 1 : at + 2].isalnum()
    return "-" if tight else "—"


def _number(run: str, start: int, end: int) -> Token:
    if run.isdecimal():
        kind = "#int" if len(run) <= 4 else "#other"
        return Token(kind, start, end, (int(run),) if kind == "#int" else ())
    numbers = tuple(int(part) for part in re.split(r"\D", run)[:4] if len(part) <= 4)
    return Token(_kind(run, numbers), start, end, numbers)


def _kind(run: str, numbers: tuple[int, ...]) -> str:
    marks = {mark for mark in run if not mark.isdecimal()}
    if len(marks) != 1 or len(numbers) not in (2, 3) or len(run) > 10:
        return "#other"
    if marks == {":"}:
        return "#time"
    if len(numbers) == 2:
        return "#pair" if marks == {"-"} else "#date"
    return "#date"
