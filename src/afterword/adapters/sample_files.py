"""The sample search that comes with the package, as files that arrived just now."""

from __future__ import annotations

from datetime import datetime
from importlib.resources import files

from afterword.domain.invites.sample_dates import dated


def sample_search(now: datetime) -> list[tuple[str, bytes]]:
    """Name and content of each sample file, in the order in which they came.

    The dates are moved to lie around ``now`` (aware): some interviews have just been, some are to
    come, one was moved and one called off. Lines end as RFC 5545 and RFC 5322 want them.
    """
    folder = files("afterword") / "samples" / "search"
    found = sorted((f for f in folder.iterdir() if f.is_file()), key=lambda f: f.name)
    return [
        (file.name, _crlf(dated(file.read_text(encoding="utf-8"), now)).encode()) for file in found
    ]


def _crlf(text: str) -> str:
    return "\r\n".join(text.splitlines()) + "\r\n"
