"""Keeping plans up to date, with a bar where it takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import show
from afterword.cli.words import _
from afterword.domain.errors import NotFound
from afterword.records import queries

if TYPE_CHECKING:
    from afterword.records.models import PlannedStep


def up_to_date(session: Session) -> None:
    """Work out anew every plan that a change or time has overtaken."""
    due = queries.due_for_replanning(session.owner, session.now)
    count = due.count()
    if not count:
        return
    from afterword.workflows.replan import replan_each

    each = replan_each(session.owner, due, session.now, bootstrap.books())
    with show.progress(each, _("Planning"), count) as plans:
        for _plan in plans:
            pass


def find_step(session: Session, words: str) -> PlannedStep:
    """The step that ``words`` name in the plan as last seen, else in one that is up to date.

    Raises NotFound, or Ambiguous.
    """
    try:
        return queries.find_step(session.owner, words)
    except NotFound:
        up_to_date(session)
        return queries.find_step(session.owner, words)
