"""What was done, latest first, with what each act changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.moments import moment
from afterword.cli.verbs import told
from afterword.cli.words import _
from afterword.records import queries

if TYPE_CHECKING:
    from afterword.records.models import Act, Change

_PICTURES = frozenset({"facsimile", "strokes", "logo", "invite", "content"})
_UNSAID = frozenset({"id", "act", "replan_at", "planned_at", "advice", "missing", "evidence"})
_AS_BY_DEFAULT: tuple[object, ...] = ("", None, [], False, 0)


@click.command(help=_("Everything that was done, latest first, and what it changed."))
@click.argument("employer", required=False)
@click.option("--last", default=20, show_default=True, help=_("How many."))
@show.json_option
def history(employer: str | None, last: int, *, as_json: bool) -> None:
    """Show the acts of one search, or of all."""
    with bootstrap.session() as session:
        acts = queries.acts(session.owner)
        if employer:
            acts = acts.filter(opportunity=queries.find_opportunity(session.owner, employer))
        shown = list(acts[: max(last, 1)])
        zone = ZoneInfo(session.owner.timezone)
        if as_json:
            show.document([_as_json(act) for act in shown])
            return
        for act in shown:
            about = f" · {act.opportunity.employer.name}" if act.opportunity else ""
            gone = "  " + _("(taken back)") if act.undone_by_id else ""
            when = moment(act.at.astimezone(zone), session.now, zone.key)
            show.say(f"{when}  {told(act.verb)}{about}{gone}")
            for change in act.changes.all():
                show.wrapped(_in_a_line(change), 4)


def _as_json(act: Act) -> dict[str, object]:
    return {
        "at": act.at,
        "verb": act.verb,
        "opportunity": act.opportunity.key if act.opportunity else None,
        "taken_back": act.undone_by_id is not None,
        "changes": [
            {
                "table": change.table,
                "before": json.loads(change.before or "null"),
                "after": json.loads(change.after or "null"),
            }
            for change in act.changes.all()
        ],
    }


def _in_a_line(change: Change) -> str:
    """One row's change in a line: the columns that differ, as they are now."""
    before = json.loads(change.before or "{}")
    after = json.loads(change.after or "{}")
    if not after:
        return _("{table}: removed").format(table=change.table)
    columns = [
        f"{name}={'…' if name in _PICTURES else _one_line(value)}"
        for name, value in after.items()
        if not _is_for_us(name) and value != before.get(name, _nothing_of(value))
    ]
    return f"{change.table}: {', '.join(columns)}" if columns else change.table


def _is_for_us(column: str) -> bool:
    """Whether the column tells a reader nothing: references by number, and what was worked out."""
    return column in _UNSAID or column.endswith("_id")


def _nothing_of(value: object) -> object:
    """What a new row is compared with: its own value where that is as by default."""
    return value if value in _AS_BY_DEFAULT else None


def _one_line(value: object) -> str:
    return str(value).replace("\n", " / ")[:60]
