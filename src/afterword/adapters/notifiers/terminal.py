"""Reminders where the program runs: a line in the terminal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from afterword.domain.delivery.answers import Answer, Stage, Trouble
from afterword.ports import Notice, Reached

DONE = Answer(Stage.BODY, 250)
_GONE = Answer(Stage.BODY, 554)  # nobody reads there any more


@dataclass(frozen=True, slots=True)
class Terminal:
    """Writes to ``stream``, one line for what it is and one for what to run."""

    stream: TextIO
    way: str = "terminal"

    def notify(
        self, notice: Notice, _reached: Reached | None, may_go: Callable[[], bool]
    ) -> Answer:
        """Print the notice."""
        if not may_go():
            return Answer(Stage.GUARD, trouble=Trouble.STOPPED)
        words = f"{notice.subject}\n    {notice.command}\n"
        encoding = getattr(self.stream, "encoding", None) or "utf-8"
        try:
            self.stream.write(words.encode(encoding, "replace").decode(encoding))
            self.stream.flush()
        except OSError:
            return _GONE
        return DONE
