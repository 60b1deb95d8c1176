"""Asking the system's own program."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence

from afterword.ports import SystemSaid

Run = Callable[[Sequence[str]], SystemSaid]
_PATIENCE = 20  # seconds


def run(command: Sequence[str]) -> SystemSaid:
    """What the program answered; a program that is not there answers with a reason, too."""
    try:
        done = subprocess.run(  # noqa: S603 - our own fixed commands, no shell
            list(command), capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError) as error:
        return SystemSaid(tuple(command), ok=False, said=str(error))
    said = (done.stderr or done.stdout).strip()
    return SystemSaid(tuple(command), ok=done.returncode == 0, said=said[:500])
