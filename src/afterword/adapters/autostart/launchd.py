"""macOS: an agent of launchd."""

from __future__ import annotations

import plistlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from afterword.adapters.autostart.running import Run
from afterword.domain.words import Bilingual
from afterword.ports import Started, Startup, SystemSaid

LABEL = "afterword.worker"
_LIMITS = Bilingual(
    "It runs while you are logged in.", "Funciona mientras tengas la sesión abierta."
)


@dataclass(frozen=True, slots=True)
class Launchd:
    """Agents lie in ``folder``, the log in ``log``; ``user`` is the number of the user."""

    folder: Path
    log: Path
    user: int
    write: Callable[[Path, bytes], None]
    run: Run

    @property
    def file(self) -> Path:
        """Where the agent is."""
        return self.folder / f"{LABEL}.plist"

    @property
    def _domain(self) -> str:
        return f"gui/{self.user}"

    def on(self, task: Startup) -> Started:
        """Write the agent, and have it started now and at every login."""
        content = agent(task, self.log)
        was_there = self.file.exists()
        self.write(self.file, content)
        if was_there:
            self.run(("launchctl", "bootout", f"{self._domain}/{LABEL}"))
        asked = (self.run(("launchctl", "bootstrap", self._domain, str(self.file))),)
        return self._told(content.decode(), asked)

    def off(self) -> Started:
        """Stop it and take the agent away; nothing happens where there is none."""
        if not self.file.exists():
            return Started("", "", (), f"cat {self.log}", _LIMITS)
        asked = (self.run(("launchctl", "bootout", f"{self._domain}/{LABEL}")),)
        self.file.unlink()
        return self._told("", asked)

    def status(self) -> Started:
        """What is written, and what launchd says of it."""
        if not self.file.exists():
            return Started("", "", (), f"cat {self.log}", _LIMITS)
        asked = (self.run(("launchctl", "print", f"{self._domain}/{LABEL}")),)
        return self._told(self.file.read_text(encoding="utf-8"), asked)

    def _told(self, content: str, asked: tuple[SystemSaid, ...]) -> Started:
        return Started(str(self.file), content, asked, f'tail "{self.log}"', _LIMITS)


def agent(task: Startup, log: Path) -> bytes:
    """The agent as a property list, by the rules of launchd.plist."""
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(task.command),
            "EnvironmentVariables": dict(task.environment),
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ThrottleInterval": 30,
            "ProcessType": "Background",
            "Umask": 0o077,
            "StandardOutPath": str(log),
            "StandardErrorPath": str(log),
        }
    )
