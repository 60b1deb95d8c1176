"""A calendar server of its own for a test: Radicale, at a free port, on an empty folder."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

SECONDS = 30


@dataclass(frozen=True, slots=True)
class Radicale:
    """The running server; whoever names a user is let in."""

    port: int

    def ask(self, method: str, path: str, content: bytes = b"") -> tuple[int, bytes]:
        """The status and the content of an answer."""
        headers = {"Authorization": "Basic YW5hOmFuYQ=="}  # ana:ana
        if content:
            headers["Content-Type"] = "text/calendar; charset=utf-8"
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)) as connection:
            connection.request(method, path, content, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()


@contextmanager
def radicale(folder: Path) -> Iterator[Radicale]:
    """The server while inside."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = {
        "server-hosts": f"127.0.0.1:{port}",
        "auth-type": "none",
        "storage-filesystem-folder": str(folder),
    }
    told = [f"--{name}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "radicale", "--config", "", *told]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            _answers(port)
            yield Radicale(port)
        finally:
            process.terminate()


def _answers(port: int) -> None:
    """Wait until something listens there. Raises TimeoutError."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("radicale")
