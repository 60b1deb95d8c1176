"""Debian's Chromium: found, or brought by whoever may install it; else said to be missing."""

from __future__ import annotations

import os
import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "The tests of the pages need Chromium. As root: apt-get install chromium"


def chromium() -> str:
    """The program's path. Raises RuntimeError where there is none and it cannot be installed."""
    found = _found()
    if found is None and _may_install():
        command = ["apt-get", "install", "--yes", "--quiet", "chromium"]
        subprocess.run(["apt-get", "update", "--quiet"], check=False, capture_output=True)
        subprocess.run(command, check=False, capture_output=True)
        found = _found()
    if found is None:
        raise RuntimeError(MISSING)
    return found


def _found() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path), None)


def _may_install() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None
