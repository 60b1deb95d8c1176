"""Keeping plans up to date before a page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterword import bootstrap
from afterword.records import queries
from afterword.web.visit import Visit

if TYPE_CHECKING:
    from afterword.records.models import PlannedStep


def up_to_date(visit: Visit) -> None:
    """Work out anew every plan that a change or time has overtaken."""
    if queries.due_for_replanning(visit.owner, visit.now).exists():
        from afterword.workflows.replan import replan_due

        replan_due(visit.owner, visit.now, bootstrap.books())


def step_of(visit: Visit, key: str) -> PlannedStep:
    """The step of that key as it is planned now. Raises NotFound where it is planned no more."""
    up_to_date(visit)
    return queries.find_step(visit.owner, key)
