from __future__ import annotations

import pytest
from django.test import Client

from afterword.records import queries

PROFILE = {"name": "Ana Ruiz", "addresses": "ana@example.com", "country": "us", "timezone": "UTC"}
INVITE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
BEGIN:VEVENT
UID:1@acme.example
DTSTAMP:20261120T100000Z
DTSTART:20261202T160000Z
DTEND:20261202T170000Z
SUMMARY:Interview: Data analyst at Acme
ORGANIZER;CN=Dana Cruz:mailto:dana@acme.example
ATTENDEE;CN=Ana Ruiz:mailto:ana@example.com
ATTENDEE;CN=Dana Cruz:mailto:dana@acme.example
END:VEVENT
END:VCALENDAR
"""


def test_at_first_every_page_leads_to_the_start(browser: Client) -> None:
    for address in ("/", "/interviews", "/people"):
        assert browser.get(address).headers["Location"] == "/start"


def test_the_start_speaks_the_browser_s_language(browser: Client) -> None:
    page = browser.get("/start", HTTP_ACCEPT_LANGUAGE="fr, es-MX;q=0.8").content.decode()
    assert 'lang="es"' in page
    assert "Tu nombre, como firmas" in page


def test_after_the_start_one_is_asked_for_an_invite(browser: Client) -> None:
    assert browser.post("/start", PROFILE).headers["Location"] == "/"
    assert "Begin with your first invite" in browser.get("/").content.decode()
    owner = queries.local_owner()
    assert owner is not None
    assert owner.country == "US"


def test_a_start_that_cannot_be_keeps_what_was_typed(browser: Client) -> None:
    answer = browser.post("/start", PROFILE | {"addresses": "no address"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "is not a mail address" in page
    assert 'value="Ana Ruiz"' in page


def test_a_pasted_invite_becomes_an_interview(browser: Client) -> None:
    browser.post("/start", PROFILE)
    answer = browser.post("/invites", {"pasted": INVITE})
    assert answer.headers["Location"] == "/interviews/acme-1"


def test_an_invite_that_is_none_is_said_so(browser: Client) -> None:
    browser.post("/start", PROFILE)
    answer = browser.post("/invites", {"pasted": "hello"})
    assert answer.status_code == 422
    assert browser.post("/invites", {}).status_code == 422


WORDS = """Hi Ana, we would like to talk with you on Wednesday at 10.
Join here: https://us02web.zoom.us/j/123456789. More about us: https://acme.example/about"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "There is no calendar data in these words"),
        ("es", "En este texto no hay datos de calendario"),
    ],
)
def test_the_plain_words_of_an_invitation_stand_beside_the_form_to_fill_in(
    browser: Client, language: str, said: str
) -> None:
    browser.post("/start", PROFILE | {"language": language})
    answer = browser.post("/invites", {"pasted": WORDS})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert WORDS.splitlines()[0] in page
    assert 'name="link" value="https://us02web.zoom.us/j/123456789"' in page
    assert 'name="employer" value=""' in page
    assert page.count("button--main") == 1
    assert page.index("button--main") < page.index('name="invites"')


def test_what_was_pasted_stays_when_the_form_beside_it_cannot_be(browser: Client) -> None:
    browser.post("/start", PROFILE)
    typed = {"employer": "Acme", "starts": "soon", "pasted": WORDS}
    assert WORDS.splitlines()[0] in browser.post("/add/by-hand", typed).content.decode()


def test_a_pasted_calendar_that_is_damaged_is_named_in_the_candidate_s_language(
    browser: Client,
) -> None:
    browser.post("/start", PROFILE | {"language": "es"})
    damaged = INVITE.replace("DTSTART:20261202T160000Z\n", "")
    answer = browser.post("/invites", {"pasted": damaged})
    assert answer.status_code == 422
    assert "Lo que has pegado: " in answer.content.decode()


def test_an_interview_entered_by_hand_keeps_what_was_typed_when_it_cannot_be(
    browser: Client,
) -> None:
    browser.post("/start", PROFILE)
    typed = {"employer": "Acme", "starts": "soon", "people": "Dana Cruz <dana@acme.example>"}
    answer = browser.post("/add/by-hand", typed)
    assert answer.status_code == 422
    assert "Dana Cruz &lt;dana@acme.example&gt;" in answer.content.decode()
    typed["starts"] = "2026-12-02T10:00"
    assert browser.post("/add/by-hand", typed).headers["Location"] == "/interviews/acme-1"


def test_a_card_for_nobody_leads_to_where_somebody_is_added(browser: Client) -> None:
    browser.post("/start", PROFILE)
    browser.post("/add/by-hand", {"employer": "Acme", "starts": "2026-12-02T10:00"})
    page = browser.get("/interviews/acme-1/card").content.decode()
    assert "Nobody is known to interview there." in page
    assert 'href="/interviews/acme-1/debrief">Add somebody' in page
    assert "afterword add-person" not in page


def test_the_sample_is_shown_and_removed_with_one_click(browser: Client) -> None:
    browser.post("/start", {"sample": "yes", "language": "en"})
    page = browser.get("/").content.decode()
    assert "This is a sample search" in page
    assert "Brightwater Health" in page
    assert browser.post("/sample/leave").headers["Location"] == "/start"
    assert queries.sample_owner() is None
    assert "Begin my search" in browser.get("/start").content.decode()


def test_the_language_changes_on_every_page(browser: Client) -> None:
    browser.post("/start", PROFILE)
    browser.post("/language", {"language": "es", "back": "/interviews"})
    assert "Entrevistas" in browser.get("/interviews").content.decode()


def test_what_was_done_is_taken_back(browser: Client) -> None:
    browser.post("/start", PROFILE)
    browser.post("/invites", {"pasted": INVITE})
    assert "Undo: invites taken in" in browser.get("/").content.decode()
    answer = browser.post("/undo", {"back": "//evil.example"})
    assert answer.headers["Location"] == "/"
    assert "Begin with your first invite" in browser.get("/").content.decode()
