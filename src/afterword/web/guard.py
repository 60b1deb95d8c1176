"""What is refused before any page is asked, and the headers that every answer carries."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from afterword.web.entrance import Entrance
from afterword.web.spoken import browser_language

ENTRANCE = "afterword.entrance"  # where the server puts its Entrance in the environ
# Where a provider sends the browser back to, the cookie is withheld; its state lets it in. The
# address of the calendar carries a secret of its own.
OPEN_PATHS = ("/enter", "/static/", "/signed-in", "/calendar/")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
        "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def guard(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Middleware: a loopback host, this site's own requests, a browser that was let in."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = _refusal(request) or get_response(request)
        for name, value in HEADERS.items():
            response.setdefault(name, value)
        response.setdefault("Cache-Control", "no-store")
        return response

    return answer


def entrance_of(request: HttpRequest) -> Entrance:
    """The door that the server opened."""
    entrance: Entrance = request.META[ENTRANCE]
    return entrance


def _refusal(request: HttpRequest) -> HttpResponse | None:
    try:
        request.get_host()
    except DisallowedHost:
        return HttpResponse("Not this host.\n", status=421, content_type="text/plain")
    if not _from_here(request):
        return HttpResponse("Not from another page.\n", status=403, content_type="text/plain")
    if request.path.startswith(OPEN_PATHS) or _let_in(request):
        return None
    language = browser_language(request)
    return render(request, "pages/closed.html", {"language": language}, status=401)


def _from_here(request: HttpRequest) -> bool:
    """Whether the request was made by a page of ours, or by the user; a link may lead here.

    Under ``Referrer-Policy: no-referrer`` browsers send "Origin: null" with a form of ours, which
    Django would take for a foreign one; Sec-Fetch-Site says what it is.
    """
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if request.method in SAFE:
        mode = request.headers.get("Sec-Fetch-Mode")
        return site in (None, "none", "same-origin") or mode == "navigate"
    if site == "same-origin":
        if origin == "null":
            del request.META["HTTP_ORIGIN"]
        return True
    return site is None and origin == f"{request.scheme}://{request.get_host()}"


def _let_in(request: HttpRequest) -> bool:
    entrance = entrance_of(request)
    cookie = request.COOKIES.get(entrance.cookie_name, "")
    return bool(cookie) and entrance.knows(cookie, time.time())
