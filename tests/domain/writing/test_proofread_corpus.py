"""The scores that the product promises, on the texts of tests/corpus."""

import json
from pathlib import Path
from typing import Any

import pytest

from afterword.cli.asked import Asked
from afterword.cli.proofread import draft_of
from afterword.domain.writing.draft import FaultName
from afterword.domain.writing.proofread import proofread

CORPUS = Path(__file__).parents[2] / "corpus"
AT_LEAST_FOUND = 0.97
AT_MOST_BLAMED = 0.01


def _rows(language: str) -> list[dict[str, Any]]:
    lines = (CORPUS / f"proofread_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _is_found(row: dict[str, Any]) -> bool:
    start, end = row["span"]
    notes = proofread(draft_of(Asked(row)))
    return any(n.fault == row["fault"] and n.start < end and start < n.end for n in notes)


@pytest.mark.parametrize("language", ["en", "es"])
def test_faults_are_found_at_their_words(language: str) -> None:
    faulty = [row for row in _rows(language) if row["fault"]]

    missed = [row["id"] for row in faulty if not _is_found(row)]

    assert len(faulty) >= 150
    assert len(missed) <= (1 - AT_LEAST_FOUND) * len(faulty), missed


@pytest.mark.parametrize("language", ["en", "es"])
def test_good_texts_are_not_blamed(language: str) -> None:
    good = [row for row in _rows(language) if row["fault"] is None]

    blamed = [row["id"] for row in good if proofread(draft_of(Asked(row)))]

    assert len(good) >= 150
    assert len(blamed) <= AT_MOST_BLAMED * len(good), blamed


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_fault_of_the_table_is_tried(language: str) -> None:
    tried = {row["fault"] for row in _rows(language) if row["fault"]}

    assert tried >= set(FaultName) - {FaultName.MIXED_FORMALITY}
    assert language == "en" or FaultName.MIXED_FORMALITY in tried
