"""A round of interviews and what was said in it: the window, how to write, whether to call."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.faults import fail
from afterword.domain.etiquette.places import Place
from afterword.domain.history import Action, Reply, Says
from afterword.domain.interview import Channel, Interview, Said
from afterword.domain.people import Person

_BY_HAND = (Channel.LINKEDIN, Channel.PORTAL)


class WindowKind(StrEnum):
    """How soon they decide."""

    SHORT = "short"
    LONG = "long"
    UNKNOWN = "unknown"


class Window(NamedTuple):
    """The days on which they may decide, both inclusive, None where unknown."""

    decide_from: date | None = None
    decide_by: date | None = None

    @property
    def deciding_day(self) -> date | None:
        """The day by which one should know: ``decide_by``, if unknown ``decide_from``."""
        return self.decide_by or self.decide_from

    @property
    def first_day(self) -> date | None:
        """The first day on which they may decide: ``decide_from``, if unknown ``decide_by``."""
        return self.decide_from or self.decide_by

    def kind(self, interview_day: date, short_days: int) -> WindowKind:
        """Short or long, counted from the interview's date."""
        day = self.deciding_day
        if day is None:
            return WindowKind.UNKNOWN
        short = (day - interview_day).days <= short_days
        return WindowKind.SHORT if short else WindowKind.LONG


UNKNOWN = Window()


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation to call: from a day, or at any time (``day`` None); ``by`` a person's id."""

    day: date | None
    by: str | None
    interview: Interview


@dataclass(slots=True)
class Round:
    """One round: its interviews that are alive, and what holds for all of them.

    ``ids`` are those of its interviews, the newest first. ``open`` are the interviews that ended,
    were not dropped and are not stale, in order of end. ``order`` are the people questions can go
    to, whoever may not be contacted left out; ``contact`` is the first of them that can be written
    to, ``place`` where the point of contact is. ``renewed`` is when the present questions began to
    count: the end of the last interview, or a new date given in an answer. ``left`` is the answer
    that announced a next round.
    """

    number: int
    interviews: list[Interview]
    ids: list[str]
    open: list[Interview]
    order: list[Person]
    place: Place
    window: Window = UNKNOWN
    write_by: Channel | None = None
    invitation: Invitation | None = None
    asked_not_to_call: bool = False
    no_status_question: bool = False
    silence_means_no: bool = False
    contact: Person | None = None
    renewed: datetime | None = None
    left: Reply | None = None
    _days: dict[str, date] = field(default_factory=dict)

    def settle_at(self, place: Place) -> None:
        """Say where the point of contact is."""
        self.place = place
        self._days.clear()

    def day(self, interview: Interview) -> date:
        """The interview's date: that of its start, where the point of contact is."""
        day = self._days.get(interview.id)
        if day is None:
            day = self._days[interview.id] = self.place.day_of(interview.starts_at)
        return day


class _Statement(NamedTuple):
    """A window, and when it was said."""

    moment: datetime
    window: Window


class _Answer(NamedTuple):
    """An answer, and its place in the history."""

    nth: int
    reply: Reply


def read_rounds(case: Case) -> list[Round]:
    """The rounds in order, each with what was said in it.

    Raises FactsError for a window that lies before its interview or answer, or is inverted.
    """
    by_number: dict[int, list[Interview]] = {}
    for interview in case.alive:
        by_number.setdefault(interview.round, []).append(interview)
    answers = _by_round(case)
    rounds = [
        _read(case, number, by_number[number], answers.get(number, []))
        for number in sorted(by_number)
    ]
    _hear_about_calls(case, rounds)
    return rounds


def _by_round(case: Case) -> dict[int, list[_Answer]]:
    """The answers by the round they belong to: that of the interview that ended last before."""
    found: dict[int, list[_Answer]] = {}
    ends = [interview.ends_at for interview in case.ended]
    for index, reply in case.ledger.replies if case.alive else ():
        before = bisect_right(ends, reply.at)
        latest = case.ended[before - 1] if before else case.alive[0]
        found.setdefault(latest.round, []).append(_Answer(index, reply))
    return found


def _read(case: Case, number: int, interviews: list[Interview], answers: list[_Answer]) -> Round:
    everybody = case.contacts(interviews)
    order = [person for person in everybody if not case.barred(person)]
    nominal = case.place(everybody[0] if everybody else None)
    over = [i for i in case.ended if i.round == number]
    opened = [i for i in over if i.id not in case.ledger.dropped and not case.stale(i)]
    ids = [interview.id for interview in reversed(interviews)]
    read = Round(number, interviews, ids, opened, order, nominal)
    _hear_how_to_write(case, read, over)
    _find_contact(case, read, everybody)
    _check_said(case, read)
    _hear(read, over, answers)
    return read


def _hear_how_to_write(case: Case, read: Round, over: list[Interview]) -> None:
    newest: datetime | None = None
    for interview in over:
        said = interview.said
        if said is None:
            continue
        read.no_status_question = read.no_status_question or said.no_status_question
        read.silence_means_no = read.silence_means_no or said.silence_means_no
        moment = _moment(read.place, interview, said)
        if said.write_by is not None and (newest is None or moment >= newest):
            read.write_by, newest = said.write_by, moment


