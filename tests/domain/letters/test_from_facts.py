from datetime import date

import pytest

from afterword.domain.letters.from_facts import Writer, city_in, letter_from_facts
from afterword.domain.letters.letter import Letter, faults
from afterword.domain.letters.parts import Parts
from afterword.domain.letters.stationery import Paper
from afterword.domain.people import Person

ON = date(2026, 11, 24)
TEXT = "Estimada Lic. Cruz:\n\nGracias por el viernes.\n\nUn cordial saludo,\nAna Ruiz"
ANA = Writer(
    "Ana Ruiz",
    country="ES",
    language="es",
    postal_address="Calle de Fuencarral, 45, 3.º B, 28004 Madrid, España",
    email="ana@ruiz.example",
)
DANA = Person(
    id="dana",
    name="Dana Cruz",
    title="Lic.",
    language="es",
    country="MX",
    postal_address="Av. Paseo de la Reforma 222\nCol. Juárez\n06600 Ciudad de México, CDMX",
)


def letter(writer: Writer = ANA, person: Person = DANA, text: str = TEXT) -> Letter:
    made = letter_from_facts(text, person, "Acme", writer, ON)
    assert made is not None
    return made


def test_it_has_the_customs_of_the_reader_and_the_paper_of_the_writer() -> None:
    made = letter()
    assert made.locale == "es-MX"
    assert made.date_line == "Madrid, a 24 de noviembre de 2026"
    assert made.stationery.paper is Paper.A4
    assert faults(made) == ()


def test_abroad_both_addresses_name_their_country() -> None:
    assert letter().to.inside()[-1] == "MÉXICO"
    assert letter().sender.address == ("Calle de Fuencarral, 45, 3.º B", "28004 Madrid", "ESPAÑA")


def test_at_home_neither_does() -> None:
    madrid = Person(
        id="lee", name="Lee Wong", country="ES", postal_address="Castellana, 259\n28046 Madrid"
    )
    made = letter(person=madrid)
    assert made.sender.address == ("Calle de Fuencarral, 45, 3.º B", "28004 Madrid")
    assert made.to.country is None


def test_the_text_stands_in_its_parts() -> None:
    made = letter()
    assert made.salutation == "Estimada Lic. Cruz:"
    assert made.paragraphs == ("Gracias por el viernes.",)
    assert made.closing == "Un cordial saludo,"
    assert made.signature == ("Ana Ruiz",)


def test_a_missing_signature_is_the_writers_name_and_a_missing_closing_a_fault() -> None:
    made = letter(text="Estimada Lic. Cruz:\n\nGracias por el viernes.")
    assert made.signature == ("Ana Ruiz",)
    assert [fault.field for fault in faults(made)] == ["closing"]


def test_what_the_text_lacks_is_taken_from_elsewhere() -> None:
    composed = Parts("Estimada Lic. Cruz:", closing="Atentamente,")
    made = letter_from_facts("Gracias.", DANA, "Acme", ANA, ON, otherwise=composed)
    assert made is not None
    assert made.salutation == "Estimada Lic. Cruz:"
    assert made.paragraphs == ("Gracias.",)
    assert made.closing == "Atentamente,"


def test_without_an_address_there_is_no_letter() -> None:
    nowhere = Person(id="omar", name="Omar Diaz")
    assert letter_from_facts(TEXT, nowhere, "Acme", ANA, ON) is None


@pytest.mark.parametrize(
    ("lines", "city"),
    [
        (("Calle Mayor, 3", "28760 Tres Cantos (Madrid)"), "Tres Cantos"),
        (("Reforma 222", "06600 Ciudad de México, CDMX"), "Ciudad de México"),
        (("1 Main St", "Boston, MA 02110"), "Boston"),
        (("100 Queen St W", "Toronto ON M5H 2N2"), "Toronto ON"),
        (("14 Marchmont Street", "London", "WC1N 1AB"), "London"),
        (("Av. Corrientes 1234", "C1043AAZ Buenos Aires"), "Buenos Aires"),
        (("12345 Long Road",), None),
        (("28004 Madrid", "España"), None),
        ((), None),
    ],
)
def test_the_city_stands_beside_the_postal_code(lines: tuple[str, ...], city: str | None) -> None:
    assert city_in(lines) == city
