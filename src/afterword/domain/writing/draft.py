"""A text to be proofread with what is known about it, and the notes that come of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.domain.writing.brief import Occasion, Reader


class FaultName(StrEnum):
    """What can be wrong with a text; the names are public (INTERFACES)."""

    UNFILLED_BLANK = "unfilled_blank"
    MISSPELLED_NAME = "misspelled_name"
    WRONG_PERSON = "wrong_person"
    OTHER_EMPLOYER = "other_employer"
    OTHER_ROLE = "other_role"
    TOO_LONG = "too_long"
    SEVERAL_QUESTIONS = "several_questions"
    TOO_ALIKE = "too_alike"
    UNKNOWN_DATE = "unknown_date"
    WEEKDAY_MISMATCH = "weekday_mismatch"
    UNCALLED_CALL = "uncalled_call"
    PRESSURE = "pressure"
    MIXED_FORMALITY = "mixed_formality"
    MISSING_ATTACHMENT = "missing_attachment"
    CLICHE = "cliche"
    SEVERAL_RECIPIENTS = "several_recipients"
    WRONG_LANGUAGE = "wrong_language"
    THIRD_PERSON = "third_person"


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody, an employer or a role known to the candidate from elsewhere."""

    name: str | None = None
    employer: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One text and its facts.

    ``dates`` are all the days that the facts know, ``decision`` the one until which they decide
    (None where nobody said); ``siblings`` the texts of the other messages of the same interview;
    ``attachments`` names of files. ``may_call`` says that a call is right.
    """

    text: str
    language: str
    channel: Channel
    reader: Reader
    candidate: str
    employer: str
    role: str | None = None
    occasion: Occasion = Occasion.THANK_YOU
    subject: str | None = None
    dates: tuple[date, ...] = ()
    decision: date | None = None
    may_call: bool = False
    others: tuple[Other, ...] = ()
    siblings: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """One fault at its words: ``text[start:end]`` of the draft, or of its subject line.

    ``mend`` is what to put there; None where only the writer knows, "" where it goes away.
    """

    fault: FaultName
    start: int
    end: int
    text: str
    why: Bilingual
    mend: str | None = None
    in_subject: bool = False
