from __future__ import annotations

import re

import pytest
from django.test import Client

from afterword.records import models, queries
from tests.cast import acme
from tests.web.test_start import PROFILE
from tests.workflows.delivery import NoSecrets, mailbox

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


def test_how_messages_are_sent_is_said_only_while_there_is_one_to_send(
    connected: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no two alike" in connected.get(PAGE).content.decode()
    for step in models.PlannedStep.objects.filter(action="thank_you"):
        connected.post(f"/steps/{step.key}/done")
    page = connected.get("/interviews/acme-1/messages").content.decode()
    assert "Nothing to send now" in page
    assert "no two alike" not in page


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


def test_a_mend_is_offered_quietly_beside_the_one_main_action(connected: Client) -> None:
    connected.get(PAGE)
    text = "Dear Dana Lopez,\n\nThank you for the talk.\n\nAna Ruiz"
    connected.post(f"/steps/{STEP}/text", {"text": text, "subject": "Hi"})
    page = connected.get(PAGE).content.decode()
    assert '<button class="button" type="submit">Mend' in page
    assert re.findall(r"button--main[^>]*>([^<]*)", page) == ["Approve the message to Dana Cruz"]
    connected.post(f"/steps/{STEP}/mend")
    assert "Dear Dana Cruz," in connected.get(PAGE).content.decode()


def test_a_question_is_approved_only_where_nothing_was_heard(connected: Client) -> None:
    planned = queries.planned_steps(queries.local_owner() or pytest.fail("nobody"))
    connected.get("/")
    step = next(each for each in planned.all() if each.action == "status_question")
    answer = connected.post(f"/steps/{step.key}/approve")
    assert answer.status_code == 422
    assert "tick that you have heard nothing" in answer.content.decode()


CLEAN = "/interviews/acme-1/messages/clean"


def test_what_is_clean_is_read_whole_and_approved_at_once(connected: Client) -> None:
    connected.get(PAGE)
    shown = connected.get(CLEAN).content.decode()
    seen = re.findall(r'name="seen" value="(\w+)"', shown)
    assert shown.count("<article") == len(seen) == 2  # to Dana and to Lee; no question
    assert connected.post(CLEAN, {"seen": seen}).status_code == 302
    assert models.Outgoing.objects.count() == 2
    assert "Nothing to approve here" in connected.get(CLEAN).content.decode()


def test_nothing_unseen_is_approved(connected: Client) -> None:
    connected.get(PAGE)
    assert connected.post(CLEAN).status_code == 422
    assert connected.post(CLEAN, {"seen": ["f" * 64]}).status_code == 422
    assert not models.Outgoing.objects.exists()


def test_an_approved_message_is_put_into_drafts_instead(connected: Client) -> None:
    connected.post(f"/steps/{STEP}/approve")
    assert "Put it into Drafts" in connected.get(PAGE).content.decode()
    connected.post(f"/steps/{STEP}/into-drafts")
    assert models.Outgoing.objects.get().into_drafts


def test_a_draft_that_cannot_be_removed_is_said_on_taking_it_back(
    connected: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("afterword.bootstrap.secret_store", NoSecrets)
    connected.post(f"/steps/{STEP}/approve")
    models.Outgoing.objects.update(state="drafted")
    models.Mailbox.objects.update(imap_port=1)
    shown = connected.post(f"/steps/{STEP}/take-back").content.decode()
    assert "may still lie in your Drafts" in shown
    assert models.Outgoing.objects.get().state == "withdrawn"


def test_with_several_mailboxes_one_is_chosen(connected: Client) -> None:
    first = models.Mailbox.objects.get()
    models.Mailbox.objects.create(
        owner=first.owner,
        address="b@example.com",
        username="b",
        added_at=first.added_at,
        smtp_host="127.0.0.1",
        smtp_port=25,
        smtp_security="none",
    )
    assert '<select id="from" name="from">' in connected.get(PAGE).content.decode()
    assert connected.post(f"/steps/{STEP}/approve").status_code == 409
    connected.post(f"/steps/{STEP}/approve", {"from": "b@example.com"})
    assert models.Outgoing.objects.get(mailbox__address="b@example.com").state == "scheduled"


ADDRESS = "Acme Corp\n1 Main Street\nChicago, IL 60601"


def test_a_letter_goes_along_where_the_address_is_known_and_it_was_ticked(
    connected: Client,
) -> None:
    assert "attach-letter" not in connected.get(PAGE).content.decode()
    models.Person.objects.update(postal_address=ADDRESS)
    assert 'name="attach-letter"' in connected.get(PAGE).content.decode()
    letter = connected.get(f"/steps/{STEP}/attached.pdf")
    assert letter["Content-Type"] == "application/pdf"
    assert letter.content.startswith(b"%PDF")
    connected.post(f"/steps/{STEP}/approve", {"attach-letter": "yes"})
    row = models.Outgoing.objects.get()
    assert bytes(row.attached) == letter.content
    assert f"The letter goes along: {row.attached_name}" in connected.get(PAGE).content.decode()


def test_without_the_tick_no_letter_goes_along(connected: Client) -> None:
    models.Person.objects.update(postal_address=ADDRESS)
    connected.post(f"/steps/{STEP}/approve")
    assert not models.Outgoing.objects.get().attached
    assert "The letter goes along" not in connected.get(PAGE).content.decode()


def test_a_letter_to_nowhere_is_not_attached_but_said(connected: Client) -> None:
    answer = connected.post(f"/steps/{STEP}/approve", {"attach-letter": "yes"})
    assert answer.status_code == 409
    assert "no postal address" in answer.content.decode()
    assert not models.Outgoing.objects.exists()
