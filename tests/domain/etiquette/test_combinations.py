"""Rules that meet: who wins, and the corners between them."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from afterword.adapters.work_calendar import DayOff, WorldCalendar
from afterword.domain.errors import FactsError
from afterword.domain.etiquette.places import Place, atlas_of
from tests.domain.etiquette.situations import (
    CALENDAR,
    NEW_YORK,
    Json,
    at,
    bounce,
    do_not_call,
    interview,
    lacks,
    lee,
    made,
    moment,
    omar,
    outcome,
    person,
    planned,
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
BOLD = {"profession": "assertive"}


# --- precedence ---------------------------------------------------------------------


def test_no_contact_outranks_an_answer_that_holds() -> None:
    found = made(reply(at("11-30", "11:01")), said=SHORT, people=[person(no_contact=True), lee()])
    assert {s.person for s in found.steps} <= {"lee", None}


def test_an_answer_holds_a_call_that_was_invited() -> None:
    said = SHORT | {"invited_to_call": "2026-12-03"}
    found = made(reply(at("12-03", "09:00")), said=said, now=at("12-03", "09:30"))
    assert step(found, "call").state == "held"


def test_an_invitation_outranks_how_they_asked_to_write() -> None:
    said = SHORT | {"invited_to_call": "2026-12-03", "write_by": "portal"}
    found = made(said=said)
    assert steps(found, "call")
    assert not steps(found, "status_question")
    assert step(found, "last_message").channel == "portal"


def test_how_they_asked_to_write_does_not_silence_boldness() -> None:
    assert steps(made(said=SHORT | {"write_by": "portal"}, opportunity=BOLD), "call")


def test_a_wish_outranks_their_word_for_a_question() -> None:
    wanted = wish("i1:dana:status_question", "email")
    found = made(wanted, said=SHORT | {"write_by": "portal"})
    assert step(found, "status_question").channel == "email"


def test_a_wish_that_cannot_be_followed_leaves_the_question_and_says_so() -> None:
    wanted = wish("i1:dana:status_question", "letter")
    only = step(made(wanted, said=SHORT), "status_question")
    assert only.channel == "email"
    assert "You chose to write a letter. But that cannot be done" in only.why.en


def test_quiet_days_hold_for_a_wished_moment_too() -> None:
    wanted = wish("i1:dana:status_question", None, at("12-08", "15:00"))
    elsewhere = [{"person": "dana", "at": at("12-07", "09:00")}]
    found = made(THANKED, wanted, said=SHORT, elsewhere=elsewhere, now=at("12-07", "12:00"))
    assert moment(found, "status_question") == at("12-11")


def test_an_absence_and_quiet_days_add_up() -> None:
    away = {"kind": "auto_reply", "person": "dana", "at": at("12-01"), "until": "2026-12-10"}
    elsewhere = [{"person": "dana", "at": at("12-10", "09:00")}]
    found = made(THANKED, away, said=SHORT, elsewhere=elsewhere, now=at("12-02"))
    assert moment(found, "status_question") == at("12-16")
    assert {"reply-stops", "not-annoying"} <= set(step(found, "status_question").rules)


def test_of_two_absences_the_newer_word_counts() -> None:
    away = [
        {"kind": "auto_reply", "person": "dana", "at": at("12-01"), "until": "2026-12-16"},
        {"kind": "auto_reply", "person": "dana", "at": at("12-02"), "until": "2026-12-10"},
    ]
    found = made(THANKED, *away, said=SHORT, now=at("12-03"))
    assert moment(found, "status_question") == at("12-11")


# --- thanks -------------------------------------------------------------------------


def test_an_internal_candidate_without_an_address_for_mail_writes_a_letter_in_time() -> None:
    dana = person(email=None, postal_address=NEW_YORK)
    found = made(said=LONG, people=[dana], opportunity={"internal": True})
    assert step(found, "thank_you").channel == "letter"


def test_in_a_long_window_nobody_reachable_is_passed_on_and_both_addresses_are_missing() -> None:
    found = made(said=LONG, people=[person(email=None), lee()])
    assert step(found, "thank_you").person == "lee"
    assert {("email", "dana"), ("postal_address", "dana")} <= lacks(found)


def test_a_letter_they_asked_for_lacks_its_address() -> None:
    found = made(said={"write_by": "letter"})
    assert ("postal_address", "dana") in lacks(found)
    assert "no postal address" in step(found, "thank_you").why.en


def test_the_contacts_letter_takes_the_paragraph_along() -> None:
    people = [person(email=None), lee(postal_address=NEW_YORK)]
    found = made(people=people, interviews=[interview(interviewers=("dana", "lee"), said=LONG)])
    own, passed = sorted(steps(found, "thank_you"), key=lambda s: s.for_person is not None)
    assert (own.channel, passed.channel, passed.inside) == ("letter", "letter", own.key)
    assert passed.by == own.by == date(2026, 12, 3)


def test_a_note_of_its_own_goes_the_way_they_asked() -> None:
    people = [person(email=None), lee(email=None)]
    found = made(people=people, said=SHORT | {"write_by": "letter"})
    assert not steps(found, "thank_you")
    with_post = [person(email=None), lee(email=None, postal_address=NEW_YORK)]
    found = made(people=with_post, said={"write_by": "letter"})
    assert (step(found, "thank_you").channel, step(found, "thank_you").person) == ("letter", "lee")


def test_where_the_contacts_thanks_were_skipped_a_note_of_its_own_goes() -> None:
    people = [person(email=None), lee()]
    found = made(
        skipped("i1:lee:thank_you", at("11-30", "11:01")),
        people=people,
        interviews=[interview(interviewers=("dana", "lee"), said=SHORT)],
    )
    assert (step(found, "thank_you").person, step(found, "thank_you").inside) == ("lee", None)


def test_a_note_for_several_people_rides_in_the_question_when_that_falls_due() -> None:
    people = [person(email=None), omar(email=None), lee()]
    found = made(
        people=people,
        interviews=[interview(interviewers=("dana", "omar"), said=SHORT)],
        now=at("12-07", "11:00"),
    )
    inside = {s.inside for s in steps(found, "thank_you")}
    assert inside == {"i1:lee:status_question"}


def test_an_interview_without_interviewers_asks_who_they_were() -> None:
    found = made(interviews=[interview(interviewers=(), said=SHORT)])
    assert ("interviewers", None) in lacks(found)
    assert step(found, "status_question").person == "dana"


def test_with_nobody_at_all_closing_is_what_remains() -> None:
    found = made(people=[], interviews=[interview(interviewers=(), said=SHORT)])
    assert [s.action for s in found.steps] == ["close_unanswered"]


def test_a_window_of_one_day_is_said_as_that_day() -> None:
    found = made(said={"decide_from": "2026-12-03", "decide_by": "2026-12-03"})
    assert "They decide on Thursday, December 3" in step(found, "thank_you").why.en


def test_a_candidate_elsewhere_reads_the_day_before_the_month() -> None:
    found = made(said=SHORT, candidate={"country": "GB", "timezone": "Europe/London"})
    assert "Thursday 3 December" in step(found, "thank_you").why.en


# --- several days, rounds and outcomes ------------------------------------------------


def test_the_contact_of_a_round_without_recruiter_is_its_own_first_interviewer() -> None:
    people = [person("dana", "panelist"), omar()]
    interviews = [
        interview(said=SHORT),
        interview("i2", at("12-02"), at("12-02", "11:00"), ("omar",), said=SHORT, round=2),
    ]
    found = made(THANKED, people=people, interviews=interviews, now=at("12-02", "11:05"))
    assert step(found, "status_question").person == "omar"


def test_an_answer_before_any_interview_tells_about_the_first() -> None:
    early = reply(at("11-27"), "date", decide_by="2026-12-09")
    found = made(early, said={})
    assert moment(found, "status_question") == at("12-11")


def test_a_second_question_is_asked_after_a_further_interview_of_the_round() -> None:
    interviews = [
        interview(said=SHORT),
        interview("i2", at("12-10"), at("12-10", "11:00"), said={"decide_by": "2026-12-17"}),
    ]
    history = (THANKED, sent("status_question", at("12-07")))
    found = made(*history, interviews=interviews, now=at("12-10", "11:05"))
    assert moment(found, "status_question") == at("12-21")


def test_a_last_message_that_went_alone_is_the_last() -> None:
    found = made(THANKED, sent("last_message", at("12-07")), said=SHORT, now=at("12-08"))
    assert [s.action for s in found.steps] == ["close_unanswered"]


def test_a_bounced_question_goes_to_the_next_contact() -> None:
    people = [person(), lee()]
    history = (
        sent("status_question", at("12-07"), "lee"),
        bounce(at("12-07", "10:01"), "lee"),
    )
    found = made(THANKED, *history, said=SHORT, people=people, now=at("12-07", "11:00"))
    assert step(found, "status_question").person == "dana"


def test_an_outcome_without_any_interview_over_is_answered_all_the_same() -> None:
    found = made(
        outcome("rejected", at("11-28")), interviews=[interview()], now=at("11-28", "10:01")
    )
    assert [s.key for s in found.steps] == ["i1:dana:gracious_note"]
    assert made(outcome("rejected", at("11-28")), interviews=[], now=at("11-29")).steps == ()


def test_a_wish_for_a_note_is_followed() -> None:
    wanted = wish("i1:dana:gracious_note", "linkedin", at("12-01", "16:00"))
    found = made(outcome("rejected", at("12-01")), wanted, now=at("12-01", "10:01"))
    only = step(found, "gracious_note")
    assert (only.channel, only.at.isoformat()) == ("linkedin", at("12-01", "16:00"))
    assert "their-word-first" in only.rules


@pytest.mark.parametrize(
    ("key", "action", "expected"),
    [
        ("i1:ask_before_you_leave", "ask_before_you_leave", at("11-30", "09:50")),
        ("i1:debrief", "debrief", at("11-30", "20:00")),
        ("i1::close_unanswered", "close_unanswered", at("12-30", "09:00")),
    ],
)
def test_a_wish_moves_what_is_on_the_desk(key: str, action: str, expected: str) -> None:
    now = at("11-30", "09:00") if action == "ask_before_you_leave" else at("11-30", "11:05")
    found = made(wish(key, None, expected), interviews=[interview()], now=now)
    assert moment(found, action) == expected


def test_a_stale_interview_that_was_skipped_is_quiet() -> None:
    late = interview(said=None, entered_at=at("12-23"))
    closed = skipped("i1:close_unanswered", at("12-23", "11:00"))
    assert made(closed, interviews=[late], now=at("12-24")).steps == ()


def test_a_closing_that_falls_in_the_candidates_night_has_the_next_day() -> None:
    tokyo = {"timezone": "Asia/Tokyo", "country": "JP"}
    found = made(said=SHORT | {"no_status_question": True}, candidate=tokyo)
    assert when(found, "close_unanswered") == (
        "2026-12-08T00:00:00+09:00",
        "2026-12-08T17:30:00+09:00",
    )
    late = made(
        said=SHORT | {"no_status_question": True},
        candidate={"timezone": "Europe/Madrid", "country": "ES"},
        people=[person(timezone="America/Los_Angeles")],
    )
    assert when(late, "close_unanswered") == (
        "2026-12-07T19:00:00+01:00",
        "2026-12-08T17:30:00+01:00",
    )


def test_advice_ends_where_the_call_is_the_first_day_of_the_window() -> None:
    said = {"decide_from": "2026-12-03", "invited_to_call": "2026-12-03"}
    assert do_not_call(made(said=said)) == []


# --- input ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"people": [person(str(n)) for n in range(301)]}, "people"),
        ({"people": [person(postal_address="x" * 20_001)]}, "people.0.postal_address"),
        ({"interviews": [interview(start="2026-02-30T10:00:00Z")]}, "interviews.0.starts_at"),
    ],
)
def test_too_much_of_anything_is_an_error(facts: Json, field: str) -> None:
    with pytest.raises(FactsError) as raised:
        planned(situation(**facts))
    assert raised.value.fault.field == field


def test_an_outcome_says_which() -> None:
    with pytest.raises(FactsError) as raised:
        made({"kind": "outcome", "at": at("11-30")})
    assert raised.value.fault.field == "history.0.result"


def test_odd_words_do_no_harm() -> None:
    odd: Any = "\u202e\U0001f98a \ud800 אבג"
    found = made(people=[person(name=odd)], opportunity={"role": odd, "employer": odd}, said=SHORT)
    assert odd.strip() in step(found, "thank_you").why.es


def test_after_an_invited_call_nothing_is_asked_where_they_asked_not_to_be_asked() -> None:
    said = SHORT | {"invited_to_call": "2026-12-03", "no_status_question": True}
    found = made(said=said)
    assert [s.action for s in found.steps] == ["thank_you", "call", "close_unanswered"]
    assert moment(found, "close_unanswered") == at("12-10")


# --- places ---------------------------------------------------------------------------


def test_business_days_are_counted_both_ways() -> None:
    days = atlas_of(CALENDAR).days(("US", None))
    friday, saturday, monday = (date(2026, 12, day) for day in (4, 5, 7))
    assert days.before(saturday, 0) == friday
    assert days.before(monday, 1) == friday
    assert days.after(saturday, 0) == monday
    assert days.after(friday, 1) == monday


def test_the_same_calendar_has_the_same_places_and_an_edited_one_others() -> None:
    edited = [WorldCalendar((DayOff("US", date(2026, 12, n)),)) for n in range(1, 20)]
    monday = date(2026, 12, 7)
    assert [c for c in edited if not atlas_of(c).days(("US", None)).include(monday)] == [edited[6]]
    assert atlas_of(CALENDAR) is atlas_of(CALENDAR)


def test_what_is_kept_does_not_grow_for_ever() -> None:
    place = Place(ZoneInfo("Europe/Madrid"), atlas_of(CALENDAR).days(("ES", None)))
    days = [date.fromordinal(730_000 + n) for n in range(5000)]
    clock = datetime(2026, 1, 1, 10, tzinfo=UTC).time()
    assert all(place.at(day, clock).utcoffset() is not None for day in days)
    assert all(place.days.after(day, 1) > day for day in days)
