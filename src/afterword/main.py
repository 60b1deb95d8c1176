"""The shells started together: the command line, and from it the pages."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import click

from afterword.cli.root import run
from afterword.cli.words import _

DEFAULT_PORT = 8425
SHELLS = {"serve": "afterword.main", "open": "afterword.main"}

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
    from afterword.cli.work import look_until

    with bootstrap.only_worker() as alone:
        if alone:
            look_until(stop, bootstrap.kit())


def _show(address: str, *, no_browser: bool) -> None:
    """Open the address in a browser; where there is none, say it: it works once, for a minute."""
    import webbrowser

    if no_browser or not webbrowser.open(address):
        click.echo(_("Open this within a minute: {address}").format(address=address))


def main() -> None:
    """Run the command line, and leave with the documented exit code."""
    sys.exit(run(sys.argv[1:], SHELLS))
