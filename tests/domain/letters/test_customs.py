from datetime import date

import pytest

from afterword.domain.letters.customs import customs_of, date_line, enclosure_line, locale_of

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("locale", "place", "line"),
    [
        ("en-US", None, "November 23, 2026"),
        ("en-GB", "London", "23 November 2026"),
        ("en-CA", None, "November 23, 2026"),
        ("es-ES", "Madrid", "Madrid, 23 de noviembre de 2026"),
        ("es-ES", None, "23 de noviembre de 2026"),
        ("es-MX", "Ciudad de México", "Ciudad de México, a 23 de noviembre de 2026"),
        ("es-AR", "Buenos Aires", "Buenos Aires, 23 de noviembre de 2026"),
    ],
)
def test_a_date_is_written_as_the_place_writes_it(
    locale: str, place: str | None, line: str
) -> None:
    assert date_line(DAY, locale, place) == line


def test_the_first_of_a_month_is_an_ordinal_in_america_only() -> None:
    assert date_line(date(2026, 12, 1), "es-MX") == "1.º de diciembre de 2026"
    assert date_line(date(2026, 12, 1), "es-ES") == "1 de diciembre de 2026"


@pytest.mark.parametrize(
    ("language", "country", "locale"),
    [
        ("es", "MX", "es-MX"),
        ("es", "US", "es-US"),
        ("es", "DE", "es-ES"),
        ("en", "GB", "en-GB"),
        ("en", "ES", "en-GB"),
        ("en", "MX", "en-US"),
    ],
)
def test_the_locale_is_that_of_the_language_in_the_country(
    language: str, country: str, locale: str
) -> None:
    assert locale_of(language, country) == locale


@pytest.mark.parametrize("locale", ["es-AR", "es-CO", "es-US"])
def test_other_spanish_locales_date_on_the_right_without_presente(locale: str) -> None:
    assert customs_of(locale).date_right
    assert customs_of(locale).presente is None


def test_other_english_locales_follow_britain() -> None:
    assert customs_of("en-AU") == customs_of("en-GB")
    assert customs_of("en-CA") == customs_of("en-US")


def test_enclosures_are_named_in_one_line() -> None:
    assert enclosure_line(("résumé",), "en") == "Enclosure: résumé"
    assert (
        enclosure_line(("currículum", "portafolio"), "es") == "Se adjunta: currículum, portafolio"
    )
    assert enclosure_line((), "en") is None
