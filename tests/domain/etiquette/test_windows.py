"""Reading the window: what counts as known, what wins, and what is an error in the facts."""

from typing import Any

import pytest

from afterword.domain.errors import FactsError
from tests.domain.etiquette.situations import (
    at,
    do_not_call,
    interview,
    lee,
    made,
    moment,
    person,
    planned,
    reply,
    sent,
    situation,
    step,
    steps,
)

UNKNOWN = "2026-12-07T10:00:00-05:00"  # seven days after the interview


def question(found: Any) -> str:
    return moment(found, "status_question")


@pytest.mark.parametrize("said_from", ["2026-11-29", "2026-11-30"])
def test_a_start_on_or_before_the_day_it_was_said_counts_as_unknown(said_from: str) -> None:
    found = made(said={"decide_from": said_from})
    assert question(found) == UNKNOWN
    assert "unknown-window" in step(found, "thank_you").rules


def test_a_start_after_the_day_it_was_said_counts() -> None:
    found = made(said={"decide_from": "2026-12-01"})
    assert question(found) == "2026-12-08T10:00:00-05:00"


def test_the_day_it_was_said_is_the_one_that_was_given() -> None:
    found = made(said={"on": "2026-12-02", "decide_from": "2026-12-02"}, now=at("12-02", "12:00"))
    assert question(found) == UNKNOWN


def test_an_unknown_start_leaves_the_end_standing() -> None:
    found = made(said={"decide_from": "2026-11-30", "decide_by": "2026-12-03"})
    assert do_not_call(found)[0][0] is not None
    assert do_not_call(found)[0][1] is None


def two(first: Any, second: Any, **more: Any) -> list[Any]:
    """Two interviews of one round, on Monday with Dana and on Tuesday with Lee."""
    return [
        interview(said=first),
        interview(
            "i2", at("12-01"), at("12-01", "11:00"), interviewers=("lee",), said=second, **more
        ),
    ]


def test_what_was_said_in_any_interview_of_a_round_holds_for_the_round() -> None:
    found = made(
        people=[person(), lee()],
        interviews=two({"decide_by": "2026-12-03"}, {}),
        now=at("12-01", "11:05"),
    )
    assert question(found) == "2026-12-07T10:00:00-05:00"
    assert "short-window-email" in step(found, "thank_you", "lee").rules


def test_the_newest_known_window_wins() -> None:
    found = made(
        people=[person(), lee()],
        interviews=two({"decide_by": "2026-12-03"}, {"decide_by": "2026-12-10"}),
        now=at("12-01", "11:05"),
    )
    assert question(found) == "2026-12-14T10:00:00-05:00"


def test_the_newest_is_the_one_said_last_whatever_the_interview() -> None:
    found = made(
        people=[person(), lee()],
        interviews=two(
            {"on": "2026-12-02", "decide_by": "2026-12-09"}, {"decide_by": "2026-12-04"}
        ),
        now=at("12-02", "11:05"),
    )
    assert question(found) == "2026-12-11T10:00:00-05:00"


def test_what_was_said_holds_for_its_own_round_only() -> None:
    found = made(
        people=[person(), lee()],
        interviews=two({"decide_by": "2026-12-03", "write_by": "linkedin"}, {}, round=2),
        now=at("12-01", "11:05"),
    )
    assert question(found) == "2026-12-08T10:00:00-05:00"
    assert step(found, "status_question").channel == "email"


def test_a_date_in_an_answer_replaces_the_window() -> None:
    found = made(
        reply(at("12-02", "09:00"), "date", decide_by="2026-12-10"),
        said={"decide_by": "2026-12-03"},
        now=at("12-02", "12:00"),
    )
    assert question(found) == "2026-12-14T10:00:00-05:00"


def test_an_answer_that_is_not_confirmed_as_a_date_replaces_nothing() -> None:
    found = made(
        reply(at("12-02", "09:00"), None, decide_by="2026-12-10"),
        said={"decide_by": "2026-12-03"},
        now=at("12-02", "12:00"),
    )
    assert question(found) == "2026-12-07T10:00:00-05:00"


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"decide_by": "2026-11-29"}, "interviews.0.said.decide_by"),
        (
            {"decide_from": "2026-12-04", "decide_by": "2026-12-03"},
            "interviews.0.said.decide_by",
        ),
        (
            {"decide_from": "2026-11-20", "decide_by": "2026-11-25"},
            "interviews.0.said.decide_by",
        ),
    ],
)
def test_a_window_before_the_interview_or_inverted_is_an_error(said: Any, field: str) -> None:
    with pytest.raises(FactsError) as raised:
        made(said=said)
    assert raised.value.fault.field == field


