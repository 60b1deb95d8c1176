"""The phrases that messages are made of, to be read and changed list by list."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.domain.writing.own_phrases import PhraseList
from afterword.domain.writing.phrases import FACT_SLOTS
from afterword.web.spoken import LANGUAGES
from afterword.web.visit import Visit

_OCCASIONS = {
    "thank_you": Bilingual("Thanks after an interview", "Gracias tras una entrevista"),
    "status_question": Bilingual("How it stands", "Cómo va"),
    "status_question_owed": Bilingual(
        "How it stands, with thanks still owed", "Cómo va, con las gracias pendientes"
    ),
    "last_message": Bilingual("One last message", "Un último mensaje"),
    "gracious_note": Bilingual("After a rejection", "Tras un no"),
    "offer_thanks": Bilingual("Thanks for an offer", "Gracias por una oferta"),
    "pass_on": Bilingual("Thanks passed on", "Gracias por medio de alguien"),
    "lists": Bilingual("Words in several phrases", "Palabras de varias frases"),
}
_CHANNELS = {
    "letter": Bilingual("letter", "carta"),
    "linkedin": Bilingual("LinkedIn", "LinkedIn"),
}


def phrases(visit: Visit) -> HttpResponse:
    """Every list of one language; a form with a list is kept, or shown with its fault."""
    asked = visit.request.GET.get("in", visit.language)
    language = asked if asked in LANGUAGES else visit.language
    if visit.request.method != "POST":
        return _page(visit, language)
    typed = visit.typed
    language = typed["in"] if typed.get("in") in LANGUAGES else language
    name, lines = typed.get("list", ""), typed.get("phrases", "").splitlines()
    wanted = [] if "ours" in typed else lines
    try:
        bootstrap.own_phrases().keep(language, name, wanted)
    except BadInput as bad:
        return _page(visit, language, {name: (typed.get("phrases", ""), bad)})
    return redirect(f"/settings/phrases?in={language}#{name}")


def _page(
    visit: Visit, language: str, faulty: dict[str, tuple[str, BadInput]] | None = None
) -> HttpResponse:
    lists = [
        _shown(each, visit.language, (faulty or {}).get(each.name))
        for each in bootstrap.own_phrases().lists(language)
    ]
    groups = [
        {"name": _OCCASIONS[key].in_(visit.language), "key": key, "lists": list(found)}
        for key, found in groupby(lists, key=lambda each: str(each["occasion"]))
    ]
    return visit.page(
        "phrases",
        422 if faulty else 200,
        station="settings",
        groups=groups,
        of=language,
        slots=sorted(FACT_SLOTS),
    )


def _shown(
    each: PhraseList, language: str, faulty: tuple[str, BadInput] | None
) -> dict[str, object]:
    occasion, _, rest = each.name.partition(".")
    channel, _, kind = rest.rpartition(".")
    label = kind.replace("_", " ")
    if channel in _CHANNELS:
        label = f"{_CHANNELS[channel].in_(language)}, {label}"
    return {
        "occasion": occasion,
        "name": each.name,
        "label": label,
        "text": faulty[0] if faulty else "\n".join(each.phrases),
        "count": len(each.phrases),
        "own": each.own,
        "fault": faulty[1].message.in_(language) if faulty else "",
    }
