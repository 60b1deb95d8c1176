from datetime import UTC, datetime, timedelta

import pytest

from afterword.ports import Folder
from afterword.records import models
from afterword.workflows import approve, work
from tests.cast import NOON
from tests.workflows.delivery import (
    DANA,
    DUE,
    LOST,
    Clock,
    FakeFolders,
    FakeServer,
    approved,
    kit,
    state,
)
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def after(minutes: int) -> Clock:
    return Clock(DUE + timedelta(minutes=minutes))


def test_what_was_sent_is_filed_in_sent_once(owner: models.User) -> None:
    approved(owner)
    server, folders = FakeServer(), FakeFolders()
    for minutes in range(3):
        work.look(kit(server, after(minutes), folders))
    assert folders.contents[Folder.SENT] == server.taken


def test_filing_is_tried_again_and_never_sends_again(owner: models.User) -> None:
    row = approved(owner)
    server, folders = FakeServer(), FakeFolders(broken=True)
    looked = work.look(kit(server, after(0), folders))
    assert list(looked.trouble) == ["ana.ruiz@example.com"]
    assert state(row) == "sent"
    folders.broken = False
    work.look(kit(server, after(1), folders))
    assert len(folders.contents[Folder.SENT]) == len(server.taken) == 1


def test_a_provider_that_files_by_itself_gets_no_second_copy(owner: models.User) -> None:
    approved(owner)
    models.Mailbox.objects.update(files_sent=True)
    folders = FakeFolders()
    work.look(kit(FakeServer(), after(0), folders))
    assert not folders.contents[Folder.SENT]


def test_a_doubt_is_cleared_up_by_the_sent_folder(owner: models.User) -> None:
    row = approved(owner)
    folders = FakeFolders()
    work.look(kit(FakeServer([LOST]), after(0), folders))
    assert state(row) == "in_doubt"
    folders.put(Folder.SENT, bytes(row.content or b""))
    work.look(kit(FakeServer(), after(10), folders))
    assert state(row) == "sent"
    assert DANA not in planned(owner, DUE + timedelta(minutes=10))


def test_absence_proves_nothing_where_the_provider_may_not_file(owner: models.User) -> None:
    row, server = approved(owner), FakeServer([LOST])
    for minutes in range(0, 300, 5):
        work.look(kit(server, after(minutes)))
    assert state(row) == "in_doubt"
    assert len(server.taken) == 1


def test_absent_at_every_check_it_goes_again_with_the_same_bytes(owner: models.User) -> None:
    row, server = approved(owner), FakeServer([LOST])
    models.Mailbox.objects.update(files_sent=True)
    looks = {0: 1, 1: 1, 2: 1, 12: 1, 41: 1, 43: 1, 45: 2}
    for minutes, sent in looks.items():
        work.look(kit(server, after(minutes)))
        assert len(server.taken) == sent, minutes
    assert state(row) == "sent"
    assert server.taken[0] == server.taken[1]


def test_a_mailbox_that_cannot_be_read_settles_nothing(owner: models.User) -> None:
    row, server = approved(owner), FakeServer([LOST])
    models.Mailbox.objects.update(files_sent=True)
    for minutes in range(0, 120, 5):
        work.look(kit(server, after(minutes), FakeFolders(broken=True)))
    assert state(row) == "in_doubt"
    assert len(server.taken) == 1


def test_whoever_sends_by_hand_gets_a_draft_that_counts_when_it_shows_up_in_sent(
    owner: models.User,
) -> None:
    row, server, folders = approved(owner), FakeServer(), FakeFolders()
    models.Mailbox.objects.update(way="drafts")
    for minutes in range(3):
        work.look(kit(server, after(minutes), folders))
    assert state(row) == "drafted"
    assert not server.taken
    (draft,) = folders.contents[Folder.DRAFTS]
    assert DANA in planned(owner, DUE)
    folders.put(Folder.SENT, draft)
    work.look(kit(server, after(5), folders))
    assert state(row) == "sent"
    assert DANA not in planned(owner, DUE + timedelta(minutes=5))


def test_a_draft_is_laid_once_even_where_the_worker_died_on_the_way(owner: models.User) -> None:
    row, folders = approved(owner), FakeFolders()
    models.Mailbox.objects.update(way="drafts")
    work.look(kit(FakeServer(), after(0), folders))
    models.Outgoing.objects.update(state="claimed", lease_until=LONG_AGO)
    work.look(kit(FakeServer(), after(1), folders))
    assert state(row) == "drafted"
    assert len(folders.contents[Folder.DRAFTS]) == 1


def test_one_message_is_laid_into_drafts_where_the_account_sends_the_others(
    owner: models.User,
) -> None:
    row, server, folders = approved(owner), FakeServer(), FakeFolders()
    approve.lay_into_drafts(row, NOON)
    for minutes in range(3):
        work.look(kit(server, Clock(NOON + timedelta(minutes=minutes)), folders))
    assert state(row) == "drafted"
    assert len(folders.contents[Folder.DRAFTS]) == 1
    assert not server.taken


def test_one_that_cannot_be_laid_into_drafts_is_not_sent_instead(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    approve.lay_into_drafts(row, NOON)
    for minutes in range(0, 300, 60):
        work.look(kit(server, after(minutes), FakeFolders(broken=True)))
    assert state(row) == "retry"
    assert not server.taken


def test_send_now_takes_it_out_of_the_way_to_drafts_again(owner: models.User) -> None:
    row, server, folders = approved(owner), FakeServer(), FakeFolders()
    approve.lay_into_drafts(row, NOON)
    approve.send_now(row, DUE)
    work.look(kit(server, after(0), folders))
    assert state(row) == "sent"
    assert not folders.contents[Folder.DRAFTS]
