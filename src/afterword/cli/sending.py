"""Approving messages, taking them back, and deciding what only the candidate can decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show
from afterword.cli.messages import show_message
from afterword.cli.moments import moment
from afterword.cli.words import _, language
from afterword.records import queries
from afterword.workflows import approve as approving
from afterword.workflows import deliver, draft_messages, mailboxes, work
from afterword.workflows import take_back as taking

if TYPE_CHECKING:
    from afterword.ports import Attachment
    from afterword.records import models


@click.command(
    help=_("Read a message once more and approve it: it leaves by itself when its time comes.")
)
@click.argument("step")
@click.option("--from", "mailbox", help=_("Through this account, where there are several."))
@click.option("--yes", is_flag=True, help=_("You have read it already."))
@click.option("--nothing-heard", is_flag=True, help=_("They have not answered, nor telephoned."))
@click.option("--attach-letter", is_flag=True, help=_("With the same words as a letter, as a PDF."))
def approve(
    step: str, mailbox: str | None, *, yes: bool, nothing_heard: bool, attach_letter: bool
) -> None:
    """Show the message, ask, and approve it."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        found = queries.find_step(session.owner, step)
        drafted = draft_messages.draft(found, session.now, bootstrap.phrasebooks())
        box = mailboxes.mailbox_for(session.owner, mailbox)
        letter = _letter(session, found) if attach_letter else None
        given = approving.Approval(box, bootstrap.mail_writer(), bootstrap.work_calendar(), letter)
        approving.check(found, drafted, given, session.now)
        if not yes:
            show_message(drafted, (letter.name,) if letter else ())
            click.confirm(_("Send it like this?"), abort=True, err=True)
        if found.action in approving.QUESTIONS and not nothing_heard:
            heard = _("Have you heard anything from them, also by phone?")
            if click.confirm(heard, err=True):
                show.say(_("Then say what first: afterword answered PERSON --says …"))
                return
        row = approving.approve(found, drafted, given, session.now)
        _say_when(session, row)


def _letter(session: Session, step: models.PlannedStep) -> Attachment:
    from afterword.workflows.press_letters import attachment_of

    return attachment_of(step, session.now, bootstrap.letter_press(), bootstrap.phrasebooks())


def _say_when(session: Session, row: models.Outgoing) -> None:
    when = moment(row.due_at, session.now, session.owner.timezone)
    show.say(_("Approved: {step}, leaves {when}.").format(step=row.step, when=when))
    with bootstrap.only_worker() as alone:
        if alone and not work.is_shared():
            show.wrapped(_("It leaves only while “afterword work” runs on this computer."))
            show.wrapped(_("Or now: {command}").format(command=f"afterword send-now {row.step}"))
            drafts = f"afterword send-now {row.step} --drafts"
            show.wrapped(_("Or into Drafts: {command}").format(command=drafts))
            show.wrapped(_("To have it run by itself: afterword autostart on"))


@click.command(name="take-back", help=_("Stop an approved message; the step stays planned."))
@click.argument("step")
def take_back(step: str) -> None:
    """Withdraw the message, if it has certainly not left."""
    with bootstrap.session() as session:
        row = approving.find_outgoing(session.owner, step)
        told = taking.take_back(row, bootstrap.mail_host(), bootstrap.secret_store(), session.now)
        show.say(told.in_(language()))


@click.command(name="send-now", help=_("Send an approved message at once, whatever its time."))
@click.argument("step")
@click.option("--anyway", is_flag=True, help=_("Even before the time that the rules give."))
@click.option("--drafts", is_flag=True, help=_("Put it into Drafts; you send it from there."))
def send_now(step: str, *, anyway: bool, drafts: bool) -> None:
    """Make it due, and send it from here unless a worker does."""
    with bootstrap.session() as session:
        row = approving.find_outgoing(session.owner, step)
        if drafts:
            approving.lay_into_drafts(row, session.now)
        else:
            approving.send_now(row, session.now, anyway=anyway)
        with bootstrap.only_worker() as alone:
            if not alone:
                show.say(_("The worker sends it within half a minute."))
                return
            work.look(bootstrap.kit())
        row.refresh_from_db()
        _say_what_came_of_it(row)


def _say_what_came_of_it(row: models.Outgoing) -> None:
    from afterword.cli.standing import standing

    show.say(f"{row.step}: {standing(row)}")
    if row.state not in ("sent", "drafted"):
        raise click.exceptions.Exit(6)


@click.command(help=_("Say what became of a message that is in doubt, or lies in Drafts."))
@click.argument("step")
@click.option("--sent", "fate", flag_value="sent", help=_("It was sent."))
@click.option("--again", "fate", flag_value="again", help=_("It was not: send it again."))
@click.option("--leave", "fate", flag_value="leave", help=_("Perhaps; do not send it again."))
def settle(step: str, fate: str | None) -> None:
    """Keep the candidate's word."""
    if fate is None:
        raise click.UsageError(_("Say one of --sent, --again, --leave."))
    with bootstrap.session() as session:
        row = approving.find_outgoing(session.owner, step)
        if fate == "sent":
            deliver.say_sent(row, session.now)
        else:
            approving.settle(row, session.now, again=fate == "again")
        show.say(_("Kept: {step}").format(step=row.step))
