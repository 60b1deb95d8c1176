"""The dates of the sample search, counted in working days from the day it is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.domain.language.dates import long_date

_PLACE = re.compile(
    r"\{\{(?P<days>[+-]?\d+) (?P<hour>\d\d):(?P<minute>\d\d) (?P<zone>[\w/+-]+) \| "
    r"(?P<form>\w+)\}\}"
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def dated(template: str, now: datetime) -> str:
    """Fill in every ``{{-1 14:00 America/Chicago | ics}}`` of a template.

    The number counts working days (Monday to Friday) from the day of ``now`` (aware) in that zone:
    -1 is the last one before it, so that weekdays are always true. What stands after the bar is
    one of the forms below. Raises ``KeyError`` for another.
    """
    return _PLACE.sub(lambda place: _filled(place, now), template)


def _filled(place: re.Match[str], now: datetime) -> str:
    zone = ZoneInfo(place["zone"])
    day = working_day(now.astimezone(zone).date(), int(place["days"]))
    at = datetime.combine(day, time(int(place["hour"]), int(place["minute"])), zone)
    return _FORMS[place["form"]](at)


def working_day(today: date, count: int) -> date:
    """The working day that many after (or, below zero, before) ``today``; 0 is today itself."""
    step = timedelta(days=1 if count > 0 else -1)
    day = today
    for _ in range(abs(count)):
        day += step
        while day.weekday() > 4:
            day += step
    return day


def _mail(at: datetime) -> str:
    """The form of RFC 5322, in English whatever the locale."""
    return f"{_DAYS[at.weekday()]}, {at.day} {_MONTHS[at.month - 1]} {at:%Y %H:%M:%S %z}"


_FORMS: dict[str, Callable[[datetime], str]] = {
    "ics": lambda at: at.strftime("%Y%m%dT%H%M%S"),
    "utc": lambda at: at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ"),
    "mail": _mail,
    "date_en": lambda at: f"{long_date(at.date(), 'en', 'en-US')}, {at.year}",
    "date_es": lambda at: f"{long_date(at.date(), 'es')} de {at.year}",
    "clock_en": lambda at: f"{at.hour % 12 or 12}:{at:%M}{'am' if at.hour < 12 else 'pm'}",
    "clock_es": lambda at: f"{at:%H:%M}",
}
