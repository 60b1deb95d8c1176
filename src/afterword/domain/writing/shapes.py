"""What a person typed into a field of the debrief: a noun phrase, a clause or a sentence."""

from __future__ import annotations

import re
from enum import StrEnum

from afterword.domain.writing.first_words import asks_something, is_unclear, own_verb
from afterword.domain.writing.pattern import starts


class Shape(StrEnum):
    """The forms that a sentence can be built round."""

    NOUN = "noun"  # a noun phrase, or a clause that stands like one ("how they test")
    DOING = "doing"  # "leading a team", "liderar un equipo"
    TO = "to"  # "to cut the backlog"
    SENTENCE = "sentence"  # with a subject and a verb of its own
    UNCLEAR = "unclear"  # nothing that a sentence can be built round for certain


_I = re.IGNORECASE
_LISTS = {
    "who": "they|he|she|we|you|the team|the company|your team|their team",
    "quien": "(?:ellos|ellas|él|ella|el equipo|la empresa|su equipo) |",
    "very": "(?: (?:also|really|currently|mainly|mostly|just|still|now|badly|urgently))*",
}

# What people write before the thing itself, for each field; cut off, twice if need be. The names
# of the reader and the employer have become pronouns by then (pronouns.py).
_LEAD_INS = {
    ("en", "talked_about"): starts(
        r"""
(?:(?:we|i|and|also) )*(?:talked|spoke|chatted|went on)(?: (?:a lot|a bit|briefly|mostly|mainly
    |at length|for a while))*(?: (?:with|to) (?:him|her|them|each other))?(?: (?:a lot|a bit
    |briefly|mostly|mainly|at length))* (?:about|on|of|regarding)\b
(?:we|i) (?:discussed|covered|went over|touched on|got into)\b
(?:discussed|covered)\b
(?:about|regarding)\b
that\b(?= (?:the|they|you|we|there|he|she|it|a|your|their)\b)
(?:i )?(?:really )?(?:enjoyed|liked|loved|appreciated) (?:hearing|talking|learning|the part
    |the conversation
    |our conversation|our talk|discussing)(?: more)? (?:about|on)\b
(?:our|the|a|my) (?:long |short |good |great |nice )?(?:conversation|talk|discussion|chat
    |exchange) (?:about|on|regarding|around|of)\b
(?:they|he|she) (?:told me|talked|spoke|explained|described|asked(?: me)?|mentioned|went over
    |walked me through|showed me)(?: (?:about|to me))?(?= (?:how|why|what|the|their|his|her|a
    |an)\b)
(?:they|he|she) (?:told me|said|mentioned|explained)(?: to me)?(?: that\b|(?= (?:they|the|we|it
    |there|you|he|she)\b))
(?:they|he|she) (?:told me|talked|spoke|asked(?: me)?|mentioned) about\b
        """,
        _LISTS,
    ),
    ("es", "talked_about"): starts(
        r"""
(?:hablamos|charlamos|conversamos|platicamos|estuvimos hablando|comentamos)(?: (?:con (?:él|ella
    |ellos)|mucho|bastante|un poco|un rato|también))* (?:sobre|acerca de|de)\b
(?:hablamos|charlamos|conversamos|platicamos) (?:acerca )?(?=del\b)
(?:comentamos|discutimos|tratamos|vimos|repasamos)\b
(?:sobre|acerca de)\b
que\b(?= (?:están?|tienen?|quieren?|van?|usan?|hay|no|ya|el|la|los|las|ellos|llevan?)\b)
(?:me (?:gustó|encantó|interesó) )(?:mucho )?(?:lo|la parte|hablar|la charla|la conversación
    |saber más) (?:de|sobre)\b
(?:nuestra|la|una|mi) (?:larga |breve )?(?:conversación|charla|plática) (?:sobre|acerca de|de)\b
(?:(?:él|ella) )?me (?:contó|explicó|comentó|mencionó|describió|enseñó|preguntó|contaron
    |explicaron|comentaron)(?= (?:cómo|por qué|qué|el|la|los|las|su|sus)\b)
(?:(?:él|ella) )?me (?:contó|explicó|comentó|dijo|mencionó|contaron|explicaron|dijeron
    |comentaron) que\b
(?:(?:él|ella) )?me (?:habló|preguntó|contó|hablaron|preguntaron) (?:de|sobre|por)\b
        """,
        _LISTS,
    ),
    ("en", "they_need"): starts(
        r"""
<who><very> (?:needs?|wants?|requires?|would like)\b
<who>(?:['’]re| are| is)<very> (?:looking|searching) for\b
<who>['’]d like\b
(?:needs?|wants?|looking for|in need of)\b
        """,
        _LISTS,
    ),
    ("es", "they_need"): starts(
        r"""
<quien>(?:(?:también|sobre todo) )?(?:necesitan?|necesitamos|buscan?|buscamos|quieren?|queremos
    |requieren?|precisan?)(?: a(?= (?:alguien|una?)\b))?
<quien>(?:están?|estamos) buscando(?: a(?= (?:alguien|una?)\b))?
(?:les?|nos) (?:hace|hacen) falta\b
(?:hace|hacen) falta\b
        """,
        _LISTS,
    ),
    ("en", "i_add"): starts(
        r"""
(?:and |also )?i(?: (?:can|could|would|will|want to|am able to)|['’]d
    |['’]ll)(?: like to)? (?:also )?(?:add|bring|offer|contribute|mention)\b(?! to\b)
i (?:bring|offer|add)\b(?! to\b)
what i (?:(?:can|could|would) )?(?:add|bring|offer|contribute) is\b
that\b(?= (?:i|my|we|at|in)\b)
        """,
        _LISTS,
    ),
    ("es", "i_add"): starts(
        r"""
(?:yo )?(?:puedo|podría|quiero|quisiera|me gustaría) (?:aportar|ofrecer|añadir|sumar|agregar
    |contar)\b(?: que\b)?
(?:yo )?(?:aporto|ofrezco|añado|sumo)\b(?: que\b)?
lo que (?:puedo aportar|aporto) es\b(?: que\b)?
que\b
        """,
        _LISTS,
    ),
}
_SENTENCE = {
    "en": re.compile(
        r"what (?:(?:they|you|we|i|he|she|it|the \w+|your \w+) )?[\w'’-]+(?: [\w'’-]+){0,3}"
        r" (?:is|was|are|were) (?:a|an|the|some(?:one|body)|more|to|that|your|their|our|my|people"
        r"|help|time)\b"
        r"|(?:i|we|you|they|he|she|it|there)(?:['’](?:m|re|ve|s|d|ll))?\s+\w+"
        r"|(?:the|a|an|your|my|our|this|that|these|those|his|her|their)(?: [\w'’-]+){1,3}?"
        r" (?:is|are|was|were|has|have|will|would|can|could|needs?|wants?|takes?|breaks?"
        r"|fails?|costs?"
        r"|runs?|keeps?|comes?|gets?|makes?|lacks?|don['’]t|doesn['’]t|didn['’]t|uses?|stays?"
        r"|loses?"
        r"|spends?|grows?|changes?|arrives?)\b"
        r"|(?:at|in|for) [\w .&-]{2,40}?,? (?:i|we|they|you)\b"
        r"|(?:when|while|after|before|since|once|as) [^,]{2,60}, (?:i|we)\b"
        r"|(?:[A-Z]\w+) (?:is|are|was|were|has|have|will|would|can|could|needs|wants)\b",
        _I,
    ),
    "es": re.compile(
        r"(?:yo|nosotros|nosotras|vosotros|vosotras|ustedes|usted|ellos|ellas|él|ella|tú|vos)\s+\w+"
        r"|(?:no|ya|también|siempre|nunca) [a-záéíóúñ]+"
        r"|(?:me|te|se|nos|les?|lo|la|los|las) (?:he|ha|han|hemos|gusta|gustó|preocupa\w*|cuesta"
        r"|falta\w*|interesa\w*|dedico|dediqué|encarg\w+|dijo|dijeron)\b"
        r"|(?:el|la|los|las|un|una|su|sus|mi|mis|este|esta)(?: [\w-]+){1,3}?"
        r" (?:es|son|está|están|tiene|tienen|fue|era|va|van|ha|han|usa|usan|quiere|quieren|necesita"
        r"|necesitan|puede|pueden|tarda|falla|cuesta|falta|llega|funciona|crece|pierde"
        r"|se [a-záéíóú]+"
        r"|(?!orden|imagen|examen|origen|margen|plan|joven|resumen|volumen)[a-záéíóú]{3,}[ae]n)\b"
        r"|en [\w .&-]{2,40}?,? (?:hice|hicimos|he|me|tuve|tuvimos|[a-zñáéíóú]{2,}(?:é|í|amos"
        r"|imos))\b"
        r"|una vez [a-zñáéíóú]+"
        r"|(?:están?|estamos|tienen?|tenemos|van|hay|usan?|usamos|es|son|fue|han|hemos|quieren"
        r"|migran|trabajan|hacen|llevan|[a-zñáéíóú]+[áé]is|sois|vais)\b",
        _I,
    ),
}
_I_DID = {
    "en": re.compile(
        r"(?:led|built|ran|wrote|did|made|had|have|know|can|could|spent|taught|grew|cut|brought"
        r"|took|kept|set up|am|was|worked|managed|designed|created|launched|developed|helped"
        r"|moved|started|owned|shipped|reduced|improved|trained|organi[sz]ed|handled|migrated"
        r"|introduced|delivered|planned|coordinated|oversaw|supported|automated|implemented"
        r"|founded|maintained|used|learned|studied|speak|worked)\b",
        _I,
    ),
    "es": re.compile(
        r"(?:(?:lo|la|los|las|me|le|les|ya|también|allí|ahí|eso|esto) )*"
        r"(?:he|tengo|soy|llevo|hice|fui|estuve|puse|conozco|sé|puedo|uso(?! del?\b)"
        r"|domino|dirijo|trabajo"
        r"|hablo|hicimos|montamos|(?!café\b|té\b|carné\b)[a-zñáéíóúü]{2,}(?:é|í))(?= )",
        _I,
    ),
}
_DOING = {
    "en": re.compile(
        r"(?!thing|nothing|something|spring|king|during|pricing|billing|testing\b)"
        r"[a-z]{3,}ing\b(?! (?:is|was|are|of)\b)",
        _I,
    ),
    "es": re.compile(
        r"(?!lugar|hogar|bar|mar\b)[a-zñáéíóú]{2,}(?:ar|er|ir)(?:l[aeo]s?|se)?\b(?! de\b)", _I
    ),
}
_GERUND_ES = re.compile(
    r"(?!cuando|fernando|atiendo|entiendo|extiendo|defiendo|comando)[a-zñ]{2,}(?:ando|iendo|yendo)\b",
    _I,
)
_TO = re.compile(r"to [a-z]+\b", _I)
_TWO_SENTENCES = re.compile(
    r"(?<!\bSt)(?<!\bSta)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bDra)(?<!\bSr)(?<!\bSra)"
    r"(?<!\b[A-Z])[.!;] +[A-ZÁÉÍÓÚÑ¡¿]"
)


