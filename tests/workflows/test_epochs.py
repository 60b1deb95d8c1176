from pathlib import Path

import pytest
from django.db import connection

from afterword.adapters.epoch_file import EpochFile
from afterword.adapters.outbound.composing import Composing
from afterword.adapters.own_files import write_private
from afterword.ports import Epoch
from afterword.records import models
from afterword.workflows import claim, epochs, work
from afterword.workflows.metrics import metrics
from tests.cast import acme, ana
from tests.workflows.delivery import DUE, FakeKeeper, FakeServer, approved, kit, moves, state
from tests.workflows.planning import BOOKS

LEE = "acme-1:lee-wong:thank_you"

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> models.Outgoing:
    owner = ana()
    acme(owner)
    return approved(owner)


@pytest.mark.parametrize(
    ("number", "kept"),
    [(3, Epoch(4, "here")), (0, Epoch(1, "here"))],
)
def test_a_restored_database_sends_nothing_unchecked(
    row: models.Outgoing, number: int, kept: Epoch | None
) -> None:
    models.SendingEpoch.objects.create(number=number, place=epochs.place())
    keeper = FakeKeeper(kept, follows=False)
    assert epochs.check(keeper, DUE) == 1
    assert state(row) == "in_doubt"
    assert epochs.check(keeper, DUE) == 0


@pytest.mark.parametrize("kept", [None, Epoch(3, "elsewhere")])
def test_a_file_is_copied_where_this_machine_has_not_sent_from_it(
    row: models.Outgoing, kept: Epoch | None
) -> None:
    models.SendingEpoch.objects.create(number=3, place=epochs.place())
    keeper = FakeKeeper(kept, follows=False)
    doubted = epochs.check(keeper, DUE)
    # a server is shared: there a machine without a file has only just joined
    assert doubted == (1 if connection.vendor == "sqlite" else 0)


def test_a_servers_database_that_stands_elsewhere_sends_nothing_unchecked(
    row: models.Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    models.SendingEpoch.objects.create(number=3, place="7400/5/00000001")
    monkeypatch.setattr(epochs, "place", lambda: "7400/5/00000002")
    keeper = FakeKeeper(Epoch(3, "here"), follows=False)
    claimed(row)
    assert epochs.check(keeper, DUE) == 1
    assert moves(row)[-3:] == ["claimed", "retry", "in_doubt"]
    assert epochs.check(keeper, DUE) == 0


def claimed(row: models.Outgoing) -> None:
    (found,) = claim.claim(row.mailbox or pytest.fail("no mailbox"), DUE, BOOKS, Composing())
    assert found == row


def test_each_database_has_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    names = set()
    for place in ("", "7400/5/00000001", "7400/5/00000002", "7400/6/00000001", "7401/5/00000001"):
        monkeypatch.setattr(epochs, "place", lambda place=place: place)
        names.add(epochs.file_name())
    assert len(names) == 4  # the timeline makes no other database of it
    assert "sending-epoch.json" in names


def test_a_server_says_where_its_database_stands() -> None:
    parts = epochs.place().split("/")
    assert len(parts) == (1 if connection.vendor == "sqlite" else 3)
    assert all(parts) is (connection.vendor == "postgresql")


@pytest.mark.parametrize(
    ("number", "kept"), [(0, None), (3, Epoch(3, "here")), (4, Epoch(3, "here"))]
)
def test_a_database_that_went_on_as_usual_is_not_doubted(
    row: models.Outgoing, number: int, kept: Epoch | None
) -> None:
    models.SendingEpoch.objects.create(number=number, place=epochs.place())
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
    assert keeper.epoch == Epoch(1, "here")
    assert models.SendingEpoch.objects.get().place == epochs.place()


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


class CountedUpMeanwhile(FakeKeeper):
    """Another worker sends something at the moment at which the file is read."""

    def kept(self) -> Epoch | None:
        epochs.advance(self)
        return super().kept()


def test_another_worker_at_work_is_no_restored_database(row: models.Outgoing) -> None:
    models.SendingEpoch.objects.create(number=3, place=epochs.place())
    assert epochs.check(CountedUpMeanwhile(Epoch(3, "here"), follows=False), DUE) == 0
    assert state(row) == "scheduled"
