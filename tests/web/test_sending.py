from __future__ import annotations

import pytest
from django.test import Client

from afterword.records import queries
from tests.cast import acme
from tests.web.test_start import PROFILE
from tests.workflows.delivery import mailbox

STEP = "acme-1:dana-cruz:thank_you"
PAGE = f"/interviews/acme-1/messages/{STEP}"


@pytest.fixture
def connected(browser: Client) -> Client:
    """A candidate with a mailbox, an hour after the interview."""
    browser.post("/start", {**PROFILE, "timezone": "America/Chicago"})
    owner = queries.local_owner()
    assert owner is not None
    acme(owner)
    mailbox(owner)
    return browser


def test_without_a_mailbox_nothing_is_to_be_approved(browser: Client) -> None:
    browser.post("/start", PROFILE)
    owner = queries.local_owner()
    assert owner is not None
    acme(owner)
    page = browser.get(PAGE).content.decode()
    assert "Approve the message" not in page
    assert "Open in my mail program" in page


def test_an_approved_message_waits_and_is_taken_back(connected: Client) -> None:
    page = connected.get(PAGE).content.decode()
    assert "Approve the message to Dana Cruz" in page
    assert page.count("button--main") == 1
    connected.post(f"/steps/{STEP}/approve")
    page = connected.get(PAGE).content.decode()
    assert "approved, waits for its time" in page
    assert "Take it back" in page
    connected.post(f"/steps/{STEP}/take-back")
    assert "Approve the message to Dana Cruz" in connected.get(PAGE).content.decode()


def test_a_text_that_changed_after_approval_is_to_be_approved_again(connected: Client) -> None:
    connected.post(f"/steps/{STEP}/approve")
    connected.post(
        f"/steps/{STEP}/text", {"text": "Dear Dana,\n\nThank you.\n\nAna", "subject": "Hi"}
    )
    page = connected.get(PAGE).content.decode()
    assert "approve it again to send the new one" in page
    assert "Approve the message to Dana Cruz" in page


def test_a_question_is_approved_only_where_nothing_was_heard(connected: Client) -> None:
    planned = queries.planned_steps(queries.local_owner() or pytest.fail("nobody"))
    connected.get("/")
    step = next(each for each in planned.all() if each.action == "status_question")
    answer = connected.post(f"/steps/{step.key}/approve")
    assert answer.status_code == 422
    assert "tick that you have heard nothing" in answer.content.decode()
