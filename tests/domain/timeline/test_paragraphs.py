"""Whole mails, notes and transcripts written without a look at the grammar, with a floor."""

import pytest

from afterword.domain.language.detect import languages_mixed
from afterword.domain.timeline.understand import LANGUAGES
from tests.domain.timeline.rows import Row, answers, expected, read, rows

FRESH, HELD_OUT = (
    rows("timeline_paragraphs_fresh.jsonl"),
    rows("timeline_paragraphs_held_out.jsonl"),
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("texts", "floor"), [(FRESH, 0.97), (HELD_OUT, 0.70)])
def test_most_paragraphs_are_understood_in_full(texts: list[Row], floor: float, lang: str) -> None:
    asked = [row for row in texts if row["lang"] == lang]
    missed = [row["id"] for row in asked if answers(read(row)) != expected(row)]
    assert 1 - len(missed) / len(asked) >= floor, missed


def test_no_paragraph_is_taken_for_an_invitation_to_call_that_it_is_not() -> None:
    silent = [row for row in FRESH if row["invited_to_call"] is False]
    assert [row["id"] for row in silent if read(row).invited_to_call is not False] == []


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("We have one more entrevista this week, pero te avisamos el martes con la decisión", True),
        ("Hola Ana, thanks for coming in. We will let you know on Friday. Un abrazo", False),
        ("Gracias por venir. Te mandamos un email con el feedback.", False),
        ("", False),
    ],
)
def test_a_text_is_mixed_where_both_languages_carry_it(text: str, mixed: bool) -> None:
    assert bool(languages_mixed(word.strip(",.").lower() for word in text.split())) is mixed
