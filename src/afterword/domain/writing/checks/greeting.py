"""``several_recipients`` and ``wrong_person``: whom the text greets, or speaks to by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed
from afterword.domain.words import Bilingual
from afterword.domain.writing.checks.spelling import near
from afterword.domain.writing.draft import Draft, FaultName, Note
from afterword.domain.writing.page import Page, Piece

_MANY = re.compile(
    r"(?<!\w)(?:all|everyone|everybody|both|(?:[\w ]+ )?(?:team|committee|panel|board|department"
    r"|managers|members|colleagues|friends)|folks|guys|sirs|sirs?(?: or |/| and )madams?"
    r"|madam(?: or |/| and )sir|ladies and gentlemen|ladies|gentlemen|recruiters|interviewers"
    r"|to whom it may concern|hiring team"
    r"|a? ?tod[oa]s?(?: ustedes)?|equipo|senor(?:es|as)|senores(?: y |/)senoras|colegas|companeros"
    r"|amig[oa]s|miembros|entrevistador[ea]s|comite|panel|departamento|ambos|ambas|chic[oa]s"
    r"|muy senores? (?:mio|nuestro)s?|a quien (?:corresponda|pueda interesar))(?!\w)"
)
_PLURAL_ES = re.compile(r"(?:estimad|querid|apreciad|distinguid|respetad)[oa]s(?!/|\()\b")
_AND = re.compile(r"(?:,| and | & | y | e | / )")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*\.?")
_TITLES = {
    "ms": "f", "mrs": "f", "miss": "f", "madam": "f", "sra": "f", "srta": "f", "senora": "f",
    "senorita": "f", "dra": "f", "doctora": "f", "dna": "f", "dona": "f", "profa": "f",
    "lcda": "f", "licda": "f", "mtra": "f", "profesora": "f",
    "mr": "m", "sir": "m", "sr": "m", "senor": "m", "don": "m", "d": "m", "mtro": "m",
    "lcdo": "m", "licdo": "m",
    "mx": "", "dr": "", "doctor": "", "prof": "", "professor": "", "profesor": "", "lic": "",
    "ing": "", "arq": "", "mstr": "", "licenciada": "f", "licenciado": "m", "ingeniera": "f",
    "ingeniero": "m", "abg": "", "cp": "",
}  # fmt: skip
_NOT_NAMES = frozenset(
    listed(
        "dear hi hello hey good morning afternoon evening greetings again there hiring manager"
        " recruiter interviewer mr estimada estimado estimadx querida querido apreciada"
        " apreciado distinguida distinguido respetada respetado hola buenos buenas dias tardes"
        " noches dia buen muy mio saludos responsable de del la el seleccion contratacion and y"
        " e or my our thanks reclutador reclutadora persona encargada encargado for your the"
        " team nuevo otra vez candidate sir madam"
    )
)
_VOCATIVE = re.compile(
    r"(?:[Tt]hank you(?: again| so much| very much)?|[Tt]hanks(?: again| so much)?|[Gg]racias"
    r"(?: de nuevo| otra vez)?|[Mm]uchas gracias|[Hh]ola),? "
    r"((?:(?:Mr|Ms|Mrs|Dr|Sr|Sra|Dra|Mx|Lic|Ing)\.? )?[A-ZÁÉÍÓÚÑ][\w'’-]+(?: [A-ZÁÉÍÓÚÑ][\w'’-]+)?)"
    r"(?=[,.:;!]| for\b| por\b)"
)

_AT_THE_END = re.compile(
    r"\b(?:you|again|today|usted|contigo|con vos|conocer[lt]e|conocerl[ao]|ver[lt]e|nuevo|tiempo"
    r"|todo), "
    r"([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?=[.!])"
)
# what may stand among a person's names and is none
_BESIDE_NAMES = frozenset(
    listed(
        "de del la las los y e da das do dos di du le el al bin ibn van von der den ter ten zu st"
        " san jr sr ii iii iv phd mba esq md cpa pe rn"
    )
)
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W_]))*")
_WHOLE_NAME = re.compile(
    rf"{_NAME_WORD.pattern}\.?(?: {_NAME_WORD.pattern}\.?)*(?=\s*(?:[,:;!.)(—–-]|$))"
)
_CALLED = Bilingual("In the facts it is written “{name}”.", "En los datos se escribe «{name}».")
_WRONG = Bilingual("This message goes to {name}.", "Este mensaje es para {name}.")
_SEVERAL = Bilingual(
    "One message, one person (rule each-their-own).",
    "Un mensaje, una persona (regla each-their-own).",
)


def several(page: Page) -> Iterator[Note]:
    """A greeting for more than one person."""
    greeting = page.greeting
    if not greeting:
        return
    folded = page.folded[greeting.start : greeting.end]
    rest = folded.replace(fold(page.draft.reader.name), "x") if page.draft.reader.name else folded
    if _MANY.search(rest) or _PLURAL_ES.match(rest) or _two_names(greeting.text, page.draft):
        end = greeting.start + len(greeting.text.rstrip(" ,:"))
        yield page.note(
            FaultName.SEVERAL_RECIPIENTS, greeting.start, end, _SEVERAL, _greeted(page, greeting)
        )


def _two_names(greeting: str, draft: Draft) -> bool:
    """Whether two people are named: "Dana and Lee", "Ms. Cruz, Mr. Wong"."""
    text = greeting.rstrip(" ,:;!—-")
    if draft.reader.name:
        text = text.replace(draft.reader.name, "Xx")
    named = [part for part in _AND.split(text) if any(True for _ in _names(part))]
    return len(named) > 1


def _names(text: str) -> Iterator[re.Match[str]]:
    """The words of a greeting that name somebody."""
    for found in _NAME.finditer(text):
        word = fold(found[0]).rstrip(".")
        if word not in _NOT_NAMES and word not in _TITLES and found[0][0].isupper():
            yield found


def wrong_person(page: Page) -> Iterator[Note]:
    """Somebody else greeted, thanked by name, or named as the reader."""
    if not page.draft.reader.name.strip():
        return
    notes = [*_greeted_wrongly(page), *_vocatives(page), *_known_others(page)]
    seen: set[int] = set()
    for note in sorted(notes, key=lambda n: n.start):
        if note.start not in seen and not any(note.start < end for end in seen):
            seen |= {note.start, note.end}
            yield note


def _greeted_wrongly(page: Page) -> Iterator[Note]:
    greeting = page.greeting
    if not greeting or any(several(page)):
        return
    names = list(_names(greeting.text))
    if names and not any(_is_reader(found[0], page.draft) for found in names):
        start, end = greeting.start + names[0].start(), greeting.start + names[-1].end()
        yield _wrong(page, start, end, page.draft.reader.name)
    elif clash := _wrong_title(greeting.text, page.draft):
        start = greeting.start + clash.start()
        title = page.draft.reader.title or ""
        yield _wrong(page, start, start + len(clash[0]), title)


def _is_reader(word: str, draft: Draft) -> bool:
    """Whether ``word`` is one of the reader's names, a short form of one, or a misspelling."""
    plain = fold(word).rstrip(".")
    if any(plain in fold(other.name or "").split() for other in draft.others):
        return plain in fold(draft.reader.name).split()
    for name in draft.reader.name.split():
        known = fold(name)
        short_form = len(plain) > 2 and known.startswith(plain)
        if plain == known or short_form or near(word, name):
            return True
    return False


