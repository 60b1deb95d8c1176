"""Files that only their owner may read: what POSIX calls a mode and Windows an inherited ACL."""

from __future__ import annotations

import os
from pathlib import Path

POSIX = os.name == "posix"


def keep_new_files_private() -> None:
    """From now on, files and folders that this process makes are their owner's alone.

    On Windows, where the user's data folder is already private by inheritance, nothing changes.
    """
    if POSIX:
        os.umask(0o077)


def make_folder(folder: Path) -> None:
    """Make ``folder`` and those above it, private where they are new. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
