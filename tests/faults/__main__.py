"""Runs every fault, and prints what was counted. Exit code 1 where a promise was broken.

python -m tests.faults [--messages N] [--kills K] [--only WORD]
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from afterword import bootstrap
from tests.faults import search
from tests.faults.counting import Count, count, head
from tests.faults.kinds import Fault, faults
from tests.faults.meanwhile import Scene
from tests.smtp_server import SmtpServer, smtp_server

LONGEST = 600  # seconds for one fault


def main() -> int:
    """Run what was asked for on the database that DATABASE_URL names, or on an SQLite file."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--messages", type=int, default=40)
    reader.add_argument("--kills", type=int, default=10)
    reader.add_argument("--only", default="")
    asked = reader.parse_args()
    with tempfile.TemporaryDirectory(prefix="afterword-faults-") as home:
        os.environ["AFTERWORD_HOME"] = home
        with bootstrap.database():
            broken = _run_all(asked)
    print(f"\n{f'{broken} promises were broken.' if broken else 'Every promise was kept.'}")
    return 1 if broken else 0


def _run_all(asked: argparse.Namespace) -> int:
    from django.db import connection

    print(f"{connection.vendor}, {asked.messages} messages for each fault\n\n{head()}")
    broken = 0
    for fault in faults(asked.kills, connection.vendor):
        if asked.only in fault.name:
            counted = run(fault, asked.messages)
            broken += not counted.kept
            print(counted.row(), flush=True)
    return broken


def run(fault: Fault, messages: int) -> Count:
    """Fill the database, let the fault happen until nothing is left to send, and count."""
    began = time.monotonic()
    with smtp_server(fault.say) as server:
        search.fill(messages, server.port)
        if fault.before is not None:
            fault.before()
        filled = time.monotonic() - began
        _work(fault, server, messages)
        seconds = time.monotonic() - began - filled
        counted = count(fault.name, messages, fault.kills, server.ledger, seconds)
    search.empty()
    return counted


def _work(fault: Fault, server: SmtpServer, messages: int) -> None:
    deadline = time.monotonic() + LONGEST
    rng = random.Random(1047)  # noqa: S311 - the same chances in every run
    running: list[subprocess.Popen[bytes]] = []
    with _beside(fault, Scene(running, server, messages)) as happening:
        while (_waiting() or happening.is_alive()) and time.monotonic() < deadline:
            armed = fault.kills < fault.times
            point = (fault.point, str(rng.randint(1, 3))) if armed else ("none", "0")
            running[:] = [_start(fault, *point) for _worker in range(fault.workers)]
            while any(worker.poll() is None for worker in running):
                time.sleep(rng.uniform(0.01, 0.3) if fault.random_kills else 0.02)
                if fault.kills < fault.random_kills and server.ledger.talks:
                    victim = rng.randrange(len(running))
                    running[victim].kill()
                    running[victim].wait()
                    fault.kills += 1
                    running[victim] = _start(fault, "none", "0")
            fault.kills += sum(1 for worker in running if worker.returncode == -9 and armed)


@contextmanager
def _beside(fault: Fault, scene: Scene) -> Iterator[threading.Thread]:
    """What happens beside the workers, in a thread of its own; its error is ours."""
    failed: list[BaseException] = []

    def happen() -> None:
        from django.db import connection

        try:
            if fault.beside is not None:
                fault.beside(scene)
        except BaseException as error:
            failed.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=happen)
    thread.start()
    yield thread
    thread.join()
    if failed:
        raise failed[0]


def _start(fault: Fault, point: str, nth: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.faults.worker", point, nth]
    return subprocess.Popen(command, env={**os.environ, **fault.told})


def _waiting() -> bool:
    """Whether a message may still move by itself; a database that is away is asked again."""
    from django.db import DatabaseError, connection

    from afterword.records import models
    from tests.faults.worker import WAITING

    for _attempt in range(100):
        connection.close()  # the file, or the server, may be another one now
        try:
            return models.Outgoing.objects.filter(state__in=WAITING).exists()
        except DatabaseError:
            time.sleep(0.3)
    sys.exit("the database stays away")


if __name__ == "__main__":
    sys.exit(main())
