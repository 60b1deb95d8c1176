"""The card to take into an interview, and the sheet beside the telephone."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.cli import planning, show
from afterword.cli.words import _
from afterword.records import queries
from afterword.workflows import prepare

if TYPE_CHECKING:
    from afterword.records import models


@click.command(
    help=_("The card for an interview: three questions, who is there, what to say on leaving.")
)
@click.argument("interview")
@click.option("--mail", is_flag=True, help=_("Mail it to yourself, through your own mailbox."))
@show.json_option
def card(interview: str, *, mail: bool, as_json: bool) -> None:
    """Show the card in the interview's language, or mail it."""
    with bootstrap.session() as session:
        found = queries.find_interview(session.owner, interview)
        if mail:
            _mail(found)
            return
        sheet = prepare.card_for(found, bootstrap.phrasebooks())
        if as_json:
            show.document(asdict(sheet))
            return
        show.heading(found.opportunity.employer.name)
        for number, question in enumerate(sheet.questions, start=1):
            show.wrapped(f"{number}. {question}")
        show.say()
        for (name, part), goodbye in zip(sheet.people, sheet.goodbyes, strict=True):
            show.say(f"  {name}, {part}")
            show.wrapped(goodbye, 4)


def _mail(interview: models.Interview) -> None:
    from afterword.workflows.remind import mail_card

    prepare.card_for(interview, bootstrap.phrasebooks())  # says what is missing for one
    address = mail_card(interview, bootstrap.kit())
    show.say(_("The card is on its way to {address}.").format(address=address))


@click.command(
    "call-sheet", help=_("What to say in a call that is right: opening, question, voicemail.")
)
@click.argument("step", nargs=-1, required=True)
@show.json_option
def call_sheet(step: tuple[str, ...], *, as_json: bool) -> None:
    """Show the sheet for a planned call."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        found = queries.find_step(session.owner, " ".join(step))
        number, sheet = prepare.call_sheet_for(found, bootstrap.phrasebooks())
        if as_json:
            show.document({**asdict(number), **asdict(sheet)})
            return
        show.heading(f"{number.name}  {number.phone or _('(number unknown)')}")
        for title, words in (
            (_("Open with"), sheet.opening),
            (_("Ask"), sheet.question),
            (_("On voicemail"), sheet.voicemail),
            (_("Stop"), sheet.stop),
        ):
            show.say(f"  {title}:")
            show.wrapped(words, 4)
        show.say()
        show.say("  " + _("Afterwards: afterword done {step}").format(step=found.key))
