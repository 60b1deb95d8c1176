"""A search with many approved messages that are all due at once, each of its own opportunity."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from afterword import bootstrap

if TYPE_CHECKING:
    from afterword.records.models import Mailbox, User


def fill(count: int, port: int, accounts: int = 1) -> None:
    """Make ``count`` messages in an empty database, to be sent through the server at ``port``.

    They are shared out among that many accounts in turn.
    """
    from afterword.records import models, queries
    from afterword.workflows import approve, draft_messages
    from afterword.workflows.add_facts import NewInterview, add_interview
    from afterword.workflows.replan import replan_due
    from afterword.workflows.set_up import set_up
    from tests.cast import ANA

    now = datetime.now(UTC)
    owner = set_up(ANA, now)
    boxes = [_account(owner, name, port, now) for name in _addresses(ANA.addresses[0], accounts)]
    starts = (now - timedelta(hours=4)).isoformat()
    for number in range(count):
        person = f"Dana Cruz <dana@e{number}.example>"
        add_interview(owner, NewInterview(f"E{number}", starts, people=(person,)), now)
    replan_due(owner, now, bootstrap.books())
    for number, step in enumerate(queries.planned_steps(owner).filter(action="thank_you")):
        box = boxes[number % accounts]
        given = approve.Approval(box, bootstrap.mail_writer(), bootstrap.work_calendar())
        drafted = draft_messages.draft(step, now, bootstrap.phrasebooks())
        approve.approve(step, drafted, given, now)
    models.Outgoing.objects.update(early=True, due_at=now, first_due=datetime.now(UTC))


def _addresses(first: str, accounts: int) -> list[str]:
    more = (f"ana{number}@example.com" for number in range(2, accounts + 1))
    return [first, *more]


def _account(owner: User, address: str, port: int, now: datetime) -> Mailbox:
    from afterword.domain.delivery.providers import Security, Server
    from afterword.workflows import mailboxes

    own = Server("127.0.0.1", port, Security.NONE)
    nowhere = Server("", 143, Security.NONE)
    new = mailboxes.NewMailbox(address, "s3cret", smtp=own, imap=nowhere, per_minute=30_000)
    return mailboxes.add_mailbox(owner, new, bootstrap.secret_store(), now)


def empty() -> None:
    """Take everything away again; the tables stay."""
    from afterword.records import models

    models.Passage.objects.all().delete()
    models.Outgoing.objects.all().delete()
    models.User.objects.all().delete()
