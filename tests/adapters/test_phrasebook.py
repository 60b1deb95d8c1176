from pathlib import Path

import pytest

from afterword.adapters.phrasebook import TomlPhrases
from afterword.domain.errors import BadInput
from afterword.domain.writing.compose import compose
from afterword.domain.writing.phrases import load
from tests.domain.writing.builders import brief


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_products_own_phrases_have_no_fault(language: str) -> None:
    from afterword.adapters import phrasebook

    assert load(language, phrasebook._tables(language), {}).faults == ()


def test_the_users_own_phrases_take_the_place_of_the_products(tmp_path: Path) -> None:
    own = '[thank_you]\nopening = ["Cheers for {weekday}, about {role}."]\nplans = ["opening"]\n'
    (tmp_path / "en.toml").write_text(own, encoding="utf-8")
    source = TomlPhrases(tmp_path)

    made = compose(brief(), source.phrases("en"))

    assert made.paragraphs == ("Cheers for Friday, about Data analyst.",)
    assert "Buenos días" in compose(brief("es"), source.phrases("es")).text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[thank_you]\nopening = ["Thanks for {wekday}."]', "{wekday}"),
        ('[thank_you]\nopening = ["Thanks {role."]', "thank_you.opening.0"),
        ('[thank_you]\nopening = "Thanks"', "thank_you.opening"),
        ("[thank_you\n", "en.toml"),
        ("\x00", "en.toml"),
    ],
)
def test_a_fault_in_the_users_phrases_is_named(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "en.toml").write_text(text, encoding="utf-8")

    with pytest.raises(BadInput) as caught:
        TomlPhrases(tmp_path).phrases("en")

    assert named in caught.value.message.en


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_bytes(b"#" * 2_000_000)

    with pytest.raises(BadInput):
        TomlPhrases(tmp_path).phrases("en")


def test_a_folder_without_phrases_changes_nothing(tmp_path: Path) -> None:
    assert TomlPhrases(tmp_path).phrases("es") is TomlPhrases().phrases("es")
