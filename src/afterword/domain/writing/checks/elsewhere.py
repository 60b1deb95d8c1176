"""``other_employer`` and ``other_role``: what belongs to another application."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed
from afterword.domain.words import Bilingual
from afterword.domain.writing.checks.spelling import ORDINARY
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

_LEGAL = re.compile(
    r",? (?:inc|ltd|llc|corp|corporation|co|company|gmbh|s\.?a\.?|s\.?l\.?|sas|plc|group"
    r"|limited)\.?$"
)
_JOBS = re.compile(
    r"\b(?:analyst|engineer|developer|manager|designer|director|assistant|consultant|scientist"
    r"|architect|accountant|nurse|teacher|editor|writer|representative|executive|specialist"
    r"|coordinator|administrator|officer|associate|researcher|recruiter|planner|buyer|technician"
    r"|strategist|reporter|photographer|trainer|driver|dispatcher|cook|chef|pharmacist|therapist"
    r"|advis[eo]r|broker|agent|banker|receptionist|secretary|cashier|estimator|chemist|actuary"
    r"|underwriter|animator|illustrator|curator|archivist|fundraiser|professor|lecturer|tutor|coach"
    r"|worker|carpenter|plumber|electrician|welder|mechanic|baker|waiter|waitress|barista|solicitor"
    r"|physician|surgeon|midwife|psychologist|counselor|lead|head|intern|programmer|tester|strategist|marketer|clerk|supervisor|librarian|lawyer"
    r"|paralegal|economist|statistician|translator|producer|operator|owner|controller|auditor"
    r"|analista|ingenier|desarrollador|gerente|disenador|director|asistente|consultor|cientific"
    r"|arquitect|contador|contable|enfermer|profesor|maestr|editor|redactor|representante"
    r"|ejecutiv|especialista|coordinador|administrador|administrativ|investigador|reclutador"
    r"|tecnic|jefe|jefa|becari|programador|tester|responsable|abogad|economista|traductor|product"
    r"|encargad|gestor|supervisor|locutor|guionista|cociner|conductor|secretari|recepcionista"
    r"|auxiliar|ayudante|oficial|operari|camarer|dependient|medic|fisioterapeut|psicolog|comercial|vendedor|auditor|lider)\w{0,3}\b"
)
# words of an employer's name that say what it is, not which
_KINDS = frozenset(
    listed(
        "the a of and bank hospital hospice clinic school academy college university trust group"
        " foods systems cloud software labs lab studio studios media freight logistics partners"
        " consulting energy foundation company center centre services solutions technologies tech"
        " banco hospital clinica colegio escuela instituto universidad fundacion grupo bodega"
        " bodegas vina talleres taller comercial metalurgica transportes editorial laboratorios"
        " constructora inmobiliaria farmacia supermercados hotel hoteles restaurante de del la el"
        " los las y st saint first national nacional general global central servicios"
    )
)
_TELLING = 5  # letters: a shorter word is too often another word
_LIKES = re.compile(
    r"\b(?:fans?|admirer|customer|user|client|follower|member|part|people|work|team|games|products"
    r"|admirador|admiradora|client[ea]|usuari[oa]|seguidora?|parte|equipo|trabajo|productos|juegos)"
    r" (?:of|de|at|en) $"
)
_PLACE_OR_NAME = re.compile(
    r"(?:\b(?:in|from|near|to|of|through|around|outside|via|using|with|called|en|de|desde|hacia"
    r"|por|the|el|la|del|al|con|se llama|dear|hi|hello|hola|estimad[oa]|mr|ms|mrs|dr|sr|sra)\.?"
    r"|(?<=[\wáéíóúñ,] )[A-ZÁÉÍÓÚÑ]\w+) $",
)
_ROLE = {
    "en": re.compile(
        r"\b(?:the|your|this|a|an)(?P<new> (?:new|open))?"
        r" (?P<role>(?:[\w/&+-]+ ){1,4}?)(?:role|position|job|post|opening|vacancy)\b"
        r"(?! (?:i (?:held|had|left|do|did|have)|at my|in my))"
        r"|\b(?:the |this )?(?:role|position|post|job) (?:of|as)(?: an?)? (?P<role2>[\w/&+-]+"
        r"(?: (?!at\b|in\b|on\b|and\b|with\b|for\b|is\b|last\b|this\b|that\b|to\b|which\b|yesterday"
        r"\b|you\b|we\b)[\w/&+-]+){0,3})"
        r"|\b(?:applied|applying|interviewed|interview|application|considered) for (?:the )?"
        r"(?P<role3>(?:[\w/&+-]+ ?){1,4})"
        r"|\bconsider(?:ing|ed)? me (?:as|for) (?:an? |the |your )?(?P<role5>(?:[\w/&+-]+ ?){1,4})"
        r"|\b(?:join|joining|start|starting|begin|succeed|contribute)(?: \w+){0,3} as"
        r" (?:an? |the |your )?(?P<role4>(?:[\w/&+-]+ ?){1,4})"
    ),
    "es": re.compile(
        r"\b(?:puesto|vacante|posicion|cargo|plaza|rol) (?:de|como|para) (?P<role>[\w/()&+-]+"
        r"(?: (?!en\b|el\b|la semana\b|que\b|y\b|del\b|con\b|por\b|para\b|es\b|me\b|se\b|fue\b|ha\b"
        r"|tuve\b|sigue\b|a\b|no\b|si\b|como\b|cuando\b|lo\b|le\b|te\b|nos\b|esta\b|los\b|las\b)"
        r"[\w/()&+-]+){0,4})"
        r"|\b(?:mi (?:candidatura|postulacion|solicitud)|me postule|entrevista) (?:a|al|para|como)"
        r" (?:el |la )?(?P<role3>(?!(?:el |la )?(?:puesto|vacante|posicion|cargo|plaza|rol)\b)"
        r"(?:[\w/&+-]+ ?){1,4})"
        r"|\b(?:tenerme|tomarme|considerarme) (?:en cuenta )?(?:como|para)"
        r" (?P<role4>(?!(?:el |la )?(?:puesto|vacante|posicion|cargo|plaza|rol)\b)"
        r"(?:[\w/&+-]+ ?){1,4})"
        r"|\b(?:incorporarme|entrar|empezar|sumarme|unirme|desempenarme)(?: \w+){0,3} como"
        r" (?P<role2>(?:[\w/&+-]+ ?){1,4})"
    ),
}
# what stands before a role that the candidate had
_PAST = re.compile(
    r"\b(?:my|mi)(?! (?:application|candidacy|candidatura|postulacion|solicitud|interview)\b)"
    r"(?: \w+)?(?: (?:role|job|post|position|puesto|trabajo|cargo))?"
    r"(?: (?:as|of|como|de))?(?: an?)?\s*$"
    r"|\b(?:previous|former|last|current|old|earlier|anterior|ultimo|actual|antiguo)\b"
)
_AFTER_ROLE = re.compile(
    r" (?:role|position|post|job|opening|because|at|in|with|on|last|this|and i)\b"
)
_AT = re.compile(r"\b(?:at|with|for|join|joining|en|para|con|de)\s+$")
_SMALL = frozenset(
    listed(
        "de del la el los las of the and y e en in a an for para senior sr junior jr ssr i ii"
        " iii new open nuevo nueva lead principal staff full time tiempo completo remote"
    )
)
_EMPLOYER = Bilingual(
    "“{name}” belongs to another application.", "«{name}» es de otra candidatura."
)
_OTHER_ROLE = Bilingual("The role here is “{name}”.", "El puesto aquí es «{name}».")


def employers(page: Page) -> Iterator[Note]:
    """Every employer of the other applications."""
    own = fold(page.draft.employer)
    mine = fold(" ".join((page.draft.reader.name, page.draft.candidate, page.draft.role or "")))
    for name in {
        o.employer.strip() for o in page.draft.others if o.employer and o.employer.strip()
    }:
        short = _LEGAL.sub("", fold(name))
        if not short or short in own or short in mine:
            continue
        yield from _shortened(page, name, short, f"{own} {mine}")
        for found in re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", page.folded):
            written = page.text[found.start() : found.end()]
            at_home = _AT.search(page.folded[max(0, found.start() - 12) : found.start()])
            if written[0].isupper() or not name[0].isupper() or at_home:
                why = _EMPLOYER.filled(name=name)
                mend = page.draft.employer or None
                yield page.note(FaultName.OTHER_EMPLOYER, found.start(), found.end(), why, mend)


def _shortened(page: Page, name: str, full: str, known: str) -> Iterator[Note]:
    """The employer ``name`` by the words that tell it: "Quanta" for "Quanta Cloud"."""
    words = full.split()
    telling = [word for word in words if word not in _KINDS]
    if not telling or len(telling) == len(words) == 1:
        return
    core = " ".join(telling) if words[0] in _KINDS else telling[0]
    if len(core) < _TELLING or core in ORDINARY or re.search(rf"\b{re.escape(core)}\b", known):
        return
    for found in re.finditer(rf"(?<!\w){re.escape(core)}(?!\w)", page.folded):
        if page.folded.startswith(full, found.start() - full.find(core)):
            continue
        if _is_company(page, found):
            why = _EMPLOYER.filled(name=name)
            mend = page.draft.employer or None
            yield page.note(FaultName.OTHER_EMPLOYER, found.start(), found.end(), why, mend)


def _is_company(page: Page, found: re.Match[str]) -> bool:
    """Whether a capital says a name, and nothing says a place, a person or another's name."""
    before, after = page.text[: found.start()], page.text[found.end() :]
    if not page.text[found.start()].isupper() or re.match(r"(?:['’]s)? [A-ZÁÉÍÓÚÑ]", after):
        return False
    if " " in found[0] and re.search(r"\b(?:[Ee]l|[Ll]a|[Aa]l|[Dd]el|[Tt]he) $", before):
        return True
    if _LIKES.search(before):
        return True
    return bool(re.search(r"[a-záéíóúñ,:;] $", before)) and not _PLACE_OR_NAME.search(before)


