from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.adapters.test_vcards import APPLE


@pytest.fixture
def sample(browser: Client) -> Client:
    """A browser in the sample search, which has a Dana Cruz at Brightwater Health."""
    browser.post("/start", {"sample": "yes", "language": "en"})
    return browser


def ticked(page: str) -> dict[str, str]:
    found = re.findall(r'<input type="checkbox" name="([^"]+)" value="([^"]*)"', page)
    return dict(found)


def test_a_contact_is_shown_first_and_taken_over_when_ticked(sample: Client) -> None:
    file = SimpleUploadedFile("dana.vcf", APPLE.encode())
    shown = sample.post("/people/contacts", {"cards": file, "text": ""}).content.decode()
    assert "+1 (312) 555-0142" in shown
    assert "555-0142" not in sample.get("/people/dana-cruz").content.decode()
    boxes = ticked(shown)
    assert set(boxes) >= {"dana-cruz:phone", "dana-cruz:title"}
    answer = sample.post("/people/contacts/keep", {"dana-cruz:phone": boxes["dana-cruz:phone"]})
    assert answer["Location"] == "/people/dana-cruz"
    page = sample.get("/people/dana-cruz").content.decode()
    assert "+1 (312) 555-0142" in page
    assert "Dr." not in re.findall(r'name="title" value="([^"]*)"', page)


def test_what_was_taken_over_is_undone_in_one_step(sample: Client) -> None:
    sample.post("/people/contacts/keep", {"dana-cruz:phone": "+1 312 555 0142"})
    sample.post("/undo", {"back": "/"})
    assert "555 0142" not in sample.get("/people/dana-cruz").content.decode()


def test_a_contact_of_nobody_here_is_named_and_changes_nothing(sample: Client) -> None:
    text = "BEGIN:VCARD\nFN:<b>Zoë</b> Nadie\nTEL:1\nEND:VCARD\n"
    page = sample.post("/people/contacts", {"text": text}).content.decode()
    assert "&lt;b&gt;Zoë" in page
    assert not ticked(page)


def test_a_contact_spelled_otherwise_is_taken_in_on_the_person_s_own_page(sample: Client) -> None:
    text = "BEGIN:VCARD\nFN:D. Cruz-Ortega\nTEL:+1 312 555 0199\nEND:VCARD\n"
    page = sample.post("/people/contacts", {"text": text, "person": "dana-cruz"}).content.decode()
    assert ticked(page)["dana-cruz:phone"] == "+1 312 555 0199"


@pytest.mark.parametrize("text", ["", "no card", "BEGIN:VCARD"])
def test_what_is_no_contact_is_refused(sample: Client, text: str) -> None:
    assert sample.post("/people/contacts", {"text": text}).status_code == 422


def test_a_field_that_cannot_be_changes_nothing_of_anybody(sample: Client) -> None:
    typed = {"lee-wong:phone": "+1 312 555 0177", "dana-cruz:email": "no address"}
    assert sample.post("/people/contacts/keep", typed).status_code == 422
    assert "555 0177" not in sample.get("/people/lee-wong").content.decode()


def test_a_person_is_written_as_a_contact(sample: Client) -> None:
    answer = sample.get("/people/dana-cruz.vcf")
    assert answer["Content-Type"].startswith("text/vcard")
    assert b"FN:Dana Cruz\r\n" in answer.content
