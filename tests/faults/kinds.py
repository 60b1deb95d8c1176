"""The faults: what goes wrong, on whose side, and what is done about it meanwhile."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count as numbers
from itertools import cycle

from tests.faults import meanwhile
from tests.faults.meanwhile import Beside
from tests.faults.worker import POINTS
from tests.smtp_server import Say


@dataclass
class Fault:
    """One thing that goes wrong: at the server, at a point of the worker's, or by chance.

    ``told`` goes to the workers as environment variables; ``beside`` happens once they run;
    ``before`` once the database is filled.
    """

    name: str
    say: Say = lambda _point, _number: None
    point: str = "none"
    times: int = 0  # how often the worker kills itself at the point
    random_kills: int = 0
    workers: int = 1
    told: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None
    beside: Beside | None = None
    kills: int = field(default=0, init=False)


def slowly(point: str, seconds: float, every: int) -> Say:
    """Answer ``seconds`` late at every nth passing of the point."""
    turns = numbers()

    def say(here: str, _number: int) -> str | None:
        if here == point and next(turns) % every == 0:
            time.sleep(seconds)
        return None

    return say


def in_turn(point: str, *what: str | None) -> Say:
    """Do each of ``what`` in turn at the passings of the point."""
    turns = cycle(what)
    lock = threading.Lock()

    def say(here: str, _number: int) -> str | None:
        if here != point:
            return None
        with lock:
            return next(turns)

    return say


def faults(kills: int, vendor: str) -> Iterator[Fault]:
    """Every fault that the database can have; ``kills`` at each point."""
    workers = 1 if vendor == "sqlite" else 3
    for point in POINTS:
        yield Fault(f"killed {point}", point=point, times=kills)
    yield Fault("killed at random", random_kills=kills * 3, workers=workers)
    yield from _of_the_server()
    yield from _of_the_account()
    yield from _of_the_machine(workers)
    yield from _of_sqlite() if vendor == "sqlite" else _of_postgresql()


def _of_the_server() -> Iterator[Fault]:
    for point in ("banner", "mail", "rcpt", "data", "body", "dot"):
        yield Fault(f"connection dropped at {point}", say=in_turn(point, "drop", None))
    yield Fault("taken, and then no answer", say=in_turn("dot", "take and drop", None))
    yield Fault("nonsense to the dot", say=in_turn("dot", "take it easy", None))
    for point in ("banner", "mail", "rcpt", "data", "dot"):
        yield Fault(f"451 at {point}", say=in_turn(point, "451 not now", None))
        yield Fault(f"554 at {point}", say=in_turn(point, "554 never", None))
    yield Fault("451 for more than a day", say=in_turn("dot", "451 no"), before=meanwhile.a_day_ago)
    unsure = in_turn("dot", "take and drop", None, "drop", None)
    settled = {"FAULT_CHECKS": "0.5"}
    yield Fault("doubts settled by Sent", unsure, told=settled, beside=meanwhile.settled_by_sent)
    impatient = {"FAULT_FINAL_TIMEOUT": "0.5"}
    late = slowly("dot", 1.5, 4)
    yield Fault("250 later than the time-out", say=late, told=impatient)
    yield Fault("a server that takes 3 s", say=slowly("dot", 3, 8))


def _of_the_account() -> Iterator[Fault]:
    yield Fault("unknown host, corrected after 2 s", beside=meanwhile.wrong_host("no.invalid"))
    yield Fault("refused, corrected after 2 s", beside=meanwhile.refused())
    yield Fault("bad certificate, corrected after 2 s", beside=meanwhile.bad_certificate())
    yield Fault("535, corrected after 2 s", beside=meanwhile.wrong_password())


def _of_the_machine(workers: int) -> Iterator[Fault]:
    for name, seconds in (("back", -3600), ("on", 3600)):
        told = {"FAULT_CLOCK": f"{seconds} 0.5 2.0"}
        yield Fault(f"clock an hour {name} for 1.5 s", told=told, workers=workers)
    asleep = meanwhile.asleep(4.0)  # twice the lease
    yield Fault("SIGSTOP, longer than the lease", beside=asleep, workers=workers)


def _of_sqlite() -> Iterator[Fault]:
    for point in ("4", "8"):
        told = {"FAULT_DISK_FULL": point}
        where = "before sending is kept" if point == "4" else "between 250 and sent"
        yield Fault(f"disk full {where}", told=told)
    yield Fault("database locked for 30 s", beside=meanwhile.locked(30.0))
    yield Fault("restored from a backup", beside=meanwhile.restored)


def _of_postgresql() -> Iterator[Fault]:
    yield Fault("server restarted at once", beside=meanwhile.restarted, workers=3)
    yield Fault("connections cut by the server", beside=meanwhile.connections_cut, workers=3)
    yield Fault("eight workers racing", workers=8)
