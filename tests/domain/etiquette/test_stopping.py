"""What stops: answers, next rounds, outcomes, bounces, and requests not to be contacted."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from afterword.domain.etiquette.plan import plan
from afterword.domain.etiquette.steps import Plan
from afterword.domain.history import Written
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
    read,
    reply,
    sent,
    situation,
    skipped,
    step,
    steps,
    when,
    wish,
)

SHORT = {"decide_by": "2026-12-03"}
LONG = {"decide_by": "2026-12-18"}
THANKED = sent("thank_you", at("11-30", "12:00"))
PANEL = ("dana", "lee", "omar")


def states(found: Any) -> dict[str, str]:
    return {s.key: s.state.value for s in found.steps}


def released(moment: str) -> Json:
    return {"kind": "released", "at": moment}


# --- reply-stops ------------------------------------------------------------------


@pytest.mark.parametrize("says", [None, "other"])
def test_an_answer_holds_what_is_pending(says: str | None) -> None:
    found = made(reply(at("12-01", "09:00"), says), said=SHORT, now=at("12-01", "09:05"))
    assert states(found) == {
        "i1:dana:thank_you": "held",
        "i1:dana:status_question": "held",
        "i1:dana:last_message": "held",
        "i1:close_unanswered": "held",
    }
    assert all("reply-stops" in s.rules for s in found.steps)


def test_anybody_at_the_employer_or_the_agency_can_answer() -> None:
    agency = lee(organisation="Talent Partners")
    found = made(
        reply(at("12-01", "09:00"), person="lee"),
        said=SHORT,
        people=[person(), agency],
        now=at("12-01", "09:05"),
    )
    assert set(states(found).values()) == {"held"}


def test_an_answer_from_nobody_we_know_holds_too() -> None:
    found = made(reply(at("12-01"), None, None), said=SHORT, now=at("12-01"))
    assert step(found, "status_question").state == "held"


def test_what_lies_on_the_own_desk_is_not_held() -> None:
    found = made(reply(at("12-01", "09:00")), interviews=[interview()], now=at("12-01", "09:05"))
    assert step(found, "debrief").state == "pending"


def test_an_interview_that_ended_after_the_answer_is_not_held() -> None:
    found = made(reply(at("11-30", "10:30")), said=SHORT)
    assert set(states(found).values()) == {"pending"}


def test_deadlines_run_on_under_a_hold() -> None:
    found = made(reply(at("12-01", "09:00")), said=SHORT, now=at("12-02"))
    only = step(found, "thank_you")
    assert (only.state, only.by.isoformat()) == ("held", at("12-01", "11:00"))


def test_only_thanks_lets_everything_go_on() -> None:
    found = made(reply(at("12-01", "09:00"), "thanks"), said=SHORT, now=at("12-01", "09:05"))
    assert set(states(found).values()) == {"pending"}


def test_something_else_stays_held_until_released() -> None:
    history = (reply(at("12-01", "09:00"), "other"), released(at("12-01", "15:00")))
    assert set(states(made(*history, said=SHORT, now=at("12-01", "14:59"))).values()) >= {"held"}
    after = made(*history, said=SHORT, now=at("12-01", "16:00"))
    assert "held" not in states(after).values()


def test_each_unexplained_answer_holds_on_its_own() -> None:
    history = (
        reply(at("12-01", "09:00")),
        released(at("12-01", "10:00")),
        reply(at("12-01", "11:00"), person="lee"),
    )
    found = made(*history, said=SHORT, people=[person(), lee()], now=at("12-01", "12:00"))
    assert step(found, "status_question").state == "held"


def test_a_later_only_thanks_releases_nothing() -> None:
    history = (reply(at("12-01", "09:00")), reply(at("12-01", "11:00"), "thanks"))
    found = made(*history, said=SHORT, now=at("12-01", "12:00"))
    assert step(found, "status_question").state == "held"


@pytest.mark.parametrize(
    "later", [{"says": "date", "decide_by": "2026-12-10"}, {"says": "next_round"}]
)
def test_a_later_date_or_next_round_releases_earlier_answers(later: Json) -> None:
    history = (reply(at("12-01", "09:00")), reply(at("12-01", "11:00"), **later))
    found = made(*history, said=SHORT, now=at("12-01", "12:00"))
    assert "held" not in states(found).values()


def test_an_earlier_date_does_not_explain_a_later_answer() -> None:
    history = (
        reply(at("12-01", "09:00"), "date", decide_by="2026-12-10"),
        reply(at("12-01", "11:00")),
    )
    found = made(*history, said=SHORT, now=at("12-01", "12:00"))
    assert step(found, "status_question").state == "held"


def test_an_automatic_reply_is_not_an_answer() -> None:
    away = {"kind": "auto_reply", "person": "dana", "at": at("12-01"), "until": None}
    found = made(away, said=SHORT, now=at("12-01", "10:30"))
    assert "held" not in states(found).values()


# --- next-round-supersedes -----------------------------------------------------------


def test_an_invitation_to_a_further_round_withdraws_questions() -> None:
    found = made(THANKED, reply(at("12-02"), "next_round"), said=SHORT, now=at("12-02", "11:00"))
    assert found.steps == ()
    assert found.advice == ()


def test_an_interview_of_a_further_round_withdraws_questions() -> None:
    interviews = [
        interview(said=SHORT),
        interview("i2", at("12-14"), at("12-14", "11:00"), round=2),
    ]
    found = made(THANKED, interviews=interviews, now=at("12-02"))
    assert [s.key for s in found.steps] == ["i2:ask_before_you_leave"]


def test_a_further_round_that_was_cancelled_withdraws_nothing() -> None:
    interviews = [
        interview(said=SHORT),
        interview("i2", at("12-14"), at("12-14", "11:00"), round=2, cancelled=True),
    ]
    assert steps(made(THANKED, interviews=interviews, now=at("12-02")), "status_question")


def test_a_date_after_the_next_round_was_announced_brings_the_question_back() -> None:
    history = (
        THANKED,
        reply(at("12-02"), "next_round"),
        reply(at("12-03"), "date", decide_by="2026-12-10"),
    )
    found = made(*history, said=SHORT, now=at("12-04"))
    assert moment(found, "status_question") == at("12-14")


def test_the_further_round_has_its_own_questions() -> None:
    interviews = [
        interview(said=SHORT),
        interview(
            "i2", at("12-02"), at("12-02", "11:00"), said={"decide_by": "2026-12-09"}, round=2
        ),
    ]
    history = (THANKED, reply(at("12-01"), "next_round"))
    found = made(*history, interviews=interviews, now=at("12-02", "11:05"))
    assert step(found, "status_question").key == "i2:dana:status_question"
    assert moment(found, "status_question") == at("12-11")


# --- outcomes --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("result", "action"), [("rejected", "gracious_note"), ("offer", "offer_thanks")]
)
def test_an_outcome_gets_one_note_and_all_else_ends(result: str, action: str) -> None:
    found = made(
        outcome(result, at("12-01", "17:00")),
        said=SHORT,
        people=[person(), lee()],
        interviews=[interview(said=SHORT), interview("i2", at("12-14"), at("12-14", "11:00"))],
        now=at("12-01", "17:05"),
    )
    [only] = found.steps
    assert (only.action, only.person, only.channel) == (action, "lee", "email")
    assert only.rules[:2] == ("outcomes", "prompt")
    assert when(found, action) == (at("12-02", "09:00"), at("12-02", "17:00"))
    assert found.advice == ()


@pytest.mark.parametrize(
    ("write_by", "channel"),
    [("linkedin", "linkedin"), ("portal", "email"), ("letter", "email"), ("email", "email")],
)
def test_a_note_goes_by_e_mail_or_linkedin(write_by: str, channel: str) -> None:
    dana = person(postal_address=NEW_YORK)
    found = made(
        outcome("rejected", at("12-01")),
        said=LONG | {"write_by": write_by},
        people=[dana],
        now=at("12-01", "10:05"),
    )
    assert step(found, "gracious_note").channel == channel


def test_the_latest_outcome_counts() -> None:
    history = (
        outcome("rejected", at("12-01")),
        sent("gracious_note", at("12-01", "11:00")),
        outcome("offer", at("12-02")),
    )
    found = made(*history, now=at("12-02", "10:30"))
    assert [s.action for s in found.steps] == ["offer_thanks"]


def test_a_note_that_went_is_not_planned_again() -> None:
    history = (outcome("rejected", at("12-01")), sent("gracious_note", at("12-01", "11:00")))
    assert made(*history, now=at("12-02")).steps == ()
    assert made(*history, outcome("rejected", at("12-02")), now=at("12-03")).steps == ()


def test_a_skipped_note_is_gone() -> None:
    history = (
        outcome("rejected", at("12-01")),
        skipped("i1:dana:gracious_note", at("12-01", "11:00")),
    )
    assert made(*history, now=at("12-02")).steps == ()


def test_withdrawn_means_nothing_more() -> None:
    found = made(outcome("withdrawn", at("12-01")), interviews=[interview()], now=at("12-02"))
    assert found.steps == ()
    assert found.missing == ()


def test_an_outcome_explains_the_answer_that_brought_it() -> None:
    history = (reply(at("12-01", "09:00")), outcome("rejected", at("12-01", "09:00")))
    found = made(*history, now=at("12-01", "09:05"))
    assert step(found, "gracious_note").state == "pending"


def test_an_answer_after_the_outcome_holds_the_note() -> None:
    history = (outcome("offer", at("12-01", "09:00")), reply(at("12-01", "09:30")))
    found = made(*history, now=at("12-01", "10:05"))
    assert step(found, "offer_thanks").state == "held"


def test_a_note_nobody_can_get_is_missing_an_address() -> None:
    found = made(outcome("rejected", at("12-01")), people=[person(email=None)], now=at("12-02"))
    assert found.steps == ()
    assert lacks(found) == {("email", "dana")}


# --- bounce-finds-another-way ---------------------------------------------------------


def bounced(
    *history: Json, said: Json | None = None, now: str = at("11-30", "13:00"), **dana: Any
) -> Any:
    """Dana's thanks came back at five past twelve; Lee's have not gone yet."""
    return made(
        THANKED,
        bounce(at("11-30", "12:05")),
        *history,
        people=[person(**dana), lee()],
        interviews=[interview(interviewers=("dana", "lee"), said=SHORT if said is None else said)],
        now=now,
    )


def test_a_bounce_makes_the_message_unsent_and_finds_the_point_of_contact() -> None:
    found = bounced()
    own, passed = steps(found, "thank_you")
    if own.for_person:
        own, passed = passed, own
    assert (passed.key, passed.person, passed.for_person) == ("i1:dana:thank_you", "lee", "dana")
    assert passed.inside == own.key == "i1:lee:thank_you"
    assert (passed.at, passed.by) == (own.at, own.by)
    assert "bounce-finds-another-way" in passed.rules
    assert ("email", "dana") in lacks(found)


def test_a_bounce_finds_the_post_where_a_letter_arrives_in_time() -> None:
    """Five working days' transit: for a decision on the 10th it has to go by the 2nd."""
    found = bounced(said={"decide_by": "2026-12-10"}, postal_address=NEW_YORK)
    only = step(found, "thank_you", "dana")
    assert (only.channel, only.by) == ("letter", date(2026, 12, 2))


