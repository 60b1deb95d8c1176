"""What runs without a person asking: alone on a database file, or one of many on a server."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.domain.errors import AfterwordError
    from afterword.workflows.deliver import Kit

Tell = Callable[[str, "AfterwordError"], None]  # trouble, by the address of a mailbox or ""
AFTER_TROUBLE = timedelta(seconds=5)


def work_until(stop: threading.Event, kit: Kit, tell: Tell) -> None:
    """Do what is to be done, again and again, until ``stop`` is set; ``tell`` gets the trouble.

    Whatever is being sent when it is set is finished first.
    """
    from afterword.workflows.work import is_shared

    if is_shared():
        from afterword.worker.sharing import share_until

        share_until(stop, kit, tell)
    else:
        from afterword.worker.loop import look_until

        look_until(stop, kit, tell)
