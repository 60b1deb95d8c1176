"""The shells started together: the command line, and from it the pages."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

import click

from afterword.cli import show
from afterword.cli.root import run
from afterword.cli.words import _, language
from afterword.domain.errors import AfterwordError, NotAllowed
from afterword.domain.words import Bilingual

if TYPE_CHECKING:
    from afterword.workflows.deliver import Kit

DEFAULT_PORT = 8425
SHELLS = dict.fromkeys(("serve", "open", "work"), "afterword.main")
_ANOTHER = Bilingual(
    "Another worker is at this database already.", "Ya hay otro proceso con esta base de datos."
)

port_option = click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=DEFAULT_PORT,
    show_default=True,
    envvar="AFTERWORD_PORT",
    help=_("Port on this computer; 0 takes any free one."),
)


@click.command(help=_("Show the pages in your browser, until you stop it with Ctrl-C."))
@port_option
@click.option("--no-browser", is_flag=True, help=_("Print the address, do not open it."))
def serve(port: int, *, no_browser: bool) -> None:
    """Start the pages on this computer and open them."""
    from afterword.web.serve import Pages

    pages = Pages.start(port)
    click.echo(_("Afterword is at {address}").format(address=pages.address))
    click.echo(_("Stop it with Ctrl-C. Everything stays on this computer."))
    _show(pages.way_in(), no_browser=no_browser)
    with _worker_beside():
        pages.run()
    click.echo(_("Stopped. Everything is kept."))


@click.command("open", help=_("Open the pages that “afterword serve” shows, once more."))
@port_option
@click.option("--no-browser", is_flag=True, help=_("Print the address, do not open it."))
def open_(port: int, *, no_browser: bool) -> None:
    """Let this machine's browser in once more."""
    from afterword.web.serve import way_in

    _show(way_in(port), no_browser=no_browser)


@contextmanager
def _worker_beside() -> Iterator[None]:
    """A worker in a thread of its own while inside; what it is sending is finished first."""
    stop = threading.Event()
    thread = threading.Thread(target=_work, args=(stop,), name="worker")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _work(stop: threading.Event) -> None:
    """Send what is due until ``stop`` is set, unless another worker does."""
    from afterword import bootstrap
    from afterword.worker import work_until

    with bootstrap.only_worker() as alone:
        if alone:
            work_until(stop, bootstrap.kit(), _Told())


@click.command(
    help=_("Send approved messages when their time comes, until you stop it (Ctrl-C, SIGTERM).")
)
@click.option("--once", is_flag=True, help=_("Send what is due now, and end."))
@click.option("--quiet", is_flag=True, help=_("Print no reminders; they name people."))
def work(*, once: bool, quiet: bool) -> None:
    """Work alone, or on a server beside others."""
    from afterword import bootstrap

    with bootstrap.database(), bootstrap.only_worker() as alone:
        if not alone:
            raise NotAllowed(why=_ANOTHER)
        kit = bootstrap.kit(aloud=not quiet)
        if once:
            _look_once(kit)
        else:
            _until_stopped(kit)


def _look_once(kit: Kit) -> None:
    from afterword.workflows.work import look

    tried = look(kit).tried
    show.say(_("Messages tried: {count}").format(count=tried))


def _until_stopped(kit: Kit) -> None:
    """Whatever is being sent when the signal comes is finished first."""
    from afterword.worker import work_until

    stop = threading.Event()

    def asked(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked)
    show.error(_("At work; Ctrl-C stops it."))
    work_until(stop, kit, _Told())
    show.error(_("Stopped."))


class _Told:
    """Says the trouble of the worker, once until it changes: by mailbox, "" for none of them."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}

    def __call__(self, address: str, error: AfterwordError) -> None:
        """Say it, unless it was said last."""
        message = error.message.in_(language())
        if self._last.get(address) != message:
            self._last[address] = message
            show.error(f"{address}: {message}" if address else message)


def _show(address: str, *, no_browser: bool) -> None:
    """Open the address in a browser; where there is none, say it: it works once, for a minute."""
    import webbrowser

    if no_browser or not webbrowser.open(address):
        click.echo(_("Open this within a minute: {address}").format(address=address))


def main() -> None:
    """Run the command line, and leave with the documented exit code."""
    sys.exit(run(sys.argv[1:], SHELLS))
