"""``third_person``: the reader's own team or company spoken of as "their"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed
from afterword.domain.words import Bilingual
from afterword.domain.writing.brief import Occasion
from afterword.domain.writing.checks.formality import speaks_as_friend
from afterword.domain.writing.checks.spelling import ORDINARY
from afterword.domain.writing.checks.spoken_of import named
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

# what belongs to the reader's side: said of these, "their" is hardly anybody else's
_ORGANISATION = (
    r"(?:team|company|department|organi[sz]ation|firm|group|office|business|product|platform"
    r"|roadmap|newsroom|factory|plant|lab|studio|culture|mission|values|codebase|stack"
    r"|migration|strategy|brand|store|school"
    r"|hospital|university|warehouse|website|headquarters|industry|market|board|budget)"
)
_THEIR = re.compile(
    r"\b(?P<word>they're|they've|they(?! say\b|,)|them|theirs"
    rf"|their(?P<own> (?:[\w-]+ ){{0,2}}?{_ORGANISATION}\b)?)"
    r"(?![\w'])"
)
# whom "they" may rightly mean, if the sentence before named them
_PEOPLE = re.compile(
    r"\b(?:customers|clients|users|people|teams|companies|firms|colleagues|candidates|students"
    r"|patients|children|parents|members|everyone|everybody|someone|somebody|anyone|anybody"
    r"|nobody|candidate|applicant|colleague|friend|child|person|customer|client|user|patient|student|both|crews|staff|kids|families|friends"
    r"|hires|[a-z]{2,}(?:ers|ors|ists|ees|ants|ents|men|women|mates))\b"
)
_JOINED = re.compile(r"\b(?:join|joining|part of|work(?:ing)? (?:for|at)|contribute to|fit into) $")
_COLLECTIVE = re.compile(r"\b(?:your|the) (?:\w+ )?(?:team|group|crew|staff|department|board)\b")
# in the same sentence anything that looks like a plural will do
_PLURAL = re.compile(r"\b[a-z]{2,}[b-hj-rtv-z]s\b|\b(?:each|those|who|whoever|data)\b")
# one person of unknown sex
_ONE = re.compile(
    r"\b(?:an?|any|every|another|each|no) (?:[a-z]+ )?(?:(?!(?:\w*(?:offer|order|number|letter"
    r"|matter|cent(?:er|re)|computer|paper|server|router|error|sensor|factor|sector|floor|door|answer"
    r"|summer|winter|dinner|weather|chapter|career|layer|corner|mirror|favor|honor|humor)"
    r"|better|further|bigger|faster|greater|later|other|former|never|ever|over|after|rather|proper|major|minor"
    r"|senior|junior|prior|clearer|larger|longer|smaller)\b)[a-z]{3,}(?:er|or|ist|ee)"
    r"|tester|teacher|buyer|manager|student|client|patient|agent|assistant|accountant"
    r"|applicant|consultant|resident|tenant)\b"
)
_MET = re.compile(
    r"\b(?:thanks? to|thank|met|meet|talked (?:to|with)|spoke (?:to|with)) (?P<name>\w+)\b"
)
_TELLING = 5  # letters: a shorter first word of an employer is too often another word
_VERBS = frozenset(
    listed(
        "thanks needs wants works runs looks plans makes means helps seems keeps moves starts feels"
        " stands sounds says takes comes gets lets does yours regards reads adds asks acts brings"
        " builds calls begins ends finds gives goes grows holds leads lists lots tells thinks turns"
        " uses happens matters sometimes always perhaps besides fits likes loves hopes shows tries"
        " serves treats values offers grows suits interests ours knows becomes deals sells writes"
        " years months weeks days hours minutes times"
    )
)
_ES_ELLOS = re.compile(
    r"\b(?:(?:el|la|los|las) [\w-]+(?: [\w-]+)?? (?:de|en) ellos|de ellos"
    r"|(?:para|con|por|entre|a) ellos"
    r"|ellos (?:\w+(?:an|en|on)|son|van))\b"
)
_ES_SU = re.compile(
    r"\bsus? (?P<own>equipo|equipos|empresa|compania|organizacion|departamento|producto|productos"
    r"|plataforma|migracion|proyecto|proyectos|oficina|oficinas|cultura|estrategia|hoja de ruta"
    r"|area|negocio|firma|tienda|colegio|hospital|planes|trabajo|empresas?|sistema|sistemas"
    r"|clientes|servicio|servicios)\b"
)
# what a company has of its own, when the same sentence names it
_ES_OWN = re.compile(r"\bsus? (?!(?:tiempo|nombre|edad|hij[oa]s?|familia|vida|mano)\b)[a-z]{3,}\b")
_ES_COMPANY = re.compile(
    r"\b(?:la|el|esta|este) (?:empresa|compania|organizacion|firma|clinica|colegio|escuela|banco"
    r"|hospital|universidad|fundacion|estudio|agencia|vina|bodega|taller|redaccion)\b"
)
_ES_SOMEBODY = re.compile(
    r"\b(?:clientes|usuari[oa]s|personas|gente|pacientes|alumn[oa]s|estudiantes|proveedores|equipos"
    r"|empresas|companias|colegas|companer[oa]s|desarrollador[ea]s|analistas|ingenier[oa]s"
    r"|soci[oa]s"
    r"|lectores|profesor[ea]s|medicos|ellas|quienes|candidat[oa]s|emplead[oa]s|cada|alguien|cliente"
    r"|(?:los|las|unos|unas|otros|otras|mis) [a-z]+s|jefe|jefa|directora?|persona|usuari[oa]"
    r"|[a-z]+ores|[a-z]+istas)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:elsewhere|somewhere else|(?:an)?other (?:employer|company|firm|place|bank|school))\b"
)
# "at Beta Labs": an organisation of another name, which "they" may be
_AT_A_NAME = re.compile(r"\b(?:at|for|with|from|of|to|in) (?:the )?(?P<name>[A-Z][\w&.'-]+)")
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
    spoken_of = list(named(page))
    yield from spoken_of
    spans = [(piece.start, piece.end) for piece in page.sentences]
    seen = {span for note in spoken_of for span in spans if span[0] <= note.start < span[1]}
    for note in _english(page) if page.draft.language == "en" else _spanish(page):
        if not any(start <= note.start < end for start, end in seen):
            yield note


def _english(page: Page) -> Iterator[Note]:
    before = ""
    for piece in page.sentences:
        folded = page.folded[piece.start : piece.end]
        for found in _THEIR.finditer(folded):
            if not _somebody(page, before, folded[: found.start()], own=bool(found["own"])):
                word = found["word"].split()[0]
                start = piece.start + found.start("word")
                mend = _YOUR[word]
                mend = mend.capitalize() if page.text[start].isupper() else mend
                end = start + len(word)
                yield page.note(FaultName.THIRD_PERSON, start, end, _WHY, mend)
                break
        before = folded


def _somebody(page: Page, before: str, here: str, *, own: bool) -> bool:
    """Whether somebody other than the reader's side was named, in this sentence or the last.

    What is a company's ``own`` needs its owner in the same sentence.
    """
    named = _employer(page, here)
    if named:
        here = here[named.end() :]
        return _has_plural(here) or bool(_PEOPLE.search(here))
    own = own or bool(_JOINED.search(here))
    if _has_plural(here) or _PEOPLE.search(here) or _ONE.search(here) or _ELSEWHERE.search(here):
        return True
    if _met(page, here) or _at_another(page, here):
        return True
    return not own and bool(
        _has_plural(before) or _PEOPLE.search(before) or _COLLECTIVE.search(f"{before} {here}")
    )


def _employer(page: Page, here: str) -> re.Match[str] | None:
    """Where the employer was last named: in full, by its first word, or as "the trust"."""
    words = re.findall(r"\w+", fold(page.draft.employer))
    if not words:
        return None
    names = [re.escape(fold(page.draft.employer))]
    names += [words[0]] if len(words[0]) >= _TELLING and words[0] not in ORDINARY else []
    names += [rf"(?:the|la|el) {words[-1]}"] if len(words) > 1 else []
    found = list(re.finditer(rf"\b(?:{'|'.join(names)})\b", here))
    return found[-1] if found else None


def _met(page: Page, here: str) -> bool:
    """Whether somebody else was thanked or met by name: "my thanks to Jordan"."""
    known = fold(f"{page.draft.reader.name} {page.draft.employer}").split()
    at = page.folded.find(here)
    return any(
        found["name"] not in known and page.text[at + found.start("name")].isupper()
        for found in _MET.finditer(here)
    )


def _at_another(page: Page, here: str) -> bool:
    """Whether another organisation than the reader's was named: "at Beta Labs"."""
    at = page.folded.find(here)
    known = fold(f"{page.draft.employer} {page.draft.role or ''}").split()
    named = _AT_A_NAME.finditer(page.text[at : at + len(here)])
    firsts = {fold(other.employer).split()[0] for other in page.draft.others if other.employer}
    if firsts & set(here.split()):
        return True
    return any(
        fold(found["name"]) not in known and fold(found["name"]) not in ORDINARY for found in named
    )


