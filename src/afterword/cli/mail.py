"""What became of every approved message, move by move."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show
from afterword.cli.moments import moment, short_day
from afterword.cli.standing import hints, standing
from afterword.cli.words import _, language
from afterword.domain.delivery.states import MEANINGS, State
from afterword.domain.errors import BadInput
from afterword.domain.history import Says
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.workflows import (
    arrivals,
    claim,
    filing,
    listen,
    mailboxes,
    proposals,
    reading,
    values,
)
from afterword.workflows.arrivals import Meaning

if TYPE_CHECKING:
    from afterword.records import models


_SAYS = [*(str(each) for each in Says), *(str(each) for each in arrivals.RESULTS)]
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
    when = moment(row.arrived_at, session.now, session.owner.timezone)
    about = f" · {row.opportunity.employer.name}" if row.opportunity else ""
    show.heading(f"{row.number} · {_whose(row)}{about} · {when}")
    show.wrapped(row.subject)
    show.wrapped(row.new_text)
    if row.until is not None:
        show.wrapped(_("Away until {day}.").format(day=short_day(row.until)))
    for each in row.evidence:
        show.wrapped(f"({each[1]})", 4)
    if row.settled:
        return
    if row.kind == "by_hand":
        _ask_by_hand(row)
    elif row.invite:
        _ask_to_take(row)
    else:
        _ask_what_it_means(row)


def _whose(row: models.Arrival) -> str:
    who = row.person.name if row.person else row.sender
    if row.kind == "by_hand":
        return _("you wrote to {who}").format(who=who)
    return who if row.sure else _("perhaps from {who}").format(who=who)


def _ask_by_hand(row: models.Arrival) -> None:
    show.wrapped(f"{arrivals.question_of(row).in_(language())} ({row.step})")
    show.wrapped(f"→ afterword mail explain {row.number} --did-it | --not-it")


def _ask_to_take(row: models.Arrival) -> None:
    read = proposals.read_again(row, bootstrap.invite_source())
    for each in proposals.proposed(row.owner, read):
        for line in each.lines:
            show.wrapped(line.in_(language()))
    show.wrapped(f"→ afterword mail explain {row.number} --take | --not-theirs")


def _ask_what_it_means(row: models.Arrival) -> None:
    read = reading.read_arrival(row)
    if read is not None and read.says is not None:
        window = reading.window_in_words(read.decide_from, read.decide_by, language())
        show.wrapped(_("It seems to say: decision {window}.").format(window=window))
        show.wrapped(f"→ afterword mail explain {row.number} --their-date")
    show.wrapped(_("What is pending is held until you say what it means:"))
    show.wrapped(f"→ afterword mail explain {row.number} --says {'|'.join(_SAYS)}")


def _arrival_as_json(row: models.Arrival) -> dict[str, object]:
    read = None if row.settled or row.invite or row.kind == "by_hand" else reading.read_arrival(row)
    return {
        "number": row.number,
        "kind": row.kind,
        "person": row.person.key if row.person else None,
        "sure": row.sure,
        "opportunity": row.opportunity.key if row.opportunity else None,
        "at": row.arrived_at,
        "subject": row.subject,
        "new_text": row.new_text,
        "evidence": [{"field": each[0], "text": each[1]} for each in row.evidence],
        "step": row.step or None,
        "until": row.until,
        "settled": row.settled,
        "decide_from": read.decide_from if read else None,
        "decide_by": read.decide_by if read else None,
    }


@mail.command(help=_("Say what a mail that came in means; what it held goes on accordingly."))
@click.argument("number", type=int)
@click.option("--says", type=click.Choice(_SAYS), help=_("What it means."))
@click.option("--from", "decide_from", help=_("They decide from this day."))
@click.option("--by", "decide_by", help=_("They decide by this day."))
@click.option("--their-date", is_flag=True, help=_("The day that was read in it is right."))
@click.option("--take", is_flag=True, help=_("Take in the invitation that is in it."))
@click.option("--did-it", is_flag=True, help=_("What you sent by hand was this step's message."))
@click.option("--not-it", is_flag=True, help=_("It was something else; the step goes on."))
@click.option("--not-theirs", is_flag=True, help=_("It has nothing to do with this."))
def explain(
    number: int, says: str | None, decide_from: str | None, decide_by: str | None, **ticked: bool
) -> None:
    """Keep the candidate's word on one mail."""
    said = [name for name, given in ticked.items() if given]
    if len(said) + bool(says or decide_from or decide_by) != 1:
        raise click.UsageError(
            _("Say one of --says, --their-date, --take, --did-it, --not-it, --not-theirs.")
        )
    with bootstrap.session() as session:
        row = arrivals.find_arrival(session.owner, number)
        if said:
            _ANSWERS[said[0]](row, session)
        else:
            arrivals.explain(row, _said(says, decide_from, decide_by), session.now)
        planning.up_to_date(session)
        show.say(_("Noted."))


def _take(row: models.Arrival, session: Session) -> None:
    keys = arrivals.take_invite(row, bootstrap.invite_source(), bootstrap.country_of, session.now)
    for key in keys:
        show.say(_("In your list: {interview}").format(interview=key))


_ANSWERS: dict[str, Callable[[models.Arrival, Session], None]] = {
    "their_date": lambda row, session: arrivals.explain(row, _theirs(row), session.now),
    "take": _take,
    "did_it": lambda row, session: arrivals.was_it(row, session.now),
    "not_it": lambda row, session: arrivals.was_something_else(row, session.now),
    "not_theirs": lambda row, session: arrivals.not_theirs(row, session.now),
}


def _theirs(row: models.Arrival) -> Meaning:
    read = reading.read_arrival(row)
    if read is None or read.says is None:
        raise BadInput(where="--their-date", problem=_NO_DAY)
    return Meaning(read.says, read.decide_from, read.decide_by)


def _said(says: str | None, decide_from: str | None, decide_by: str | None) -> Meaning:
    first, last = values.day("--from", decide_from or ""), values.day("--by", decide_by or "")
    return arrivals.meaning_of(says or "", first, last) or Meaning(Says.DATE)


@mail.command(
    help=_(
        "Whose checks of senders to believe for an account: the first name in the header"
        " Authentication-Results that your provider adds to each mail."
    )
)
@click.argument("address")
@click.argument("name", required=False)
@click.option("--nobody", is_flag=True, help=_("Believe only what is known of the provider."))
def trust(address: str, name: str | None, *, nobody: bool) -> None:
    """Show whom the account believes, or set it."""
    with bootstrap.session() as session:
        box = mailboxes.find_mailbox(session.owner, address)
        if name or nobody:
            listen.believe(box, name or "")
        believed = listen.believed(box)
        if believed:
            show.say(_("{address} believes {name}.").format(address=box.address, name=believed))
        else:
            nobody_is = _("{address} believes nobody: senders are “perhaps”.")
            show.say(nobody_is.format(address=box.address))


def _show(row: models.Outgoing, session: Session) -> None:
    zone = session.owner.timezone
    show.heading(f"{row.recipient_name} · {row.step}")
    show.wrapped(standing(row))
    if row.state in ("scheduled", "retry"):
        when = moment(row.due_at, session.now, zone)
        show.wrapped(_("Leaves {when}.").format(when=when))
    if row.state == State.IN_DOUBT:
        for fact in filing.facts_of(row):
            show.wrapped(fact.in_(language()))
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
