"""The fields of the debrief, read for one message: what can be said, and what has to be asked."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from afterword.domain.language.listed import listed
from afterword.domain.people import Formality
from afterword.domain.words import Bilingual
from afterword.domain.writing import turning_en, turning_es
from afterword.domain.writing.address import names_of
from afterword.domain.writing.brief import Ask, Brief
from afterword.domain.writing.first_words import is_clause, is_unclear
from afterword.domain.writing.pronouns import with_pronouns
from afterword.domain.writing.shapes import (
    Shape,
    is_gerund,
    shape_of,
    whole_sentence,
    without_lead_in,
)
from afterword.domain.writing.tongue import is_latin, tongue_of

FIELDS = ("talked_about", "they_need", "i_add")
MOST_WORDS = {"linkedin": 22, "letter": 60}  # of one field; elsewhere:
_MOST_WORDS_ELSEWHERE = 32

_SLOTS = {
    ("talked_about", Shape.SENTENCE): "topic_sentence",
    ("they_need", Shape.SENTENCE): "need_sentence",
    ("they_need", Shape.TO): "need_to",
    ("i_add", Shape.SENTENCE): "add_sentence",
    ("i_add", Shape.DOING): "add_doing",
    ("i_add", Shape.TO): "add_to",
}
_SLOT_OF_NOUN = {"talked_about": "topic", "they_need": "need", "i_add": "add"}

_MISSING = {
    "talked_about": Bilingual(
        "What did you and {name} talk about? A few words are enough.",
        "¿De qué hablasteis {name} y tú? Bastan unas palabras.",
    ),
    "they_need": Bilingual(
        "What did {name} say that they need?", "¿Qué dijo {name} que necesitan?"
    ),
    "i_add": Bilingual(
        "What would you bring to it? One thing that you have done.",
        "¿Qué aportarías? Una cosa que hayas hecho.",
    ),
}
_OTHER_TONGUE = {
    "en": Bilingual(
        "{name} reads English: how would you put “{text}” in English?",
        "{name} lee en inglés: ¿cómo dirías «{text}» en inglés?",
    ),
    "es": Bilingual(
        "{name} reads Spanish: how would you put “{text}” in Spanish?",
        "{name} lee en español: ¿cómo dirías «{text}» en español?",
    ),
}
_SHORTER = Bilingual(
    "“{text}…” is too long to quote to {name}: what is it in one line?",
    "«{text}…» es demasiado largo para citárselo a {name}: ¿cómo es en una línea?",
)
_REPHRASE = Bilingual("How would you say “{text}” to {name}?", "¿Cómo le dirías «{text}» a {name}?")

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_NOTHING = re.compile(
    r"[\W_]*(?:n/?a|none|nothing|nada|ningun[oa]|no|not sure|no (?:lo )?s[eé]|idk|tbd|todo|null"
    r"|unknown|x+)?[\W_]*\Z",
    re.IGNORECASE,
)
_LOWERED = frozenset(
    listed(
        "the a an their his her our my your how why what where when which who whether that this"
        " these those they we you it there she he more some someone somebody no not moving"
        " building making data code customer customers team product marketing sales hiring"
        " onboarding testing el la los las un una unos unas su sus tu tus mi mis nuestro nuestra"
        " cómo por qué cuándo dónde quién que más menos alguien están tienen usan quieren van"
        " hay se ya también lo le les experiencia datos"
        " in at on for with when after before during since once as while by because if last most"
        " many both one two three four five ten every each en cuando durante desde hace con para"
        " por como aunque si tras mientras antes después siempre nunca yo nos me te este esta"
        " dos tres cuatro cinco diez"
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """Words that can be said: ``text`` goes into ``slot``."""

    slot: str
    text: str


def read_field(
    brief: Brief, field: str, typed: str | None, *, to_reader: bool = True
) -> Told | Ask:
    """What can be said of ``field`` to the reader of ``brief``, or what to ask about it.

    ``to_reader`` False means that it is said about somebody else and stays in the third person.
    """
    text = cleaned(typed or "")
    if _NOTHING.match(text):
        return _ask(brief, field, _MISSING[field], text)
    if len(text.split()) > MOST_WORDS.get(brief.channel, _MOST_WORDS_ELSEWHERE):
        return _ask(brief, field, _SHORTER, " ".join(text.split()[:6]))
    if tongue_of(text) not in (None, brief.language) or not is_latin(text):
        return _ask(brief, field, _OTHER_TONGUE[brief.language], text)
    told = _read(brief, field, text, to_reader=to_reader)
    return told or _ask(brief, field, _REPHRASE, text)


def _ask(brief: Brief, field: str, question: Bilingual, text: str) -> Ask:
    return Ask(field, question.filled(name=brief.reader.name or "…", text=text))


def _read(brief: Brief, field: str, text: str, *, to_reader: bool) -> Told | None:
    language = brief.language
    if "?" in text:
        return None
    named = text
    if to_reader:
        named = with_pronouns(text, names_of(brief.reader), brief.employer, language, field) or ""
    whole = _lowered(named)
    named = without_lead_in(whole, language, field)
    turned = _turned(brief, named) if to_reader else named
    if not turned:
        return None
    if field == "i_add" and language == "es" and is_gerund(turned):
        if is_unclear(turned, language):
            return None
        turned = f"he trabajado {turned[0].lower()}{turned[1:]}"
        return Told("add_sentence", turned)
    shape = shape_of(turned, language, field)
    if shape is Shape.NOUN and is_clause(whole, named):
        shape = Shape.SENTENCE if language == "en" else Shape.UNCLEAR
    if shape is Shape.UNCLEAR:
        return None
    slot = _SLOTS.get((field, shape), _SLOT_OF_NOUN[field])
    if shape is Shape.SENTENCE:
        turned = whole_sentence(turned, language, field)
    if shape is Shape.DOING:
        turned = turned[0].lower() + turned[1:]
    return Told(slot, _lowered(turned))


def _turned(brief: Brief, text: str) -> str | None:
    if brief.language == "en":
        return turning_en.turned(text)
    return turning_es.turned(text, brief.formality or Formality.USTED, brief.locale)


def cleaned(text: str) -> str:
    """``text`` on one line, without marks that cannot be seen and without a full stop."""
    kept = "".join(
        " " if c.isspace() else c
        for c in text
        if c.isspace() or unicodedata.category(c) not in _UNSEEN
    )
    return " ".join(kept.split()).rstrip(".,;:!… ").strip()


def _lowered(text: str) -> str:
    """``text`` as it stands inside a sentence: a small word at its start begins small."""
    first = re.match(r"[^\W\d_]+", text)
    if first and first[0] != "I" and first[0].lower() in _LOWERED:
        return text[0].lower() + text[1:]
    return text
