"""Whether to call: ``do-not-call``, ``invited-call``, ``bold-profession``, and the advice."""

from datetime import date
from typing import Any

import pytest

from afterword.domain.etiquette.steps import Plan
from tests.domain.etiquette.situations import (
    Json,
    at,
    called,
    do_not_call,
    interview,
    lacks,
    lee,
    made,
    moment,
    outcome,
    person,
    reply,
    sent,
    skipped,
    step,
    steps,
    when,
    wish,
)

SHORT = {"decide_by": "2026-12-04"}
RANGE = {"decide_from": "2026-12-02", "decide_by": "2026-12-04"}
BOLD = {"profession": "assertive"}


def days(found: Plan) -> list[tuple[str | None, str | None]]:
    return [(_short(first), _short(last)) for first, last in do_not_call(found)]


def _short(day: date | None) -> str | None:
    return day.isoformat()[5:] if day else None


def may(found: Plan) -> list[tuple[date | None, str]]:
    return [(a.on, a.rule) for a in found.advice if a.verdict == "may"]


# --- do-not-call -----------------------------------------------------------------


def test_no_call_is_planned_without_an_invitation() -> None:
    found = made(said=SHORT, people=[person(phone="+1 212 555 0100")])
    assert not steps(found, "call")
    assert days(found) == [("12-04", None)]


def test_the_tempting_days_are_those_of_the_window() -> None:
    assert days(made(said=RANGE)) == [("12-02", "12-04")]


def test_days_that_are_past_are_left_out() -> None:
    assert days(made(said=RANGE, now=at("12-03", "12:00"))) == [("12-03", "12-04")]
    assert days(made(said=RANGE, now=at("12-04", "12:00"))) == [("12-04", None)]
    assert days(made(said=RANGE, now=at("12-05", "12:00"))) == []


def test_without_a_known_day_it_is_said_once_without_a_day() -> None:
    assert days(made(said={})) == [(None, None)]
    assert days(made(interviews=[interview()])) == [(None, None)]


def test_a_request_not_to_call_is_kept_over_rounds() -> None:
    interviews = [
        interview(said={"asked_not_to_call": True}),
        interview(
            "i2", at("12-02"), at("12-02", "11:00"), said={"decide_by": "2026-12-04"}, round=2
        ),
    ]
    found = made(interviews=interviews, now=at("12-02", "11:05"), opportunity=BOLD)
    assert not steps(found, "call")
    assert "asked you not to call" in found.advice[0].why.en


def test_a_later_explicit_invitation_lifts_it() -> None:
    interviews = [
        interview(said={"asked_not_to_call": True}),
        interview("i2", at("12-02"), at("12-02", "11:00"), said={"invited_to_call": "2026-12-08"}),
    ]
    found = made(interviews=interviews, now=at("12-02", "11:05"))
    assert moment(found, "call") == at("12-08")


def test_a_later_request_not_to_call_takes_an_invitation_back() -> None:
    interviews = [
        interview(said={"invited_to_call": "2026-12-08"}),
        interview("i2", at("12-02"), at("12-02", "11:00"), said={"asked_not_to_call": True}),
    ]
    found = made(interviews=interviews, now=at("12-02", "11:05"))
    assert not steps(found, "call")


def test_leave_and_a_request_not_to_call_in_one_breath_mean_no() -> None:
    found = made(said=SHORT | {"invited_to_call": True, "asked_not_to_call": True})
    assert may(found) == []
    assert days(found) == [("12-04", None)]


# --- invited-call -----------------------------------------------------------------


def test_an_invited_call_is_at_ten_their_time_on_the_named_day() -> None:
    dana = person(timezone="Europe/Madrid", country="ES")
    found = made(said={"invited_to_call": "2026-12-04"}, people=[dana])
    assert when(found, "call") == ("2026-12-04T10:00:00+01:00", "2026-12-04T17:30:00+01:00")
    assert step(found, "call").channel == "phone"
    assert step(found, "call").rules == ("invited-call",)
    assert may(found) == [(date(2026, 12, 4), "invited-call")]


def test_the_call_goes_to_whoever_invited() -> None:
    people = [person(), lee()]
    found = made(said={"invited_to_call": "2026-12-04", "by": "dana"}, people=people)
    assert step(found, "call").person == "dana"
    nobody = made(said={"invited_to_call": "2026-12-04"}, people=people)
    assert step(nobody, "call").person == "lee"


def test_a_named_day_off_stays_as_named() -> None:
    assert moment(made(said={"invited_to_call": "2026-12-06"}), "call") == at("12-06")


