"""Mails wrapped by a program read as those that are not."""

import textwrap
from datetime import date, datetime

import pytest

from afterword.domain.timeline.understand import understand
from tests.domain.timeline.rows import answers, read, rows

PARAGRAPHS = rows("timeline_paragraphs_fresh.jsonl")


def wrapped(text: str, width: int) -> str:
    """The paragraphs of ``text`` that are one long line, broken as mail programs break them."""
    lines = text.split("\n")
    return "\n".join(textwrap.fill(line, width) if len(line) > width else line for line in lines)


@pytest.mark.parametrize("width", [64, 72])
def test_wrapping_a_mail_changes_nothing(width: int) -> None:
    mails = [row for row in PARAGRAPHS if "\n\n" in row["text"] and "wrapped" not in row["tags"]]
    assert len(mails) > 20
    moved = [
        r["id"] for r in mails if answers(read(r, wrapped(r["text"], width))) != answers(read(r))
    ]
    assert moved == []


@pytest.mark.parametrize(
    "text",
    [
        "1. We check your references, which takes until about Friday\n2. You hear next week",
        "* Background check: sent to you on Monday, takes you 10 minutes\n* Decision: next week",
    ],
)
def test_lines_that_are_items_are_read_apart(text: str) -> None:
    said = datetime.fromisoformat("2026-11-17T09:00:00")
    read_so = understand(text, lang="en", locale=None, reference=said, interview_date=None)
    assert (read_so.earliest, read_so.latest) == (date(2026, 11, 23), date(2026, 11, 27))
