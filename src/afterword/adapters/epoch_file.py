"""The sending epoch as this machine knows it, in a small file that no backup contains."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable
from pathlib import Path

from afterword.ports import Epoch

_MACHINE_ID = Path("/etc/machine-id")


class EpochFile:
    """Keeps the epoch in ``file``; ``write`` writes a file that only its owner may read."""

    def __init__(self, file: Path, write: Callable[[Path, bytes], None]) -> None:
        self._file = file
        self._write = write

    def kept(self) -> Epoch | None:
        """The epoch that was last sent in from here; None where nothing tells."""
        try:
            found = json.loads(self._file.read_bytes())
            return Epoch(int(found["number"]), str(found["machine"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, number: int) -> None:
        """From now on ``number``, on this machine. Raises OSError."""
        words = {"number": number, "machine": self.machine()}
        self._write(self._file, json.dumps(words).encode())

    def machine(self) -> str:
        """What this machine is called, the same at every start."""
        try:
            return _MACHINE_ID.read_text().strip() or platform.node()
        except OSError:
            return platform.node()
