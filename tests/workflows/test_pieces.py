"""The worker's work in pieces: whatever is done twice, late or out of a backup does no harm."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from afterword.adapters.notifiers.own_mail import OwnMail
from afterword.adapters.outbound.composing import Composing
from afterword.adapters.phrasebook import TomlPhrases
from afterword.ports import Epoch, Folder
from afterword.records import models
from afterword.workflows import epochs, pieces, work
from afterword.workflows.approve import lay_into_drafts
from afterword.workflows.deliver import Kit, Reminding
from tests.cast import NOON
from tests.workflows.delivery import (
    DUE,
    Clock,
    FakeFolders,
    FakeKeeper,
    FakeServer,
    approved,
    kit,
    mailbox,
    state,
)
from tests.workflows.test_listen import mail

pytestmark = pytest.mark.django_db


def twice(piece: Callable[[UUID, Kit], pieces.Trouble], key: UUID, kit: Kit) -> None:
    assert piece(key, kit) == {}
    assert piece(key, kit) == {}


def test_a_message_is_handed_out_when_it_is_due_and_sent_once(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    assert pieces.due_messages(kit(server, Clock(NOON - timedelta(hours=1)))) == []
    assert pieces.due_messages(kit(server)) == [(row.pk, row.mailbox_id)]
    twice(pieces.deliver_one, row.pk, kit(server))
    assert len(server.taken) == 1
    assert state(row) == "sent"
    assert pieces.due_messages(kit(server)) == []


def test_what_else_is_due_in_the_mailbox_goes_with_it(owner: models.User) -> None:
    first = approved(owner)
    approved(owner, "acme-1:lee-wong:thank_you", first.mailbox)
    server = FakeServer()
    ((key, _mailbox),) = pieces.due_messages(kit(server))
    pieces.deliver_one(key, kit(server))
    assert len(server.taken) == 2


def test_a_message_that_is_gone_or_was_taken_back_is_nobodys_work(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    models.Outgoing.objects.update(state="withdrawn")
    twice(pieces.deliver_one, row.pk, kit(server))
    twice(pieces.deliver_one, UUID(int=1), kit(server))
    assert not server.taken


def test_through_a_paused_mailbox_nothing_goes(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    models.Mailbox.objects.update(paused_en="The password has changed.")
    twice(pieces.deliver_one, row.pk, kit(server))
    assert pieces.due_messages(kit(server)) == []
    assert not server.taken


def test_what_has_come_in_is_read_before_anything_is_sent(owner: models.User) -> None:
    row, server, folders = approved(owner), FakeServer(), FakeFolders()
    folders.put(Folder.INBOX, mail("lee@acme.example", "We decide on Friday."))
    pieces.deliver_one(row.pk, kit(server, folders=folders))
    assert state(row) == "held"
    assert not server.taken


def test_a_job_out_of_a_backup_sends_nothing_unchecked(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    models.SendingEpoch.objects.create(number=3, place=epochs.place())
    restored = kit(server, keeper=FakeKeeper(Epoch(4, "here"), follows=False))
    twice(pieces.deliver_one, row.pk, restored)
    assert state(row) == "in_doubt"
    assert not server.taken


def test_what_goes_into_drafts_is_laid_there_once(owner: models.User) -> None:
    row, folders = approved(owner), FakeFolders()
    lay_into_drafts(row, DUE)
    twice(pieces.deliver_one, row.pk, kit(FakeServer(), folders=folders))
    assert len(folders.contents[Folder.DRAFTS]) == 1
    assert state(row) == "drafted"


def test_a_mailbox_is_read_once_a_minute_and_each_mail_taken_in_once(owner: models.User) -> None:
    box, folders = mailbox(owner), FakeFolders()
    folders.put(Folder.INBOX, mail("lee@acme.example", "Hello"))
    now = kit(FakeServer(), folders=folders)
    assert pieces.unread_mailboxes(now) == [box.pk]
    twice(pieces.read_one, box.pk, now)
    assert pieces.unread_mailboxes(now) == []
    later = kit(FakeServer(), Clock(DUE + timedelta(minutes=1)), folders)
    assert pieces.unread_mailboxes(later) == [box.pk]
    twice(pieces.read_one, box.pk, later)
    assert models.Arrival.objects.count() == 1


def test_a_clock_that_was_set_back_keeps_no_mailbox_from_being_read(owner: models.User) -> None:
    box = mailbox(owner)
    pieces.read_one(box.pk, kit(FakeServer(), Clock(DUE + timedelta(hours=1))))
    assert pieces.unread_mailboxes(kit(FakeServer(), Clock(DUE))) == [box.pk]


def test_what_was_sent_is_filed_once(owner: models.User) -> None:
    row, folders = approved(owner), FakeFolders()
    now = kit(FakeServer(), folders=folders)
    assert pieces.mailboxes_to_tend(now) == []
    pieces.deliver_one(row.pk, now)
    assert pieces.mailboxes_to_tend(now) == [row.mailbox_id]
    twice(pieces.tend_one, row.mailbox_id or UUID(int=1), now)
    assert len(folders.contents[Folder.SENT]) == 1
    assert pieces.mailboxes_to_tend(now) == []


def test_trouble_with_a_mailbox_is_told_by_its_address(owner: models.User) -> None:
    box = mailbox(owner)
    trouble = pieces.read_one(box.pk, kit(FakeServer(), folders=FakeFolders(broken=True)))
    assert list(trouble) == ["ana.ruiz@example.com"]


def test_a_candidate_is_reminded_once(owner: models.User) -> None:
    mailbox(owner)
    server = FakeServer()
    ways = Reminding((OwnMail(Composing(), server),), TomlPhrases(Path("/nowhere")).phrases)
    now = replace(kit(server, Clock(NOON)), reminding=ways)
    work.look(kit(FakeServer(), Clock(NOON)))  # plans
    assert pieces.owners_to_remind(now) == [owner.pk]
    twice(pieces.remind_one, owner.pk, now)
    names = models.Reminder.objects.values_list("name", flat=True)
    assert len(server.taken) == len(set(names)) > 0
