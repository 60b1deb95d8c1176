"""May I call, what changed, what a step by hand makes of one, and when to approve."""

from typing import Any

import pytest

from afterword.domain.etiquette.byhand import earliest_approval, judge, why_not_posted
from afterword.domain.etiquette.changes import Fate, diff
from afterword.domain.etiquette.may_call import CallVerdict, may_call
from afterword.domain.interview import Channel
from tests.domain.etiquette.situations import (
    NEW_YORK,
    Json,
    at,
    bounce,
    called,
    interview,
    lee,
    made,
    outcome,
    person,
    read,
    reply,
    sent,
    situation,
    skipped,
    step,
)

SHORT = {"decide_by": "2026-12-03"}
LONG = {"decide_by": "2026-12-18"}
THANKED = sent("thank_you", at("11-30", "12:00"))


# --- may I call -------------------------------------------------------------------


def asked(*history: Json, **facts: Any) -> CallVerdict:
    return may_call(read(situation(*history, **facts)))


def test_nobody_may_call_without_being_invited() -> None:
    found = asked(said=SHORT)
    assert (found.verdict, found.rule) == ("do_not", "do-not-call")


def test_before_any_interview_is_over_there_is_nothing_to_ask() -> None:
    assert asked(interviews=[interview()], now=at("11-29")).verdict == "do_not"
    assert asked(interviews=[]).verdict == "do_not"


@pytest.mark.parametrize(
    ("now", "verdict"), [("12-03", "do_not"), ("12-04", "may"), ("12-05", "may")]
)
def test_an_invitation_holds_from_its_day_on(now: str, verdict: str) -> None:
    found = asked(said={"invited_to_call": "2026-12-04"}, now=at(now))
    assert found.verdict == verdict
    assert (found.person == "dana") is (verdict == "may")


def test_leave_holds_at_any_time() -> None:
    said = {"invited_to_call": True, "by": "dana"}
    found = asked(said=said, people=[person(), lee()])
    assert (found.verdict, found.person) == ("may", "dana")
    unsaid = asked(said={"invited_to_call": True}, people=[person(), lee()])
    assert unsaid.person == "lee"


@pytest.mark.parametrize(
    ("history", "said", "rule"),
    [
        ([], {"no_contact": True}, "no-contact"),
        ([outcome("rejected", at("11-30", "11:02"))], {"invited_to_call": True}, "outcomes"),
        ([reply(at("11-30", "11:02"))], {"invited_to_call": True}, "reply-stops"),
        (
            [reply(at("11-30", "11:02"), "next_round")],
            {"invited_to_call": True},
            "next-round-supersedes",
        ),
        ([], {"asked_not_to_call": True}, "do-not-call"),
    ],
)
def test_what_speaks_against_a_call(history: list[Json], said: Json, rule: str) -> None:
    found = asked(*history, said=said)
    assert (found.verdict, found.rule) == ("do_not", rule)


def test_one_call_is_enough() -> None:
    found = asked(
        called(at("12-04")), said={"invited_to_call": "2026-12-04"}, now=at("12-04", "11:00")
    )
    assert (found.verdict, found.rule) == ("do_not", "do-not-call")


# --- what changed --------------------------------------------------------------------


def fates(old: Any, new: Any) -> dict[str, str]:
    return {change.key: change.fate.value for change in diff(old, new)}


def test_the_same_plan_keeps_everything() -> None:
    assert set(fates(made(said=SHORT), made(said=SHORT)).values()) == {"kept"}
    assert set(fates(made(said=SHORT), made(said=SHORT, now=at("12-02"))).values()) == {"kept"}


def test_what_moved_says_why() -> None:
    old = made(THANKED, said=SHORT, now=at("12-01"))
    elsewhere = [{"person": "dana", "at": at("12-04")}]
    new = made(THANKED, said=SHORT, now=at("12-01"), elsewhere=elsewhere)
    [change] = [c for c in diff(old, new) if c.key == "i1:dana:status_question"]
    assert (change.fate, change.rule) == (Fate.MOVED, "not-annoying")


def test_what_is_new_comes_last() -> None:
    old = made(interviews=[interview()], now=at("11-29"))
    changes = diff(old, made(interviews=[interview()]))
    assert changes[0].fate is Fate.WITHDRAWN
    assert {c.fate for c in changes[1:]} == {Fate.NEW}


