"""What stands on the ribbon: each fact once, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from afterword.domain.words import Bilingual
from afterword.web.moments import Tongue
from afterword.web.words import SHORT
from afterword.workflows.today import Caution, Task

if TYPE_CHECKING:
    from afterword.records.models import Event, Interview


class Kind(StrEnum):
    """How a fact is drawn."""

    MET = "met"
    TODAY = "today"
    YOURS = "yours"
    POST = "post"
    ARRIVE = "arrive"
    THEY_DECIDE = "decide"
    STOP = "stop"
    STEP = "step"
    PERHAPS = "perhaps"
    HELD = "held"
    DONE = "done"
    THEIRS = "theirs"
    END = "end"


BELOW = frozenset({Kind.MET, Kind.TODAY, Kind.THEY_DECIDE, Kind.THEIRS})
_NEAR = timedelta(days=3)
_LONGEST_NAME = 24  # letters; the whole name stands with the step
_QUESTIONS = frozenset({"status_question", "last_message"})
_SENT = {
    "thank_you": Bilingual("Thanked", "Gracias enviadas"),
    "status_question": Bilingual("Asked", "Preguntado"),
    "last_message": Bilingual("Last message sent", "Último mensaje enviado"),
}
_ANSWERS = {
    "outcome:offer": Bilingual("Offer", "Oferta"),
    "outcome:rejected": Bilingual("They said no", "Dijeron que no"),
    "outcome:withdrawn": Bilingual("You withdrew", "Te retiraste"),
}
_ANSWER = Bilingual("They answered", "Respondieron")


@dataclass(frozen=True, slots=True)
class Mark:
    """One fact; ``end`` None for a moment. ``open_ended`` says that the other end is unknown.

    ``again`` are later moments of the same kind, told in the same words.
    """

    kind: Kind
    start: datetime
    name: str
    said: str
    end: datetime | None = None
    open_ended: bool = False
    again: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the ribbon of an opportunity is drawn from; ``window`` is (from, by)."""

    interviews: list[Interview]
    tasks: list[Task]
    events: list[Event]
    cautions: list[Caution]
    window: tuple[date | None, date | None]
    arrival: date | None = None
    off: frozenset[date] = field(default_factory=frozenset)


def marks(told: Told, tongue: Tongue) -> list[Mark]:
    """Every fact in order of time."""
    found = [
        *_met(told.interviews, tongue),
        Mark(Kind.TODAY, tongue.now, tongue.say("Today", "Hoy"), tongue.short(tongue.today)),
        *_thanks(told, tongue),
        *_decide(told.window, tongue),
        *_stops(told.cautions, tongue),
        *_steps(told.tasks, tongue),
        *_events(told.events, tongue),
    ]
    return sorted(found, key=lambda mark: mark.start)


def midnight(day: date, tongue: Tongue) -> datetime:
    """The beginning of the reader's day."""
    return datetime.combine(day, time(), ZoneInfo(tongue.timezone))


def _met(interviews: Iterable[Interview], tongue: Tongue) -> Iterator[Mark]:
    """One mark for all interviews of a day."""
    days: dict[date, list[Interview]] = {}
    for row in interviews:
        if not row.cancelled:
            days.setdefault(tongue.local(row.starts_at).date(), []).append(row)
    for day, rows in days.items():
        one, many = ("Interview", "Entrevista"), ("{n} interviews", "{n} entrevistas")
        name = tongue.say(*(one if len(rows) == 1 else many), n=str(len(rows)))
        yield Mark(Kind.MET, min(row.starts_at for row in rows), name, tongue.short(day))


def _thanks(told: Told, tongue: Tongue) -> Iterator[Mark]:
    """One bracket for all thanks that go in the same time the same way."""
    together: dict[tuple[str | None, datetime], list[Task]] = {}
    for task in told.tasks:
        if task.action == "thank_you" and task.inside is None:
            together.setdefault((task.channel, task.by), []).append(task)
    for (channel, by), tasks in together.items():
        start = min(task.at for task in tasks)
        limit = tasks[0].by_day
        end = midnight(limit, tongue) + timedelta(days=1) if limit else by
        said = tongue.say(
            "by {day}", "hasta el {day}", day=tongue.short(limit or tongue.local(by).date())
        )
        held = all(task.state == "held" for task in tasks)
        kind = Kind.HELD if held else Kind.YOURS
        late = end < tongue.now
        yield Mark(
            kind, start, _thanks_name(channel, tasks, tongue), said, tongue.now if late else end
        )
        if channel == "letter" and told.arrival and limit:
            yield from _in_the_post(limit, told.arrival, tongue)


def _thanks_name(channel: str | None, tasks: list[Task], tongue: Tongue) -> str:
    count = len(tasks)
    if channel == "letter":
        one = ("Post the letter", "Echa la carta")
        many = ("Post {n} letters", "Echa {n} cartas")
    else:
        one = ("Thank {who}", "Agradece a {who}")
        many = ("Thank {n} people", "Agradece a {n} personas")
    who = (tasks[0].carried_for or tasks[0].person or "").split(" ")[0]
    who = who if len(who) <= _LONGEST_NAME else who[: _LONGEST_NAME - 1] + "…"
    return tongue.say(*(one if count == 1 else many), n=str(count), who=who)