def _find_contact(case: Case, read: Round, everybody: list[Person]) -> None:
    read.contact = next((p for p in read.order if can_be_written_to(case, read, p)), None)
    nominal = read.order[0] if read.order else (everybody[0] if everybody else None)
    read.settle_at(case.place(read.contact or nominal))


def asked_for_silence(case: Case, read: Round) -> bool:
    """Whether everybody whom one could ask wants no contact (rule ``no-contact``)."""
    return case.all_barred or (not read.order and bool(case.contacts(read.interviews)))


def can_be_written_to(case: Case, read: Round, person: Person) -> bool:
    """Whether a question can reach that person: by e-mail, or the way they asked for."""
    if case.ledger.can_be_mailed(person.email) or read.write_by in _BY_HAND:
        return True
    if read.write_by is Channel.LETTER and person.postal_address:
        return True
    wish = case.ledger.wish(Action.STATUS_QUESTION, person.id, read.ids)
    return wish is not None and wish.channel in _BY_HAND


def _hear(read: Round, over: list[Interview], answers: list[_Answer]) -> None:
    """Find the window that holds: the newest known one wins, and renews the questions."""
    statements = [
        _Statement(_moment(read.place, i, i.said), _window(read, i, i.said))
        for i in over
        if i.said is not None
    ]
    read.renewed = over[-1].ends_at if over else None
    for nth, reply in sorted(answers, key=lambda answer: answer.reply.at):
        if reply.says is Says.NEXT_ROUND and over and reply.at >= over[-1].ends_at:
            read.left = reply
        elif reply.says is Says.DATE:
            _check_answer(read, nth, reply)
            statements.append(_Statement(reply.at, _answered(read, reply)))
            if statements[-1].window != UNKNOWN:
                read.left = None
    known = [statement for statement in statements if statement.window != UNKNOWN]
    if known:
        newest = max(reversed(known), key=lambda statement: statement.moment)
        read.window = newest.window
        read.renewed = max(read.renewed or newest.moment, newest.moment)


def _moment(place: Place, interview: Interview, said: Said) -> datetime:
    """When it was said: at the interview's end, or as the day began on which it was said."""
    if said.on is None or said.on == place.day_of(interview.starts_at):
        return interview.ends_at
    return datetime.combine(said.on, time(), place.zone).astimezone(UTC)


def _window(read: Round, interview: Interview, said: Said) -> Window:
    """The window as it is to be read; unknown if it ends before a later interview."""
    day = read.day(interview)
    decide_from = said.decide_from
    if decide_from is not None and decide_from <= max(said.on or day, day):
        decide_from = None
    return _unless_overtaken(read, Window(decide_from, said.decide_by), interview.starts_at)


def _answered(read: Round, reply: Reply) -> Window:
    decide_from = reply.decide_from
    if decide_from is not None and decide_from <= read.place.day_of(reply.at):
        decide_from = None
    return _unless_overtaken(read, Window(decide_from, reply.decide_by), reply.at)


def _unless_overtaken(read: Round, window: Window, moment: datetime) -> Window:
    """The window, unknown if it ends before an interview of the round that begins later."""
    last, end = read.interviews[-1], window.decide_by
    overtaken = end is not None and last.starts_at > moment and end < read.day(last)
    return UNKNOWN if overtaken else window


# --- whether to call ------------------------------------------------------------


def _hear_about_calls(case: Case, rounds: list[Round]) -> None:
    """A request not to call holds for good, over all rounds, until a later invitation."""
    said = [(i, i.said) for i in case.facts.interviews if i.said is not None]
    if not any(s.asked_not_to_call or s.invited_to_call is not False for _i, s in said):
        return
    in_order = sorted(said, key=lambda pair: _moment(case.home, *pair))
    over = set(map(id, case.ended))
    asked_not, invitation = False, None
    for interview, words in in_order:
        invited = words.invited_to_call if id(interview) in over else False
        named = invited if isinstance(invited, date) else None
        if named is None and words.asked_not_to_call:
            asked_not, invitation = True, None
        elif invited is not False:
            asked_not, invitation = False, Invitation(named, words.by, interview)
    for each in rounds:
        each.asked_not_to_call = asked_not
        if invitation is not None and invitation.interview.round == each.number:
            each.invitation = invitation


# --- faults in the facts ---------------------------------------------------------


def _check_said(case: Case, read: Round) -> None:
    for index, interview in enumerate(case.facts.interviews):
        said = interview.said
        if said is None or interview.id not in read.ids:
            continue
        where = f"interviews.{index}.said"
        _check_order(where, said.decide_from, said.decide_by)
        if said.decide_by is not None and said.decide_by < read.day(interview):
            fail(f"{where}.decide_by", "lies before the interview", "es anterior a la entrevista")


def _check_answer(read: Round, nth: int, reply: Reply) -> None:
    where = f"history.{nth}"
    _check_order(where, reply.decide_from, reply.decide_by)
    if reply.decide_by is not None and reply.decide_by < read.place.day_of(reply.at):
        fail(f"{where}.decide_by", "lies before the answer", "es anterior a la respuesta")


def _check_order(where: str, decide_from: date | None, decide_by: date | None) -> None:
    if decide_from is not None and decide_by is not None and decide_by < decide_from:
        fail(
            f"{where}.decide_by",
            "the window ends before it starts",
            "el plazo acaba antes de empezar",
        )