@pytest.mark.parametrize("named", ["2026-11-30", "2026-11-27"])
def test_a_call_never_comes_before_the_interview_has_ended(named: str) -> None:
    assert moment(made(said={"invited_to_call": named}), "call") == at("12-01")


def test_a_call_on_the_interviews_own_day_may_follow_an_early_interview() -> None:
    early = interview(
        start=at("11-30", "08:00"), end=at("11-30", "09:00"), said={"invited_to_call": "2026-11-30"}
    )
    assert moment(made(interviews=[early]), "call") == at("11-30")


def test_the_business_day_after_the_interview_is_theirs() -> None:
    friday = interview(
        start=at("12-04"), end=at("12-04", "11:00"), said={"invited_to_call": "2026-12-04"}
    )
    assert moment(made(interviews=[friday], now=at("12-04", "11:05")), "call") == at("12-07")


@pytest.mark.parametrize(
    ("made_at", "whom", "counts"),
    [
        (at("12-04", "09:00"), "dana", True),
        (at("12-05", "09:00"), "dana", True),
        (at("12-03", "16:00"), "dana", False),
        (at("12-04", "11:00"), "lee", False),
    ],
)
def test_only_the_call_itself_counts_as_made(made_at: str, whom: str, *, counts: bool) -> None:
    said = SHORT | {"invited_to_call": "2026-12-04", "by": "dana"}
    found = made(
        called(made_at, whom), said=said, people=[person(), lee()], now=at("12-05", "12:00")
    )
    assert (not steps(found, "call")) is counts


def test_leave_to_call_at_any_time_plans_no_step_and_is_told() -> None:
    found = made(said=SHORT | {"invited_to_call": True})
    assert not steps(found, "call")
    assert may(found) == [(None, "invited-call")]
    assert days(found) == []
    assert "business hours" in found.advice[0].why.en


def test_a_call_on_the_deciding_day_takes_the_place_of_the_question() -> None:
    found = made(said=SHORT | {"invited_to_call": "2026-12-04"})
    assert not steps(found, "status_question")
    assert moment(found, "last_message") == at("12-11")


def test_a_call_before_the_deciding_day_leaves_the_question() -> None:
    found = made(said=SHORT | {"invited_to_call": "2026-12-03"})
    assert moment(found, "call") == at("12-03")
    assert moment(found, "status_question") == at("12-08")


def test_a_call_without_a_deciding_day_leaves_the_question() -> None:
    found = made(said={"invited_to_call": "2026-12-09"})
    assert moment(found, "status_question") == at("12-07")


def test_the_last_message_counts_from_the_call_that_was_made() -> None:
    said = SHORT | {"invited_to_call": "2026-12-04"}
    found = made(called(at("12-07", "15:00")), said=said, now=at("12-08"))
    assert moment(found, "last_message") == at("12-14")


def test_a_skipped_call_is_not_replaced() -> None:
    said = SHORT | {"invited_to_call": "2026-12-04"}
    found = made(skipped("i1:dana:call", at("12-01")), said=said, now=at("12-02"))
    assert not steps(found, "call")
    assert not steps(found, "status_question")
    assert moment(found, "last_message") == at("12-11")


def test_do_not_call_before_friday_is_both() -> None:
    said = RANGE | {"invited_to_call": "2026-12-04", "asked_not_to_call": True}
    found = made(said=said)
    assert moment(found, "call") == at("12-04")
    assert days(found) == [("12-02", "12-03")]


def test_do_not_call_before_friday_with_no_window_warns_of_no_day() -> None:
    found = made(said={"invited_to_call": "2026-12-04", "asked_not_to_call": True})
    assert moment(found, "call") == at("12-04")
    assert days(found) == []


def test_a_call_needs_a_number() -> None:
    assert ("phone", "dana") in lacks(made(said={"invited_to_call": "2026-12-04"}))
    with_phone = [person(phone="+1 212 555 0100")]
    found = made(said={"invited_to_call": "2026-12-04"}, people=with_phone)
    assert ("phone", "dana") not in lacks(found)


def test_an_overdue_call_stays_until_it_is_made() -> None:
    found = made(said={"invited_to_call": "2026-12-04"}, now=at("12-05"))
    assert step(found, "call").state == "overdue"


def test_no_call_once_the_decision_is_known() -> None:
    found = made(
        outcome("rejected", at("12-02")), said={"invited_to_call": "2026-12-04"}, now=at("12-03")
    )
    assert not steps(found, "call")
    assert found.advice == ()


