"""Coming in, the first start, the sample search, and the language."""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render

from afterword import bootstrap
from afterword.domain.errors import AfterwordError, BadInput
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.records.queries import ME, SAMPLE
from afterword.web.guard import entrance_of
from afterword.web.spoken import LANGUAGES, LOCALES, browser_language
from afterword.web.visit import Visit, failed
from afterword.workflows import change_facts, set_up
from afterword.workflows.forget import forget_everything
from afterword.workflows.sample_search import ADDRESS, TIMEZONE, make_sample
from afterword.workflows.storage import storage_errors


@dataclass(frozen=True, slots=True)
class Answers:
    """What the first start asks, as typed."""

    name: str = ""
    addresses: str = ""
    country: str = ""
    timezone: str = ""


def enter(request: HttpRequest) -> HttpResponse:
    """Exchange the code for a cookie, once."""
    entrance = entrance_of(request)
    cookie = entrance.exchange(request.GET.get("code", ""), time.time())
    if cookie is None:
        language = browser_language(request)
        return render(request, "pages/closed.html", {"language": language}, status=401)
    response = redirect("/")
    response.status_code = 303
    response.set_cookie(
        entrance.cookie_name, cookie, httponly=True, samesite="Strict", max_age=30 * 24 * 3600
    )
    return response


def start(request: HttpRequest) -> HttpResponse:
    """Who the candidate is; or the sample search."""
    if request.method not in ("GET", "HEAD", "POST"):
        return HttpResponseNotAllowed(["GET", "POST"])
    try:
        with storage_errors():
            if queries.local_owner() is not None:
                return redirect("/")
            if request.method == "POST":
                return _sample(request) if "sample" in request.POST else _set_up(request)
            return _form(request, Answers(timezone=bootstrap.local_timezone()))
    except AfterwordError as error:
        return failed(request, error)


def _spoken(request: HttpRequest) -> str:
    asked = request.POST.get("language", "")
    return asked if asked in LANGUAGES else browser_language(request)


def _form(request: HttpRequest, answers: Answers, error: Bilingual | None = None) -> HttpResponse:
    language = _spoken(request)
    shown = {
        "language": language,
        "answers": answers,
        "error": error.in_(language) if error else "",
        "has_sample": queries.sample_owner() is not None,
    }
    return render(request, "pages/start.html", shown, status=422 if error else 200)


def _set_up(request: HttpRequest) -> HttpResponse:
    typed = {name: request.POST.get(name, "") for name in Answers.__dataclass_fields__}
    answers, language = Answers(**typed), _spoken(request)
    country = answers.country.strip() or ("ES" if language == "es" else "US")
    profile = set_up.Profile(
        name=answers.name,
        addresses=tuple(answers.addresses.replace(",", " ").split()),
        language=language,
        locale=f"{language}-{country.upper()}"[:8] if len(country) == 2 else LOCALES[language],
        country=country,
        timezone=answers.timezone.strip() or bootstrap.local_timezone(),
    )
    try:
        set_up.set_up(profile, bootstrap.clock().now(), ME)
    except BadInput as bad:
        return _form(request, answers, bad.message)
    return redirect("/")


def _sample(request: HttpRequest) -> HttpResponse:
    if queries.sample_owner() is None:
        now = bootstrap.clock().now()
        source = bootstrap.invite_source()
        mine = frozenset({ADDRESS})
        files = [
            (name, source.read(name, data, own_addresses=mine, timezone=TIMEZONE))
            for name, data in bootstrap.sample_search(now)
        ]
        make_sample(_spoken(request), files, now, bootstrap.country_of, bootstrap.books())
    return redirect("/")


def leave_sample(visit: Visit) -> HttpResponse:
    """Remove the sample search and everything in it."""
    if visit.owner.username == SAMPLE:
        forget_everything(visit.owner, bootstrap.secret_store())
    return redirect("/start")


def speak(visit: Visit) -> HttpResponse:
    """Show everything in the other language from now on."""
    language = visit.typed.get("language", "")
    change_facts.change(visit.owner, visit.owner, {"language": language}, visit.now)
    return redirect(_own_path(visit.typed.get("back", "/")))


def undo(visit: Visit) -> HttpResponse:
    """Take back the last act."""
    from afterword.workflows.acts import undo as take_back

    take_back(visit.owner, visit.now)
    if queries.local_owner() is None and queries.sample_owner() is None:
        return redirect("/start")
    return redirect(_own_path(visit.typed.get("back", "/")))


def _own_path(path: str) -> str:
    """The path if it is one of ours, else Today."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else "/"
