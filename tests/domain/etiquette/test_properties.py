"""What holds in every situation, however odd its facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, reject, settings

from afterword.domain.errors import FactsError
from afterword.domain.etiquette.changes import Fate, diff
from afterword.domain.etiquette.may_call import may_call
from afterword.domain.etiquette.places import BusinessDays, atlas_of
from afterword.domain.etiquette.plan import plan
from afterword.domain.etiquette.situation import Situation
from afterword.domain.etiquette.steps import Plan, Step
from afterword.domain.history import Action, Bounce, Called, Sent, Skipped
from afterword.domain.interview import Channel
from tests.domain.etiquette.random_situations import situations
from tests.domain.etiquette.situations import Json, planned, read

pytestmark = pytest.mark.slow

TRIED = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
QUESTIONS = (Action.STATUS_QUESTION, Action.LAST_MESSAGE)


def sound(asked: Json) -> tuple[Situation, Plan]:
    """The situation and its plan, where the facts hold no fault."""
    facts = read(asked)
    try:
        return facts, plan(facts)
    except FactsError:
        reject()


@given(situations())
@TRIED
def test_nothing_but_faults_in_the_facts_is_ever_raised(asked: Json) -> None:
    facts, found = sound(asked)
    assert may_call(facts).why.es
    keys = [step.key for step in found.steps]
    assert len(keys) == len(set(keys))
    for step in found.steps:
        assert step.rules
        assert step.why.en
        assert step.why.es
        assert step.inside is None or step.inside in keys


@given(situations())
@TRIED
def test_the_same_facts_give_the_same_plan(asked: Json) -> None:
    facts, found = sound(asked)
    assert plan(facts) == found == planned(asked)
    assert {change.fate for change in diff(found, found)} <= {Fate.KEPT}


@given(situations())
@TRIED
def test_steps_are_in_order_and_every_instant_is_aware(asked: Json) -> None:
    _facts, found = sound(asked)
    moments = [step.at for step in found.steps]
    assert moments == sorted(moments)
    for step in found.steps:
        assert step.at.tzinfo is not None
        assert (
            isinstance(step.by, datetime)
            is (step.channel is not Channel.LETTER or step.action is not Action.THANK_YOU)
            or step.inside
        )
        if isinstance(step.by, datetime):
            assert step.by >= step.at


@given(situations())
@TRIED
def test_nothing_reaches_whoever_asked_for_no_contact(asked: Json) -> None:
    facts, found = sound(asked)
    everybody = any(i.said and i.said.no_contact for i in facts.interviews)
    barred = {person.id for person in facts.people if everybody or person.no_contact}
    for step in found.steps:
        assert step.person not in barred
        assert step.for_person not in barred


@given(situations())
@TRIED
def test_a_call_needs_an_invitation_or_an_assertive_profession(asked: Json) -> None:
    facts, found = sound(asked)
    invited = any(i.said and not isinstance(i.said.invited_to_call, bool) for i in facts.interviews)
    for step in found.steps:
        if step.action is Action.CALL:
            assert step.channel is Channel.PHONE
            assert invited if "invited-call" in step.rules else "bold-profession" in step.rules
            assert not step.assumes or facts.opportunity.profession is None
            if "bold-profession" in step.rules:
                assert facts.opportunity.profession != "standard"
        else:
            assert step.channel is not Channel.PHONE


@given(situations())
@TRIED
def test_questions_keep_three_full_business_days_from_what_came_unasked(asked: Json) -> None:
    facts, found = sound(asked)
    for step in found.steps:
        if step.action in QUESTIONS:
            for day in _unsolicited(facts, found, step):
                assert _days(facts, step).after(day, 4) <= step.at.date()


def _days(facts: Situation, step: Step) -> BusinessDays:
    [person] = [p for p in facts.people if p.id == step.person]
    return atlas_of(facts.calendar).days((person.country, person.subdivision))


def _unsolicited(facts: Situation, found: Plan, step: Step) -> set[date]:
    """The days of what that person got before the question, bounced mails left out."""
    [person] = [p for p in facts.people if p.id == step.person]
    zone = ZoneInfo(person.timezone)
    bounced = any(getattr(event, "permanent", False) for event in facts.history)
    moments = [
        event.at
        for event in facts.history
        if isinstance(event, Sent) and event.person == person.id and event.at <= facts.now
    ]
    moments = [] if bounced else moments
    moments += [e.at for e in facts.elsewhere if e.person == person.id]
    days = {at.astimezone(zone).date() for at in moments}
    days |= {
        s.at.date() if isinstance(s.by, datetime) else s.by
        for s in found.steps
        if s.person == person.id and s is not step and s.action is not Action.CALL and not s.inside
    }
    return {day for day in days if day < step.at.date()}


@given(situations())
@TRIED
def test_questions_are_at_their_hour_unless_they_were_wished_elsewhere(asked: Json) -> None:
    facts, found = sound(asked)
    for step in found.steps:
        if step.action in QUESTIONS and "their-word-first" not in step.rules:
            assert (step.at.hour, step.at.minute) == (10, 0)
            assert _days(facts, step).include(step.at.date())
        if step.action is Action.CALL and not any(hasattr(e, "not_before") for e in facts.history):
            assert (step.at.hour, step.at.minute) == (10, 0)


@given(situations())
@TRIED
def test_what_history_shows_as_done_is_not_planned_again(asked: Json) -> None:
    facts, found = sound(asked)
    assume(not any(getattr(event, "permanent", False) for event in facts.history))
    ends = {i.id: (i.ends_at, i.round) for i in facts.interviews}
    thanked = {
        (event.carried_for or event.person, ends[event.interview or ""][1])
        for event in facts.history
        if isinstance(event, Sent)
        and event.action is Action.THANK_YOU
        and ends[event.interview or ""][0] <= event.at <= facts.now
        and _alive(facts, event.interview)
    }
    for step in found.steps:
        if step.action is Action.THANK_YOU:
            assert (step.for_person or step.person, ends[step.interview][1]) not in thanked


def _alive(facts: Situation, who: str | None) -> bool:
    return any(
        i.id == who and not i.cancelled and i.took_place is not False for i in facts.interviews
    )


@given(situations(history=2))
@settings(TRIED, max_examples=60)
def test_doing_every_step_at_its_moment_comes_to_an_end_and_repeats_nothing(asked: Json) -> None:
    """A candidate who does what Afterword says, step by step, is done after a few messages."""
    facts, found = sound(asked)
    bounces = [event for event in facts.history if isinstance(event, Bounce) and event.permanent]
    assume(all(event.at <= facts.now for event in bounces))  # a later one brings its thanks back
    done: list[str] = []
    for _turn in range(60):
        coming = [step for step in found.steps if step.key not in done or step.state == "held"]
        assert len(coming) == len(found.steps), "a step that was done came back"
        ready = [step for step in coming if step.state != "held"]
        if not ready:
            break
        now = max(facts.now, *(s.at for s in ready[:1]))
        inside = [s for s in ready if s.inside == ready[0].key]
        carried = next((s for s in ready if s.key == ready[0].inside), None)
        facts = _after(facts, carried or ready[0], now)
        done.append((carried or ready[0]).key)
        for rider in inside:
            facts = _after(facts, rider, now)
            done.append(rider.key)
        try:
            found = plan(facts)
        except FactsError:
            return
    else:
        pytest.fail("the steps never end")


def _after(facts: Situation, step: Step, now: datetime) -> Situation:
    """The facts once ``step`` was done at ``now``, a second later."""
    event: Sent | Called | Skipped
    if step.person is None:
        event = Skipped(step.key, now)
    elif step.action is Action.CALL:
        event = Called(step.person, now)
    else:
        event = Sent(
            step.action,
            step.channel or Channel.EMAIL,
            step.person,
            step.interview,
            now,
            step.for_person,
        )
    return replace(facts, now=now + timedelta(seconds=1), history=(*facts.history, event))
