"""The text of each step: drafted from the facts, and drafted anew when they change.

What the user has edited is never overwritten: it is shown as older than the facts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from afterword.domain.errors import NotAllowed
from afterword.domain.writing.brief import Brief
from afterword.domain.writing.brief import Message as Composed
from afterword.domain.writing.compose import compose, compose_apart
from afterword.domain.writing.phrases import Phrasebook
from afterword.records import models
from afterword.workflows import values
from afterword.workflows.acts import act
from afterword.workflows.briefs import NO_MESSAGE, OCCASIONS, brief_of

Phrasebooks = Callable[[str], Phrasebook]  # by language, "en" or "es"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A stored message with what it was composed from; ``stale`` where it was edited since."""

    row: models.Message
    brief: Brief
    composed: Composed
    stale: bool


def needs_message(step: models.PlannedStep) -> bool:
    """Whether the step has a message of its own: calls, cards and riders have none."""
    return step.action in OCCASIONS and not step.inside


def drafts(steps: list[models.PlannedStep], now: datetime, phrases: Phrasebooks) -> list[Drafted]:
    """The message of each step that has one, in the same order."""
    return [draft(step, now, phrases) for step in steps if needs_message(step)]


def draft(step: models.PlannedStep, now: datetime, phrases: Phrasebooks) -> Drafted:
    """The message of the step as it stands now, made where there is none.

    Raises NotAllowed for a step without a message.
    """
    if not needs_message(step):
        raise NotAllowed(why=NO_MESSAGE.filled(step=step.key))
    row = _row_of(step)
    brief, composed = _again(step, row, phrases) if row else _apart(step, phrases)
    digest = _digest(composed)
    if row is not None and (row.facts == digest or row.edited or row.state != "draft"):
        return Drafted(row, brief, composed, stale=row.edited and row.facts != digest)
    row = row or models.Message(owner=step.owner, opportunity=step.opportunity, step=step.key)
    _fill(row, step, composed, now)
    row.variant = composed.variant
    row.facts = digest
    row.save()
    return Drafted(row, brief, composed, stale=False)


def _again(
    step: models.PlannedStep, row: models.Message, phrases: Phrasebooks
) -> tuple[Brief, Composed]:
    """The message in the phrasing that it has."""
    brief = brief_of(step, row.variant)
    return brief, compose(brief, phrases(brief.language))


def _apart(step: models.PlannedStep, phrases: Phrasebooks) -> tuple[Brief, Composed]:
    """A first draft, unlike those to the others of the interview (rule ``each-their-own``)."""
    brief = brief_of(step)
    siblings = models.Message.objects.filter(interview=step.interview).exclude(step=step.key)
    texts = list(siblings.values_list("text", flat=True))
    subjects = list(siblings.values_list("subject", flat=True))
    composed = compose_apart(brief, phrases(brief.language), texts, subjects)
    return replace(brief, variant=composed.variant), composed


def _row_of(step: models.PlannedStep) -> models.Message | None:
    return models.Message.objects.filter(
        opportunity=step.opportunity, step=step.key, channel=step.channel
    ).first()


def _fill(row: models.Message, step: models.PlannedStep, composed: Composed, now: datetime) -> None:
    row.interview = step.interview
    row.person = step.person
    row.channel = step.channel
    row.language = step.person.language if step.person else step.owner.language
    row.subject = composed.subject or ""
    row.text = composed.text
    row.asks = [{"field": ask.field, "question": ask.question.as_dict()} for ask in composed.asks]
    row.drafted_at = now


def _digest(composed: Composed) -> str:
    written = f"{composed.subject}\n{composed.text}"
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


# --- what the user does with a draft ----------------------------------------------


def another_phrasing(step: models.PlannedStep, now: datetime, phrases: Phrasebooks) -> Drafted:
    """The next phrasing, in the place of the present one, edited or not."""
    found = draft(step, now, phrases)
    row = found.row
    variant = (row.variant + 1) % max(found.composed.variants, 1)
    brief = brief_of(step, variant)
    composed = compose(brief, phrases(brief.language))
    with act(step.owner, "another phrasing", now) as recorder:
        recorder.about(step.opportunity)
        recorder.change(
            row,
            variant=variant,
            subject=composed.subject or "",
            text=composed.text,
            edited=False,
            facts=_digest(composed),
        )
    return Drafted(row, brief, composed, stale=False)


def edit(found: Drafted, text: str, subject: str | None, now: datetime) -> None:
    """Keep the user's own words. Raises BadInput where none are left."""
    row = found.row
    columns = {"text": values.required("text", text), "edited": True}
    if subject is not None:
        columns["subject"] = values.text("subject", subject)
    with act(row.owner, "edit", now) as recorder:
        recorder.about(row.opportunity)
        recorder.change(row, facts=_digest(found.composed), **columns)