def test_in_a_short_window_a_bounce_finds_the_post_by_a_fast_lane() -> None:
    found = made(
        THANKED,
        bounce(at("11-30", "12:05")),
        said={"decide_by": "2026-12-04"},
        people=[person(postal_address=NEW_YORK), lee()],
        transit_days={"US>US": 1},
        now=at("11-30", "13:00"),
    )
    only = step(found, "thank_you")
    assert (only.channel, only.by) == ("letter", date(2026, 12, 2))
    assert set(only.rules) == {"bounce-finds-another-way", "long-window-letter", "ink-signature"}


def test_with_no_day_known_a_letter_does_not_count_as_in_time() -> None:
    found = bounced(said={}, postal_address=NEW_YORK)
    assert {s.person for s in steps(found, "thank_you")} == {"lee"}


def test_a_note_of_its_own_goes_where_the_contacts_thanks_have_gone() -> None:
    found = bounced(sent("thank_you", at("11-30", "12:00"), "lee"))
    only = step(found, "thank_you")
    assert (only.key, only.person, only.for_person) == ("i1:dana:thank_you", "lee", "dana")
    assert only.inside is None
    assert when(found, "thank_you") == (at("11-30", "12:00"), at("12-01", "11:00"))


def test_a_note_of_its_own_goes_to_a_contact_who_did_not_interview() -> None:
    found = made(people=[person(email=None), lee()], said=SHORT)
    only = step(found, "thank_you")
    assert (only.person, only.for_person, only.inside) == ("lee", "dana", None)


