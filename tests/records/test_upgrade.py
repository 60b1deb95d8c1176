"""An upgrade finds messages in every state, and moves none of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from afterword.domain.delivery.states import State
from afterword.records import models
from afterword.workflows import work
from tests.cast import NOON, acme, ana
from tests.workflows.delivery import FakeServer, approved, kit

FIRST = ("records", "0003_delivery")
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)  # before any database clock
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def _migrate(target: tuple[str, str]) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate([target])
    return MigrationExecutor(connection).loader.project_state([target]).apps


def _newest() -> tuple[str, str]:
    nodes = MigrationExecutor(connection).loader.graph.leaf_nodes("records")
    return ("records", nodes[0][1])


@pytest.fixture
def old() -> Any:
    """The records as the first release that could send had them, one message in each state."""
    owner = ana()
    acme(owner)
    row = approved(owner)
    for number, state in enumerate(State):
        copy = models.Message.objects.get(pk=row.draft_id)
        copy.pk, copy.step = None, f"copy {number}"
        copy._state.adding = True
        copy.save()
        each = models.Outgoing.objects.get(pk=row.pk)
        each.pk, each.draft, each.state = None, copy, str(state)
        each._state.adding = True
        each.message_id, each.due_at = f"<{state}@example.com>", NOON + timedelta(days=900)
        each.save()
    row.delete()
    yield _migrate(FIRST).get_model("records", "Outgoing")
    _migrate(_newest())


def test_messages_in_every_state_stand_where_they_stood_after_an_upgrade(old: Any) -> None:
    columns = ("message_id", "state", "digest", "due_at", "text", "attempt")
    before = sorted(old.objects.values_list(*columns))
    assert {row[1] for row in before} >= {str(state) for state in State} - {"drafted"}
    _migrate(_newest())
    assert sorted(models.Outgoing.objects.values_list(*columns)) == before


def test_what_was_being_sent_at_the_upgrade_is_in_doubt_and_not_sent_again(old: Any) -> None:
    _migrate(_newest())
    models.Outgoing.objects.filter(state__in=("claimed", "sending")).update(lease_until=LONG_AGO)
    server = FakeServer()
    work.look(kit(server))
    states = dict(models.Outgoing.objects.values_list("message_id", "state"))
    assert states["<sending@example.com>"] == "in_doubt"
    assert states["<claimed@example.com>"] not in ("claimed", "sending")
    assert server.taken == []
