from __future__ import annotations

from time import perf_counter

import pytest

from tests.adapters.received.builders import calendar, problems, read, vevent

START = "DTSTART;TZID=America/New_York:20261026T100000\nDTEND;TZID=America/New_York:20261026T110000"


def starts(*lines: str) -> list[str]:
    found = read(calendar(*(vevent(line) for line in lines))).invites
    return [invite.starts_at.isoformat() for invite in found if invite.starts_at]


def test_each_occurrence_is_an_interview_at_the_same_time_by_the_clock() -> None:
    assert starts(f"{START}\nRRULE:FREQ=WEEKLY;COUNT=3") == [
        "2026-10-26T10:00:00-04:00",
        "2026-11-02T10:00:00-05:00",
        "2026-11-09T10:00:00-05:00",
    ]


def test_an_exception_takes_an_occurrence_out_in_whatever_zone_it_is_written() -> None:
    rule = "RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20261027T140000Z\nEXDATE;VALUE=DATE:20261028"
    assert starts(f"{START}\n{rule}") == ["2026-10-26T10:00:00-04:00", "2026-10-29T10:00:00-04:00"]


def test_a_last_day_in_utc_is_brought_to_the_zone_of_the_event() -> None:
    assert len(starts(f"{START}\nRRULE:FREQ=DAILY;UNTIL=20261027T140000Z")) == 2
    assert len(starts(f"{START}\nRRULE:FREQ=DAILY;UNTIL=20261027T135959Z")) == 1


def test_one_occurrence_may_be_moved_by_an_event_of_its_own() -> None:
    moved = "RECURRENCE-ID:20261102T150000Z\nDTSTART:20261103T150000Z\nDTEND:20261103T160000Z"
    assert starts(f"{START}\nRRULE:FREQ=WEEKLY;COUNT=3", moved) == [
        "2026-10-26T10:00:00-04:00",
        "2026-11-03T15:00:00+00:00",
        "2026-11-09T10:00:00-05:00",
    ]


def test_an_endless_rule_stops_and_says_so() -> None:
    data = calendar(vevent(f"{START}\nRRULE:FREQ=DAILY"))
    assert len(read(data).invites) == 30
    assert "RRULE: it repeats on and on; only the first 30 were taken" in problems(data)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=15",
        "FREQ=HOURLY;COUNT=1000000",
        "FREQ=DAILY;BYHOUR=9,10,11;BYMINUTE=0,1,2",
    ],
)
def test_a_rule_within_a_day_is_refused_and_the_first_time_kept(rule: str) -> None:
    data = calendar(vevent(f"{START}\nRRULE:{rule}"))
    assert len(read(data).invites) == 1
    assert "repeats within a day" in problems(data)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;INTERVAL=999999999",
        "FREQ=DAILY;COUNT=999999999",
        "FREQ=DAILY;UNTIL=99991231T235959Z",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;WKST=SU",
    ],
)
def test_no_rule_takes_long(rule: str) -> None:
    data = calendar(vevent(f"{START}\nRRULE:{rule}"))
    before = perf_counter()
    assert 1 <= len(read(data).invites) <= 30
    assert perf_counter() - before < 30  # what runs away takes minutes


@pytest.mark.parametrize(
    "rule", ["FREQ=FORTNIGHTLY", "nonsense", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=DAILY;COUNT=x"]
)
def test_a_rule_that_is_not_understood_is_said_and_the_first_time_kept(rule: str) -> None:
    data = calendar(vevent(f"{START}\nRRULE:{rule}"))
    assert len(read(data).invites) == 1
    assert "RRULE" in problems(data)
