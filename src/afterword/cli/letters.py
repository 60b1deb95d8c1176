"""Letters: printed, signed by hand, posted; none of the three can be skipped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show, steps
from afterword.cli.words import _, language
from afterword.domain.interview import Channel
from afterword.records import queries
from afterword.workflows import note_events, press_letters
from afterword.workflows import today as lists

if TYPE_CHECKING:
    from afterword.records.models import PlannedStep
    from afterword.workflows.press_letters import Pressed

which_argument = click.argument("which", nargs=-1, metavar="[STEP]…")
all_option = click.option("--all", "every", is_flag=True, help=_("Every letter that is waiting."))


@click.group(
    help=_("Letters: print them, sign them by hand, post them."), invoke_without_command=True
)
@show.json_option
@click.pass_context
def letters(context: click.Context, *, as_json: bool) -> None:
    """Without a verb, list the letters and what is next for each."""
    if context.invoked_subcommand is not None:
        return
    with bootstrap.session() as session:
        planning.up_to_date(session)
        waiting = _letters(session)
        owner = session.owner
        tasks = [lists.task(step, owner, session.now) for step in waiting]
        staged = lists.with_stages(owner, tasks)
        if as_json:
            show.document([steps.as_json(task) for task in staged])
            return
        for task in staged:
            steps.tell(task, session.now, owner.timezone, why=False)
        if not waiting:
            show.say(_("No letter is waiting."))


@letters.command("print", help=_("Make the PDFs of letters and envelopes, and say how to print."))
@which_argument
@all_option
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("letters"),
    show_default=True,
    help=_("Folder for the PDFs."),
)
@show.json_option
def print_(which: tuple[str, ...], folder: Path, *, every: bool, as_json: bool) -> None:
    """Press each letter and write it down as printed."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        chosen = _chosen(session, which, every=every)
        pressed = press_letters.press_letters(
            chosen, folder, session.now, bootstrap.letter_press(), bootstrap.phrasebooks()
        )
        with show.progress(pressed, _("Printing"), len(chosen)) as bar:
            sheets = list(bar)
    if as_json:
        show.document([_as_json(sheet) for sheet in sheets])
        return
    for sheet in sheets:
        _tell(sheet)
    if sheets:
        show.heading(_("How to print, sign and post"))
        for number, line in enumerate(sheets[0].instructions, start=1):
            show.wrapped(f"{number}. {line.in_(language())}")


def _tell(sheet: Pressed) -> None:
    show.say(f"{sheet.letter}" + (f"  +  {sheet.envelope}" if sheet.envelope else ""))
    for note in sheet.notes:
        show.wrapped(note.in_(language()))


def _as_json(sheet: Pressed) -> dict[str, object]:
    return {
        "step": sheet.step,
        "letter": str(sheet.letter),
        "envelope": str(sheet.envelope) if sheet.envelope else None,
        "pages": sheet.pages,
        "notes": [note.in_(language()) for note in sheet.notes],
        "instructions": [line.in_(language()) for line in sheet.instructions],
    }


@letters.command(help=_("Say that you signed letters by hand, with a pen."))
@which_argument
@all_option
def signed(which: tuple[str, ...], *, every: bool) -> None:
    """Write each down as signed; a letter that was not printed is refused."""
    with bootstrap.session() as session:
        for step in _chosen(session, which, every=every):
            note_events.signed(session.owner, step, session.now)
            show.say(_("Signed: {step}").format(step=step.key))


@letters.command(help=_("Say that you posted letters; each must have been signed by hand."))
@which_argument
@all_option
def posted(which: tuple[str, ...], *, every: bool) -> None:
    """Write each down as posted; a letter that was not signed is refused."""
    with bootstrap.session() as session:
        for step in _chosen(session, which, every=every):
            note_events.done(session.owner, step, session.now, session.now)
            show.say(_("Posted: {step}").format(step=step.key))


def _letters(session: Session) -> list[PlannedStep]:
    return list(queries.planned_steps(session.owner).filter(channel=Channel.LETTER, inside=""))


def _chosen(session: Session, which: tuple[str, ...], *, every: bool) -> list[PlannedStep]:
    if every == bool(which):
        raise click.UsageError(_("Name the letters, or give --all."))
    if every:
        return _letters(session)
    return [queries.find_step(session.owner, words) for words in which]
