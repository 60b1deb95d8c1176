"""The text of each step: drafted from the facts, and drafted anew when they change.

What the user has edited is never overwritten: it is shown as older than the facts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from afterword.domain.errors import NotAllowed
from afterword.domain.history import Action
from afterword.domain.interview import Channel, Medium
from afterword.domain.letters.customs import locale_of
from afterword.domain.people import Formality, Part
from afterword.domain.words import Bilingual
from afterword.domain.writing.brief import Brief, Occasion, PassedOn, Reader, Talk
from afterword.domain.writing.brief import Message as Composed
from afterword.domain.writing.compose import compose
from afterword.domain.writing.phrases import Phrasebook
from afterword.records import models, queries
from afterword.workflows import values
from afterword.workflows.acts import act

OCCASIONS = {
    Action.THANK_YOU: Occasion.THANK_YOU,
    Action.STATUS_QUESTION: Occasion.STATUS_QUESTION,
    Action.LAST_MESSAGE: Occasion.LAST_MESSAGE,
    Action.GRACIOUS_NOTE: Occasion.GRACIOUS_NOTE,
    Action.OFFER_THANKS: Occasion.OFFER_THANKS,
}
_NO_MESSAGE = Bilingual("{step} has no message of its own.", "{step} no tiene un mensaje propio.")

Phrasebooks = Callable[[str], Phrasebook]  # by language, "en" or "es"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A stored message with what it was composed from; ``stale`` where it was edited since."""

    row: models.Message
    brief: Brief
    composed: Composed
    stale: bool


def needs_message(step: models.PlannedStep) -> bool:
    """Whether the step has a message of its own: calls, cards and riders have none."""
    return step.action in OCCASIONS and not step.inside


def drafts(steps: list[models.PlannedStep], now: datetime, phrases: Phrasebooks) -> list[Drafted]:
    """The message of each step that has one, in the same order."""
    return [draft(step, now, phrases) for step in steps if needs_message(step)]


def draft(step: models.PlannedStep, now: datetime, phrases: Phrasebooks) -> Drafted:
    """The message of the step as it stands now, made where there is none.

    Raises NotAllowed for a step without a message.
    """
    if not needs_message(step):
        raise NotAllowed(why=_NO_MESSAGE.filled(step=step.key))
    row = _row_of(step)
    brief = brief_of(step, row.variant if row else 0)
    composed = compose(brief, phrases(brief.language))
    digest = _digest(composed)
    if row is not None and (row.facts == digest or row.edited or row.state != "draft"):
        return Drafted(row, brief, composed, stale=row.edited and row.facts != digest)
    row = row or models.Message(owner=step.owner, opportunity=step.opportunity, step=step.key)
    _fill(row, step, composed, now)
    row.facts = digest
    row.save()
    return Drafted(row, brief, composed, stale=False)


def _row_of(step: models.PlannedStep) -> models.Message | None:
    return models.Message.objects.filter(
        opportunity=step.opportunity, step=step.key, channel=step.channel
    ).first()


def _fill(row: models.Message, step: models.PlannedStep, composed: Composed, now: datetime) -> None:
    row.interview = step.interview
    row.person = step.person
    row.channel = step.channel
    row.language = step.person.language if step.person else step.owner.language
    row.subject = composed.subject or ""
    row.text = composed.text
    row.asks = [{"field": ask.field, "question": ask.question.as_dict()} for ask in composed.asks]
    row.drafted_at = now


def _digest(composed: Composed) -> str:
    written = f"{composed.subject}\n{composed.text}"
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


# --- what the user does with a draft ----------------------------------------------


def another_phrasing(step: models.PlannedStep, now: datetime, phrases: Phrasebooks) -> Drafted:
    """The next phrasing, in the place of the present one, edited or not."""
    found = draft(step, now, phrases)
    row = found.row
    variant = (row.variant + 1) % max(found.composed.variants, 1)
    brief = brief_of(step, variant)
    composed = compose(brief, phrases(brief.language))
    with act(step.owner, "another phrasing", now) as recorder:
        recorder.about(step.opportunity)
        recorder.change(
            row,
            variant=variant,
            subject=composed.subject or "",
            text=composed.text,
            edited=False,
            facts=_digest(composed),
        )
    return Drafted(row, brief, composed, stale=False)


