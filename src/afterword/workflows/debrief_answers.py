"""Answers of the candidate's to a debrief's reminder: kept as proposals until they are confirmed.

An answer counts only where it comes from an own address and names the reminder's Message-ID, which
nobody but the candidate's own mailbox has seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.domain.incoming.facts import Arrived, Kind
from afterword.domain.incoming.read import read_mail
from afterword.domain.interview import Conversation
from afterword.domain.reminders.answered import Told, read_answer
from afterword.domain.reminders.due import Kind as Reminded
from afterword.domain.timeline.understand import Understood
from afterword.records import models, queries
from afterword.records.queries import MAIL_CAME
from afterword.workflows.acts import act
from afterword.workflows.record_debrief import DebriefNotes, read_words, record_debrief
from afterword.workflows.values import LONGEST

_SAYS_SOMETHING = (Kind.PERSON, Kind.AUTOMATIC)


@dataclass(frozen=True, slots=True)
class Proposed:
    """What an answer would write down: their words, what they mean, and a line for each person."""

    row: models.DebriefAnswer
    told: Told
    read: Understood
    lines: tuple[tuple[models.Person, str], ...]


def interview_answered(owner: models.User, mail: Arrived) -> models.Interview | None:
    """The interview whose debrief's reminder the candidate's own mail answers; None for none.

    Headers are enough to tell.
    """
    if mail.sender not in queries.own_addresses(owner):
        return None
    named = f"{mail.header('in-reply-to')} {mail.header('references')}".split()
    reminded = models.Reminder.objects.filter(
        owner=owner, kind=Reminded.DEBRIEF, message_id__in=named
    )
    row = reminded.select_related("interview__opportunity").first()
    return row.interview if row else None


def take_answer(owner: models.User, mail: Arrived, name: str, now: datetime) -> bool:
    """Keep the answer once, for the candidate to confirm; False where it says nothing new."""
    interview, incoming = interview_answered(owner, mail), read_mail(mail)
    text = (incoming.new_text or "").strip()[:LONGEST]
    if interview is None or not text or incoming.kind not in _SAYS_SOMETHING:
        return False
    with act(owner, MAIL_CAME, now) as recorder:
        if models.DebriefAnswer.objects.filter(owner=owner, name=name).exists():
            return False
        recorder.about(interview.opportunity)
        recorder.make(
            models.DebriefAnswer,
            name=name,
            interview=interview,
            text=text,
            arrived_at=min(mail.sent_at or now, now),
        )
    return True


def proposed(interview: models.Interview, now: datetime) -> list[Proposed]:
    """The answers that wait to be confirmed, the first first."""
    waiting = models.DebriefAnswer.objects.filter(interview=interview, settled=False)
    return [_proposed(interview, row, now) for row in waiting.order_by("arrived_at", "name")]


def _proposed(interview: models.Interview, row: models.DebriefAnswer, now: datetime) -> Proposed:
    people = {seat.person.key: seat.person for seat in queries.seats(interview)}
    told = read_answer(row.text, [(key, person.name) for key, person in people.items()])
    lines = tuple((people[key], line) for key, line in told.lines)
    return Proposed(row, told, read_words(interview, told.words, now), lines)


def accept(interview: models.Interview, now: datetime) -> models.Debrief | None:
    """Write the waiting answers down as the candidate's debrief; None where none waits.

    What was written down before stays, and theirs comes after it.
    """
    waiting = proposed(interview, now)
    if not waiting:
        return None
    kept = queries.debrief_of(interview)
    words = _joined(kept.words if kept else "", [each.told.words for each in waiting])
    lines = [line for each in waiting for line in each.lines]
    notes = DebriefNotes(
        words=words or None,
        conversations=tuple(_conversations(interview, lines)),
        settles=tuple(each.row for each in waiting),
    )
    return record_debrief(interview.owner, interview, notes, now)


def _conversations(
    interview: models.Interview, lines: list[tuple[models.Person, str]]
) -> list[Conversation]:
    known = queries.conversations(interview)
    about: dict[str, list[str]] = {}
    for person, line in lines:
        about.setdefault(person.key, []).append(line)
    return [
        Conversation(
            key, talked_about=_joined(known[key].talked_about if key in known else "", said)
        )
        for key, said in about.items()
    ]


def _joined(kept: str, more: list[str]) -> str:
    """``kept`` and whatever of ``more`` does not stand in it, each on a line of its own."""
    lines = [kept] if kept else []
    for each in more:
        if each and each not in "\n".join(lines):
            lines.append(each)
    return "\n".join(lines)


def leave_out(interview: models.Interview, now: datetime) -> int:
    """Have no waiting answer proposed again; returns how many there were."""
    waiting = list(models.DebriefAnswer.objects.filter(interview=interview, settled=False))
    with act(interview.owner, "debrief", now) as recorder:
        recorder.about(interview.opportunity)
        for row in waiting:
            recorder.change(row, settled=True)
    return len(waiting)
