import io
import json
from typing import Any

import pytest

from afterword.domain.errors import BadInput, NotAllowed
from afterword.records import models, rows
from afterword.workflows import portable
from afterword.workflows.acts import undo
from afterword.workflows.change_facts import change
from tests.cast import NOON, acme, ana

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
    assert portable.load("e.json", before).name == "Ana Ruiz"
    assert exported(models.User.objects.get())["tables"] == before["tables"]


def test_every_table_is_in_the_export() -> None:
    assert set(exported(ana())["tables"]) == set(rows.TABLES)


def test_a_search_is_never_mixed_with_another() -> None:
    owner = ana()
    content = exported(owner)
    with pytest.raises(NotAllowed):
        portable.load("e.json", content)


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
        portable.load("e.json", content)
    assert "e.json" in raised.value.message.en
    assert not models.User.objects.exists()