def edit(found: Drafted, text: str, subject: str | None, now: datetime) -> None:
    """Keep the user's own words. Raises BadInput where none are left."""
    row = found.row
    columns = {"text": values.required("text", text), "edited": True}
    if subject is not None:
        columns["subject"] = values.text("subject", subject)
    with act(row.owner, "edit", now) as recorder:
        recorder.about(row.opportunity)
        recorder.change(row, facts=_digest(found.composed), **columns)


# --- from the records to the brief --------------------------------------------------


def brief_of(step: models.PlannedStep, variant: int = 0) -> Brief:
    """All that the message of the step may say."""
    person = step.person
    if person is None:
        raise NotAllowed(why=_NO_MESSAGE.filled(step=step.key))
    own_note = step.carried_for is not None and step.carried_for != person
    interview = step.interview
    window = getattr(interview, "debrief", None)
    brief = Brief(
        occasion=Occasion.PASS_ON if own_note else OCCASIONS[Action(step.action)],
        channel=Channel(step.channel),
        language=person.language,
        locale=locale_of(person.language, person.country),
        reader=_reader(step, person),
        candidate=step.owner.name,
        employer=step.opportunity.employer.name,
        role=step.opportunity.role or None,
        day=_day_of(interview, person),
        medium=Medium(interview.medium),
        formality=Formality(person.formality) if person.formality else None,
        decide_from=window.decide_from if window else None,
        decide_by=window.decide_by if window else None,
        answer_by=step.opportunity.answer_by,
        signature=tuple(step.owner.signature.splitlines()),
        variant=variant,
    )
    if own_note and step.carried_for is not None:
        carried = step.carried_for
        return replace(
            brief,
            thanks_for=(_reader(step, carried),),
            talk=_talk(interview, carried),
            passed_on=(PassedOn(_reader(step, carried), _talk(interview, carried)),),
        )
    return replace(
        brief,
        talk=_talk(interview, person),
        passed_on=_riders(step),
        thanks_owed=step.action == Action.STATUS_QUESTION and _thanks_owed(step),
    )


def _day_of(interview: models.Interview, person: models.Person) -> date:
    return interview.starts_at.astimezone(ZoneInfo(person.timezone)).date()


def _reader(step: models.PlannedStep, person: models.Person) -> Reader:
    involvement = models.Involvement.objects.filter(
        opportunity=step.opportunity, person=person
    ).first()
    part = Part(involvement.part) if involvement else Part.PANELIST
    return Reader(person.name, person.title or None, part)


def _talk(interview: models.Interview, person: models.Person) -> Talk:
    """What was talked about with that person, in this interview or else in an earlier one."""
    rows = models.Conversation.objects.filter(
        person=person,
        interview__opportunity=interview.opportunity,
        interview__starts_at__lte=interview.starts_at,
    ).order_by("-interview__starts_at")
    row = rows.first()
    if row is None:
        return Talk()
    return Talk(row.talked_about or None, row.they_need or None, row.i_add or None)


def _riders(step: models.PlannedStep) -> tuple[PassedOn, ...]:
    riding = queries.planned_steps(step.owner).filter(opportunity=step.opportunity, inside=step.key)
    return tuple(
        PassedOn(_reader(step, each.carried_for), _talk(each.interview, each.carried_for))
        for each in riding
        if each.carried_for is not None
    )


def _thanks_owed(step: models.PlannedStep) -> bool:
    """Whether that person's thanks were never sent, and are not planned any more."""
    thanks = {"opportunity": step.opportunity, "person": step.person, "action": Action.THANK_YOU}
    if not models.Seat.objects.filter(interview=step.interview, person=step.person).exists():
        return False
    sent = models.Event.objects.filter(kind="sent", interview=step.interview, **thanks).exists()
    planned = models.PlannedStep.objects.filter(
        status="planned", interview=step.interview, **thanks
    ).exists()
    return not sent and not planned
