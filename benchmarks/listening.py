"""Twenty mailboxes listened to: from a mail's arrival to its being kept, and the memory it takes.

python benchmarks/listening.py [MAILBOXES]

A real ``afterword work`` on an SQLite file, and Dovecot on loopback with a connection in IDLE for
each mailbox. A first look at a mailbox of a thousand unrelated mails is measured too.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from imapclient import IMAPClient

from tests.cli.processes import Afterword
from tests.dovecot import dovecot

NOW = "2026-11-16T12:00:00-06:00"
MAILBOXES = 20
UNRELATED = 1_000
NOBODY = "127.0.0.1:1/none"


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MAILBOXES
    with tempfile.TemporaryDirectory(prefix="afterword-listening-") as folder, dovecot() as port:
        search = Afterword(Path(folder) / "home", now=NOW).set_up()
        search("add", "Acme", "2026-11-16T09:00", "--with", "Dana Cruz <dana@acme.example>")
        for number in range(many):
            connect(search, f"ana{number}@home.example", port)
        fill(port, "ana0@home.example")
        with worker(search) as process:
            before = time.perf_counter()
            wait_for(lambda: marks(search) >= 2 * many)
            print(f"first look at {many} mailboxes, {UNRELATED} mails in one: {since(before)}")
            time.sleep(3)
            waits = [heard_after(search, port, number) for number in range(0, many, 4)]
            waits.sort()
            middle, last = waits[len(waits) // 2], waits[-1]
            print(f"from arrival to kept: median {middle:.2f} s, longest {last:.2f} s")
            print(f"memory of the worker: {memory(process.pid)} MB, {threads(process.pid)} threads")
            before = time.perf_counter()
            process.terminate()
            process.wait(30)
            print(f"stopped after SIGTERM: {since(before)}, exit code {process.returncode}")


def connect(search: Afterword, address: str, port: int) -> None:
    search(
        *("mailbox", "add", address, "--smtp", NOBODY, "--imap", f"127.0.0.1:{port}/none"),
        *("--no-test", "--password-stdin"),
        stdin="s3cret\n",
    )


def fill(port: int, address: str) -> None:
    with IMAPClient("127.0.0.1", port, ssl=False) as client:
        client.login(address, "s3cret")
        for number in range(UNRELATED):
            mail = f"From: x@shop.example\r\nMessage-ID: <{number}@shop.example>\r\n\r\nBuy"
            client.append("INBOX", mail.encode())


def worker(search: Afterword) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "AFTERWORD_HOME": str(search.home), "AFTERWORD_NOW": NOW}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "afterword", "work"]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def heard_after(search: Afterword, port: int, number: int) -> float:
    had = arrivals(search)
    answer = (
        f"From: dana@acme.example\r\nMessage-ID: <a{number}@acme.example>\r\n"
        "Date: Mon, 16 Nov 2026 11:30:00 -0600\r\n\r\nWe decide on Friday.\r\n"
    )
    with IMAPClient("127.0.0.1", port, ssl=False) as client:
        client.login(f"ana{number}@home.example", "s3cret")
        client.append("INBOX", answer.encode())
    before = time.perf_counter()
    wait_for(lambda: arrivals(search) > had)
    return time.perf_counter() - before


def arrivals(search: Afterword) -> int:
    return asked(search, "SELECT count(*) FROM records_arrival")


def marks(search: Afterword) -> int:
    """The folders that were read to their end."""
    return asked(search, "SELECT count(*) FROM records_foldermark WHERE validity > 0")


def asked(search: Afterword, query: str) -> int:
    with sqlite3.connect(search.home / "afterword.sqlite3") as database:
        found: int = database.execute(query).fetchone()[0]
        return found


def wait_for(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 300
    while not true():
        if time.monotonic() > until:
            sys.exit("it was not heard within five minutes")
        time.sleep(0.02)


def since(before: float) -> str:
    return f"{time.perf_counter() - before:.1f} s"


def status(pid: int, field: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field))


def memory(pid: int) -> int:
    return status(pid, "VmRSS") // 1024


def threads(pid: int) -> int:
    return status(pid, "Threads")


if __name__ == "__main__":
    main()
