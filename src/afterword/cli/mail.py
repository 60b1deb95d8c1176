"""What became of every approved message, move by move."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show
from afterword.cli.moments import moment
from afterword.cli.standing import hints, standing
from afterword.cli.words import _, language
from afterword.domain.delivery.states import MEANINGS, State
from afterword.domain.errors import BadInput
from afterword.domain.history import Says
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.workflows import claim, listen, reading, values
from afterword.workflows.listen import Meaning
from afterword.workflows.note_events import Answer

if TYPE_CHECKING:
    from afterword.records import models


_NO_DAY = Bilingual("no day was read in it", "no se ha leído ninguna fecha")


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


@mail.command(help=_("What came in and concerns you; what is not settled yet comes first."))
@click.option("--all", "every", is_flag=True, help=_("What is settled, too."))
@show.json_option
def inbox(*, every: bool, as_json: bool) -> None:
    """Show the arrivals with what they hold and what their words seem to say."""
    with bootstrap.session() as session:
        rows = queries.arrivals(session.owner)
        if not every:
            rows = rows.filter(settled=False)
        if as_json:
            show.document([_arrival_as_json(row) for row in rows])
            return
        for row in rows:
            _show_arrival(row, session)
        if not rows:
            show.say(_("Nothing came in that waits for you."))


def _show_arrival(row: models.Arrival, session: Session) -> None:
    who = row.person.name if row.person else row.sender
    said = who if row.sure else _("perhaps from {who}").format(who=who)
    when = moment(row.arrived_at, session.now, session.owner.timezone)
    show.heading(f"{row.number} · {said} · {row.opportunity.employer.name} · {when}")
    show.wrapped(row.subject)
    show.wrapped(row.new_text)
    if row.settled:
        return
    read = _read(row)
    if read is not None and read.says is not None:
        window = reading.window_in_words(read.decide_from, read.decide_by, language())
        show.wrapped(_("It seems to say: decision {window}.").format(window=window))
        show.wrapped(f"→ afterword mail explain {row.number} --their-date")
    show.wrapped(_("What is pending is held until you say what it means:"))
    show.wrapped(f"→ afterword mail explain {row.number} --says thanks|date|next_round|other")


def _read(row: models.Arrival) -> Answer | None:
    """What the words of the mail seem to say; None where nobody is known to have written them."""
    if row.person is None:
        return None
    return reading.read_answer(Answer(row.person, row.arrived_at), row.new_text)


def _arrival_as_json(row: models.Arrival) -> dict[str, object]:
    read = None if row.settled else _read(row)
    return {
        "number": row.number,
        "kind": row.kind,
        "person": row.person.key if row.person else None,
        "sure": row.sure,
        "opportunity": row.opportunity.key,
        "at": row.arrived_at,
        "subject": row.subject,
        "new_text": row.new_text,
        "until": row.until,
        "settled": row.settled,
        "decide_from": read.decide_from if read else None,
        "decide_by": read.decide_by if read else None,
    }


@mail.command(help=_("Say what a mail that came in means; what it held goes on accordingly."))
@click.argument("number", type=int)
@click.option("--says", type=click.Choice([str(each) for each in Says]), help=_("What it means."))
@click.option("--from", "decide_from", help=_("They decide from this day."))
@click.option("--by", "decide_by", help=_("They decide by this day."))
@click.option("--their-date", is_flag=True, help=_("The day that was read in it is right."))
@click.option("--not-theirs", is_flag=True, help=_("It has nothing to do with this."))
def explain(
    number: int,
    says: str | None,
    decide_from: str | None,
    decide_by: str | None,
    *,
    their_date: bool,
    not_theirs: bool,
) -> None:
    """Keep the candidate's word on one mail."""
    if [bool(says or decide_from or decide_by), their_date, not_theirs].count(True) != 1:
        raise click.UsageError(_("Say one of --says, --their-date, --not-theirs."))
    with bootstrap.session() as session:
        row = listen.find_arrival(session.owner, number)
        if not_theirs:
            listen.not_theirs(row, session.now)
        else:
            meaning = _theirs(row) if their_date else _said(says, decide_from, decide_by)
            listen.explain(row, meaning, session.now)
        planning.up_to_date(session)
        show.say(_("Noted."))


def _theirs(row: models.Arrival) -> Meaning:
    read = _read(row)
    if read is None or read.says is None:
        raise BadInput(where="--their-date", problem=_NO_DAY)
    return Meaning(read.says, read.decide_from, read.decide_by)


def _said(says: str | None, decide_from: str | None, decide_by: str | None) -> Meaning:
    first, last = values.day("--from", decide_from or ""), values.day("--by", decide_by or "")
    return Meaning(Says(says) if says else Says.DATE, first, last)


def _show(row: models.Outgoing, session: Session) -> None:
    zone = session.owner.timezone
    show.heading(f"{row.recipient_name} · {row.step}")
    show.wrapped(standing(row))
    if row.state in ("scheduled", "retry"):
        when = moment(row.due_at, session.now, zone)
        show.wrapped(_("Leaves {when}.").format(when=when))
    for hint in hints(row):
        show.wrapped(f"→ {hint}")
    for passage in row.passages.all():
        when = moment(passage.at, session.now, zone)
        show.wrapped(f"{when}  {MEANINGS[State(passage.state)].in_(language())}", 4)


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
