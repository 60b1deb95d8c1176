"""A draft laid open for the checks: its text folded, its sentences, its greeting, its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from afterword.domain.language.folding import fold
from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import Draft, FaultName, Note

_SENTENCE = re.compile(
    r"(?:[^.!?\n]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr|Sr|Jr|Ud|Vd|St))\."
    r"|(?<=\b(?:Mrs|Sra|Dra|Lic|Ing|Uds|e\.g|i\.e|a\.m|p\.m))\.|[.!?](?=[^\s\"”»')\]]))+"
    r"[.!?]*[\"”»')\]]*"
)
_GREETING_WORD = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings"
    r"|estimad[oa]s?(?:/[oa]s?|\([oa]s?\))?|estimadxs?|querid[oa]s?|apreciad[oa]s?"
    r"|distinguid[oa]s?|respetad[oa]s?|hola|buenos dias|buenas tardes|buenas(?: noches)?|buen dia"
    r"|muy senor(?:es)? mios?|saludos|a quien corresponda|a quien pueda interesar"
    r"|to whom it may concern|senor(?:es)?|senoras?)\b"
)
_NAME_AND_QUESTION = re.compile(
    r"[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?,(?=\s*¿(?:[cC]ómo|[qQ]ué) )"
)


@dataclass(frozen=True)
class Piece:
    """A part of the text with its place."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


class Page:
    """One draft, with what several checks need worked out once."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.text

    @cached_property
    def folded(self) -> str:
        """The text in small letters without accents, as long as the text."""
        return fold(self.text)

    @cached_property
    def greeting(self) -> Piece | None:
        """What greets: the first line if it is one, or its start ("Hi Dana, thank you…")."""
        first = re.search(r"\S[^\n]*", self.text)
        if not first:
            return None
        folded = self.folded[first.start() : first.end()]
        if _GREETING_WORD.match(folded):
            end = self._greeting_end(folded)
            return Piece(first[0][:end], first.start())
        named = _NAME_AND_QUESTION.match(first[0])
        if named:
            return Piece(named[0], first.start())
        short = re.match(r"[^\n.!?]{2,60}[:,]\s*(?=\n)", first[0] + "\n")
        if short and len(first[0].split()) <= 6:
            return Piece(first[0].rstrip(), first.start())
        return None

    def _greeting_end(self, folded: str) -> int:
        """Where the greeting ends in its line: at its colon, or at the comma after the name."""
        if len(folded.split()) <= 8 and not re.search(r"[.!?]\s+\w", folded):
            return len(folded.rstrip())
        hello = re.match(r"(?:hola|hello|hi|hey|buenos dias|buenas tardes|buen dia)\s*,\s*", folded)
        start = hello.end() if hello else 0
        mark = re.search(r"[:,;!]|\s[-—]\s", folded[start:])
        return start + (mark.start() + 1 if mark else min(len(folded), 60))

    @cached_property
    def body(self) -> Piece:
        """What stands between the greeting and the closing."""
        start = self.greeting.end if self.greeting else 0
        end = self.closing_start
        return Piece(self.text[start:end], start) if end > start else Piece("", start)

    @cached_property
    def closing_start(self) -> int:
        """Where the closing or the signature starts: short lines at the end."""
        lines = list(re.finditer(r"[^\n]+", self.text))
        start = len(self.text)
        for line in reversed(lines[1:][-5:]):
            if len(line[0].split()) > 5 or line[0].rstrip().endswith(("?", ".")):
                break
            start = line.start()
        return start

    @cached_property
    def sentences(self) -> tuple[Piece, ...]:
        """The sentences of the body."""
        return tuple(_sentences(self.body))

    def note(
        self, fault: FaultName, start: int, end: int, why: Bilingual, mend: str | None = None
    ) -> Note:
        """A note at ``text[start:end]``."""
        return Note(fault, start, end, self.text[start:end], why, mend)


def _sentences(body: Piece) -> Iterator[Piece]:
    for found in _SENTENCE.finditer(body.text):
        text = found[0].lstrip()
        if text.strip(" .!?\"'"):
            yield Piece(text.rstrip(), body.start + found.end() - len(text))
