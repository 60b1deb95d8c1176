"""How thanks and notes go: the wish, their word, the defaults by window, another way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from afterword.domain.etiquette import reasons, rules
from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.reasons import thanking
from afterword.domain.etiquette.rounds import Round, Window, WindowKind
from afterword.domain.etiquette.timing import Posting, posting, still_arrives
from afterword.domain.history import Action, Wish
from afterword.domain.interview import Channel, Interview
from afterword.domain.people import Person
from afterword.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class Choice:
    """How a message goes: ``channel`` None means that no way leads to that person.

    ``posting`` are the days of a letter. ``rule`` is the rule that chose.
    """

    channel: Channel | None
    rule: str
    why: Bilingual | None
    posting: Posting | None = None


class Options:
    """What can reach one person with thanks for one interview."""

    def __init__(
        self, case: Case, read: Round, interview: Interview, person: Person, wish: Wish | None
    ) -> None:
        self.case = case
        self.read = read
        self.interview = interview
        self.person = person
        self.wish = wish
        self.earliest = _latest(interview.ends_at, wish)
        self.mail = case.ledger.can_be_mailed(person.email)
        self.bounced = bool(person.email) and not self.mail
        self._posting: Posting | None = None

    @property
    def posting(self) -> Posting:
        """The posting days of a letter."""
        if self._posting is None:
            self._posting = posting(self.case, self.read, self.interview, self.person)
        return self._posting

    @property
    def day_known(self) -> bool:
        """Whether a letter's arrival can be judged at all."""
        return self.read.window.first_day is not None

    def would_arrive(self) -> bool:
        """Whether a letter posted from now on is in time; always, where no day is known."""
        last = self.posting.last
        return last is None or still_arrives(self.case, last, self.earliest)

    def can_carry_thanks(self, channel: Channel) -> bool:
        """Whether thanks can go that way, in time."""
        if channel is Channel.EMAIL:
            return self.mail
        if channel is Channel.LETTER:
            return bool(self.person.postal_address) and self.would_arrive()
        return channel is Channel.LINKEDIN


def choose(options: Options) -> Choice:
    """The channel of thanks, by precedence: the wish, their word, the defaults, another way."""
    notes: list[Bilingual] = []
    found = _by_wish(options, notes) or _by_their_word(options, notes) or _by_default(options)
    if not notes:
        return found
    return replace(found, why=reasons.joined(*notes, found.why))


def _by_wish(options: Options, notes: list[Bilingual]) -> Choice | None:
    wish = options.wish
    if wish is None or wish.channel is None:
        return None
    if options.can_carry_thanks(wish.channel):
        return _chosen(options, wish.channel, thanking.wished(wish.channel))
    notes.append(_cannot(options, wish.channel, thanking.wished(wish.channel)))
    return None


def _by_their_word(options: Options, notes: list[Bilingual]) -> Choice | None:
    asked = options.read.write_by
    if asked is Channel.PORTAL:
        if options.mail:
            return _chosen(options, Channel.EMAIL, thanking.PORTAL_CARRIES_NO_THANKS)
        return None
    if asked is not None:
        if options.can_carry_thanks(asked):
            return _chosen(options, asked, thanking.asked_to_write(asked))
        notes.append(_cannot(options, asked, thanking.asked_to_write(asked)))
    if options.case.facts.opportunity.internal and options.mail:
        return _chosen(options, Channel.EMAIL, thanking.INTERNAL)
    return None


def _cannot(options: Options, channel: Channel, asked: Bilingual) -> Bilingual:
    """Say what was asked for, and why it cannot be done."""
    if channel is Channel.EMAIL:
        return reasons.joined(asked, thanking.NO_ADDRESS_WORKS)
    if channel is Channel.LETTER and options.person.postal_address:
        return reasons.joined(asked, thanking.TOO_LATE_BY_POST)
    if channel is Channel.LETTER:
        return reasons.joined(asked, thanking.NO_ADDRESS_FOR_POST)
    return reasons.joined(asked, thanking.CARRIES_NO_THANKS)


