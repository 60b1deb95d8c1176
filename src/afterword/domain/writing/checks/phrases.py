"""Faults of wording: ``cliche``, ``pressure``, ``uncalled_call``, ``missing_attachment``.

A list knows the set phrases, a sense the sentences that say the same in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.words import Bilingual
from afterword.domain.writing.checks import (
    contact_en,
    contact_es,
    phrases_en,
    phrases_es,
    pressure_en,
    pressure_es,
    senses_en,
    senses_es,
)
from afterword.domain.writing.checks.senses import Sense
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

_LISTS = {"en": phrases_en, "es": phrases_es}
_CONTACT = {"en": contact_en, "es": contact_es}
_SENSES = {"en": senses_en, "es": senses_es}
_PRESSING = {"en": pressure_en, "es": pressure_es}

# "I never give an ultimatum" gives none
# nor is what somebody else did, told by the reader, pressure on them
_TOLD = re.compile(
    r"\b(?:you (?:told me|said|mentioned|explained)|(?:me )?(?:dijiste|dijo|contaste|conto"
    r"|comentaste|comento|explicaste|explico)) (?:that |que )?"
    r"(?:(?!\b(?:i|me|my|yo|mi|mis)\b)[^.!?\n;])*$"
)
_MINE = re.compile(r"\b(?:i|me|my|yo|mi|mis)\b|(?:me|mi)$")
_NEVER = re.compile(r"\b(?:i(?:'ve| have)? never|nunca|jamas)\b[^.!?\n,;]*$")
_CLICHE = Bilingual(
    "An empty phrase: it says nothing about the two of you.",
    "Una frase hecha: no dice nada de la conversación.",
)
_PRESSURE = Bilingual(
    "This presses the reader; ask, or leave it out.",
    "Esto presiona a quien lo lee; pregunta, o quítalo.",
)
_CALL = Bilingual(
    "They did not invite you to call (rule do-not-call).",
    "No te han invitado a llamar (regla do-not-call).",
)
_ATTACHMENT = Bilingual("Nothing is attached.", "No hay nada adjunto.")


def cliches(page: Page) -> Iterator[Note]:
    """Every empty phrase."""
    found = _LISTS[page.draft.language].CLICHE.finditer(page.folded)
    spans = [match.span() for match in found]
    for start, end in _with_senses(page, spans, _SENSES[page.draft.language].CLICHE):
        yield page.note(FaultName.CLICHE, start, end, _CLICHE, "")


def pressure(page: Page) -> Iterator[Note]:
    """Threats, begging, ultimatums, other offers as leverage."""
    found = _LISTS[page.draft.language].PRESSURE.finditer(page.folded)
    spans = [match.span() for match in found]
    for start, end in _with_senses(page, spans, _PRESSING[page.draft.language].PRESSURE):
        before = page.folded[max(0, start - 80) : start]
        told = _TOLD.search(before) and not _MINE.search(page.folded[start:end])
        if not told and not _NEVER.search(before[-40:]):
            yield page.note(FaultName.PRESSURE, start, end, _PRESSURE)


def calls(page: Page) -> Iterator[Note]:
    """A call that is announced or asked for, where none is right."""
    if page.draft.may_call:
        return
    found = _CONTACT[page.draft.language].CALL.finditer(page.folded)
    spans = [match.span() for match in found]
    for start, end in _with_senses(page, spans, _SENSES[page.draft.language].CALL):
        yield page.note(FaultName.UNCALLED_CALL, start, end, _CALL)


def attachments(page: Page) -> Iterator[Note]:
    """The first mention of an attachment that is not there."""
    if page.draft.attachments:
        return
    lists = _CONTACT[page.draft.language]
    spans = [
        found.span()
        for found in lists.ATTACHMENT.finditer(page.folded)
        if not lists.NO_ATTACHMENT.search(
            page.folded[max(0, found.start() - 25) : found.end() + 25]
        )
    ]
    senses = _SENSES[page.draft.language].ATTACHMENT
    for start, end in _with_senses(page, spans, senses)[:1]:
        yield page.note(FaultName.MISSING_ATTACHMENT, start, end, _ATTACHMENT)


def _with_senses(
    page: Page, spans: list[tuple[int, int]], senses: tuple[Sense, ...]
) -> list[tuple[int, int]]:
    """``spans``, and where a sentence without any of them has one of ``senses``."""
    more = []
    for piece in page.sentences:
        if any(start < piece.end and piece.start < end for start, end in spans):
            continue
        folded = page.folded[piece.start : piece.end]
        places = (each.place(folded) for each in senses)
        if place := next(filter(None, places), None):
            more.append((piece.start + place[0], piece.start + place[1]))
    return sorted([*spans, *more])
