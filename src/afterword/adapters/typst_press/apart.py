"""Typst in a process of its own: kept warm, limited in time and memory, replaced when it dies."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO

from afterword.adapters.typst_press import wire
from afterword.adapters.typst_press.engine import Job, Made, SettingFailed

SECONDS_A_JOB = 20.0
JOBS_A_PROCESS = 1_000

_WORKER = "afterword.adapters.typst_press.worker"
# the child needs no more of our environment than this: no key and no address of a database
_PASSED_ON = ("PATH", "PYTHONPATH", "PYTHONHOME", "SYSTEMROOT", "LD_LIBRARY_PATH", "VIRTUAL_ENV")


class EngineApart:
    """An engine whose work is done by a child process. Safe to share between threads.

    ``seconds`` is how long one job may take; ``command`` starts the child.
    """

    def __init__(
        self,
        seconds: float = SECONDS_A_JOB,
        command: tuple[str, ...] = (sys.executable, "-m", _WORKER),
    ) -> None:
        self._seconds = seconds
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None
        self._jobs = 0
        self._lock = threading.Lock()

    def run(self, job: Job) -> Made:
        """Set ``job``. Raises SettingFailed, also where it took too long or too much memory."""
        with self._lock:
            child = self._living()
            timer = threading.Timer(self._seconds, child.kill)
            timer.start()
            try:
                return _exchanged(child, job)
            except (EOFError, OSError, ValueError) as error:
                self._end()
                reason = "it took too long or too much memory"
                raise SettingFailed(reason) from error
            finally:
                timer.cancel()

    def close(self) -> None:
        """End the child; the next job starts another."""
        with self._lock:
            self._end()

    def _living(self) -> subprocess.Popen[bytes]:
        worn = self._jobs >= JOBS_A_PROCESS
        if worn or self._child is None or self._child.poll() is not None:
            self._end()
            self._child = subprocess.Popen(  # noqa: S603 - our own program, no words of a user
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
                start_new_session=True,  # Ctrl-C is for us; the child ends with its input
            )
        self._jobs += 1
        return self._child

    def _end(self) -> None:
        child, self._child, self._jobs = self._child, None, 0
        if child is None:
            return
        for pipe in (child.stdin, child.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        child.kill()
        child.wait()

    def __del__(self) -> None:
        self._end()


def _exchanged(child: subprocess.Popen[bytes], job: Job) -> Made:
    wire.send_job(_open(child.stdin), job)
    return wire.receive_made(_open(child.stdout))


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise EOFError
    return pipe
