"""What to do now, what not to do, what is coming, and whom one waits for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from afterword.domain.etiquette.rules import ALWAYS_FOLLOW_UP
from afterword.domain.history import Action
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.records import models, queries

_QUESTIONS = frozenset({Action.STATUS_QUESTION, Action.LAST_MESSAGE, Action.CLOSE_UNANSWERED})


@dataclass(frozen=True, slots=True)
class Task:
    """A step as a person sees it; names are None where nobody receives it.

    ``at`` and ``by`` are aware, in the zone of whoever receives it; ``stage`` of a letter is
    "print", "sign" or "post", else None.
    """

    key: str
    action: str
    channel: str | None
    person: str | None
    carried_for: str | None
    inside: str | None
    employer: str
    opportunity: str
    interview: str
    at: datetime
    by: datetime
    by_day: date | None
    state: str
    rules: tuple[str, ...]
    assumes: tuple[str, ...]
    why: Bilingual
    stage: str | None = None


@dataclass(frozen=True, slots=True)
class Caution:
    """Something not to do: today, or on no day where ``on`` is None."""

    employer: str
    opportunity: str
    action: str
    on: date | None
    to: date | None
    rule: str
    why: Bilingual


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that would change the plan while it can still be entered until ``until``."""

    employer: str
    opportunity: str
    what: str
    person: str | None
    until: date | None
    why: Bilingual


@dataclass(frozen=True, slots=True)
class Today:
    """One person's whole list, each part with the most urgent first."""

    now: list[Task] = field(default_factory=list)
    do_not: list[Caution] = field(default_factory=list)
    coming: list[Task] = field(default_factory=list)
    waiting: list[Task] = field(default_factory=list)
    missing: list[Gap] = field(default_factory=list)
    old: list[str] = field(default_factory=list)
    empty: bool = False


def today(owner: models.User, now: datetime) -> Today:
    """The stored plans sorted for reading; ``replan_due`` brings them up to date first."""
    tasks = with_stages(owner, [task(step, owner, now) for step in queries.planned_steps(owner)])
    rows = list(queries.noted_opportunities(owner))
    day = now.astimezone(ZoneInfo(owner.timezone)).date()
    own = [task for task in tasks if task.inside is None and not _long_past(task)]
    due = [task for task in own if task.at <= now]
    ahead = [task for task in own if task.at > now]
    return Today(
        now=sorted(due, key=_urgency),
        do_not=[caution for caution in _cautions(rows) if _holds_on(caution, day)],
        coming=[task for task in ahead if task.action not in _QUESTIONS],
        waiting=_first_of_each(task for task in ahead if task.action in _QUESTIONS),
        missing=_gaps(rows),
        old=[row.key for row in old_interviews(owner)],
        empty=not rows and not tasks and not queries.interviews(owner).exists(),
    )


def old_interviews(owner: models.User) -> list[models.Interview]:
    """Interviews that were over long before they were entered: to be closed together, once."""
    closing = queries.planned_steps(owner).filter(action=Action.CLOSE_UNANSWERED)
    rounds = {
        (step.opportunity_id, step.interview.round)
        for step in closing
        if ALWAYS_FOLLOW_UP in step.rules
    }
    found = queries.interviews(owner).filter(opportunity__in={each for each, _ in rounds})
    return [row for row in found if (row.opportunity_id, row.round) in rounds]


def _long_past(task: Task) -> bool:
    return task.action == Action.CLOSE_UNANSWERED and ALWAYS_FOLLOW_UP in task.rules


def tasks_of(opportunity: models.Opportunity, now: datetime) -> list[Task]:
    """Every planned step of one opportunity, in order of time."""
    owner = opportunity.owner
    steps = queries.planned_steps(owner).filter(opportunity=opportunity)
    return with_stages(owner, [task(step, owner, now) for step in steps])


def cautions_of(opportunity: models.Opportunity) -> list[Caution]:
    """Everything that the plan of one opportunity advises against, whatever the day."""
    return _cautions([opportunity])


def gaps_of(opportunity: models.Opportunity) -> list[Gap]:
    """What the plan of one opportunity lacks."""
    return _gaps([opportunity])


def task(step: models.PlannedStep, owner: models.User, now: datetime) -> Task:
    """A stored step as a person sees it."""
    zone = ZoneInfo(step.person.timezone if step.person else owner.timezone)
    late = step.state == "pending" and step.by < now
    return Task(
        key=step.key,
        action=step.action,
        channel=step.channel or None,
        person=step.person.name if step.person else None,
        carried_for=step.carried_for.name if step.carried_for else None,
        inside=step.inside or None,
        employer=step.opportunity.employer.name,
        opportunity=step.opportunity.key,
        interview=step.interview.key,
        at=step.at.astimezone(zone),
        by=step.by.astimezone(zone),
        by_day=step.by_day,
        state="overdue" if late else step.state,
        rules=tuple(step.rules),
        assumes=tuple(step.assumes),
        why=Bilingual(step.why_en, step.why_es),
    )


def with_stages(owner: models.User, tasks: list[Task]) -> list[Task]:
    """The same tasks; letters with what is to be done next to them."""
    letters = {task.key for task in tasks if task.channel == Channel.LETTER}
    if not letters:
        return tasks
    done = queries.letter_events(owner, letters)
    stages = {
        key: "post" if "signed" in done[key] else "sign" if "printed" in done[key] else "print"
        for key in letters
    }
    return [_staged(task, stages.get(task.key)) for task in tasks]


def _staged(task: Task, stage: str | None) -> Task:
    return replace(task, stage=stage) if stage else task


def _urgency(task: Task) -> tuple[bool, datetime, str, bool, str]:
    """Held thanks first, then by the moment until which they must be done, the debrief first."""
    held_thanks = task.state == "held" and task.action == Action.THANK_YOU
    return (not held_thanks, task.by, task.interview, task.action != Action.DEBRIEF, task.key)


def _first_of_each(tasks: Iterable[Task]) -> list[Task]:
    first: dict[str, Task] = {}
    for each in tasks:
        first.setdefault(each.opportunity, each)
    return list(first.values())


def _cautions(rows: Iterable[models.Opportunity]) -> list[Caution]:
    return [
        Caution(
            employer=row.employer.name,
            opportunity=row.key,
            action=advice["action"],
            on=_day(advice["on"]),
            to=_day(advice["to"]),
            rule=advice["rule"],
            why=Bilingual(**advice["why"]),
        )
        for row in rows
        for advice in row.advice
        if advice["verdict"] == "do_not"
    ]


def _holds_on(caution: Caution, day: date) -> bool:
    if caution.on is None:
        return True
    return caution.on <= day <= (caution.to or caution.on)


def _gaps(rows: Iterable[models.Opportunity]) -> list[Gap]:
    return [
        Gap(
            employer=row.employer.name,
            opportunity=row.key,
            what=missing["what"],
            person=missing["person"],
            until=_day(missing["until"]),
            why=Bilingual(**missing["why"]),
        )
        for row in rows
        for missing in row.missing
    ]


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
