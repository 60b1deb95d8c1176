from datetime import date

import pytest

from afterword.domain.language.dates import day_and_month, long_date, weekday_name

FRIDAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    ("language", "locale", "words"),
    [
        ("en", None, "Friday 4 December"),
        ("en", "en-GB", "Friday 4 December"),
        ("en", "en-US", "Friday, December 4"),
        ("es", None, "viernes 4 de diciembre"),
        ("es", "es-MX", "viernes 4 de diciembre"),
        ("xx", None, "Friday 4 December"),
    ],
)
def test_a_long_date_is_written_as_in_its_language(
    language: str, locale: str | None, words: str
) -> None:
    assert long_date(FRIDAY, language, locale) == words


def test_a_weekday_and_a_month_stand_alone_too() -> None:
    assert weekday_name(FRIDAY, "es") == "viernes"
    assert day_and_month(FRIDAY, "es") == "4 de diciembre"
    assert day_and_month(FRIDAY, "en", "en-US") == "December 4"
