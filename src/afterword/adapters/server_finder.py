"""Asking a domain by https what its mail servers are."""

from __future__ import annotations

import http.client
from typing import Any
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

TIMEOUT = 5.0
_MOST_REDIRECTS = 3


class _HttpsOnly(HTTPRedirectHandler):
    """Follows a redirect to https alone."""

    max_redirections = _MOST_REDIRECTS

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme != "https":
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class WebServerFinder:
    """Fetches small files by https."""

    def __init__(self, opener: OpenerDirector | None = None) -> None:
        self._opener = opener or build_opener(_HttpsOnly)

    def fetch(self, url: str, most: int) -> bytes | None:
        """At most ``most`` bytes and one more; None where nothing good is there."""
        if urlsplit(url).scheme != "https":
            return None
        try:
            with self._opener.open(Request(url), timeout=TIMEOUT) as answer:  # noqa: S310 - https
                content: bytes = answer.read(most + 1)
        except (OSError, http.client.HTTPException, ValueError):
            return None
        return content
