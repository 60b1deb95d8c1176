"""The pages on this computer: one process, one port, nobody else."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from waitress import wasyncore
from waitress.server import create_server

from afterword import bootstrap
from afterword.domain.errors import OutsideFailed, StorageFailed
from afterword.domain.words import Bilingual
from afterword.web.entrance import Entrance, make_code
from afterword.web.guard import ENTRANCE

HOST = "127.0.0.1"
SETTINGS = "afterword.web.settings"
_LOOK = 1.0  # seconds between two looks whether to go on, where no signal wakes the loop
_FINISH = 10.0  # seconds that answers under way have at the end
_PAGES = Bilingual("Showing the pages", "Mostrar las páginas")
_TAKEN = Bilingual(
    "port {port} is in use. If that is Afterword, run: afterword open. Else: afterword serve "
    "--port {other}",
    "el puerto {port} está ocupado. Si es Afterword, ejecuta: afterword open. Si no: afterword "
    "serve --port {other}",
)

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


def key() -> bytes:
    """The key that codes and cookies are signed with, in the folder of the records."""
    from afterword.adapters import own_files
    from afterword.settings import HOME

    try:
        own_files.make_folder(HOME)
        return own_files.secret(HOME / "pages.key")
    except OSError as error:
        raise StorageFailed(reason=error.strerror or type(error).__name__) from error


def way_in(port: int) -> str:
    """The address that lets a browser in: once, and within a minute."""
    return f"http://{HOST}:{port}/enter?code={make_code(key(), time.time())}"


def application(entrance: Entrance) -> Application:
    """The pages behind that door, as WSGI."""
    from django.core.wsgi import get_wsgi_application

    pages = get_wsgi_application()

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        environ[ENTRANCE] = entrance
        return pages(environ, start_response)

    return answer


@dataclass(frozen=True, slots=True)
class Pages:
    """The server at its port, ready to answer."""

    server: Any
    port: int
    sockets: dict[int, Any]

    @property
    def address(self) -> str:
        """Where the pages are."""
        return f"http://{HOST}:{self.port}/"

    def way_in(self) -> str:
        """The address to open now."""
        return way_in(self.port)

    @staticmethod
    def start(port: int) -> Pages:
        """Bring the records up to date and take the port. Raises OutsideFailed where it is taken.

        Port 0 takes any free one.
        """
        os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
        logging.getLogger("django").addHandler(logging.NullHandler())
        logging.getLogger("waitress").setLevel(logging.ERROR)
        began = time.time()
        with bootstrap.database():
            taken = _take(port)
        number = taken.getsockname()[1]
        entrance = Entrance(key(), number, began)
        sockets: dict[int, Any] = {}
        server = create_server(
            application(entrance),
            map=sockets,
            sockets=[taken],
            threads=4,
            ident=None,
            clear_untrusted_proxy_headers=True,
        )
        return Pages(server, number, sockets)

    def run(self) -> None:
        """Answer until Ctrl-C or a request to end; what was begun is finished."""
        with _asked_to_end(self.server) as asked:
            while not asked.is_set():
                wasyncore.loop(timeout=_LOOK, map=self.sockets, count=1)
            self._finish()
        self.server.task_dispatcher.shutdown()
        wasyncore.close_all(self.sockets)

    def _finish(self) -> None:
        """Let the answers that are under way leave, each whole, for some seconds at most."""
        end = time.monotonic() + _FINISH
        while self._busy() and time.monotonic() < end:
            wasyncore.loop(timeout=_LOOK / 10, map=self.sockets, count=1)

    def _busy(self) -> bool:
        channels = list(self.server.active_channels.values())
        return any(each.requests or each.total_outbufs_len for each in channels)


def _take(port: int) -> socket.socket:
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((HOST, port))
    except OSError as error:
        taken.close()
        reason = _TAKEN.filled(port=str(port), other=str(port % 65535 + 1))
        raise OutsideFailed(what=_PAGES, reason=reason) from error
    return taken


@contextmanager
def _asked_to_end(server: Any) -> Iterator[threading.Event]:
    """An event that SIGTERM and Ctrl-C set while inside; nothing is torn from what it does."""
    asked = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        asked.set()
        server.pull_trigger()  # the loop sleeps until something is to be read

    before = {each: signal.signal(each, end) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield asked
    finally:
        for each, former in before.items():
            signal.signal(each, former)
