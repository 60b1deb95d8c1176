"""How a date, an enclosure and a sender are written, by the customs of a locale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from afterword.domain.language.calendar_names import MONTHS
from afterword.domain.words import Bilingual

# in these the place is followed by "a": «Ciudad de México, a 23 de noviembre de 2026»
_DATED_WITH_A = frozenset({"es-MX", "es-GT", "es-HN", "es-SV", "es-NI"})
_MONTH_FIRST = frozenset({"en-US", "en-CA", "en-PH", "en-PR", "en"})


@dataclass(frozen=True, slots=True)
class Customs:
    """What differs between locales on the sheet itself.

    ``date_right`` and ``sender_right`` say on which side the date and a plain letter's own
    address stand; ``presente`` is a line under the inside address, None where there is none.
    """

    date_right: bool = False
    sender_right: bool = False
    presente: str | None = None


_CUSTOMS = {
    "en-US": Customs(),
    "en-GB": Customs(sender_right=True),
    "es-ES": Customs(date_right=True),
    "es-MX": Customs(date_right=True, presente="Presente"),
}

ENCLOSURES = Bilingual("Enclosures", "Se adjunta")
ENCLOSURE = Bilingual("Enclosure", "Se adjunta")


def customs_of(locale: str) -> Customs:
    """The customs of ``locale``, or of its language's nearest kin."""
    if locale in _CUSTOMS:
        return _CUSTOMS[locale]
    if locale.startswith("es"):
        return _CUSTOMS["es-ES"]
    return _CUSTOMS["en-US"] if locale in _MONTH_FIRST else _CUSTOMS["en-GB"]


def locale_of(language: str, country: str) -> str:
    """The locale of a letter in ``language`` to or from ``country``: "es", "MX" -> "es-MX".

    A language that is not spoken there gets its home's: English to Spain is en-GB, Spanish to
    the United States is es-US.
    """
    if language == "es":
        return f"es-{country}" if country in _SPANISH_COUNTRIES else "es-ES"
    return f"en-{country}" if country in _ENGLISH_COUNTRIES else _english_abroad(country)


_CENTRAL_AMERICA = frozenset({"CR", "GT", "HN", "NI", "PA", "SV"})
_SOUTH_AMERICA = frozenset({"AR", "BO", "CL", "CO", "EC", "PE", "PY", "UY", "VE"})
_SPANISH_COUNTRIES = (
    frozenset({"ES", "MX", "CU", "DO", "PR", "US", "GQ"}) | _CENTRAL_AMERICA | _SOUTH_AMERICA
)
_ENGLISH_COUNTRIES = frozenset(
    ("US", "CA", "GB", "IE", "AU", "NZ", "ZA", "IN", "SG", "HK", "MT", "PH", "PR", "JM", "BZ")
)
_AMERICAN_ABROAD = (_SPANISH_COUNTRIES - {"ES", "GQ"}) | {"BR", "JP", "KR", "TW"}


def _english_abroad(country: str) -> str:
    return "en-US" if country in _AMERICAN_ABROAD else "en-GB"


def date_line(day: date, locale: str, place: str | None = None) -> str:
    """The date as a letter of ``locale`` bears it; Spanish puts ``place`` (a city) before it.

    "November 23, 2026"; "23 November 2026"; "Madrid, 23 de noviembre de 2026"; "Ciudad de
    México, a 23 de noviembre de 2026".
    """
    if locale.startswith("es"):
        return _spanish_date(day, locale, place)
    month = MONTHS["en"][day.month - 1]
    if locale in _MONTH_FIRST:
        return f"{month} {day.day}, {day.year}"
    return f"{day.day} {month} {day.year}"


def _spanish_date(day: date, locale: str, place: str | None) -> str:
    number = "1.º" if day.day == 1 and locale != "es-ES" else str(day.day)
    words = f"{number} de {MONTHS['es'][day.month - 1]} de {day.year}"
    if not place:
        return words
    return f"{place}, a {words}" if locale in _DATED_WITH_A else f"{place}, {words}"


def enclosure_line(enclosures: tuple[str, ...], language: str) -> str | None:
    """What is enclosed, named in one line, None when nothing is."""
    if not enclosures:
        return None
    label = ENCLOSURE if len(enclosures) == 1 else ENCLOSURES
    return f"{label.in_(language)}: {', '.join(enclosures)}"
