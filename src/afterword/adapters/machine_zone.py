"""Which time zone the machine is set to."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def machine_zone() -> str:
    """An IANA name from TZ, /etc/timezone or the link /etc/localtime; "UTC" if none tells.

    Windows keeps the zone under names of its own, which are not read: the user is asked.
    """
    for name in (os.environ.get("TZ", "").lstrip(":"), _written(), _linked()):
        if name and _is_zone(name):
            return name
    return "UTC"


def _written() -> str:
    try:
        return Path("/etc/timezone").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _linked() -> str:
    try:
        target = str(Path("/etc/localtime").readlink())
    except (OSError, ValueError):
        return ""
    return target.partition("zoneinfo/")[2]


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
