from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from afterword.adapters.outbound.composing import Composing
from afterword.domain.delivery.answers import Answer, Stage
from afterword.domain.errors import OutsideFailed
from afterword.ports import Folder
from afterword.records import models
from afterword.workflows import probe, work
from afterword.workflows.probe import Came
from tests.cast import NOON, acme, ana
from tests.workflows.delivery import (
    LOST,
    Clock,
    FakeFolders,
    FakeServer,
    NoSecrets,
    approved,
    kit,
    mailbox,
    state,
)

pytestmark = pytest.mark.django_db


@dataclass
class Provider(FakeServer):
    """Delivers to oneself: ``files`` into Sent too, under another Message-ID if it ``renames``."""

    folders: FakeFolders = field(default_factory=FakeFolders)
    files: bool = True
    renames: bool = False
    delivers: bool = True

    def __post_init__(self) -> None:
        self.during = self._file

    def _file(self) -> None:
        name, _colon, rest = self.taken[-1].partition(b"\n\n")
        lines = [
            b"Message-ID: <other@provider>"
            if self.renames and line.startswith(b"Message-ID")
            else line
            for line in name.splitlines()
        ]
        filed = b"\n".join(lines) + b"\n\n" + rest
        for folder in [Folder.SENT] * self.files + [Folder.INBOX] * self.delivers:
            self.folders.put(folder, filed)


def kit_of(provider: Provider) -> probe.Kit:
    return probe.Kit(Composing(), provider, NoSecrets(), provider.folders)


def tried(provider: Provider, seconds: float = 60) -> models.Mailbox:
    box = mailbox(ana())
    probe.send(box, kit_of(provider), NOON)
    probe.wait_for(box, kit_of(provider), NOON, seconds, lambda _seconds: None)
    box.refresh_from_db()
    return box


@pytest.mark.parametrize("files", [True, False])
@pytest.mark.parametrize("renames", [True, False])
def test_the_probe_tells_how_an_account_sends(*, files: bool, renames: bool) -> None:
    box = tried(Provider(files=files, renames=renames))
    assert (box.files_sent, box.keeps_message_id) == (files, not renames)
    assert probe.came(box) is Came.FOUND
    assert len(probe.findings(box)) == 2


def test_a_slow_sent_folder_is_given_half_a_minute() -> None:
    provider = Provider(files=False)
    box = tried(provider, seconds=10)
    assert (box.files_sent, probe.came(box)) == (None, Came.AWAITED)
    provider.files = True
    provider._file()
    box = models.Mailbox.objects.get()
    assert probe.look_for(box, provider.folders, NOON + timedelta(seconds=20))
    assert box.files_sent is True


def test_a_test_that_never_arrives_proves_nothing() -> None:
    provider = Provider(files=False, delivers=False)
    box = tried(provider)
    assert not probe.look_for(box, provider.folders, NOON + timedelta(minutes=59))
    assert probe.look_for(box, provider.folders, NOON + timedelta(minutes=60))
    assert (box.files_sent, probe.came(box)) == (None, Came.LOST)


def test_the_worker_goes_on_looking_for_the_test() -> None:
    provider = Provider()
    box = mailbox(ana())
    probe.send(box, kit_of(provider), NOON)
    work.look(kit(provider, Clock(NOON + timedelta(minutes=1)), provider.folders))
    box.refresh_from_db()
    assert (box.files_sent, box.keeps_message_id, box.probe) == (True, True, "")


def test_the_test_to_oneself_is_never_an_answer() -> None:
    owner = ana()
    acme(owner)
    box, provider = mailbox(owner), Provider()
    probe.send(box, kit_of(provider), NOON)
    for minutes in range(3):
        work.look(kit(provider, Clock(NOON + timedelta(minutes=minutes)), provider.folders))
    assert len(provider.folders.contents[Folder.INBOX]) == 1
    assert not models.Arrival.objects.exists()
    assert not models.Event.objects.filter(kind="reply").exists()


def test_a_test_that_is_refused_is_said_and_not_awaited() -> None:
    box = mailbox(ana())
    refusing = Provider(answers=[Answer(Stage.RCPT, 554, "no")])
    with pytest.raises(OutsideFailed, match="554 no"):
        probe.send(box, kit_of(refusing), NOON)
    assert probe.came(box) is Came.NEVER


def test_a_refused_password_pauses_the_account() -> None:
    box = mailbox(ana())
    with pytest.raises(OutsideFailed):
        probe.send(box, kit_of(Provider(answers=[Answer(Stage.AUTH, 535, "5.7.8 no")])), NOON)
    assert "535" in box.paused_en


@pytest.mark.parametrize(
    ("files", "keeps", "after"),
    [
        (True, True, "sent"),
        (True, None, "sent"),
        (True, False, "in_doubt"),
        (False, True, "in_doubt"),
        (None, None, "in_doubt"),
    ],
)
def test_what_was_found_decides_whether_absence_from_sent_proves_anything(
    *, files: bool | None, keeps: bool | None, after: str
) -> None:
    owner = ana()
    acme(owner)
    row = approved(owner)
    models.Mailbox.objects.update(files_sent=files, keeps_message_id=keeps)
    server, folders = FakeServer([LOST]), FakeFolders()
    for minutes in (120, 121, 122, 135, 170, 171):
        work.look(kit(server, Clock(NOON + timedelta(minutes=minutes)), folders))
    assert state(row) == after
