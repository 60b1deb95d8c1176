"""Silence: ``answer-overdue``, ``one-more-then-rest``, ``not-annoying``."""

from typing import Any

import pytest

from tests.domain.etiquette.situations import (
    NEW_YORK,
    Json,
    at,
    bounce,
    called,
    interview,
    lacks,
    lee,
    made,
    moment,
    omar,
    person,
    reply,
    sent,
    skipped,
    step,
    steps,
    when,
    wish,
)

SHORT = {"decide_by": "2026-12-03"}
THANKED = sent("thank_you", at("11-30", "12:00"))
ASKED = sent("status_question", at("12-07", "10:05"))


def auto_reply(moment: str, until: str | None, person: str = "dana") -> Json:
    return {"kind": "auto_reply", "person": person, "at": moment, "until": until}


# --- when ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"decide_by": "2026-12-03"}, "12-07"),  # Thursday: Friday, Monday
        ({"decide_by": "2026-12-05"}, "12-08"),  # a Saturday: Monday, Tuesday
        ({"decide_from": "2026-12-03"}, "12-10"),
        ({"decide_from": "2026-12-05"}, "12-14"),  # seven days on is a Saturday
        ({"decide_from": "2026-12-01", "decide_by": "2026-12-03"}, "12-07"),
        ({}, "12-07"),
    ],
)
def test_when_the_question_is_due(said: Json, expected: str) -> None:
    assert when(made(said=said), "status_question") == (at(expected), at(expected, "17:30"))


def test_seven_days_after_the_interview_is_moved_on_to_a_business_day() -> None:
    sunday = interview(start=at("12-06"), end=at("12-06", "11:00"), said={})
    found = made(interviews=[sunday], now=at("12-06", "11:05"))
    assert moment(found, "status_question") == at("12-14")


def test_business_days_are_those_of_the_point_of_contact() -> None:
    """Tuesday 8 December is a holiday in Spain."""
    dana = person(country="ES", timezone="Europe/Madrid")
    found = made(said={"decide_by": "2026-12-04"}, people=[dana])
    assert moment(found, "status_question") == "2026-12-09T10:00:00+01:00"


@pytest.mark.parametrize(
    ("write_by", "dana", "channel"),
    [
        ("portal", {}, "portal"),
        ("portal", {"email": None}, "portal"),
        ("linkedin", {}, "linkedin"),
        ("email", {}, "email"),
        ("letter", {}, "email"),
        ("letter", {"postal_address": NEW_YORK}, "letter"),
        (None, {"postal_address": NEW_YORK}, "email"),
    ],
)
def test_the_question_goes_the_way_they_asked(
    write_by: str | None, dana: Json, channel: str
) -> None:
    found = made(said=SHORT | {"write_by": write_by}, people=[person(**dana)])
    assert step(found, "status_question").channel == channel
    assert "answer-overdue" in step(found, "status_question").rules


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ({"no_status_question": True}, "asked you not to ask"),
        ({"silence_means_no": True}, "silence means no"),
        ({"no_contact": True}, "not to be contacted"),
    ],
)
def test_where_nothing_may_be_asked_closing_is_proposed_at_that_moment(
    fact: Json, words: str
) -> None:
    found = made(said=SHORT | fact)
    assert not steps(found, "status_question")
    assert not steps(found, "last_message")
    assert when(found, "close_unanswered") == (at("12-07"), at("12-07", "17:30"))
    assert words in step(found, "close_unanswered").why.en


def test_where_nobody_can_be_written_to_that_is_said_and_closing_proposed() -> None:
    found = made(said=SHORT, people=[person(email=None)])
    assert moment(found, "close_unanswered") == at("12-07")
    assert ("email", "dana") in lacks(found)


def test_closing_at_that_moment_carries_the_candidates_offset() -> None:
    madrid = {"timezone": "Europe/Madrid", "country": "ES"}
    found = made(said=SHORT | {"no_status_question": True}, candidate=madrid)
    assert when(found, "close_unanswered") == (
        "2026-12-07T16:00:00+01:00",
        "2026-12-07T17:30:00+01:00",
    )


def test_questions_wait_while_a_further_interview_of_the_round_is_planned() -> None:
    interviews = [
        interview(said={"decide_by": "2026-12-03"}),
        interview("i2", at("12-10"), at("12-10", "11:00")),
    ]
    found = made(interviews=interviews, now=at("12-09"))
    assert not steps(found, "status_question")
    assert not steps(found, "close_unanswered")
    after = made(interviews=interviews, now=at("12-10", "11:00"))
    assert moment(after, "status_question") == at("12-17")


def test_interviews_of_one_round_count_as_one() -> None:
    interviews = [
        interview(said={"decide_by": "2026-12-03"}),
        interview("i2", at("12-01"), at("12-01", "11:00"), said={"decide_by": "2026-12-08"}),
    ]
    found = made(interviews=interviews, now=at("12-02"))
    assert [s.at.isoformat() for s in steps(found, "status_question")] == [at("12-10")]


# --- one more, then rest ---------------------------------------------------------------