def test_thanks_of_several_people_go_in_one_note() -> None:
    people = [person(email=None), omar(email=None), lee()]
    found = made(people=people, interviews=[interview(interviewers=("dana", "omar"), said=SHORT)])
    first, second = steps(found, "thank_you")
    assert {first.person, second.person} == {"lee"}
    assert {first.inside, second.inside} == {None, "i1:dana:thank_you"}


def test_thanks_passed_on_ride_inside_the_question_that_took_the_others() -> None:
    people = [person(email=None), lee()]
    found = made(
        people=people,
        interviews=[interview(interviewers=("dana", "lee"), said=SHORT)],
        now=at("12-07", "10:30"),
    )
    only = step(found, "thank_you")
    assert (only.key, only.person, only.for_person) == ("i1:dana:thank_you", "lee", "dana")
    assert only.inside == "i1:lee:status_question"
    assert when(found, "thank_you") == when(found, "status_question")


def test_thanks_that_were_passed_on_are_done() -> None:
    passed = sent("thank_you", at("11-30", "13:00"), "lee") | {"for": "dana"}
    found = bounced(passed, now=at("11-30", "13:30"))
    assert [s.key for s in steps(found, "thank_you")] == ["i1:lee:thank_you"]


def test_a_bounce_of_the_carrying_message_undoes_all_its_rows() -> None:
    people = [person(email=None), lee(), omar()]
    history = (
        sent("thank_you", at("11-30", "12:00"), "lee"),
        sent("thank_you", at("11-30", "12:00"), "lee") | {"for": "dana"},
        bounce(at("11-30", "12:05"), "lee"),
    )
    found = made(
        *history,
        people=people,
        interviews=[interview(interviewers=("dana", "lee", "omar"), said=SHORT)],
        now=at("11-30", "13:00"),
    )
    passed = {s.for_person for s in steps(found, "thank_you")}
    assert passed == {None, "dana", "lee"}
    assert {s.person for s in steps(found, "thank_you")} == {"omar"}


