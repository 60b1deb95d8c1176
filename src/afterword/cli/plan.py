"""The plan, the reason behind a step, and whether a call is right."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.cli import planning, show, steps
from afterword.cli.words import _, language
from afterword.domain.etiquette.may_call import may_call
from afterword.domain.etiquette.rules import RULES
from afterword.domain.etiquette.steps import Verdict
from afterword.records import queries
from afterword.workflows import replan
from afterword.workflows import today as lists

if TYPE_CHECKING:
    from afterword.records.models import Opportunity


@click.command(help=_("Every step of one search, or of all, in order of time."))
@click.argument("employer", required=False)
@show.json_option
def plan(employer: str | None, *, as_json: bool) -> None:
    """Show the steps, what not to do, and what is missing."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        rows = (
            [queries.find_opportunity(session.owner, employer)]
            if employer
            else list(queries.opportunities(session.owner))
        )
        if as_json:
            show.document([_as_json(row, session.now) for row in rows])
            return
        for row in rows:
            show.heading(f"{row.employer.name}  {row.role}".rstrip())
            for task in lists.tasks_of(row, session.now):
                steps.tell(task, session.now, session.owner.timezone)
            for caution in lists.cautions_of(row):
                steps.caution(caution)
            for gap in lists.gaps_of(row):
                steps.gap(gap)


def _as_json(row: Opportunity, now: datetime) -> dict[str, object]:
    return {
        "opportunity": row.key,
        "employer": row.employer.name,
        "role": row.role or None,
        "steps": [steps.as_json(task) for task in lists.tasks_of(row, now)],
        "do_not": [steps.as_json(caution) for caution in lists.cautions_of(row)],
        "missing": [steps.as_json(gap) for gap in lists.gaps_of(row)],
    }


@click.command(help=_("The reason behind a step, and the rules it follows."))
@click.argument("step", nargs=-1, required=True)
@show.json_option
def why(step: tuple[str, ...], *, as_json: bool) -> None:
    """Show the step with its reason and each of its rules."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        row = queries.find_step(session.owner, " ".join(step))
        (task,) = lists.with_stages(session.owner, [lists.task(row, session.owner, session.now)])
        if as_json:
            show.document(steps.as_json(task))
            return
        steps.tell(task, session.now, session.owner.timezone)
        for name in task.rules:
            rule = RULES[name]
            show.heading(f"§ {name}: {rule.title.in_(language())}")
            if rule.article is not None:
                show.wrapped(_("The article: ") + rule.article.in_(language()))
            show.wrapped(_("Ours: ") + rule.ours.in_(language()))


@click.command(
    "may-i-call", help=_("Whether a call to that employer is right now, and the reason.")
)
@click.argument("employer")
@show.json_option
def may_i_call(employer: str, *, as_json: bool) -> None:
    """Answer in one word and one sentence."""
    with bootstrap.session() as session:
        row = queries.find_opportunity(session.owner, employer)
        answer = may_call(replan.situation_of(row, session.now, bootstrap.books()))
        may = answer.verdict is Verdict.MAY
        if as_json:
            why = answer.why.as_dict()
            whom = answer.person
            show.document({"may": may, "person": whom, "rule": answer.rule, "why": why})
            return
        show.say(_("Yes.") if may else _("No."))
        show.wrapped(f"{answer.why.in_(language())} § {answer.rule}", 0)
