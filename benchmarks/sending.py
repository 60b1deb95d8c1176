"""Messages a second through every safeguard, beside Django's send_mail and smtp-source's limit.

python benchmarks/sending.py [MESSAGES]     (PostgreSQL: python tests/with_postgres.py python …)

The server is Postfix's smtp-sink on this machine, once as it is and once behind a proxy that adds
40 ms to each reply. Each message goes the whole way: claimed, asked about once more after the 354,
written down as ``sending``, spoken, written down as sent with its event.
"""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from afterword import bootstrap

MESSAGES = 400
SLOW = 0.040  # seconds added to each reply
ACCOUNTS = 20
SBIN = "/usr/sbin"
BODY = "Thank you for your time on Monday.\n" * 12


def main() -> None:
    messages = int(sys.argv[1]) if len(sys.argv) > 1 else MESSAGES
    with tempfile.TemporaryDirectory(prefix="afterword-sending-") as home, smtp_sink() as port:
        os.environ["AFTERWORD_HOME"] = home
        os.environ.setdefault("DATABASE_URL", "")
        with bootstrap.database():
            print(f"{_vendor()}, {messages} messages a run, smtp-sink on loopback\n")
            limit = _source(port, messages)
            django = _timed(messages, lambda: _send_mail(port, messages, kept=False))
            kept = _timed(messages, lambda: _send_mail(port, messages, kept=True))
            ours = _ours(port, messages, accounts=1)
            _line("smtp-source, one session kept", limit, limit)
            _line("django send_mail", django, limit)
            _line("django, one connection kept", kept, limit)
            _line("afterword, one account", ours, limit)
            with slowed(port) as slow:
                few = max(messages // 20, 20)
                _line("\n40 ms a reply: django", _timed(few, lambda: _send_mail(slow, few)), None)
                _line("40 ms a reply: afterword, one account", _ours(slow, few, accounts=1), None)
                many = _ours(slow, messages, accounts=ACCOUNTS)
                _line(f"40 ms a reply: afterword, {ACCOUNTS} accounts", many, None)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"\npeak memory of this process {peak} MB")


def _vendor() -> str:
    from django.db import connection

    return connection.vendor


def _line(name: str, rate: float, limit: float | None) -> None:
    beside = f"   {rate / limit:7.1%} of the limit" if limit else ""
    print(f"{name:42} {rate:8.0f} messages/s{beside}", flush=True)


def _timed(count: int, work: Callable[[], None]) -> float:
    began = time.monotonic()
    work()
    return count / (time.monotonic() - began)


def _source(port: int, count: int) -> float:
    """What Postfix's own client does on one session that is kept."""
    command = [f"{SBIN}/smtp-source", "-d", "-s", "1", "-m", str(count), "-l", str(len(BODY))]
    return _timed(count, lambda: _run([*command, f"127.0.0.1:{port}"]))


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _send_mail(port: int, count: int, *, kept: bool = False) -> None:
    from django.core.mail import EmailMessage
    from django.core.mail.backends.smtp import EmailBackend

    line = EmailBackend(host="127.0.0.1", port=port, use_tls=False)
    if kept:
        line.open()
    for number in range(count):
        to = [f"dana@e{number}.example"]
        EmailMessage("Thank you", BODY, "ana@example.com", to, connection=line).send()
    line.close()


def _ours(port: int, count: int, *, accounts: int) -> float:
    """The records are filled first; what is timed is the worker alone."""
    from afterword.records import models
    from afterword.workflows.deliver import deliver_due
    from tests.faults import search

    search.fill(count, port, accounts)
    models.Mailbox.objects.update(username="")  # smtp-sink knows nobody
    kit = bootstrap.kit()
    began = time.monotonic()
    while deliver_due(kit):
        pass
    rate = count / (time.monotonic() - began)
    sent = models.Outgoing.objects.filter(state="sent").count()
    if sent != count:
        sys.exit(f"only {sent} of {count} were sent")
    search.empty()
    return rate


@contextlib.contextmanager
def smtp_sink() -> Iterator[int]:
    """Postfix's server that takes everything and keeps nothing."""
    sink = shutil.which("smtp-sink", path=f"{SBIN}:{os.environ['PATH']}")
    if sink is None:
        sys.exit("smtp-sink is missing: apt-get install postfix")
    port = _free_port()
    user = ["-u", "nobody"] if os.geteuid() == 0 else []
    server = subprocess.Popen([sink, *user, "-a", f"127.0.0.1:{port}", "128"])
    try:
        _wait(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _wait(port: int) -> None:
    for _attempt in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    sys.exit("smtp-sink does not answer")


@contextlib.contextmanager
def slowed(port: int) -> Iterator[int]:
    """A door to the server at ``port`` behind which each reply comes 40 ms later."""
    with socket.create_server(("127.0.0.1", 0), backlog=128) as door:
        threading.Thread(target=_serve, args=(door, port), daemon=True).start()
        yield int(door.getsockname()[1])


def _serve(door: socket.socket, port: int) -> None:
    with contextlib.suppress(OSError):
        while True:
            near, _ = door.accept()
            far = socket.create_connection(("127.0.0.1", port))
            for one, other, delay in ((near, far, 0.0), (far, near, SLOW)):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=_pass, args=(one, other, delay), daemon=True).start()


def _pass(one: socket.socket, other: socket.socket, delay: float) -> None:
    with contextlib.suppress(OSError):
        while heard := one.recv(1 << 16):
            time.sleep(delay)
            other.sendall(heard)
    with contextlib.suppress(OSError):
        other.shutdown(socket.SHUT_WR)


if __name__ == "__main__":
    main()
