"""What happens beside the workers while they are at it: signals, locks, servers, mistakes."""

from __future__ import annotations

import imaplib
import json
import os
import signal
import socket
import ssl
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from tests.certificates import certificate
from tests.dovecot import dovecot
from tests.smtp_server import SmtpServer

CORRECTED_AFTER = 2.0  # seconds


@dataclass(frozen=True)
class Scene:
    """The workers at it, the server that they talk to, and how many messages there are."""

    workers: list[subprocess.Popen[bytes]]
    server: SmtpServer
    messages: int

    def wait_until_taken(self, share: float) -> None:
        """Until the server took that share of the messages, half a minute at the longest."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if len(self.server.ledger.taken) >= share * self.messages:
                return
            time.sleep(0.01)


Beside = Callable[[Scene], None]


def settled_by_sent(scene: Scene) -> None:
    """The provider files what it takes in Sent, on a real IMAP server, till no doubt is left."""
    from afterword.records import models

    box = models.Mailbox.objects.get()
    take = scene.server.ledger.take
    with dovecot() as port:

        def take_and_file(content: bytes) -> None:
            take(content)
            with imaplib.IMAP4("127.0.0.1", port) as imap:
                imap.login(box.address, "s3cret")
                imap.append("Enviados", "", "", content)

        scene.server.ledger.take = take_and_file  # type: ignore[method-assign]
        reached = {"imap_host": "127.0.0.1", "imap_port": port, "imap_security": "none"}
        models.Mailbox.objects.update(files_sent=True, **reached)
        deadline = time.monotonic() + 120
        left = models.Outgoing.objects.exclude(state="sent")
        while left.exists() and time.monotonic() < deadline:
            time.sleep(0.2)


def a_day_ago() -> None:
    """Let every message have been due for longer than it is tried."""
    from afterword.domain.delivery.answers import GIVE_UP
    from afterword.records import models

    for row in models.Outgoing.objects.all():
        before = row.first_due - GIVE_UP - timedelta(minutes=1)
        models.Outgoing.objects.filter(pk=row.pk).update(first_due=before)


def asleep(seconds: float) -> Beside:
    """Stop one worker in the middle of its work, and wake it after ``seconds``."""

    def beside(scene: Scene) -> None:
        scene.wait_until_taken(0.25)
        victim = scene.workers[0]
        victim.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        victim.send_signal(signal.SIGCONT)

    return beside


def locked(seconds: float) -> Beside:
    """Let another program hold SQLite's write lock."""

    def beside(scene: Scene) -> None:
        import sqlite3

        from afterword.workflows.storage import database_file

        scene.wait_until_taken(0.25)
        other = sqlite3.connect(str(database_file()), timeout=30, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        time.sleep(seconds)
        other.execute("ROLLBACK")
        other.close()

    return beside


def restored(scene: Scene) -> None:
    """Take a backup at a quarter, and put it in the database's place when three quarters went."""
    from afterword.workflows import storage

    scene.wait_until_taken(0.25)
    with tempfile.TemporaryDirectory() as folder:
        backup = Path(folder) / "backup.sqlite3"
        storage.copy_database(backup)
        scene.wait_until_taken(0.75)
        for worker in scene.workers:
            worker.kill()
            worker.wait()
        storage.restore(backup)


def connections_cut(scene: Scene) -> None:
    """PostgreSQL ends every other connection, three times."""
    from django.db import connection

    for share in (0.2, 0.4, 0.6):
        scene.wait_until_taken(share)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )


def restarted(scene: Scene) -> None:
    """PostgreSQL goes down at once, as after a crash, and comes up again."""
    scene.wait_until_taken(0.3)
    told = json.loads(os.environ["POSTGRES_RESTART"])
    subprocess.run(told["command"], user=told["user"], cwd="/", check=True, capture_output=True)


def refused() -> Beside:
    """Nobody listens at the account's port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    return _mistaken(smtp_port=port)


def wrong_host(name: str) -> Beside:
    """The account's server has a name that there is not."""
    return _mistaken(smtp_host=name)


def bad_certificate() -> Beside:
    """The server shows a certificate that nobody vouches for."""

    def beside(scene: Scene) -> None:
        with _untrusted() as port:
            _mistaken(smtp_host="localhost", smtp_port=port, smtp_security="tls")(scene)

    return beside


def wrong_password() -> Beside:
    """The server refuses the password (535)."""

    def beside(scene: Scene) -> None:
        scene.server.say = lambda point, _number: "535 no" if point == "auth" else None
        _mistaken()(scene)
        scene.server.say = lambda _point, _number: None

    return beside


def _mistaken(**columns: object) -> Beside:
    """The account is wrong in ``columns`` until it is corrected, and let send again."""

    def beside(scene: Scene) -> None:
        from afterword.records import models

        boxes = models.Mailbox.objects.all()
        right = boxes.values(*columns).get() if columns else {}
        boxes.update(paused_en="", paused_es="", **columns)
        time.sleep(CORRECTED_AFTER)
        boxes.update(**right, paused_en="", paused_es="")

    return beside


@contextmanager
def _untrusted() -> Iterator[int]:
    """The port of a server that shows a certificate signed by itself."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as door:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate(Path(folder), "localhost"))
        threading.Thread(target=_show, args=(door, context), daemon=True).start()
        yield int(door.getsockname()[1])


def _show(door: socket.socket, context: ssl.SSLContext) -> None:
    with suppress(OSError):
        while True:
            talk, _ = door.accept()
            with suppress(OSError):
                context.wrap_socket(talk, server_side=True).close()
