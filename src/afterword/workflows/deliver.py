"""Sending what is due: claim, hand over, and write down what came of it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.db import connection, transaction

from afterword.domain.delivery.answers import (
    Answer,
    Stage,
    Verdict,
    given_up,
    next_try,
    verdict,
)
from afterword.domain.delivery.states import State
from afterword.domain.errors import AfterwordError
from afterword.domain.words import Bilingual
from afterword.ports import (
    Clock,
    EpochKeeper,
    InviteSource,
    Line,
    MailHost,
    MailReader,
    MailWriter,
    Notifier,
    Parcel,
    Postman,
    SecretStore,
)
from afterword.records import models
from afterword.records.queries import SENT_BY_MAIL
from afterword.workflows import claim, epochs, mailboxes
from afterword.workflows.acts import act
from afterword.workflows.draft_messages import Phrasebooks
from afterword.workflows.note_events import note_bounce, note_sent
from afterword.workflows.passing import move
from afterword.workflows.replan import Books

_GIVEN_UP = Bilingual("Tried for a day. {why}", "Se ha intentado durante un día. {why}")
_SAID_SENT = Bilingual("You said that it was sent.", "Has dicho que se envió.")
_NO_ROOM = Bilingual(
    "The disk does not take any more. Nothing was sent.",
    "El disco no admite más. No se envió nada.",
)
_MINUTE = timedelta(minutes=1)
MOST_LINES = 20  # accounts served at the same time


@dataclass(frozen=True, slots=True)
class Reminding:
    """On which ways reminders go, and the phrases of the card and the call sheet in them."""

    notifiers: tuple[Notifier, ...]
    phrases: Phrasebooks


@dataclass(frozen=True, slots=True)
class Kit:
    """What a worker works with."""

    clock: Clock
    books: Books
    writer: MailWriter
    postman: Postman
    secrets: SecretStore
    host: MailHost
    reader: MailReader
    epochs: EpochKeeper
    invites: InviteSource
    country_of: Callable[[str], str | None]
    reminding: Reminding | None = None


def deliver_due(kit: Kit) -> int:
    """Send what is due, through every account that is not paused; returns how many were tried.

    Several accounts are served side by side, so that a slow server keeps no other one waiting.
    """
    found = claim.mailboxes_with_mail(kit.clock.now())
    accounts = [mailbox for mailbox in found if mailbox.way == "send"]
    if len(accounts) < 2:
        return sum(deliver_through(mailbox, kit) for mailbox in accounts)
    with ThreadPoolExecutor(MOST_LINES, "line") as pool:
        return sum(pool.map(partial(_in_a_thread, kit=kit), accounts))


def _in_a_thread(mailbox: models.Mailbox, kit: Kit) -> int:
    try:
        return deliver_through(mailbox, kit)
    finally:
        connection.close()  # each thread has one of its own


def deliver_through(mailbox: models.Mailbox, kit: Kit) -> int:
    """Send what is due through one account, within its limit for a minute."""
    now = kit.clock.now()
    most = min(claim.MOST_AT_ONCE, _allowance(mailbox, now))
    rows = claim.claim(mailbox, now, kit.books, kit.writer, most) if most > 0 else []
    if not rows:
        return 0
    try:
        account = mailboxes.smtp_account(mailbox, kit.secrets)
    except AfterwordError as error:
        if error.permanent:
            mailboxes.pause(mailbox, error.message)
        put_back(rows, error.message, now if error.permanent else now + _MINUTE)
        return 0
    with kit.postman.line(account) as line:
        for number, row in enumerate(rows, start=1):
            if not deliver(row, line, kit):
                put_back(rows[number:], Bilingual(mailbox.paused_en, mailbox.paused_es), now)
                break
    return len(rows)


def _allowance(mailbox: models.Mailbox, now: datetime) -> int:
    sent = models.Outgoing.objects.filter(mailbox=mailbox, sent_at__gt=now - _MINUTE)
    return mailbox.per_minute - sent.count()


def put_back(rows: list[models.Outgoing], why: Bilingual, now: datetime) -> None:
    """The account cannot be used: what was claimed waits till ``now``, and no attempt counts."""
    for row in rows:
        if row.state != State.CLAIMED:
            continue
        columns = {"token": None, "content": None, "lease_until": None, "due_at": now}
        move(row, State.RETRY, now, why, attempt=row.attempt - 1, **columns)


def deliver(row: models.Outgoing, line: Line, kit: Kit) -> bool:
    """Hand one claimed message over; False where the whole account has to pause.

    Between the two moves into ``sending`` and out of it the process may die at any point: the
    row then stays ``sending``, and becomes in doubt when its lease is over.
    """
    if row.content is None or row.mailbox is None:
        return True
    parcel = Parcel(row.mailbox.address, row.recipient, bytes(row.content))
    answer = line.deliver(parcel, lambda: _let_go(row, kit))
    if answer.stage is Stage.GUARD:
        return True
    told = verdict(answer)
    if told.pause:
        mailboxes.pause(row.mailbox, told.why)
        put_back([row], told.why, kit.clock.now())
        return False
    write_down(row, answer, told, kit.clock.now())
    return True


def _let_go(row: models.Outgoing, kit: Kit) -> bool:
    """Whether the text may be spoken now, which is then written down in the database and beside it.

    The epoch goes on with each message: a backup may be taken between any two of them.
    """
    if not claim.let_go(row, kit.clock.now(), kit.books):
        return False
    try:
        epochs.advance(kit.epochs)
    except OSError:
        free = {"token": None, "lease_until": None, "content": None}
        move(row, State.RETRY, kit.clock.now(), _NO_ROOM, due_at=kit.clock.now() + _MINUTE, **free)
        return False
    return True


def write_down(row: models.Outgoing, answer: Answer, told: Verdict, now: datetime) -> None:
    """Keep what came of an attempt, with the event that the plan obeys."""
    if told.state is State.SENT:
        _sent(row, now, told.why)
    elif told.state is State.IN_DOUBT:
        move(row, State.IN_DOUBT, now, told.why, checks=0, check_at=now)
    elif told.state is State.RETRY and not given_up(row.first_due, now):
        free = {"token": None, "lease_until": None, "content": None}
        move(row, State.RETRY, now, told.why, due_at=next_try(row.attempt, now), **free)
    else:
        why = told.why if told.state is State.FAILED else _GIVEN_UP.filled(why=told.why)
        _fail(row, why, told, now)


def _sent(row: models.Outgoing, now: datetime, why: Bilingual) -> None:
    """Keep the server's 250, also where the lease ran out meanwhile and the row is in doubt."""
    token = row.token
    if record_sent(row, now, why):
        return
    row.refresh_from_db(fields=["state", "token"])
    if row.state == State.IN_DOUBT and row.token == token:
        record_sent(row, now, why)


