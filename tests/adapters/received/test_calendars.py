from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.adapters.received.invite_files import InviteFiles
from tests.adapters.received.builders import OWN, PEOPLE, calendar, only, problems, read, vevent

TIMES = "DTSTART:20261130T160000Z\nDTEND:20261130T170000Z"
GOOD = calendar(vevent(TIMES))


@pytest.mark.parametrize(
    "data",
    [
        GOOD,
        b"\xef\xbb\xbf" + GOOD,
        GOOD.decode().encode("utf-16"),
        GOOD.decode().encode("utf-16-le"),
        GOOD.replace(b"\n", b"\r\n"),
        GOOD.replace(b"\n", b"\r"),
        GOOD.replace(b"BEGIN:VEVENT", b"begin:vevent").replace(b"END:VEVENT", b"End:VEvent"),
        GOOD.replace(b"METHOD:REQUEST", b"METHOD: request "),
        GOOD.replace(b"METHOD:REQUEST\n", b"METHOD:REQUEST\nthis is no line\n"),
        GOOD.replace(b"UID:u1\n", b'UID:u1\nX-BROKEN;;=:::\n"x":y\n'),
        GOOD.replace(b"END:VEVENT", b"BEGIN:VALARM\nTRIGGER:nonsense\nEND:VALARM\nEND:VEVENT"),
        b"\n\n" + GOOD,
        GOOD.removesuffix(b"END:VCALENDAR\n"),
        GOOD.replace(b"BEGIN:VCALENDAR\n", b""),
    ],
)
def test_an_invite_is_read_whatever_wrote_it(data: bytes) -> None:
    invite = only(data)
    assert (invite.uid, invite.employer) == ("u1", "Acme")
    assert [who.email for who in invite.interviewers] == ["dana.cruz@acme.example"]


def test_latin_1_is_read_as_such() -> None:
    data = GOOD.decode().replace("Interview at Acme", "Diseño en Acme").encode("latin-1")
    assert only(data).summary == "Diseño en Acme"


def test_a_line_folded_in_the_middle_of_a_sign_is_mended() -> None:
    folded = "Diseño".encode().replace(b"\xc3\xb1", b"\xc3\r\n \xb1")
    assert only(GOOD.replace(b"Interview", folded)).summary == "Diseño at Acme"


def test_the_method_is_upper_case_and_a_cancellation_cancels() -> None:
    assert only(GOOD.replace(b"METHOD:REQUEST", b"METHOD: cancel")).cancelled
    assert only(GOOD.replace(b"UID:u1", b"UID:u1\nSTATUS:CANCELLED")).cancelled
    assert not only(GOOD).cancelled


def test_one_bad_event_does_not_cost_the_others() -> None:
    data = calendar(vevent("DTSTART:nonsense"), vevent(TIMES, uid="u2"))
    assert only(data).uid == "u2"
    assert "DTSTART" in problems(data)


def test_a_truncated_event_is_read_as_far_as_it_goes() -> None:
    data = GOOD.split(b"ATTENDEE")[0]
    assert only(data).organizer is not None
    assert "breaks off" in problems(data)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "it is empty"),
        (b"  \r\n", "it is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "neither a calendar file nor a mail"),
        (bytes(range(256)) * 40, "neither a calendar file nor a mail"),
        (b"hello", "neither a calendar file nor a mail"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "there is no event in it"),
        (b"BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR\n", "only VTODO"),
        (
            b"BEGIN:VCALENDAR\n" + b"X-A:" + b"x" * 6_000_000,
            "too large for an invite (6 MB; 5 MB at most)",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Outlook's own form"),
        (GOOD.replace(b"METHOD:REQUEST", b"METHOD:REPLY"), "answer to an invitation (REPLY)"),
        (b"BEGIN:A\n" * 100_000, "no calendar invite in this mail"),
        (b"BEGIN:VEVENT\n" * 100_000, "it has no start"),
    ],
)
def test_what_is_no_invite_is_said(data: bytes, message: str) -> None:
    assert read(data).invites == ()
    assert message in problems(data)


