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
# every day of a week
SAID = [date(2026, 11, 23) + timedelta(days) for days in range(7)]


def name(row: Row) -> str:
    return str(row["id"])


def said_on(day: date, lang: str, text: str) -> Row:
    """A row of that text."""
    return {"text": text, "lang": lang, "locale": None, "reference": f"{day}T10:00:00"}


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


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_please_changes_nothing(row: Row) -> None:
    before, after = ("Por favor", "por favor") if row["lang"] == "es" else ("Please", "please")
    lowered = row["text"][0].lower() + row["text"][1:]
    assert answers(read(row, f"{before}, {lowered}")) == expected(row)
    assert answers(read(row, f"{row['text'].rstrip('.!')}, {after}.")) == expected(row)


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize(
    ("lang", "text", "weekday"),
    [
        ("en", "You'll hear from us on Monday.", 0),
        ("en", "We will let you know on Thursday.", 3),
        ("es", "El lunes sabrás algo de nosotros.", 0),
        ("es", "Te avisamos el jueves.", 3),
    ],
)
def test_whatever_day_it_is_said_a_weekday_is_the_next_such_day(
    lang: str, text: str, weekday: int, said: date
) -> None:
    understood = read(said_on(said, lang, text))
    coming = said + timedelta((weekday - said.weekday() - 1) % 7 + 1)
    assert (understood.earliest, understood.latest) == (coming, coming)


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("en", "We'll be in touch in three days.", 3, 3),
        ("en", "You will hear within two weeks.", 0, 14),
        ("es", "En tres días te decimos.", 3, 3),
        ("es", "Le contestamos en menos de dos semanas.", 0, 14),
    ],
)
def test_whatever_day_it_is_said_a_length_is_counted_from_it(
    lang: str, text: str, first: int, last: int, said: date
) -> None:
    understood = read(said_on(said, lang, text))
    assert understood.earliest == said + timedelta(first)
    assert understood.latest == said + timedelta(last)


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We'll decide by December 20."),
        ("es", "Decidimos a más tardar el 20 de diciembre."),
    ],
)
def test_whatever_day_it_is_said_a_date_is_that_date(lang: str, text: str, said: date) -> None:
    understood = read(said_on(said, lang, text))
    assert (understood.earliest, understood.latest) == (said, date(2026, 12, 20))


@pytest.mark.parametrize("row", MOVING, ids=name)
def test_said_a_week_later_it_moves_by_a_week(row: Row) -> None:
    now, later = read(row), read(row, later=WEEK)
    assert later.earliest == _moved(now.earliest)
    assert later.latest == _moved(now.latest)
    assert later.channel == now.channel


def _moved(day: date | None) -> date | None:
    return day and day + WEEK
