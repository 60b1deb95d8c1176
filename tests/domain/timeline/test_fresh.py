"""Sentences written before the grammar was tried on them, and the floor under their score."""

import pytest

from afterword.domain.timeline.understand import LANGUAGES
from tests.domain.timeline.rows import Row, answers, expected, read, rows

FLOOR = 0.98
HELD_OUT_FLOOR = 0.78  # of sentences that the grammar's author has not read


def understood(row: Row) -> bool:
    return answers(read(row)) == expected(row)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nearly_every_fresh_text_is_understood(lang: str) -> None:
    fresh = rows(f"fresh_{lang}.jsonl")
    missed = [row["text"] for row in fresh if not understood(row)]
    assert 1 - len(missed) / len(fresh) >= FLOOR, missed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_fresh_text_is_taken_for_an_invitation_to_call_that_it_is_not(lang: str) -> None:
    silent = [row for row in rows(f"fresh_{lang}.jsonl") if row["invited_to_call"] is False]
    assert [row["text"] for row in silent if read(row).invited_to_call is not False] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_most_sentences_that_were_held_out_are_understood(lang: str) -> None:
    kept = [row for row in rows("timeline_held_out.jsonl") if row["lang"] == lang]
    right = sum(map(understood, kept))
    assert right / len(kept) >= HELD_OUT_FLOOR, "see benchmarks/understand.py, never the sentences"
    called = [read(row) for row in kept if row["invited_to_call"] is False]
    assert not any(answer.invited_to_call for answer in called), "an invitation that there is not"
