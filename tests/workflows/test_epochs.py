from pathlib import Path

import pytest
from django.db import connection

from afterword.adapters.epoch_file import EpochFile
from afterword.adapters.own_files import write_private
from afterword.ports import Epoch
from afterword.records import models
from afterword.workflows import epochs, work
from afterword.workflows.metrics import metrics
from tests.cast import acme, ana
from tests.workflows.delivery import DUE, FakeKeeper, FakeServer, approved, kit, state

LEE = "acme-1:lee-wong:thank_you"

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> models.Outgoing:
    owner = ana()
    acme(owner)
    return approved(owner)


@pytest.mark.parametrize(
    ("number", "kept"),
    [(3, None), (3, Epoch(4, "here")), (3, Epoch(3, "elsewhere")), (0, Epoch(1, "here"))],
)
def test_a_restored_or_copied_database_sends_nothing_unchecked(
    row: models.Outgoing, number: int, kept: Epoch | None
) -> None:
    models.SendingEpoch.objects.create(number=number)
    keeper = FakeKeeper(kept, follows=False)
    assert epochs.check(keeper, DUE) == 1
    assert state(row) == "in_doubt"
    assert epochs.check(keeper, DUE) == 0


@pytest.mark.parametrize(
    ("number", "kept"), [(0, None), (3, Epoch(3, "here")), (4, Epoch(3, "here"))]
)
def test_a_database_that_went_on_as_usual_is_not_doubted(
    row: models.Outgoing, number: int, kept: Epoch | None
) -> None:
    models.SendingEpoch.objects.create(number=number)
    assert epochs.check(FakeKeeper(kept, follows=False), DUE) == 0
    assert state(row) == "scheduled"


def test_a_full_disk_at_the_last_moment_sends_nothing_and_loses_nothing(
    row: models.Outgoing,
) -> None:
    class Full(FakeKeeper):
        def keep(self, number: int) -> None:
            raise OSError(28, "No space left on device")

    server = FakeServer()
    work.look(kit(server, keeper=Full(follows=True)))
    if connection.vendor == "sqlite":
        assert (state(row), server.taken) == ("retry", [])
        assert "disk" in row.why_en


def test_each_message_is_counted_so_that_a_backup_between_two_of_them_is_noticed(
    row: models.Outgoing,
) -> None:
    other = approved(row.owner, LEE, row.mailbox)
    keeper = FakeKeeper(follows=False)
    seen: list[Epoch | None] = []
    server = FakeServer(during=lambda: seen.append(keeper.epoch))
    work.look(kit(server, keeper=keeper))
    assert {state(row), state(other)} == {"sent"}
    if connection.vendor == "sqlite":
        assert seen == [Epoch(1, "here"), Epoch(2, "here")]


def test_what_is_sent_is_counted_outside_too(row: models.Outgoing) -> None:
    keeper = FakeKeeper(follows=False)
    work.look(kit(FakeServer(), keeper=keeper))
    assert state(row) == "sent"
    assert keeper.epoch == (Epoch(1, "here") if connection.vendor == "sqlite" else None)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b'{"number": "x", "machine": "y"}', b"\xff"]
)
def test_a_spoilt_file_counts_as_missing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "epoch").write_bytes(content)
    keeper = EpochFile(tmp_path / "epoch", write_private)
    assert keeper.kept() is None
    keeper.keep(7)
    assert keeper.kept() == Epoch(7, keeper.machine())


def test_the_counts_name_every_state_and_nobody(row: models.Outgoing) -> None:
    told = metrics(DUE)
    assert 'afterword_outgoing_messages{state="scheduled"} 1' in told
    assert 'afterword_outgoing_messages{state="sent"} 0' in told
    assert "dana" not in told.lower()
    waited = (DUE - row.due_at).total_seconds()
    assert f"afterword_overdue_seconds {waited:.0f}" in told
