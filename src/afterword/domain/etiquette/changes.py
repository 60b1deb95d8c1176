"""What became of each step between two plans: kept, moved, withdrawn or new, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from afterword.domain.etiquette.reasons import ending
from afterword.domain.etiquette.steps import Plan, Step
from afterword.domain.words import Bilingual


class Fate(StrEnum):
    """What a new plan did to a step."""

    KEPT = "kept"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """One step before and after: ``old`` is None for a new one, ``new`` for a withdrawn one.

    ``rule`` is the rule behind the change, None where nothing changed or the facts merely did.
    """

    fate: Fate
    key: str
    old: Step | None
    new: Step | None
    rule: str | None
    why: Bilingual


def diff(old: Plan, new: Plan) -> tuple[Change, ...]:
    """What became of every step of ``old``, in its order, then the steps that are new."""
    after = {step.key: step for step in new.steps}
    before = {step.key for step in old.steps}
    changes = [_became(step, after.get(step.key), new) for step in old.steps]
    changes += [
        Change(Fate.NEW, step.key, None, step, step.rules[0], step.why)
        for step in new.steps
        if step.key not in before
    ]
    return tuple(changes)


def _became(old: Step, new: Step | None, plan: Plan) -> Change:
    if new is None:
        stop = next((stop for stop in plan.stopped if stop.covers(old)), None)
        rule, why = (stop.rule, stop.why) if stop else (None, ending.FACTS_CHANGED)
        return Change(Fate.WITHDRAWN, old.key, old, None, rule, why)
    if _same(old, new):
        return Change(Fate.KEPT, old.key, old, new, None, new.why)
    added = [rule for rule in new.rules if rule not in old.rules]
    return Change(Fate.MOVED, old.key, old, new, (added or list(new.rules))[0], new.why)


def _same(old: Step, new: Step) -> bool:
    """Whether nothing about it changed but the clock: ``overdue`` is no move."""
    held = {old.state.value, new.state.value} & {"held"}
    return (old.at, old.by, old.channel, old.person, old.inside) == (
        new.at,
        new.by,
        new.channel,
        new.person,
        new.inside,
    ) and (not held or old.state is new.state)
