from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from django.test import Client

MINE = "My warm thanks to you for {weekday}."


@pytest.fixture
def sample(browser: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A browser in the sample search; phrase files lie in a folder of the test."""
    monkeypatch.setattr("afterword.settings.HOME", tmp_path)
    browser.post("/start", {"sample": "yes", "language": "en"})
    return browser


def lines(page: str, name: str) -> list[str]:
    """What stands in the field of that list."""
    (found,) = re.findall(rf'id="p-{re.escape(name)}"[^>]*>([^<]*)</textarea>', page)
    return html.unescape(found).splitlines()


def keep(browser: Client, name: str, *phrases: str, **more: str) -> int:
    typed = {"in": "en", "list": name, "phrases": "\r\n".join(phrases), **more}
    return browser.post("/settings/phrases", typed).status_code


def test_phrases_of_one_s_own_are_shown_and_used_at_once(sample: Client) -> None:
    step = "halden-analytics-1:chidi-okafor:thank_you"
    page = f"/interviews/halden-analytics-1/messages/{step}"
    assert "My warm thanks" not in sample.get(page).content.decode()
    for name in ("thank_you.opening", "thank_you.opening_topic"):
        assert keep(sample, name, MINE) == 302
    assert lines(sample.get("/settings/phrases").content.decode(), "thank_you.opening") == [MINE]
    assert "My warm thanks to you for" in sample.get(page).content.decode()


def test_ours_come_back_when_asked_for(sample: Client) -> None:
    before = sample.get("/settings/phrases").content.decode()
    keep(sample, "thank_you.next", MINE)
    keep(sample, "thank_you.next", MINE, ours="yes")
    after = sample.get("/settings/phrases").content.decode()
    assert lines(after, "thank_you.next") == lines(before, "thank_you.next")
    assert "yours" not in after


def test_a_language_has_phrases_of_its_own(sample: Client, tmp_path: Path) -> None:
    sample.post(
        "/settings/phrases", {"in": "es", "list": "thank_you.next", "phrases": "Quedo a la espera."}
    )
    assert lines(sample.get("/settings/phrases?in=es").content.decode(), "thank_you.next") == [
        "Quedo a la espera."
    ]
    assert (tmp_path / "phrases" / "es.toml").stat().st_mode & 0o077 == 0
    assert not (tmp_path / "phrases" / "en.toml").exists()


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("Dear {nobody}", "there is no slot called {nobody}"),
        ("A brace { alone", "a brace without its pair"),
        ("x" * 401, "longer than 400"),
    ],
)
def test_a_phrase_that_cannot_be_is_said_and_what_was_typed_stays(
    sample: Client, tmp_path: Path, phrase: str, said: str
) -> None:
    typed = {"in": "en", "list": "thank_you.opening", "phrases": phrase}
    answer = sample.post("/settings/phrases", typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert html.escape(said) in page
    assert lines(page, "thank_you.opening") == [phrase]
    assert not (tmp_path / "phrases").exists()


@pytest.mark.parametrize("name", ["", "thank_you", "thank_you.plans", "../../x", "words.default"])
def test_there_are_no_other_lists(sample: Client, tmp_path: Path, name: str) -> None:
    assert keep(sample, name, MINE) == 404
    assert not (tmp_path / "phrases").exists()


@pytest.mark.parametrize(
    "phrase", ['"quoted" \\ back', "ünïcode 🎉 “x”", "<script>alert(1)</script>", "a = [1]"]
)
def test_any_words_are_kept_as_they_are(sample: Client, phrase: str) -> None:
    assert keep(sample, "thank_you.interest", phrase, "Second one.") == 302
    page = sample.get("/settings/phrases").content.decode()
    assert lines(page, "thank_you.interest") == [phrase, "Second one."]
    assert "<script>alert" not in page


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_list_has_a_name_in_the_language_of_the_page(sample: Client, language: str) -> None:
    from afterword.web.phrases import KINDS

    page = sample.get(f"/settings/phrases?in={language}").content.decode()
    kinds = {
        name.rpartition(".")[2] for name in re.findall(r'<details class="more" id="([^"]+)"', page)
    }
    assert kinds
    assert kinds <= set(KINDS)
