"""The rows of the corpora, and how they are put to the reader."""

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

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
Row = Mapping[str, Any]


def rows(name: str) -> list[Row]:
    """The rows of one file of the corpus."""
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def read(row: Row, text: str | None = None, later: timedelta = timedelta(0)) -> Understood:
    """What is understood of a row, or of another text in its place, said so much later."""
    said = row.get("interview_date")
    return understand(
        row["text"] if text is None else text,
        lang=row["lang"],
        locale=row["locale"],
        reference=datetime.fromisoformat(row["reference"]) + later,
        interview_date=date.fromisoformat(said) + later if said else None,
    )


def answers(understood: Understood) -> dict[str, object]:
    """The fields as the corpora write them."""
    values = {field: getattr(understood, field) for field in FIELDS}
    return {f: v.isoformat() if isinstance(v, date) else v for f, v in values.items()}


def expected(row: Row) -> dict[str, object]:
    """The fields that the row expects."""
    return {field: row[field] for field in FIELDS}
