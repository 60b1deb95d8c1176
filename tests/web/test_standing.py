from __future__ import annotations

import re

import pytest
from django.test import Client

from afterword.records import queries
from afterword.records.models import Arrival

B = "/interviews/brightwater-health-1"


@pytest.fixture
def sample(browser: Client) -> Client:
    """A browser in the sample search; Brightwater said "four weeks" and a window in December."""
    browser.post("/start", {"sample": "yes", "language": "en"})
    return browser


def answer(sample: Client, words: str) -> None:
    told = {"what": "answered", "person": "dana-cruz", "words": words}
    sample.post(f"{B}/happened", told)


def said(sample: Client) -> str:
    """The words of "What they said" without their marks."""
    page = sample.get(B).content.decode()
    part = page[page.index('id="said"') : page.index('id="people"')]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", part))


def test_a_new_date_stands_first_and_the_older_window_says_before(sample: Client) -> None:
    older = re.search(r"They decide (.+?) four weeks", said(sample))
    answer(sample, "We will decide by December 18.")
    part = said(sample)
    assert older
    assert part.index("They decide: by Fri 18 Dec.") < part.index("Dana Cruz")
    assert part.index("Dana Cruz") < part.index(f"before: {older[1].strip()}")


def test_of_two_answers_the_later_holds_and_the_earlier_says_before(sample: Client) -> None:
    answer(sample, "We will decide by December 18.")
    answer(sample, "We will decide by December 22.")
    part = said(sample)
    assert part.index("They decide: by Tue 22 Dec.") < part.index("before: by Fri 18 Dec")


def test_without_an_answer_nothing_says_before(sample: Client) -> None:
    assert "before:" not in said(sample)


def test_in_spanish_it_is_said_too(sample: Client) -> None:
    answer(sample, "We will decide by December 18.")
    sample.post("/language", {"language": "es"})
    assert "Deciden: hasta el vie 18 dic." in said(sample)
    assert "antes: " in said(sample)


def test_the_words_of_a_mail_are_shown_with_the_day_marked(sample: Client) -> None:
    answer(sample, "We will decide by December 18.")
    owner = queries.sample_owner()
    assert owner is not None
    row = queries.find_interview(owner, "brightwater-health-1")
    event = next(e for e in queries.events_of(row.opportunity) if e.decide_by)
    Arrival.objects.create(
        owner=owner,
        number=99,
        name="<a@brightwater.example>",
        kind="reply",
        opportunity=row.opportunity,
        person=event.person,
        event=event,
        new_text="Sorry & thanks. We will decide by December 18.",
        arrived_at=event.at,
    )
    page = sample.get(B).content.decode()
    assert "Sorry &amp; thanks. We will decide <mark>by December 18</mark>." in page


def test_a_step_that_is_no_call_says_whether_to_call_and_what_to_do_instead(
    sample: Client,
) -> None:
    owner = queries.sample_owner()
    assert owner is not None
    step = queries.planned_steps(owner).filter(action="status_question")[0]
    shown = sample.get(f"/steps/{step.key}/call")
    page = shown.content.decode()
    assert shown.status_code == 409
    assert "This step is no call." in page
    assert "What to do instead" in page
    assert 'href="/rules/do-not-call"' in page
    assert f'href="/interviews/{step.interview.key}/messages/{step.key}"' in page


def test_who_is_invited_for_a_later_day_is_told_the_day(sample: Client) -> None:
    sample.post(f"{B}/correct", {"c:call": "2026-12-03", "o:call": "no"})
    assert "Not yet: call from Thursday, December 3 on." in sample.get(B).content.decode()


def test_a_note_that_is_late_does_not_say_that_it_goes_out_within_a_day(
    sample: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = sample.get("/interviews/halden-analytics-1").content.decode()
    monkeypatch.setenv("AFTERWORD_NOW", "2026-11-28T10:00:00+00:00")
    in_time = sample.get("/interviews/halden-analytics-1").content.decode()
    assert "thank Joan Mercer by e-mail" in late
    assert "It goes out within a day" not in late
    assert "It goes out within a day" in in_time
