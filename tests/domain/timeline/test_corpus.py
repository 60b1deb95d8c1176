import pytest

from afterword.domain.timeline.understand import LANGUAGES
from tests.domain.timeline.rows import FIELDS, Row, answers, expected, read, rows

OURS = [row for name in (*LANGUAGES, "paragraphs") for row in rows(f"timeline_{name}.jsonl")]


@pytest.mark.parametrize("row", OURS, ids=lambda row: row["id"])
def test_every_text_of_ours_is_understood(row: Row) -> None:
    assert answers(read(row)) == expected(row)


@pytest.mark.parametrize("row", rows("timeline_dev.jsonl"), ids=lambda row: row["id"])
def test_every_example_is_understood(row: Row) -> None:
    assert answers(read(row)) == expected(row)


@pytest.mark.parametrize("row", rows("timeline_dev.jsonl"), ids=lambda row: row["id"])
def test_every_answer_names_its_words(row: Row) -> None:
    understood = read(row)
    named = {one.field for one in understood.evidence}
    given = {field for field in FIELDS if getattr(understood, field) not in (None, False)}
    assert named == given
    assert all(one.text == row["text"][one.start : one.end] for one in understood.evidence)
