"""Dates in words: "Friday 4 December", "Friday, December 4", "viernes 4 de diciembre".

``language`` is "en" or "es" (anything else counts as English). ``locale`` matters for English
only: in "en-US" the month comes first. The year is never written: a follow-up is about weeks.
"""

from __future__ import annotations

from datetime import date

from afterword.domain.language.calendar_names import MONTHS, WEEKDAYS


def weekday_name(day: date, language: str) -> str:
    """The weekday's name: "Friday", "viernes"."""
    return WEEKDAYS[_known(language)][day.weekday()]


def day_and_month(day: date, language: str, locale: str | None = None) -> str:
    """The day and the month: "4 December" ("December 4" in en-US), "4 de diciembre"."""
    month = MONTHS[_known(language)][day.month - 1]
    if _known(language) == "es":
        return f"{day.day} de {month}"
    return f"{month} {day.day}" if locale == "en-US" else f"{day.day} {month}"


def long_date(day: date, language: str, locale: str | None = None) -> str:
    """The weekday with the day and the month: "Friday 4 December", "viernes 4 de diciembre"."""
    comma = "," if _known(language) == "en" and locale == "en-US" else ""
    return f"{weekday_name(day, language)}{comma} {day_and_month(day, language, locale)}"


def _known(language: str) -> str:
    return language if language in WEEKDAYS else "en"
