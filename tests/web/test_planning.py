from __future__ import annotations

import re

import pytest
from django.test import Client

from afterword.records import queries
from afterword.web import planning
from tests.web.test_start import PROFILE

MANY = 60


@pytest.fixture
def searching(browser: Client) -> Client:
    """A browser in a search with many employers, none of them planned yet."""
    browser.post("/start", PROFILE)
    for number in range(MANY):
        typed = {"employer": f"Firm {number}", "starts": "2026-11-30T04:00", "people": "Dana"}
        browser.post("/add/by-hand", typed)
    return browser


def test_many_plans_are_worked_out_with_a_page_that_says_how_many_are_left(
    searching: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "PATIENCE", 0)
    left = []
    for _ in range(MANY):
        page = searching.get("/").content.decode()
        if not (found := re.search(r"(\d+) are left", page)):
            break
        left.append(int(found[1]))
        assert '<meta http-equiv="refresh" content="0">' in page
    assert left == sorted(left, reverse=True)
    assert 1 < len(left) < MANY
    assert "Firm 59" in page


def test_a_few_plans_are_worked_out_at_once(searching: Client) -> None:
    searching.get("/")
    searching.post("/add/by-hand", {"employer": "Last", "starts": "2026-11-30T04:00"})
    assert "are left" not in searching.get("/").content.decode()


def test_a_form_waits_for_the_plans(searching: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "PATIENCE", 0)
    key = "firm-0-1:debrief"
    answer = searching.post(f"/steps/{key}/skip", {"why": "not needed"})
    assert answer.status_code == 302
    owner = queries.local_owner()
    assert owner is not None
    assert not queries.changed_since_planning(owner).exclude(employer__name="Firm 0").exists()
