"""What they asked of the candidate: to call or not, to write, to ask, to keep away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from afterword.domain.interview import Channel
from afterword.domain.timeline.cues import Cue, Found
from afterword.domain.timeline.moment import Op
from afterword.domain.timeline.reader import Clause, Mention
from afterword.domain.timeline.reckoning import first_business_day_after, next_weekday

CHANNELS = {
    Cue.EMAIL: Channel.EMAIL,
    Cue.LETTER: Channel.LETTER,
    Cue.PHONE: Channel.PHONE,
    Cue.LINKEDIN: Channel.LINKEDIN,
    Cue.PORTAL: Channel.PORTAL,
}
ACTS = (
    Cue.CALL,
    Cue.CALL_MAYBE,
    Cue.CALLING,
    Cue.CALLS,
    Cue.CONTACT,
    Cue.ASK,
    Cue.WRITE,
    Cue.ALL_CONTACT,
)


@dataclass(frozen=True, slots=True)
class Ask:
    """Something asked of the candidate, or not to do when ``refused``, with where it stands."""

    act: Cue
    found: Found
    clause: Clause
    refused: bool

    def said(self, *cues: Cue) -> bool:
        """Whether the sentence has any of these cues."""
        return any(clause.has(*cues) for clause in self.clause.sentence)


def asks(clauses: Sequence[Clause]) -> list[Ask]:
    """Everything asked of the candidate, in order."""
    return [
        Ask(_act(cue, clause), place, clause, _refused(cue, place, clause))
        for clause in clauses
        for place in clause.of(*ACTS)
        for cue in place.cues
        if cue in ACTS and _is_meant(cue, place, clause)
    ]


def _is_meant(act: Cue, place: Found, clause: Clause) -> bool:
    """Whether it is asked at all, and not only of who cannot wait until they are back."""
    if act is Cue.CALLING:
        return clause.refuses(place) or _is_no_use(place, clause)
    if act is Cue.CALL_MAYBE:
        return _is_asked_back(clause)
    return act is Cue.CALL or not _is_urgent(clause)


def _is_urgent(clause: Clause) -> bool:
    return any(other.has(Cue.URGENT) for other in clause.sentence)


def _is_asked_back(clause: Clause) -> bool:
    """Whether they will tell something then, or wait for it: "me llama el lunes y le digo"."""
    said = {cue for other in clause.sentence for found in other.cues for cue in found.cues}
    return Cue.TELL in said or {Cue.SILENCE, Cue.IF} <= said


def _act(cue: Cue, clause: Clause) -> Cue:
    """What is asked; making contact by telephone, and by nothing else, is calling."""
    other = clause.has(Cue.EMAIL, Cue.LETTER, Cue.LINKEDIN, Cue.PORTAL, Cue.EVER)
    phones = (place for place in clause.of(Cue.PHONE) if not clause.refuses(place))
    by_telephone = cue is Cue.CONTACT and not other and any(phones)
    return Cue.CALL if by_telephone or cue in (Cue.CALL_MAYBE, Cue.CALLING) else cue


def _refused(act: Cue, place: Found, clause: Clause) -> bool:
    """Of calls in general it may be said afterwards: "calls will not be answered"."""
    if act is Cue.CALLING and _is_no_use(place, clause):
        return True
    if clause.refuses(place) or (act in (Cue.CALLS, Cue.ASK) and clause.has(Cue.NOT)):
        return True
    goes_on = [c for c in clause.sentence if c.start in (clause.start, clause.end)]
    return any(other.has(Cue.FUTILE) for other in goes_on)


def _is_no_use(place: Found, clause: Clause) -> bool:
    """Whether the clause is about doing it, and denies the use: "ringing us will not help"."""
    if place.start > clause.start + 1 or clause.has(Cue.IF, Cue.NOT_NOT):
        return False
    return any(found.start >= place.end for found in clause.of(Cue.NOT))


def not_to_call(asked: Sequence[Ask]) -> Found | None:
    """Where they asked not to be called; who may not ask or make contact may not call either."""
    return _first(
        ask
        for ask in asked
        if ask.refused and (ask.act in (Cue.CALL, Cue.CALLS) or _is_about_status(ask))
    )


def not_to_ask(asked: Sequence[Ask]) -> Found | None:
    """Where they asked not to be asked how things stand."""
    return _first(ask for ask in asked if ask.refused and _is_about_status(ask))


def no_contact(asked: Sequence[Ask]) -> Found | None:
    """Where they refused all contact."""
    return _first(
        ask for ask in asked if ask.refused and ask.act is Cue.CONTACT and ask.said(Cue.EVER)
    )


def silence_means_no(clauses: Sequence[Clause]) -> Found | None:
    """Where they said that no word is a no: a silence and its meaning, or who alone is told."""
    rejected = [found for clause in clauses for found in clause.of(Cue.REJECTED)]
    silent = any(
        clause.has(Cue.SILENCE) or (clause.has(Cue.ELSE) and clause.has(Cue.REJECTED))
        for clause in clauses
    )
    only = [found for clause in clauses for found in clause.of(Cue.ONLY_SELECTED)]
    return next(iter([*(rejected if silent else []), *only]), None)


def _is_about_status(ask: Ask) -> bool:
    if ask.act is Cue.CONTACT:
        return not ask.clause.has(*CHANNELS) or ask.said(Cue.EVER)
    return ask.act is Cue.ASK


def _first(found: Iterator[Ask]) -> Found | None:
    return next((ask.found for ask in found), None)


# --- calls ----------------------------------------------------------------------


def invitation(
    asked: Sequence[Ask], latest: date | None, today: date
) -> tuple[bool | date, Found] | None:
    """Whether the candidate may call about the process, or from which day, and where it says so.

    ``latest`` is the last day of the window. A courtesy is no invitation.
    """
    found = [
        (_invited(ask, latest, today), ask.found)
        for ask in asked
        if ask.act in (Cue.CALL, Cue.CALLS)
    ]
    dated = [one for one in found if not isinstance(one[0], bool)]
    plain = [one for one in found if one[0] is True]
    return next(iter(dated or plain), None)


def _invited(ask: Ask, latest: date | None, today: date) -> bool | date:
    mentions = ask.clause.mentions
    if ask.refused:
        return _not_before([m for m in mentions if not _is_of_cause(m, ask)], today)
    if ask.act is Cue.CALLS:
        return False
    silent = [m for c in ask.clause.sentence if c.has(Cue.SILENCE) for m in c.mentions]
    if mentions and not is_courtesy(ask):
        waited = mentions[0] in silent
        if waited or mentions[0].op not in (Op.BY, Op.BEFORE):
            day = _from(mentions[0], today, waited=waited)
            if ask.said(Cue.ELSE, Cue.SILENCE) and latest and not isinstance(day, bool):
                return _once_waited(day, latest)
            return day
    if ask.said(Cue.SILENCE) and ask.said(Cue.IF, Cue.ELSE):
        return _waited(silent[0]) if silent else _after(latest) if latest else True
    if ask.said(Cue.ELSE) and latest:
        return _after(latest)
    if is_courtesy(ask):
        return False
    return ask.said(Cue.STATUS, Cue.TELL, Cue.ASK)


def is_courtesy(ask: Ask) -> bool:
    """Whether it is leave to call about anything but the process."""
    return ask.said(Cue.COURTESY, Cue.PURPOSE, Cue.URGENT) and not (
        ask.said(Cue.SILENCE) and ask.said(Cue.IF)
    )


def _is_of_cause(mention: Mention, ask: Ask) -> bool:
    """Whether it is only why not to call: "don't call, as she is on leave until Monday"."""
    away = (found.start for found in ask.clause.of(Cue.OTHER))
    return any(ask.found.end <= start < mention.start for start in away)


def _not_before(mentions: Sequence[Mention], today: date) -> bool | date:
    for mention in mentions:
        if mention.op in (Op.BEFORE, Op.UNTIL, Op.FROM) and mention.span.first:
            return max(mention.span.first, today)
        if mention.op is Op.AFTER:
            return _after(mention.span.last)
    return False


def _from(mention: Mention, today: date, *, waited: bool) -> bool | date:
    if waited:
        return _waited(mention)
    if mention.op is Op.AFTER:
        return _after(mention.span.last)
    return max(mention.span.first, today) if mention.span.first else True


def _once_waited(day: date, latest: date) -> date:
    """``day``, or if it is before ``latest``, the first such weekday after it."""
    return day if day >= latest else next_weekday(latest, day.weekday())


def _waited(mention: Mention) -> bool | date:
    """The first business day after the days within which they should have heard."""
    return _after((mention.span.ahead() if mention.op is Op.BEFORE else mention.span).last)


def _after(last: date | None) -> bool | date:
    """The first business day after ``last``; True where that is unknown or beyond the calendar."""
    try:
        return first_business_day_after(last) if last else True
    except OverflowError:
        return True


# --- channels -------------------------------------------------------------------


def news_channel(clauses: Sequence[Clause], asked: Sequence[Ask]) -> tuple[Channel, Found] | None:
    """How the news will come: the first channel named that is neither negated nor for asking."""
    theirs = {id(ask.clause) for ask in asked if ask.act is not Cue.ALL_CONTACT}
    theirs |= {id(clause) for clause in clauses if _is_urgent(clause)}
    for ask in asked:
        if ask.refused and ask.said(Cue.EVER):
            theirs |= {id(clause) for clause in ask.clause.sentence}
    for clause in clauses:
        if id(clause) not in theirs and _is_open(clause):
            for channel, found in _channels(clause):
                return _named_beside(clause, theirs) or (channel, found)
    return None


def _named_beside(clause: Clause, theirs: set[int]) -> tuple[Channel, Found] | None:
    """The channel that the sentence names of what is only said to be written."""
    if clause.has(*CHANNELS):
        return None
    beside = (other for other in clause.sentence if id(other) not in theirs)
    return next((one for other in beside if other.has(*CHANNELS) for one in _channels(other)), None)


def asked_channel(asked: Sequence[Ask], *, invited: bool) -> tuple[Channel, Found] | None:
    """How they asked to be contacted, a courtesy too; a date from which to call counts."""
    for ask in asked:
        if ask.act in (Cue.CALL, Cue.CALLS) and (not ask.refused or invited):
            return Channel.PHONE, ask.found
        written = _written(ask)
        if written:
            return written
    return None


def write_by(asked: Sequence[Ask]) -> tuple[Channel, Found] | None:
    """How they asked the candidate to write or follow up."""
    written = (one for ask in asked if (one := _written(ask)))
    return next((one for one in written if one[0] is not Channel.PHONE), None)


def _written(ask: Ask) -> tuple[Channel, Found] | None:
    if ask.refused or ask.act in (Cue.CALL, Cue.CALLS):
        return None
    named = sorted(_channels(ask.clause), key=lambda one: one[0] is Channel.PHONE)
    if named:
        return named[0]
    return (Channel.EMAIL, ask.found) if ask.act is Cue.WRITE else None


def _is_open(clause: Clause) -> bool:
    return clause.has(Cue.NEWS) or not clause.has(Cue.PAST) or _is_awaited(clause)


def _is_awaited(clause: Clause) -> bool:
    """Whether the channel is named as one on which word may fail to come."""
    return clause.has(Cue.SILENCE) and clause.has(Cue.IF, Cue.ELSE, Cue.REJECTED)


def _channels(clause: Clause) -> Iterator[tuple[Channel, Found]]:
    for cues in (CHANNELS, {Cue.WRITTEN: Channel.EMAIL}):
        for found in clause.of(*cues):
            if not clause.refuses(found) or _is_awaited(clause):
                yield from ((cues[cue], found) for cue in found.cues if cue in cues)
