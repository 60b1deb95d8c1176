"""Whether to call: by invitation, out of boldness where it is part of the job, else not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.making import make_step
from afterword.domain.etiquette.profession import is_assertive
from afterword.domain.etiquette.reasons import calling, ending
from afterword.domain.etiquette.rounds import Round, asked_for_silence
from afterword.domain.etiquette.steps import Advice, Missing, Step, Verdict, What
from afterword.domain.etiquette.timing import closes, wished
from afterword.domain.history import Action
from afterword.domain.interview import Channel, Interview
from afterword.domain.people import Person, Profession
from afterword.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class Call:
    """A call that is right. ``day`` is its day where the callee is, ``at`` its moment in UTC.

    ``made_at`` is when it was made, None if it was not; ``skipped`` if the candidate let it be.
    """

    rule: str
    person: Person
    interview: Interview
    day: date
    at: datetime
    assumes: tuple[str, ...]
    made_at: datetime | None
    skipped: bool

    @property
    def planned(self) -> bool:
        """Whether it is still to be made."""
        return self.made_at is None and not self.skipped

    @property
    def counts_from(self) -> datetime:
        """The moment that what follows is counted from."""
        return self.made_at or self.at


def find_call(case: Case, read: Round) -> Call | None:
    """The call of the round, None where none is right on any day that we know."""
    invitation = read.invitation
    if invitation is not None and invitation.day is not None:
        person = case.people[invitation.by] if invitation.by else _to_call(read)
        if person is None or case.barred(person):
            return None
        return _call(case, read, rules.INVITED_CALL, person, invitation.interview, invitation.day)
    return _bold(case, read)


def _to_call(read: Round) -> Person | None:
    return read.contact or (read.order[0] if read.order else None)


def _bold(case: Case, read: Round) -> Call | None:
    day, person = read.window.deciding_day, _to_call(read)
    if day is None or person is None or not read.open:
        return None
    if read.asked_not_to_call or read.no_status_question or read.silence_means_no:
        return None
    said = case.facts.opportunity.profession
    assertive = (
        is_assertive(case.facts.opportunity.role)
        if said is None
        else (said is Profession.ASSERTIVE)
    )
    if not assertive:
        return None
    assumes = ("profession",) if said is None else ()
    day = case.place(person).days.on_or_after(day)
    return _call(case, read, rules.BOLD_PROFESSION, person, read.open[-1], day, assumes)


def _call(
    case: Case,
    read: Round,
    rule: str,
    person: Person,
    interview: Interview,
    named: date,
    assumes: tuple[str, ...] = (),
) -> Call:
    place = case.place(person)
    at = place.at(named, case.policy.call_at)
    if at < interview.ends_at:
        day = place.days.after(place.day_of(interview.ends_at), 1)
        at = place.at(day, case.policy.call_at)
    made = _made(case, person, named, interview)
    at, _waits = wished(at, case.ledger.wish(Action.CALL, person.id, read.ids))
    since = read.renewed if rule == rules.BOLD_PROFESSION else None
    skipped = case.ledger.was_skipped(Action.CALL, read.ids, since=since)
    return Call(rule, person, interview, place.day_of(at), at, assumes, made, skipped)


def _made(case: Case, person: Person, named: date, interview: Interview) -> datetime | None:
    """When that call was made: on or after the named day, after the interview, to that person."""
    place = case.place(person)
    moments = [call.at for call in case.ledger.calls if call.person == person.id]
    moments += [
        row.at for row in case.ledger.sent if row.action is Action.CALL and row.person == person.id
    ]
    right = [at for at in moments if at >= interview.ends_at and place.day_of(at) >= named]
    return min(right, default=None)


def call_step(case: Case, call: Call) -> Step:
    """The step for a call that is still to be made."""
    return make_step(
        case,
        Action.CALL,
        call.interview,
        at=call.at,
        by=closes(case, case.place(call.person), call.at),
        names=(call.rule,),
        why=(call_words(case, call), calling.GUESSED if call.assumes else None),
        channel=Channel.PHONE,
        to=call.person,
        assumes=call.assumes,
    )


def call_words(case: Case, call: Call) -> Bilingual:
    """Why the call is right, with its day."""
    words = calling.invited if call.rule == rules.INVITED_CALL else calling.bold
    return words(call.person.name, case.words(call.day))


def missing_phone(call: Call) -> Missing | None:
    """The number that a planned call lacks."""
    if call.person.phone or not call.planned:
        return None
    why = ending.missing_phone(call.person.name)
    return Missing(What.PHONE, call.person.id, None, why)


# --- advice -----------------------------------------------------------------------


def advise_on_calls(case: Case, read: Round, call: Call | None) -> list[Advice]:
    """Leave to call, and the tempting days on which not to (rule ``do-not-call``)."""
    found: list[Advice] = []
    if call is not None and call.planned:
        why = call_words(case, call)
        found.append(Advice(Verdict.MAY, Action.CALL, call.day, None, call.rule, why))
    if has_leave(case, read):
        why = calling.MAY_ANY_TIME
        found.append(Advice(Verdict.MAY, Action.CALL, None, None, rules.INVITED_CALL, why))
        return found
    rule, why = why_not(case, read, call)
    first, last = read.window.first_day, read.window.deciding_day
    if first is None or last is None:
        if call is None:
            found.append(Advice(Verdict.DO_NOT, Action.CALL, None, None, rule, why))
        return found
    first, last = _tempting(case, read, call, first, last)
    if first <= last:
        to = last if last > first else None
        found.append(Advice(Verdict.DO_NOT, Action.CALL, first, to, rule, why))
    return found


def has_leave(case: Case, read: Round) -> bool:
    """Whether they said that one may call at any time."""
    invitation = read.invitation
    if invitation is None or invitation.day is not None or not read.order:
        return False
    return not (invitation.by and case.barred(case.people[invitation.by]))


def why_not(case: Case, read: Round, call: Call | None) -> tuple[str, Bilingual]:
    """The rule that forbids the call, and its reason."""
    if asked_for_silence(case, read):
        return rules.NO_CONTACT, calling.DO_NOT_CALL_NO_CONTACT
    if read.asked_not_to_call:
        return rules.DO_NOT_CALL, calling.DO_NOT_CALL_ASKED
    if call is not None:
        return rules.DO_NOT_CALL, calling.DO_NOT_CALL_YET
    return rules.DO_NOT_CALL, calling.DO_NOT_CALL


def _tempting(
    case: Case, read: Round, call: Call | None, first: date, last: date
) -> tuple[date, date]:
    """The days of the window that are not past and before the call's day; none if inverted."""
    first = max(first, read.place.day_of(case.now))
    if call is not None:
        last = min(last, call.day - timedelta(days=1))
    return first, last
