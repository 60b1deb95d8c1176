"""The worker's work in pieces, for many workers on many machines to share out among them.

Each piece is the same workflow as where one worker does all. The rows are the queue, and the fence:
a piece that is done twice, late or never does no harm, for what is left undone is found again.
"""

from __future__ import annotations

from uuid import UUID

from afterword.domain.errors import AfterwordError
from afterword.workflows import claim, epochs
from afterword.workflows.deliver import Kit, deliver_through
from afterword.workflows.duties import owners_with_duties
from afterword.workflows.filing import draft_due, tend, with_something_to_do
from afterword.workflows.listen import STALE, listen, readable, unread
from afterword.workflows.remind import remind_owner

Trouble = dict[str, AfterwordError]  # by the address of the mailbox


def due_messages(kit: Kit) -> list[tuple[UUID, UUID]]:
    """The first message that is due in each mailbox, to be sent or laid into Drafts; with which.

    One of each, for what else is due goes with it: over one connection, within the mailbox's limit.
    """
    now = kit.clock.now()
    firsts = (
        claim.due(now).filter(mailbox=box).values_list("pk", "mailbox").first()
        for box in claim.mailboxes_with_mail(now)
    )
    return [first for first in firsts if first is not None]


def deliver_one(key: UUID, kit: Kit) -> Trouble:
    """Bring one message on its way, unless it has moved on; what else its mailbox has due with it.

    A restored database may hold what asks for this: so it is asked first whether it was restored.
    What has come in meanwhile is read before anything is sent.
    """
    now = kit.clock.now()
    row = claim.due(now).filter(pk=key).first()
    if row is None or row.mailbox is None:
        return {}
    epochs.check(kit.epochs, now)
    trouble = listen(kit, readable().filter(owner=row.owner_id), STALE)
    if row.mailbox.way == "send":
        deliver_through(row.mailbox, kit)
    draft_due(kit, [row.mailbox])
    return trouble


def unread_mailboxes(kit: Kit) -> list[UUID]:
    """The mailboxes that are to be read now."""
    return list(unread(kit.clock.now()).values_list("pk", flat=True))


def read_one(key: UUID, kit: Kit) -> Trouble:
    """Read what is new in one mailbox, unless it was read just now."""
    return listen(kit, readable().filter(pk=key))


def mailboxes_to_tend(kit: Kit) -> list[UUID]:
    """The mailboxes in whose folders something waits to be done."""
    return list(with_something_to_do(kit.clock.now()).values_list("pk", flat=True))


def tend_one(key: UUID, kit: Kit) -> Trouble:
    """File, look through Sent for what is in doubt or in Drafts, in one mailbox."""
    return tend(kit, with_something_to_do(kit.clock.now()).filter(pk=key))


def owners_to_remind(kit: Kit) -> list[UUID]:
    """The candidates who may have something to be reminded of."""
    return list(owners_with_duties(kit.clock.now()).values_list("pk", flat=True))


def remind_one(key: UUID, kit: Kit) -> Trouble:
    """Remind one candidate of what is due."""
    for owner in owners_with_duties(kit.clock.now()).filter(pk=key):
        remind_owner(owner, kit)
    return {}
