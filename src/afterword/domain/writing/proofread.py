"""A text and its facts in, notes out: what a careful friend would mark before it is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from afterword.domain.writing.checks import (
    blanks,
    dates,
    elsewhere,
    foreign,
    formality,
    greeting,
    lengths,
    names,
    phrases,
    questions,
    reader,
)
from afterword.domain.writing.draft import Draft, FaultName, Note
from afterword.domain.writing.page import Page

_MOST_NOTES = 40  # of one kind: more of the same say nothing new

Check = Callable[[Page], Iterator[Note]]

_CHECKS: tuple[Check, ...] = (
    blanks.find,
    greeting.several,
    greeting.wrong_person,
    greeting.other_surname,
    names.find,
    elsewhere.employers,
    elsewhere.roles,
    dates.find,
    phrases.cliches,
    phrases.pressure,
    phrases.calls,
    phrases.attachments,
    questions.find,
    formality.find,
    foreign.find,
    reader.find,
    lengths.too_long,
    lengths.alike,
)
_IN_SUBJECT: tuple[Check, ...] = (
    blanks.find,
    names.find,
    elsewhere.employers,
    elsewhere.roles,
    dates.find,
)
# where the first stands, the second is the same fault seen twice
_SAME = (
    (FaultName.UNFILLED_BLANK, FaultName.WRONG_PERSON),
    (FaultName.UNFILLED_BLANK, FaultName.CLICHE),
    (FaultName.SEVERAL_RECIPIENTS, FaultName.CLICHE),
    (FaultName.SEVERAL_RECIPIENTS, FaultName.MISSPELLED_NAME),
    (FaultName.WRONG_PERSON, FaultName.MISSPELLED_NAME),
    (FaultName.OTHER_EMPLOYER, FaultName.MISSPELLED_NAME),
    (FaultName.WRONG_LANGUAGE, FaultName.CLICHE),
    (FaultName.WRONG_LANGUAGE, FaultName.MIXED_FORMALITY),
    (FaultName.WRONG_LANGUAGE, FaultName.THIRD_PERSON),
)


def proofread(draft: Draft) -> tuple[Note, ...]:
    """The notes on ``draft``, those on the subject first, then in the order of the text.

    A good text gets none.
    """
    subject = draft.subject or ""
    notes = [
        replace(note, in_subject=True)
        for note in _notes(replace(draft, text=subject, siblings=()), _IN_SUBJECT)
    ]
    return (*notes, *_notes(draft, _CHECKS))


def _notes(draft: Draft, checks: tuple[Check, ...]) -> list[Note]:
    if not draft.text.strip():
        return []
    page = Page(draft)
    found = [note for check in checks for note in islice(check(page), _MOST_NOTES)]
    kept = [note for note in found if not _said_already(note, found)]
    return sorted(kept, key=lambda note: (note.start, note.end, note.fault))


def _said_already(note: Note, others: list[Note]) -> bool:
    return any(
        (other.fault, note.fault) in _SAME and other.start < note.end and note.start < other.end
        for other in others
    )
