"""Who may come in: the browser that this machine's user opened, and no other page in it.

``afterword open`` makes a code; the browser brings it once, within a minute, and is given a cookie
in exchange. Both are signed with a key that only the user can read. Times are seconds since 1970.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from django.core import signing

CODE_SECONDS = 60
COOKIE_SECONDS = 30 * 24 * 3600


def make_code(key: bytes, now: float) -> str:
    """A code that opens the pages once, within a minute."""
    return _signer(key, "code").sign_object({"once": secrets.token_urlsafe(16), "at": now})


@dataclass
class Entrance:
    """The door of the pages at ``port``; codes from before ``opened_at`` open it no more."""

    key: bytes
    port: int
    opened_at: float
    _used: dict[str, float] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    @property
    def cookie_name(self) -> str:
        """One for each port: a browser sends cookies to every port of a host."""
        return f"afterword-{self.port}"

    def exchange(self, code: str, now: float) -> str | None:
        """The cookie for a code; None for one that is forged, too old, or was used before."""
        told = _read(self.key, "code", code)
        if told is None or not self.opened_at <= told["at"] <= now <= told["at"] + CODE_SECONDS:
            return None
        with self._lock:
            self._used = {once: at for once, at in self._used.items() if at + CODE_SECONDS >= now}
            if told["once"] in self._used:
                return None
            self._used[told["once"]] = told["at"]
        seen = {"at": now, "port": self.port}
        return _signer(self.key, "cookie").sign_object(seen)

    def knows(self, cookie: str, now: float) -> bool:
        """Whether the cookie was given here, and not too long ago.

        One from the future is ours, too: the machine's clock was set back since.
        """
        told = _read(self.key, "cookie", cookie)
        if told is None or told["port"] != self.port:
            return False
        return bool(now <= told["at"] + COOKIE_SECONDS)


def _signer(key: bytes, salt: str) -> signing.Signer:
    return signing.Signer(key=key, fallback_keys=[], salt=f"afterword.{salt}")


def _read(key: bytes, salt: str, signed: str) -> dict[str, Any] | None:
    try:
        told = _signer(key, salt).unsign_object(signed)
    except signing.BadSignature:
        return None
    return told if isinstance(told, dict) else None
