"""Thanks: one to everybody who interviewed, once a round, by whatever way leads there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from afterword.domain.etiquette import rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.channel import Choice, Options, choose, choose_for_note
from afterword.domain.etiquette.ledger import key_of
from afterword.domain.etiquette.making import make_step
from afterword.domain.etiquette.reasons import asking, ending, thanking
from afterword.domain.etiquette.rounds import Round
from afterword.domain.etiquette.steps import Missing, Step, Stopped, What
from afterword.domain.etiquette.timing import Posting, prompt_after, wished
from afterword.domain.history import Action, Wish
from afterword.domain.interview import Channel, Interview
from afterword.domain.people import Person
from afterword.domain.words import Bilingual

_BY_WISH = {False: (), True: (rules.THEIR_WORD_FIRST,)}


@dataclass(slots=True)
class Thanks:
    """What came of the thanks: steps by key, what is missing for them, what was stopped."""

    steps: dict[str, Step] = field(default_factory=dict)
    missing: list[Missing] = field(default_factory=list)
    stopped: list[Stopped] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Owed:
    """Thanks owed to ``person`` for ``interview``; ``after`` is the last one of that day."""

    person: Person
    read: Round
    interview: Interview
    after: Interview
    wish: Wish | None

    @property
    def key(self) -> str:
        """The key names the person thanked, whoever the message goes to."""
        return key_of(self.interview.id, self.person.id, Action.THANK_YOU)


def plan_thanks(case: Case, rounds: list[Round]) -> Thanks:
    """The thanks still owed (rules ``always-follow-up`` and those of the channels)."""
    thanks = Thanks()
    no_way: list[_Owed] = []
    for owed in _owed(case, rounds, thanks):
        options = Options(case, owed.read, owed.interview, owed.person, owed.wish)
        choice = choose(options)
        _note_missing(thanks, options, choice)
        if choice.channel is None:
            no_way.append(owed)
        else:
            thanks.steps[owed.key] = _step(case, owed, choice, choice.channel, owed.person)
    for owed in no_way:
        _pass_on(case, thanks, owed)
    return thanks


def _owed(case: Case, rounds: list[Round], thanks: Thanks) -> Iterator[_Owed]:
    by_number = {read.number: read for read in rounds}
    newest: dict[str, Interview] = {}
    for interview in case.ended:
        newest.update(dict.fromkeys(interview.interviewers, interview))
    for who, met in newest.items():
        person, read = case.people[who], by_number[met.round]
        sat = [interview for interview in read.open if who in interview.interviewers]
        stop = _stop(case, read, person, sat)
        if stop is not None:
            thanks.stopped.append(stop)
            continue
        wish = case.ledger.wish(Action.THANK_YOU, who, read.ids)
        yield _Owed(person, read, sat[-1], _last_that_day(case, read, sat[-1], who), wish)


def _stop(case: Case, read: Round, person: Person, sat: list[Interview]) -> Stopped | None:
    """Why ``person``, who ``sat`` in these, is not thanked; None if thanks are owed."""
    who = person.id
    if not sat:
        return _stopped(who, rules.ALWAYS_FOLLOW_UP, ending.DROPPED)
    if case.barred(person):
        return _stopped(who, rules.NO_CONTACT, ending.NO_CONTACT)
    if case.ledger.was_thanked(who, read.interviews):
        return _stopped(who, rules.ALWAYS_FOLLOW_UP, ending.DONE)
    if case.ledger.was_skipped(Action.THANK_YOU, read.ids, who):
        return _stopped(who, rules.ALWAYS_FOLLOW_UP, ending.SKIPPED)
    if _asked_instead(case, read, who, sat[-1]):
        return _stopped(who, rules.ALWAYS_FOLLOW_UP, ending.IN_THE_QUESTION)
    return None


def _stopped(who: str, rule: str, why: Bilingual) -> Stopped:
    return Stopped(None, Action.THANK_YOU, who, rule, why)


def _asked_instead(case: Case, read: Round, who: str, interview: Interview) -> bool:
    """Whether a question went to that person, which opened with the thanks."""
    return any(
        row.action is Action.STATUS_QUESTION
        and row.person == who
        and row.interview in read.ids
        and row.at >= interview.ends_at
        for row in case.ledger.sent
    )


def _last_that_day(case: Case, read: Round, interview: Interview, who: str) -> Interview:
    """The last interview of that day in which that person sits (rule ``prompt``)."""
    if len(case.alive) == 1:
        return interview
    day = read.day(interview)
    same = [i for i in case.alive if who in i.interviewers and read.day(i) == day]
    return max(same, key=lambda i: i.ends_at)


# --- the steps ------------------------------------------------------------------


def _step(case: Case, owed: _Owed, choice: Choice, channel: Channel, to: Person) -> Step:
    if choice.posting is not None:
        return _letter(case, owed, choice, choice.posting, to)
    span = prompt_after(case, owed.read, owed.after, case.place(to))
    at, waits = wished(span.at, owed.wish)
    late = asking.MOVED[rules.THEIR_WORD_FIRST] if waits else thanking.HOURS[span.hour]
    return make_step(
        case,
        Action.THANK_YOU,
        owed.interview,
        at=at,
        by=max(span.by, at),
        names=(choice.rule, rules.PROMPT, *_BY_WISH[waits]),
        why=(choice.why, late),
        channel=channel,
        to=to,
        thanked=owed.person,
    )


def _letter(case: Case, owed: _Owed, choice: Choice, days: Posting, to: Person) -> Step:
    at, waits = wished(owed.after.ends_at, owed.wish)
    by = max(days.by, case.home.day_of(at)) if waits else days.by
    names = (choice.rule, rules.LONG_WINDOW_LETTER, rules.INK_SIGNATURE, *_BY_WISH[waits])
    return make_step(
        case,
        Action.THANK_YOU,
        owed.interview,
        at=at,
        by=by,
        names=names,
        why=(choice.why, thanking.post_by(case.words(by))),
        channel=Channel.LETTER,
        to=to,
        thanked=owed.person,
    )


# --- passed on --------------------------------------------------------------------


def _pass_on(case: Case, thanks: Thanks, owed: _Owed) -> None:
    """A paragraph inside the thanks to the point of contact, or a note of its own."""
    for carrier in owed.read.order:
        if carrier is owed.person:
            continue
        inside = _carried_by(thanks, carrier)
        if inside is not None:
            thanks.steps[owed.key] = _rider(case, owed, inside, carrier)
            return
        options = Options(case, owed.read, owed.interview, carrier, owed.wish)
        choice = choose_for_note(options, _why_passed_on(case, owed, carrier))
        if choice.channel is not None:
            thanks.steps[owed.key] = _step(case, owed, choice, choice.channel, carrier)
            return


def _why_passed_on(case: Case, owed: _Owed, carrier: Person) -> Bilingual:
    person = owed.person
    bounced = bool(person.email) and not case.ledger.can_be_mailed(person.email)
    return thanking.pass_on(person.name, carrier.name, bounced=bounced)


def _carried_by(thanks: Thanks, carrier: Person) -> Step | None:
    """The message to ``carrier`` that can take a paragraph along: their thanks, or a note."""
    own = [s for s in thanks.steps.values() if s.person == carrier.id and s.inside is None]
    return min(own, key=lambda s: (s.for_person is not None, s.at), default=None)


def _rider(case: Case, owed: _Owed, inside: Step, carrier: Person) -> Step:
    return replace(
        inside,
        key=owed.key,
        interview=owed.interview.id,
        rules=tuple(dict.fromkeys((rules.BOUNCE_FINDS_ANOTHER_WAY, *inside.rules))),
        why=_why_passed_on(case, owed, carrier),
        for_person=owed.person.id,
        inside=inside.key,
    )


# --- what is missing ---------------------------------------------------------------


def _note_missing(thanks: Thanks, options: Options, choice: Choice) -> None:
    person = options.person
    if choice.rule == rules.BOUNCE_FINDS_ANOTHER_WAY or (
        options.read.write_by is Channel.EMAIL and not options.mail
    ):
        why = ending.missing_email(person.name, bounced=options.bounced)
        thanks.missing.append(Missing(What.EMAIL, person.id, None, why))
    asked_for_letter = options.read.write_by is Channel.LETTER
    if choice.channel is Channel.LETTER or choice.rule == rules.SHORT_WINDOW_EMAIL:
        wanted = asked_for_letter and not person.postal_address
    else:
        wanted = asked_for_letter or choice.rule in _A_LETTER_WOULD_BE_RIGHT
    if not wanted or person.postal_address or not options.would_arrive():
        return
    until = options.posting.last
    if until is None and not asked_for_letter:
        return
    words = options.case.words(until) if until else None
    why = ending.missing_postal_address(person.name, words)
    thanks.missing.append(Missing(What.POSTAL_ADDRESS, person.id, until, why))


_A_LETTER_WOULD_BE_RIGHT = (rules.LONG_WINDOW_LETTER, rules.BOUNCE_FINDS_ANOTHER_WAY)