def _chosen(options: Options, channel: Channel, why: Bilingual) -> Choice:
    days = options.posting if channel is Channel.LETTER else None
    return Choice(channel, rules.THEIR_WORD_FIRST, why, days)


def _by_default(options: Options) -> Choice:
    read, name = options.read, options.person.name
    kind = read.window.kind(read.day(options.interview), options.case.policy.short_window_days)
    letter_is_right = kind is WindowKind.LONG and not options.case.facts.opportunity.internal
    if letter_is_right and not options.bounced:  # what came back goes another way, by its own rule
        choice = _long(options)
        if choice is not None:
            return choice
    elif options.mail:
        if kind is WindowKind.UNKNOWN:
            return Choice(Channel.EMAIL, rules.UNKNOWN_WINDOW, thanking.unknown_window(name))
        why = thanking.short_window(name, window_in_words(options.case, read.window))
        return Choice(Channel.EMAIL, rules.SHORT_WINDOW_EMAIL, why)
    return _another_way(options)


def _long(options: Options) -> Choice | None:
    name, arrives = options.person.name, options.would_arrive()
    if arrives and options.person.postal_address:
        why = thanking.long_window(name, window_in_words(options.case, options.read.window))
        return Choice(Channel.LETTER, rules.LONG_WINDOW_LETTER, why, options.posting)
    if not options.mail:
        return None
    why = thanking.no_postal_address(name) if arrives else thanking.letter_too_late(name)
    return Choice(Channel.EMAIL, rules.LONG_WINDOW_LETTER, why)


def _another_way(options: Options) -> Choice:
    rule = rules.BOUNCE_FINDS_ANOTHER_WAY
    if options.day_known and options.can_carry_thanks(Channel.LETTER):
        why = thanking.by_post_instead(options.person.name, bounced=options.bounced)
        return Choice(Channel.LETTER, rule, why, options.posting)
    return Choice(None, rule, None)


def _latest(end: datetime, wish: Wish | None) -> datetime:
    if wish is None or wish.not_before is None:
        return end
    return max(end, wish.not_before)


def question_channel(case: Case, read: Round, person: Person, wish: Wish | None) -> Choice:
    """The channel of a question, for somebody who can be written to.

    Who has no address is reached by hand, as the candidate wished for the question before.
    """
    wished, note = wish.channel if wish else None, None
    for channel, why in ((wished, thanking.wished), (read.write_by, thanking.asked_to_write)):
        if channel is None:
            continue
        if _can_carry_question(case, person, channel):
            return Choice(channel, rules.THEIR_WORD_FIRST, why(channel))
        note = reasons.joined(note, why(channel), thanking.CANNOT_BE_DONE)
    before = case.ledger.wish(Action.STATUS_QUESTION, person.id, read.ids)
    if before is not wish and not case.ledger.can_be_mailed(person.email):
        return question_channel(case, read, person, before)
    return Choice(Channel.EMAIL, rules.ANSWER_OVERDUE, note)


def window_in_words(case: Case, window: Window) -> Bilingual:
    """When they decide: "by" a day, "from" a day on, or between two; for a known window."""
    first, last = window
    if first is not None and last is not None:
        return thanking.between(case.words(first), case.words(last))
    if last is not None:
        return thanking.by(case.words(last))
    return thanking.from_on(case.words(first)) if first is not None else thanking.SOME_DAY


def _can_carry_question(case: Case, person: Person, channel: Channel) -> bool:
    if channel is Channel.EMAIL:
        return case.ledger.can_be_mailed(person.email)
    if channel is Channel.LETTER:
        return bool(person.postal_address)
    return channel in (Channel.LINKEDIN, Channel.PORTAL)


def choose_for_note(options: Options, why: Bilingual) -> Choice:
    """The channel of a note that passes on somebody else's thanks; None where there is none."""
    rule, wished = rules.BOUNCE_FINDS_ANOTHER_WAY, options.wish.channel if options.wish else None
    for channel in (wished, options.read.write_by, Channel.EMAIL):
        if channel is not None and options.can_carry_thanks(channel):
            days = options.posting if channel is Channel.LETTER else None
            return Choice(channel, rule, why, days)
    return Choice(None, rule, None)
