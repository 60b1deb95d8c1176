"""The proofreader on texts that were written without a look at its lists."""

import json
from pathlib import Path
from typing import Any

import pytest

from afterword.cli.asked import Asked
from afterword.cli.proofread import draft_of
from afterword.domain.writing.draft import Note
from afterword.domain.writing.proofread import proofread

CORPUS = Path(__file__).parents[2] / "corpus"
AT_LEAST_FOUND = 0.98
AT_MOST_BLAMED = 0.01


def _answers(language: str) -> list[tuple[dict[str, Any], tuple[Note, ...]]]:
    lines = (CORPUS / f"proofread_fresh_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [(row, proofread(draft_of(Asked(row)))) for row in rows]


def _is_found(row: dict[str, Any], expected: dict[str, str], notes: tuple[Note, ...]) -> bool:
    start = row["text"].index(expected["text"])
    end = start + len(expected["text"])
    return any(n.fault == expected["fault"] and n.start < end and start < n.end for n in notes)


@pytest.mark.parametrize("language", ["en", "es"])
def test_faults_in_fresh_wording_are_found_at_their_words(language: str) -> None:
    looked_at = [
        (expected["text"], _is_found(row, expected, notes))
        for row, notes in _answers(language)
        for expected in row["expect"]
    ]

    missed = [text for text, is_found in looked_at if not is_found]

    assert len(looked_at) >= 200
    assert len(missed) <= (1 - AT_LEAST_FOUND) * len(looked_at), missed


@pytest.mark.parametrize("language", ["en", "es"])
def test_good_texts_in_fresh_wording_are_not_blamed(language: str) -> None:
    good = [(row, notes) for row, notes in _answers(language) if not row["expect"]]

    blamed = [(row["text"], notes) for row, notes in good if notes]

    assert len(good) >= 130
    assert len(blamed) <= AT_MOST_BLAMED * len(good), blamed


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_fault_in_fresh_wording_brings_no_others_with_it(language: str) -> None:
    faulty = [(row, notes) for row, notes in _answers(language) if row["expect"]]

    beside = [
        (row["text"], note)
        for row, notes in faulty
        for note in notes
        if note.fault not in {expected["fault"] for expected in row["expect"]}
    ]

    assert len(beside) <= 0.02 * len(faulty), beside
