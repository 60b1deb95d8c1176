"""The pages' own files: style sheets, fonts and scripts. Nothing comes from another host."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse

FOLDER = Path(__file__).parent / "static"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


@cache
def _names() -> frozenset[str]:
    found = (file for file in FOLDER.rglob("*") if file.suffix in TYPES)
    return frozenset(file.relative_to(FOLDER).as_posix() for file in found)


@cache
def address_of(name: str) -> str:
    """Where the file is, with its digest, so that it may be kept for a year."""
    file = Path(f"{FOLDER}/{name}")  # a template's string is no plain one, and pathlib wants one
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
    return f"/static/{name}?{digest}"


def static(request: HttpRequest, name: str) -> HttpResponse:
    """One of the files; anything else is not there."""
    if name not in _names():
        return HttpResponse(status=404)
    file = FOLDER / name
    response = HttpResponse(file.read_bytes(), content_type=TYPES[file.suffix])
    year = 365 * 24 * 3600 if request.META["QUERY_STRING"] else 3600
    response["Cache-Control"] = f"private, max-age={year}"
    return response
