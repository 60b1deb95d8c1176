from dataclasses import replace

import pytest

from afterword.domain.letters.from_facts import Writer
from afterword.domain.letters.letter import faults
from afterword.domain.letters.sample import sample_letter
from afterword.domain.letters.stationery import stationery_for
from tests.letters import ON

ANA = Writer("Ana Ruiz", postal_address="1450 West Fulton Street\nChicago, IL 60607")


@pytest.mark.parametrize(
    ("language", "country", "salutation", "closing"),
    [
        ("en", "US", "Dear Dana Cruz:", "Sincerely,"),
        ("en", "GB", "Dear Dana Cruz,", "Yours sincerely,"),
        ("es", "ES", "Buenos días, Dana Cruz:", "Un cordial saludo,"),
        ("es", "MX", "Buenos días, Dana Cruz:", "Un cordial saludo,"),
    ],
)
def test_a_sample_follows_the_customs_of_the_writers_place(
    language: str, country: str, salutation: str, closing: str
) -> None:
    writer = replace(ANA, language=language, country=country)
    letter = sample_letter(writer, ON, stationery_for(country))
    assert (letter.salutation, letter.closing) == (salutation, closing)
    assert letter.to.country is None
    assert not faults(letter)


def test_a_sample_says_that_it_is_one() -> None:
    english = sample_letter(ANA, ON, stationery_for("US"))
    spanish = sample_letter(replace(ANA, language="es"), ON, stationery_for("US"))
    assert english.paragraphs[0].startswith("This is a sample")
    assert spanish.paragraphs[0].startswith("Esta es una muestra")
    assert spanish.date_line == "Chicago, 24 de noviembre de 2026"
