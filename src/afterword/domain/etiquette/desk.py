"""What stays on the candidate's own desk: the card before, the debrief after."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from afterword.domain.etiquette import reasons, rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.ledger import key_of
from afterword.domain.etiquette.steps import Step
from afterword.domain.history import Action
from afterword.domain.interview import Interview
from afterword.domain.words import Bilingual


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
    start = interview.starts_at.astimezone(UTC)
    at = start - timedelta(minutes=case.policy.card_minutes_before)
    at = min(_wished(case, interview, Action.ASK_BEFORE_YOU_LEAVE, at), start)
    action, rule = Action.ASK_BEFORE_YOU_LEAVE, rules.ASK_BEFORE_YOU_LEAVE
    return _step(case, interview, action, (at, start), (rule,), reasons.CARD)


def _debrief(case: Case, interview: Interview) -> Step:
    end = interview.ends_at.astimezone(UTC)
    at = _wished(case, interview, Action.DEBRIEF, end)
    by = max(at, end + timedelta(hours=case.policy.debrief_hours))
    names = (rules.ALWAYS_FOLLOW_UP, rules.ASK_BEFORE_YOU_LEAVE)
    return _step(case, interview, Action.DEBRIEF, (at, by), names, reasons.DEBRIEF)


def _wished(case: Case, interview: Interview, action: Action, at: datetime) -> datetime:
    wish = case.ledger.wish(action, "", [interview.id])
    if wish is None or wish.not_before is None:
        return at
    return max(at, wish.not_before.astimezone(UTC))


def _step(
    case: Case,
    interview: Interview,
    action: Action,
    span: tuple[datetime, datetime],
    names: tuple[str, ...],
    why: Bilingual,
) -> Step:
    at, by = span
    return Step(
        key=key_of(interview.id, None, action),
        action=action,
        channel=None,
        person=None,
        interview=interview.id,
        at=case.home.here(at),
        by=case.home.here(by),
        state=case.state(by),
        rules=names,
        why=why,
    )
