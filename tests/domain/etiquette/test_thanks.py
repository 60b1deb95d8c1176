"""Who is thanked and how: ``always-follow-up``, ``their-word-first``, the defaults by window."""

from datetime import date
from typing import Any

import pytest

from tests.domain.etiquette.situations import (
    NEW_YORK,
    Json,
    at,
    bounce,
    interview,
    lacks,
    lee,
    made,
    moment,
    omar,
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

SHORT = {"decide_by": "2026-12-03"}
LONG = {"decide_by": "2026-12-18"}
PANEL = ("dana", "lee", "omar")


def panel(said: Json | None = None, **more: Any) -> Json:
    """An interview with all three."""
    return interview(interviewers=PANEL, said={} if said is None else said, **more)


# --- always-follow-up ----------------------------------------------------------


def test_everybody_who_interviewed_is_thanked() -> None:
    found = made(people=[person(), lee(), omar()], interviews=[panel()])
    assert {s.person for s in steps(found, "thank_you")} == set(PANEL)


@pytest.mark.parametrize("fact", [{"cancelled": True}, {"took_place": False}])
def test_an_interview_that_did_not_happen_asks_for_nothing(fact: Json) -> None:
    found = made(interviews=[interview(said=None, **fact)])
    assert found.steps == ()
    assert found.advice == ()
    assert found.missing == ()


@pytest.mark.parametrize("fact", [{"cancelled": True}, {"took_place": False}])
def test_a_coming_interview_that_is_off_has_no_card(fact: Json) -> None:
    assert made(interviews=[interview(**fact)], now=at("11-29")).steps == ()


def test_a_coming_interview_has_its_card_and_nothing_after_it() -> None:
    found = made(interviews=[interview()], now=at("11-29"))
    assert [s.key for s in found.steps] == ["i1:ask_before_you_leave"]
    assert found.advice == ()
    assert found.missing == ()


def test_nothing_rings_during_the_interview() -> None:
    assert made(interviews=[interview()], now=at("11-30", "10:30")).steps == ()


def test_the_card_is_gone_after_the_start() -> None:
    assert made(interviews=[interview()], now=at("11-30", "10:00")).steps
    assert made(interviews=[interview()], now="2026-11-30T10:00:01-05:00").steps == ()


def test_the_card_and_the_debrief_carry_the_candidates_offset() -> None:
    candidate = {"timezone": "Europe/Madrid", "country": "ES"}
    card = made(interviews=[interview()], now=at("11-29"), candidate=candidate)
    assert when(card, "ask_before_you_leave") == (
        "2026-11-30T15:45:00+01:00",
        "2026-11-30T16:00:00+01:00",
    )
    after = made(interviews=[interview()], candidate=candidate)
    assert when(after, "debrief") == ("2026-11-30T17:00:00+01:00", "2026-12-01T17:00:00+01:00")


def test_without_debrief_it_is_asked_for_and_thanks_go_as_for_an_unknown_window() -> None:
    found = made(interviews=[interview()])
    assert when(found, "debrief") == (at("11-30", "11:00"), at("12-01", "11:00"))
    assert "unknown-window" in step(found, "thank_you").rules
    assert ("timeline", None) in lacks(found)


def test_a_debrief_stays_on_the_list_until_it_is_done() -> None:
    found = made(interviews=[interview()], now=at("12-09"))
    assert step(found, "debrief").state == "overdue"


@pytest.mark.parametrize("key", ["i1:debrief", "i1::debrief"])
def test_a_debrief_can_be_skipped(key: str) -> None:
    found = made(skipped(key, at("11-30", "11:02")), interviews=[interview()])
    assert not steps(found, "debrief")


def test_thanks_stay_on_the_list_until_they_are_done() -> None:
    found = made(now=at("12-04"))
    assert step(found, "thank_you").state == "overdue"


def test_thanks_that_went_are_not_planned_again() -> None:
    found = made(sent("thank_you", at("11-30", "12:00")), now=at("11-30", "12:30"))
    assert not steps(found, "thank_you")


def test_thanks_dated_before_the_interviews_end_are_none() -> None:
    found = made(sent("thank_you", at("11-30", "10:30")), now=at("11-30", "12:30"))
    assert steps(found, "thank_you")


def test_thanks_dated_after_now_are_passed_over() -> None:
    assert steps(made(sent("thank_you", at("11-30", "12:00"))), "thank_you")


def test_thanks_are_one_per_person_and_round() -> None:
    interviews = [
        interview(said={}),
        interview("i2", at("12-02"), at("12-02", "11:00"), said={}),
    ]
    found = made(
        sent("thank_you", at("11-30", "12:00")), interviews=interviews, now=at("12-02", "11:05")
    )
    assert not steps(found, "thank_you")


def test_a_second_round_is_thanked_for_again() -> None:
    interviews = [
        interview(said={}),
        interview("i2", at("12-02"), at("12-02", "11:00"), said={}, round=2),
    ]
    found = made(
        sent("thank_you", at("11-30", "12:00")), interviews=interviews, now=at("12-02", "11:05")
    )
    assert [s.key for s in steps(found, "thank_you")] == ["i2:dana:thank_you"]


def test_skipped_thanks_are_gone() -> None:
    found = made(skipped("i1:dana:thank_you", at("11-30", "11:02")))
    assert not steps(found, "thank_you")


def test_a_dropped_interview_is_left_alone() -> None:
    dropped = {"kind": "dropped", "interview": "i1", "at": at("11-30", "11:02"), "why": "no"}
    found = made(dropped, interviews=[interview()])
    assert found.steps == ()
    assert found.missing == ()


def test_a_dropped_interview_leaves_the_others_of_its_round() -> None:
    interviews = [
        interview(said={}),
        interview("i2", at("11-30", "13:00"), at("11-30", "14:00"), ("lee",), said=SHORT),
    ]
    dropped = {"kind": "dropped", "interview": "i1", "at": at("11-30", "14:02")}
    found = made(dropped, people=[person(), lee()], interviews=interviews, now=at("11-30", "14:05"))
    assert [s.key for s in steps(found, "thank_you")] == ["i2:lee:thank_you"]
    assert steps(found, "status_question")


@pytest.mark.parametrize(
    ("entered", "quiet"), [("2026-12-14", False), ("2026-12-15", True), ("2026-11-20", False)]
)
def test_what_was_long_over_when_it_was_entered_is_offered_for_closing(
    entered: str, *, quiet: bool
) -> None:
    """Ten business days after 30 November is 14 December."""
    late = interview(said=None, entered_at=at(entered))
    found = made(interviews=[late], now=at("12-15", "12:00"))
    assert ([s.action for s in found.steps] == ["close_unanswered"]) is quiet


def test_an_interview_that_says_nothing_about_its_entry_was_entered_in_time() -> None:
    assert steps(made(now=at("12-23")), "status_question")


def test_the_question_takes_the_thanks_along_when_it_falls_due() -> None:
    before = made(said=SHORT, now="2026-12-07T09:59:59-05:00")
    assert steps(before, "thank_you")
    found = made(said=SHORT, now=at("12-07"))
    assert not steps(found, "thank_you")
    assert "opens with the thanks" in step(found, "status_question").why.en


def test_thanks_to_somebody_else_do_not_give_way() -> None:
    found = made(
        people=[person(), lee()],
        interviews=[interview(interviewers=("dana", "lee"), said=SHORT)],
        now=at("12-07"),
    )
    assert [s.person for s in steps(found, "thank_you")] == ["dana"]


def test_a_question_that_went_had_the_thanks_in_it() -> None:
    found = made(sent("status_question", at("12-07")), said=SHORT, now=at("12-08"))
    assert not steps(found, "thank_you")


# --- their-word-first -------------------------------------------------------------


@pytest.mark.parametrize(
    ("write_by", "said", "people", "channel"),
    [
        ("email", LONG, {"postal_address": NEW_YORK}, "email"),
        ("letter", LONG, {"postal_address": NEW_YORK}, "letter"),
        ("linkedin", LONG, {"postal_address": NEW_YORK}, "linkedin"),
        ("linkedin", SHORT, {"email": None}, "linkedin"),
        ("portal", LONG, {"postal_address": NEW_YORK}, "email"),
        # what cannot be used falls back to the default
        ("letter", LONG, {}, "email"),
        ("letter", SHORT, {"postal_address": NEW_YORK}, "email"),
        ("email", LONG, {"email": None, "postal_address": NEW_YORK}, "letter"),
        # with no day known a letter cannot be too late
        ("letter", {}, {"postal_address": NEW_YORK}, "letter"),
    ],
)
def test_how_they_asked_to_write_outranks_the_defaults(
    write_by: str, said: Json, people: Json, channel: str
) -> None:
    found = made(said=said | {"write_by": write_by}, people=[person(**people)])
    assert step(found, "thank_you").channel == channel


def test_a_letter_that_they_asked_for_goes_in_a_short_window_where_it_arrives() -> None:
    found = made(
        said={"decide_by": "2026-12-04", "write_by": "letter"},
        people=[person(postal_address=NEW_YORK)],
        transit_days={"US>US": 1},
    )
    only = step(found, "thank_you")
    assert (only.channel, only.by) == ("letter", date(2026, 12, 2))
    assert {"their-word-first", "ink-signature"} <= set(only.rules)


def test_the_plan_says_where_their_word_cannot_be_followed() -> None:
    found = made(said=SHORT | {"write_by": "letter"}, people=[person(postal_address=NEW_YORK)])
    only = step(found, "thank_you")
    assert "asked you to write a letter" in only.why.en
    assert "carta" in only.why.es
    assert "short-window-email" in only.rules


def test_how_the_news_will_come_changes_no_step() -> None:
    assert made(said=SHORT | {"channel": "portal"}) == made(said=SHORT)


def test_an_internal_candidate_writes_e_mail() -> None:
    dana = person(postal_address=NEW_YORK)
    found = made(said=LONG, people=[dana], opportunity={"internal": True})
    assert step(found, "thank_you").channel == "email"
    assert "their-word-first" in step(found, "thank_you").rules


def test_an_internal_candidate_writes_as_they_asked() -> None:
    dana = person(postal_address=NEW_YORK)
    said = LONG | {"write_by": "letter"}
    found = made(said=said, people=[dana], opportunity={"internal": True})
    assert step(found, "thank_you").channel == "letter"


# --- the candidate's own wish -------------------------------------------------------

KEY = "i1:dana:thank_you"


@pytest.mark.parametrize(
    ("wanted", "said", "dana", "channel"),
    [
        ("linkedin", SHORT | {"write_by": "email"}, {}, "linkedin"),
        ("email", LONG, {"postal_address": NEW_YORK}, "email"),
        ("letter", LONG | {"write_by": "email"}, {"postal_address": NEW_YORK}, "letter"),
        # never a letter that would be too late, nor one without address
        ("letter", SHORT, {"postal_address": NEW_YORK}, "email"),
        ("letter", LONG, {}, "email"),
        # a portal carries no thanks, and thanks are not telephoned
        ("portal", SHORT, {}, "email"),
        ("phone", SHORT, {}, "email"),
    ],
)
def test_a_wish_outranks_the_defaults_and_their_word(
    wanted: str, said: Json, dana: Json, channel: str
) -> None:
    found = made(wish(KEY, wanted), said=said, people=[person(**dana)])
    assert step(found, "thank_you").channel == channel


def test_a_wish_does_not_try_a_condemned_address_again() -> None:
    history = (
        sent("thank_you", at("11-30", "12:00")),
        bounce(at("11-30", "12:01")),
        wish(KEY, "email"),
    )
    people = [person(), lee()]
    found = made(*history, people=people, said=SHORT, now=at("11-30", "12:05"))
    assert step(found, "thank_you").person == "lee"


def test_a_wish_does_not_lift_no_contact() -> None:
    found = made(wish(KEY, "linkedin"), people=[person(no_contact=True)])
    assert not steps(found, "thank_you")


def test_a_wished_moment_moves_the_start_and_leaves_the_deadline() -> None:
    found = made(wish(KEY, None, at("11-30", "15:00")))
    assert when(found, "thank_you") == (at("11-30", "15:00"), at("12-01", "11:00"))
    assert step(found, "thank_you").channel == "email"


def test_a_wished_moment_after_the_deadline_moves_that_too() -> None:
    found = made(wish(KEY, None, at("12-02", "09:00")))
    assert when(found, "thank_you") == (at("12-02", "09:00"), at("12-02", "09:00"))


def test_a_wished_moment_before_the_rules_own_changes_nothing() -> None:
    found = made(wish(KEY, None, at("11-30", "11:30")))
    assert moment(found, "thank_you") == at("11-30", "12:00")


def test_a_wished_moment_may_carry_any_offset() -> None:
    found = made(wish(KEY, None, "2026-11-30T21:00:00+01:00"))
    assert moment(found, "thank_you") == at("11-30", "15:00")


def test_a_letter_wished_later_than_it_can_go_is_an_e_mail() -> None:
    dana = person(postal_address=NEW_YORK)
    found = made(wish(KEY, None, at("12-14", "09:00")), said=LONG, people=[dana])
    assert step(found, "thank_you").channel == "email"


def test_a_wish_moves_a_letter_and_its_day_only_where_it_would_lie_before() -> None:
    dana = person(postal_address=NEW_YORK)
    soon = made(wish(KEY, None, at("12-02", "09:00")), said=LONG, people=[dana])
    assert when(soon, "thank_you") == (at("12-02", "09:00"), "2026-12-03")
    later = made(wish(KEY, None, at("12-08", "09:00")), said=LONG, people=[dana])
    assert when(later, "thank_you") == (at("12-08", "09:00"), "2026-12-08")


def test_a_wish_for_a_question_moves_it_and_names_its_channel() -> None:
    wanted = wish("i1:dana:status_question", "linkedin", at("12-09", "15:00"))
    found = made(wanted, said=SHORT)
    only = step(found, "status_question")
    assert (only.channel, only.at.isoformat()) == ("linkedin", at("12-09", "15:00"))
    assert only.by.isoformat() == at("12-09", "17:30")
    assert moment(found, "last_message") == at("12-16")


# --- long-window-letter ---------------------------------------------------------------


def letter(said: Json | None = None, now: str = at("11-30", "11:05"), **facts: Any) -> Any:
    dana = person(postal_address=NEW_YORK, **facts.pop("dana", {}))
    return made(said=LONG if said is None else said, people=[dana], now=now, **facts)


def test_a_letter_can_be_posted_from_the_interviews_end_on() -> None:
    assert when(letter(), "thank_you") == (at("11-30", "11:00"), "2026-12-03")
    assert step(letter(), "thank_you").rules == ("long-window-letter", "ink-signature")


def test_a_letter_has_to_arrive_a_business_day_before_they_may_decide() -> None:
    """From Friday 11 December: to arrive on the 10th with five days' transit, by the 3rd."""
    assert step(letter({"decide_from": "2026-12-11"}), "thank_you").by == date(2026, 12, 3)
    assert step(letter({"decide_from": "2026-12-10"}), "thank_you").by == date(2026, 12, 2)


def test_the_start_of_the_window_is_what_a_letter_has_to_meet() -> None:
    found = letter({"decide_from": "2026-12-02", "decide_by": "2026-12-18"})
    only = step(found, "thank_you")
    assert only.channel == "email"
    assert "long-window-letter" in only.rules
    assert "can no longer arrive" in only.why.en


def test_a_letter_past_its_days_that_still_arrives_stays_a_letter_overdue() -> None:
    found = letter(now=at("12-10", "23:00"))
    assert (step(found, "thank_you").channel, step(found, "thank_you").state) == (
        "letter",
        "overdue",
    )


def test_a_letter_that_can_no_longer_arrive_is_an_e_mail_by_its_own_deadline() -> None:
    found = letter(now=at("12-11", "00:30"))
    only = step(found, "thank_you")
    assert (only.channel, only.state) == ("email", "overdue")
    assert when(found, "thank_you") == (at("11-30", "12:00"), at("12-01", "11:00"))


def test_the_last_day_of_a_letter_ends_with_the_candidates_day() -> None:
    assert step(letter(now=at("12-03", "23:59")), "thank_you").state == "pending"
    assert step(letter(now=at("12-04", "00:00")), "thank_you").state == "overdue"


def test_an_address_added_in_time_could_make_it_a_letter() -> None:
    found = made(said=LONG)
    [missing] = [m for m in found.missing if m.what == "postal_address"]
    assert (missing.person, missing.until) == ("dana", date(2026, 12, 10))
    assert "December 10" in missing.why.en


def test_an_address_added_too_late_is_not_asked_for() -> None:
    assert ("postal_address", "dana") not in lacks(made(said=LONG, now=at("12-11")))


def test_no_address_is_asked_for_in_a_short_window() -> None:
    assert ("postal_address", "dana") not in lacks(made(said=SHORT))


def test_holidays_of_both_countries_hold_a_letter_up() -> None:
    """Spain's 8 December and New York's Thanksgiving are no days for a letter between them."""
    spain = {"country": "ES", "timezone": "Europe/Madrid"}
    interviews = [
        interview(
            start="2026-12-04T10:00:00+01:00",
            end="2026-12-04T11:00:00+01:00",
            said={"decide_by": "2027-02-12"},
        )
    ]
    found = made(
        people=[person(postal_address="Calle Mayor 1\n28013 Madrid", **spain)],
        interviews=interviews,
        now="2026-12-04T11:05:00+01:00",
    )
    assert step(found, "thank_you").by == date(2026, 12, 10)


def test_the_lane_decides_how_early_a_letter_goes() -> None:
    spain = {"country": "ES", "timezone": "Europe/Madrid"}
    interviews = [interview(said={"decide_by": "2026-12-18"})]
    found = made(people=[person(postal_address="Calle Mayor 1", **spain)], interviews=interviews)
    assert step(found, "thank_you").channel == "email"  # fifteen working days from the US


# --- next rounds and outcomes ------------------------------------------------------


def two_rounds(second: tuple[str, ...] = ("dana",)) -> list[Json]:
    return [
        interview(said=SHORT),
        interview("i2", at("12-02"), at("12-02", "11:00"), second, said=SHORT, round=2),
    ]


def test_unsent_thanks_of_an_earlier_round_stay() -> None:
    found = made(people=[person(), lee()], interviews=two_rounds(("lee",)), now=at("12-02"))
    assert step(found, "thank_you").key == "i1:dana:thank_you"
    after = made(
        people=[person(), lee()], interviews=two_rounds(("lee",)), now=at("12-02", "11:05")
    )
    assert {s.key for s in steps(after, "thank_you")} == {"i1:dana:thank_you", "i2:lee:thank_you"}


def test_unsent_thanks_go_when_a_newer_interview_with_that_person_has_ended() -> None:
    before = made(interviews=two_rounds(), now=at("12-02", "10:30"))
    assert step(before, "thank_you").key == "i1:dana:thank_you"
    found = made(interviews=two_rounds(), now=at("12-02", "11:05"))
    assert [s.key for s in steps(found, "thank_you")] == ["i2:dana:thank_you"]


def test_an_outcome_proposes_unsent_thanks_for_dropping() -> None:
    found = made(outcome("rejected", at("12-01", "09:00")), now=at("12-01"))
    assert not steps(found, "thank_you")
    assert found.to_drop == ("i1:dana:thank_you",)


def test_a_window_given_in_an_answer_may_make_unsent_thanks_a_letter() -> None:
    dana = person(postal_address=NEW_YORK)
    answer = reply(at("12-01", "09:00"), "date", decide_by="2026-12-21")
    found = made(answer, said=SHORT, people=[dana], now=at("12-01"))
    assert step(found, "thank_you").channel == "letter"