@pytest.mark.parametrize(
    "dates",
    [
        {"decide_by": "2026-12-01"},
        {"decide_from": "2026-12-10", "decide_by": "2026-12-08"},
    ],
)
def test_a_window_that_ends_before_its_answer_or_is_inverted_is_an_error(dates: Any) -> None:
    with pytest.raises(FactsError) as raised:
        made(reply(at("12-02", "09:00"), "date", **dates), now=at("12-03"))
    assert raised.value.fault.field == "history.0.decide_by"


def test_an_answer_after_now_is_passed_over_with_its_faults() -> None:
    found = made(reply(at("12-02"), "date", decide_by="2026-12-01"), said={})
    assert question(found) == UNKNOWN


def test_a_window_on_the_interviews_own_day_is_no_error() -> None:
    assert steps(made(said={"decide_by": "2026-11-30"}), "thank_you")


def test_a_window_that_ends_before_a_later_interview_of_its_round_counts_as_unknown() -> None:
    later = [
        interview(said={"decide_by": "2026-12-02"}),
        interview("i2", at("12-03"), at("12-03", "11:00"), interviewers=("lee",), said={}),
    ]
    found = made(people=[person(), lee()], interviews=later, now=at("12-03", "11:05"))
    assert question(found) == "2026-12-10T10:00:00-05:00"
    assert "unknown-window" in step(found, "thank_you", "lee").rules


def test_a_window_that_ends_on_the_day_of_the_later_interview_stands() -> None:
    later = [
        interview(said={"decide_by": "2026-12-03"}),
        interview("i2", at("12-03"), at("12-03", "11:00"), interviewers=("lee",), said={}),
    ]
    found = made(people=[person(), lee()], interviews=later, now=at("12-03", "11:05"))
    assert question(found) == "2026-12-09T10:00:00-05:00"  # the thanks moved it on


def test_a_cancelled_later_interview_takes_nothing_from_the_window() -> None:
    later = [
        interview(said={"decide_by": "2026-12-02"}),
        interview("i2", at("12-03"), at("12-03", "11:00"), cancelled=True),
    ]
    found = made(interviews=later)
    assert question(found) == "2026-12-04T10:00:00-05:00"


@pytest.mark.parametrize(
    ("decide_by", "rule"),
    [("2026-12-07", "short-window-email"), ("2026-12-08", "long-window-letter")],
)
def test_a_window_is_short_up_to_seven_calendar_days(decide_by: str, rule: str) -> None:
    found = made(said={"decide_by": decide_by})
    assert rule in step(found, "thank_you").rules


def test_the_deciding_day_is_the_end_of_the_window_where_it_is_known() -> None:
    found = made(said={"decide_from": "2026-12-02", "decide_by": "2026-12-09"})
    assert "long-window-letter" in step(found, "thank_you").rules


def test_the_interviews_date_is_that_of_the_point_of_contacts_zone() -> None:
    """At 23:30 in New York it is already Tuesday in Madrid: seven days later is still short."""
    late = interview(
        start=at("11-30", "22:30"), end=at("11-30", "23:30"), said={"decide_by": "2026-12-08"}
    )
    dana = person(country="ES", timezone="Europe/Madrid")
    found = made(interviews=[late], people=[dana], now=at("11-30", "23:35"))
    assert "short-window-email" in step(found, "thank_you").rules


def test_the_question_after_a_replaced_window_is_asked_once_more() -> None:
    found = planned(
        situation(
            sent("thank_you", at("11-30", "12:00")),
            sent("status_question", at("12-07")),
            reply(at("12-08", "09:00"), "date", decide_by="2026-12-16"),
            said={"decide_by": "2026-12-03"},
            now=at("12-08", "12:00"),
        )
    )
    assert question(found) == "2026-12-18T10:00:00-05:00"
    assert moment(found, "last_message") == "2026-12-28T10:00:00-05:00"


def test_a_new_date_told_on_a_later_day_asks_once_more() -> None:
    found = made(
        sent("thank_you", at("11-30", "12:00")),
        sent("status_question", at("12-07")),
        said={"on": "2026-12-09", "decide_by": "2026-12-16"},
        now=at("12-09", "12:00"),
    )
    assert question(found) == "2026-12-18T10:00:00-05:00"
