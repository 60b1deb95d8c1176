"""The program with a clock that can be moved while it runs.

    python -m tests.cli.moving_clock FILE COMMAND…

``FILE`` holds how many seconds the wall clock is off. The monotonic clock stays as it is, as it
does while a lid is closed. The worker looks every second, so that a test takes seconds.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MovingClock:
    """The machine's clock, and what the file says."""

    file: Path

    def now(self) -> datetime:
        """The present instant, so moved."""
        return datetime.now(UTC) + timedelta(seconds=self.off())

    def off(self) -> float:
        """In seconds."""
        return float(self.file.read_text(encoding="ascii"))


def main(file: str, *command: str) -> None:
    """Run the command by that clock."""
    from afterword import bootstrap

    clock = MovingClock(Path(file))
    real = time.time
    time.time = lambda: real() + clock.off()
    bootstrap.clock = lambda: clock
    bootstrap.start_django()
    from afterword.cli.root import run
    from afterword.main import SHELLS
    from afterword.workflows import work

    work.LONGEST_SLEEP = timedelta(seconds=1)
    sys.exit(run(list(command), SHELLS))


if __name__ == "__main__":
    main(*sys.argv[1:])
