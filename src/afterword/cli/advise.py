"""``afterword advise``: facts in, plan out, one JSON line each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from afterword.bootstrap import transit, work_calendar
from afterword.cli.jsonl import answer_all
from afterword.cli.words import _
from afterword.domain.etiquette.plan import plan
from afterword.domain.etiquette.reading import read_situation
from afterword.domain.etiquette.steps import Advice, Missing, Plan, Step
from afterword.domain.words import Bilingual


@click.command(help=_("Work out the plan for situations given as JSON Lines."))
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def advise(files: tuple[Path, ...]) -> int:
    """Answer each situation with its plan; 1 if any line could not be read."""
    return answer_all(files, adviser())


def adviser() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """What answers one situation, with the product's own calendar and transit table."""
    calendar, table = work_calendar(), transit()
    return lambda asked: shown(plan(read_situation(asked, calendar, table)))


def shown(made: Plan) -> dict[str, Any]:
    """The plan as it is written out, with every key of INTERFACES always there."""
    return {
        "steps": [_step(step) for step in made.steps],
        "advice": [_advice(advice) for advice in made.advice],
        "missing": [_missing(missing) for missing in made.missing],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "key": step.key,
        "action": step.action,
        "channel": step.channel,
        "person": step.person,
        "interview": step.interview,
        "for": step.for_person,
        "inside": step.inside,
        "at": step.at.isoformat(),
        "by": step.by.isoformat(),
        "state": step.state,
        "rules": step.rules,
        "assumes": step.assumes,
        "why": _both(step.why),
    }


def _advice(advice: Advice) -> dict[str, Any]:
    return {
        "verdict": advice.verdict,
        "action": advice.action,
        "on": _day(advice.on),
        "to": _day(advice.to),
        "rule": advice.rule,
        "why": _both(advice.why),
    }


def _missing(missing: Missing) -> dict[str, Any]:
    return {
        "what": missing.what,
        "person": missing.person,
        "until": _day(missing.until),
        "why": _both(missing.why),
    }


def _both(words: Bilingual) -> dict[str, str]:
    return {"en": words.en, "es": words.es}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