def test_a_bounce_undoes_only_the_last_e_mail_before_it() -> None:
    history = (
        THANKED,
        sent("status_question", at("12-07")),
        bounce(at("12-07", "10:05")),
    )
    found = made(*history, said=SHORT, people=[person(), omar()], now=at("12-07", "11:00"))
    assert not steps(found, "thank_you")
    assert ("email", "dana") in lacks(found)


def test_a_bounce_that_will_be_tried_again_by_the_server_changes_nothing() -> None:
    found = made(THANKED, bounce(at("11-30", "12:05"), permanent=False), now=at("11-30", "13:00"))
    assert not steps(found, "thank_you")


def test_a_bounce_does_not_undo_a_letter() -> None:
    posted = sent("thank_you", at("11-30", "12:00"), channel="letter")
    found = made(posted, bounce(at("11-30", "12:05")), now=at("11-30", "13:00"))
    assert not steps(found, "thank_you")


def test_a_new_address_is_written_to_again() -> None:
    history = (THANKED, bounce(at("11-30", "12:05"), address="old@acme.example"))
    found = made(*history, said=SHORT, now=at("11-30", "13:00"))
    only = step(found, "thank_you")
    assert (only.channel, only.person) == ("email", "dana")


def test_a_condemned_address_stays_condemned_in_other_letters() -> None:
    history = (THANKED, bounce(at("11-30", "12:05"), address="DANA@Acme.example"))
    found = made(*history, said=SHORT, now=at("11-30", "13:00"))
    assert not steps(found, "thank_you")
    assert ("email", "dana") in lacks(found)


