"""A mail server that does as it is told, and keeps a ledger of what it took: the truth."""

from __future__ import annotations

import contextlib
import re
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

OK = {
    "banner": "220 ready",
    "hello": "250-here\r\n250-AUTH PLAIN XOAUTH2\r\n250 SMTPUTF8",
    "auth": "235 welcome",
    "mail": "250 fine",
    "rcpt": "250 fine",
    "data": "354 go on",
    "dot": "250 taken",
}
Say = Callable[[str, int], str | None]


@dataclass
class Ledger:
    """What the server took, by Message-ID, each as often as it was taken; ``talks`` counts.

    ``signed_in`` holds each AUTH line as it came.
    """

    taken: list[str] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)
    signed_in: list[str] = field(default_factory=list)
    talks: int = 0
    bodies: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, content: bytes) -> None:
        with self.lock:
            found = re.search(rb"(?im)^message-id:\s*(<[^>]+>)", content)
            self.taken.append(found[1].decode() if found else "")
            self.contents.append(content)


class SmtpServer(socketserver.ThreadingTCPServer):
    """Listens on loopback. ``say`` gives, for a point and its number, what to do there.

    None: what is usual. A reply: say that. "drop": close. "take and drop": keep the message, and
    close without a word. The points are those of ``OK``, and "body" at the first byte of a text.
    """

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, say: Say = lambda _point, _number: None, port: int = 0) -> None:
        self.say = say
        self.ledger = Ledger()
        super().__init__(("127.0.0.1", port), _Talk)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that was killed is nothing to tell."""


class _Dropped(Exception):
    pass


class _Talk(socketserver.StreamRequestHandler):
    server: SmtpServer

    def handle(self) -> None:
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self.server.ledger.lock:
            self.server.ledger.talks += 1
            self.number = self.server.ledger.talks
        with contextlib.suppress(_Dropped, OSError):
            self._talk()

    def _talk(self) -> None:
        if not self._answer("banner"):
            return
        while line := self.rfile.readline(12_288):
            if line[:4].upper() == b"AUTH":
                self.server.ledger.signed_in.append(line.decode().strip())
            word = line[:4].upper().strip().decode("latin-1")
            if word == "QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            point = {"EHLO": "hello", "HELO": "hello"}.get(word, word.lower())
            if point not in OK:
                self.wfile.write(b"250 fine\r\n")
            elif self._answer(point) and point == "data":
                self._take()

    def _answer(self, point: str) -> bool:
        said = self.server.say(point, self.number)
        if said == "drop":
            raise _Dropped
        reply = said or OK[point]
        self.wfile.write(f"{reply}\r\n".encode())
        return reply.startswith(OK[point][:3])

    def _take(self) -> None:
        lines: list[bytes] = []
        with self.server.ledger.lock:
            self.server.ledger.bodies += 1
            self.number = self.server.ledger.bodies
        while True:
            line = self.rfile.readline(1 << 16)
            if not line:
                raise _Dropped
            if not lines and self.server.say("body", self.number) == "drop":
                raise _Dropped
            if line == b".\r\n":
                break
            lines.append(line[1:] if line.startswith(b".") else line)
        said = self.server.say("dot", self.number)
        if said is None or said.startswith(("2", "take")):
            self.server.ledger.take(b"".join(lines))
        if said in ("drop", "take and drop"):
            raise _Dropped
        self.wfile.write(f"{said or OK['dot']}\r\n".encode())


@contextlib.contextmanager
def smtp_server(say: Say = lambda _point, _number: None, port: int = 0) -> Iterator[SmtpServer]:
    """The server, listening until the end."""
    with SmtpServer(say, port) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(0.05), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
