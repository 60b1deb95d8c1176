"""How it ended: the note after a rejection, the thanks for an offer, and nothing else."""

from __future__ import annotations

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.making import make_step
from afterword.domain.etiquette.reasons import ending, thanking
from afterword.domain.etiquette.rounds import Round
from afterword.domain.etiquette.steps import Missing, Step, What
from afterword.domain.etiquette.timing import prompt, wished
from afterword.domain.history import Action, Outcome, Result, Wish
from afterword.domain.interview import Channel, Interview
from afterword.domain.people import Person

_NOTES = {Result.REJECTED: Action.GRACIOUS_NOTE, Result.OFFER: Action.OFFER_THANKS}
_CARRIES = (Channel.EMAIL, Channel.LINKEDIN)


def plan_note(
    case: Case, rounds: list[Round], outcome: Outcome
) -> tuple[list[Step], list[Missing]]:
    """The one note that the latest outcome calls for (rule ``outcomes``)."""
    action = _NOTES.get(outcome.result)
    if action is None or not rounds:
        return [], []
    read = _round(case, rounds)
    interview = (read.open or read.interviews)[-1]
    if _done(case, action, outcome):
        return [], []
    for person in read.order:
        wish = case.ledger.wish(action, person.id, [i.id for i in case.facts.interviews])
        channel = _channel(case, read, person, wish)
        if channel is not None:
            return [_step(case, interview, outcome, person, channel, wish)], []
    if not read.order:
        return [], []
    person = read.order[0]
    why = ending.missing_email(person.name, bounced=bool(person.email))
    return [], [Missing(What.EMAIL, person.id, None, why)]


def _round(case: Case, rounds: list[Round]) -> Round:
    """The round that the outcome ends: of the last interview that is over, else of the last."""
    last = (case.ended or case.alive)[-1]
    return next(read for read in rounds if read.number == last.round)


def _done(case: Case, action: Action, outcome: Outcome) -> bool:
    """Whether the note went out since the news came, which may have come more than once."""
    news = outcome.at
    for earlier in sorted(case.ledger.outcomes, key=lambda o: o.at, reverse=True):
        if earlier.result is not outcome.result:
            break
        news = earlier.at
    ids = [interview.id for interview in case.facts.interviews]
    sent = any(row.action is action and row.at >= news for row in case.ledger.sent)
    return sent or case.ledger.was_skipped(action, ids, since=news)


def _channel(case: Case, read: Round, person: Person, wish: Wish | None) -> Channel | None:
    mail = case.ledger.can_be_mailed(person.email)
    wanted = wish.channel if wish is not None else None
    if wanted is None or wanted not in _CARRIES or (wanted is Channel.EMAIL and not mail):
        wanted = read.write_by
    if wanted is Channel.LINKEDIN:
        return Channel.LINKEDIN
    return Channel.EMAIL if mail else None


def _step(
    case: Case,
    interview: Interview,
    outcome: Outcome,
    person: Person,
    channel: Channel,
    wish: Wish | None,
) -> Step:
    action = _NOTES[outcome.result]
    span = prompt(case.policy, case.place(person), outcome.at)
    at, waits = wished(span.at, wish)
    asked = channel is Channel.LINKEDIN or waits
    words = ending.gracious if action is Action.GRACIOUS_NOTE else ending.offer
    return make_step(
        case,
        action,
        interview,
        at=at,
        by=max(span.by, at),
        names=(rules.OUTCOMES, rules.PROMPT, *([rules.THEIR_WORD_FIRST] if asked else [])),
        why=(words(person.name), thanking.HOURS[span.hour]),
        channel=channel,
        to=person,
    )
