"""How the command line shows things: plain text for people, JSON for scripts."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, TypeVar

import click

from afterword.cli.words import _

WIDTH = 88
Item = TypeVar("Item")
json_option = click.option(
    "--json", "as_json", is_flag=True, help=_("One JSON document instead of text.")
)


def say(text: str = "") -> None:
    """One line for a person."""
    click.echo(text)


def heading(text: str) -> None:
    """The name of a section, after an empty line."""
    click.echo()
    click.secho(text, bold=True)


def wrapped(text: str, indent: int = 2) -> None:
    """A paragraph, each of its lines indented and none wider than a terminal reads well."""
    margin = " " * indent
    for line in text.splitlines() or [""]:
        click.echo(
            textwrap.fill(
                line,
                WIDTH,
                initial_indent=margin,
                subsequent_indent=margin,
                break_on_hyphens=False,
            )
            if line.strip()
            else ""
        )


def document(value: object) -> None:
    """A JSON document on standard output; instants and days as ISO 8601."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=_plain)
    try:
        click.echo(text)
    except UnicodeEncodeError:
        click.echo(json.dumps(value, indent=2, default=_plain))


def _plain(value: object) -> Any:
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)


def error(text: str) -> None:
    """What went wrong, on standard error."""
    click.echo(text, err=True)


@contextmanager
def progress(items: Iterable[Item], label: str, count: int) -> Iterator[Iterable[Item]]:
    """The same items, with a bar on standard error while they are worked through.

    Nothing is drawn where nobody is looking (no terminal) or there is but one.
    """
    if count < 2 or not sys.stderr.isatty():
        yield items
        return
    with click.progressbar(items, length=count, label=label, file=sys.stderr) as bar:
        yield bar


def asked(prompt: str, reader: Callable[[str], Item], default: str = "") -> Item:
    """Ask until ``reader`` takes the answer; its BadInput is shown, and the question comes again.

    Ctrl-C and the end of the input raise click's Abort.
    """
    from afterword.cli.words import language
    from afterword.domain.errors import BadInput

    while True:
        answer = click.prompt(prompt, default=default, show_default=bool(default), err=True)
        try:
            return reader(answer)
        except BadInput as bad:
            error(bad.message.in_(language()))


def interactive() -> bool:
    """Whether somebody is there to answer a question."""
    return sys.stdin.isatty()
