"""``unknown_date`` and ``weekday_mismatch``: days that the facts do not know, or call otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from afterword.domain.language.calendar_names import MONTHS, WEEKDAYS
from afterword.domain.language.dates import day_and_month, weekday_name
from afterword.domain.language.folding import fold
from afterword.domain.words import Bilingual
from afterword.domain.writing.checks.decision_day import Written, decision_instead
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

_UNKNOWN = Bilingual("No such day is in the facts.", "Ese día no está en los datos.")
_WEEKDAY = Bilingual("{day} is a {right_en}.", "El {day} es {right_es}.")


_EN_MONTH = (
    r"(?P<month>(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)"
)
_ES_MONTH = (
    r"(?P<month>(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)\b\.?|enero|febrero|marzo"
    r"|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
)
_EN_WEEKDAY = (
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b\.?)"
)
_ES_WEEKDAY = r"(?P<weekday>lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
_EN_AFTER = r"(?:(?:\s*\((?:a\s+)?|,\s+(?:(?:which|that) is\s+)?an?\s+)(?P<after>[a-z]+)\b\)?)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_DAY = r"(?P<day>[0-3]?\d)"

_FULL = {
    "en": (
        re.compile(
            rf"\b(?:{_EN_WEEKDAY},?\s+(?:the\s+)?)?(?:{_DAY}(?:st|nd|rd|th)?(?:\s*(?:-|to|and"
            rf"|or)\s*"
            rf"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)?\s+(?:of\s+)?{_EN_MONTH}(?![a-z])){_YEAR}"
            rf"(?!\d){_EN_AFTER}"
        ),
        re.compile(
            rf"\b(?:{_EN_WEEKDAY},?\s+)?{_EN_MONTH}\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)?(?![\d:])"
            rf"(?:\s*(?:-|to|and|or)\s*(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]))?{_YEAR}"
            rf"{_EN_AFTER}"
        ),
    ),
    "es": (
        re.compile(
            rf"\b(?:{_ES_WEEKDAY},?\s+(?:dia\s+)?)?(?P<day>[0-3]?\d|primero|1\.?[oº°])(?:\s*(?:-"
            rf"|al?|y|o)"
            rf"\s*(?:el\s+)?(?P<day2>[0-3]?\d))?\s+(?:de\s+)?{_ES_MONTH}(?![a-z])"
            r"(?:,?\s+(?:de[l]?\s+)?(?P<year>(?:19|20)\d\d))?"
            r"(?:(?:\s*\(|,\s+(?:que es\s+|un\s+))(?P<after>[a-z]+)\b\)?)?"
        ),
    ),
}
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<a>[0-3]?\d)(?P<mark>[/.-])(?P<b>[0-3]?\d)(?:(?P=mark)(?P<c>(?:19"
    r"|20)?\d\d))?)(?![\d/%]|[.-]\d)"
)
_WEEKDAY_BEFORE = {
    "en": re.compile(rf"\b{_EN_WEEKDAY},?\s+(?:the\s+)?$"),
    "es": re.compile(rf"\b{_ES_WEEKDAY},?\s+(?:dia\s+)?$"),
}
_BEFORE_NUMERIC = re.compile(
    r"\b(?:on|by|from|until|before|since|el|al|del|hasta|desde|dia|fecha|of|de)\s+(?:\w+,?\s+)?$"
)
_BARE = {
    "en": re.compile(
        rf"\b(?:(?:on|by|until|till|before|from|since|for)\s+(?:{_EN_WEEKDAY},?\s+)?the\s+{_DAY}"
        r"(?:st|nd|rd|th)|(?P<weekday2>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
        r",?\s+(?:the\s+)?(?P<day3>[0-3]?\d)(?:st|nd|rd|th))(?=\s*(?:[.,;:!?)]|$|\n|and\b"
        r"|or\b|at\b|to\b|about\b|for\b|with\b|in\b|when\b))"
    ),
    "es": re.compile(
        rf"\b(?:(?:el|del|al)\s+)(?:(?:{_ES_WEEKDAY},?\s+(?:dia\s+)?)|dia\s+){_DAY}\b"
        r"(?!\s*(?:de\s+[a-z]|%|[/.:,]\d|anos|personas|horas|h\b))"
    ),
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A day as it is written; ``month`` and ``year`` None where they are not.

    ``weekday`` is the place of the weekday that stands beside it, with its number (Monday 0).
    """

    start: int
    end: int
    day: int
    month: int | None
    year: int | None
    weekday: tuple[int, int, int] | None = None
    other_reading: tuple[int, int] | None = None  # day and month the other way round
    in_range: bool = False  # one end of "9 to 11 December"


def find(page: Page) -> Iterator[Note]:
    """Every day that is not among the dates, and every weekday that is not its date's."""
    for mention in sorted(mentions(page.folded, page.draft.language), key=lambda m: m.start):
        known = [day for day in page.draft.dates if _fits(mention, day)]
        unknown = None if known else _unknown(page, mention)
        if unknown:
            yield unknown
        if mention.weekday:
            mendable = unknown is None or unknown.mend is None  # else it is in that mend
            days = known or _guessed(page, mention)
            yield from _weekday(page, mention, days, mendable=mendable)


def _unknown(page: Page, mention: Mention) -> Note:
    """The note on a day that is not in the facts; its mend is the decision's day, if any."""
    start, end, mend = mention.start, mention.end, None
    meant = _guessed(page, mention)
    if not mention.in_range and all(day > min(page.draft.dates, default=day) for day in meant):
        beside = mention.weekday[1:] if mention.weekday else None
        written = Written(start, end, beside)
        start, end, mend = decision_instead(page, written) or (start, end, None)
    return page.note(FaultName.UNKNOWN_DATE, start, end, _UNKNOWN, mend)


