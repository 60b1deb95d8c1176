"""May I call? One word and one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.calls import call_words, find_call, has_leave, why_not
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.reasons import calling, ending, thanking
from afterword.domain.etiquette.rounds import Round, asked_for_silence, read_rounds
from afterword.domain.etiquette.situation import Situation
from afterword.domain.etiquette.steps import Verdict
from afterword.domain.people import Person
from afterword.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class CallVerdict:
    """Whether a call is right now, by which rule and why; ``person`` is whom to call if it is."""

    verdict: Verdict
    rule: str
    why: Bilingual
    person: str | None = None


def may_call(situation: Situation) -> CallVerdict:
    """Whether the candidate may call the employer on this day.

    Raises FactsError as ``plan`` does.
    """
    case = Case(situation)
    rounds = read_rounds(case)
    if case.all_barred or (rounds and asked_for_silence(case, rounds[-1])):
        return _no(rules.NO_CONTACT, calling.DO_NOT_CALL_NO_CONTACT)
    if case.outcome() is not None:
        return _no(rules.OUTCOMES, ending.OUTCOME)
    if not rounds or not rounds[-1].open:
        return _no(rules.DO_NOT_CALL, calling.NOTHING_TO_ASK)
    read = rounds[-1]
    if read.left is not None:
        return _no(rules.NEXT_ROUND_SUPERSEDES, ending.NEXT_ROUND)
    if case.held(read.open[-1]):
        return _no(rules.REPLY_STOPS, thanking.HELD)
    return _in_round(case, read)


def _in_round(case: Case, read: Round) -> CallVerdict:
    call = find_call(case, read)
    if call is not None and call.planned:
        if case.place(call.person).day_of(case.now) < call.day:
            return _no(rules.DO_NOT_CALL, calling.not_yet(case.words(call.day)))
        return CallVerdict(Verdict.MAY, call.rule, call_words(case, call), call.person.id)
    if has_leave(case, read):
        person = _with_leave(case, read)
        who = person.id if person else None
        return CallVerdict(Verdict.MAY, rules.INVITED_CALL, calling.MAY_ANY_TIME, who)
    if call is not None and call.made_at is not None:
        return _no(rules.DO_NOT_CALL, calling.CALLED_ALREADY)
    return _no(*why_not(case, read, call))


def _with_leave(case: Case, read: Round) -> Person | None:
    invitation = read.invitation
    if invitation is not None and invitation.by:
        return case.people[invitation.by]
    return read.contact or next(iter(read.order), None)


def _no(rule: str, why: Bilingual) -> CallVerdict:
    return CallVerdict(Verdict.DO_NOT, rule, why)
