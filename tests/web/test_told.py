from __future__ import annotations

import pytest
from django.test import Client

B = "/interviews/brightwater-health-1"
TOLD = 'role="status"'


@pytest.fixture
def sample(browser: Client) -> Client:
    """A browser in the sample search."""
    browser.post("/start", {"sample": "yes", "language": "en"})
    return browser


def test_after_an_act_the_next_page_says_what_was_kept_and_offers_to_undo_it(
    sample: Client,
) -> None:
    told = {"what": "answered", "person": "dana-cruz", "words": "We will decide by December 30."}
    page = sample.post(f"{B}/happened", told, follow=True).content.decode()
    assert "Kept: an answer, Brightwater Health" in page
    assert "Undo this" in page


def test_it_is_said_once(sample: Client) -> None:
    sample.post("/people/dana-cruz", {"phone": "+1 312 555 0142"})
    assert "Undo this" in sample.get("/people/dana-cruz").content.decode()
    assert "Undo this" not in sample.get("/people/dana-cruz").content.decode()


def test_what_was_undone_is_said_and_cannot_be_undone_again(sample: Client) -> None:
    sample.post("/people/dana-cruz", {"phone": "+1 312 555 0142"})
    page = sample.post("/undo", {"back": "/people/dana-cruz"}, follow=True).content.decode()
    assert "Taken back: facts changed" in page
    assert "Undo this" not in page
    assert "555 0142" not in page


def test_a_form_that_changed_nothing_says_nothing(sample: Client) -> None:
    page = sample.post("/people/dana-cruz", {}, follow=True).content.decode()
    assert "Undo this" not in page


@pytest.mark.parametrize("cookie", ["did-999999", "did-x", "undid-1", "<script>", "did-1;x"])
def test_a_cookie_that_is_not_ours_is_passed_over(sample: Client, cookie: str) -> None:
    sample.cookies["afterword-told"] = cookie
    answer = sample.get("/")
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode()
    assert "Undo this" not in answer.content.decode()