def _weekday(page: Page, mention: Mention, days: list[date], *, mendable: bool) -> Iterator[Note]:
    if not mention.weekday or not days:
        return
    number, start, end = mention.weekday
    if any(day.weekday() == number for day in days):
        return
    right = days[0]
    language = page.draft.language
    why = _WEEKDAY.filled(
        day=day_and_month(right, language),
        right_en=weekday_name(right, "en"),
        right_es=weekday_name(right, "es"),
    )
    mend = weekday_name(right, language) if mendable else None
    yield page.note(FaultName.WEEKDAY_MISMATCH, start, end, why, mend)


def _fits(mention: Mention, day: date) -> bool:
    if mention.year not in (None, day.year):
        return False
    if mention.other_reading == (day.day, day.month):
        return True
    return mention.day == day.day and mention.month in (None, day.month)


def _guessed(page: Page, mention: Mention) -> list[date]:
    """The day meant by a date that the facts do not know, in its own year or the facts' year."""
    years: list[int] = (
        [mention.year] if mention.year else [day.year for day in page.draft.dates[:1]]
    )
    try:
        return [date(years[0], mention.month, mention.day)] if years and mention.month else []
    except ValueError:
        return []


def mentions(folded: str, language: str) -> Iterator[Mention]:
    """Every day written in ``folded``, with its month or in numbers."""
    taken: list[tuple[int, int]] = []
    for found in (f for full in _FULL[language] for f in full.finditer(folded)):
        if not _overlaps(taken, found.span()) and _is_day(found["day"]):
            taken.append(found.span())
            yield from _full(found, language)
    for found in _NUMERIC.finditer(folded):
        if not _overlaps(taken, found.span()) and (mention := _numeric(found, folded, language)):
            taken.append(found.span())
            yield mention
    for found in _BARE[language].finditer(folded):
        if not _overlaps(taken, found.span()):
            yield from _bare(found, language)


def _overlaps(taken: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _is_day(text: str) -> bool:
    return not text.isdigit() or 1 <= int(text) <= 31


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 1


def _full(found: re.Match[str], language: str) -> Iterator[Mention]:
    month = _month(found["month"], language)
    if found["month"] == "may" and language == "en" and not _may_is_month(found):
        return
    year = int(found["year"]) if found["year"] else None
    weekday = _weekday_beside(found, language)
    start = min(found.start("day"), found.start("month"))
    end = found.end("year") if found["year"] else max(found.end("day"), found.end("month"))
    ranged = bool(found["day2"])
    yield Mention(start, end, _number(found["day"]), month, year, weekday, in_range=ranged)
    if ranged:
        yield Mention(*found.span("day2"), int(found["day2"]), month, year, in_range=True)


def _may_is_month(found: re.Match[str]) -> bool:
    """Whether it stands where a month does; "may 4 people" is no date."""
    before = found.string[max(0, found.start() - 10) : found.start()]
    return bool(
        found["weekday"] or re.search(r"(?:on|by|from|until|before|since|of|to|and|,)\s+$", before)
    )


def _month(text: str, language: str) -> int:
    short = text.rstrip(".")[:3]
    if language == "es" and short == "set":
        return 9
    return 1 + [fold(name)[:3] for name in MONTHS[language]].index(short)


def _weekday_number(text: str, language: str) -> int | None:
    names = [fold(name)[:3] for name in WEEKDAYS[language]]
    return names.index(text[:3]) if text[:3] in names else None


def _weekday_beside(found: re.Match[str], language: str) -> tuple[int, int, int] | None:
    for group in ("weekday", "after"):
        if found[group] and (number := _weekday_number(found[group], language)) is not None:
            return (number, *found.span(group))
    return None


def _numeric(found: re.Match[str], folded: str, language: str) -> Mention | None:
    before = folded[max(0, found.start() - 25) : found.start()]
    named = _WEEKDAY_BEFORE[language].search(before)
    weekday = _weekday_before(named, found.start() - len(before), language) if named else None
    if found["y"]:
        written, month, day = int(found["y"]), int(found["m"]), int(found["d"])
        sound = month <= 12 and day <= 31
        return Mention(*found.span(), day, month, written, weekday) if sound else None
    first, second = int(found["a"]), int(found["b"])
    likely = found["mark"] == "/" and (named or _BEFORE_NUMERIC.search(before))
    if not found["c"] and not likely:
        return None
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    other = (month, day) if day <= 12 else None
    return Mention(*found.span(), day, month, _year(found["c"]), weekday, other)


def _weekday_before(
    named: re.Match[str], offset: int, language: str
) -> tuple[int, int, int] | None:
    number = _weekday_number(named["weekday"], language)
    start, end = named.span("weekday")
    return (number, offset + start, offset + end) if number is not None else None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def _bare(found: re.Match[str], language: str) -> Iterator[Mention]:
    groups = found.groupdict()
    day = groups.get("day") or groups.get("day3")
    named = "weekday" if groups.get("weekday") else "weekday2"
    if not day or not 1 <= int(day) <= 31:
        return
    weekday = None
    if groups.get(named):
        number = _weekday_number(groups[named] or "", language)
        weekday = (number, *found.span(named)) if number is not None else None
    at = found.span("day" if groups.get("day") else "day3")
    yield Mention(*at, int(day), None, None, weekday)
