"""What came in: kept once, holding what is pending, until the candidate says what it means."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Max, Q

from afterword.domain.delivery.states import State
from afterword.domain.errors import NotAllowed, NotFound
from afterword.domain.history import Action, Result, Says
from afterword.domain.incoming.facts import Arrived, Evidence, Incoming, Kind
from afterword.domain.incoming.whose import Concern, Glance
from afterword.domain.interview import Channel
from afterword.domain.invites.facts import InviteFile
from afterword.domain.words import Bilingual
from afterword.ports import InviteSource
from afterword.records import models, queries
from afterword.records.queries import MAIL_CAME
from afterword.workflows import proposals
from afterword.workflows.acts import Recorder, act
from afterword.workflows.filing import says_it_arrived
from afterword.workflows.import_invites import CountryOf
from afterword.workflows.note_events import (
    MESSAGES,
    check_days,
    note_auto_reply,
    note_bounce,
    note_outcome,
    note_reply,
    note_sent,
    note_written,
)

_LONGEST_NAME = 255
_AHEAD = timedelta(days=2)  # a mail does no step that is planned for later than that
_NEAR = timedelta(days=1)
_MACHINES = (Kind.BOUNCE, Kind.AUTO_REPLY)
_MAIL = Bilingual("mail", "ningún correo")
_HOLDS_NOTHING = Bilingual("Mail {number} holds nothing.", "El correo {number} no retiene nada.")
_NOT_BY_HAND = Bilingual(
    "Mail {number} is none that you sent by hand.",
    "El correo {number} no es uno que hayas enviado a mano.",
)
_NO_INVITE = Bilingual(
    "Mail {number} holds no invitation.", "El correo {number} no lleva ninguna invitación."
)
_STEP_GONE = Bilingual("{step} is not planned any more.", "{step} ya no está previsto.")
_NAMED = Bilingual("A mail that came names it.", "Un correo recibido lo nombra.")


@dataclass(frozen=True, slots=True)
class Heard:
    """One mail that concerns the search, read.

    ``content`` are the bytes that were fetched of it, ``invites`` what a calendar in it holds.
    """

    mail: Arrived
    incoming: Incoming
    glance: Glance
    name: str
    content: bytes = b""
    invites: InviteFile = field(default_factory=lambda: InviteFile((), ()))


def is_known(owner: models.User, name: str) -> bool:
    """Whether a mail of that Message-ID was kept already."""
    return models.Arrival.objects.filter(owner=owner, name=name).exists()


def take_in(
    owner: models.User, heard: Heard, now: datetime, country_of: CountryOf
) -> models.Arrival | None:
    """Keep a mail that concerns the search, once; None where it is known or nobody's.

    An answer holds what is pending; an automatic reply and a bounce count only where they name a
    message of ours, an invite only where its organizer is the same and vouched for.
    """
    row = _outgoing(owner, heard)
    if row is not None:
        says_it_arrived(row, now, _NAMED)
    at = min(heard.mail.sent_at or now, now)
    with act(owner, MAIL_CAME, now) as recorder:
        if is_known(owner, heard.name):  # asked inside the act: two mailboxes may get the same mail
            return None
        where = _where(owner, heard, row)
        if not _counts(heard, where, row, at):
            return None
        arrival = _keep(recorder, heard, where, row, at)
    if heard.invites.invites:
        proposals.take_what_is_proven(arrival, heard.invites, heard.glance, now, country_of)
    return arrival


@dataclass(frozen=True, slots=True)
class _Where:
    """Whose mail it is, as far as that is known."""

    opportunity: models.Opportunity | None
    person: models.Person | None


def _where(owner: models.User, heard: Heard, row: models.Outgoing | None) -> _Where:
    if row is not None:
        return _Where(row.draft.opportunity, row.draft.person)
    person = _person(owner, heard)
    return _Where(
        proposals.opportunity_of(owner, heard.invites) or _opportunity(owner, heard, person), person
    )


def _counts(heard: Heard, where: _Where, row: models.Outgoing | None, at: datetime) -> bool:
    """Whether the mail is kept at all.

    What was written before any interview was over is no answer to one.
    """
    if heard.invites.invites:
        return True
    if where.opportunity is None or (heard.incoming.kind is Kind.BOUNCE and row is None):
        return False
    over = where.opportunity.interviews.filter(ends_at__lte=at)
    return row is not None or heard.incoming.kind in _MACHINES or over.exists()


def _keep(
    recorder: Recorder, heard: Heard, where: _Where, row: models.Outgoing | None, at: datetime
) -> models.Arrival:
    nothing_new = bool(heard.invites.invites) and not proposals.news(recorder.owner, heard.invites)
    event = None if nothing_new else _note(recorder, heard.incoming, row, where, at)
    return _new(
        recorder,
        name=heard.name,
        kind=heard.incoming.kind,
        opportunity=where.opportunity,
        person=where.person,
        event=event,
        sure=heard.glance.sure,
        sender=heard.mail.sender,
        subject=heard.mail.subject[:1000],
        new_text=(heard.incoming.new_text or "")[:20_000],
        evidence=_evidence(heard),
        until=heard.incoming.until,
        invite=heard.content if heard.invites.invites and not nothing_new else b"",
        arrived_at=at,
        settled=nothing_new or heard.incoming.kind in _MACHINES,
    )


def _new(recorder: Recorder, **columns: object) -> models.Arrival:
    mine = models.Arrival.objects.filter(owner=recorder.owner)
    last: int = mine.aggregate(last=Max("number"))["last"] or 0
    return recorder.make(models.Arrival, number=last + 1, **columns)


def _evidence(heard: Heard) -> list[list[str]]:
    vouched = heard.glance.vouched
    given: tuple[Evidence, ...] = (*heard.incoming.evidence, *((vouched,) if vouched else ()))
    return [[each.field, each.text[:300]] for each in given]


def _note(
    recorder: Recorder,
    incoming: Incoming,
    row: models.Outgoing | None,
    where: _Where,
    at: datetime,
) -> models.Event | None:
    """Write down what the mail does to the plan; ``row`` is the message of ours that it names."""
    opportunity, person = where.opportunity, where.person
    if opportunity is None:
        return None
    if incoming.kind not in _MACHINES:
        return note_reply(recorder, opportunity, person, at)
    if row is None or person is None:
        return None
    if incoming.kind is Kind.AUTO_REPLY:
        return note_auto_reply(recorder, opportunity, person, at, incoming.until)
    permanent = bool(incoming.permanent)
    return note_bounce(recorder, opportunity, person, row.recipient, at, permanent=permanent)


def _outgoing(owner: models.User, heard: Heard) -> models.Outgoing | None:
    mine = models.Outgoing.objects.filter(owner=owner, message_id__in=heard.glance.of)
    return mine.select_related("draft__person", "draft__opportunity", "mailbox").first()


def _person(owner: models.User, heard: Heard) -> models.Person | None:
    if heard.glance.concern is not Concern.PERSON:
        return None
    return queries.people(owner).filter(pk=heard.glance.key).first()


def _opportunity(
    owner: models.User, heard: Heard, person: models.Person | None
) -> models.Opportunity | None:
    """Where the mail belongs: the person's search or the employer's, the latest where several."""
    mine = queries.opportunities(owner)
    if person is not None:
        mine = mine.filter(involvements__person=person)
    elif heard.glance.concern in (Concern.EMPLOYER, Concern.SYSTEM):
        mine = mine.filter(employer__pk=UUID(heard.glance.key))
    else:
        return None
    return mine.order_by("-entered_at").first()


# --- what the candidate sent by hand ----------------------------------------------------


@dataclass(frozen=True, slots=True)
class ByHand:
    """A mail that lies in Sent and that we did not send, to somebody of the search."""

    name: str
    person: str
    subject: str
    at: datetime


def take_by_hand(owner: models.User, written: ByHand, now: datetime) -> models.Arrival | None:
    """Hold what is about to go to that person, and ask; None where it can have done no step."""
    person = queries.people(owner).filter(pk=written.person).first()
    at = min(written.at, now)
    name = f"{written.name} {written.person}"[:_LONGEST_NAME]
    with act(owner, MAIL_CAME, now) as recorder:
        step = _step_done(person, at) if person is not None else None
        if person is None or step is None or is_known(owner, name):
            return None
        if _is_ours(person, written):
            return None
        event = note_written(recorder, step.opportunity, person, at)
        return _new(
            recorder,
            name=name,
            kind=models.Arrival.BY_HAND,
            opportunity=step.opportunity,
            person=person,
            event=event,
            sure=True,
            subject=written.subject[:1000],
            step=step.key,
            arrived_at=at,
        )


def _step_done(person: models.Person, at: datetime) -> models.PlannedStep | None:
    """The first message planned to that person that a mail of that moment may have been."""
    planned = queries.planned_steps(person.owner).filter(
        person=person,
        action__in=MESSAGES,
        inside="",
        interview__ends_at__lte=at,
        at__lte=at + _AHEAD,
    )
    return planned.first()


def _is_ours(person: models.Person, written: ByHand) -> bool:
    """Whether it is a message of ours, to which a server gave another Message-ID."""
    ours = models.Outgoing.objects.filter(
        owner=person.owner_id, recipient=person.email, subject=written.subject
    )
    near = Q(sent_at=None) | Q(sent_at__range=(written.at - _NEAR, written.at + _NEAR))
    return ours.exclude(state__in=(State.SCHEDULED, State.WITHDRAWN)).filter(near).exists()


_MESSAGE_NAMES = {
    Action.THANK_YOU: Bilingual("your thank-you", "tu agradecimiento"),
    Action.STATUS_QUESTION: Bilingual("your question", "tu pregunta"),
    Action.LAST_MESSAGE: Bilingual("your last message", "tu último mensaje"),
    Action.GRACIOUS_NOTE: Bilingual("your closing note", "tu nota de despedida"),
    Action.OFFER_THANKS: Bilingual("your thanks for the offer", "tu agradecimiento por la oferta"),
}
_WAS_IT = Bilingual("Was this {message} to {person}?", "¿Era esto {message} a {person}?")


def question_of(row: models.Arrival) -> Bilingual:
    """What is asked of a mail that was sent by hand: "Was this your thank-you to Dana Cruz?"."""
    name = row.person.name if row.person else ""
    message = _MESSAGE_NAMES[Action(row.step.rpartition(":")[2])]
    return _WAS_IT.filled(message=message, person=name)


# --- what the candidate says of it -----------------------------------------------------


def find_arrival(owner: models.User, number: int) -> models.Arrival:
    """The mail of that number. Raises NotFound."""
    mine = models.Arrival.objects.filter(owner=owner, number=number)
    found = mine.select_related("event", "person", "opportunity__employer").first()
    if found is None:
        raise NotFound(what=_MAIL, name=str(number))
    return found


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an answer means, with the days that it gives, or how it ends the opportunity."""

    says: Says
    decide_from: date | None = None
    decide_by: date | None = None
    result: Result | None = None


RESULTS = (Result.REJECTED, Result.OFFER)


def meaning_of(words: str, first: date | None = None, last: date | None = None) -> Meaning | None:
    """What one word says that an answer means, a day by itself a date; None for no such word."""
    if words in RESULTS:
        return Meaning(Says.OTHER, result=Result(words))
    if words in tuple(Says):
        return Meaning(Says(words), first, last)
    return Meaning(Says.DATE, first, last) if not words and (first or last) else None


def explain(row: models.Arrival, meaning: Meaning, now: datetime) -> None:
    """The candidate says what an answer means; what it held goes on or is planned anew.

    Raises NotAllowed where it holds nothing, BadInput for a date without a day.
    """
    event = _held_by(row)
    check_days(meaning.says, meaning.decide_from, meaning.decide_by)
    with act(row.owner, "answered", now) as recorder:
        recorder.about(event.opportunity)
        recorder.change(
            event,
            says=meaning.says,
            decide_from=meaning.decide_from,
            decide_by=meaning.decide_by,
        )
        if meaning.result is not None:
            note_outcome(recorder, event.opportunity, meaning.result, now)
        recorder.change(row, settled=True)


def not_theirs(row: models.Arrival, now: datetime) -> None:
    """The candidate says that the mail has nothing to do with it: it holds nothing any more."""
    if row.settled or (row.event is None and not row.invite):
        raise NotAllowed(why=_HOLDS_NOTHING.filled(number=str(row.number)))
    with act(row.owner, "not theirs", now) as recorder:
        _let_go(recorder, row)


