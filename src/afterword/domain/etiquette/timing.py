"""When: the prompt moment, the posting days of a letter, and questions that wait."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import Enum, auto
from typing import NamedTuple

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.places import Place
from afterword.domain.etiquette.policy import Policy
from afterword.domain.etiquette.rounds import Round
from afterword.domain.history import Wish
from afterword.domain.interview import Interview
from afterword.domain.people import Person

_DAY = timedelta(days=1)


class Hour(Enum):
    """Why a prompt message goes at its hour."""

    BUSINESS = auto()
    EVENING = auto()
    BEFORE_DECISION = auto()
    AT_ONCE = auto()


class Span(NamedTuple):
    """When a prompt message goes: ``at``, until ``by`` at the latest; both in UTC."""

    at: datetime
    by: datetime
    hour: Hour


def wished(at: datetime, wish: Wish | None) -> tuple[datetime, bool]:
    """``at`` in UTC, later where the candidate wants it later; and whether it is."""
    if wish is None or wish.not_before is None or wish.not_before <= at:
        return at.astimezone(UTC), False
    return wish.not_before.astimezone(UTC), True


def prompt(policy: Policy, place: Place, end: datetime, decision: datetime | None = None) -> Span:
    """The moment of a thank-you e-mail after something that ended at ``end`` (rule ``prompt``).

    ``decision`` is the first instant at which they may decide, None where it does not matter.
    """
    end = end.astimezone(UTC)
    first = end + timedelta(hours=policy.prompt_earliest_hours)
    last = end + timedelta(hours=policy.prompt_latest_hours)
    at, hour = _good_hour(policy, place, first, last)
    if decision is not None and decision <= at:
        return Span(first, last, Hour.BEFORE_DECISION)
    return Span(at, last, hour)


def prompt_after(case: Case, read: Round, interview: Interview, place: Place) -> Span:
    """The prompt moment for thanks after ``interview``, to somebody at ``place``."""
    first_day = read.window.first_day
    if first_day is None:
        return prompt(case.policy, place, interview.ends_at)
    if first_day == read.day(interview):
        span = prompt(case.policy, place, interview.ends_at)
        return Span(interview.ends_at.astimezone(UTC), span.by, Hour.AT_ONCE)
    decision = read.place.at(first_day, case.policy.decision_opens)
    return prompt(case.policy, place, interview.ends_at, decision)


def _good_hour(
    policy: Policy, place: Place, first: datetime, last: datetime
) -> tuple[datetime, Hour]:
    """The first business moment from ``first`` to ``last``, else the first decent one."""
    days = list(_days(place, first, last))
    for day in days:
        if place.days.include(day):
            moment = max(first, place.at(day, policy.business_opens))
            if moment <= min(last, place.at(day, policy.business_closes)):
                return moment, Hour.BUSINESS
    for day in days:
        moment = max(first, place.at(day, policy.evening_opens))
        if moment <= last and moment < place.at(day, policy.evening_closes):
            return moment, Hour.EVENING
    return first, Hour.EVENING


def _days(place: Place, first: datetime, last: datetime) -> Iterable[date]:
    day, end = place.day_of(first), place.day_of(last)
    while day <= end:
        yield day
        day += _DAY


# --- letters ------------------------------------------------------------------


class Posting(NamedTuple):
    """When a letter is posted: ``by`` that day; ``last`` is the last day from which it arrives.

    ``last`` None: they may decide on no known day, so that nothing is too late.
    """

    by: date
    last: date | None


def posting(case: Case, read: Round, interview: Interview, person: Person) -> Posting:
    """The posting days of a letter after ``interview`` (rule ``long-window-letter``)."""
    days = case.post_days(person)
    by = days.after(read.day(interview), case.policy.letter_post_business_days)
    first_day = read.window.first_day
    if first_day is None:
        return Posting(by, None)
    transit = case.facts.transit.days(case.facts.candidate.country, person.country)
    arrives = days.before(first_day, case.policy.letter_arrive_business_days_before)
    last = days.before(arrives, transit)
    return Posting(min(by, last), last)


def still_arrives(case: Case, last: date, earliest: datetime) -> bool:
    """Whether a letter that can be posted from ``earliest`` on can still go by ``last``."""
    return last >= max(case.today, case.home.day_of(earliest))


# --- questions ------------------------------------------------------------------


class Contact(NamedTuple):
    """Something unsolicited that somebody gets: on that day; ``real`` once it has happened."""

    day: date
    real: bool


class Settled(NamedTuple):
    """The moment of a question, and the rules that moved it there."""

    at: datetime
    rules: tuple[str, ...]


def settle(
    case: Case, person: Person, base: datetime, wish: Wish | None, contacts: Iterable[Contact]
) -> Settled:
    """``base`` moved on by a wish, an absence and the quiet days (rule ``not-annoying``)."""
    place = case.place(person)
    at, waits = wished(base, wish)
    moved = [rules.THEIR_WORD_FIRST] if waits else []
    back = _back(case, person, place)
    if back is not None and back > at:
        at = back
        moved.append(rules.REPLY_STOPS)
    quiet = _quiet(case.policy, place, place.day_of(at), list(contacts))
    if quiet > place.day_of(at):
        at = place.at(quiet, case.policy.question_at)
        moved.append(rules.NOT_ANNOYING)
    return Settled(at, tuple(moved))


def _back(case: Case, person: Person, place: Place) -> datetime | None:
    """The first business moment after the last day away that an automatic reply gave."""
    away = [
        (reply.at, reply.until)
        for reply in case.ledger.auto_replies
        if reply.person == person.id and reply.until is not None
    ]
    if not away:
        return None
    return place.at(place.days.after(max(away)[1], 1), case.policy.question_at)


def _quiet(policy: Policy, place: Place, day: date, contacts: list[Contact]) -> date:
    """The first day from ``day`` on with enough full business days since the last contact."""
    if policy.quiet_business_days == 0:
        return day
    free = sorted(
        (place.days.after(c.day, policy.quiet_business_days + 1), c.real, c.day) for c in contacts
    )
    for until, real, came in free:
        if until > day and (real or came <= day):
            day = until
    return day


def closes(case: Case, place: Place, at: datetime) -> datetime:
    """The end of the business day of ``at``; ``at`` itself where that is over."""
    return max(at, place.at(place.day_of(at), case.policy.day_closes))