def test_a_flood_of_events_is_cut_and_said() -> None:
    data = calendar(*(vevent(TIMES, uid=f"u{n}", more="") for n in range(1_200)))
    assert len(read(data).invites) == 1_000
    assert "only the first 1000 were read" in problems(data)


def test_the_same_event_twice_in_a_file_is_one() -> None:
    assert only(calendar(vevent(TIMES), vevent(TIMES))).uid == "u1"


def test_of_two_versions_in_a_file_the_newer_counts_whatever_the_order() -> None:
    older = vevent(TIMES + "\nSEQUENCE:0")
    newer = vevent("DTSTART:20261201T160000Z\nDTEND:20261201T170000Z\nSEQUENCE:1")
    for data in (calendar(older, newer), calendar(newer, older)):
        assert only(data).sequence == 1


def test_an_event_without_uid_is_called_the_same_each_time() -> None:
    data = GOOD.replace(b"UID:u1\n", b"")
    assert only(data).uid == only(data).uid
    assert only(data).uid


def test_an_address_that_is_no_mailto_falls_back_to_the_email_parameter() -> None:
    people = (
        "ORGANIZER;CN=Dana Cruz;EMAIL=dana.cruz@acme.example:/a/b/principal\n"
        "ATTENDEE;CN=Lee Wong:urn:uuid:1\nATTENDEE:mailto:ana.ruiz@example.com"
    )
    invite = only(calendar(vevent(TIMES, more=people)))
    assert [(who.name, who.email) for who in invite.interviewers] == [
        ("Dana Cruz", "dana.cruz@acme.example"),
        ("Lee Wong", None),
    ]


def test_an_invite_without_attendees_is_read() -> None:
    invite = only(calendar(vevent(TIMES, more="")))
    assert (invite.interviewers, invite.organizer, invite.employer) == ((), None, "Acme")


@pytest.mark.parametrize("name", ["Dana 🚀", "דנה כרוז", "\u202eDana\u2066", "D" * 10_000])
def test_strange_names_are_made_safe(name: str) -> None:
    people = PEOPLE.replace("Dana Cruz", name)
    (who,) = only(calendar(vevent(TIMES, more=people))).interviewers
    assert 0 < len(who.name) <= 200
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", who.name)


@given(st.binary(max_size=300), st.integers(0, 400), st.integers(0, 400))
@settings(max_examples=150, deadline=None)
def test_no_bytes_make_reading_fail(junk: bytes, start: int, length: int) -> None:
    for data in (junk, GOOD[:start] + junk + GOOD[start + length :]):
        found = read(data, timezone="Europe/Madrid")
        assert found.invites or found.problems


@given(
    st.sampled_from(
        [
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXDATE",
            "ATTENDEE",
            "SEQUENCE",
            "SUMMARY",
            "RECURRENCE-ID",
        ]
    ),
    st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=40),
)
@settings(max_examples=200, deadline=None)
def test_no_property_makes_reading_fail(name: str, value: str) -> None:
    for line in (
        f"{name}:{value}",
        f"{name};{value}:20261130T160000",
        f"{name};TZID={value}:20261130T160000",
    ):
        found = read(calendar(vevent(f"{TIMES}\n{line}"), vevent(line, uid="u2")))
        assert found.invites or found.problems


def fixtures() -> list[Path]:
    folder = os.environ.get("AFTERWORD_FIXTURES")
    return sorted(Path(folder, "ics").rglob("*.ics")) if folder else []


@pytest.mark.skipif(
    not fixtures(), reason="AFTERWORD_FIXTURES does not name the folder of real files"
)
def test_every_real_file_is_read_or_says_why_not() -> None:
    for file in fixtures():
        found = InviteFiles().read(
            file.name, file.read_bytes(), own_addresses=OWN, timezone="Europe/Madrid"
        )
        assert found.invites or found.problems, file
