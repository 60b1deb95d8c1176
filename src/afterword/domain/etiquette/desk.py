"""What stays on the candidate's own desk: the card before, the debrief after."""

from __future__ import annotations

from datetime import UTC, timedelta

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.making import make_step
from afterword.domain.etiquette.reasons import ending
from afterword.domain.etiquette.steps import Step
from afterword.domain.etiquette.timing import wished
from afterword.domain.history import Action
from afterword.domain.interview import Interview


def plan_cards(case: Case) -> list[Step]:
    """The card of every interview that has not begun (rule ``ask-before-you-leave``)."""
    return [
        _card(case, interview)
        for interview in case.alive
        if interview.starts_at >= case.now and _wanted(case, interview, Action.ASK_BEFORE_YOU_LEAVE)
    ]


def plan_debriefs(case: Case) -> list[Step]:
    """The debrief of every interview that is over and has none (rule ``always-follow-up``)."""
    return [
        _debrief(case, interview)
        for interview in case.ended
        if interview.said is None
        and _wanted(case, interview, Action.DEBRIEF)
        and not case.stale(interview)
    ]


def _wanted(case: Case, interview: Interview, action: Action) -> bool:
    if interview.id in case.ledger.dropped:
        return False
    return not case.ledger.was_skipped(action, [interview.id])


def _card(case: Case, interview: Interview) -> Step:
    action, start = Action.ASK_BEFORE_YOU_LEAVE, interview.starts_at.astimezone(UTC)
    at = start - timedelta(minutes=case.policy.card_minutes_before)
    at, _waits = wished(at, case.ledger.wish(action, "", [interview.id]))
    names, why = (rules.ASK_BEFORE_YOU_LEAVE,), (ending.CARD,)
    return make_step(
        case,
        action,
        interview,
        at=min(at, start),
        by=start,
        names=names,
        why=why,
        can_be_held=False,
    )


def _debrief(case: Case, interview: Interview) -> Step:
    action, end = Action.DEBRIEF, interview.ends_at.astimezone(UTC)
    at, _waits = wished(end, case.ledger.wish(action, "", [interview.id]))
    by = max(at, end + timedelta(hours=case.policy.debrief_hours))
    names, why = (rules.ALWAYS_FOLLOW_UP, rules.ASK_BEFORE_YOU_LEAVE), (ending.DEBRIEF,)
    return make_step(case, action, interview, at=at, by=by, names=names, why=why, can_be_held=False)
