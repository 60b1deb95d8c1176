"""Contacts of an address book: read, laid beside what is known, taken over; and written."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web.facts import LABELS
from afterword.web.visit import Visit
from afterword.workflows import take_contacts
from afterword.workflows.take_contacts import FIELDS, Match

_TOO_LARGE = Bilingual("larger than 1 MB", "mayor de 1 MB")
_LIMIT = 1_000_000
_NOTHING = Bilingual("choose a file, or paste its text", "elige un archivo o pega su texto")


def read(visit: Visit) -> HttpResponse:
    """Show what the contacts would add; nothing is changed."""
    if visit.request.method != "POST":
        return redirect("/people")
    cards = bootstrap.contact_cards().read(*_given(visit))
    if key := visit.typed.get("person", ""):
        person = queries.find_person(visit.owner, key)
        found = [take_contacts.match_with(person, cards[0])]
    else:
        found = take_contacts.matches(visit.owner, cards)
    return visit.page(
        "contacts",
        station="people",
        found=[_shown(each, visit.language) for each in found if each.differences],
        unknown=[each.card.name[:200] for each in found if each.person is None],
    )


def _given(visit: Visit) -> tuple[str, bytes]:
    uploaded = visit.request.FILES.get("cards")
    if uploaded is not None and uploaded.size:
        name = (uploaded.name or "?")[:80]
        if uploaded.size > _LIMIT:
            raise BadInput(where=name, problem=_TOO_LARGE)
        return name, uploaded.read()
    pasted = visit.typed.get("text", "").strip()
    if not pasted:
        raise BadInput(where=".vcf", problem=_NOTHING)
    return ".vcf", pasted.encode("utf-8", "replace")


def _shown(match: Match, language: str) -> dict[str, object]:
    differences = [
        {
            "field": each.field,
            "label": LABELS[each.field].in_(language),
            "known": each.known,
            "given": each.given,
        }
        for each in match.differences
    ]
    return {"person": match.person, "differences": differences}


def keep(visit: Visit) -> HttpResponse:
    """Take over what is ticked."""
    taken: dict[str, dict[str, str]] = {}
    for name, value in visit.typed.items():
        key, colon, field = name.rpartition(":")
        if colon and field in FIELDS:
            taken.setdefault(key, {})[field] = value
    take_contacts.take(visit.owner, taken, visit.now)
    return redirect(f"/people/{next(iter(taken))}" if len(taken) == 1 else "/people")


def download(visit: Visit, key: str) -> HttpResponse:
    """The person as a vCard, for an address book."""
    row = queries.find_person(visit.owner, key)
    content = bootstrap.contact_cards().written(take_contacts.card_of(row), row.language)
    response = HttpResponse(content, content_type="text/vcard; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{row.key}.vcf"'
    return response
