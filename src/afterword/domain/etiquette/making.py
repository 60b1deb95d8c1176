"""Making a step: what all steps have in common."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from afterword.domain.etiquette import reasons, rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.ledger import key_of
from afterword.domain.etiquette.reasons import thanking
from afterword.domain.etiquette.steps import Step
from afterword.domain.history import Action
from afterword.domain.interview import Channel, Interview
from afterword.domain.people import Person
from afterword.domain.words import Bilingual


def make_step(
    case: Case,
    action: Action,
    interview: Interview,
    *,
    at: datetime,
    by: datetime | date,
    names: Iterable[str],
    why: Iterable[Bilingual | None],
    channel: Channel | None = None,
    to: Person | None = None,
    thanked: Person | None = None,
    can_be_held: bool = True,
    assumes: tuple[str, ...] = (),
) -> Step:
    """The step with its key, its state and the offset of whoever receives it.

    ``names`` are the rules behind it, ``why`` the sentences; those of a hold are added.
    ``thanked`` is whose thanks they are, where somebody else passes them on.
    """
    place = case.place(to)
    answered = can_be_held and case.held(interview)
    written = can_be_held and action is not Action.CALL and case.written(to, interview)
    for_whom = thanked or to
    return Step(
        key=key_of(interview.id, for_whom.id if for_whom else None, action),
        action=action,
        channel=channel,
        person=to.id if to else None,
        interview=interview.id,
        at=place.here(at),
        by=place.here(by) if isinstance(by, datetime) else by,
        state=case.state(by, held=answered or written),
        rules=tuple(dict.fromkeys((*names, rules.REPLY_STOPS) if answered else names)),
        why=reasons.joined(
            *why, thanking.HELD if answered else thanking.WRITTEN if written else None
        ),
        for_person=thanked.id if thanked and thanked is not to else None,
        assumes=assumes,
    )
