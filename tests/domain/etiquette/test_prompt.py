"""Rule ``prompt``: when a thank-you e-mail goes out."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from afterword.domain.etiquette.steps import Plan
from tests.domain.etiquette.situations import (
    Json,
    at,
    interview,
    lee,
    made,
    moment,
    person,
    step,
    steps,
    when,
)


def after(end: str, said: Json | None = None, **dana: Any) -> Plan:
    """The plan when an interview of an hour ends."""
    start = (datetime.fromisoformat(end) - timedelta(hours=1)).isoformat()
    return made(
        interviews=[interview(start=start, end=end, said=said if said is not None else {})],
        people=[person(**dana)],
        now=end,
    )


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        # one hour after, in business hours
        ("2026-11-30T11:00:00-05:00", "2026-11-30T12:00:00-05:00"),
        # half past five still counts
        ("2026-11-30T16:30:00-05:00", "2026-11-30T17:30:00-05:00"),
        # a minute later it waits for the morning
        ("2026-11-30T16:31:00-05:00", "2026-12-01T09:00:00-05:00"),
        # an early interview waits for nine
        ("2026-11-30T07:00:00-05:00", "2026-11-30T09:00:00-05:00"),
        # Friday evening: the span holds no business hour, so at its first decent moment
        ("2026-12-04T17:00:00-05:00", "2026-12-04T18:00:00-05:00"),
        ("2026-12-04T18:59:00-05:00", "2026-12-04T19:59:00-05:00"),
        ("2026-12-04T19:00:00-05:00", "2026-12-05T08:00:00-05:00"),
        # the eve of Thanksgiving
        ("2026-11-25T17:00:00-05:00", "2026-11-25T18:00:00-05:00"),
        # a Sunday up to nine: the 24th hour is Monday's first
        ("2026-12-06T09:00:00-05:00", "2026-12-07T09:00:00-05:00"),
        ("2026-12-06T08:59:00-05:00", "2026-12-06T09:59:00-05:00"),
        # on a Saturday
        ("2026-12-05T11:00:00-05:00", "2026-12-05T12:00:00-05:00"),
    ],
)
def test_thanks_go_out_at_the_first_business_moment_of_the_span(end: str, expected: str) -> None:
    assert moment(after(end), "thank_you") == expected


def test_the_deadline_is_24_hours_after_the_end() -> None:
    assert when(after("2026-12-04T17:00:00-05:00"), "thank_you")[1] == "2026-12-05T17:00:00-05:00"


def test_the_deadline_is_inclusive() -> None:
    interviews = [interview(said={})]
    on_time = made(interviews=interviews, now=at("12-01", "11:00"))
    assert step(on_time, "thank_you").state == "pending"
    late = made(interviews=interviews, now="2026-12-01T11:00:01-05:00")
    assert step(late, "thank_you").state == "overdue"


def test_a_holiday_of_the_recipients_region_counts() -> None:
    """Monday 9 November 2026 is worked in Spain, and a holiday in Madrid alone."""
    end = "2026-11-06T17:00:00+01:00"
    madrid = after(end, country="ES", timezone="Europe/Madrid", subdivision="MD")
    assert moment(madrid, "thank_you") == "2026-11-06T18:00:00+01:00"


def test_business_hours_are_those_of_the_recipient() -> None:
    """An interview that ended at noon in New York ended at six in Madrid."""
    found = after("2026-11-30T12:00:00-05:00", country="ES", timezone="Europe/Madrid")
    assert moment(found, "thank_you") == "2026-12-01T09:00:00+01:00"


@pytest.mark.parametrize(
    "said",
    [
        {"decide_by": "2026-12-01"},
        {"decide_from": "2026-12-01"},
        {"decide_from": "2026-12-01", "decide_by": "2026-12-04"},
    ],
)
def test_a_decision_at_or_before_that_moment_hurries_it(said: Json) -> None:
    found = after("2026-11-30T17:00:00-05:00", said)
    assert moment(found, "thank_you") == "2026-11-30T18:00:00-05:00"


def test_a_decision_after_that_moment_does_not_hurry_it() -> None:
    found = after("2026-11-30T17:00:00-05:00", {"decide_by": "2026-12-02"})
    assert moment(found, "thank_you") == "2026-12-01T09:00:00-05:00"


def test_the_clock_says_nothing_where_a_decision_hurries() -> None:
    found = after("2026-11-30T22:00:00-05:00", {"decide_by": "2026-12-01"})
    assert moment(found, "thank_you") == "2026-11-30T23:00:00-05:00"


def test_a_decision_on_the_interviews_own_day_means_at_once() -> None:
    found = after("2026-11-30T11:00:00-05:00", {"decide_by": "2026-11-30"})
    assert when(found, "thank_you") == ("2026-11-30T11:00:00-05:00", "2026-12-01T11:00:00-05:00")


def test_the_hour_of_the_decision_is_the_point_of_contacts() -> None:
    """Nine in Madrid is three in the night in New York, before Dana's working day."""
    people = [person(), lee(country="ES", timezone="Europe/Madrid")]
    interviews = [
        interview(
            start=at("11-30", "16:00"), end=at("11-30", "17:00"), said={"decide_by": "2026-12-01"}
        )
    ]
    found = made(interviews=interviews, people=people, now=at("11-30", "17:00"))
    assert moment(found, "thank_you", "dana") == "2026-11-30T18:00:00-05:00"


