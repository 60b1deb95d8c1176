import io
import json
from typing import Any

import pytest

from afterword.domain.errors import BadInput, NotAllowed
from afterword.records import models, rows
from afterword.workflows import portable, work
from afterword.workflows.acts import undo
from afterword.workflows.change_facts import change
from afterword.workflows.forget import forget_everything
from tests.cast import NOON, acme, ana
from tests.workflows.delivery import FakeServer, NoSecrets, approved, kit, moves, state
from tests.workflows.test_listen import hear, mail

pytestmark = pytest.mark.django_db


def exported(owner: models.User) -> dict[str, Any]:
    out = io.StringIO()
    portable.export(owner, NOON, out)
    content: dict[str, Any] = json.loads(out.getvalue())
    return content


def test_an_export_comes_back_row_for_row() -> None:
    owner = ana()
    interview = acme(owner)
    change(owner, interview, {"place": "Room 🦊 ‮"}, NOON)
    undo(owner, NOON)
    before = exported(owner)
    owner.delete()
    assert portable.load("e.json", before, NOON).name == "Ana Ruiz"
    assert exported(models.User.objects.get())["tables"] == before["tables"]


def test_every_table_is_in_the_export() -> None:
    assert set(exported(ana())["tables"]) == set(rows.TABLES)


def test_a_search_is_never_mixed_with_another() -> None:
    owner = ana()
    content = exported(owner)
    with pytest.raises(NotAllowed):
        portable.load("e.json", content, NOON)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content.update(version=99),
        lambda content: content.update(tables=[]),
        lambda content: content["tables"]["person"][0].update(owner_id="nobody"),
        lambda content: content["tables"]["interview"][0].update(starts_at="tomorrow"),
        lambda content: content["tables"]["seat"].append("a seat"),
    ],
)
def test_a_spoilt_export_is_refused_whole(spoil: Any) -> None:
    owner = ana()
    acme(owner)
    content = exported(owner)
    owner.delete()
    spoil(content)
    with pytest.raises(BadInput) as raised:
        portable.load("e.json", content, NOON)
    assert "e.json" in raised.value.message.en
    assert not models.User.objects.exists()


def test_what_left_and_came_is_in_it_and_no_password_is() -> None:
    owner = ana()
    acme(owner)
    row = approved(owner)
    models.Mailbox.objects.update(secret="keyring:hidden")
    work.look(kit(FakeServer()))
    hear(mail("lee@acme.example", "We will decide by Friday."), minutes=5)
    before = exported(owner)
    assert "hidden" not in json.dumps(before)
    assert "We will decide by Friday." in json.dumps(before)
    forget_everything(owner, NoSecrets())
    portable.load("e.json", before, NOON)
    assert state(row) == "sent"
    assert moves(row) == ["scheduled", "claimed", "sending", "sent"]
    assert bytes(row.content or b"").endswith(b"\r\n")
    box = models.Mailbox.objects.get()
    assert (box.secret, "mailbox password" in box.paused_en) == ("", True)
    after = exported(models.User.objects.get())["tables"]
    for table in ("outgoing", "passage", "arrival", "event"):
        assert after[table] == before["tables"][table], table


@pytest.mark.parametrize("waiting", ["scheduled", "retry", "held", "claimed", "sending"])
def test_what_waited_is_not_sent_twice_from_two_databases(waiting: str) -> None:
    owner = ana()
    acme(owner)
    row = approved(owner)
    models.Outgoing.objects.update(state=waiting)
    before = exported(owner)
    forget_everything(owner, NoSecrets())
    portable.load("e.json", before, NOON)
    assert state(row) == "in_doubt"
    server = FakeServer()
    work.look(kit(server))
    assert not server.taken
    assert moves(row)[-1] == "in_doubt"