def roles(page: Page) -> Iterator[Note]:
    """Roles of the other applications, and any other as the one applied for."""
    own = fold(page.draft.role or "")
    taken: list[tuple[int, int]] = []
    for role in {o.role.strip() for o in page.draft.others if o.role and o.role.strip()}:
        for found in re.finditer(rf"(?<!\w){re.escape(fold(role))}(?!\w)", page.folded):
            if fold(role) in own and _inside(page.folded, own, found):
                continue
            if fold(role) == own or found.start() >= page.closing_start:
                continue  # under the name it is what the candidate is now
            taken.append(found.span())
            yield _other(page, *found.span())
    if not own:
        return
    for found in _ROLE[page.draft.language].finditer(page.folded):
        start, end = _span_of_role(found)
        if any(start < e and s < end for s, e in taken):
            continue
        if _is_other(page.folded[start:end], own) and not _is_past(page, start):
            yield _other(page, start, end)


def _inside(folded: str, own: str, found: re.Match[str]) -> bool:
    """Whether the words found are a part of this application's own role."""
    start = max(0, found.start() - len(own))
    for at in range(start, found.start() + 1):
        if folded.startswith(own, at) and at + len(own) >= found.end():
            return True
    return False


def _span_of_role(found: re.Match[str]) -> tuple[int, int]:
    group = next(
        name for name in ("role", "role2", "role3", "role4", "role5") if found.groupdict().get(name)
    )
    start, end = found.span(group)
    text = _AFTER_ROLE.split(found.string[start:end])[0].rstrip()
    return start, start + len(text)


def _is_other(said: str, own: str) -> bool:
    """Whether ``said`` names a kind of job, and one that the role is not."""
    if not _JOBS.search(said):
        return False
    return not _stems(said) <= _stems(own) and not _stems(own) <= _stems(said)


def _stems(role: str) -> frozenset[str]:
    """The words that matter, without the endings of gender and number."""
    words = re.findall(r"[a-z0-9+#]+", re.sub(r"[/(](?:a|as|o|os|ora)\)?", "", role))
    return frozenset(
        re.sub(r"(?:oras|ores|ora|es|as|os|a|o|s)$", "", w) if len(w) > 3 else w
        for w in words
        if w not in _SMALL
    )


def _is_past(page: Page, start: int) -> bool:
    """Whether it is a role that the candidate had, not the one applied for."""
    before = page.folded[max(0, start - 30) : start]
    return bool(_PAST.search(re.split(r"[.!?\n]", before)[-1]))


def _other(page: Page, start: int, end: int) -> Note:
    why = _OTHER_ROLE.filled(name=page.draft.role or "—")
    return page.note(FaultName.OTHER_ROLE, start, end, why, page.draft.role)