def _has_plural(text: str) -> bool:
    return any(found[0] not in _VERBS for found in _PLURAL.finditer(text))


def _goes_back(folded: str, named: re.Match[str], own: re.Match[str]) -> bool:
    """Whether "su" goes back to the employer named before it, or right after it."""
    if own.start() < named.end():
        return False
    return not _ES_SOMEBODY.search(folded[named.end() : own.start()])


def _spanish(page: Page) -> Iterator[Note]:
    before = ""
    friend = speaks_as_friend(page)
    for piece in page.sentences:
        folded = page.folded[piece.start : piece.end]
        searches = [_ES_ELLOS, _ES_SU] if friend else [_ES_ELLOS]
        found_in = [f for search in searches for f in search.finditer(folded)]
        if friend and (named := _employer(page, folded) or _ES_COMPANY.search(folded)):
            found_in += [f for f in _ES_OWN.finditer(folded) if _goes_back(folded, named, f)]
        for found in found_in:
            nearby = "" if "de ellos" in found[0] else before
            if _ES_SOMEBODY.search(f"{nearby} {folded[: found.start()]}"):
                continue
            start, end = piece.start + found.start(), piece.start + found.end()
            yield page.note(FaultName.THIRD_PERSON, start, end, _WHY)
            break
        before = folded
