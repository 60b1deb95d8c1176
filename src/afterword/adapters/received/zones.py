"""Wall clock times to instants: IANA names, Windows names, VTIMEZONE rules, offsets in names.

A time with a zone that nobody knows is never taken for local time: the user is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from afterword.adapters.received.structure import Component, value_of
from afterword.adapters.received.zone_names import ABBREVIATIONS, DISPLAY_NAMES, SPANISH_WINDOWS
from afterword.domain.invites.recurrence import NotUnderstood, rule_from
from afterword.domain.invites.zone_rules import Observance, aware_by

_OFFSET = re.compile(r"(?:UTC|GMT|Z)?\s*([+\-−])\s*(\d{1,2})[:.]?(\d{2})?(?:\D|$)", re.IGNORECASE)
_OFFSET_VALUE = re.compile(r"^([+-])(\d{2})(\d{2})(\d{2})?$")
_WALL = re.compile(r"^(\d{8})T(\d{6})")
_MOST_ONSETS = 400
_MOST_RULES = 20


class UnknownZone(Exception):
    """A zone that neither its name nor the file explains."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An instant, and the IANA name of its zone, None where it has none."""

    at: datetime
    timezone: str | None


@dataclass(slots=True)
class Zones:
    """The zones of one file. ``own`` is the IANA name for times that name no zone, or None."""

    calendars: list[Component]
    own: str | None
    _rules: dict[str, tuple[Observance, ...]] = field(default_factory=dict, init=False)
    _located: dict[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for component in self.calendars:
            self._learn(component)

    def placed(self, wall: datetime, tzid: str | None) -> Placed:
        """Where on the time line a naive ``wall`` clock time lies.

        ``tzid`` None is a floating time. Raises ``UnknownZone`` where it has to be asked.
        """
        if tzid is None:
            if self.own is None:
                raise UnknownZone
            return Placed(wall.replace(tzinfo=ZoneInfo(self.own)), self.own)
        name = iana_name(tzid) or self._located.get(tzid)
        if name:
            return Placed(wall.replace(tzinfo=ZoneInfo(name)), name)
        rules = self._rules.get(tzid)
        if rules:
            return Placed(aware_by(rules, wall), None)
        return self._by_its_words(wall, tzid)

    def _by_its_words(self, wall: datetime, tzid: str) -> Placed:
        named = name_in_words(tzid)
        if named:
            return Placed(wall.replace(tzinfo=ZoneInfo(named)), named)
        offset = offset_in(tzid)
        if offset is None:
            raise UnknownZone
        return Placed(wall.replace(tzinfo=timezone(offset)), None)

    def _learn(self, component: Component) -> None:
        tzid = component.value("TZID")
        if not tzid:
            return
        located = iana_name(component.value("X-LIC-LOCATION") or "")
        if located:
            self._located[tzid] = located
        parts = component.inside[:_MOST_ONSETS]
        read = [o for part in parts if (o := _observance(part)) is not None]
        ruled = [o for o in read if o.rule][:_MOST_RULES]
        rules = (*ruled, *(o for o in read if not o.rule))
        if rules:
            self._rules.setdefault(tzid, rules)


def iana_name(tzid: str) -> str | None:
    """The IANA name that a TZID is or ends in ("/vendor/Europe/Madrid"), or is Windows' name of."""
    cleaned = tzid.strip().strip('"').strip("/")
    if cleaned.lower().removeprefix("tzone://microsoft/") in ("utc", "z", "gmt", "etc/utc", "zulu"):
        return "UTC"
    windows = WINDOWS_TO_OLSON.get(cleaned) or SPANISH_WINDOWS.get(cleaned.lower())
    if windows:
        return windows
    known = _known_names()
    parts = cleaned.replace(" ", "_").lower().split("/")
    suffixes = ("/".join(parts[start:]) for start in range(len(parts)))
    return next((known[suffix] for suffix in suffixes if suffix in known), None)


def name_in_words(tzid: str) -> str | None:
    """The zone in a display name: "(UTC-05:00) Eastern Time (US & Canada)", "Amsterdam, Berlin"."""
    words = re.sub(r"^\s*\((?:UTC|GMT)[^)]*\)\s*", "", tzid, flags=re.IGNORECASE).strip()
    known = DISPLAY_NAMES.get(words.lower()) or ABBREVIATIONS.get(words.upper())
    if known:
        return known
    cities = _cities()
    names = (re.sub(r"\s+", "_", city.strip().lower()) for city in words.split(","))
    return next((cities[name] for name in names if name in cities), None)


def offset_in(tzid: str) -> timedelta | None:
    """The offset from UTC that a name gives ("GMT-0500", "(UTC+01:00) …"), None if none."""
    found = _OFFSET.search(tzid)
    if not found:
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return offset if found[1] == "+" else -offset


@cache
def _known_names() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones()}


@cache
def _cities() -> dict[str, str]:
    """The last part of each IANA name that has a region before it."""
    names = (name for name in sorted(available_timezones()) if "/" in name)
    usual = (name for name in names if not name.startswith(("Etc/", "posix/", "right/", "US/")))
    return {name.rpartition("/")[2].lower(): name for name in usual}


def _observance(part: Component) -> Observance | None:
    """One STANDARD or DAYLIGHT, None where a line of it cannot be read."""
    starts = _wall(part.value("DTSTART"))
    offset = _offset(part.value("TZOFFSETTO"))
    if part.name not in ("STANDARD", "DAYLIGHT") or starts is None or offset is None:
        return None
    rule = part.value("RRULE")
    try:
        read = rule_from(rule) if rule else None
    except NotUnderstood:
        return None
    if read and read.frequency not in ("MONTHLY", "YEARLY"):
        return None
    also = [_wall(item) for line in part.lines for item in _rdates(line)]
    before = _offset(part.value("TZOFFSETFROM"))
    kept = tuple(onset for onset in also[:_MOST_ONSETS] if onset)
    return Observance(starts, offset, offset if before is None else before, read, kept)


def _rdates(line: str) -> list[str]:
    return value_of(line).split(",") if line.upper().startswith("RDATE") else []


def _wall(text: str | None) -> datetime | None:
    found = _WALL.match(text or "")
    try:
        return datetime.strptime("".join(found.groups()), "%Y%m%d%H%M%S") if found else None  # noqa: DTZ007 - a wall clock time
    except ValueError:
        return None


def _offset(text: str | None) -> timedelta | None:
    found = _OFFSET_VALUE.match(text or "")
    if not found:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if offset >= timedelta(hours=24):
        return None
    return offset if found[1] == "+" else -offset


def utc_text(at: datetime) -> str:
    """An instant as RFC 3339 in UTC, to compare occurrences by."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
