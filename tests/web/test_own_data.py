from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from afterword.records import queries
from afterword.web.entrance import Entrance
from tests.web.conftest import client

B = "/interviews/brightwater-health-1"


@pytest.fixture
def sample(browser: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A browser in the sample search; keys lie in a folder of the test."""
    monkeypatch.setattr("afterword.settings.HOME", tmp_path)
    browser.post("/start", {"sample": "yes", "language": "en"})
    return browser


def events(content: bytes) -> dict[str, Any]:
    return {str(each["UID"]): each for each in Calendar.from_ical(content).walk("VEVENT")}


def address_of(page: bytes) -> str:
    (found,) = re.findall(r'value="http://127\.0\.0\.1:8425(/calendar/[^"]+\.ics)"', page.decode())
    return str(found)


def test_the_calendar_shows_interviews_and_steps(sample: Client) -> None:
    titles = [
        str(each["SUMMARY"])
        for each in events(sample.get("/settings/calendar.ics").content).values()
    ]
    assert "Interview: Brightwater Health" in titles
    assert any(title.startswith("Print the letter to Dana Cruz") for title in titles)


def test_an_interview_that_moves_keeps_its_uid_and_has_a_later_version(
    sample: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = events(sample.get("/settings/calendar.ics").content)
    monkeypatch.setenv("AFTERWORD_NOW", "2026-11-30T18:30:00+00:00")
    sample.post("/interviews/fernleaf-1/facts", {"starts": "2026-12-09T15:00"})
    after = events(sample.get("/settings/calendar.ics").content)
    moved = [uid for uid in before if before[uid]["DTSTART"] != after[uid]["DTSTART"]]
    assert any(str(after[uid]["SUMMARY"]).startswith("Interview: Fernleaf") for uid in moved)
    assert all(after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"] for uid in moved)


def test_nothing_changed_gives_the_same_file(sample: Client) -> None:
    first = sample.get("/settings/calendar.ics").content
    assert sample.get("/settings/calendar.ics").content == first


def test_a_calendar_reads_the_feed_without_a_cookie_if_it_knows_the_secret(
    sample: Client, entrance: Entrance
) -> None:
    address = address_of(sample.post("/settings/feed").content)
    answer = client(entrance).get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    assert client(entrance).get("/calendar/guessed.ics").status_code == 404
    assert client(entrance).post(address).status_code == 405


def test_the_feed_answers_on_this_computer_alone(sample: Client, entrance: Entrance) -> None:
    address = address_of(sample.post("/settings/feed").content)
    assert client(entrance).get(address, headers={"host": "evil.example"}).status_code == 421


def test_a_new_address_ends_the_former_one(sample: Client) -> None:
    former = address_of(sample.post("/settings/feed").content)
    new = address_of(sample.post("/settings/feed", {"renew": "yes"}).content)
    assert former != new
    assert sample.get(former).status_code == 404
    assert sample.get(new).status_code == 200


def test_the_secret_stands_on_no_page_that_is_only_looked_at(sample: Client) -> None:
    token = address_of(sample.post("/settings/feed").content).split("/")[2][:-4]
    for page in ("/", "/settings", B):
        assert token not in sample.get(page).content.decode()
    assert sample.get("/settings/feed").status_code == 302


@pytest.mark.parametrize("typed", ["", "yes", "delete", "delete everything now"])
def test_nothing_is_deleted_until_the_words_are_typed(sample: Client, typed: str) -> None:
    answer = sample.post("/settings/forget", {"sure": typed})
    assert answer.status_code == 422
    assert "nothing was deleted" in answer.content.decode()
    assert queries.sample_owner() is not None


def test_everything_is_exported_and_deleted(sample: Client, tmp_path: Path) -> None:
    typed = {"in": "en", "list": "thank_you.next", "phrases": "I look forward to it."}
    sample.post("/settings/phrases", typed)
    address = address_of(sample.post("/settings/feed").content)
    assert b'"afterword-export"' in sample.get("/settings/export.json").content
    sample.post("/settings/forget", {"sure": " Delete  everything "})
    assert queries.sample_owner() is None
    assert not list(tmp_path.glob("phrases/*"))
    assert sample.get(address).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_a_backup_is_a_whole_database(browser: Client, tmp_path: Path) -> None:
    browser.post("/start", {"sample": "yes", "language": "en"})
    answer = browser.get("/settings/backup.sqlite3")
    assert answer["Content-Disposition"].endswith('.sqlite3"')
    (tmp_path / "copy.sqlite3").write_bytes(answer.content)
    copy = sqlite3.connect(tmp_path / "copy.sqlite3")
    assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert copy.execute("SELECT count(*) FROM records_interview").fetchone()[0] > 3
    copy.close()
