from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from afterword.adapters.calendar_feed import CalendarFeed
from afterword.domain.feed import Entry
from tests.radicale import radicale

MONDAY = datetime(2026, 11, 30, 9, tzinfo=timezone(timedelta(hours=-6)))
INTERVIEW = Entry(
    uid="5f0b6b0e-interview",
    version=7,
    changed=datetime(2026, 11, 24, 15, 40, tzinfo=UTC),
    starts=MONDAY,
    ends=MONDAY + timedelta(hours=1),
    title="Interview: Brightwater, Health; & more",
    notes="Data analyst\nhttps://meet.example/1 " + "señal " * 60,
    place="Room 4, “Nord”",
    busy=True,
)
LETTER = replace(
    INTERVIEW,
    uid="5f0b6b0e-letter",
    starts=date(2026, 12, 3),
    ends=date(2026, 12, 4),
    title="Post the letter to Dana Cruz",
    busy=False,
)
HOSTILE = replace(
    INTERVIEW,
    uid="5f0b6b0e-hostile",
    title="<b>{{ 7*7 }}\r\nEND:VEVENT\r\nATTENDEE:mailto:x@evil.example 🎉",
    notes="x" * 9_000,
)


def written(*entries: Entry) -> bytes:
    return CalendarFeed().written("Afterword", entries)


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_lines_end_with_crlf_and_have_at_most_75_octets() -> None:
    content = written(INTERVIEW, LETTER, HOSTILE)
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert max(map(len, lines)) <= 75


def test_what_was_written_is_read_back_as_it_was() -> None:
    interview, letter = events(written(INTERVIEW, LETTER))
    assert interview["DTSTART"].dt == MONDAY
    assert interview["SUMMARY"] == INTERVIEW.title
    assert interview["DESCRIPTION"] == INTERVIEW.notes
    assert interview["SEQUENCE"] == 7
    assert interview["TRANSP"] == "OPAQUE"
    assert letter["DTSTART"].dt == date(2026, 12, 3)
    assert letter["DTEND"].dt == date(2026, 12, 4)


def test_instants_are_written_in_utc_and_need_no_zone() -> None:
    content = written(INTERVIEW)
    assert b"DTSTART:20261130T150000Z\r\n" in content
    assert b"TZID" not in content


def test_the_same_entries_give_the_same_bytes() -> None:
    assert written(INTERVIEW, LETTER) == written(INTERVIEW, LETTER)


def test_no_title_makes_a_line_of_its_own() -> None:
    (event,) = events(written(HOSTILE))
    assert "ATTENDEE" not in event
    assert "🎉" in event["SUMMARY"]


def test_what_was_called_off_says_so() -> None:
    assert b"STATUS:CANCELLED\r\n" in written(replace(INTERVIEW, cancelled=True))


@pytest.mark.slow
def test_a_real_server_takes_every_entry_and_a_later_version_of_it(tmp_path: Path) -> None:
    with radicale(tmp_path) as server:
        assert server.ask("MKCALENDAR", "/ana/search/")[0] == 201
        for entry in (INTERVIEW, LETTER, HOSTILE):
            path = f"/ana/search/{entry.uid}.ics"
            assert server.ask("PUT", path, written(entry))[0] == 201
        later = replace(INTERVIEW, version=8, starts=MONDAY + timedelta(hours=2))
        later = replace(later, ends=MONDAY + timedelta(hours=3))
        assert server.ask("PUT", f"/ana/search/{later.uid}.ics", written(later))[0] == 204
        status, kept = server.ask("GET", "/ana/search/")
    assert status == 200
    found = {str(event["UID"]): event for event in events(kept)}
    assert set(found) == {INTERVIEW.uid, LETTER.uid, HOSTILE.uid}
    assert found[INTERVIEW.uid]["DTSTART"].dt == MONDAY + timedelta(hours=2)
    assert found[HOSTILE.uid]["DESCRIPTION"] == HOSTILE.notes