def was_it(row: models.Arrival, now: datetime) -> None:
    """What was sent by hand was the message of the step, which is done with it.

    Raises NotAllowed where the mail was not sent by hand, or the step is not planned any more.
    """
    _by_hand(row)
    step = queries.planned_steps(row.owner).filter(key=row.step).first()
    if step is None:
        raise NotAllowed(why=_STEP_GONE.filled(step=row.step))
    with act(row.owner, "done", now) as recorder:
        _let_go(recorder, row)
        note_sent(recorder, step, row.arrived_at, Channel.EMAIL)


def was_something_else(row: models.Arrival, now: datetime) -> None:
    """What was sent by hand was not the message of the step, which goes on."""
    _by_hand(row)
    with act(row.owner, "not done", now) as recorder:
        _let_go(recorder, row)


def take_invite(
    row: models.Arrival, source: InviteSource, country_of: CountryOf, now: datetime
) -> list[str]:
    """Take in the invitation of the mail; returns the keys of its interviews.

    Raises NotAllowed where it holds none.
    """
    if row.settled or not row.invite:
        raise NotAllowed(why=_NO_INVITE.filled(number=str(row.number)))
    read = proposals.read_again(row, source)
    return proposals.take(row, read, now, country_of)


def _by_hand(row: models.Arrival) -> None:
    if row.settled or row.kind != models.Arrival.BY_HAND:
        raise NotAllowed(why=_NOT_BY_HAND.filled(number=str(row.number)))


def _held_by(row: models.Arrival) -> models.Event:
    if row.event is None or row.event.kind != "reply":
        raise NotAllowed(why=_HOLDS_NOTHING.filled(number=str(row.number)))
    return row.event


def _let_go(recorder: Recorder, row: models.Arrival) -> None:
    """Settle the mail, and take its event away."""
    if row.opportunity is not None:
        recorder.about(row.opportunity)
    event = row.event
    recorder.change(row, settled=True, event=None, invite=b"")
    if event is not None:
        recorder.delete(event)