def _in_the_post(posted: date, arrival: date, tongue: Tongue) -> Iterator[Mark]:
    noon = timedelta(hours=12)
    start, end = midnight(posted, tongue) + noon, midnight(arrival, tongue) + noon
    yield Mark(Kind.POST, start, "", "", end)
    name = tongue.say("Arrives about", "Llega hacia el")
    yield Mark(Kind.ARRIVE, end, name, tongue.short(arrival))


def _decide(window: tuple[date | None, date | None], tongue: Tongue) -> Iterator[Mark]:
    first, last = window
    start, end = first or last, last or first
    if start is None or end is None:
        return
    name = tongue.say("They decide", "Deciden")
    open_ended = first is None or last is None
    if first is None:
        start -= timedelta(days=2)
    if last is None:
        end += timedelta(days=2)
    said = tongue.window(first, last)
    until = midnight(end, tongue) + timedelta(days=1)
    yield Mark(Kind.THEY_DECIDE, midnight(start, tongue), name, said, until, open_ended)


def _stops(cautions: Iterable[Caution], tongue: Tongue) -> Iterator[Mark]:
    for caution in cautions:
        if caution.action == "call" and caution.on is not None:
            last = caution.to or caution.on
            name = tongue.say("Do not call", "No llames")
            until = midnight(last, tongue) + timedelta(days=1)
            yield Mark(Kind.STOP, midnight(caution.on, tongue), name, "", until)


def _steps(tasks: Iterable[Task], tongue: Tongue) -> Iterator[Mark]:
    for task in tasks:
        name = SHORT[task.action].in_(tongue.language)
        local = tongue.local(task.at)
        said = f"{tongue.short(local.date())}, {local:%H:%M}"
        if task.action == "close_unanswered":
            yield Mark(Kind.END, task.at, name, tongue.short(local.date()))
        elif task.state == "held" and task.action != "thank_you":
            yield Mark(Kind.HELD, task.at, name, said)
        elif task.action in _QUESTIONS:
            yield Mark(Kind.PERHAPS, task.at, name, said)
        elif task.action not in ("thank_you", "ask_before_you_leave", "debrief"):
            yield Mark(Kind.STEP, task.at, name, said)


def _events(events: Iterable[Event], tongue: Tongue) -> Iterator[Mark]:
    """What was done, one mark for each day; and what they said, likewise."""
    days: dict[tuple[date, Kind], list[Event]] = {}
    for event in sorted(events, key=lambda event: event.at):
        if event.kind in ("sent", "called", "reply", "outcome"):
            days.setdefault((tongue.local(event.at).date(), _side(event)), []).append(event)
    single = [
        Mark(kind, same[0].at, _names(same, tongue), tongue.short(day))
        for (day, kind), same in days.items()
    ]
    for kind in (Kind.DONE, Kind.THEIRS):
        yield from _gathered([mark for mark in single if mark.kind is kind], tongue)


def _side(event: Event) -> Kind:
    """Whether the candidate did it, or they."""
    theirs = event.kind == "reply" or event.result in ("offer", "rejected")
    return Kind.THEIRS if theirs else Kind.DONE


def _names(same: Iterable[Event], tongue: Tongue) -> str:
    """What happened on one day, each thing once: "Thanked, called"."""
    names = list(dict.fromkeys(_event_name(event, tongue) for event in same))
    return ", ".join([names[0], *(name[:1].lower() + name[1:] for name in names[1:])])


def _gathered(marks: Iterable[Mark], tongue: Tongue) -> Iterator[Mark]:
    """The same thing on days that lie near each other is told once, for all of them."""
    run: list[Mark] = []
    for mark in marks:
        if run and (mark.name != run[-1].name or mark.start - run[-1].start > _NEAR):
            yield _one(run, tongue)
            run = []
        run.append(mark)
    if run:
        yield _one(run, tongue)


def _one(run: list[Mark], tongue: Tongue) -> Mark:
    first, last = run[0], run[-1]
    if first is last:
        return first
    name = tongue.say("{name} on {n} days", "{name} en {n} días", name=first.name, n=str(len(run)))
    said = tongue.window(*(tongue.local(mark.start).date() for mark in (first, last)))
    return replace(first, name=name, said=said, again=tuple(mark.start for mark in run[1:]))


def _event_name(event: Event, tongue: Tongue) -> str:
    if event.kind == "sent":
        return _SENT.get(event.action, Bilingual("Sent", "Enviado")).in_(tongue.language)
    if event.kind == "called":
        return tongue.say("Called", "Llamada hecha")
    kind = f"{event.kind}:{event.result}" if event.kind == "outcome" else event.kind
    return _ANSWERS.get(kind, _ANSWER).in_(tongue.language)
