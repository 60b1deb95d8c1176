"""From the records to a brief: all that a message may say, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from afterword.domain.errors import NotAllowed
from afterword.domain.history import Action
from afterword.domain.interview import Channel, Medium
from afterword.domain.letters.customs import locale_of
from afterword.domain.people import Formality, Part
from afterword.domain.words import Bilingual
from afterword.domain.writing.brief import Brief, Occasion, PassedOn, Reader, Talk
from afterword.records import models, queries
from afterword.workflows.voice import voice_of

OCCASIONS = {
    Action.THANK_YOU: Occasion.THANK_YOU,
    Action.STATUS_QUESTION: Occasion.STATUS_QUESTION,
    Action.LAST_MESSAGE: Occasion.LAST_MESSAGE,
    Action.GRACIOUS_NOTE: Occasion.GRACIOUS_NOTE,
    Action.OFFER_THANKS: Occasion.OFFER_THANKS,
}
NO_MESSAGE = Bilingual("{step} has no message of its own.", "{step} no tiene un mensaje propio.")


def brief_for(
    opportunity: models.Opportunity, interview: models.Interview, person: models.Person
) -> Brief:
    """What is known about writing to ``person`` after ``interview``: a thank-you by e-mail."""
    window = getattr(interview, "debrief", None)
    return Brief(
        occasion=Occasion.THANK_YOU,
        channel=Channel.EMAIL,
        language=person.language,
        locale=locale_of(person.language, person.country),
        reader=reader_of(opportunity, person),
        candidate=opportunity.owner.name,
        employer=opportunity.employer.name,
        role=opportunity.role or None,
        day=_day_of(interview, person),
        medium=Medium(interview.medium),
        formality=Formality(person.formality) if person.formality else None,
        decide_from=window.decide_from if window else None,
        decide_by=window.decide_by if window else None,
        answer_by=opportunity.answer_by,
        signature=tuple(opportunity.owner.signature.splitlines()),
        traits=voice_of(opportunity.owner),
    )


def brief_of(step: models.PlannedStep, variant: int = 0) -> Brief:
    """All that the message of the step may say."""
    person = step.person
    if person is None:
        raise NotAllowed(why=NO_MESSAGE.filled(step=step.key))
    own_note = step.carried_for is not None and step.carried_for != person
    interview = step.interview
    brief = replace(
        brief_for(step.opportunity, interview, person),
        occasion=Occasion.PASS_ON if own_note else OCCASIONS[Action(step.action)],
        channel=Channel(step.channel),
        variant=variant,
    )
    if own_note and step.carried_for is not None:
        carried = step.carried_for
        return replace(
            brief,
            thanks_for=(reader_of(step.opportunity, carried),),
            talk=_talk(interview, carried),
            passed_on=(PassedOn(reader_of(step.opportunity, carried), _talk(interview, carried)),),
        )
    return replace(
        brief,
        talk=_talk(interview, person),
        passed_on=_riders(step),
        thanks_owed=step.action == Action.STATUS_QUESTION and _thanks_owed(step),
    )


def _day_of(interview: models.Interview, person: models.Person) -> date:
    return interview.starts_at.astimezone(ZoneInfo(person.timezone)).date()


def reader_of(opportunity: models.Opportunity, person: models.Person) -> Reader:
    """Somebody as messages address them, with their part in that opportunity."""
    found = models.Involvement.objects.filter(opportunity=opportunity, person=person).first()
    part = Part(found.part) if found else Part.PANELIST
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
        PassedOn(
            reader_of(step.opportunity, each.carried_for), _talk(each.interview, each.carried_for)
        )
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