def _fail(row: models.Outgoing, why: Bilingual, told: Verdict, now: datetime) -> None:
    with transaction.atomic():
        free = {"token": None, "lease_until": None, "content": None}
        if not move(row, State.FAILED, now, why, **free) or not told.address_dead:
            return
        draft = row.draft
        if draft.person is not None:
            with act(row.owner, "bounced", now) as recorder:
                where = (draft.opportunity, draft.person, row.recipient)
                note_bounce(recorder, *where, now, permanent=True)


def record_sent(row: models.Outgoing, now: datetime, why: Bilingual) -> bool:
    """The message was sent: write it down with the event; False if the row has moved on.

    A step that was marked as done meanwhile gets no second event.
    """
    with act(row.owner, SENT_BY_MAIL, now) as recorder:
        filing = "" if row.mailbox is None or row.mailbox.files_sent else "due"
        if not move(row, State.SENT, now, why, sent_at=now, lease_until=None, filing=filing):
            return False
        step = models.PlannedStep.objects.filter(
            opportunity=row.draft.opportunity_id, key=row.step
        ).first()
        if step is not None and not _was_noted(step):
            note_sent(recorder, step, now)
    return True


def _was_noted(step: models.PlannedStep) -> bool:
    return models.Event.objects.filter(
        opportunity=step.opportunity_id, kind="sent", step=step.key
    ).exists()


def say_sent(row: models.Outgoing, now: datetime) -> bool:
    """The candidate knows that a message in doubt, or one in Drafts, was sent."""
    return record_sent(row, now, _SAID_SENT)
