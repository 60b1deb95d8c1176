from __future__ import annotations

import base64
import io
import json
from pathlib import Path
from typing import Any

import pytest

from afterword.domain.errors import BadInput, NotAllowed
from afterword.domain.letters.letter import Facsimile, Logo
from afterword.domain.letters.strokes import read_strokes, written_strokes
from afterword.records import convert, models, queries
from afterword.workflows import portable
from afterword.workflows.acts import undo
from afterword.workflows.choose_stationery import choices, choose
from afterword.workflows.keep_pictures import (
    keep_logo,
    keep_signature,
    kept_logo,
    kept_signature,
    save_picture,
)
from tests.cast import NOON, ana
from tests.drawing import drawn_signature, logo_picture

pytestmark = pytest.mark.django_db

SCAN = Facsimile(png=logo_picture())
DRAWN = Facsimile(strokes=read_strokes(written_strokes(drawn_signature())))
LOGO = Logo(logo_picture())


def facsimile(owner: models.User) -> Facsimile | None:
    return convert.facsimile(queries.stationery(owner))


def exported(owner: models.User) -> dict[str, Any]:
    out = io.StringIO()
    portable.export(owner, NOON, out)
    content: dict[str, Any] = json.loads(out.getvalue())
    return content


@pytest.mark.parametrize("signature", [SCAN, DRAWN], ids=["scan", "drawn"])
def test_a_signature_is_kept_and_forgotten_and_undo_knows_both(signature: Facsimile) -> None:
    owner = ana()
    assert keep_signature(owner, signature, NOON)
    assert not keep_signature(owner, signature, NOON)
    choose(owner, {"facsimile": "yes"}, NOON)
    assert facsimile(owner) == signature
    assert keep_signature(owner, None, NOON)
    assert facsimile(owner) is None
    assert {each.name: each.value for each in choices(owner)}["facsimile"] == "no"
    undo(owner, NOON)
    assert facsimile(owner) == signature


def test_one_signature_takes_the_place_of_the_other() -> None:
    owner = ana()
    for signature in (SCAN, DRAWN, SCAN):
        keep_signature(owner, signature, NOON)
        assert facsimile(owner) == signature


def test_forgetting_what_is_not_there_writes_nothing() -> None:
    owner = ana()
    assert not keep_signature(owner, None, NOON)
    assert not keep_logo(owner, None, NOON)
    assert queries.stationery(owner) is None
    assert (kept_signature(owner), kept_logo(owner)) == (None, None)


def test_a_logo_is_kept_and_forgotten_and_undo_knows_both() -> None:
    owner = ana()
    assert keep_logo(owner, LOGO, NOON)
    keep_logo(owner, None, NOON)
    assert kept_logo(owner) is None
    undo(owner, NOON)
    assert convert.logo(queries.stationery(owner)) == LOGO


def test_what_is_kept_can_be_looked_at(tmp_path: Path) -> None:
    owner = ana()
    keep_signature(owner, DRAWN, NOON)
    keep_logo(owner, LOGO, NOON)
    choose(owner, {"facsimile": "yes", "heading": "plain"}, NOON)
    signature, logo = kept_signature(owner), kept_logo(owner)
    assert signature is not None
    assert logo is not None
    assert (signature.kind, signature.on_letters) == ("svg", True)
    assert (logo.kind, logo.on_letters) == ("png", False)
    file = save_picture(signature, tmp_path / "me", replace=False)
    assert (file.name, file.read_bytes()[:4]) == ("me.svg", b"<svg")
    with pytest.raises(NotAllowed):
        save_picture(signature, tmp_path / "me.svg", replace=False)
    keep_signature(owner, SCAN, NOON)
    scanned = kept_signature(owner)
    assert scanned is not None
    assert (scanned.kind, scanned.content) == ("png", SCAN.png)


@pytest.mark.parametrize("signature", [SCAN, DRAWN], ids=["scan", "drawn"])
def test_stationery_and_pictures_survive_an_export(signature: Facsimile) -> None:
    owner = ana()
    choose(owner, {"face": "libertinus", "colour": "blue", "shift-right": "2.5"}, NOON)
    keep_signature(owner, signature, NOON)
    keep_logo(owner, LOGO, NOON)
    before = exported(owner)
    owner.delete()
    again = portable.load("e.json", before, NOON)
    assert exported(again)["tables"] == before["tables"]
    assert facsimile(again) == signature
    assert convert.logo(queries.stationery(again)) == LOGO


ENORMOUS = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x75\x30\x00\x00\x75\x30"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("facsimile", "ñ"),
        ("facsimile", base64.b64encode(b"<svg onload='alert(1)'/>").decode()),
        ("logo", base64.b64encode(ENORMOUS).decode()),
        ("logo", base64.b64encode(LOGO.png + b"0" * 5_000_000).decode()),
        ("strokes", "<svg/>"),
        ("strokes", "[[[0,0,0,0],[1e9,0,0,0]]]"),
    ],
    ids=range(6),
)
def test_a_spoilt_picture_in_an_export_is_refused(column: str, value: str) -> None:
    owner = ana()
    keep_signature(owner, SCAN, NOON)
    content = exported(owner)
    owner.delete()
    content["tables"]["stationery"][0][column] = value
    with pytest.raises(BadInput) as raised:
        portable.load("e.json", content, NOON)
    assert "stationery[0]" in raised.value.message.en
