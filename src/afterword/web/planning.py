"""Keeping plans up to date before a page shows them.

Where many have to be worked out anew, as after a large import, a page that says how many are left
comes first, again and again until all are done: by the browser's own refreshing, without a script.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from afterword import bootstrap
from afterword.records import queries

if TYPE_CHECKING:
    from afterword.records.models import PlannedStep
    from afterword.web.visit import Visit

PATIENCE = 1.0  # seconds that a page may wait for plans before it says so
_AT_A_TIME = 25


class StillPlanning(Exception):
    """Plans are being worked out; ``left`` are not yet."""

    def __init__(self, left: int) -> None:
        super().__init__(left)
        self.left = left


def up_to_date(visit: Visit) -> None:
    """Work out anew every plan that a change or time has overtaken.

    Raises StillPlanning where that takes longer than ``PATIENCE`` and the page can be asked for
    again.
    """
    due = queries.due_for_replanning(visit.owner, visit.now)
    if not due.exists():
        return
    from afterword.workflows.replan import replan_due

    books = bootstrap.books()
    may_wait = visit.request.method in ("GET", "HEAD") and not visit.by_htmx
    end = time.monotonic() + PATIENCE
    while some := list(due.values_list("pk", flat=True)[:_AT_A_TIME]):
        replan_due(visit.owner, visit.now, books, queries.opportunities_of(visit.owner, some))
        if may_wait and time.monotonic() > end and (left := due.count()):
            raise StillPlanning(left)


def step_of(visit: Visit, key: str) -> PlannedStep:
    """The step of that key as it is planned now. Raises NotFound where it is planned no more."""
    up_to_date(visit)
    return queries.find_step(visit.owner, key)
