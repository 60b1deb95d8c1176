"""What the rules make of a step that the candidate adds, and when a question can be approved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.may_call import may_call
from afterword.domain.etiquette.plan import plan
from afterword.domain.etiquette.reasons import calling, ending
from afterword.domain.etiquette.situation import Situation
from afterword.domain.etiquette.steps import Plan, Step, Verdict
from afterword.domain.history import Action
from afterword.domain.interview import Channel
from afterword.domain.people import Person
from afterword.domain.words import Bilingual

_APPROVED_LATE = (Action.STATUS_QUESTION, Action.LAST_MESSAGE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say about a step beyond them (rule ``not-annoying``).

    ``MAY``: nothing speaks against it. ``DO_NOT``: it is allowed after ``why`` has been said,
    once; unless it is ``forbidden``, which nothing lifts.
    """

    verdict: Verdict
    rule: str
    why: Bilingual
    forbidden: bool = False


def judge(situation: Situation, person_id: str, channel: Channel, at: datetime) -> Judgement:
    """What a step by hand to that person, at the aware instant ``at``, would make of the candidate.

    Raises FactsError as ``plan`` does, KeyError for a person who is not in the situation.
    """
    case = Case(situation)
    person = case.people[person_id]
    if case.barred(person):
        return _never(rules.NO_CONTACT, ending.NO_CONTACT)
    if channel is Channel.EMAIL and not case.ledger.can_be_mailed(person.email):
        return _never(rules.BOUNCE_FINDS_ANOTHER_WAY, calling.no_way(person.name))
    if channel is Channel.PHONE:
        return _judge_call(situation, person)
    made = plan(situation)
    if channel is Channel.EMAIL and _letter_to(made, person):
        return Judgement(Verdict.DO_NOT, rules.LONG_WINDOW_LETTER, calling.BESIDE_THE_LETTER)
    if any(row.action is Action.LAST_MESSAGE for row in case.ledger.sent):
        return _annoying(calling.AFTER_THE_LAST)
    if not _quiet(case, made, person, case.place(person).day_of(at)):
        return _annoying(calling.TOO_CLOSE)
    return Judgement(Verdict.MAY, rules.NOT_ANNOYING, calling.NOTHING_AGAINST)


def _judge_call(situation: Situation, person: Person) -> Judgement:
    found = may_call(situation)
    if found.verdict is Verdict.MAY and found.person in (None, person.id):
        return Judgement(Verdict.MAY, found.rule, found.why)
    if found.verdict is Verdict.MAY:
        return Judgement(Verdict.DO_NOT, rules.DO_NOT_CALL, calling.DO_NOT_CALL)
    return Judgement(Verdict.DO_NOT, found.rule, found.why)


def _letter_to(made: Plan, person: Person) -> bool:
    return any(s.channel is Channel.LETTER and s.person == person.id for s in made.steps)


def _quiet(case: Case, made: Plan, person: Person, day: date) -> bool:
    """Whether enough business days lie between ``day`` and everything else to that person."""
    place, needed = case.place(person), case.policy.quiet_business_days + 1
    moments = [row.at for row in case.ledger.sent if row.person == person.id]
    moments += [e.at for e in case.facts.elsewhere if e.person == person.id]
    moments += [s.at for s in made.steps if s.person == person.id and s.action is not Action.CALL]
    for other in map(place.day_of, moments):
        first, second = sorted((other, day))
        if place.days.after(first, needed) > second:
            return False
    return True


def _never(rule: str, why: Bilingual) -> Judgement:
    return Judgement(Verdict.DO_NOT, rule, why, forbidden=True)


def _annoying(why: Bilingual) -> Judgement:
    return Judgement(Verdict.DO_NOT, rules.NOT_ANNOYING, why)


def earliest_approval(situation: Situation, step: Step) -> datetime | None:
    """From when a question or last message can be approved (rule ``nothing-unseen``).

    One business day before it is due, at the same hour, where the recipient is. None for a step
    that can be approved at any time.
    """
    if step.action not in _APPROVED_LATE:
        return None
    case = Case(situation)
    place = case.place(case.people.get(step.person or ""))
    here = place.here(step.at)
    wait = situation.policy.approve_business_days_before
    day = place.days.before(here.date(), wait) if wait else here.date()
    return place.here(place.at(day, here.time()))


def why_not_posted(situation: Situation, key: str) -> Bilingual | None:
    """Why the letter with that key cannot be marked as posted (rule ``ink-signature``).

    None where it was signed by hand, so that it can.
    """
    return None if Case(situation).ledger.was_signed(key) else calling.SIGN_FIRST
