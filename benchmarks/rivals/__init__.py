"""Other libraries that find dates in text, as the benchmark of the reader asks them.

Each answers with every window that it finds in the text, in order; none where it finds nothing. A
library that gives a moment gives a window of one day. None knows about calls and channels.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

Row = Mapping[str, Any]
Window = tuple[str | None, str | None]


class Rival(NamedTuple):
    """A library: the package, the module whose import is timed, its languages, how it is asked."""

    package: str
    module: str
    languages: tuple[str, ...]
    windows: Callable[[Row], list[Window]]


def _said(row: Row) -> datetime:
    return datetime.fromisoformat(row["reference"])


def _day_first(row: Row) -> bool:
    return bool(row["locale"] != "en-US")


def _one_day(day: date) -> Window:
    return day.isoformat()[:10], day.isoformat()[:10]


def _dateparser(row: Row) -> list[Window]:
    from dateparser.search import search_dates

    settings = {
        "RELATIVE_BASE": _said(row),
        "PREFER_DATES_FROM": "future",
        "DATE_ORDER": "DMY" if _day_first(row) else "MDY",
    }
    found = search_dates(row["text"], languages=[row["lang"]], settings=settings) or []
    return [_one_day(day) for _words, day in found]


def _recognizers(row: Row) -> list[Window]:
    from recognizers_date_time import recognize_datetime

    culture = {"en-US": "en-us", "en-GB": "en-gb"}.get(row["locale"], "es-es")
    found = recognize_datetime(row["text"], culture, reference=_said(row))
    values = [(one.resolution or {}).get("values") or [{}] for one in found]
    windows = [_recognised(choice, _said(row).date()) for choice in values]
    return [window for window in windows if window]


def _recognised(values: list[dict[str, str]], today: date) -> Window | None:
    """The first value that is not past; the end of a range of days is exclusive there."""
    said = today.isoformat()
    ahead = (_recognised_value(value, said) for value in values)
    return next((w for w in ahead if w and (w[1] or w[0] or "") >= said), None)


def _recognised_value(value: dict[str, str], today: str) -> Window | None:
    kind = value.get("type", "")
    if kind not in ("date", "datetime", "daterange", "datetimerange"):
        return None
    if "value" in value:
        return value["value"][:10], value["value"][:10]
    start, end = value.get("start"), value.get("end")
    if start and end:
        last = date.fromisoformat(end[:10]) - timedelta(kind == "daterange")
        return start[:10], max(start[:10], last.isoformat())
    if end:
        return today, end[:10]
    return (start[:10], None) if start else None


def _parsedatetime(row: Row) -> list[Window]:
    import parsedatetime

    place = {"en-US": "en_US", "en-GB": "en_AU"}.get(row["locale"], "es")
    calendar = parsedatetime.Calendar(parsedatetime.Constants(place, usePyICU=False))
    found = calendar.nlp(row["text"], sourceTime=_said(row)) or ()
    return [_one_day(day) for day, kind, *_place in found if kind in (1, 3)]


def _timefhuman(row: Row) -> list[Window]:
    from timefhuman import tfhConfig, timefhuman

    try:
        found = timefhuman(row["text"], tfhConfig(now=_said(row)))
    except Exception:  # it raises many kinds for sentences that it does not know
        return []
    return [window for one in found for window in _human(one)]


def _human(found: object) -> list[Window]:
    if isinstance(found, datetime):
        return [_one_day(found)]
    if isinstance(found, tuple) and len(found) == 2 and all(isinstance(d, datetime) for d in found):
        return [(found[0].isoformat()[:10], found[1].isoformat()[:10])]
    return [window for one in found for window in _human(one)] if isinstance(found, list) else []


def _ctparse(row: Row) -> list[Window]:
    from ctparse import ctparse

    logging.getLogger("ctparse").setLevel(logging.CRITICAL)
    found = ctparse(row["text"], ts=_said(row), timeout=1.0)
    kind = type(found.resolution).__name__ if found and found.resolution else ""
    if kind == "Time" and found.resolution.isDate | found.resolution.isDateTime:
        return [_one_day(found.resolution.dt)]
    if kind == "Interval":
        ends = (found.resolution.t_from, found.resolution.t_to)
        first, last = (end.dt.isoformat()[:10] if end and end.hasDate else None for end in ends)
        return [(first, last)]
    return []


def _datefinder(row: Row) -> list[Window]:
    import datefinder

    first = "day" if _day_first(row) else "month"
    found = datefinder.find_dates(row["text"], base_date=_said(row), first=first)
    return [_one_day(day) for day in found]


def _dateutil(row: Row) -> list[Window]:
    from dateutil import parser

    try:
        day = parser.parse(row["text"], default=_said(row), fuzzy=True, dayfirst=_day_first(row))
    except (ValueError, OverflowError):
        return []
    return [_one_day(day)]


RIVALS = (
    Rival("dateparser", "dateparser.search", ("en", "es"), _dateparser),
    Rival("recognizers-text-date-time", "recognizers_date_time", ("en", "es"), _recognizers),
    Rival("parsedatetime", "parsedatetime", ("en", "es"), _parsedatetime),
    Rival("timefhuman", "timefhuman", ("en",), _timefhuman),
    Rival("ctparse", "ctparse", ("en",), _ctparse),
    Rival("datefinder", "datefinder", ("en",), _datefinder),
    Rival("python-dateutil", "dateutil.parser", ("en",), _dateutil),
)
