"""``afterword`` alone: what to do now, what is coming, what is waited for, what not to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import TypeVar

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show, steps
from afterword.cli.standing import needs_you
from afterword.cli.words import _
from afterword.workflows.today import Today
from afterword.workflows.today import today as todays_list

Item = TypeVar("Item")


@click.command(help=_("What to do now, what is coming, and what not to do today."))
@show.json_option
def today(*, as_json: bool) -> None:
    """Bring the plans up to date and show the list."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        found = todays_list(session.owner, session.now)
        if as_json:
            show.document(_as_json(found))
        elif found.empty:
            _first_steps()
        else:
            _tell(found, session)


def _as_json(found: Today) -> dict[str, object]:
    lists = {part.name: getattr(found, part.name) for part in fields(found) if part.name != "empty"}
    return {
        name: [each if isinstance(each, str) else steps.as_json(each) for each in part]
        for name, part in lists.items()
    }


def _first_steps() -> None:
    show.say(_("Nothing here yet. Begin with one of these:"))
    show.say("  afterword import INVITE.ics        " + _("an invite, as .ics or .eml"))
    show.say("  afterword add Acme 2026-11-30T10:00  " + _("an interview by hand"))
    show.say("  afterword sample FOLDER            " + _("a sample search to look round in"))


def _tell(found: Today, session: Session) -> None:
    zone = session.owner.timezone
    show.heading(_("Now"))
    for task in found.now:
        steps.tell(task, session.now, zone)
    if not found.now:
        show.say("  " + _("Nothing. Rest."))
    needs_you(session)
    _section(_("Do not"), found.do_not, steps.caution)
    for title, tasks in (
        (_("Coming"), found.coming),
        (_("Waiting for them; if no word comes"), found.waiting),
    ):
        _section(title, tasks, lambda task: steps.tell(task, session.now, zone, why=False))
    _section(_("Missing"), found.missing, steps.gap)
    if found.old:
        _offer_to_close(found.old)


def _section(title: str, items: Sequence[Item], tell: Callable[[Item], None]) -> None:
    if items:
        show.heading(title)
    for item in items:
        tell(item)


def _offer_to_close(old: list[str]) -> None:
    show.heading(_("Long past"))
    show.wrapped(
        _(
            "{interviews}: over long before you entered them. To close them together: {command}"
        ).format(interviews=", ".join(old), command="afterword drop --old --why “…”")
    )
