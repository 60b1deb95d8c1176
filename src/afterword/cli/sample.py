"""The sample search: every command of the way shown with what it really prints."""

from __future__ import annotations

import os
import shlex
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.words import _, language
from afterword.domain.language.dates import long_date

DATA = "data"
INVITES = "invites"


@click.command(
    help=_(
        "Look round in a sample search, from its invites to a plan, messages and letters, in a "
        "folder of its own; your own records are not touched."
    )
)
@click.argument(
    "folder", default=Path("sample-search"), type=click.Path(file_okay=False, path_type=Path)
)
def sample(folder: Path) -> None:
    """Run the whole way, each command as it would be typed."""
    now = _morning(bootstrap.clock().now())
    invites = _lay_out(folder, now)
    os.environ["AFTERWORD_HOME"] = str((folder / DATA).resolve())
    os.environ["DATABASE_URL"] = ""
    os.environ["AFTERWORD_NOW"] = now.isoformat()
    show.say(
        _("It is {day}, 10:00 in Chicago.").format(day=long_date(now.date(), language(), "en-US"))
    )
    bootstrap.start_django()
    from afterword.cli.sample_way import way

    for told, command in way(folder, invites):
        if told:
            click.echo()
            show.wrapped(told, 0)
        _run(command)
    click.echo()
    show.wrapped(
        _(
            "All of this is in {folder}: the messages as drafts for your mail program, the letters "
            "as PDFs. To go on in it: AFTERWORD_HOME={data} afterword"
        ).format(folder=folder, data=folder / DATA),
        0,
    )


def _morning(now: datetime) -> datetime:
    """Ten in the morning in Chicago, on the last working day up to ``now``."""
    there = now.astimezone(ZoneInfo("America/Chicago"))
    morning = there.replace(hour=10, minute=0, second=0, microsecond=0)
    while morning > there or morning.weekday() > 4:
        morning -= timedelta(days=1)
    return morning


def _lay_out(folder: Path, now: datetime) -> list[Path]:
    """Write the invites, dated around now; a former sample in the same folder is replaced."""
    data = folder / DATA
    for leftover in data.glob("afterword.sqlite3*"):
        leftover.unlink()
    files = []
    (folder / INVITES).mkdir(parents=True, exist_ok=True)
    for name, content in bootstrap.sample_search(now):
        file = folder / INVITES / name
        file.write_bytes(content)
        files.append(file)
    return files


def _run(command: list[str]) -> None:
    from afterword.cli.root import run

    click.echo()
    click.secho("$ afterword " + shlex.join(command), bold=True)
    code = run(["--lang", language(), *command])
    if code:
        raise click.exceptions.Exit(code)