def test_all_of_it_is_planned_from_the_start() -> None:
    found = made(said=SHORT)
    assert when(found, "last_message") == (at("12-14"), at("12-14", "17:30"))
    assert when(found, "close_unanswered") == (at("12-29"), at("12-29", "17:30"))


def test_the_last_message_counts_from_the_question_that_went() -> None:
    late = sent("status_question", at("12-09", "15:00"))
    found = made(THANKED, late, said=SHORT, now=at("12-10"))
    assert not steps(found, "status_question")
    assert moment(found, "last_message") == at("12-16")


def test_closing_counts_from_the_last_message_in_the_candidates_calendar() -> None:
    """Christmas is one holiday in the US; Spain's Reyes, 6 January, is one more."""
    history = (THANKED, ASKED, sent("last_message", at("12-23")))
    spain = {"timezone": "Europe/Madrid", "country": "ES"}
    found = made(*history, said=SHORT, now=at("12-23", "12:00"), candidate=spain)
    assert [s.action for s in found.steps] == ["close_unanswered"]
    assert moment(found, "close_unanswered") == "2027-01-11T10:00:00+01:00"


def test_a_skipped_question_is_not_replaced() -> None:
    found = made(
        THANKED, skipped("i1:dana:status_question", at("12-05")), said=SHORT, now=at("12-08")
    )
    assert not steps(found, "status_question")
    assert moment(found, "last_message") == at("12-14")


def test_a_skipped_last_message_leaves_closing_where_it_was() -> None:
    found = made(
        THANKED, ASKED, skipped("i1:dana:last_message", at("12-10")), said=SHORT, now=at("12-14")
    )
    assert not steps(found, "last_message")
    assert moment(found, "close_unanswered") == at("12-29")


def test_a_skipped_closing_is_gone() -> None:
    assert not steps(made(skipped("i1:close_unanswered", at("11-30", "11:01"))), "close_unanswered")


def test_a_new_date_starts_one_new_question_and_one_new_last_message() -> None:
    history = (
        THANKED,
        ASKED,
        sent("last_message", at("12-14")),
        reply(at("12-15"), "date", decide_by="2026-12-21"),
    )
    found = made(*history, said=SHORT, now=at("12-15", "12:00"))
    assert moment(found, "status_question") == at("12-23")
    assert moment(found, "last_message") == at("12-31")


def test_an_answer_that_only_thanks_starts_nothing_anew() -> None:
    found = made(THANKED, ASKED, reply(at("12-08"), "thanks"), said=SHORT, now=at("12-09"))
    assert not steps(found, "status_question")
    assert moment(found, "last_message") == at("12-14")


# --- not annoying --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("thanked", "expected"),
    [
        ("11-30", "12-07"),
        ("12-01", "12-07"),  # Monday is the fourth business day after Tuesday
        ("12-02", "12-08"),
        ("12-03", "12-09"),
        ("12-04", "12-10"),
    ],
)
def test_a_question_waits_for_three_full_business_days(thanked: str, expected: str) -> None:
    found = made(sent("thank_you", at(thanked, "12:00")), said=SHORT, now=at("12-04", "12:30"))
    assert moment(found, "status_question") == at(expected)


def test_a_message_on_monday_leaves_friday_free() -> None:
    friday = {"decide_by": "2026-12-09"}  # due on Friday the 11th
    found = made(sent("thank_you", at("12-07", "12:00")), said=friday, now=at("12-07", "13:00"))
    assert moment(found, "status_question") == at("12-11")


def test_a_step_to_somebody_else_moves_nothing() -> None:
    history = (THANKED, sent("thank_you", at("12-04", "12:00"), "dana"))
    found = made(
        *history,
        people=[person(), lee()],
        interviews=[interview(interviewers=("dana",), said=SHORT)],
        now=at("12-04", "13:00"),
    )
    assert moment(found, "status_question") == at("12-07")


def test_a_message_by_hand_counts() -> None:
    history = (THANKED, sent(None, at("12-04", "12:00")))
    found = made(*history, said=SHORT, now=at("12-04", "13:00"))
    assert moment(found, "status_question") == at("12-10")
    assert "not-annoying" in step(found, "status_question").rules


def test_other_opportunities_count() -> None:
    elsewhere = [{"person": "dana", "at": at("12-07", "09:00")}]
    found = made(THANKED, said=SHORT, elsewhere=elsewhere)
    assert moment(found, "status_question") == at("12-11")


def test_steps_elsewhere_that_come_later_move_nothing() -> None:
    elsewhere = [{"person": "dana", "at": at("12-08", "09:00")}]
    found = made(THANKED, said=SHORT, elsewhere=elsewhere)
    assert moment(found, "status_question") == at("12-07")


def test_a_last_message_waits_too() -> None:
    elsewhere = [{"person": "dana", "at": at("12-11", "09:00")}]
    found = made(THANKED, said=SHORT, elsewhere=elsewhere)
    assert moment(found, "last_message") == at("12-17")