def other_surname(page: Page) -> Iterator[Note]:
    """The reader greeted by the right first name with somebody else's after it."""
    greeting, own = page.greeting, list(_names(page.draft.reader.name))
    if not greeting or len(own) < 2 or any(several(page)):
        return
    called = _called(greeting.text)
    if not called or fold(called[0][0]) != fold(own[0][0]):
        return
    if _are_strange([found[0] for found in called[1:]], page.draft):
        start, end = greeting.start + called[0].start(), greeting.start + called[-1].end()
        name = page.draft.reader.name[own[0].start() :].strip()
        yield page.note(FaultName.MISSPELLED_NAME, start, end, _CALLED.filled(name=name), name)


def _called(greeting: str) -> list[re.Match[str]]:
    """The name that a greeting ends with, word by word; none where a sentence goes on."""
    first = next(_names(greeting), None)
    whole = _WHOLE_NAME.match(greeting, first.start()) if first else None
    if whole is None:
        return []
    words = list(_NAME_WORD.finditer(greeting, whole.start(), whole.end()))
    names = [found for found in words if fold(found[0]) not in _BESIDE_NAMES]
    return names if all(found[0][0].isupper() for found in names) else []


def _are_strange(words: list[str], draft: Draft) -> bool:
    """Whether a word of these is no part of any name known, nor one of them misspelled."""
    own = _NAME_WORD.findall(draft.reader.name)
    texts = [draft.reader.name, draft.employer, draft.role or ""]
    texts += [other.name or "" for other in draft.others]
    known = {fold(part) for text in texts for part in re.findall(r"\w+", text)}
    strange = [word for word in words if not known & set(re.findall(r"\w+", fold(word)))]
    if any(near(word, name) for word in strange for name in own):
        return False
    return any(len(word) > 1 and fold(word) not in _NOT_NAMES | _TITLES.keys() for word in strange)


def _wrong_title(greeting: str, draft: Draft) -> re.Match[str] | None:
    """A title of the other gender than the one that was given."""
    given = _TITLES.get(re.sub(r"\W", "", fold(draft.reader.title or "")), "")
    if not given:
        return None
    for found in _NAME.finditer(greeting):
        said = _TITLES.get(fold(found[0]).rstrip("."), "")
        if said and said != given:
            return found
    return None


def _vocatives(page: Page) -> Iterator[Note]:
    start = page.greeting.end if page.greeting else 0
    searches = (_VOCATIVE, _AT_THE_END)
    for found in (f for search in searches for f in search.finditer(page.text, start)):
        names = list(_names(found[1]))
        known = {fold(w) for w in (*page.draft.employer.split(), *page.draft.candidate.split())}
        if not names or any(fold(n[0]) in known for n in names):
            continue
        if not any(_is_reader(n[0], page.draft) for n in names):
            yield _wrong(page, found.start(1), found.end(1), page.draft.reader.name)


def _known_others(page: Page) -> Iterator[Note]:
    """People from elsewhere, named in full anywhere."""
    for other in page.draft.others:
        name = " ".join((other.name or "").split())
        if " " not in name or fold(name) == fold(page.draft.reader.name):
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(fold(name))}(?!\w)", page.folded):
            yield _wrong(page, found.start(), found.end(), page.draft.reader.name)


def _wrong(page: Page, start: int, end: int, mend: str) -> Note:
    why = _WRONG.filled(name=page.draft.reader.name)
    return page.note(FaultName.WRONG_PERSON, start, end, why, mend)


def _greeted(page: Page, greeting: Piece) -> str | None:
    first = greeting.text.split()[0] if greeting.text.split() else ""
    name = page.draft.reader.name
    if not name or fold(first) not in {"dear", "hi", "hello", "hey", "hola"}:
        return name or None
    return f"{first} {name}"
