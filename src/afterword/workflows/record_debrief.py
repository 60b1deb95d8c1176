"""The debrief: who was there, what they said about the next steps, and what was talked about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from afterword.domain.errors import BadInput
from afterword.domain.interview import Channel, Conversation
from afterword.domain.timeline.understand import Understood, understand
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.records.queries import find_person
from afterword.workflows import values
from afterword.workflows.acts import Recorder, act

_WRITE_BY = values.or_nothing(
    values.one_of((Channel.EMAIL, Channel.LETTER, Channel.LINKEDIN, Channel.PORTAL))
)
# field that the user can correct -> its column and how it is read; a call is read by itself
CORRECTABLE: dict[str, tuple[str, values.Reader]] = {
    "on": ("said_on", values.day),
    "decide-from": ("decide_from", values.day),
    "decide-by": ("decide_by", values.day),
    "write-by": ("write_by", _WRITE_BY),
    "no-call": ("asked_not_to_call", values.yes_or_no),
    "no-questions": ("no_status_question", values.yes_or_no),
    "no-contact": ("no_contact", values.yes_or_no),
    "silence-means-no": ("silence_means_no", values.yes_or_no),
}
CALL = "call"
BY = "by"


@dataclass(frozen=True, slots=True)
class DebriefNotes:
    """What the candidate tells; everything may be left out.

    ``words`` are the other side's, about the next steps; "" means that they said nothing, None
    that the user says nothing about it now. ``corrections`` are typed values by field.
    ``present`` says of each person (by key) whether they were there. ``settles`` are the answers
    to the reminder that are taken over with it.
    """

    words: str | None = None
    corrections: Mapping[str, str] = field(default_factory=dict)
    present: Mapping[str, bool] = field(default_factory=dict)
    conversations: tuple[Conversation, ...] = ()
    settles: tuple[models.DebriefAnswer, ...] = ()


def read_words(interview: models.Interview, words: str, now: datetime) -> Understood:
    """What the words mean, said at the end of that interview (or now, if it is not over)."""
    zone = ZoneInfo(interview.timezone)
    said_at = min(interview.ends_at, now).astimezone(zone)
    return understand(
        words,
        lang=None,
        locale=interview.owner.locale,
        reference=said_at.replace(tzinfo=None),
        interview_date=interview.starts_at.astimezone(zone).date(),
    )


def record_debrief(
    owner: models.User, interview: models.Interview, notes: DebriefNotes, now: datetime
) -> models.Debrief:
    """Write the debrief down; only what is told changes. Raises BadInput naming the field."""
    with act(owner, "debrief", now) as recorder:
        recorder.about(interview.opportunity)
        debrief = _debrief_of(recorder, interview)
        if notes.words is not None:
            _understand(recorder, debrief, notes.words, now)
        _correct(recorder, debrief, notes.corrections)
        for key, present in notes.present.items():
            seat = _seat(recorder, interview, key)
            recorder.change(seat, present=present)
        for conversation in notes.conversations:
            _keep_conversation(recorder, interview, conversation)
        for answer in notes.settles:
            recorder.change(answer, settled=True)
        if interview.took_place is None and interview.ends_at <= now:
            recorder.change(interview, took_place=True)
    return debrief


def _debrief_of(recorder: Recorder, interview: models.Interview) -> models.Debrief:
    found = models.Debrief.objects.filter(interview=interview).first()
    return found or recorder.make(models.Debrief, interview=interview)


def _understand(recorder: Recorder, debrief: models.Debrief, words: str, now: datetime) -> None:
    words = values.text("words", words)
    if words == debrief.words and debrief.evidence:
        return
    read = read_words(debrief.interview, words, now)
    recorder.change(debrief, words=words, corrected=[], **_columns(read))


def _columns(read: Understood) -> dict[str, object]:
    invited = read.invited_to_call
    return {
        "decide_from": read.earliest,
        "decide_by": read.latest,
        "write_by": read.write_by or "",
        "invited_to_call": bool(invited),
        "invited_from": invited if isinstance(invited, date) else None,
        "asked_not_to_call": read.asked_not_to_call,
        "no_status_question": read.no_status_question,
        "no_contact": read.no_contact,
        "silence_means_no": read.silence_means_no,
        "evidence": [
            {"field": each.field, "span": [each.start, each.end], "text": each.text}
            for each in read.evidence
        ],
    }


def check_corrections(
    interview: models.Interview, read: Understood, typed: Mapping[str, str]
) -> None:
    """Raise BadInput, NotFound or Ambiguous for what ``record_debrief`` would not take."""
    columns = _corrections(interview.owner, typed)
    start = columns.get("decide_from", read.earliest)
    _check_window(interview, columns, start, columns.get("decide_by", read.latest))


def _correct(recorder: Recorder, debrief: models.Debrief, typed: Mapping[str, str]) -> None:
    columns = _corrections(recorder.owner, typed)
    if columns:
        corrected = sorted({*debrief.corrected, *typed})
        recorder.change(debrief, corrected=corrected, **columns)
    _check_window(debrief.interview, columns, debrief.decide_from, debrief.decide_by)


def _check_window(
    interview: models.Interview, corrected: Mapping[str, object], start: object, end: object
) -> None:
    """Raise BadInput for a corrected window that cannot be; one out of their words is shown."""
    if not corrected.keys() & {"decide_from", "decide_by"} or not isinstance(end, date):
        return
    held_on = interview.starts_at.astimezone(ZoneInfo(interview.timezone)).date()
    if end < held_on:
        problem = Bilingual(
            f"is before the interview ({held_on})", f"es anterior a la entrevista ({held_on})"
        )
        raise BadInput(where="decide-by", problem=problem)
    if isinstance(start, date) and end < start:
        problem = Bilingual(
            f"is before decide-from ({start})", f"es anterior a decide-from ({start})"
        )
        raise BadInput(where="decide-by", problem=problem)


def _corrections(owner: models.User, typed: Mapping[str, str]) -> dict[str, object]:
    columns: dict[str, object] = {}
    for name, value in typed.items():
        if name == CALL:
            columns.update(_call(value))
        elif name == BY:
            columns["said_by"] = find_person(owner, value) if value.strip() else None
        elif name in CORRECTABLE:
            column, reader = CORRECTABLE[name]
            columns[column] = reader(name, value)
        else:
            choices = ", ".join([*CORRECTABLE, CALL, BY])
            problem = Bilingual(
                f"there is no such field. There are: {choices}",
                f"no hay tal campo. Los hay: {choices}",
            )
            raise BadInput(where=name[:80], problem=problem)
    return columns


def _call(typed: str) -> dict[str, object]:
    """An invitation to call: no, yes (at any time), or the day from which."""
    if typed.strip()[:1].isdigit():
        return {"invited_to_call": True, "invited_from": values.day(CALL, typed)}
    return {"invited_to_call": values.yes_or_no(CALL, typed), "invited_from": None}


def _seat(recorder: Recorder, interview: models.Interview, key: str) -> models.Seat:
    person = find_person(recorder.owner, key)
    found = models.Seat.objects.filter(interview=interview, person=person).first()
    return found or recorder.make(models.Seat, interview=interview, person=person)


def _keep_conversation(recorder: Recorder, interview: models.Interview, told: Conversation) -> None:
    person = find_person(recorder.owner, told.person)
    columns = {
        name: values.text(name, typed)
        for name, typed in (
            ("talked_about", told.talked_about),
            ("they_need", told.they_need),
            ("i_add", told.i_add),
            ("private_note", told.private_note),
        )
        if typed is not None
    }
    found = models.Conversation.objects.filter(interview=interview, person=person).first()
    row = found or recorder.make(models.Conversation, interview=interview, person=person)
    recorder.change(row, **columns)
