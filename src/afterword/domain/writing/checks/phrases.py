"""Faults that lists know: ``cliche``, ``pressure``, ``uncalled_call``, ``missing_attachment``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.words import Bilingual
from afterword.domain.writing.checks import contact_en, contact_es, phrases_en, phrases_es
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

_LISTS = {"en": phrases_en, "es": phrases_es}
_CONTACT = {"en": contact_en, "es": contact_es}

# "I never give an ultimatum" gives none
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
    for found in _LISTS[page.draft.language].CLICHE.finditer(page.folded):
        yield page.note(FaultName.CLICHE, found.start(), found.end(), _CLICHE, "")


def pressure(page: Page) -> Iterator[Note]:
    """Threats, begging, ultimatums, other offers as leverage."""
    for found in _LISTS[page.draft.language].PRESSURE.finditer(page.folded):
        if _NEVER.search(page.folded[max(0, found.start() - 40) : found.start()]):
            continue
        yield page.note(FaultName.PRESSURE, found.start(), found.end(), _PRESSURE)


def calls(page: Page) -> Iterator[Note]:
    """A call that is announced or asked for, where none is right."""
    if page.draft.may_call:
        return
    for found in _CONTACT[page.draft.language].CALL.finditer(page.folded):
        yield page.note(FaultName.UNCALLED_CALL, found.start(), found.end(), _CALL)


def attachments(page: Page) -> Iterator[Note]:
    """The first mention of an attachment that is not there."""
    if page.draft.attachments:
        return
    lists = _CONTACT[page.draft.language]
    for found in lists.ATTACHMENT.finditer(page.folded):
        if not lists.NO_ATTACHMENT.search(
            page.folded[max(0, found.start() - 25) : found.end() + 25]
        ):
            yield page.note(FaultName.MISSING_ATTACHMENT, found.start(), found.end(), _ATTACHMENT)
            return
