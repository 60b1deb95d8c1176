import time
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.domain.timeline import understand as front
from afterword.domain.timeline.understand import Understood, understand

MONDAY = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001 - local time, as scripts may give it

NEVER_ENDING = 30  # seconds: what runs away takes minutes; the speed is measured by `make bench`


def read(text: str, lang: str | None = "en", reference: datetime = MONDAY) -> Understood:
    return understand(text, lang=lang, locale=None, reference=reference, interview_date=None)


@given(st.text(max_size=200), st.sampled_from(["en", "es", None]))
def test_no_text_raises(text: str, lang: str | None) -> None:
    understood = read(text, lang)
    assert understood.reason is None or understood.earliest is None


NUMBERS = [
    "3",
    "31",
    "0",
    "99",
    "3-5",
    "48-72",
    "4/12",
    "12/4",
    "50/50",
    "31.12.",
    "2026-02-30",
    "9999",
]
MARKS = [",", ".", ";", "-", "—", "(", ")", ":", "\n", "?"]
WORDS = {
    lang: sorted({word for word in front.language_of(lang).grammar.vocabulary if word.isalpha()})
    for lang in front.LANGUAGES
}


@pytest.mark.parametrize("lang", front.LANGUAGES)
@given(st.data())
@settings(max_examples=300, deadline=None)
def test_no_words_of_the_language_raise(lang: str, data: st.DataObject) -> None:
    words = st.sampled_from(WORDS[lang]) | st.sampled_from(NUMBERS) | st.sampled_from(MARKS)
    text = " ".join(data.draw(st.lists(words, max_size=14)))
    understood = read(text, lang)
    assert understood.earliest is None or understood.earliest >= MONDAY.date()
    if understood.earliest and understood.latest:
        assert understood.earliest <= understood.latest


@pytest.mark.parametrize("year", [1, 1900, 9999])
@pytest.mark.parametrize(
    "text",
    [
        "We'll decide after the holidays.",
        "In 3 weeks, and if you haven't heard by then, call me.",
        "Call me if you haven't heard by 31 December.",
        "At the end of next month.",
        "After Easter.",
        "In 9999 months.",
    ],
)
def test_the_ends_of_the_calendar_are_no_trouble(text: str, year: int) -> None:
    understood = read(text, reference=datetime(year, 12, 30, 12))  # noqa: DTZ001
    assert understood.earliest is None or understood.earliest >= date(year, 12, 30)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", front.NO_WORDS),
        (" \n\t", front.NO_WORDS),
        ("Danke für das Gespräch", front.NO_LANGUAGE),
        ("We will tell you soon.", front.VAGUE),
        ("It was a pleasure.", front.NO_DAY),
        ("Your interview is on Monday.", front.ELSEWHERE),
    ],
)
def test_where_there_is_no_window_the_reason_is_said(text: str, reason: object) -> None:
    understood = read(text, None)
    assert (understood.earliest, understood.latest, understood.reason) == (None, None, reason)


@pytest.mark.parametrize(
    "text",
    [
        "by Friday " * 10_000,
        "a-" * 50_000,
        "x" * 100_000,
        "1/2/" * 25_000,
        "if you " * 14_000,
        "> " * 50_000,
        "on " * 30_000 + "wrote:",
        "a week or two or " * 6_000,
        "." * 100_000,
        "no " * 33_000,
    ],
)
def test_a_hundred_thousand_characters_never_run_away(text: str) -> None:
    began = time.process_time()
    read(text)
    assert time.process_time() - began < NEVER_ENDING


def test_ten_megabytes_are_read_as_far_as_it_goes() -> None:
    began = time.process_time()
    read("no day here. " * 800_000)
    assert time.process_time() - began < NEVER_ENDING


def test_a_quoted_mail_does_not_count() -> None:
    text = "We will let you know by Friday.\n\nOn Mon, 16 Nov 2026 Dana wrote:\n> by Thursday\n"
    assert read(text).latest == date(2026, 11, 27)
    assert read("Thanks!\n\n> We decide on Thursday\n").earliest is None


def test_a_signature_does_not_count() -> None:
    assert read("Thanks for coming.\n\nRegards,\nDana\nHere until Friday").latest is None
