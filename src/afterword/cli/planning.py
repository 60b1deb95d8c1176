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
    from django.db.models import QuerySet

    from afterword.records.models import Opportunity, PlannedStep


def up_to_date(session: Session) -> None:
    """Work out anew every plan that a change or time has overtaken."""
    _work_out(session, queries.due_for_replanning(session.owner, session.now))


def _work_out(session: Session, due: QuerySet[Opportunity]) -> None:
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

    What changed of the facts counts at once: a step is done as it is planned now. What time alone
    took away can still be named, until the plan is looked at. Raises NotFound, or Ambiguous.
    """
    _work_out(session, queries.changed_since_planning(session.owner))
    try:
        return queries.find_step(session.owner, words)
    except NotFound:
        up_to_date(session)
        return queries.find_step(session.owner, words)
