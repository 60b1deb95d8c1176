"""Reading the inbox: answers hold, bounces of ours count, and everything else is the candidate's.

Received mail can be forged, so that by itself it only ever holds steps. What it says about days,
calls and outcomes stays a proposal until the candidate has said so.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Max, Min

from afterword.domain.delivery.states import State
from afterword.domain.errors import AfterwordError, FactsError, NotAllowed, NotFound
from afterword.domain.history import Says
from afterword.domain.incoming.facts import Arrived, Incoming, Kind
from afterword.domain.incoming.read import read_mail
from afterword.domain.incoming.whose import Acquaintance, Concern, Glance, glance
from afterword.domain.words import Bilingual
from afterword.ports import Cursor, Folder, Folders
from afterword.ports import Glimpse as Seen
from afterword.records import models, queries
from afterword.workflows import mailboxes
from afterword.workflows.acts import Recorder, act
from afterword.workflows.deliver import Kit
from afterword.workflows.filing import says_it_arrived
from afterword.workflows.note_events import (
    check_days,
    note_auto_reply,
    note_bounce,
    note_reply,
)

EVERY = timedelta(minutes=1)
AT_ONCE = 200  # headers
LARGEST = 2_000_000  # bytes of one mail; what lies beyond is attachments
_MAIL = Bilingual("mail", "ningún correo")
_HOLDS_NOTHING = Bilingual("Mail {number} holds nothing.", "El correo {number} no retiene nada.")
_NAMED = Bilingual("A mail that came names it.", "Un correo recibido lo nombra.")


@dataclass(frozen=True, slots=True)
class Heard:
    """One mail that concerns the search, read."""

    mail: Arrived
    incoming: Incoming
    glance: Glance
    name: str


def listen(kit: Kit) -> dict[str, AfterwordError]:
    """Read what is new in each inbox, each at most once a minute; the trouble by address."""
    trouble: dict[str, AfterwordError] = {}
    now = kit.clock.now()
    for box in models.Mailbox.objects.exclude(imap_host="").select_related("owner"):
        mark, _new = models.FolderMark.objects.get_or_create(
            owner=box.owner, mailbox=box, folder=Folder.INBOX
        )
        if mark.looked_at is not None and timedelta() <= now - mark.looked_at < EVERY:
            continue
        models.FolderMark.objects.filter(pk=mark.pk).update(looked_at=now)
        try:
            with kit.host.opened(mailboxes.imap_account(box, kit.secrets)) as folders:
                _read_on(box.owner, mark, folders, kit)
        except AfterwordError as error:
            trouble[box.address] = error
    return trouble


def _read_on(owner: models.User, mark: models.FolderMark, folders: Folders, kit: Kit) -> None:
    known = acquaintance(owner)
    cursor = Cursor(mark.validity, mark.last)
    more = True
    while more:
        cursor, seen = folders.arrived(
            Folder.INBOX, cursor, _since(owner, kit.clock.now()), AT_ONCE
        )
        for each in seen:
            heard = _hear(each, folders, known, kit)
            if heard is not None:
                take_in(owner, heard, kit.clock.now())
        marks = models.FolderMark.objects.filter(pk=mark.pk)
        marks.update(validity=cursor.validity, last=cursor.last)
        more = len(seen) == AT_ONCE


def _since(owner: models.User, now: datetime) -> date:
    """The day before the earliest interview that still has something planned."""
    open_ones = queries.planned_steps(owner).aggregate(first=Min("interview__starts_at"))
    first: datetime | None = open_ones["first"]
    return (min(first, now) if first else now).date() - timedelta(days=1)


def acquaintance(owner: models.User) -> Acquaintance:
    """Whom and what the candidate's search knows."""
    sent = models.Outgoing.objects.filter(
        owner=owner, state__in=(State.SENT, State.IN_DOUBT, State.DRAFTED)
    )
    people = queries.people(owner).exclude(email="")
    employers = models.Employer.objects.filter(owner=owner).exclude(domain="")
    return Acquaintance(
        own=queries.own_addresses(owner),
        ours=frozenset(sent.values_list("message_id", flat=True)),
        people={person.email.lower(): str(person.pk) for person in people},
        employers={employer.domain.lower(): str(employer.pk) for employer in employers},
    )


