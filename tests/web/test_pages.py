from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.test import Client

from afterword.records import queries
from tests.web.test_start import PROFILE

B = "/interviews/brightwater-health-1"
PAGES = [
    *("/", "/inbox", "/interviews", "/add", "/people", "/overview", "/settings"),
    *("/settings/stationery", "/settings/mailboxes"),
    *(B, f"{B}/debrief", f"{B}/messages", f"{B}/letters", f"{B}/card", f"{B}/facts"),
    *("/interviews/faro-datos-1", "/interviews/faro-datos-1/messages"),
    *("/interviews/fernleaf-1", "/interviews/kestrel-mobility-1", "/interviews/halden-analytics-1"),
    *("/people/dana-cruz", "/employers/faro-datos", "/rules/prompt"),
]
ENGLISH = re.compile(
    r"\b(?:Skip to|Today|Interviews|Settings|Undo|Correct|by e-mail|What they said)\b"
)
LONG = "10,000 letters " + "x" * 9_900
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% debug %}",
    "\u202egnilttes\u202c עברית",
    "Ana 🎉🏳️‍🌈 Ruiz",
    LONG,
]


@pytest.fixture
def sample(browser: Client) -> Client:
    """A browser in the sample search."""
    browser.post("/start", {"sample": "yes", "language": "en"})
    return browser


