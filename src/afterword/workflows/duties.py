"""What the candidate has to do by hand, as it can be reminded of: read from the plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from afterword.domain.errors import AfterwordError
from afterword.domain.history import Action
from afterword.domain.interview import Channel
from afterword.domain.language.dates import long_date
from afterword.domain.reminders.due import Duty, Kind
from afterword.domain.reminders.words import Matter, card_text, sheet_text
from afterword.records import models, queries
from afterword.workflows.draft_messages import Phrasebooks
from afterword.workflows.prepare import call_sheet_for, card_for

_AHEAD = timedelta(days=2)  # a card is thought of on the evening before
_BEHIND = timedelta(days=4)
_KINDS = {
    Action.ASK_BEFORE_YOU_LEAVE: Kind.CARD,
    Action.DEBRIEF: Kind.DEBRIEF,
    Action.CALL: Kind.CALL,
}


@dataclass(frozen=True, slots=True)
class Task:
    """A duty, with the row that it comes from: a planned step or a mail that came."""

    duty: Duty
    step: models.PlannedStep | None = None
    arrival: models.Arrival | None = None

    @property
    def interview(self) -> models.Interview | None:
        """The interview it belongs to; None for a mail."""
        return self.step.interview if self.step else None


def owners_with_duties(now: datetime) -> QuerySet[models.User]:
    """Whoever may have something to be reminded of, also by a plan that no longer holds.

    Nobody's sample search.
    """
    overtaken = models.Opportunity.objects.filter(replan_at__lte=now)
    found = (_steps(now), _arrivals(now), overtaken)
    concerned = reduce(or_, (Q(pk__in=rows.values("owner")) for rows in found))
    return models.User.objects.filter(concerned).exclude(username=queries.SAMPLE)


def tasks(owner: models.User, now: datetime) -> list[Task]:
    """Everything by hand that is planned about now, and every mail that waits for a word."""
    found = [Task(_duty(step), step=step) for step in _steps(now).filter(owner=owner)]
    return found + [
        Task(_told(arrival), arrival=arrival) for arrival in _arrivals(now).filter(owner=owner)
    ]


def is_still_to_do(task: Task) -> bool:
    """Whether it is planned, or waits, at this moment."""
    if task.step is not None:
        return models.PlannedStep.objects.filter(pk=task.step.pk, status="planned").exists()
    mail = models.Arrival.objects.filter(pk=task.arrival.pk) if task.arrival else None
    return mail is not None and mail.filter(settled=False).exists()


def _steps(now: datetime) -> QuerySet[models.PlannedStep]:
    by_hand = Q(action__in=list(_KINDS)) | Q(channel=Channel.LETTER)
    planned = models.PlannedStep.objects.filter(
        by_hand, status="planned", inside="", at__lte=now + _AHEAD, by__gt=now - _BEHIND
    )
    return planned.exclude(state="held").select_related(
        "owner", "opportunity__employer", "interview", "person", "carried_for"
    )


def _arrivals(now: datetime) -> QuerySet[models.Arrival]:
    waiting = models.Arrival.objects.filter(settled=False, arrived_at__gt=now - _BEHIND)
    asking = waiting.exclude(kind=models.Arrival.BY_HAND)
    return asking.filter(Q(event__kind="reply") | ~Q(invite=b"")).select_related(
        "owner", "opportunity__employer", "person"
    )


def _duty(step: models.PlannedStep) -> Duty:
    kind = _KINDS.get(Action(step.action), Kind.POST)
    if kind is Kind.CARD:
        start = step.interview.starts_at
        return Duty(kind, step.interview.key, start, start)
    key = step.interview.key if kind is Kind.DEBRIEF else step.key
    return Duty(kind, key, step.at, step.by, step.by_day if kind is Kind.POST else None)


def _told(arrival: models.Arrival) -> Duty:
    at = arrival.arrived_at
    return Duty(Kind.ANSWER, str(arrival.number), at, at)


def matter(task: Task, phrases: Phrasebooks, *, answerable: bool) -> Matter:
    """What the reminder of it says, in the candidate's language."""
    if task.step is None:
        return _mail(task)
    step, owner = task.step, task.step.owner
    language, zone = owner.language, ZoneInfo(owner.timezone)
    if task.duty.kind is Kind.CARD:
        return card_matter(step.interview, phrases)
    body = ""
    if task.duty.kind is Kind.CALL:
        number, sheet = call_sheet_for(step, phrases)
        said = (sheet.opening, sheet.question, sheet.voicemail, sheet.stop)
        body = sheet_text(number.phone or "", said, language)
    person = step.carried_for or step.person
    return Matter(
        kind=task.duty.kind,
        key=step.key,
        interview=step.interview.key,
        employer=step.opportunity.employer.name,
        person=person.name if person else "",
        at=_moment(step.at, zone, language),
        when=_moment(step.by, zone, language),
        day=long_date(task.duty.day, language) if task.duty.day else "",
        people=tuple(person.name for person in queries.seated(step.interview)),
        answerable=answerable,
        body=body,
    )


def _mail(task: Task) -> Matter:
    arrival, where = task.arrival, "—"
    if arrival is None:
        return Matter(Kind.ANSWER, task.duty.key, "", where)
    if arrival.opportunity is not None:
        where = arrival.opportunity.employer.name
    who = arrival.person.name if arrival.person else arrival.sender
    return Matter(Kind.ANSWER, task.duty.key, "", where, person=who)


def card_matter(interview: models.Interview, phrases: Phrasebooks) -> Matter:
    """The card of the interview, ready to be mailed; why there is none where nobody is known."""
    language = interview.owner.language
    on_site = interview.medium == "onsite"
    zone = ZoneInfo(interview.timezone if on_site else interview.owner.timezone)
    try:
        body = "\n\n".join(_card(interview, phrases))
    except AfterwordError as error:
        body = error.message.in_(language)
    return Matter(
        kind=Kind.CARD,
        key=interview.key,
        interview=interview.key,
        employer=interview.opportunity.employer.name,
        when=_moment(interview.starts_at, zone, language),
        body=body,
    )


def _card(interview: models.Interview, phrases: Phrasebooks) -> Iterator[str]:
    if where := interview.place or interview.link:
        yield where
    tongues = [person.language for person in queries.seated(interview)]
    made = card_for(interview, phrases)
    language = max(sorted(set(tongues)), key=tongues.count)
    yield card_text(made.questions, made.people, made.goodbyes, language)


def _moment(at: datetime, zone: ZoneInfo, language: str) -> str:
    local = at.astimezone(zone)
    return f"{long_date(local.date(), language)}, {local:%H:%M}"
