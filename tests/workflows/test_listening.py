import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from afterword.domain.errors import OutsideFailed, SignInRefused
from afterword.domain.incoming.parts import Asked
from afterword.ports import Account, Folder
from afterword.records import models
from afterword.workflows import work
from afterword.workflows.listen import readable
from afterword.workflows.listening import hear_on, pause_after
from tests.workflows.delivery import (
    DUE,
    Clock,
    FakeFolders,
    FakeServer,
    approved,
    kit,
    mailbox,
    state,
)
from tests.workflows.test_listen import mail

pytestmark = pytest.mark.django_db


@dataclass
class Waiting(FakeFolders):
    """Folders into which ``meanwhile`` comes while somebody waits; the second wait is stopped."""

    stop: threading.Event = field(default_factory=threading.Event)
    meanwhile: bytes = b""
    waits: int = 0

    def wait(self, seconds: float, stop: Callable[[], bool]) -> None:
        self.waits += 1
        if self.waits == 1 and self.meanwhile:
            self.put(Folder.INBOX, self.meanwhile)
        else:
            self.stop.set()


def test_what_comes_while_it_waits_is_read_over_the_same_connection(owner: models.User) -> None:
    box = mailbox(owner)
    folders = Waiting(meanwhile=mail("lee@acme.example", "Hello"))
    assert hear_on(box, folders.stop, kit(FakeServer(), folders=folders)) is None
    assert folders.waits == 2
    assert models.Arrival.objects.count() == 1


@dataclass
class Refusing(FakeFolders):
    """A server that does not take the password."""

    def opened(self, _account: Account) -> object:  # type: ignore[override]
        raise SignInRefused(what="IMAP", reason="no")


def test_a_refused_password_pauses_the_account(owner: models.User) -> None:
    box = mailbox(owner)
    trouble = hear_on(box, threading.Event(), kit(FakeServer(), folders=Refusing()))
    assert isinstance(trouble, SignInRefused)
    assert not readable().exists()
    assert not work.look(kit(FakeServer(), folders=Refusing())).trouble


def test_a_server_that_is_down_is_trouble_but_no_pause(owner: models.User) -> None:
    box = mailbox(owner)
    trouble = hear_on(box, threading.Event(), kit(FakeServer(), folders=FakeFolders(broken=True)))
    assert isinstance(trouble, OutsideFailed)
    assert readable().exists()


class Faulty(FakeFolders):
    """Has a mail that something of ours cannot take."""

    def read(self, folder: Folder, uid: int, asked: Sequence[Asked]) -> bytes:
        message = "private"
        raise ZeroDivisionError(message)


def test_a_fault_of_ours_is_told_without_its_words(owner: models.User) -> None:
    folders = Faulty()
    folders.put(Folder.INBOX, mail("lee@acme.example", "Hello"))
    trouble = hear_on(mailbox(owner), threading.Event(), kit(FakeServer(), folders=folders))
    assert trouble is not None
    assert "ZeroDivisionError" in str(trouble)
    assert "private" not in str(trouble)


def test_pauses_grow_to_five_minutes() -> None:
    pauses = [pause_after(failures).total_seconds() for failures in (1, 2, 3, 4, 9)]
    assert pauses == [5, 15, 60, 300, 300]


def test_a_machine_that_slept_reads_before_it_sends(owner: models.User) -> None:
    row = approved(owner)
    folders, server = FakeFolders(), FakeServer()
    folders.put(Folder.INBOX, mail("lee@acme.example", "We decide on Friday."))
    work.look(kit(server, folders=folders), heard=True)
    assert state(row) == "held"
    assert not server.taken


def test_where_a_listener_has_just_read_nothing_is_read_again(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer(), Clock(DUE - timedelta(minutes=2)), FakeFolders()))
    folders, server = FakeFolders(broken=True), FakeServer()
    looked = work.look(kit(server, Clock(DUE), folders), heard=True)
    assert not looked.trouble
    assert state(row) == "sent"
