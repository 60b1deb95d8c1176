"""``several_questions``: a text that asks for more than one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page, Piece
from afterword.domain.writing.pattern import pattern

_WHY = Bilingual(
    "One message asks one thing; keep the question that matters most.",
    "Un mensaje pregunta una sola cosa; deja la pregunta que más importe.",
)

# Requests without a question mark that count as asking.
_REQUEST = {
    "en": pattern(
        r"""
(?:please |kindly )(?:also )?(?:let me know|tell me|send me|send|share|confirm|forward|advise
    |inform me|provide|explain|clarify)(?! if (?:you|there is anything|i can|anything)
    | should you| in case| if you need)
(?:i would|i'd) (?:also )?(?:like|love) to (?:know|ask|hear (?:when|whether|if|how|what))
i (?:also )?(?:wanted|want|wish) to (?:know|ask)
i(?: am|'m) (?:also )?(?:wondering|curious)
i was (?:also )?wondering
i wonder (?:whether|if|when|what|how)
i (?:would|'d) (?:also )?(?:appreciate|be grateful for) (?:an update|a copy|feedback
    |any feedback|information|details|some feedback|if you could (?:tell|send|share|let|confirm
    |also))
(?:could|can|would|will) you (?:please |also |kindly )*(?:let me know|tell me|send|share|confirm
    |forward|advise|say|give|introduce|put me|recommend|explain|clarify)
        """
    ),
    "es": pattern(
        r"""
(?:digame|dime|decime|aviseme|avisame|confirmeme|confirmame),? (?:por favor,? )?(?:cuando|que
    |si(?! (?:necesita|hay algo|puedo|le|te)))
me pregunto (?:si|cuando|que|como)
por favor,? (?:tambien )?(?:digame|dime|decime|enviame|envieme|mandeme|mandame|confirmeme
    |confirmame|indiqueme|indicame|compartame|avisame|aviseme|informeme)(?! si (?:necesita
    |hay algo|puedo|le|te))
(?:tambien |ademas )?(?:me gustaria|quisiera|querria|quiero) (?:tambien |ademas )?(?:saber
    |preguntar|preguntarle|preguntarte|pedirle|pedirte|conocer)
(?:le|te) agradeceria (?:tambien |ademas )?(?:que me (?:dijera|dijeras|enviara|enviaras
    |confirmara|confirmaras|indicara|indicaras|informara|informaras|mandara|explicara|explicaras
    |diga|indique|confirme|envie))
(?:podria|podrias|puede|puedes|podes) (?:tambien |ademas |por favor )*(?:decirme|enviarme
    |indicarme|confirmarme|mandarme|informarme|compartirme|compartir|contarme|explicarme
    |avisarme|darme)
        """
    ),
}

# What can be asked about; two of these in one question are two things.
_TOPICS: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "en": {
        "state": pattern(
            r"""
(?:when|by when|timeline|timing|next steps?|decision|decide|decided|still open|status|update|news
    |progress|where things stand|how things stand|stand|hear back|process
    |happens|comes (?:next|before|after)|until then)
            """
        ),
        "pay": pattern(
            r"(?:salary|pay|compensation|bonus|budget|benefits|package|wage|vacation|holidays"
            r"|equity"
            r"|raise|pension|pto|days off)"
        ),
        "way of working": pattern(
            r"(?:remote|remotely|hybrid|work from home|working from home|home office|hours|schedule"
            r"|shifts?|relocat(?:e|ion)|travel|office days|part[- ]time|parking|visa|start date)"
        ),
        "feedback": pattern(r"(?:feedback|how (?:did )?i did|improve|how i came across)"),
        "papers": pattern(
            r"(?:copy|references?|job description|slides|documents?|portfolio|contract|brochure"
            r"|handbook|link to)"
        ),
        "people": pattern(
            r"(?:introduce me|report to|reporting to|who (?:else|i|is|would|will)|my (?:manager"
            r"|boss)|other (?:roles?|openings?|positions?)|e-?mail address|contact details"
            r"|who (?:else|would|will)|team size|how (?:big|large|many)|meet the team)"
        ),
    },
    "es": {
        "state": pattern(
            r"(?:cuando|plazos?|tiempos|calendario|proximos pasos|siguientes pasos|decision"
            r"|decidir|decidido|estado"
            r"|novedad(?:es)?|noticias|en que punto|como va|proceso|fecha"
            r"|pasa despues|que sigue|mientras tanto|que viene)"
        ),
        "pay": pattern(
            r"(?:salario|sueldo|salarial|remuneracion|retribucion|bono|beneficios|paga|vacaciones"
            r"|prestaciones|compensacion|economicas)"
        ),
        "way of working": pattern(
            r"(?:remoto|teletrabajo|teletrabajar|hibrid[oa]|desde casa|horarios?|turnos?|jornada"
            r"|viajar|viajes|mudanza|traslado|estacionamiento|aparcamiento|visado|incorporacion)"
        ),
        "feedback": pattern(
            r"(?:retroalimentacion|feedback|comentarios sobre mi|como lo hice|que tal lo hice"
            r"|mejorar|impresiones|opinion)"
        ),
        "papers": pattern(
            r"(?:copia|referencias|descripcion del puesto|presentacion|documentos?|portafolio"
            r"|contrato|folleto|enlace)"
        ),
        "people": pattern(
            r"(?:presentarme|quien(?:es)? (?:seria|sera|reportaria|me)|a quien|mi jef[ea]"
            r"|presentar(?:me)? al|otras? (?:vacantes?|puestos?)|correo de|datos de"
            r" contacto|quien mas|cuantas personas|cuantos|tamano del equipo|conocer al equipo)"
        ),
    },
}
# another thing, by its own account
_ALSO = re.compile(
    r"\b(?:may|can|could|might) i also ask\b|\bcould you also\b|\bi'?d also (?:like|love)"
    r"|\balso,? could you\b|\b(?:puedo|podria|quisiera|me gustaria|quiero)"
    r" (?:preguntar\w*|saber|pedir\w*) tambien\b|\btambien (?:quisiera|queria|me gustaria)"
    r"|\b(?:ademas|tambien),? ¿"
)
_WHETHER = {
    "en": re.compile(r"\b(?:whether|if|when|what|how|who|which|where)\b"),
    "es": re.compile(r"\b(?:si|cuando|que|como|quien|cual|donde|cuanto)\b"),
}
_AND = re.compile(r",? (?:and|y) ")
_SECOND_CLAUSE = {
    "en": re.compile(
        r",? (?:and|or|as well as) (?:also )?(?=(?:whether|what|whom?|how (?:much|many)|where|which"
        r"|if (?!so\b|not\b|you need|you have|there is anything|i can))\b)"
    ),
    "es": re.compile(
        r",? (?:y|o|asi como) (?:tambien )?(?=(?:si (?!es asi|no\b|hay algo|necesit|puedo)"
        r"|cuant[oa]s?|cual|donde|(?:(?:a|para|con|de) )?quien)\w*)"
    ),
}
_PLEASANTRY = {
    "en": re.compile(r"how (?:are|have) you(?: been| doing)?(?: today)?\?|right\?|isn't it\?"),
    "es": re.compile(r".{0,4}(?:como esta[s]?|que tal|como le va|como te va|verdad|no)\?"),
}


def find(page: Page) -> Iterator[Note]:
    """The second thing that is asked for, if there is one."""
    asking = [piece for piece in page.sentences if _asks(page, piece)]
    if len(asking) > 1 and (second := _second_thing(page, asking)):
        yield page.note(FaultName.SEVERAL_QUESTIONS, second.start, second.end, _WHY, "")
        return
    for piece in asking:
        if ("?" in piece.text and len(_topics(page, piece)) > 1) or _goes_on(page, piece):
            yield page.note(FaultName.SEVERAL_QUESTIONS, piece.start, piece.end, _WHY)
            return


def _second_thing(page: Page, asking: list[Piece]) -> Piece | None:
    """The first that asks anew: with a question mark of its own, or for another thing."""
    first = asking[0]
    for piece in asking[1:]:
        marked = "?" in piece.text and "?" in first.text
        if (
            marked
            or _ALSO.search(page.folded[piece.start : piece.end])
            or _topics(page, piece) - _topics(page, first)
        ):
            return piece
    return None


def _goes_on(page: Page, piece: Piece) -> bool:
    """Whether a second clause asks for a thing of its own: "…, and whether a car goes with it"."""
    folded = page.folded[piece.start : piece.end]
    first, *rest = (_topics_in(page.draft.language, part) for part in _AND.split(folded))
    if first and any(more - first for more in rest):
        return True
    parts = _SECOND_CLAUSE[page.draft.language].split(folded)
    if len(parts) < 2 or not _WHETHER[page.draft.language].search(parts[0]):
        return False
    topics = [_topics_in(page.draft.language, part) for part in parts]
    return any(not more or more - topics[0] for more in topics[1:])


def _asks(page: Page, piece: Piece) -> bool:
    folded = page.folded[piece.start : piece.end]
    language = page.draft.language
    if "?" in folded:
        return not _PLEASANTRY[language].fullmatch(folded.strip())
    return bool(_REQUEST[language].search(folded))


def _topics(page: Page, piece: Piece) -> frozenset[str]:
    return _topics_in(page.draft.language, page.folded[piece.start : piece.end])


def _topics_in(language: str, folded: str) -> frozenset[str]:
    topics = _TOPICS[language]
    return frozenset(name for name, words in topics.items() if words.search(folded))
