"""``third_person``: the reader's own team or company spoken of as "their"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed
from afterword.domain.words import Bilingual
from afterword.domain.writing.brief import Occasion
from afterword.domain.writing.checks.formality import speaks_as_friend
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

_ORGANISATION = (
    r"(?:team|company|department|organi[sz]ation|firm|group|office|business|product|products"
    r"|platform|roadmap|culture|mission|values|engineering|codebase|stack|migration|strategy|clients"
    r"|customers|process|hiring|services?|projects?|people|staff|plans?|goals|work|approach|data"
    r"|pipelines?|warehouse|website|brand|store|school|hospital|university|offices|program(?:me)?s?)"
)
_THEIR = re.compile(r"\b(?P<word>their|they|them|theirs|they're|they've)\b")
# whom "they" may rightly mean, if it was named before
_SOMEBODY = re.compile(
    r"\b(?:customers|clients|users|people|teams|companies|firms|employers|colleagues|candidates"
    r"|students|patients|children|parents|readers|members|engineers|analysts|developers|designers"
    r"|managers|nurses|teachers|partners|suppliers|vendors|sellers|buyers|drivers|guests|visitors"
    r"|volunteers|donors|founders|competitors|hospitals|schools|stores|banks|cities|agencies"
    r"|stakeholders|others|both|everyone|everybody|someone|somebody|anyone|anybody|nobody|person"
    r"|customer|client|user|patient|student|each|whoever|who|those|crews|workers|employees|staff"
    r"|researchers|scientists|reviewers|authors|editors|writers|departments|offices|groups|families"
    r"|kids|friends|mentors|interns|juniors|seniors|hires|newcomers|leads|leaders|directors"
    r"|[a-z]{3,}(?:ers|ors|ists|ees|ants|ents)|[a-z]{4,}(?:ies|ings|ions|ments|ics)|\w+[^aeious\W]s)\b"
)
_NOT_SOMEBODY = frozenset(
    listed(
        "thanks needs wants works runs looks plans makes means helps seems keeps moves starts"
        " feels stands sounds says takes comes gets lets does its yours regards reads adds asks"
        " acts brings builds calls begins ends finds gives goes grows holds leads lists lots"
        " tells thinks turns uses happens matters"
    )
)
_ES_ELLOS = re.compile(
    r"\b(?:(?:el|la|los|las) [\w-]+(?: [\w-]+)?? (?:de|en) ellos|de ellos"
    r"|(?:para|con|por|entre|a) ellos"
    r"|ellos (?:necesitan|buscan|quieren|tienen|estan|usan|hacen|van|trabajan|son|llevan))\b"
)
_ES_SU = re.compile(
    r"\bsus? (?P<own>equipo|equipos|empresa|compania|organizacion|departamento|producto|productos"
    r"|plataforma|migracion|proyecto|proyectos|oficina|oficinas|cultura|estrategia|hoja de ruta"
    r"|area|negocio|firma|tienda|colegio|hospital|planes|trabajo|empresas?|sistema|sistemas"
    r"|clientes|servicio|servicios)\b"
)
_ES_SOMEBODY = re.compile(
    r"\b(?:clientes|usuari[oa]s|personas|gente|pacientes|alumn[oa]s|estudiantes|proveedores|equipos"
    r"|empresas|companias|colegas|companer[oa]s|desarrollador[ea]s|analistas|ingenier[oa]s|soci[oa]s"
    r"|lectores|profesor[ea]s|medicos|ellas|quienes|candidat[oa]s|emplead[oa]s|cada|alguien|cliente"
    r"|jefe|jefa|directora?|persona|usuari[oa]|[a-z]+ores|[a-z]+istas)\b"
)
_WHY = Bilingual(
    "The reader is part of this: “your”, not “their”.",
    "Quien lee es parte de esto: dirígete a esa persona, no hables de «ellos».",
)
_YOUR = {
    "their": "your", "they": "you", "them": "you", "theirs": "yours", "they're": "you're",
    "they've": "you've",
}  # fmt: skip


def find(page: Page) -> Iterator[Note]:
    """Every "their" that has nobody else to belong to."""
    if page.draft.occasion is Occasion.PASS_ON:
        return
    yield from _english(page) if page.draft.language == "en" else _spanish(page)


def _english(page: Page) -> Iterator[Note]:
    before = ""
    for piece in page.sentences:
        folded = page.folded[piece.start : piece.end]
        for found in _THEIR.finditer(folded):
            if _somebody(page, before + " " + folded[: found.start()]):
                break
            start = piece.start + found.start("word")
            end = piece.start + found.end("word")
            word = found["word"]
            mend = _YOUR[word]
            mend = mend.capitalize() if page.text[start].isupper() else mend
            yield page.note(FaultName.THIRD_PERSON, start, end, _WHY, mend)
            break
        before = folded


def _somebody(page: Page, before: str) -> bool:
    """Whether somebody other than the reader's side was named before."""
    before = before.replace(fold(page.draft.employer), "") if page.draft.employer else before
    before = re.sub(r"\byour \w+", "", before)
    return any(found[0] not in _NOT_SOMEBODY for found in _SOMEBODY.finditer(before))


def _spanish(page: Page) -> Iterator[Note]:
    before = ""
    friend = speaks_as_friend(page)
    for piece in page.sentences:
        folded = page.folded[piece.start : piece.end]
        searches = [_ES_ELLOS, _ES_SU] if friend else [_ES_ELLOS]
        for found in (f for search in searches for f in search.finditer(folded)):
            if _ES_SOMEBODY.search(before + " " + folded[: found.start()]):
                continue
            start, end = piece.start + found.start(), piece.start + found.end()
            yield page.note(FaultName.THIRD_PERSON, start, end, _WHY)
            break
        before = folded
