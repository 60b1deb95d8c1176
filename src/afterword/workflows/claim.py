"""Which messages are due, whether they may still go, and whose turn it is to send them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q, QuerySet

from afterword.domain.delivery import approval
from afterword.domain.delivery.approval import Known, Ruling, ruling
from afterword.domain.delivery.states import LEASED, POLLED, State
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.ports import MailWriter
from afterword.records import models
from afterword.workflows.approve import attachments_of, draft_of, fingerprints_of, thread_of
from afterword.workflows.passing import lease_clock, move
from afterword.workflows.replan import Books, replan_due

# Longer than a server may take with its last answer, so that no worker at work loses its lease.
LEASE = timedelta(minutes=15)
MOST_AT_ONCE = 20

_WORKER_DIED = Bilingual(
    "The worker stopped before a word of it was sent.",
    "El proceso se detuvo antes de enviar una sola palabra.",
)
_PERHAPS_SENT = Bilingual(
    "The worker stopped while it was handing it over: perhaps it arrived, perhaps not.",
    "El proceso se detuvo mientras lo entregaba: quizá llegó, quizá no.",
)
_DONE = Bilingual("You did it by hand.", "Lo hiciste a mano.")


def recover(now: datetime, *, alone: bool = False) -> int:
    """Free what a worker that died had claimed; returns how many rows.

    ``alone`` says that no other worker can be at it, so that leases need not run out first. What
    was being handed over is in doubt from now on, and never goes back to be tried again.
    """
    leased = models.Outgoing.objects.filter(models.StateIn(LEASED))
    if not alone:
        leased = leased.filter(lease_until__lt=lease_clock(now))
    freed = 0
    for row in leased:
        if row.state == State.SENDING:
            freed += move(row, State.IN_DOUBT, now, _PERHAPS_SENT, checks=0, check_at=now)
        else:
            freed += move(row, State.RETRY, now, _WORKER_DIED, token=None, content=None, due_at=now)
    return freed


def due(now: datetime) -> QuerySet[models.Outgoing]:
    """What is to be looked at now, through accounts that are not paused, first come first."""
    return (
        models.Outgoing.objects.filter(
            models.StateIn(POLLED),
            due_at__lte=now,
            mailbox__isnull=False,
            mailbox__paused_en="",
        )
        .select_related("mailbox", "owner", "draft__person")
        .order_by("due_at", "pk")
    )


def mailboxes_with_mail(now: datetime) -> list[models.Mailbox]:
    """The accounts through which something is due."""
    waiting = models.Outgoing.objects.filter(models.StateIn(POLLED), due_at__lte=now)
    return list(
        models.Mailbox.objects.filter(
            paused_en="", pk__in=waiting.values("mailbox")
        ).select_related("owner")
    )


def claim(
    mailbox: models.Mailbox,
    now: datetime,
    books: Books,
    writer: MailWriter,
    most: int = MOST_AT_ONCE,
    *,
    into_drafts: bool = False,
) -> list[models.Outgoing]:
    """Take up to ``most`` due messages of the account, each with its final bytes and a new token.

    Those to be sent, or those to be laid ``into_drafts``. Nobody else gets the same ones. What may
    not go any more is moved out of the way instead.
    """
    found = due(now).filter(mailbox=mailbox)
    if mailbox.way == "send":
        found = found.filter(into_drafts=into_drafts)
    elif not into_drafts:
        return []
    concerned = models.Opportunity.objects.filter(pk__in=found.values("draft__opportunity"))
    replan_due(mailbox.owner, now, books, among=concerned)
    with transaction.atomic():
        rows = list(found.select_for_update(skip_locked=True, of=("self",))[:most])
        return [row for row in rows if _claim(row, now, writer)]


def _claim(row: models.Outgoing, now: datetime, writer: MailWriter) -> bool:
    decided = rule(row, now)
    if decided.state is not State.SENDING:
        stop(row, decided, now)
        return False
    on = now.astimezone(ZoneInfo(row.owner.timezone))
    content = row.content or writer.write(draft_of(row), thread_of(row), on, attachments_of(row))
    return move(
        row,
        State.CLAIMED,
        now,
        token=uuid.uuid4(),
        lease_until=lease_clock(now) + LEASE,
        attempt=row.attempt + 1,
        content=content,
    )


def let_go(row: models.Outgoing, now: datetime, books: Books) -> bool:
    """The server is ready for the text: ask once more, and let the row pass into ``sending``.

    True: it is written down durably that the text is about to be spoken. False: it may not go,
    and the row was moved accordingly, unless somebody else had moved it.
    """
    with transaction.atomic():
        opportunity = models.Opportunity.objects.filter(pk=row.draft.opportunity_id)
        opportunity.select_for_update().get()
        replan_due(row.owner, now, books, among=opportunity)
        decided = rule(row, now)
        if decided.state is not State.SENDING:
            stop(row, decided, now)
            return False
        return move(row, State.SENDING, now, lease_until=lease_clock(now) + LEASE)


def stop(row: models.Outgoing, decided: Ruling, now: datetime) -> bool:
    """Move the row to where the ruling says, if it is not there already."""
    if decided.state == State.SCHEDULED and row.state == State.SCHEDULED:
        same = models.Outgoing.objects.filter(pk=row.pk, state=row.state, token=row.token)
        return bool(same.update(due_at=decided.due_at))
    columns: dict[str, object] = {"token": None, "lease_until": None}
    if decided.due_at is not None:
        columns["due_at"] = decided.due_at
    if decided.state == row.state:
        return False
    return move(row, decided.state, now, decided.why, **columns)


def rule(row: models.Outgoing, now: datetime) -> Ruling:
    """Whether the message may go now, by the plan and the draft as they stand in the records."""
    approved = approval.Approved(row.digest, row.approved_at, row.due_at, row.by, early=row.early)
    return ruling(approved, known(row), now)


def known(row: models.Outgoing) -> Known:
    """What the records say now about the step and the message that was approved for it."""
    draft = models.Message.objects.select_related("person").get(pk=row.draft_id)
    step = models.PlannedStep.objects.filter(opportunity=draft.opportunity_id, key=row.step).first()
    if step is None or step.status != "planned":
        return Known(planned=False, reason=_reason(step))
    if step.channel != Channel.EMAIL or step.inside or step.person_id != draft.person_id:
        return Known(planned=False)
    recipient = draft.person.email if draft.person else ""
    return Known(
        planned=True,
        held=step.state == "held",
        at=step.at,
        digest=approval.digest(
            recipient, draft.subject, draft.text, row.message_id, fingerprints_of(row)
        ),
    )


def _reason(step: models.PlannedStep | None) -> Bilingual:
    if step is None:
        return approval.OVERTAKEN
    if step.status == "done":
        return _DONE
    return Bilingual(step.reason_en, step.reason_es) if step.reason_en else approval.OVERTAKEN


def follow_plan(rows: Iterable[models.Outgoing], now: datetime) -> int:
    """Let waiting messages follow the plan: withdrawn, held, released or moved with their steps.

    Returns how many were moved. What is due is asked again in any case when it is claimed.
    """
    moved = 0
    for row in rows:
        decided = rule(row, now)
        if decided.state is State.SENDING:
            decided = Ruling(State.SCHEDULED, due_at=row.due_at)
        if row.state == State.RETRY and decided.state is State.SCHEDULED:
            continue
        moved += stop(row, decided, now)
    return moved


def waiting(owner: models.User | None = None) -> QuerySet[models.Outgoing]:
    """What is approved and waits, held messages included; everybody's without ``owner``."""
    states = Q(state__in=(*POLLED, State.HELD))
    found = models.Outgoing.objects.filter(states)
    return found if owner is None else found.filter(owner=owner)
