"""Having the worker start with the session, by the system's own means."""

from __future__ import annotations

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.words import _, language
from afterword.ports import Started


@click.group(
    help=_("Have “afterword work” start by itself whenever you log in: on, off, or how it stands.")
)
def autostart() -> None:
    """Turn it on or off, or say how it stands."""


@autostart.command(help=_("Write what the system needs for it, and start it now."))
def on() -> None:
    """Write it, and say exactly what was written."""
    with bootstrap.session():
        done = bootstrap.starter().on(bootstrap.worker_task())
    show.say(_("Written: {file}").format(file=done.file))
    show.say()
    show.say(done.content.rstrip())
    show.say()
    _tell_asked(done)
    _tell_doubt(done)
    show.wrapped(done.limits.in_(language()), 0)
    show.say(_("Its log: {command}").format(command=done.log))
    if not done.works:
        raise click.exceptions.Exit(6)


@autostart.command(help=_("Stop it, and take away what was written."))
def off() -> None:
    """Take it away."""
    done = bootstrap.starter().off()
    if not done.file:
        show.say(_("It is off already."))
        return
    _tell_asked(done)
    show.say(_("Removed: {file}").format(file=done.file))
    if not done.works:
        show.wrapped(_("If it still runs, it ends when you log out."), 0)


@autostart.command(help=_("Whether it is on, and what the system says of it."))
def status() -> None:
    """Say how it stands."""
    done = bootstrap.starter().status()
    if not done.file:
        show.say(_("It is off. To turn it on: afterword autostart on"))
        return
    show.say(_("It is on: {file}").format(file=done.file))
    _tell_asked(done)
    _tell_doubt(done)
    show.say(_("Its log: {command}").format(command=done.log))


def _tell_asked(done: Started) -> None:
    for asked in done.asked:
        mark = _("done") if asked.ok else _("did not work")
        said = f": {asked.said}" if asked.said else ""
        show.wrapped(f"$ {' '.join(asked.command)}  ({mark}{said})", 0)


def _tell_doubt(done: Started) -> None:
    if not done.works:
        show.wrapped(
            _(
                "The system did not take it, so whether it starts cannot be seen from here. What "
                "is written stays; it may be taken at your next login. To take it away: "
                "afterword autostart off"
            ),
            0,
        )
