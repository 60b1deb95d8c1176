"""The worker: sends what is due until it is told to stop."""

from __future__ import annotations

import signal
import threading
from datetime import timedelta
from types import FrameType
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.cli import show
from afterword.cli.words import _, language
from afterword.domain.errors import AfterwordError, NotAllowed
from afterword.domain.words import Bilingual
from afterword.workflows import work as worker
from afterword.workflows.listening import listening
from afterword.workflows.storage import storage_errors

if TYPE_CHECKING:
    from afterword.workflows.deliver import Kit

_ANOTHER = Bilingual(
    "Another worker is at this database already.", "Ya hay otro proceso con esta base de datos."
)
AFTER_TROUBLE = timedelta(seconds=5)


@click.command(
    help=_("Send approved messages when their time comes, until you stop it (Ctrl-C, SIGTERM).")
)
@click.option("--once", is_flag=True, help=_("Send what is due now, and end."))
@click.option("--quiet", is_flag=True, help=_("Print no reminders; they name people."))
def work(*, once: bool, quiet: bool) -> None:
    """Look, sleep until there is something to do, and look again."""
    with bootstrap.database(), bootstrap.only_worker() as alone:
        if not alone:
            raise NotAllowed(why=_ANOTHER)
        kit = bootstrap.kit(aloud=not quiet)
        if once:
            tried = worker.look(kit).tried
            show.say(_("Messages tried: {count}").format(count=tried))
            return
        _until_stopped(kit)


def _until_stopped(kit: Kit) -> None:
    """Whatever is being sent when the signal comes is finished first."""
    stop = threading.Event()

    def asked(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked)
    show.error(_("At work; Ctrl-C stops it."))
    look_until(stop, kit)
    show.error(_("Stopped."))


def look_until(stop: threading.Event, kit: Kit) -> None:
    """Listen, and look again and again, asleep in between, until ``stop`` is set."""
    with listening(kit, _Told()):
        while not stop.is_set():
            stop.wait(_look(kit).total_seconds())


class _Told:
    """Says the trouble with a mailbox, once until it changes."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}

    def __call__(self, address: str, error: AfterwordError) -> None:
        message = error.message.in_(language())
        if self._last.get(address) != message:
            self._last[address] = message
            show.error(f"{address}: {message}" if address else message)


def _look(kit: Kit) -> timedelta:
    """Look once; returns how long to sleep. A database that is locked or full is tried again."""
    try:
        with storage_errors():
            for address, error in worker.look(kit, heard=True).trouble.items():
                show.error(f"{address}: {error.message.in_(language())}")
            return worker.sleep_for(kit.clock.now())
    except AfterwordError as error:
        show.error(error.message.in_(language()))
        return AFTER_TROUBLE
