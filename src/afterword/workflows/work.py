"""The worker: what it does each time it looks, where it does all by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Min

from afterword.domain.delivery.states import POLLED, State
from afterword.domain.errors import AfterwordError
from afterword.records import models
from afterword.workflows import claim, epochs
from afterword.workflows.deliver import Kit, deliver_due
from afterword.workflows.filing import draft_due, tend
from afterword.workflows.listen import before_sending, listen
from afterword.workflows.remind import remind
from afterword.workflows.replan import replan_due

LONGEST_SLEEP = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look did: messages tried, rows that a dead worker had left, mailboxes in trouble."""

    tried: int
    freed: int
    trouble: dict[str, AfterwordError]


def is_shared() -> bool:
    """Whether other machines may be at the same records, so that leases decide."""
    return connection.vendor != "sqlite"


def look(kit: Kit, *, heard: bool = False) -> Looked:
    """Make ready, listen, send what is due, and remind.

    ``heard`` says that a listener is at it beside: then only what is stale is read before sending.
    """
    freed = make_ready(kit)
    trouble = before_sending(kit) if heard else listen(kit)
    tried = deliver_due(kit) + draft_due(kit)
    remind(kit)
    return Looked(tried, freed, trouble | tend(kit))


def make_ready(kit: Kit) -> int:
    """Free what was left behind, and let what is held follow the plans; how many rows were freed.

    A database that was restored has what waits put in doubt. Where the database is one file this
    process is the only worker, and at this point it has nothing in its hands: whatever is claimed
    was left behind.
    """
    now = kit.clock.now()
    freed = claim.recover(now, alone=not is_shared())
    epochs.check(kit.epochs, now)
    held = models.Outgoing.objects.filter(state=State.HELD).select_related("mailbox", "owner")
    for owner in {row.owner for row in held}:
        replan_due(owner, now, kit.books)
    claim.follow_plan(held, now)
    return freed


def sleep_for(now: datetime) -> timedelta:
    """How long there is nothing to do, as far as is known; half a minute at the longest."""
    ahead = models.Outgoing.objects.filter(models.StateIn(POLLED), mailbox__paused_en="")
    first: datetime | None = ahead.aggregate(first=Min("due_at"))["first"]
    if first is None:
        return LONGEST_SLEEP
    return min(max(first - now, timedelta(seconds=1)), LONGEST_SLEEP)
