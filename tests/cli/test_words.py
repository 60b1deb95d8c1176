"""The command line says everything in Spanish, click's own words included."""

import re

import pytest

from afterword.cli import words
from afterword.cli.root import run
from tests import catalogue

_PLACE = re.compile(r"\{(\w*)[^}]*\}|%\(\w+\)s")


def test_every_marked_text_has_a_translation() -> None:
    known = {message.id: message.string for message in catalogue.translated() if message.id}
    missing = [
        message.id
        for message in catalogue.marked()
        if message.id and not all(_each(known.get(message.id, "")))
    ]
    assert missing == [], "run `make words`, translate what is new in the .po, and run it again"


def _each(text: object) -> tuple[str, ...]:
    return text if isinstance(text, tuple) else (str(text),)


def test_a_translation_has_the_places_of_its_original() -> None:
    for message in catalogue.translated():
        if not message.id:
            continue
        for english, spanish in zip(_each(message.id), _each(message.string), strict=True):
            assert sorted(_PLACE.findall(english)) == sorted(_PLACE.findall(spanish)), english


def test_the_compiled_catalogue_is_the_written_one() -> None:
    assert catalogue.MO.read_bytes() == catalogue.compiled(catalogue.translated())


@pytest.mark.parametrize(
    ("argv", "environ", "language"),
    [
        (["--lang", "es"], {}, "es"),
        (["today", "--lang=es"], {"AFTERWORD_LANG": "en"}, "es"),
        ([], {"AFTERWORD_LANG": "es"}, "es"),
        ([], {"LC_ALL": "es_MX.UTF-8", "LANG": "en_US.UTF-8"}, "es"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {}, "en"),
    ],
)
def test_the_language_is_that_asked_for(
    argv: list[str], environ: dict[str, str], language: str
) -> None:
    assert words.chosen(argv, environ) == language


def test_the_help_and_the_errors_are_spanish(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "es", "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Uso:" in shown
    assert "Cada día" in shown
    assert run(["--lang", "es", "bailar"]) == 2
    assert "No existe la orden" in capsys.readouterr().err
    words.speak("en")