def test_a_call_is_held_by_an_answer() -> None:
    found = made(
        reply(at("12-02")), said={"invited_to_call": "2026-12-04"}, now=at("12-02", "11:00")
    )
    assert step(found, "call").state == "held"


def test_a_wish_moves_a_call_but_makes_it_no_mail() -> None:
    wanted = wish("i1:dana:call", "email", at("12-07", "11:00"))
    found = made(wanted, said={"invited_to_call": "2026-12-04"})
    assert (step(found, "call").channel, moment(found, "call")) == ("phone", at("12-07", "11:00"))


def test_an_invitation_by_somebody_who_may_not_be_contacted_is_none() -> None:
    said = SHORT | {"invited_to_call": "2026-12-04", "by": "dana"}
    found = made(said=said, people=[person(no_contact=True), lee()])
    assert not steps(found, "call")
    assert days(found) == [("12-04", None)]


# --- bold-profession ------------------------------------------------------------------


def test_in_an_assertive_profession_a_call_on_the_deciding_day_is_planned() -> None:
    found = made(said=RANGE, opportunity=BOLD)
    assert when(found, "call") == (at("12-04"), at("12-04", "17:30"))
    assert step(found, "call").assumes == ()
    assert not steps(found, "status_question")
    assert moment(found, "last_message") == at("12-11")
    assert may(found) == [(date(2026, 12, 4), "bold-profession")]
    assert days(found) == [("12-02", "12-03")]


def test_the_bold_call_moves_on_to_a_business_day() -> None:
    assert moment(made(said={"decide_by": "2026-12-05"}, opportunity=BOLD), "call") == at("12-07")


def test_the_bold_call_goes_by_the_start_where_the_end_is_unknown() -> None:
    assert moment(made(said={"decide_from": "2026-12-03"}, opportunity=BOLD), "call") == at("12-03")


def test_the_bold_call_goes_to_the_point_of_contact() -> None:
    found = made(said=SHORT, people=[person(), lee()], opportunity=BOLD)
    assert step(found, "call").person == "lee"


@pytest.mark.parametrize(
    "said",
    [
        SHORT | {"asked_not_to_call": True},
        SHORT | {"no_status_question": True},
        SHORT | {"silence_means_no": True},
        {},
    ],
)
def test_where_a_bold_call_is_wrong(said: Json) -> None:
    assert not steps(made(said=said, opportunity=BOLD), "call")


def test_leave_at_any_time_does_not_replace_the_bold_call() -> None:
    found = made(said=SHORT | {"invited_to_call": True}, opportunity=BOLD)
    assert moment(found, "call") == at("12-04")
    assert "bold-profession" in step(found, "call").rules


def test_a_dated_invitation_does_replace_it() -> None:
    found = made(said=SHORT | {"invited_to_call": "2026-12-02"}, opportunity=BOLD)
    assert moment(found, "call") == at("12-02")
    assert steps(found, "status_question")


def test_a_guess_is_said_to_be_one() -> None:
    guessed = made(said=SHORT, opportunity={"role": "Comercial de energía"})
    assert step(guessed, "call").assumes == ("profession",)
    said = made(said=SHORT, opportunity={"role": "Sales representative"} | BOLD)
    assert step(said, "call").assumes == ()


def test_the_user_outranks_the_guess() -> None:
    found = made(said=SHORT, opportunity={"role": "Sales representative", "profession": "standard"})
    assert not steps(found, "call")


def test_a_bold_call_on_the_interviews_own_day_waits_for_the_next() -> None:
    found = made(said={"decide_by": "2026-11-30"}, opportunity=BOLD)
    assert moment(found, "call") == at("12-01")


def test_a_bold_call_never_moves_for_other_messages() -> None:
    found = made(
        sent("thank_you", at("12-03", "12:00")),
        said=SHORT,
        opportunity=BOLD,
        now=at("12-03", "13:00"),
    )
    assert moment(found, "call") == at("12-04")


def test_a_bold_call_that_was_made_starts_the_last_message() -> None:
    found = made(
        called(at("12-04", "10:05")), said=SHORT, opportunity=BOLD, now=at("12-04", "11:00")
    )
    assert not steps(found, "call")
    assert not steps(found, "status_question")
    assert moment(found, "last_message") == at("12-11")


def test_calls_of_an_earlier_round_are_withdrawn() -> None:
    interviews: list[Any] = [
        interview(said={"invited_to_call": "2026-12-08"}),
        interview("i2", at("12-14"), at("12-14", "11:00"), round=2),
    ]
    found = made(interviews=interviews, now=at("12-02"))
    assert not steps(found, "call")
    assert found.advice == ()
