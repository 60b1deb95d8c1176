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
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count as numbers

from afterword import bootstrap
from tests.faults import search
from tests.faults.worker import POINTS
from tests.smtp_server import Ledger, Say, SmtpServer, smtp_server

LONGEST = 600  # seconds for one fault
NOBODY_KNOWS = ("failed", "in_doubt", "late", "held", "withdrawn")  # shown to the candidate


@dataclass
class Count:
    """What one fault did to ``messages``; the first three have to be nought."""

    name: str
    messages: int
    duplicates: int
    falsely_sent: int
    lost: int
    in_doubt: int
    in_doubt_arrived: int
    failed: int
    kills: int
    seconds: float

    @property
    def kept(self) -> bool:
        return not (self.duplicates or self.falsely_sent or self.lost)

    def row(self) -> str:
        cells = (
            self.name,
            self.messages,
            self.kills,
            self.duplicates,
            self.falsely_sent,
            self.lost,
            f"{self.in_doubt} ({self.in_doubt_arrived} had arrived)",
            self.failed,
            f"{self.seconds:.1f}",
        )
        return "| " + " | ".join(str(cell) for cell in cells) + " |"


HEAD = (
    "| fault | messages | kills | duplicates | falsely sent | lost | in doubt | failed | s |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
)


@dataclass
class Fault:
    """One thing that goes wrong: on the server's side, at a point of the worker's, or by chance."""

    name: str
    say: Say = lambda _point, _number: None
    point: str = "none"
    times: int = 0  # how often the worker kills itself at the point
    random_kills: int = 0
    workers: int = 1
    kills: int = field(default=0, init=False)


def each_second(point: str, what: str) -> Say:
    """Do ``what`` at every second passing of the point."""
    turns = numbers()
    lock = threading.Lock()

    def say(here: str, _number: int) -> str | None:
        if here != point:
            return None
        with lock:
            return what if next(turns) % 2 == 0 else None

    return say


def faults(kills: int, workers: int) -> Iterator[Fault]:
    for point in POINTS:
        yield Fault(f"killed {point}", point=point, times=kills)
    yield Fault("killed at random", random_kills=kills * 3, workers=workers)
    for point in ("banner", "mail", "rcpt", "data", "body", "dot"):
        yield Fault(f"connection dropped at {point}", say=each_second(point, "drop"))
    yield Fault("taken, and then no answer", say=each_second("dot", "take and drop"))
    yield Fault("nonsense to the dot", say=each_second("dot", "take it easy"))
    for point in ("banner", "mail", "rcpt", "data", "dot"):
        yield Fault(f"451 at {point}", say=each_second(point, "451 not now"))
        yield Fault(f"554 at {point}", say=each_second(point, "554 never"))
    if workers > 1:
        yield Fault("eight workers racing", workers=8)


def run(fault: Fault, messages: int) -> Count:
    """Fill the database, let the fault happen until nothing is left to send, and count."""
    began = time.monotonic()
    with smtp_server(fault.say) as server:
        search.fill(messages, server.port)
        _work(fault, server)
        counted = _counted(fault, messages, server.ledger, time.monotonic() - began)
    search.empty()
    return counted


def _work(fault: Fault, server: SmtpServer) -> None:
    deadline = time.monotonic() + LONGEST
    rng = random.Random(1047)  # noqa: S311 - the same chances in every run
    while _waiting() and time.monotonic() < deadline:
        armed = fault.kills < fault.times
        point = (fault.point, str(rng.randint(1, 3))) if armed else ("none", "0")
        running = [_start(*point) for _worker in range(fault.workers)]
        while any(worker.poll() is None for worker in running):
            time.sleep(rng.uniform(0.01, 0.3) if fault.random_kills else 0.02)
            if fault.kills < fault.random_kills and server.ledger.talks:
                victim = rng.randrange(len(running))
                running[victim].kill()
                running[victim].wait()
                fault.kills += 1
                running[victim] = _start("none", "0")
        fault.kills += sum(1 for worker in running if worker.returncode == -9 and armed)


def _start(point: str, nth: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.faults.worker", point, nth]
    return subprocess.Popen(command, env=dict(os.environ))


def _waiting() -> bool:
    from afterword.records import models
    from tests.faults.worker import WAITING

    return models.Outgoing.objects.filter(state__in=WAITING).exists()


def _counted(fault: Fault, messages: int, ledger: Ledger, seconds: float) -> Count:
    from afterword.records import models

    taken = Counter(ledger.taken)
    states = dict(models.Outgoing.objects.values_list("message_id", "state"))
    doubtful = [name for name, state in states.items() if state == "in_doubt"]
    return Count(
        name=fault.name,
        messages=messages,
        duplicates=sum(times - 1 for times in taken.values()),
        falsely_sent=sum(1 for n, state in states.items() if state == "sent" and not taken[n]),
        lost=messages - len(states) + sum(map(_is_lost(taken), states.items())),
        in_doubt=len(doubtful),
        in_doubt_arrived=sum(1 for name in doubtful if taken[name]),
        failed=sum(1 for state in states.values() if state == "failed"),
        kills=fault.kills,
        seconds=seconds,
    )


def _is_lost(taken: Counter[str]) -> Callable[[tuple[str, str]], bool]:
    """Neither delivered nor shown to the candidate as something to decide."""
    return lambda row: not taken[row[0]] and row[1] not in NOBODY_KNOWS and row[1] != "sent"


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--messages", type=int, default=40)
    reader.add_argument("--kills", type=int, default=10)
    reader.add_argument("--only", default="")
    asked = reader.parse_args()
    with tempfile.TemporaryDirectory(prefix="afterword-faults-") as home:
        os.environ["AFTERWORD_HOME"] = home
        with bootstrap.database():
            from django.db import connection

            workers = 1 if connection.vendor == "sqlite" else 3
            print(f"{connection.vendor}, {asked.messages} messages for each fault\n\n{HEAD}")
            broken = 0
            for fault in faults(asked.kills, workers):
                if asked.only in fault.name:
                    counted = run(fault, asked.messages)
                    broken += not counted.kept
                    print(counted.row(), flush=True)
    print(f"\n{'Every promise was kept.' if not broken else f'{broken} promises were broken.'}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
