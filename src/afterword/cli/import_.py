"""``afterword import``: invites out of files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from afterword.cli import words
from afterword.cli.jsonl import dumped
from afterword.cli.reading_files import read_all
from afterword.cli.words import _

if TYPE_CHECKING:
    from afterword.domain.invites.facts import Contact, Invite, InviteFile, Problem


@click.command(
    "import",
    help=_(
        "Take in invites (.ics, .eml), or a whole export (.json) into an empty database. "
        "The exit code is 1 if a file had nothing that could be read."
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=_("Only show what the files hold."))
@click.option(
    "--json", "as_json", is_flag=True, help=_("JSON; with --dry-run one line for each file.")
)
@click.option(
    "--me", multiple=True, metavar="ADDRESS", help=_("With --dry-run: an address of your own.")
)
@click.option(
    "--timezone", metavar="ZONE", help=_("With --dry-run: your zone, for times that name none.")
)
def import_(
    files: tuple[Path, ...],
    *,
    dry_run: bool,
    as_json: bool,
    me: tuple[str, ...],
    timezone: str | None,
) -> int:
    """Show what the files hold, or take it in; 1 if a file had nothing to read, else 0."""
    if not dry_run:
        return _take_in(files, as_json=as_json)
    failed = False
    for file, read in read_all(files, own_addresses=frozenset(me), timezone=timezone):
        failed = failed or not read.invites
        if as_json:
            sys.stdout.buffer.write(dumped(file_as_json(file, read)))
        else:
            click.echo("\n".join(told(file, read)))
    return 1 if failed else 0


def _take_in(files: tuple[Path, ...], *, as_json: bool) -> int:
    from afterword import bootstrap

    bootstrap.start_django()
    from afterword.cli.taking_in import take_in

    return take_in(files, as_json=as_json)


# --- JSON ---------------------------------------------------------------------


def file_as_json(file: Path, read: InviteFile) -> dict[str, Any]:
    """What one file holds, in the words of the documented interface."""
    return {
        "file": str(file),
        "interviews": [invite_as_json(invite) for invite in read.invites],
        "problems": [_problem_as_json(problem) for problem in read.problems],
    }


def _problem_as_json(problem: Problem) -> dict[str, str]:
    language = words.language()
    return {"what": problem.what.in_(language), "where": problem.where.in_(language)}


def invite_as_json(invite: Invite) -> dict[str, Any]:
    """One interview; times with their offset, null where they have to be asked."""
    return {
        "uid": invite.uid,
        "sequence": invite.sequence,
        "recurrence_id": invite.recurrence_id,
        "method": invite.method,
        "cancelled": invite.cancelled,
        "starts_at": invite.starts_at.isoformat() if invite.starts_at else None,
        "ends_at": invite.ends_at.isoformat() if invite.ends_at else None,
        "wall_clock": invite.wall_clock,
        "timezone": invite.timezone,
        "all_day": invite.all_day,
        "summary": invite.summary,
        "medium": invite.medium.value if invite.medium else None,
        "where": invite.where,
        "link": invite.link,
        "phone": invite.phone,
        "organizer": _contact_as_json(invite.organizer) if invite.organizer else None,
        "interviewers": [
            {"name": who.name, "email": who.email, "part": who.part.value}
            for who in invite.interviewers
        ],
        "contacts": [_contact_as_json(contact) for contact in invite.contacts],
        "employer": invite.employer,
        "role": invite.role,
        "guessed": sorted(invite.guessed),
    }


def _contact_as_json(contact: Contact) -> dict[str, str | None]:
    return {"name": contact.name, "email": contact.email}


# --- for people ---------------------------------------------------------------


def told(file: Path, read: InviteFile) -> list[str]:
    """The lines that show a file's interviews to a person; a guess carries a question mark."""
    lines = [str(file)]
    for invite in read.invites:
        lines += [f"  {_heading(invite)}", *(f"    {line}" for line in _details(invite))]
    language = words.language()
    lines += [f"  ! {p.where.in_(language)}: {p.what.in_(language)}" for p in read.problems]
    return lines


def _heading(invite: Invite) -> str:
    start = (
        invite.starts_at.strftime("%Y-%m-%d %H:%M %z") if invite.starts_at else invite.wall_clock
    )
    employer = f"{invite.employer} (?)" if invite.employer else _("employer unknown")
    role = f" · {invite.role} (?)" if invite.role else ""
    off = f" · {_('cancelled')}" if invite.cancelled else ""
    return f"{start} · {employer}{role}{off}"


def _details(invite: Invite) -> list[str]:
    lines = [f"{invite.medium.value if invite.medium else '?'}: {invite.where or '?'}"]
    lines += [
        f"{who.name} <{who.email or '?'}> · {who.part.value} (?)" for who in invite.interviewers
    ]
    lines += [f"{who.name} <{who.email or '?'}> · {_('arranges it')}" for who in invite.contacts]
    return lines
