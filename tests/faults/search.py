"""A search with many approved messages that are all due at once, each of its own opportunity."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from afterword import bootstrap


def fill(count: int, port: int) -> None:
    """Make ``count`` messages in an empty database, to be sent through the server at ``port``."""
    from afterword.domain.delivery.providers import Security, Server
    from afterword.records import models, queries
    from afterword.workflows import approve, draft_messages, mailboxes
    from afterword.workflows.add_facts import NewInterview, add_interview
    from afterword.workflows.replan import replan_due
    from afterword.workflows.set_up import set_up
    from tests.cast import ANA

    now = datetime.now(UTC)
    owner = set_up(ANA, now)
    own = Server("127.0.0.1", port, Security.NONE)
    new = mailboxes.NewMailbox(
        ANA.addresses[0], "", smtp=own, imap=Server("", 143, Security.NONE), per_minute=30_000
    )

    box = mailboxes.add_mailbox(owner, new, bootstrap.secret_store(), now)
    starts = (now - timedelta(hours=4)).isoformat()
    for number in range(count):
        person = f"Dana Cruz <dana@e{number}.example>"
        add_interview(owner, NewInterview(f"E{number}", starts, people=(person,)), now)
    replan_due(owner, now, bootstrap.books())
    given = approve.Approval(box, bootstrap.mail_writer(), bootstrap.work_calendar())
    for step in queries.planned_steps(owner).filter(action="thank_you"):
        drafted = draft_messages.draft(step, now, bootstrap.phrasebooks())
        approve.approve(step, drafted, given, now)
    models.Outgoing.objects.update(early=True, due_at=now, first_due=now)


def empty() -> None:
    """Take everything away again; the tables stay."""
    from afterword.records import models

    models.Passage.objects.all().delete()
    models.Outgoing.objects.all().delete()
    models.User.objects.all().delete()
