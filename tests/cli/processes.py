"""The command line as a user runs it: a process of its own, a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

NOW = "2026-11-30T12:00:00-06:00"  # a Monday noon in Chicago


@dataclass(frozen=True, slots=True)
class Afterword:
    """Runs commands on one database, at one moment."""

    home: Path
    now: str = NOW
    lang: str = "en"

    def __call__(self, *command: str, stdin: str = "", now: str = "") -> str:
        """Standard output of a command that must succeed."""
        done = self.run(*command, stdin=stdin, now=now)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run(
        self, *command: str, stdin: str = "", now: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """The finished process, whatever its exit code."""
        environment = {
            **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
            "AFTERWORD_HOME": str(self.home),
            "AFTERWORD_NOW": now or self.now,
            "AFTERWORD_LANG": self.lang,
            "PYTHONIOENCODING": "utf-8",
        }
        return subprocess.run(
            [sys.executable, "-m", "afterword", *command],
            input=stdin,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def set_up(self) -> Afterword:
        """The same, with Ana Ruiz in Chicago as its candidate."""
        self(
            *("setup", "--name", "Ana Ruiz", "--address", "ana.ruiz@example.com"),
            *("--language", "en", "--country", "US", "--timezone", "America/Chicago"),
        )
        return self