def test_a_planned_letter_counts_on_its_last_day() -> None:
    """Posted by Wednesday 2 December at the latest, a question on Monday the 7th is too soon."""
    found = made(
        said={"decide_from": "2026-12-10", "decide_by": "2026-12-03"} | {"decide_from": None},
        people=[person(postal_address=NEW_YORK)],
        policy={"short_window_days": 1},
        transit_days={"US>US": 0},
    )
    assert step(found, "thank_you").by.isoformat() == "2026-12-02"
    assert moment(found, "status_question") == at("12-08")


def test_a_posted_letter_counts_on_its_posting_day() -> None:
    posted = sent("thank_you", at("12-01", "15:00"), channel="letter")
    found = made(posted, said=SHORT, now=at("12-01", "16:00"))
    assert moment(found, "status_question") == at("12-07")


def test_an_invited_call_is_not_unsolicited() -> None:
    said = {"decide_by": "2026-12-07", "invited_to_call": "2026-12-04"}
    found = made(THANKED, called(at("12-07", "10:00")), said=said, now=at("12-07", "12:00"))
    assert not steps(found, "status_question")  # it took its place
    before = {"decide_by": "2026-12-08", "invited_to_call": "2026-12-04"}
    found = made(THANKED, called(at("12-07", "10:00")), said=before, now=at("12-07", "12:00"))
    assert moment(found, "status_question") == at("12-10")


def test_a_call_without_invitation_counts() -> None:
    found = made(THANKED, called(at("12-04", "10:00")), said=SHORT, now=at("12-04", "12:00"))
    assert moment(found, "status_question") == at("12-10")


def test_the_quiet_days_are_a_setting() -> None:
    policy = {"quiet_business_days": 0}
    found = made(
        sent("thank_you", at("12-04", "12:00")), said=SHORT, now=at("12-05"), policy=policy
    )
    assert moment(found, "status_question") == at("12-07")


def test_thanks_never_move() -> None:
    elsewhere = [{"person": "dana", "at": at("11-30", "09:00")}]
    assert moment(made(elsewhere=elsewhere), "thank_you") == at("11-30", "12:00")


# --- automatic replies ------------------------------------------------------------------


def test_a_question_waits_for_the_first_business_day_after_an_absence() -> None:
    found = made(THANKED, auto_reply(at("12-01"), "2026-12-10"), said=SHORT, now=at("12-02"))
    assert moment(found, "status_question") == at("12-11")
    assert step(found, "status_question").state == "pending"
    friday = made(THANKED, auto_reply(at("12-01"), "2026-12-11"), said=SHORT, now=at("12-02"))
    assert moment(friday, "status_question") == at("12-14")
    assert moment(friday, "last_message") == at("12-21")


def test_an_automatic_reply_without_a_date_changes_nothing() -> None:
    found = made(THANKED, auto_reply(at("12-01"), None), said=SHORT, now=at("12-02"))
    assert moment(found, "status_question") == at("12-07")


def test_somebody_elses_absence_changes_nothing() -> None:
    found = made(
        THANKED,
        auto_reply(at("12-01"), "2026-12-10", "lee"),
        said=SHORT,
        people=[person(), omar(), lee(email=None)],
        now=at("12-02"),
    )
    assert moment(found, "status_question") == at("12-07")


# --- the point of contact ---------------------------------------------------------------


def contact(
    people: list[Json], interviewers: tuple[str, ...], said: Json | None = None, **more: Any
) -> str | None:
    said = SHORT | (said or {})
    found = made(
        people=people, interviews=[interview(interviewers=interviewers, said=said)], **more
    )
    return step(found, "status_question").person


def test_questions_go_to_the_recruiter_else_the_manager_else_the_first_interviewer() -> None:
    everybody = [omar(), person(), lee()]
    assert contact(everybody, ("omar", "dana")) == "lee"
    assert contact([omar(), person()], ("omar",)) == "dana"
    panel = [omar(), person("dana", "panelist")]
    assert contact(panel, ("dana", "omar")) == "dana"


def test_whoever_the_user_names_comes_first() -> None:
    named = {"point_of_contact": "omar"}
    assert contact([omar(), person(), lee()], ("dana",), opportunity=named) == "omar"


def test_whoever_cannot_be_written_to_is_passed_over() -> None:
    assert contact([omar(), person(), lee(email=None)], ("omar",)) == "dana"
    assert contact([omar(), person(no_contact=True), lee(email=None)], ("omar",)) == "omar"


def test_a_recruiter_without_address_can_be_asked_by_portal() -> None:
    people = [person(), lee(email=None)]
    assert contact(people, ("dana",), said={"write_by": "portal"}) == "lee"


def test_a_condemned_address_makes_the_next_one_the_contact() -> None:
    history = (sent("thank_you", at("11-30", "12:00"), "lee"), bounce(at("11-30", "12:05"), "lee"))
    found = made(
        *history,
        people=[person(), lee()],
        interviews=[interview(interviewers=("lee", "dana"), said=SHORT)],
        now=at("12-01"),
    )
    assert step(found, "status_question").person == "dana"


def test_a_wish_can_reach_a_contact_that_has_no_address() -> None:
    wanted = wish("i1:lee:status_question", "linkedin")
    found = made(wanted, said=SHORT, people=[person(), lee(email=None)])
    only = step(found, "status_question")
    assert (only.person, only.channel) == ("lee", "linkedin")
