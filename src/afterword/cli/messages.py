"""Messages: seeing, rephrasing and editing them, and handing them over to be sent."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show
from afterword.cli.words import _, language
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.workflows import draft_messages, hand_over

if TYPE_CHECKING:
    from afterword.workflows.draft_messages import Drafted

SOON = timedelta(days=1)
WAYS = ("gmail", "outlook", "outlook-home", "mailto", "eml", "copy")


@click.command(
    help=_("The messages that are due, one for each person; all that are planned with --all.")
)
@click.argument("employer", required=False)
@click.option("--all", "every", is_flag=True, help=_("Those of later, too."))
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("Write them into this folder too: e-mails as drafts (.eml), the rest as text."),
)
@show.json_option
def messages(employer: str | None, folder: Path | None, *, every: bool, as_json: bool) -> None:
    """Draft what is not drafted yet, and show all."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        steps = queries.planned_steps(session.owner)
        if employer:
            steps = steps.filter(opportunity=queries.find_opportunity(session.owner, employer))
        if not every:
            steps = steps.filter(at__lte=session.now + SOON)
        drafts = draft_messages.drafts(list(steps), session.now, bootstrap.phrasebooks())
        files = hand_over.write_all(drafts, folder, session.now, bootstrap.handover())
        if as_json:
            show.document([_as_json(each) for each in drafts])
            return
        for each in drafts:
            show_message(each)
        for file in files:
            show.say(str(file))
        if not drafts:
            show.say(_("There is nothing to write."))


@click.command(
    help=_(
        "One message: shown, with another phrasing, with your own words, or handed over to your "
        "mail program."
    )
)
@click.argument("step")
@click.option("--another", is_flag=True, help=_("Another phrasing."))
@click.option("--edit", is_flag=True, help=_("Edit it in your editor."))
@click.option(
    "--text",
    "file",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    help=_("Take the text from this file (- for standard input)."),
)
@click.option("--subject", help=_("Another subject line."))
@click.option("--by", "way", type=click.Choice(WAYS), help=_("Hand it over this way."))
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("Folder for --by eml."),
)
@show.json_option
def message(
    step: str,
    file: Path | None,
    subject: str | None,
    way: str | None,
    folder: Path | None,
    *,
    another: bool,
    edit: bool,
    as_json: bool,
) -> None:
    """Change the message as asked, and show it or hand it over."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        phrases = bootstrap.phrasebooks()
        found = queries.find_step(session.owner, step)
        if another:
            draft_messages.another_phrasing(found, session.now, phrases)
        drafted = draft_messages.draft(found, session.now, phrases)
        words = _own_words(drafted, file, edit=edit)
        if words is not None or subject is not None:
            text = drafted.row.text if words is None else words
            draft_messages.edit(drafted, text, subject, session.now)
        if way is not None:
            _hand_over(session, drafted, way, folder)
        elif as_json:
            show.document(_as_json(drafted))
        else:
            show_message(drafted)


def _own_words(drafted: Drafted, file: Path | None, *, edit: bool) -> str | None:
    """The user's own text: from a file, from the editor, or None."""
    if file is not None:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return data.decode("utf-8", errors="replace")
    return click.edit(drafted.row.text, extension=".txt") if edit else None


def _as_json(each: Drafted) -> dict[str, object]:
    row = each.row
    return {
        "step": row.step,
        "person": row.person.key if row.person else None,
        "channel": row.channel,
        "language": row.language,
        "subject": row.subject or None,
        "text": row.text,
        "asks": row.asks,
        "variant": row.variant,
        "variants": each.composed.variants,
        "edited": row.edited,
        "stale": each.stale,
        "state": row.state,
        "notes": [
            {"fault": note.fault, "span": [note.start, note.end], "why": note.why.as_dict()}
            for note in hand_over.notes_on(each)
        ],
    }


def show_message(each: Drafted, attached: tuple[str, ...] = ()) -> None:
    """The whole message as it stands, with what could be better; ``attached`` are file names."""
    row = each.row
    to = row.person.name if row.person else ""
    show.heading(f"{to} · {row.opportunity.employer.name} · {row.channel}   [{row.step}]")
    if row.subject:
        show.say("  " + _("Subject: {subject}").format(subject=row.subject))
        show.say()
    show.wrapped(row.text)
    show.say()
    for name in attached:
        show.wrapped(_("Attached: {name}").format(name=name))
    for ask in row.asks:
        question = Bilingual(**ask["question"]).in_(language())
        show.wrapped(_("To make it better: {question}").format(question=question))
    for note in hand_over.notes_on(each, attached):
        show.wrapped(f"! “{note.text}”: {note.why.in_(language())}")
    if each.stale:
        show.wrapped(_("The facts have changed since you edited it; --another drafts it anew."))


def _hand_over(session: Session, drafted: Drafted, way: str, folder: Path | None) -> None:
    handover = bootstrap.handover()
    if way == "eml":
        file = hand_over.write_eml(drafted, folder or Path(), session.now, handover)
        show.say(_("Open it in your mail program: {file}").format(file=file))
    elif way == "copy":
        show.say(hand_over.plain(drafted))
    else:
        show.say(hand_over.link(drafted, way, handover))
    if drafted.row.channel in (Channel.EMAIL, Channel.LINKEDIN, Channel.PORTAL):
        show.error(_("When it is sent: afterword done {step}").format(step=drafted.row.step))
