"""What must not change the answer, and what must move it."""

import unicodedata
from datetime import date, timedelta

import pytest

from tests.domain.timeline.rows import Row, answers, expected, read, rows

ROWS = rows("timeline_dev.jsonl")
TYPED = [row for row in ROWS if "typo" not in row["tags"]]
RELATIVE = {"deadline", "week", "bizdays", "range", "fortnight", "nextday", "weekday", "eod"} | {
    "partweek", "hours", "tomorrow", "few", "ocho", "quince", "in", "today", "weekon", "call",
}  # fmt: skip
MOVING = [
    row for row in ROWS
    if set(row["tags"]) <= RELATIVE and not any(mark.isdigit() for mark in row["text"])
]  # fmt: skip
WEEK = timedelta(weeks=1)


def name(row: Row) -> str:
    return str(row["id"])


@pytest.mark.parametrize("row", TYPED, ids=name)
def test_capitals_change_nothing(row: Row) -> None:
    assert answers(read(row, row["text"].upper())) == expected(row)


@pytest.mark.parametrize("row", TYPED, ids=name)
def test_missing_accents_change_nothing(row: Row) -> None:
    plain = "".join(c for c in unicodedata.normalize("NFD", row["text"]) if not 768 <= ord(c) < 880)
    assert answers(read(row, plain)) == expected(row)


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_decomposed_accents_and_curly_quotes_change_nothing(row: Row) -> None:
    text = unicodedata.normalize("NFD", row["text"]).replace("'", "’").replace("-", "‑")
    assert answers(read(row, text)) == expected(row)


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_thanks_before_and_after_change_nothing(row: Row) -> None:
    thanks = "¡Gracias por venir!" if row["lang"] == "es" else "Thanks for coming in!"
    assert answers(read(row, f"{thanks} {row['text']}")) == expected(row)
    assert answers(read(row, f"{row['text']}\n{thanks}")) == expected(row)


@pytest.mark.parametrize("row", [row for row in ROWS if row["latest"]], ids=name)
def test_a_date_of_something_else_changes_nothing(row: Row) -> None:
    other = (
        "La formación empieza el 3 de mayo." if row["lang"] == "es" else "Training starts May 3."
    )
    assert answers(read(row, f"{other} {row['text']}")) == expected(row)
    assert answers(read(row, f"{row['text']} {other}")) == expected(row)


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_a_quoted_earlier_mail_changes_nothing(row: Row) -> None:
    quoted = "\n\nOn Mon, 2 Nov 2026 Lee Wong wrote:\n> We decide by 30 November. Call me.\n"
    assert answers(read(row, row["text"] + quoted)) == expected(row)


@pytest.mark.parametrize("row", MOVING, ids=name)
def test_said_a_week_later_it_moves_by_a_week(row: Row) -> None:
    now, later = read(row), read(row, later=WEEK)
    assert later.earliest == _moved(now.earliest)
    assert later.latest == _moved(now.latest)
    assert later.channel == now.channel


def _moved(day: date | None) -> date | None:
    return day and day + WEEK
