"""The process that sets type: jobs in on standard input, what was made out on standard output.

It holds itself to a limit of memory and writes no file; whoever started it watches its time.
"""

from __future__ import annotations

import sys
from typing import IO

from afterword.adapters.typst_press import wire
from afterword.adapters.typst_press.engine import SettingFailed, TypstEngine

MOST_MEMORY = 2 * 1024**3  # bytes of address space, the library and its fonts included


def limit_itself() -> None:
    """Bound this process's memory and keep it from writing files, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: there the time limit alone holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(source: IO[bytes], out: IO[bytes]) -> None:
    """Set one job after the other until ``source`` ends."""
    engine = TypstEngine()
    while (job := wire.receive_job(source)) is not None:
        try:
            made = engine.run(job)
        except SettingFailed as failure:
            wire.send_failure(out, failure)
        else:
            wire.send_made(out, made)


if __name__ == "__main__":
    limit_itself()
    serve(sys.stdin.buffer, sys.stdout.buffer)
