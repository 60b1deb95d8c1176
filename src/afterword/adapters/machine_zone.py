"""The time zone that this machine is set to."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

_LINK = Path("/etc/localtime")
_NAME = Path("/etc/timezone")


def machine_zone() -> str | None:
    """Its IANA name, from TZ or the system's settings; None where they do not tell it."""
    return next((name for name in _candidates() if _is_known(name)), None)


def _candidates() -> Iterator[str]:
    yield os.environ.get("TZ", "").removeprefix(":")
    try:
        yield str(_LINK.readlink()).rpartition("zoneinfo/")[2]
        yield _NAME.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        pass
    if not time.timezone and not time.daylight:
        yield "UTC"


def _is_known(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (ValueError, OSError, LookupError):
        return False
