"""One request of somebody who was let in: whose search, when, and in which language."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.datastructures import MultiValueDict

from afterword import bootstrap
from afterword.domain.errors import (
    AfterwordError,
    Ambiguous,
    BadInput,
    NotAllowed,
    NotFound,
    StorageFailed,
)
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.records.queries import SAMPLE, sample_owner
from afterword.web import told
from afterword.web.planning import StillPlanning
from afterword.web.spoken import browser_language
from afterword.web.words import act_name
from afterword.workflows.storage import storage_errors

if TYPE_CHECKING:
    from afterword.records.models import User

LOG = logging.getLogger("afterword.web")
STATUSES: dict[type[AfterwordError], int] = {
    BadInput: 422,
    NotFound: 404,
    Ambiguous: 409,
    NotAllowed: 409,
    StorageFailed: 500,
}
_WENT_WRONG = Bilingual(
    "Something went wrong here, and it is our fault. What you saved before is kept.",
    "Algo ha fallado aquí, y es culpa nuestra. Lo que habías guardado sigue guardado.",
)
_STALE = Bilingual(
    "This form was open for too long. Nothing was changed. Go back, load the page again, and "
    "send it once more.",
    "Este formulario llevaba demasiado tiempo abierto. No ha cambiado nada. Vuelve atrás, carga "
    "la página de nuevo y envíalo otra vez.",
)

_NOT_TAKEN = Bilingual(
    "What was sent is too large, or damaged. Nothing was changed. Go back and send less.",
    "Lo que se ha enviado es demasiado grande o está dañado. No ha cambiado nada. Vuelve atrás y "
    "envía menos.",
)


@dataclass(frozen=True, slots=True)
class Visit:
    """What every page starts from; ``now`` is one instant for the whole answer."""

    request: HttpRequest
    owner: User
    now: datetime

    @property
    def language(self) -> str:
        """The language that the candidate reads."""
        return self.owner.language

    @property
    def typed(self) -> dict[str, str]:
        """What the form holds, field by field."""
        return {name: str(value) for name, value in self.request.POST.items()}

    @property
    def files(self) -> MultiValueDict[str, object]:
        """What was uploaded."""
        return self.request.FILES  # type: ignore[return-value]  # the stubs' own class for files

    def say(self, en: str, es: str) -> str:
        """The words of the candidate's language."""
        return Bilingual(en, es).in_(self.language)

    def page(self, name: str, status: int = 200, **context: object) -> HttpResponse:
        """The page ``name`` with its context and what every page shows."""
        last = queries.last_act(self.owner)
        said = told.told(self.request, self.owner, self.language)
        shown = {
            "language": self.language,
            "owner": self.owner,
            "now": self.now,
            "last_act": act_name(last.verb, self.language)
            if last and last.verb != "set up"
            else "",
            "last_about": last.opportunity.employer.name if last and last.opportunity else "",
            "told": said,
            "is_sample": self.owner.username == SAMPLE,
            **context,
        }
        response = render(self.request, f"pages/{name}.html", shown, status=status)
        if told.COOKIE in self.request.COOKIES:
            response.delete_cookie(told.COOKIE, samesite="Strict")
        return response

    def part(self, name: str, **context: object) -> HttpResponse:
        """A part of a page, for htmx to put in its place."""
        shown = {"language": self.language, "owner": self.owner, **context}
        return render(self.request, f"parts/{name}.html", shown)

    @property
    def by_htmx(self) -> bool:
        """Whether a part is wanted and not a whole page."""
        return self.request.headers.get("HX-Request") == "true"


View = Callable[..., HttpResponse]


def page(view: View) -> View:
    """A page to look at; a browser may also send its own form back to it."""
    return _visited(view, ("GET", "HEAD", "POST"))


def change(view: View) -> View:
    """Something to do: POST only."""
    return _visited(view, ("POST",))


def _visited(view: View, methods: tuple[str, ...]) -> View:
    @wraps(view)
    def answer(request: HttpRequest, **path: str) -> HttpResponse:
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        try:
            with storage_errors():
                owner = queries.local_owner() or sample_owner()
                if owner is None:
                    return redirect("/start")
                visit = Visit(request, owner, bootstrap.clock().now())
                return _done(view, visit, path)
        except StillPlanning as planning:
            return visit.page("planning", left=planning.left)
        except AfterwordError as error:
            return failed(request, error)

    return answer


def _done(view: View, visit: Visit, path: dict[str, str]) -> HttpResponse:
    """The answer of the view; where a form did something, the next page will say so."""
    if visit.request.method != "POST" or visit.by_htmx:
        return view(visit, **path)
    before = queries.last_act(visit.owner)
    response = view(visit, **path)
    if visit.owner.pk is not None:  # else everything of theirs was deleted
        told.remember(response, before, queries.last_act(visit.owner))
    return response


def failed(request: HttpRequest, error: AfterwordError) -> HttpResponse:
    """The page that says what went wrong, and that nothing was changed."""
    status = next((code for kind, code in STATUSES.items() if isinstance(error, kind)), 500)
    return _told(request, error.message, status)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The answer to a form whose token is not ours (any more)."""
    return _told(request, _STALE, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The answer to an address that there is not."""
    return _told(request, Bilingual("There is no such page.", "No existe esta página."), 404)


def not_taken(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The answer to a form that is larger than any of ours, or is none."""
    return _told(request, _NOT_TAKEN, 400)


def broken(request: HttpRequest) -> HttpResponse:
    """The answer to a fault of ours: where it was is logged, never what was said."""
    import sys

    kind, _value, trace = sys.exc_info()
    frames = traceback.extract_tb(trace)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    LOG.error("%s at %s", kind.__name__ if kind else "?", where)
    return _told(request, _WENT_WRONG, 500)


def _told(request: HttpRequest, message: Bilingual, status: int) -> HttpResponse:
    language = _language(request)
    told = {"language": language, "message": message.in_(language), "status": status}
    return render(request, "pages/failed.html", told, status=status)


def _language(request: HttpRequest) -> str:
    """What the candidate reads; the browser's language where the records cannot be asked."""
    try:
        with storage_errors():
            owner = queries.local_owner() or sample_owner()
    except StorageFailed:
        owner = None
    return owner.language if owner else browser_language(request)
