"""``third_person``: the reader spoken of by name, where they should be spoken to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.language.folding import fold
from afterword.domain.words import Bilingual
from afterword.domain.writing.address import first_name_of, surname_of
from afterword.domain.writing.checks.spelling import ORDINARY
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

# at the end of what stands before a name: it is spoken to, or is somebody else's
_SPOKEN_TO = re.compile(
    r"(?:[,.!?:;\n(«“\"]\s*|^\s*|\b(?:thank you|thanks|again|said|call me|dime"
    r"|decime|llamame|gracias|nuevo|hi|hello|hola|dear|querid[oa]|estimad[oa]|and|y|e|named"
    r"|called|apellido|nombre) (?:de \w+, )?)$"
)
_AFTER_CALLING = re.compile(r"\s*(?:[,.!?;:)»”\"]|$|for\b|por\b|again\b)")
_TITLE_BEFORE = re.compile(
    r"(?:\b(?:mrs?|ms|miss|dr|prof|professor|sra?|srta|dra|lic|licda|licenciad[oa]|ing|ingenier[oa]"
    r"|don|dona|arq|senora?|doctora?|profesora?|mtr[oa])\.? )$"
)
_ANOTHER_SURNAME = re.compile(r" [A-ZÁÉÍÓÚÑ]\w+")
_CAPITAL = re.compile(r"(?<!\w)[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+")
_A_PERSON = re.compile(
    r"\b(?:manager|director|colleague|boss|assistant|head|lead|engineer|partner|recruiter|chair"
    r"|directora?|jefa?|colega|companer[oa]|responsable|encargad[oa]|asistente|soci[oa]|gerente"
    r"|ingenier[oa]|coordinador[a]?|reclutador[a]?)\b"
)
# "my thanks to her and her team", when the text names nobody else
_AND_TEAM = re.compile(
    r"\b(?:(?:she|her) and her|(?:he|him) and his) (?:\w+ )?(?:team|group|department|colleagues)\b"
    r"|\b(?:ella|el) y (?:a |de |con |para )?(?:su (?:equipo|area|grupo)|sus colegas)\b"
)
_SPOKEN_OF = Bilingual(
    "This speaks of its reader; speak to them.",
    "Esto habla de quien lo lee; dirígete a esa persona.",
)


def named(page: Page) -> Iterator[Note]:
    """The reader's own name where the reader is not spoken to: "Dana's team", "le dije a Dana"."""
    names = _reader_names(page)
    if not names:
        return
    search = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")
    for piece in page.sentences:
        for found in search.finditer(page.text, piece.start, piece.end):
            before = page.folded[piece.start : found.start()]
            titled = _TITLE_BEFORE.search(before)
            before = before[: titled.start()] if titled else before
            start = piece.start + len(before)
            if not _is_spoken_to(page, before, found.end()) and not _is_another(page, found):
                yield page.note(FaultName.THIRD_PERSON, start, found.end(), _SPOKEN_OF)
                break
    for found in _AND_TEAM.finditer(page.folded):
        if not _names_somebody(page, names):
            yield page.note(FaultName.THIRD_PERSON, found.start(), found.end(), _SPOKEN_OF)


def _names_somebody(page: Page, names: list[str]) -> bool:
    """Whether the text names a person or a part who may be "she" or "he"."""
    draft = page.draft
    known = {*fold(f"{draft.reader.name} {draft.candidate} {draft.employer}").split()}
    return any(
        _inside(page, found) and fold(found[0]) not in known
        for found in _CAPITAL.finditer(page.text, page.body.start, page.body.end)
    ) or bool(_A_PERSON.search(page.folded))


def _inside(page: Page, found: re.Match[str]) -> bool:
    """Whether a word stands inside a sentence, where a capital makes it a name."""
    return not re.search(
        r"(?:^|[.!?:\n¿¡])\s*$", page.text[max(0, found.start() - 3) : found.start()]
    )


def _reader_names(page: Page) -> list[str]:
    """How the reader may be named, the fullest first; not by what is a word or the employer's."""
    name = " ".join(page.draft.reader.name.split())
    others = " ".join((page.draft.employer, page.draft.candidate, *_names_of_others(page)))
    taken = set(fold(others).split())
    parts = dict.fromkeys((name, first_name_of(name), surname_of(name)))
    return [
        re.escape(part)
        for part in parts
        if len(part) > 2 and fold(part) not in taken and fold(part) not in ORDINARY
    ]


def _names_of_others(page: Page) -> list[str]:
    return [other.name for other in page.draft.others if other.name]


def _is_spoken_to(page: Page, before: str, end: int) -> bool:
    """Whether a name after ``before`` that stops at ``end`` calls the reader: "Dana, thank you"."""
    called = _SPOKEN_TO.search(before)
    return bool(called and _AFTER_CALLING.match(page.folded, end))


def _is_another(page: Page, found: re.Match[str]) -> bool:
    """Whether a surname after the first name makes it somebody else: "Dana Whitlock"."""
    following = _ANOTHER_SURNAME.match(page.text, found.end())
    return bool(following and following[0].split()[0] not in page.draft.reader.name.split())
