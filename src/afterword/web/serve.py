"""The pages on this computer: one process, one port, nobody else."""

from __future__ import annotations

import logging
import os
import signal
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from waitress.server import create_server

from afterword import bootstrap
from afterword.domain.errors import OutsideFailed, StorageFailed
from afterword.domain.words import Bilingual
from afterword.web.entrance import Entrance, make_code
from afterword.web.guard import ENTRANCE

HOST = "127.0.0.1"
SETTINGS = "afterword.web.settings"
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
        server = create_server(
            application(entrance),
            sockets=[taken],
            threads=4,
            ident=None,
            clear_untrusted_proxy_headers=True,
        )
        return Pages(server, number)

    def run(self) -> None:
        """Answer until Ctrl-C or a request to end; what was begun is finished."""
        with _ends_cleanly():
            try:
                self.server.run()
            except (KeyboardInterrupt, SystemExit):
                pass
            finally:
                self.server.close()


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
def _ends_cleanly() -> Iterator[None]:
    """SIGTERM ends as Ctrl-C does."""

    def end(number: int, frame: FrameType | None) -> None:
        raise SystemExit(0)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
