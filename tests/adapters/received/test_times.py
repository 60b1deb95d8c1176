from __future__ import annotations

import pytest

from tests.adapters.received.builders import calendar, only, problems, read, vevent

EXCHANGE = """BEGIN:VTIMEZONE
TZID:{tzid}
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def starting(line: str, *zones: str) -> tuple[str | None, str | None]:
    data = calendar(*zones, vevent(f"{line}\nDURATION:PT1H"))
    invite = only(data, timezone="Europe/Madrid")
    return (invite.starts_at.isoformat() if invite.starts_at else None), invite.timezone


@pytest.mark.parametrize(
    ("line", "starts_at", "timezone"),
    [
        ("DTSTART:20261130T160000Z", "2026-11-30T16:00:00+00:00", "UTC"),
        (
            "DTSTART;TZID=America/Chicago:20261130T100000",
            "2026-11-30T10:00:00-06:00",
            "America/Chicago",
        ),
        (
            "DTSTART;TZID=america/chicago:20260730T100000",
            "2026-07-30T10:00:00-05:00",
            "America/Chicago",
        ),
        ("DTSTART;TZID=America/Chicago:20261130T160000Z", "2026-11-30T16:00:00+00:00", "UTC"),
        (
            "DTSTART;TZID=Central Standard Time:20260730T100000",
            "2026-07-30T10:00:00-05:00",
            "America/Chicago",
        ),
        (
            'DTSTART;TZID="W. Europe Standard Time":20261130T100000',
            "2026-11-30T10:00:00+01:00",
            "Europe/Berlin",
        ),
        (
            "DTSTART;TZID=Hora estándar romance:20261130T100000",
            "2026-11-30T10:00:00+01:00",
            "Europe/Madrid",
        ),
        (
            'DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20260730T100000',
            "2026-07-30T10:00:00-04:00",
            "America/New_York",
        ),
        (
            'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome":20260730T100000',
            "2026-07-30T10:00:00+02:00",
            "Europe/Amsterdam",
        ),
        (
            'DTSTART;TZID="Amsterdam, Belgrade, Berlin, Brussels":20261130T100000',
            "2026-11-30T10:00:00+01:00",
            "Europe/Amsterdam",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20261130T100000",
            "2026-11-30T10:00:00-05:00",
            "America/New_York",
        ),
        ("DTSTART;TZID=tzone://Microsoft/Utc:20261130T100000", "2026-11-30T10:00:00+00:00", "UTC"),
        (
            "DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20261130T100000",
            "2026-11-30T10:00:00-05:00",
            "America/New_York",
        ),
        ("DTSTART;TZID=GMT-0500:20261130T100000", "2026-11-30T10:00:00-05:00", None),
        ("DTSTART;TZID=PST:20261130T100000", "2026-11-30T10:00:00-08:00", "America/Los_Angeles"),
        ("DTSTART:20261130T100000", "2026-11-30T10:00:00+01:00", "Europe/Madrid"),
        ("DTSTART;VALUE=DATE:20261130", "2026-11-30T00:00:00+01:00", "Europe/Madrid"),
    ],
)
def test_a_start_is_at_the_right_instant(line: str, starts_at: str, timezone: str | None) -> None:
    assert starting(line) == (starts_at, timezone)


@pytest.mark.parametrize("tzid", ["Customized Time Zone 1", "tzone://Microsoft/Custom"])
@pytest.mark.parametrize(
    ("wall", "starts_at"),
    [
        ("20261130T100000", "2026-11-30T10:00:00-05:00"),
        ("20260730T100000", "2026-07-30T10:00:00-04:00"),
        ("20260308T120000", "2026-03-08T12:00:00-04:00"),
        ("20261101T120000", "2026-11-01T12:00:00-05:00"),
    ],
)
def test_a_zone_of_the_files_own_follows_its_vtimezone(
    tzid: str, wall: str, starts_at: str
) -> None:
    zone = EXCHANGE.format(tzid=tzid)
    assert starting(f'DTSTART;TZID="{tzid}":{wall}', zone) == (starts_at, None)


def test_one_files_zone_is_not_another_files_zone() -> None:
    line = "DTSTART;TZID=Customized Time Zone:20261130T100000"
    assert starting(line, EXCHANGE.format(tzid="Customized Time Zone"))[0] is not None
    assert starting(line)[0] is None


def test_a_zone_that_nothing_explains_is_asked_for_and_never_taken_for_local_time() -> None:
    data = calendar(vevent("DTSTART;TZID=Customized Time Zone 1:20261130T100000"))
    invite = only(data, timezone="Europe/Madrid")
    assert (invite.starts_at, invite.ends_at, invite.wall_clock) == (
        None,
        None,
        "2026-11-30T10:00:00",
    )
    assert "event 1 “Interview at Acme”, DTSTART: 2026-11-30 10:00 is in a time zone" in problems(
        data
    )


def test_a_time_without_a_zone_is_asked_for_where_the_own_zone_is_unknown() -> None:
    data = calendar(vevent("DTSTART:20261130T100000"))
    assert only(data, timezone=None).starts_at is None
    assert "names no time zone" in problems(data, timezone=None)


def test_a_calendar_may_name_the_zone_of_its_floating_times() -> None:
    data = calendar("X-WR-TIMEZONE:America/Bogota\n", vevent("DTSTART:20261130T100000"))
    assert only(data, timezone="Europe/Madrid").timezone == "America/Bogota"


@pytest.mark.parametrize(
    "broken",
    [
        "BEGIN:VTIMEZONE\nTZID:\nEND:VTIMEZONE\n",
        "BEGIN:VTIMEZONE\nTZID:A\nTZID:B\nEND:VTIMEZONE\n",
        "BEGIN:VTIMEZONE\nTZID:Europe/Madrid\nBEGIN:STANDARD\nDTSTART:x\nTZOFFSETTO:+9999\nEND:STANDARD\nEND:VTIMEZONE\n",
        (
            "BEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+0100\n"
            "RRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
        ),
        "BEGIN:VTIMEZONE\nnonsense\n",
    ],
)
def test_a_broken_vtimezone_costs_nothing_where_the_name_is_known(broken: str) -> None:
    line = "DTSTART;TZID=Europe/Madrid:20261130T100000"
    assert starting(line, broken) == ("2026-11-30T10:00:00+01:00", "Europe/Madrid")


@pytest.mark.parametrize(
    ("times", "ends_at", "problem"),
    [
        ("DTSTART:20261130T160000Z\nDTEND:20261130T164500Z", "2026-11-30T16:45:00+00:00", ""),
        ("DTSTART:20261130T160000Z\nDURATION:PT45M", "2026-11-30T16:45:00+00:00", ""),
        ("DTSTART:20261130T160000Z", "2026-11-30T17:00:00+00:00", "no end is given"),
        (
            "DTSTART:20261130T160000Z\nDTEND:20261130T160000Z",
            "2026-11-30T17:00:00+00:00",
            "no end is given",
        ),
        (
            "DTSTART:20261130T160000Z\nDTEND:20261130T150000Z",
            "2026-11-30T17:00:00+00:00",
            "ends before it starts",
        ),
        (
            "DTSTART:20261130T160000Z\nDTEND:20271130T150000Z",
            "2026-11-30T17:00:00+00:00",
            "over a month",
        ),
        (
            "DTSTART:20261130T160000Z\nDTEND:99991231T235959Z",
            "2026-11-30T17:00:00+00:00",
            "no end is given",
        ),
        (
            "DTSTART:20261130T160000Z\nDURATION:P999999999999W",
            "2026-11-30T17:00:00+00:00",
            "no end is given",
        ),
        ("DTSTART;VALUE=DATE:20261130", "2026-12-01T00:00:00+01:00", "whole day"),
    ],
)
def test_an_end_is_given_or_assumed_and_said_so(times: str, ends_at: str, problem: str) -> None:
    data = calendar(vevent(times))
    invite = only(data, timezone="Europe/Madrid")
    assert invite.ends_at is not None
    assert invite.ends_at.isoformat() == ends_at
    assert problem in problems(data, timezone="Europe/Madrid")
    assert ("ends_at" in invite.guessed) is (problem not in ("", "whole day"))


@pytest.mark.parametrize("year", ["1900", "9999", "0001"])
def test_a_year_that_no_interview_is_in_is_left_out_and_said(year: str) -> None:
    data = calendar(vevent(f"DTSTART;TZID=America/New_York:{year}1130T100000"))
    assert read(data).invites == ()
    assert f"no interview can be in the year {int(year)}" in problems(data)


def test_of_two_starts_the_first_that_can_be_read_is_taken() -> None:
    data = calendar(vevent("DTSTART:nonsense\nDTSTART:20261130T160000Z\nDTEND:20261130T170000Z"))
    assert only(data).starts_at is not None


@pytest.mark.parametrize("times", ["", "DTSTART:nonsense", "DTSTART:", "DTSTART;VALUE=PERIOD:x/y"])
def test_an_event_without_a_start_is_left_out_and_the_rest_is_read(times: str) -> None:
    good = vevent("DTSTART:20261130T160000Z\nDURATION:PT1H", uid="u2")
    data = calendar(vevent(times), good)
    assert [invite.uid for invite in read(data).invites] == ["u2"]
    assert "event 1 “Interview at Acme”" in problems(data)
