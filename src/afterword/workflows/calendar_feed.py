"""Interviews and planned steps as entries of a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid5

from afterword.domain.feed import Entry
from afterword.domain.history import Action
from afterword.domain.words import Bilingual
from afterword.records import models, queries
from afterword.workflows.today import Task, task, with_stages

Titles = Callable[[Task], str]  # what a step asks for, in the language of the calendar

_LOOKS_BACK = timedelta(days=90)  # what is over for longer leaves the calendar
_SHORT = timedelta(minutes=15)
_BEGAN = datetime(2020, 1, 1, tzinfo=UTC)  # versions are counted in minutes from here
_INTERVIEW = Bilingual("Interview: {employer}", "Entrevista: {employer}")
_UNTIL = Bilingual("Until {by}", "Hasta {by}")


def entries(owner: models.User, now: datetime, titles: Titles) -> list[Entry]:
    """The interviews of the last 90 days and ahead, then the steps, as the plans stand.

    ``replan_due`` brings the plans up to date first. An interview that was called off stays, as
    cancelled, so that a calendar that has it takes it off.
    """
    meetings = queries.interviews(owner).filter(ends_at__gte=now - _LOOKS_BACK)
    steps = [step for step in queries.planned_steps(owner) if not step.inside]
    tasks = with_stages(owner, [task(step, owner, now) for step in steps])
    return [
        *(_meeting(row, owner) for row in meetings),
        *(
            _step(step, each, owner, titles)
            for step, each in zip(steps, tasks, strict=True)
            if step.action != Action.CLOSE_UNANSWERED
        ),
    ]


def _meeting(row: models.Interview, owner: models.User) -> Entry:
    title = _INTERVIEW.filled(employer=row.opportunity.employer.name).in_(owner.language)
    return Entry(
        uid=str(uuid5(owner.pk, f"interview {row.pk}")),
        version=_version(row.opportunity),
        changed=_changed(row.opportunity),
        starts=row.starts_at,
        ends=row.ends_at,
        title=title,
        notes="\n".join(words for words in (row.opportunity.role, row.link) if words),
        place=row.place,
        busy=not row.cancelled,
        cancelled=row.cancelled,
    )


def _step(step: models.PlannedStep, each: Task, owner: models.User, titles: Titles) -> Entry:
    """A letter stands on the last day for the post, whole; anything else begins when it may."""
    title = f"{titles(each)} · {each.employer}"
    language = owner.language
    until = f"{each.by:%Y-%m-%d %H:%M %Z}"
    why = each.why.in_(language)
    starts = step.by_day or step.at
    return Entry(
        uid=str(uuid5(owner.pk, f"step {step.opportunity_id} {step.key}")),
        version=_version(step.opportunity),
        changed=_changed(step.opportunity),
        starts=starts,
        ends=starts + (timedelta(days=1) if step.by_day else _SHORT),
        title=title,
        notes=why if step.by_day else f"{_UNTIL.filled(by=until).in_(language)}\n{why}",
    )


def _changed(opportunity: models.Opportunity) -> datetime:
    """When the plan was last worked out: whatever an entry shows is as it was then."""
    return opportunity.planned_at or _BEGAN


def _version(opportunity: models.Opportunity) -> int:
    return max(int((_changed(opportunity) - _BEGAN).total_seconds() // 60), 0)