def test_the_interview_that_counts_is_the_last_that_day_in_which_that_person_sat() -> None:
    people = [person(), lee()]
    interviews = [
        interview(interviewers=("dana", "lee"), said={}),
        interview("i2", at("11-30", "13:00"), at("11-30", "14:00"), ("lee",), said={}),
    ]
    found = made(interviews=interviews, people=people, now=at("11-30", "14:05"))
    assert when(found, "thank_you", "dana") == (at("11-30", "12:00"), at("12-01", "11:00"))
    assert when(found, "thank_you", "lee") == (at("11-30", "15:00"), at("12-01", "14:00"))


def test_thanks_wait_for_a_later_interview_of_that_day_with_the_same_person() -> None:
    interviews = [
        interview(said={}),
        interview("i2", at("11-30", "13:00"), at("11-30", "14:00")),
    ]
    found = made(interviews=interviews, now=at("11-30", "11:05"))
    assert moment(found, "thank_you") == at("11-30", "15:00")


def test_two_interviews_with_one_person_in_a_round_get_one_thank_you() -> None:
    interviews = [
        interview(said={}),
        interview("i2", at("12-01", "13:00"), at("12-01", "14:00"), said={}),
    ]
    found = made(interviews=interviews, now=at("12-01", "14:05"))
    assert [s.key for s in steps(found, "thank_you")] == ["i2:dana:thank_you"]


def test_the_span_is_counted_in_real_hours_across_a_change_of_the_clocks() -> None:
    """On 1 November 2026 New York goes back from two to one: that day has 25 hours."""
    found = after("2026-10-31T12:00:00-04:00")
    assert when(found, "thank_you")[1] == "2026-11-01T11:00:00-05:00"


def test_the_clocks_going_forward_are_counted_too() -> None:
    found = after("2026-03-07T12:00:00-05:00")
    assert when(found, "thank_you")[1] == "2026-03-08T13:00:00-04:00"


def test_the_hours_are_settings() -> None:
    policy = {
        "prompt_earliest_hours": 2,
        "prompt_latest_hours": 12,
        "business_opens": "08:00",
        "business_closes": "13:00",
    }
    found = made(policy=policy)
    assert when(found, "thank_you") == (at("11-30", "13:00"), at("11-30", "23:00"))


def test_where_no_decent_hour_is_in_the_span_it_is_the_first_moment() -> None:
    policy = {"prompt_latest_hours": 2}
    interviews = [interview(start=at("11-30", "21:00"), end=at("11-30", "22:00"), said={})]
    found = made(interviews=interviews, policy=policy, now=at("11-30", "22:00"))
    assert moment(found, "thank_you") == at("11-30", "23:00")


def test_the_offset_is_the_recipients_whatever_zone_the_interview_was_given_in() -> None:
    interviews = [
        interview(start="2026-11-30T16:00:00+01:00", end="2026-11-30T17:00:00+01:00", said={})
    ]
    found = made(interviews=interviews, now="2026-11-30T16:05:00Z")
    at_, by = when(found, "thank_you")
    assert at_ == at("11-30", "12:00")
    assert datetime.fromisoformat(by).utcoffset() == datetime.fromisoformat(at_).utcoffset()
