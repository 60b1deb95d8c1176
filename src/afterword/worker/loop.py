"""The worker of a database file: alone, in one process."""

from __future__ import annotations

import threading
from datetime import timedelta

from afterword.domain.errors import AfterwordError
from afterword.worker import AFTER_TROUBLE, Tell
from afterword.workflows import work
from afterword.workflows.deliver import Kit
from afterword.workflows.listening import listening
from afterword.workflows.storage import storage_errors


def look_until(stop: threading.Event, kit: Kit, tell: Tell) -> None:
    """Listen, and look again and again, asleep in between, until ``stop`` is set."""
    with listening(kit, tell):
        while not stop.is_set():
            stop.wait(_look(kit, tell).total_seconds())


def _look(kit: Kit, tell: Tell) -> timedelta:
    """Look once; returns how long to sleep. A database that is locked or full is tried again."""
    try:
        with storage_errors():
            for address, error in work.look(kit, heard=True).trouble.items():
                tell(address, error)
            return work.sleep_for(kit.clock.now())
    except AfterwordError as error:
        tell("", error)
        return AFTER_TROUBLE