def _hear(seen: Seen, folders: Folders, known: Acquaintance, kit: Kit) -> Heard | None:
    """The mail read, None where it does not concern the search or cannot be read."""
    try:
        glanced = glance(kit.reader.read(seen.headers), known)
        if glanced.concern is Concern.NONE:
            return None
        mail = kit.reader.read(folders.whole(Folder.INBOX, seen.uid, LARGEST))
    except FactsError:
        return None
    incoming = read_mail(mail)
    ours = tuple(name for name in incoming.of if name in known.ours)
    if glanced.concern is Concern.RETURNED and not ours:
        return None
    name = mail.header("message-id").strip()[:250] or hashlib.sha256(seen.headers).hexdigest()
    return Heard(mail, incoming, Glance(glanced.concern, glanced.key, ours or glanced.of), name)


def take_in(owner: models.User, heard: Heard, now: datetime) -> models.Arrival | None:
    """Keep a mail that concerns the search, once; None where it is known or nobody's.

    An answer holds what is pending; an automatic reply and a bounce count only where they name a
    message of ours.
    """
    if models.Arrival.objects.filter(owner=owner, name=heard.name).exists():
        return None
    row = _outgoing(owner, heard)
    if row is not None:
        says_it_arrived(row, now, _NAMED)
    person = row.draft.person if row is not None else _person(owner, heard)
    opportunity = row.draft.opportunity if row is not None else _opportunity(owner, heard, person)
    if opportunity is None or (heard.incoming.kind is Kind.BOUNCE and row is None):
        return None
    at = min(heard.mail.sent_at or now, now)
    with act(owner, "mail came", now) as recorder:
        event = _note(recorder, heard.incoming, row, opportunity, person, at)
        return _keep(owner, heard, opportunity, person, event, at)


def _note(
    recorder: Recorder,
    incoming: Incoming,
    row: models.Outgoing | None,
    opportunity: models.Opportunity,
    person: models.Person | None,
    at: datetime,
) -> models.Event | None:
    """Write down what the mail does to the plan; ``row`` is the message of ours that it names."""
    if incoming.kind not in (Kind.BOUNCE, Kind.AUTO_REPLY):
        return note_reply(recorder, opportunity, person, at)
    if row is None or person is None:
        return None
    if incoming.kind is Kind.AUTO_REPLY:
        return note_auto_reply(recorder, opportunity, person, at, incoming.until)
    permanent = bool(incoming.permanent)
    return note_bounce(recorder, opportunity, person, row.recipient, at, permanent=permanent)


def _keep(
    owner: models.User,
    heard: Heard,
    opportunity: models.Opportunity,
    person: models.Person | None,
    event: models.Event | None,
    at: datetime,
) -> models.Arrival:
    last = models.Arrival.objects.filter(owner=owner).aggregate(last=Max("number"))["last"] or 0
    asks = heard.incoming.kind not in (Kind.BOUNCE, Kind.AUTO_REPLY)
    return models.Arrival.objects.create(
        owner=owner,
        number=last + 1,
        name=heard.name,
        kind=heard.incoming.kind,
        opportunity=opportunity,
        person=person,
        event=event,
        sure=bool(heard.glance.of),
        sender=heard.mail.sender,
        subject=heard.mail.subject[:1000],
        new_text=(heard.incoming.new_text or "")[:20_000],
        until=heard.incoming.until,
        arrived_at=at,
        settled=not asks,
    )


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
    elif heard.glance.concern is Concern.EMPLOYER:
        mine = mine.filter(employer__pk=UUID(heard.glance.key))
    else:
        return None
    return mine.order_by("-entered_at").first()


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
    """What an answer means, with the days that it gives."""

    says: Says
    decide_from: date | None = None
    decide_by: date | None = None


def explain(row: models.Arrival, meaning: Meaning, now: datetime) -> None:
    """The candidate says what an answer means; what it held goes on or is planned anew.

    Raises NotAllowed where it holds nothing, BadInput for a date without a day.
    """
    event = _held_by(row)
    check_days(meaning.says, meaning.decide_from, meaning.decide_by)
    with act(row.owner, "answered", now) as recorder:
        recorder.about(row.opportunity)
        recorder.change(
            event,
            says=meaning.says,
            decide_from=meaning.decide_from,
            decide_by=meaning.decide_by,
        )
        _settle(row)


def not_theirs(row: models.Arrival, now: datetime) -> None:
    """The candidate says that the mail has nothing to do with it: it holds nothing any more."""
    event = _held_by(row)
    with act(row.owner, "not theirs", now) as recorder:
        recorder.about(row.opportunity)
        recorder.delete(event)
        _settle(row)


def _held_by(row: models.Arrival) -> models.Event:
    if row.event is None or row.event.kind != "reply":
        raise NotAllowed(why=_HOLDS_NOTHING.filled(number=str(row.number)))
    return row.event


def _settle(row: models.Arrival) -> None:
    models.Arrival.objects.filter(pk=row.pk).update(settled=True)
