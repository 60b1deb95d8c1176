"""Backup, restore and export."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.words import _
from afterword.workflows import portable, storage


@click.command(help=_("Copy the database to FILE, whole, while it may be in use."))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help=_("Overwrite FILE."))
def backup(file: Path, *, replace: bool) -> None:
    """Write the copy."""
    with bootstrap.database():
        storage.backup(file, replace=replace)
    show.say(_("Copied to {file}.").format(file=file))


@click.command(help=_("Put a backup in the place of the database; the present one is kept aside."))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(file: Path) -> None:
    """Put the backup in place."""
    with bootstrap.database():
        kept = storage.restore(file)
    show.say(_("Restored from {file}.").format(file=file))
    if kept is not None:
        show.say(_("What was there is kept in {kept}.").format(kept=kept))


@click.command(help=_("Write everything into one JSON file, history included (- for the screen)."))
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--replace", is_flag=True, help=_("Overwrite FILE."))
def export(file: Path, *, replace: bool) -> None:
    """Write the file, complete or not at all."""
    with bootstrap.session() as session:
        if str(file) == "-":
            portable.export(session.owner, session.now, sys.stdout)
            return
        count = portable.export_file(session.owner, session.now, file, replace=replace)
    show.say(_("{count} rows in {file}.").format(count=count, file=file))
