import pytest

from afterword.domain.letters.address import Addressee, PostalAddress, addressee, typed_lines
from afterword.domain.letters.countries import country_line, country_named
from afterword.domain.people import Person


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (
            PostalAddress(("230 East Wells Street",), "Milwaukee", "WI", "53202", "US"),
            ("230 East Wells Street", "Milwaukee, WI 53202"),
        ),
        (
            PostalAddress(("1 Finsbury Avenue",), "London", "", "EC2M 2PF", "GB"),
            ("1 Finsbury Avenue", "London", "EC2M 2PF"),
        ),
        (
            PostalAddress(("Calle Mayor, 3",), "Tres Cantos", "Madrid", "28760", "ES"),
            ("Calle Mayor, 3", "28760 Tres Cantos (Madrid)"),
        ),
        (
            PostalAddress(("Castellana, 259",), "Madrid", "Madrid", "28046", "ES"),
            ("Castellana, 259", "28046 Madrid"),
        ),
        (
            PostalAddress(
                ("Reforma 222", "Col. Juárez"), "Ciudad de México", "CDMX", "06600", "MX"
            ),
            ("Reforma 222", "Col. Juárez", "06600 Ciudad de México, CDMX"),
        ),
        (
            PostalAddress(("Unter den Linden 1",), "Berlin", "", "10117", "DE"),
            ("Unter den Linden 1", "10117 Berlin"),
        ),
        (
            PostalAddress(("100 Queen St W",), "Toronto", "ON", "M5H 2N2", "CA"),
            ("100 Queen St W", "Toronto ON M5H 2N2"),
        ),
        (PostalAddress(("1 Main St",), "Boston", "", "", "US"), ("1 Main St", "Boston")),
    ],
)
def test_each_country_has_its_own_last_lines(
    address: PostalAddress, lines: tuple[str, ...]
) -> None:
    assert address.lines() == lines


@pytest.mark.parametrize(
    ("typed", "country", "lines"),
    [
        (
            "230 East Wells Street, Suite 5, Milwaukee, WI 53202",
            "US",
            ("230 East Wells Street, Suite 5", "Milwaukee, WI 53202"),
        ),
        (
            "Calle de Alcalá, 45, 3.º B, 28014 Madrid",
            "ES",
            ("Calle de Alcalá, 45, 3.º B", "28014 Madrid"),
        ),
        (
            "Reforma 222, Col. Juárez, 06600 Ciudad de México, CDMX",
            "MX",
            ("Reforma 222", "Col. Juárez", "06600 Ciudad de México, CDMX"),
        ),
        ("1 Main St\nBoston, MA 02110", "US", ("1 Main St", "Boston, MA 02110")),
        ("", "US", ()),
    ],
)
def test_an_address_typed_in_one_box_is_parted_into_its_lines(
    typed: str, country: str, lines: tuple[str, ...]
) -> None:
    assert typed_lines(typed, country) == lines


ADDRESS = "1 Main St\nBoston, MA 02110"


def dana(
    postal_address: str | None = ADDRESS,
    title: str | None = None,
    organisation: str | None = None,
) -> Person:
    return Person(
        id="dana",
        name="Dana Cruz",
        title=title,
        organisation=organisation,
        postal_address=postal_address,
    )


def test_the_country_stands_last_in_the_senders_words_when_a_border_is_crossed() -> None:
    to = addressee(dana(title="Lic."), "Acme", sender_country="ES", language="es")
    assert to is not None
    assert to.inside() == (
        "Lic. Dana Cruz",
        "Acme",
        "1 Main St",
        "Boston, MA 02110",
        "ESTADOS UNIDOS",
    )


def test_at_home_no_country_stands_even_if_it_was_typed() -> None:
    typed = "1 Main St\nBoston, MA 02110\nUSA"
    to = addressee(dana(postal_address=typed), "Acme", sender_country="US", language="en")
    assert to is not None
    assert to.inside() == ("Dana Cruz", "Acme", "1 Main St", "Boston, MA 02110")


def test_a_name_and_an_employer_that_were_typed_too_stand_once() -> None:
    typed = "Dana Cruz\nACME\n1 Main St\nBoston, MA 02110"
    to = addressee(dana(postal_address=typed), "Acme", sender_country="US", language="en")
    assert to is not None
    assert to.inside() == ("Dana Cruz", "Acme", "1 Main St", "Boston, MA 02110")


@pytest.mark.parametrize(
    ("typed", "employer", "inside"),
    [
        ("Acme Inc.\n1 Main St\nBoston, MA 02110", "Acme", "Acme Inc."),
        ("Dana Cruz\nAcme, Inc.\n1 Main St\nBoston, MA 02110", "Acme", "Acme, Inc."),
        ("Acme Inc., 1 Main St, Boston, MA 02110", "Acme", "Acme Inc."),
        ("Acme, S. A. de C. V.\n1 Main St\nBoston, MA 02110", "Acme", "Acme, S. A. de C. V."),
        ("Acme\n1 Main St\nBoston, MA 02110", "Acme, S.L.", "Acme, S.L."),
        ("Dana Cruz", "Acme", None),
    ],
)
def test_a_legal_form_that_was_typed_does_not_name_the_firm_twice(
    typed: str, employer: str, inside: str | None
) -> None:
    dana = Person(id="dana", name="Dana Cruz", postal_address=typed)
    to = addressee(dana, employer, "US", "en")
    lines = to.inside() if to else None
    assert lines == (inside and ("Dana Cruz", inside, "1 Main St", "Boston, MA 02110"))


def test_another_firm_at_the_same_place_keeps_its_line() -> None:
    typed = "Acme Tower\n1 Main St\nBoston, MA 02110"
    to = addressee(Person(id="dana", name="Dana Cruz", postal_address=typed), "Acme", "US", "en")
    assert to is not None
    assert to.inside()[1:3] == ("Acme", "Acme Tower")


def test_somebody_from_an_agency_is_written_to_at_the_agency() -> None:
    to = addressee(dana(organisation="Agile Hiring"), "Acme", sender_country="US", language="en")
    assert to is not None
    assert to.organisation == "Agile Hiring"


@pytest.mark.parametrize("typed", [None, "", " \n "])
def test_without_an_address_there_is_nobody_to_post_to(typed: str | None) -> None:
    assert addressee(dana(postal_address=typed), "Acme", "US", "en") is None


def test_the_envelope_has_capitals_and_neither_job_title_nor_stops() -> None:
    to = Addressee(
        name="Sr. Omar Díaz",
        street=("Av. Reforma 222", "06600 Ciudad de México, CDMX"),
        organisation="Acme, S. A. de C. V.",
        job_title="Director",
    )
    assert to.outside() == (
        "SR OMAR DÍAZ",
        "ACME SA DE CV",
        "AV REFORMA 222",
        "06600 CIUDAD DE MÉXICO CDMX",
    )


@pytest.mark.parametrize(
    ("sender", "recipient", "line"),
    [("US", "US", None), ("US", "PR", None), ("GB", "ES", "SPAIN"), ("US", "ZZ", "ZZ")],
)
def test_the_country_line_is_there_only_across_a_border(
    sender: str, recipient: str, line: str | None
) -> None:
    assert country_line(sender, recipient, "en") == line


@pytest.mark.parametrize(
    ("words", "code"), [("U.S.A.", "US"), ("EE. UU.", "US"), ("españa", "ES"), ("Narnia", None)]
)
def test_a_country_is_known_by_its_names(words: str, code: str | None) -> None:
    assert country_named(words) == code
