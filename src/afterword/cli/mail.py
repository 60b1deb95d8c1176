"""What became of every approved message, move by move."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show
from afterword.cli.moments import moment
from afterword.cli.words import _, language
from afterword.domain.delivery.states import MEANINGS, State
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.workflows import claim

if TYPE_CHECKING:
    from afterword.records import models


@click.group(help=_("The mail that leaves and comes."))
def mail() -> None:
    """Only groups what follows."""


@mail.command(help=_("Every approved message, the latest first, with each of its moves."))
@click.argument("step", required=False)
@show.json_option
def log(step: str | None, *, as_json: bool) -> None:
    """Bring the waiting ones up to date with the plan, and show all."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        claim.follow_plan(claim.waiting(session.owner), session.now)
        rows = queries.outgoing(session.owner)
        for part in (step or "").replace(":", " ").split():
            rows = rows.filter(step__icontains=part)
        if as_json:
            show.document([_as_json(row) for row in rows])
            return
        for row in rows:
            _show(row, session)
        if not rows:
            show.say(_("Nothing was approved yet. Approve a message: afterword approve STEP"))


def standing(row: models.Outgoing) -> str:
    """Where the message stands, with the reason where there is one."""
    state = MEANINGS[State(row.state)].in_(language())
    why = Bilingual(row.why_en, row.why_es).in_(language())
    return f"{state}. {why}" if why else state


def _show(row: models.Outgoing, session: Session) -> None:
    zone = session.owner.timezone
    show.heading(f"{row.recipient_name} · {row.step}")
    show.wrapped(standing(row))
    if row.state in ("scheduled", "retry"):
        when = moment(row.due_at, session.now, zone)
        show.wrapped(_("Leaves {when}.").format(when=when))
    for hint in _hints(row):
        show.wrapped(f"→ {hint}")
    for passage in row.passages.all():
        when = moment(passage.at, session.now, zone)
        show.wrapped(f"{when}  {MEANINGS[State(passage.state)].in_(language())}", 4)


def _hints(row: models.Outgoing) -> list[str]:
    if row.state == "in_doubt":
        return [f"afterword settle {row.step} --sent | --again | --leave"]
    if row.state in ("late", "failed"):
        return [f"afterword send-now {row.step}", f"afterword take-back {row.step}"]
    return []


def _as_json(row: models.Outgoing) -> dict[str, object]:
    return {
        "step": row.step,
        "to": row.recipient,
        "state": row.state,
        "why": Bilingual(row.why_en, row.why_es).as_dict() if row.why_en else None,
        "message_id": row.message_id,
        "approved_at": row.approved_at,
        "due_at": row.due_at,
        "sent_at": row.sent_at,
        "attempts": row.attempt,
        "moves": [
            {
                "at": each.at,
                "from": each.former or None,
                "to": each.state,
                "why": Bilingual(each.why_en, each.why_es).as_dict() if each.why_en else None,
            }
            for each in row.passages.all()
        ],
    }
