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
KINDS = {
    "subject": Bilingual("subject", "asunto"),
    "opening": Bilingual("beginning", "comienzo"),
    "opening_topic": Bilingual(
        "beginning with what you talked about", "comienzo con lo que hablasteis"
    ),
    "topic": Bilingual("what you talked about", "lo que hablasteis"),
    "need": Bilingual("what they need", "lo que necesitan"),
    "add": Bilingual("what you add", "lo que aportas"),
    "interest": Bilingual("your interest", "tu interés"),
    "next": Bilingual("what comes next", "lo que viene ahora"),
    "pleasure": Bilingual("the pleasure of it", "el gusto de hablar"),
    "farewell": Bilingual("farewell", "despedida"),
    "reminder": Bilingual("which interview it was", "de qué entrevista se trata"),
    "window": Bilingual("the day that they named", "el día que dijeron"),
    "ask": Bilingual("the question", "la pregunta"),
    "owed": Bilingual("thanks that are late", "gracias que llegan tarde"),
    "owed_topic": Bilingual(
        "late thanks with what you talked about", "gracias tardías con lo que hablasteis"
    ),
    "rest": Bilingual("letting it rest", "dejarlo descansar"),
    "open_door": Bilingual("an open door", "una puerta abierta"),
    "stay": Bilingual("staying in touch", "seguir en contacto"),
    "answer": Bilingual("by when you answer", "cuándo respondes"),
    "request": Bilingual("the request", "la petición"),
    "close": Bilingual("end", "final"),
    "thanks": Bilingual("thanks", "gracias"),
    "thank_you_for_that": Bilingual("thank you for that", "gracias por ello"),
    "glad": Bilingual("I was glad", "me alegró"),
    "understood": Bilingual("as I understood it", "según entendí"),
    "noted": Bilingual("I noted", "anoté"),
    "you_need": Bilingual("you need", "necesitáis"),
    "next_steps": Bilingual("the next steps", "los próximos pasos"),
    "deciding": Bilingual("when you decide", "cuándo decidís"),
    "one_thing": Bilingual("one thing to add", "algo que añadir"),
    "took_away": Bilingual("what I took away", "lo que me llevo"),
    "time_you_took": Bilingual("the time you took", "el tiempo que dedicaste"),
    "gracias": Bilingual("thanks", "gracias"),
    "lo_agradezco": Bilingual("thank you for that", "lo agradezco"),
    "me_alegro": Bilingual("I was glad", "me alegró"),
    "entendi": Bilingual("as I understood it", "según entendí"),
    "me_quedo": Bilingual("I noted", "me quedo con"),
    "hace_falta": Bilingual("you need", "hace falta"),
    "que_sigue": Bilingual("the next steps", "qué sigue"),
    "cuando": Bilingual("when you decide", "cuándo decidís"),
    "una_cosa": Bilingual("one thing to add", "algo que añadir"),
    "me_llevo": Bilingual("what I took away", "lo que me llevo"),
    "agradezco_tiempo": Bilingual("the time you took", "el tiempo que dedicaste"),
    "hablar_del_puesto": Bilingual("talking about the job", "hablar del puesto"),
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
    known = KINDS.get(kind)
    label = known.in_(language) if known else kind.replace("_", " ")
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