def without_lead_in(text: str, language: str, field: str) -> str:
    """``text`` without "we talked about", "they need", "I can add" and their kin."""
    for _ in range(2):
        for lead_in in _LEAD_INS[language, field]:
            found = lead_in.match(text)
            if found and text[found.end() :].strip():
                text = _uncontracted(text[found.end() :].lstrip(" :,"), language)
                break
    return text


def _uncontracted(text: str, language: str) -> str:
    return re.sub(r"^del\b", "el", text) if language == "es" else text


def shape_of(text: str, language: str, field: str) -> Shape:
    """The shape of ``text``, whose lead-in is already gone."""
    if _TWO_SENTENCES.search(text):
        return Shape.SENTENCE
    if _SENTENCE[language].match(text):
        return Shape.SENTENCE
    if field == "i_add" and _I_DID[language].match(text):
        return Shape.SENTENCE
    if language == "en" and _TO.match(text):
        return Shape.TO
    return _shape_of_offer(text, language) if field == "i_add" else _shape_of(text, language, field)


def _shape_of_offer(text: str, language: str) -> Shape:
    if own_verb(text, language):
        return Shape.SENTENCE
    if is_unclear(text, language):
        return Shape.UNCLEAR
    return Shape.DOING if _DOING[language].match(text) else Shape.NOUN


def _shape_of(text: str, language: str, field: str) -> Shape:
    asking = field == "they_need" and asks_something(text, language)
    loose = language == "es" and field == "talked_about" and re.match(r"que\b", text, _I)
    return Shape.UNCLEAR if asking or loose else Shape.NOUN


def whole_sentence(text: str, language: str, field: str) -> str:
    """A sentence whose subject was left out, with its subject: "led a team" is "I led a team"."""
    if field != "i_add":
        return text
    small = text[0].lower() + text[1:]
    if _I_DID[language].match(text):
        return f"I {small}" if language == "en" else small
    if _SENTENCE[language].match(text):
        return text
    return own_verb(text, language) or text


def is_gerund(text: str) -> bool:
    """Whether Spanish ``text`` starts with a gerund ("liderando un equipo")."""
    return bool(_GERUND_ES.match(text))
