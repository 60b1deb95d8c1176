"""The decision's day, to stand where a text has a day that nobody named."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from afterword.domain.language.dates import day_and_month, weekday_name
from afterword.domain.writing.page import Page

# what a sentence about the decision has, and one about the interview has not
_ABOUT_IT = {
    "en": re.compile(
        r"\b(?:wait\w*|await\w*|decid\w*|decisions?|hear(?:ing)?"
        r"|news|answers?|reply|respon\w+|let me know|expect\w*|look(?:ing)? forward|deadline"
        r"|outcome|result|get back|(?:write|come) back|make up your mind)\b"
    ),
    "es": re.compile(
        r"\b(?:esper\w+|aguard\w+|decid\w+|decision|noticias|respuesta|respond\w+|contest\w+"
        r"|resolver\w*|resolucion|resultado|plazo|sabr\w+|saber|pendiente|comuni\w+|avis\w+)\b"
    ),
}
_SENTENCE_BEFORE = re.compile(r"[^.!?\n]*$")
_SENTENCE_AFTER = re.compile(r"[^.!?\n]*")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_ARTICLE = re.compile(r"\bthe $")


class Written(NamedTuple):
    """Where the wrong day stands, and the weekday beside it, if one does."""

    start: int
    end: int
    weekday: tuple[int, int] | None


def decision_instead(page: Page, written: Written) -> tuple[int, int, str] | None:
    """The place to write over and the decision's day to put there, with its own weekday.

    None where the facts have no such day, where it is before all the others that they have, and
    where the sentence is about something else.
    """
    day = page.draft.decision
    if day is None or day < min(page.draft.dates, default=day) or not _is_about_it(page, written):
        return None
    start, end = _whole(page, written)
    words = _day(page, day, page.folded[start:end])
    if written.weekday is None:
        return start, end, words
    named = weekday_name(day, page.draft.language)
    if written.weekday[0] > written.start:
        between = page.text[written.end : written.weekday[0]]
        return start, written.weekday[1], f"{words}{between}{named}"
    first = written.weekday[0]
    named = named.capitalize() if page.text[first].isupper() else named
    between = page.text[written.weekday[1] : start]
    return first, end, f"{named}{between}{words}"


def _whole(page: Page, written: Written) -> tuple[int, int]:
    """The day with its "the" and its "th": neither stands by a day and a month."""
    start, end = written.start, written.end
    if page.draft.language == "en":
        article = _ARTICLE.search(page.folded, max(0, start - 5), start)
        ordinal = _ORDINAL.match(page.folded, end)
        start = article.start() if article else start
        end = ordinal.end() if ordinal else end
    return start, end


def _day(page: Page, day: date, there: str) -> str:
    """The day, its month first where it was first."""
    locale = "en-US" if there[:1].isalpha() and not there.startswith("the ") else None
    return day_and_month(day, page.draft.language, locale)


def _is_about_it(page: Page, written: Written) -> bool:
    before = _SENTENCE_BEFORE.search(page.folded[: written.start])
    after = _SENTENCE_AFTER.match(page.folded, written.end)
    sentence = f"{before[0] if before else ''} {after[0] if after else ''}"
    return bool(_ABOUT_IT[page.draft.language].search(sentence))
