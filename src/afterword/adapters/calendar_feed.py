"""Entries as an iCalendar file that other programs read (RFC 5545, RFC 7986)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from afterword.domain.feed import Entry

_REFRESH = timedelta(hours=1)


class CalendarFeed:
    """Writes with icalendar: lines folded at 75 octets and ended by CRLF, text escaped.

    Instants are written in UTC, so that no VTIMEZONE has to be trusted.
    """

    def written(self, name: str, entries: Iterable[Entry]) -> bytes:
        """The calendar called ``name``; the same entries give the same bytes."""
        calendar = Calendar()
        calendar.add("version", "2.0")
        calendar.add("prodid", "-//Afterword//Feed//EN")
        calendar.add("method", "PUBLISH")
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
        for entry in entries:
            calendar.add_component(_event(entry))
        return bytes(calendar.to_ical())


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed.astimezone(UTC))
    event.add("last-modified", entry.changed.astimezone(UTC))
    event.add("sequence", entry.version)
    event.add("dtstart", _when(entry.starts))
    event.add("dtend", _when(entry.ends))
    event.add("summary", entry.title)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    for name, words in (("description", entry.notes), ("location", entry.place)):
        if words:
            event.add(name, words)
    return event


def _when(moment: datetime | date) -> datetime | date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment
