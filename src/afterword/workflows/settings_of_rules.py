"""The numbers of the rules and the transit times, as the user has set them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, time

from afterword.domain.errors import NotFound
from afterword.domain.etiquette.numbers import MEANINGS, Meaning
from afterword.domain.etiquette.policy import DEFAULTS, read_policy
from afterword.domain.etiquette.transit import Transit
from afterword.domain.words import Bilingual
from afterword.records import models, queries
from afterword.workflows.acts import Recorder, act


@dataclass(frozen=True, slots=True)
class Number:
    """One number as it holds; ``default`` is None where it is the default itself.

    ``usual`` is the default in any case, ``meaning`` what it is for; None for a transit time.
    """

    name: str
    value: str
    default: str | None
    usual: str = ""
    meaning: Meaning | None = None


def numbers(owner: models.User) -> list[Number]:
    """Every number of the rules, then the user's own transit times."""
    own = queries.rule_numbers(owner)
    defaults = {field.name: _written(getattr(DEFAULTS, field.name)) for field in fields(DEFAULTS)}
    shown = [
        Number(
            name,
            own.get(name, default),
            default if name in own else None,
            default,
            MEANINGS[name],
        )
        for name, default in defaults.items()
    ]
    lanes = sorted(queries.transit_lanes(owner).items())
    return shown + [Number(lane, str(days), None) for lane, days in lanes]


def _written(value: int | time) -> str:
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def set_numbers(
    owner: models.User, typed: Mapping[str, str], now: datetime, transit: Transit
) -> None:
    """Set the typed numbers, "" for the default; raises FactsError at the first that cannot be."""
    lanes = {name.upper(): value for name, value in typed.items() if ">" in name}
    rules = {name: value for name, value in typed.items() if ">" not in name}
    known = {field.name for field in fields(DEFAULTS)}
    kept = {**queries.rule_numbers(owner), **rules}
    with act(owner, "numbers", now) as recorder:
        read_policy(as_policy({name: value for name, value in kept.items() if value}))
        transit.overridden({lane: _count(days) for lane, days in lanes.items() if days})
        for name, value in rules.items():
            if name not in known:
                raise NotFound(what=Bilingual("number", "ningún número"), name=name)
            _set(recorder, models.RuleNumber, "name", name, "value", value)
        for lane, days in lanes.items():
            _set(recorder, models.TransitLane, "lane", lane, "days", days)


def _set(
    recorder: Recorder,
    model: type[models.RuleNumber | models.TransitLane],
    key: str,
    name: str,
    column: str,
    value: str,
) -> None:
    row = model.objects.filter(owner=recorder.owner, **{key: name}).first()
    if not value:
        if row is not None:
            recorder.delete(row)
    elif row is not None:
        recorder.change(row, **{column: _count(value)})
    else:
        recorder.make(model, **{key: name, column: _count(value)})


def as_policy(own: Mapping[str, str]) -> dict[str, object]:
    """The stored numbers as the policy is written: counts as numbers, clock times as they are."""
    return {name: _count(value) for name, value in own.items()}


def _count(value: str) -> object:
    return int(value) if value.isascii() and value.isdigit() else value
