"""A text with the proofreader's marks at its words, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import FaultName, Note

NAMES: dict[FaultName, Bilingual] = {
    FaultName.UNFILLED_BLANK: Bilingual("A blank to fill in", "Un hueco por rellenar"),
    FaultName.MISSPELLED_NAME: Bilingual("A name", "Un nombre"),
    FaultName.WRONG_PERSON: Bilingual("Another person", "Otra persona"),
    FaultName.OTHER_EMPLOYER: Bilingual("Another employer", "Otra empresa"),
    FaultName.OTHER_ROLE: Bilingual("Another job", "Otro puesto"),
    FaultName.TOO_LONG: Bilingual("The length", "La longitud"),
    FaultName.SEVERAL_QUESTIONS: Bilingual("Several questions", "Varias preguntas"),
    FaultName.TOO_ALIKE: Bilingual("Too alike", "Demasiado parecido"),
    FaultName.UNKNOWN_DATE: Bilingual("A date nobody named", "Una fecha que nadie dijo"),
    FaultName.WEEKDAY_MISMATCH: Bilingual("The day and the date", "El día y la fecha"),
    FaultName.UNCALLED_CALL: Bilingual("A call", "Una llamada"),
    FaultName.PRESSURE: Bilingual("Pressure", "Presión"),
    FaultName.MIXED_FORMALITY: Bilingual("The form of address", "El tratamiento"),
    FaultName.MISSING_ATTACHMENT: Bilingual("An attachment", "Un adjunto"),
    FaultName.CLICHE: Bilingual("A worn phrase", "Una frase gastada"),
    FaultName.SEVERAL_RECIPIENTS: Bilingual("Several people", "Varias personas"),
    FaultName.WRONG_LANGUAGE: Bilingual("The language", "El idioma"),
    FaultName.THIRD_PERSON: Bilingual("Of them, not to them", "De ellos, no a ellos"),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """A note with its number; ``mend`` None where only the writer knows what to put."""

    number: int
    name: str
    why: str
    text: str
    mend: str | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The paragraph's words as HTML, and the remarks that belong beside it."""

    words: SafeString
    remarks: list[Remark]


def remarks(notes: Sequence[Note], language: str) -> list[Remark]:
    """The notes, numbered in the order given."""
    return [
        Remark(
            number, NAMES[note.fault].in_(language), note.why.in_(language), note.text, note.mend
        )
        for number, note in enumerate(notes, start=1)
    ]


def paragraphs(text: str, notes: Sequence[Note], language: str) -> list[Paragraph]:
    """``text`` taken apart at its empty lines; a note of the subject stands by none of them."""
    numbered = list(zip(remarks(notes, language), notes, strict=True))
    found = []
    for start, end in _blocks(text):
        here = [
            (remark, note)
            for remark, note in numbered
            if not note.in_subject and start <= note.start < max(end, start + 1)
        ]
        words = _marked(text, start, end, here)
        found.append(Paragraph(words, [remark for remark, _ in here]))
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    for block in re.finditer(r"[^\n](?:[^\n]|\n(?!\s*\n))*", text):
        if block[0].strip():
            yield block.span()


def _marked(text: str, start: int, end: int, here: list[tuple[Remark, Note]]) -> SafeString:
    parts, done = [], start
    for remark, note in sorted(here, key=lambda each: each[1].start):
        last = min(note.end, end)
        if note.start < done or last <= note.start:
            continue
        parts.append(_lines(text[done : note.start]))
        parts.append(
            format_html(
                '<a class="proof-mark" id="at-{n}" href="#note-{n}">{words}<sup>{n}</sup></a>',
                n=remark.number,
                words=_lines(text[note.start : last]),
            )
        )
        done = last
    parts.append(_lines(text[done:end]))
    return mark_safe("".join(parts))  # noqa: S308 - escaped piece by piece


def _lines(words: str) -> SafeString:
    shown = escape(words).replace("\n", "<br>")
    return mark_safe(shown)  # noqa: S308 - escaped in the line above


def mended(text: str, notes: Sequence[Note], number: int | None) -> str:
    """``text`` with what the notes put there: note ``number``, or every one that knows."""
    chosen = [
        note
        for at, note in enumerate(notes, start=1)
        if note.mend is not None and not note.in_subject and number in (None, at)
    ]
    for note in sorted(chosen, key=lambda each: -each.start):
        text = text[: note.start] + (note.mend or "") + text[note.end :]
    return text
