import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from afterword.domain.timeline.understand import Understood, understand

CORPUS = Path(__file__).parents[2] / "corpus"
FIELDS = (
    "earliest",
    "latest",
    "invited_to_call",
    "asked_not_to_call",
    "channel",
    "write_by",
    "no_status_question",
    "no_contact",
    "silence_means_no",
)


def rows(name: str) -> list[dict[str, Any]]:
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read(row: Mapping[str, Any]) -> Understood:
    said = row.get("interview_date")
    return understand(
        row["text"],
        lang=row["lang"],
        locale=row["locale"],
        reference=datetime.fromisoformat(row["reference"]),
        interview_date=date.fromisoformat(said) if said else None,
    )


def plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("row", rows("timeline_dev.jsonl"), ids=lambda row: row["id"])
def test_every_example_is_understood(row: dict[str, Any]) -> None:
    understood = read(row)
    assert {field: plain(getattr(understood, field)) for field in FIELDS} == {
        field: row[field] for field in FIELDS
    }


@pytest.mark.parametrize("row", rows("timeline_dev.jsonl"), ids=lambda row: row["id"])
def test_every_answer_names_its_words(row: dict[str, Any]) -> None:
    understood = read(row)
    named = {one.field for one in understood.evidence}
    given = {field for field in FIELDS if getattr(understood, field) not in (None, False)}
    assert named == given
    assert all(one.text == row["text"][one.start : one.end] for one in understood.evidence)
