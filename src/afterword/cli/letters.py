"""Letters: printed, signed by hand, posted; none of the three can be skipped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show, steps
from afterword.cli.words import _, language
from afterword.domain.interview import Channel
from afterword.records import queries
from afterword.workflows import note_events, press_letters
from afterword.workflows import today as lists
from afterword.workflows.press_letters import Form, Job

if TYPE_CHECKING:
    from afterword.records.models import PlannedStep
    from afterword.workflows.press_letters import Pressed

Told = TypeVar("Told")

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
@click.option(
    "--as",
    "form",
    type=click.Choice([form.value for form in Form]),
    default=Form.LETTER.value,
    show_default=True,
    help=_("A letter; a folded note card; or such a card left blank inside, to write by hand."),
)
@click.option(
    "--batch",
    is_flag=True,
    help=_("Letters together, in PDFs of 25 for the printer; the envelopes in the same order."),
)
@click.option("--labels", is_flag=True, help=_("Addresses on a sheet of labels, no envelopes."))
@click.option(
    "--used",
    type=click.IntRange(0, 99),
    default=0,
    help=_("How many labels of the first sheet are gone already."),
)
@show.json_option
def print_(
    which: tuple[str, ...],
    folder: Path,
    form: str,
    used: int,
    *,
    every: bool,
    batch: bool,
    labels: bool,
    as_json: bool,
) -> None:
    """Press each letter and write it down as printed."""
    if batch and form != Form.LETTER:
        raise click.UsageError(_("Cards are printed one by one: leave out --batch."))
    if used and not labels:
        raise click.UsageError(_("--used is about labels: give --labels, too."))
    job = Job(folder, Form(form), labels=labels, used=used, batch=batch)
    with bootstrap.session() as session:
        planning.up_to_date(session)
        chosen = _chosen(session, which, every=every)
        press = bootstrap.letter_press()
        pressed = press_letters.press_letters(
            chosen, job, session.now, press, bootstrap.phrasebooks()
        )
        with show.progress(pressed, _("Printing"), len(chosen)) as bar:
            sheets = list(bar)
        label_sheets = press_letters.press_labels(session.owner, sheets, job, press)
    if as_json:
        show.document([_as_json(sheet, label_sheets) for sheet in sheets])
        return
    _tell(sheets, label_sheets)


def _tell(sheets: list[Pressed], labels: Path | None) -> None:
    """The files, what there is to know about them, and what to do with them."""
    files = dict.fromkeys(file for sheet in sheets for file in (sheet.letter, sheet.envelope))
    for file in (*files, labels):
        if file is not None:
            show.say(str(file))
    for note, keys in _together(sheets, lambda sheet: sheet.notes):
        about = f" ({', '.join(keys)})" if len(sheets) > 1 else ""
        show.wrapped(note.in_(language()) + about)
    ways = _together(sheets, lambda sheet: (sheet.instructions,))
    for instructions, keys in ways:
        show.heading(_("How to print, sign and post"))
        if len(ways) > 1:
            show.wrapped(", ".join(keys))
        for number, line in enumerate(instructions, start=1):
            show.wrapped(f"{number}. {line.in_(language())}")


def _together(
    sheets: list[Pressed], told: Callable[[Pressed], tuple[Told, ...]]
) -> list[tuple[Told, list[str]]]:
    """What is told of the sheets, each thing once with the steps that it is about."""
    found: dict[Told, list[str]] = {}
    for sheet in sheets:
        for thing in told(sheet):
            found.setdefault(thing, []).append(sheet.step)
    return list(found.items())


def _as_json(sheet: Pressed, labels: Path | None) -> dict[str, object]:
    return {
        "step": sheet.step,
        "letter": str(sheet.letter),
        "envelope": str(sheet.envelope) if sheet.envelope else None,
        "labels": str(labels) if labels and sheet.face else None,
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
    return [planning.find_step(session, words) for words in which]
