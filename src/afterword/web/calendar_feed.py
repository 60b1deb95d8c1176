"""The plan for other calendars: a file to download, and an address that a calendar here reads.

Calendars bring no cookie, so the address carries a secret; it is shown when asked for, only.
"""

from __future__ import annotations

import hmac

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import AfterwordError
from afterword.records import queries
from afterword.web.guard import entrance_of
from afterword.web.planning import up_to_date
from afterword.web.visit import Visit, failed, not_found
from afterword.web.words import verb
from afterword.workflows.calendar_feed import entries
from afterword.workflows.storage import storage_errors


def download(visit: Visit) -> HttpResponse:
    """The file, to be opened in a calendar once."""
    response = _file(visit)
    response["Content-Disposition"] = 'attachment; filename="afterword.ics"'
    return response


def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The same for a calendar that looks again and again; nothing for who does not know it."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(("GET", "HEAD"))
    try:
        with storage_errors():
            owner = queries.local_owner() or queries.sample_owner()
            if owner is None or not hmac.compare_digest(
                token.encode(), bootstrap.feed_token().encode()
            ):
                return not_found(request, LookupError())
            return _file(Visit(request, owner, bootstrap.clock().now()))
    except AfterwordError as error:
        return failed(request, error)


def address(visit: Visit) -> HttpResponse:
    """Show the address; where a new one is asked for, the former one answers no more."""
    if visit.request.method != "POST":
        return redirect("/settings#calendar")
    token = bootstrap.feed_token(renewed="renew" in visit.typed)
    shown = f"http://127.0.0.1:{entrance_of(visit.request).port}/calendar/{token}.ics"
    return visit.page("feed", station="settings", address=shown)


def _file(visit: Visit) -> HttpResponse:
    up_to_date(visit)
    found = entries(visit.owner, visit.now, lambda task: verb(task, visit.language))
    content = bootstrap.calendar_writer().written("Afterword", found)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")
