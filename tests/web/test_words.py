"""Every word of the pages stands in both languages: a text outside ``say`` fails here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template.base import Lexer, Token, TokenType
from django.utils.text import smart_split

TEMPLATES = Path(__file__).parents[2] / "src" / "afterword" / "web" / "templates"
FILES = sorted(TEMPLATES.rglob("*.html"))
SAME_IN_BOTH = {"Afterword", "afterword", "open", "English", "Español"}
READ_ALOUD = re.compile(r'\b(?:aria-label|title|placeholder|alt|content)="([^"]*)"')
NO_WORDS = {"width=device-width, initial-scale=1", "light dark"}


def tokens(file: Path) -> list[Token]:
    return Lexer(file.read_text(encoding="utf-8")).tokenize()


def said(file: Path) -> list[list[str]]:
    found = [list(smart_split(token.contents)) for token in tokens(file) if is_tag(token)]
    return [words for words in found if words[0] == "say"]


def is_tag(token: Token) -> bool:
    return token.token_type is TokenType.BLOCK


def bare_words(html: str) -> set[str]:
    visible = re.sub(r'<a class="rule".*?</a>', " ", html)  # the public names of the rules
    read_aloud = [each for each in READ_ALOUD.findall(visible) if each not in NO_WORDS]
    text = " ".join([re.sub(r"<!doctype.*?>|<[^>]*>", " ", visible, flags=re.DOTALL), *read_aloud])
    text = re.sub(r"&\w+;", " ", text)
    return set(re.findall(r"[^\W\d_]{2,}", text)) - SAME_IN_BOTH


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_word_stands_outside_say(file: Path) -> None:
    # tags and variables leave a blank, so that the text between them is seen as one document
    whole = "".join(
        token.contents if token.token_type is TokenType.TEXT else "" for token in tokens(file)
    )
    assert bare_words(whole) == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_said_is_said_in_both_languages(file: Path) -> None:
    for _say, english, spanish, *fields in said(file):
        assert english[0] == english[-1] == spanish[0] == spanish[-1] == '"', english
        assert len(english) > 2
        assert len(spanish) > 2
        places = re.compile(r"\{(\w+)\}")
        assert set(places.findall(english)) == set(places.findall(spanish)), english
        assert {field.partition("=")[0] for field in fields} >= set(places.findall(english))


def test_a_forgotten_word_is_found() -> None:
    assert bare_words('<p title="Later">Now <b>12</b></p>') == {"Later", "Now"}


def test_every_line_of_the_templates_is_in_one_of_the_two_languages_only_once() -> None:
    assert len(FILES) > 5
    assert sum(len(said(file)) for file in FILES) > 50
