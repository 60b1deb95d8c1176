from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from afterword.records import models, queries
from afterword.workflows.notifications import settings
from tests.cast import NOON, acme
from tests.smtp_server import smtp_server
from tests.web.test_start import PROFILE
from tests.workflows.delivery import mailbox


@pytest.fixture
def browser_of_ana(browser: Client) -> Client:
    browser.post("/start", {**PROFILE, "timezone": "America/Chicago"})
    owner = queries.local_owner()
    assert owner is not None
    acme(owner, "2026-12-01T10:00")
    return browser


def held() -> dict[str, str]:
    owner = queries.local_owner()
    assert owner is not None
    return {each.name: each.value for each in settings(owner)}


def test_an_unticked_box_turns_its_kind_off(browser_of_ana: Client) -> None:
    before = held()
    assert before["card"] == before["debrief"] == before["mail"] == "yes"
    browser_of_ana.post(
        "/settings/reminders", {"card": "yes", "evening": "19:00", "quiet": "21:00-07:00"}
    )
    after = held()
    assert (after["card"], after["debrief"], after["mail"]) == ("yes", "no", "no")
    assert (after["evening"], after["quiet"]) == ("19:00", "21:00-07:00")
    page = browser_of_ana.get("/settings").content.decode()
    assert 'name="card" value="yes" checked' in page
    assert 'name="debrief" value="yes">' in page


def test_a_time_that_cannot_be_is_said_and_nothing_is_changed(browser_of_ana: Client) -> None:
    told = browser_of_ana.post("/settings/reminders", {"evening": "soon", "quiet": "21:00-07:00"})
    assert told.status_code == 422
    assert "is not a time of day" in told.content.decode()
    assert held()["card"] == "yes"


def test_the_card_is_mailed_only_where_a_mailbox_is(browser_of_ana: Client) -> None:
    assert (
        "Mail the card to me" not in browser_of_ana.get("/interviews/acme-1/card").content.decode()
    )


def test_the_card_is_mailed_by_a_button(browser_of_ana: Client) -> None:
    owner = queries.local_owner()
    assert owner is not None
    with smtp_server() as server:
        box = mailbox(owner)
        box.smtp_port = server.port
        box.save()
        assert (
            "Mail the card to me" in browser_of_ana.get("/interviews/acme-1/card").content.decode()
        )
        answer = browser_of_ana.post("/interviews/acme-1/card/mail", follow=True)
        assert "on its way to ana.ruiz@example.com" in answer.content.decode()
        (taken,) = server.ledger.contents
    assert b"YOU MEET" in taken


def test_an_answer_to_the_reminder_is_shown_to_be_taken_over_or_left_out(
    browser_of_ana: Client,
) -> None:
    owner = queries.local_owner()
    assert owner is not None
    row = models.DebriefAnswer.objects.create(
        owner=owner,
        name="<a@phone.example>",
        interview=models.Interview.objects.get(),
        text="We decide by Friday 11 December.\n\nDana: the <b>migration</b>",
        arrived_at=NOON,
    )
    page = browser_of_ana.get("/interviews/acme-1/debrief").content.decode()
    assert "We decide by Friday 11 December." in page
    assert "<b>Dana Cruz</b>: the &lt;b&gt;migration&lt;/b&gt;" in page
    assert page.count("button--main") == 1
    assert queries.debrief_of(row.interview) is None
    browser_of_ana.post("/interviews/acme-1/debrief/answered", {"take": "yes"})
    kept = queries.debrief_of(row.interview)
    assert kept is not None
    assert kept.decide_by == date(2026, 12, 11)
    assert "Take it over" not in browser_of_ana.get("/interviews/acme-1/debrief").content.decode()


def test_left_out_nothing_of_it_is_kept(browser_of_ana: Client) -> None:
    owner = queries.local_owner()
    assert owner is not None
    row = models.DebriefAnswer.objects.create(
        owner=owner,
        name="<a@phone.example>",
        interview=models.Interview.objects.get(),
        text="By Friday.",
        arrived_at=NOON,
    )
    browser_of_ana.post("/interviews/acme-1/debrief/answered", {"take": "no"})
    assert queries.debrief_of(row.interview) is None
    row.refresh_from_db()
    assert row.settled