def text_of(page: str) -> str:
    """The words that a reader sees."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_data(self, data: str) -> None:
            found.append(data)

    Reader().feed(page)
    return " ".join(found)


def test_every_page_is_there_in_both_languages(sample: Client) -> None:
    english = {address: sample.get(address) for address in PAGES}
    sample.post("/language", {"language": "es"})
    for address in PAGES:
        spanish = sample.get(address)
        assert english[address].status_code == spanish.status_code == 200, address
        page = spanish.content.decode()
        assert '<html lang="es">' in page
        assert not ENGLISH.search(text_of(page)), address


def test_no_page_carries_a_style_or_a_script_of_its_own(sample: Client) -> None:
    for address in PAGES:
        page = sample.get(address).content.decode()
        assert " style=" not in page
        assert "<style" not in page
        assert not re.search(r"<script(?! src=\"/static/)", page)
        assert not re.search(r"<[^>]*\son\w+=", page)
        assert len(page) < 100_000, address


def test_an_identifier_stands_once_in_a_page(sample: Client) -> None:
    for address in PAGES:
        found = re.findall(r'\sid="([^"]+)"', sample.get(address).content.decode())
        assert len(found) == len(set(found)), address


def test_one_button_of_a_page_is_filled(sample: Client) -> None:
    for address in PAGES:
        page = sample.get(address).content.decode()
        assert page.count("button--main") <= 1, address


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_only_words_on_every_page(browser: Client, words: str) -> None:
    browser.post("/start", {**PROFILE, "name": words[:200]})
    typed = {
        "employer": words[:200],
        "role": words[:300],
        "starts": "2026-11-30T04:00",
        "place": words,
        "people": "Dana <dana@acme.example>",
    }
    browser.post("/add/by-hand", typed)
    owner = queries.local_owner()
    assert owner is not None
    (row,) = queries.interviews(owner)
    browser.post("/people/dana", {"name": words[:200], "address": words[:900]})
    told = {
        "seat": "dana",
        "there": "dana",
        "words": words,
        "talked:dana": words,
        "note:dana": words,
    }
    browser.post(f"/interviews/{row.key}/debrief", told)
    pages = ["/", "/people", "/overview", "/settings", "/people/dana", "/interviews"]
    pages += [f"/interviews/{row.key}{end}" for end in ("", "/debrief", "/messages", "/card")]
    for address in (*pages, f"/employers/{row.opportunity.key}"):
        answer = browser.get(address)
        page = answer.content.decode()
        assert answer.status_code == 200, address
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "49" not in words or ">49<" not in page


@pytest.mark.parametrize(
    "address",
    ["/interviews/none", "/people/none", "/employers/none", "/steps/none/call", "/rules/none"],
)
def test_what_is_not_there_is_said_so(sample: Client, address: str) -> None:
    answer = sample.get(address)
    assert answer.status_code == 404
    assert "Nothing was changed" in answer.content.decode()


def test_a_change_is_never_made_by_looking(sample: Client) -> None:
    for address in ("/undo", "/language", "/sample/leave", "/settings/forget", "/invites"):
        assert sample.get(address).status_code == 405


def test_the_pictures_and_the_pdfs_of_a_letter(sample: Client) -> None:
    step = "brightwater-health-1:dana-cruz:thank_you"
    assert sample.get(f"/steps/{step}/letter/1.png").content.startswith(b"\x89PNG")
    assert sample.get(f"/steps/{step}/letter.pdf").content.startswith(b"%PDF")
    assert sample.get(f"/steps/{step}/envelope.pdf").content.startswith(b"%PDF")
    assert sample.get(f"{B}/letters.pdf").content.startswith(b"%PDF")
    assert sample.get(f"/steps/{step}/letter/9.png").status_code == 404


def test_a_letter_is_printed_then_signed_then_posted(sample: Client) -> None:
    step = "brightwater-health-1:dana-cruz:thank_you"
    assert sample.post(f"/steps/{step}/stage", {"stage": "signed"}).status_code == 409
    for stage in ("printed", "signed"):
        assert sample.post(f"/steps/{step}/stage", {"stage": stage}).status_code == 302
    assert "I have posted it" in sample.get(f"{B}/letters/{step}").content.decode()
    sample.post(f"/steps/{step}/stage", {"stage": "posted"})
    assert step not in sample.get(f"{B}/letters").content.decode()


def test_a_message_is_edited_proofread_and_mended(sample: Client) -> None:
    step = "halden-analytics-1:chidi-okafor:thank_you"
    page = f"/interviews/halden-analytics-1/messages/{step}"
    text = "Dear Chidi Okafro,\n\nThank you. I look forward to Tuesday, November 30.\n\nAna Ruiz"
    sample.post(f"/steps/{step}/text", {"text": text, "subject": "Thanks"})
    shown = sample.get(page).content.decode()
    assert 'class="proof-mark"' in shown
    assert "The day and the date" in shown
    sample.post(f"/steps/{step}/mend", {})
    assert "Dear Chidi Okafor," in sample.get(page).content.decode()


def test_a_message_without_a_word_keeps_what_was_there(sample: Client) -> None:
    step = "halden-analytics-1:chidi-okafor:thank_you"
    answer = sample.post(f"/steps/{step}/text", {"text": "  ", "subject": "Mine"})
    assert answer.status_code == 422
    assert 'value="Mine"' in answer.content.decode()


def test_a_message_is_handed_over_and_then_sent(sample: Client) -> None:
    step = "halden-analytics-1:chidi-okafor:thank_you"
    page = sample.get(f"/interviews/halden-analytics-1/messages/{step}").content.decode()
    for link in ("mailto:", "https://mail.google.com/", "https://outlook.office.com/"):
        assert f'href="{link}' in page
    assert b"X-Unsent: 1" in sample.get(f"/steps/{step}/message.eml").content
    sample.post(f"/steps/{step}/done")
    shown = sample.get("/interviews/halden-analytics-1").content.decode()
    assert "Thanked" in shown


def test_an_answer_holds_the_steps_and_a_new_date_moves_them(sample: Client) -> None:
    told = {"what": "answered", "person": "dana-cruz", "words": "Thank you for your note."}
    sample.post(f"{B}/happened", told)
    assert "the steps wait until you say what it means" in sample.get(B).content.decode()
    told["words"] = "We will decide by December 30."
    sample.post(f"{B}/happened", told)
    page = sample.get(B).content.decode()
    assert "wait until you say" not in page
    assert "Wed 30 Dec" in page


def test_a_correction_by_hand_counts_and_is_shown(sample: Client) -> None:
    sample.post(f"{B}/correct", {"c:decide-by": "2027-01-15", "o:decide-by": "2026-12-21"})
    assert "Fri 15 Jan" in sample.get(B).content.decode()


def test_what_is_typed_is_understood_without_being_kept(sample: Client) -> None:
    words = "We decide by Friday 4 December; please do not call."
    part = sample.post(f"{B}/understand", {"words": words}).content.decode()
    assert "Fri 4 Dec" in part
    assert "do not call" in part
    assert "by Friday 4 December" in part
    assert "four weeks" in sample.get(B).content.decode()


def test_a_debrief_is_kept_as_it_is_typed(sample: Client) -> None:
    told = {"seat": ["dana-cruz", "lee-wong"], "there": ["dana-cruz"], "words": "No idea when."}
    saved = sample.post(f"{B}/debrief", told, headers={"hx-request": "true"})
    assert "Saved at" in saved.content.decode()
    page = sample.get(f"{B}/debrief").content.decode()
    assert "No idea when." in page
    assert re.search(r'value="lee-wong"(?! checked)', page)


def test_facts_that_cannot_be_are_refused_beside_the_form(sample: Client) -> None:
    answer = sample.post("/people/dana-cruz", {"email": "no address"})
    assert answer.status_code == 422
    assert "is not a mail address" in answer.content.decode()


def test_a_voice_is_measured_and_forgotten_in_the_settings(sample: Client) -> None:
    sample.post("/settings/voice", {"mails": "The report is done. I will send it on Monday."})
    page = sample.get("/settings").content.decode()
    assert "Your mails have 10 words." in page
    assert "without words of pleasure" in page
    assert "The report is done" not in page

    assert sample.post("/settings/voice", {"mails": "> theirs"}).status_code == 422
    sample.post("/settings/voice/forget")
    assert "Your mails have" not in sample.get("/settings").content.decode()
