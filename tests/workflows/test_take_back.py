from __future__ import annotations

import pytest

from afterword.domain.errors import NotAllowed
from afterword.ports import Folder
from afterword.records import models
from afterword.workflows import work
from afterword.workflows.take_back import take_back
from tests.cast import acme, ana
from tests.workflows.delivery import (
    DUE,
    Clock,
    FakeFolders,
    FakeServer,
    NoSecrets,
    approved,
    kit,
    state,
)

pytestmark = pytest.mark.django_db


def drafted(folders: FakeFolders) -> models.Outgoing:
    """An approved message that the worker has laid into Drafts."""
    owner = ana()
    acme(owner)
    row = approved(owner)
    models.Mailbox.objects.update(way="drafts")
    work.look(kit(FakeServer(), Clock(), folders))
    assert state(row) == "drafted"
    assert len(folders.contents[Folder.DRAFTS]) == 1
    return models.Outgoing.objects.select_related("mailbox", "draft").get()


def test_taken_back_it_is_removed_from_drafts_alone() -> None:
    folders = FakeFolders()
    folders.put(Folder.DRAFTS, b"Message-ID: <mine@example.com>\n\nMy own draft")
    other = list(folders.contents[Folder.DRAFTS])
    folders.contents[Folder.DRAFTS] = []
    row = drafted(folders)
    folders.contents[Folder.DRAFTS] += other
    told = take_back(row, folders, NoSecrets(), DUE)
    assert "removed from your Drafts" in told.en
    assert folders.contents[Folder.DRAFTS] == other
    assert state(row) == "withdrawn"


def test_where_drafts_cannot_be_reached_it_says_so() -> None:
    folders = FakeFolders()
    row = drafted(folders)
    told = take_back(row, FakeFolders(broken=True), NoSecrets(), DUE)
    assert "may still lie in your Drafts" in told.en
    assert state(row) == "withdrawn"


def test_a_draft_that_is_not_there_any_more_is_said() -> None:
    row = drafted(FakeFolders())
    told = take_back(row, FakeFolders(), NoSecrets(), DUE)
    assert "no longer lies in your Drafts" in told.en
    assert state(row) == "withdrawn"


def test_one_that_was_sent_meanwhile_counts_as_sent() -> None:
    folders = FakeFolders()
    row = drafted(folders)
    folders.contents[Folder.SENT] = folders.contents[Folder.DRAFTS]
    with pytest.raises(NotAllowed, match="sent"):
        take_back(row, folders, NoSecrets(), DUE)
    assert state(row) == "sent"


def test_a_message_that_waits_is_taken_back_without_asking_the_server() -> None:
    owner = ana()
    acme(owner)
    row = approved(owner)
    told = take_back(row, FakeFolders(broken=True), NoSecrets(), DUE)
    assert told.en == f"Taken back: {row.step}"
    assert state(row) == "withdrawn"
