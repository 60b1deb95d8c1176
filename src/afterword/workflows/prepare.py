"""What is taken along: the card into the interview, the sheet to the telephone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from afterword.domain.errors import NotAllowed
from afterword.domain.etiquette.rules import INVITED_CALL
from afterword.domain.history import Action
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.domain.writing.spoken import CallSheet, Card, call_sheet, card
from afterword.records import models, queries
from afterword.workflows.briefs import brief_for, reader_of
from afterword.workflows.draft_messages import Phrasebooks

_NOBODY = Bilingual(
    "Nobody is known to interview there. Add them: afterword add-person NAME {interview}",
    "No se sabe quién entrevista. Añádelo: afterword add-person NOMBRE {interview}",
)
_NO_CALL = Bilingual("{step} is no call.", "{step} no es una llamada.")


@dataclass(frozen=True, slots=True)
class Number:
    """Whom to call: ``phone`` is None where it is not known."""

    name: str
    phone: str | None


def card_for(interview: models.Interview, phrases: Phrasebooks) -> Card:
    """The card for the interview, in the language that most of its people speak.

    Raises NotAllowed where nobody is known to interview.
    """
    people = queries.seated(interview)
    if not people:
        raise NotAllowed(why=_NOBODY.filled(interview=interview.key))
    language, _count = Counter(person.language for person in people).most_common(1)[0]
    brief = replace(
        brief_for(interview.opportunity, interview, people[0]), language=language, locale=None
    )
    readers = [reader_of(interview.opportunity, person) for person in people]
    return card(brief, phrases(language), readers)


def call_sheet_for(step: models.PlannedStep, phrases: Phrasebooks) -> tuple[Number, CallSheet]:
    """Whom to call for the step and what to say. Raises NotAllowed for what is no call."""
    if step.action != Action.CALL or step.person is None:
        raise NotAllowed(why=_NO_CALL.filled(step=step.key))
    brief = replace(brief_for(step.opportunity, step.interview, step.person), channel=Channel.PHONE)
    sheet = call_sheet(
        brief,
        phrases(brief.language),
        phrases(step.owner.language),
        invited=INVITED_CALL in step.rules,
    )
    return Number(step.person.name, step.person.phone or None), sheet
