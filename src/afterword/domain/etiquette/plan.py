"""The one front door: a situation in, a plan out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from afterword.domain.etiquette import reasons, rules
from afterword.domain.etiquette.calls import advise_on_calls, missing_phone
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.desk import plan_cards, plan_debriefs
from afterword.domain.etiquette.outcomes import plan_note
from afterword.domain.etiquette.questions import Questions, close_step, plan_questions
from afterword.domain.etiquette.reasons import asking, ending
from afterword.domain.etiquette.rounds import UNKNOWN, Round, read_rounds
from afterword.domain.etiquette.situation import Situation
from afterword.domain.etiquette.steps import Advice, Missing, Plan, Step, Stopped, What
from afterword.domain.etiquette.thanks import Thanks, plan_thanks
from afterword.domain.history import Action, Outcome

_ASKING = (
    Action.CALL,
    Action.STATUS_QUESTION,
    Action.LAST_MESSAGE,
    Action.CLOSE_UNANSWERED,
)


def plan(situation: Situation) -> Plan:
    """What to do, what not to do and what is missing, each with its reason.

    A pure function: the same situation gives the same plan. Raises FactsError for a window that
    lies before its interview or answer, or that ends before it starts.
    """
    case = Case(situation)
    rounds = read_rounds(case)
    thanks = plan_thanks(case, rounds)
    outcome = case.outcome()
    if outcome is not None:
        return _ended(case, rounds, thanks, outcome)
    steps, missing = plan_cards(case) + plan_debriefs(case), thanks.missing
    advice: list[Advice] = []
    stopped = thanks.stopped + _gone(case)
    for read in rounds:
        if _superseded(read, rounds):
            stopped += _stopped_by_next_round(read)
            continue
        asked = plan_questions(case, read, list(thanks.steps.values()))
        _give_way(case, thanks, asked)
        _close_stale(case, read, asked)
        advice += advise_on_calls(case, read, asked.call) if read.open else []
        steps += asked.steps
        stopped += asked.stopped
        missing = missing + _missing(read, asked)
    steps += thanks.steps.values()
    return Plan(_in_order(case, steps), tuple(advice), _once(missing), tuple(stopped))


def _superseded(read: Round, rounds: list[Round]) -> bool:
    """Whether a next round was announced or is there (rule ``next-round-supersedes``)."""
    return read.left is not None or read is not rounds[-1]


def _ended(case: Case, rounds: list[Round], thanks: Thanks, outcome: Outcome) -> Plan:
    """Only the note is left; unsent thanks are proposed for dropping (rule ``outcomes``)."""
    steps, missing = plan_note(case, rounds, outcome)
    over = Stopped(None, None, None, rules.OUTCOMES, ending.OUTCOME)
    return Plan(
        steps=_in_order(case, steps),
        advice=(),
        missing=tuple(missing),
        stopped=(*thanks.stopped, over),
        to_drop=tuple(sorted(thanks.steps)),
    )


def _gone(case: Case) -> list[Stopped]:
    alive = {interview.id for interview in case.alive}
    rule = rules.ALWAYS_FOLLOW_UP
    gone = [
        Stopped(interview.id, None, None, rule, ending.DID_NOT_HAPPEN)
        for interview in case.facts.interviews
        if interview.id not in alive
    ]
    dropped = sorted(case.ledger.dropped)
    return gone + [Stopped(who, None, None, rule, ending.DROPPED) for who in dropped]


def _stopped_by_next_round(read: Round) -> list[Stopped]:
    rule, why = rules.NEXT_ROUND_SUPERSEDES, ending.NEXT_ROUND
    return [Stopped(who, action, None, rule, why) for who in read.ids for action in _ASKING]


def _give_way(case: Case, thanks: Thanks, asked: Questions) -> None:
    """Thanks unsent when the question to the same person falls due ride inside it."""
    question = next((s for s in asked.steps if s.action is Action.STATUS_QUESTION), None)
    if question is None or question.at > case.now:
        return
    late = [step for step in thanks.steps.values() if step.person == question.person]
    for step in late:
        if step.for_person is None:
            del thanks.steps[step.key]
            why = ending.IN_THE_QUESTION
            gone = Stopped(None, step.action, step.person, rules.ALWAYS_FOLLOW_UP, why)
            asked.stopped.append(gone)
            opening = replace(question, why=reasons.joined(question.why, asking.OPENS_WITH_THANKS))
            asked.steps[asked.steps.index(question)] = question = opening
        else:
            thanks.steps[step.key] = _inside(step, question)


def _inside(step: Step, question: Step) -> Step:
    return replace(
        step,
        channel=question.channel,
        at=question.at,
        by=question.by,
        state=question.state,
        inside=question.key,
    )


def _close_stale(case: Case, read: Round, asked: Questions) -> None:
    """Offer interviews for closing that were long over when they were first entered."""
    stale = [i for i in read.interviews if i.id not in case.ledger.dropped and case.stale(i)]
    if read.open or not stale:
        return
    entered = max(i.entered_at for i in stale if i.entered_at is not None)
    step = close_step(case, read, entered, rules.ALWAYS_FOLLOW_UP, asking.CLOSE_STALE)
    if step is not None:
        asked.steps.append(step)


def _missing(read: Round, asked: Questions) -> list[Missing]:
    found = list(asked.missing)
    phone = missing_phone(asked.call) if asked.call is not None else None
    if phone is not None:
        found.append(phone)
    if read.open and read.window == UNKNOWN:
        found.append(Missing(What.TIMELINE, None, None, ending.MISSING_TIMELINE))
    if any(not interview.interviewers for interview in read.open):
        found.append(Missing(What.INTERVIEWERS, None, None, ending.MISSING_INTERVIEWERS))
    return found


def _once(missing: list[Missing]) -> tuple[Missing, ...]:
    """Each thing once: the first that asks for it says why."""
    return tuple({(m.what, m.person): m for m in reversed(missing)}.values())[::-1]


def _in_order(case: Case, steps: list[Step]) -> tuple[Step, ...]:
    """By ``at``, then ``by`` (a date ends with the candidate's day), then ``key``."""

    def order(step: Step) -> tuple[datetime, datetime, str]:
        by = step.by
        if not isinstance(by, datetime):
            by = case.home.at(by + timedelta(days=1), time())
        return step.at, by, step.key

    return tuple(sorted(steps, key=order))