def test_an_address_that_two_people_share_is_condemned_for_both() -> None:
    shared = {"email": "jobs@acme.example"}
    found = made(
        sent("thank_you", at("11-30", "12:00")),
        bounce(at("11-30", "12:05")),
        said=SHORT,
        people=[person(**shared), omar(**shared), lee()],
        now=at("11-30", "13:00"),
    )
    assert {s.person for s in steps(found, "thank_you")} == {"lee"}


def test_without_anybody_to_pass_them_on_the_address_is_what_is_missing() -> None:
    found = made(said=SHORT, people=[person(email=None)])
    assert not steps(found, "thank_you")
    assert lacks(found) >= {("email", "dana")}


def test_linkedin_needs_no_address() -> None:
    found = made(
        wish("i1:dana:thank_you", "linkedin"), said=SHORT, people=[person(email=None), lee()]
    )
    assert step(found, "thank_you").person == "dana"


# --- no-contact -------------------------------------------------------------------------


def test_asked_by_all_nothing_reaches_anybody() -> None:
    found = made(
        interviews=[
            interview(interviewers=PANEL, said=None),
            interview("i2", at("11-27"), at("11-27", "11:00"), said={"no_contact": True}),
        ],
        people=[person(), lee(), omar(email=None)],
        opportunity={"profession": "assertive"},
    )
    assert {s.action for s in found.steps} == {"debrief", "close_unanswered"}
    assert all(s.person is None for s in found.steps)


def test_it_is_kept_over_rounds() -> None:
    interviews = [
        interview(said={"no_contact": True}),
        interview("i2", at("12-02"), at("12-02", "11:00"), said=SHORT, round=2),
    ]
    found = made(interviews=interviews, now=at("12-02", "11:05"))
    assert {s.person for s in found.steps} == {None}


def test_an_outcome_is_not_answered_either() -> None:
    found = made(outcome("rejected", at("12-01")), said={"no_contact": True}, now=at("12-02"))
    assert found.steps == ()
    assert found.missing == ()


def test_asked_by_one_person_nobody_passes_their_thanks_on() -> None:
    people = [person(no_contact=True, email=None), lee()]
    found = made(people=people, interviews=[interview(interviewers=("dana", "lee"), said=SHORT)])
    assert [s.key for s in steps(found, "thank_you")] == ["i1:lee:thank_you"]
    assert ("email", "dana") not in lacks(found)


def test_the_person_is_not_asked_to_pass_on_either() -> None:
    people = [lee(no_contact=True), omar(email=None), person()]
    found = made(people=people, interviews=[interview(interviewers=("omar",), said=SHORT)])
    assert step(found, "thank_you").person == "dana"


def test_no_wish_and_no_invitation_lifts_it() -> None:
    said = SHORT | {"no_contact": True, "invited_to_call": "2026-12-03", "write_by": "portal"}
    found = made(wish("i1:dana:thank_you", "linkedin"), said=said)
    assert [s.action for s in found.steps] == ["close_unanswered"]
    assert found.advice[0].verdict == "do_not"
    assert found.advice[0].rule == "no-contact"


# --- written by hand ----------------------------------------------------------------------


def written_by_hand(clock: str, to: str = "dana") -> Plan:
    """The plan after a mail of the candidate's own, that nobody has explained."""
    facts = read(situation(people=[person(), lee()], interviews=[BOTH], now=at("11-30", "12:00")))
    event = Written(to, datetime.fromisoformat(at("11-30", clock)))
    return plan(replace(facts, history=(*facts.history, event)))


BOTH = interview(interviewers=("dana", "lee"), said=SHORT)


def test_a_mail_written_by_hand_holds_what_is_about_to_go_to_that_person() -> None:
    found = written_by_hand("11:30")
    held = {each.person: each.state.value for each in found.steps if each.action == "thank_you"}
    assert held["dana"] == "held"
    assert held["lee"] == "pending"
    why = next(each.why for each in found.steps if each.person == "dana")
    assert "written to them yourself" in why.en
    assert "por tu cuenta" in why.es


def test_a_mail_from_before_the_interview_holds_nothing() -> None:
    found = written_by_hand("06:00")
    assert {each.state.value for each in found.steps if each.person} == {"pending"}