@pytest.mark.parametrize(
    ("history", "facts", "key", "rule"),
    [
        ([THANKED], {}, "i1:dana:thank_you", "always-follow-up"),
        (
            [skipped("i1:dana:thank_you", at("11-30", "12:00"))],
            {},
            "i1:dana:thank_you",
            "always-follow-up",
        ),
        ([outcome("rejected", at("12-01"))], {}, "i1:dana:status_question", "outcomes"),
        ([reply(at("12-01"), "next_round")], {}, "i1:close_unanswered", "next-round-supersedes"),
        ([], {"people": [person(no_contact=True)]}, "i1:dana:thank_you", "no-contact"),
        ([], {"said": SHORT, "now": at("12-07")}, "i1:dana:thank_you", "always-follow-up"),
        (
            [],
            {"said": SHORT | {"invited_to_call": "2026-12-04"}},
            "i1:dana:status_question",
            "invited-call",
        ),
    ],
)
def test_what_was_withdrawn_says_by_which_rule(
    history: list[Json], facts: Json, key: str, rule: str
) -> None:
    new = made(*history, **({"said": SHORT, "now": at("12-02")} | facts))
    [change] = [c for c in diff(made(said=SHORT), new) if c.key == key]
    assert (change.fate, change.rule) == (Fate.WITHDRAWN, rule)
    assert change.why.en
    assert change.why.es


def test_a_hold_is_a_move() -> None:
    old = made(said=SHORT)
    new = made(reply(at("12-01")), said=SHORT, now=at("12-01", "10:05"))
    assert set(fates(old, new).values()) == {"moved"}


# --- by hand --------------------------------------------------------------------------


def judged(
    *history: Json, channel: Channel = Channel.EMAIL, when: str = at("12-04"), **facts: Any
) -> tuple[str, str, bool]:
    found = judge(read(situation(*history, **facts)), "dana", channel, _instant(when))
    assert found.why.en
    return found.verdict.value, found.rule, found.forbidden


def _instant(text: str) -> Any:
    from datetime import datetime

    return datetime.fromisoformat(text)


def test_a_message_by_hand_is_fine_where_nothing_is_near() -> None:
    facts: Json = {"said": LONG, "now": at("12-07")}
    assert judged(THANKED, when=at("12-08"), **facts) == ("may", "not-annoying", False)


def test_a_message_by_hand_close_to_another_makes_one_annoying() -> None:
    facts: Json = {"said": SHORT, "now": at("12-01")}
    assert judged(THANKED, when=at("12-02"), **facts) == ("do_not", "not-annoying", False)
    assert judged(THANKED, when=at("12-09"), **facts) == ("do_not", "not-annoying", False)


def test_after_the_last_message_anything_makes_one_annoying() -> None:
    history = (THANKED, sent("status_question", at("12-07")), sent("last_message", at("12-14")))
    found = judged(*history, said=SHORT, now=at("12-23"), when=at("12-23"))
    assert found == ("do_not", "not-annoying", False)


def test_an_e_mail_beside_the_letter_makes_two() -> None:
    people = [person(postal_address=NEW_YORK)]
    assert judged(said=LONG, people=people) == ("do_not", "long-window-letter", False)


def test_nothing_lifts_no_contact_nor_a_condemned_address() -> None:
    assert judged(people=[person(no_contact=True)]) == ("do_not", "no-contact", True)
    found = judged(THANKED, bounce(at("11-30", "12:05")), now=at("11-30", "13:00"))
    assert found == ("do_not", "bounce-finds-another-way", True)


def test_a_call_by_hand_is_judged_as_a_call() -> None:
    assert judged(channel=Channel.PHONE) == ("do_not", "do-not-call", False)
    invited: Json = {"said": {"invited_to_call": True}}
    assert judged(channel=Channel.PHONE, **invited) == ("may", "invited-call", False)
    people = [person(), lee()]
    other = judged(channel=Channel.PHONE, people=people, **invited)
    assert other == ("do_not", "do-not-call", False)


def test_a_letter_is_signed_before_it_is_posted() -> None:
    key = "i1:dana:thank_you"
    printed = {"kind": "printed", "key": key, "at": at("11-30", "11:10")}
    signed = {"kind": "signed", "key": key, "at": at("11-30", "11:20")}
    now = at("11-30", "12:00")
    assert why_not_posted(read(situation(printed, now=now)), key) is not None
    assert why_not_posted(read(situation(printed, signed, now=now)), key) is None


def test_a_question_can_be_approved_one_business_day_before_it_is_due() -> None:
    facts = situation(said=SHORT)
    question = step(made(said=SHORT), "status_question")
    approval = earliest_approval(read(facts), question)
    assert approval is not None
    assert approval.isoformat() == at("12-04")


def test_thanks_can_be_approved_at_any_time() -> None:
    assert earliest_approval(read(situation()), step(made(), "thank_you")) is None
