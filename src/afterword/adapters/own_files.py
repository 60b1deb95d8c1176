"""Files that only their owner may read: what POSIX calls a mode and Windows an inherited ACL."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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


def write_private(file: Path, content: bytes) -> None:
    """Write a file that only its owner may read, complete or not at all. Raises OSError."""
    partial = file.with_name(file.name + ".partial")
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    partial.replace(file)


def secret(file: Path) -> bytes:
    """The 32 random bytes kept in ``file``, made where there are none yet. Raises OSError."""
    if not file.exists():
        write_private(file, secrets.token_bytes(32))
    return file.read_bytes()


@contextmanager
def held_alone(file: Path) -> Iterator[bool]:
    """Whether this process alone holds ``file`` while inside; False if another one does.

    The system lets go when the process ends, however it ends.
    """
    with file.open("a+b") as lock:
        yield _lock(lock.fileno())


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
