"""Settings: oneself, one's addresses, the numbers of the rules, and the data."""

from __future__ import annotations

import io

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web.facts import answered
from afterword.web.visit import Visit
from afterword.workflows import portable, set_up
from afterword.workflows.choose_stationery import choices, choose, keep_signature
from afterword.workflows.settings_of_rules import numbers, set_numbers

_SCAN_LIMIT = 10 * 1024 * 1024
_TOO_LARGE = Bilingual("larger than 10 MB", "mayor de 10 MB")
_CHOICES = {
    "paper": Bilingual("Paper", "Papel"),
    "face": Bilingual("Typeface", "Letra"),
    "heading": Bilingual("Heading", "Membrete"),
    "envelope": Bilingual("Envelope", "Sobre"),
    "window": Bilingual("Window of the envelope", "Ventanilla del sobre"),
    "fold-marks": Bilingual("Fold marks", "Marcas de plegado"),
    "one-page": Bilingual("Length", "Extensión"),
    "facsimile": Bilingual("Drawn signature", "Firma dibujada"),
    "card": Bilingual("Front of a note card", "Cara de la tarjeta"),
}
_TICK = Bilingual("tick the box first", "marca antes la casilla")


def settings(visit: Visit) -> HttpResponse:
    """Everything that can be set."""
    return _page(visit)


def _page(visit: Visit, fault: str = "") -> HttpResponse:
    context = {
        "station": "settings",
        "addresses": sorted(queries.own_addresses(visit.owner)),
        "numbers": numbers(visit.owner),
        "stationery": _stationery(visit),
        "fault": fault,
    }
    return answered(visit, visit.owner, "/settings", "settings", context)


def _stationery(visit: Visit) -> list[dict[str, object]]:
    language = visit.language
    return [
        {
            "name": choice.name,
            "label": _CHOICES[choice.name].in_(language) if choice.name in _CHOICES else "",
            "value": choice.value,
            "words": choice.words.in_(language),
            "others": [(value, words.in_(language)) for value, words in choice.others],
        }
        for choice in choices(visit.owner)
    ]


def stationery(visit: Visit) -> HttpResponse:
    """Paper, typeface, heading and envelope of every letter; and the drawn signature."""
    held = {choice.name: choice.value for choice in choices(visit.owner)}
    typed = {
        name: value
        for name, value in visit.typed.items()
        if name in held and value.strip() != held[name]
    }
    if typed:
        choose(visit.owner, typed, visit.now)
    return redirect("/settings#stationery")


def signature(visit: Visit) -> HttpResponse:
    """Keep a scanned signature, or forget it where no picture is given."""
    uploaded = visit.request.FILES.get("scan")
    kept = None
    if uploaded is not None and uploaded.size:
        if uploaded.size > _SCAN_LIMIT:
            raise BadInput(where="scan", problem=_TOO_LARGE)
        kept = bootstrap.facsimile_of_scan(uploaded.read())
    keep_signature(visit.owner, kept, visit.now)
    return redirect("/settings#stationery")


def addresses(visit: Visit) -> HttpResponse:
    """More of the candidate's own addresses."""
    typed = visit.typed.get("addresses", "").replace(",", " ").split()
    set_up.add_own_addresses(visit.owner, typed, visit.now)
    return redirect("/settings#addresses")


def rules(visit: Visit) -> HttpResponse:
    """The numbers of the rules; an empty one is the default again."""
    shown = {number.name: number.value for number in numbers(visit.owner)}
    typed = {
        name: value.strip()
        for name, value in visit.typed.items()
        if name in shown and value.strip() != shown[name]
    }
    if typed:
        set_numbers(visit.owner, typed, visit.now, bootstrap.transit())
    return redirect("/settings#numbers")


def export(visit: Visit) -> HttpResponse:
    """Everything of this search in one JSON file."""
    out = io.StringIO()
    portable.export(visit.owner, visit.now, out)
    response = HttpResponse(out.getvalue(), content_type="application/json")
    response["Content-Disposition"] = 'attachment; filename="afterword-export.json"'
    return response


def forget(visit: Visit) -> HttpResponse:
    """Delete everything of this search. There is no undo."""
    if visit.typed.get("sure") != "yes":
        raise BadInput(where="sure", problem=_TICK)
    set_up.forget(visit.owner)
    return redirect("/start")
