"""A worker that kills itself, or fails, at a numbered point of the way.

    python -m tests.faults.worker POINT NTH

``POINT`` is one of ``POINTS`` or "none", ``NTH`` how often it is passed before that. It ends by
itself when nothing is left to send. Pauses and leases are short, so that a run takes seconds.

    FAULT_FINAL_TIMEOUT=S         how long it waits for the answer to the dot
    FAULT_CLOCK="OFF FROM TO"     its clock is wrong by OFF seconds between two moments of its life
    FAULT_CHECKS=S                Sent is searched every S seconds, until no doubt is left
    FAULT_DISK_FULL=POINT         at that point the database's files cannot grow, for a second
"""

from __future__ import annotations

import os
import resource
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from afterword import bootstrap

POINTS = (
    "1 before the claim is kept",
    "2 after the claim is kept",
    "3 connected, nothing said",
    "4 after 354, before sending is kept",
    "5 sending kept, before the first byte",
    "6 in the middle of the text",
    "7 text and dot written, no answer read",
    "8 answer read, before it is kept",
    "9 inside the keeping of sent",
    "10 sent kept",
)
LEASE = timedelta(seconds=2)
WAITING = ("scheduled", "retry", "claimed", "sending")


def main(point: str, nth: int) -> None:
    """Work until nothing is left."""
    bootstrap.start_django()
    from django.db import DatabaseError

    from afterword.domain.delivery import answers
    from afterword.records import models
    from afterword.workflows import claim, work

    answers.next_try.__globals__["_PAUSES"] = (timedelta(seconds=0.2),)
    claim.LEASE = LEASE
    _lay(point, nth)
    with bootstrap.database(), bootstrap.only_worker() as alone:
        if not alone:
            return
        kit = replace(bootstrap.kit(), reminding=None, **_told())
        while models.Outgoing.objects.filter(state__in=_awaited(), mailbox__paused_en="").exists():
            try:
                if not work.look(kit).tried:
                    time.sleep(0.05)
            except DatabaseError:
                time.sleep(0.2)


def _awaited() -> tuple[str, ...]:
    """The states in which something may still come of a message by itself."""
    if seconds := os.environ.get("FAULT_CHECKS"):
        from afterword.workflows import filing

        filing.CHECKS = (timedelta(seconds=float(seconds)),) * 3
        filing.AFTERWARDS = filing.CHECKS[0]
        return (*WAITING, "in_doubt")
    return WAITING


def _told() -> dict[str, Any]:
    """The parts of the kit that the environment has made faulty."""
    from afterword.adapters.outbound.smtp import SmtpPostman

    parts: dict[str, Any] = {}
    if seconds := os.environ.get("FAULT_FINAL_TIMEOUT"):
        parts["postman"] = SmtpPostman(final_timeout=float(seconds))
    if told := os.environ.get("FAULT_CLOCK"):
        parts["clock"] = WrongClock(*map(float, told.split()))
    return parts


class WrongClock:
    """The machine's clock, ``off`` by so many seconds between two moments after the start."""

    def __init__(self, off: float, first: float, last: float) -> None:
        self._off = timedelta(seconds=off)
        self._wrong = (first, last)
        self._began = time.monotonic()

    def now(self) -> datetime:
        """What it shows."""
        lived = time.monotonic() - self._began
        first, last = self._wrong
        return datetime.now(UTC) + (self._off if first <= lived < last else timedelta())


def _fill_the_disk(point: str) -> None:
    """Let no file grow from the third passing of the point on, for a second."""
    from afterword.workflows import claim, deliver

    holder, name = {"4": (claim, "let_go"), "8": (deliver, "write_down")}[point]
    real = getattr(holder, name)
    passed = count(1)

    def full(*args: Any, **more: Any) -> Any:
        if next(passed) == 3:
            _no_growth()
        return real(*args, **more)

    setattr(holder, name, full)


def _no_growth() -> None:
    """The kernel refuses to let a file of this process grow, as where a disk is full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    largest = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, largest[1]))
    again = threading.Timer(1.0, resource.setrlimit, (resource.RLIMIT_FSIZE, largest))
    again.daemon = True
    again.start()


def _lay(point: str, nth: int) -> None:
    """Set the trap."""
    if where := os.environ.get("FAULT_DISK_FULL"):
        _fill_the_disk(where)
    from afterword.adapters.outbound import smtp
    from afterword.adapters.outbound.composing import Composing
    from afterword.workflows import claim, deliver

    number = int(point.split()[0]) if point[0].isdigit() else 0
    trap = Trap(nth)
    line = smtp.SmtpLine
    before: dict[int, tuple[Any, str]] = {
        1: (Composing, "write"),
        3: (line, "_greet_and_sign_in"),
        4: (claim, "let_go"),
        5: (line, "_send"),
        8: (deliver, "write_down"),
        9: (deliver, "note_sent"),
    }
    after: dict[int, tuple[Any, str]] = {2: (claim, "claim"), 10: (deliver, "record_sent")}
    if number in before:
        trap.before(*before[number])
    elif number in after:
        trap.after(*after[number])
    elif number in (6, 7):
        trap.in_the_text(line, whole=number == 7)


class Trap:
    """Springs at the ``nth`` passing: the process is gone, with nothing tidied up."""

    def __init__(self, nth: int) -> None:
        self._left = nth

    def pass_by(self) -> None:
        self._left -= 1
        if self._left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def before(self, holder: Any, name: str) -> None:
        real: Callable[..., Any] = getattr(holder, name)

        def trapped(*args: Any, **more: Any) -> Any:
            self.pass_by()
            return real(*args, **more)

        setattr(holder, name, trapped)

    def after(self, holder: Any, name: str) -> None:
        real: Callable[..., Any] = getattr(holder, name)

        def trapped(*args: Any, **more: Any) -> Any:
            done = real(*args, **more)
            self.pass_by()
            return done

        setattr(holder, name, trapped)

    def in_the_text(self, line: Any, *, whole: bool) -> None:
        real = line._final_answer

        def trapped(self_: Any) -> Any:
            self.pass_by()
            return real(self_)

        if whole:
            line._final_answer = trapped
            return
        from afterword.adapters.outbound import smtp

        class Half:
            """A connection that dies in the middle of what it writes."""

            def __init__(self, real: socket.socket) -> None:
                self._real = real

            def __getattr__(self, name: str) -> Any:
                return getattr(self._real, name)

            def sendall(this, data: bytes) -> None:  # noqa: N805 - ``self`` is the trap
                this._real.sendall(data[: len(data) // 2])
                self.pass_by()
                this._real.sendall(data[len(data) // 2 :])

        socket_of = smtp._socket_of
        smtp._socket_of = lambda found: Half(socket_of(found))  # type: ignore[assignment,return-value]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
