"""What is said rather than written: the call sheet and the card to take into the interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from afterword.domain.writing.brief import Brief, PassedOn, Reader
from afterword.domain.writing.phrases import Phrasebook
from afterword.domain.writing.sentences import filled, pick, usable
from afterword.domain.writing.values import known_facts, rider_facts, seed_of


@dataclass(frozen=True, slots=True)
class CallSheet:
    """One page beside the telephone; all in the reader's language but ``stop``."""

    opening: str
    question: str
    voicemail: str
    stop: str


@dataclass(frozen=True, slots=True)
class Card:
    """One screen to look at before going in (rule ``ask-before-you-leave``).

    ``people`` are the names with their parts in words, ``goodbyes`` what to say to each, in the
    order of the readers.
    """

    questions: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    goodbyes: tuple[str, ...]


def call_sheet(brief: Brief, phrases: Phrasebook, own: Phrasebook, *, invited: bool) -> CallSheet:
    """What to say on the telephone to the reader of ``brief``.

    ``own`` are the phrases of the candidate's language, for what only the candidate reads.
    ``invited`` False is the bold call (rule ``bold-profession``), which claims no invitation.
    """
    opening = "opening" if invited else "opening_bold"
    return CallSheet(
        opening=_said(brief, phrases, "call", opening),
        question=_said(brief, phrases, "call", "question"),
        voicemail=_said(brief, phrases, "call", "voicemail"),
        stop=_said(brief, own, "call", "stop"),
    )


def card(brief: Brief, phrases: Phrasebook, readers: Sequence[Reader]) -> Card:
    """The card for an interview with ``readers``, in the interview's language."""
    known = known_facts(brief, phrases)
    questions = phrases.ways_of("card", "", "questions")
    return Card(
        questions=tuple(filled(way, known, "interview").text for way in questions),
        people=tuple((r.name, _part(brief, phrases, r)) for r in readers),
        goodbyes=tuple(
            _said(replace(brief, reader=r), phrases, "card", "goodbye") for r in readers
        ),
    )


def pass_on_paragraph(brief: Brief, phrases: Phrasebook, passed: PassedOn) -> str:
    """One sentence that asks the reader of ``brief`` to pass thanks on.

    For a message that is already written (rule ``bounce-finds-another-way``); it is no question.
    """
    known = rider_facts(brief, known_facts(brief, phrases), passed)
    ways = usable(phrases.ways_of("any", "", "rider"), known)
    way = pick(ways, "rider", passed.reader.name, *seed_of(brief), step=brief.variant)
    return filled(way, known, "for").text


def _part(brief: Brief, phrases: Phrasebook, reader: Reader) -> str:
    return _said(brief, phrases, "card", reader.part.value)


def _said(brief: Brief, phrases: Phrasebook, occasion: str, kind: str) -> str:
    """The first way of saying ``kind`` that says the most; "" where there is none."""
    known = known_facts(brief, phrases)
    ways = usable(phrases.ways_of(occasion, "", kind), known)
    return filled(ways[0], known, "interview").text if ways else ""
