"""Interviews and steps as a file that any calendar reads."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from afterword import bootstrap
from afterword.cli import planning, show
from afterword.cli.steps import verb
from afterword.cli.words import _
from afterword.workflows.calendar_feed import entries
from afterword.workflows.whole_files import check_new, write_whole


@click.command(help=_("Write the interviews and steps into a calendar file (.ics)."))
@click.option(
    "--to",
    "file",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    default=Path("afterword.ics"),
    show_default=True,
    help=_("The file (- for the screen)."),
)
@click.option("--replace", is_flag=True, help=_("Overwrite FILE."))
def calendar(file: Path, *, replace: bool) -> None:
    """Write the file, complete or not at all."""
    with bootstrap.session() as session:
        planning.up_to_date(session)
        found = entries(session.owner, session.now, verb)
        content = bootstrap.calendar_writer().written("Afterword", found)
        if str(file) == "-":
            sys.stdout.buffer.write(content)
            return
        check_new(file, replace=replace)
        write_whole(file, content)
    show.say(_("{count} entries in {file}.").format(count=len(found), file=file))
