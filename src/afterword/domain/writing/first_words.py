"""What the first words of an offer tell: the candidate's own verb, or nothing that is certain.

Whoever fills in "what would you bring" writes "want to learn" or "manejo Excel" as readily as
"five years of SQL". Only what is a noun for certain may stand where a noun stands.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_ADVERB = r"(?:(?:also|really|always|often|usually|still|now|very|quite|already|never) )*"
_DETERMINER = r"(?:a|an|the|my|our|their|your|his|her)\b"
_NOT_A_VERB = (
    r"(?!(?:all|both|half|not|and|or|nor|but|with|of|in|on|at|for|from|by|about|into|over|under"
    r"|after|before|during|since|through|without|within|like|as|than|to|near|because|if|when"
    r"|while|[a-z]+ing|what|how|why|where|who|which|that|whether|although|every|such|quite|only|just)\b)"
)
# said of a person: "certified nurse" is neither what somebody did nor a thing to bring
_OF_PEOPLE = (
    r"certified|qualified|experienced|registered|trained|licensed|skilled|dedicated|motivated"
    r"|committed|educated|seasoned|accomplished|retired"
)
_VERB_EN = re.compile(
    rf"{_ADVERB}(?:"
    r"(?:would|could|can|will|might|may|should|must|do|did|don['’]t|can['’]t|couldn['’]t|went"
    r"|gave|saw|thought|felt|found|became|won|drove|rose|held|met|paid|sold|told|began|chose"
    r"|rebuilt|rewrote|enjoy|believe|speak|write|teach|learn|bring|build|make|understand|manage"
    r"|organi[sz]e|solve|sell|create|develop|improve|deliver|maintain|think|prefer|coordinate"
    r"|read|communicate|adapt|collaborate|thrive|care|listen|mentor(?= (?!and\b|to\b|of\b)))"
    r"(?= )"
    r"|(?:want|wish|hope|plan|love|like|need|aim|intend|try|expect|happen|tend|get|used|work"
    r"|help) (?:to|[a-z]{3,}ing)\b"
    r"|(?:work|help|love|like|want|need|specialise|specialize) (?:well|hard|fast|with|in|at|on|it"
    r"|them|you|people)\b"
    r"|(?!advanced|detailed|varied|mixed|related|applied|shared|based|hundred|seed|speed|need|feed"
    r"|combined|continued|distributed|limited|required|un[a-z]+ed|automated (?:test|check)"
    rf"|(?:{_OF_PEOPLE})\b)"
    r"[a-z]{2,}ed(?= (?!in\b|at\b|with\b|about\b|by\b|and\b|for\b|as\b))"
    rf"|{_NOT_A_VERB}[a-z]+ {_DETERMINER})",
    _I,
)
_AM_EN = re.compile(
    rf"{_ADVERB}(?:(?:fluent|skilled|experienced|proficient|certified|good|comfortable|familiar"
    r"|confident|able|available|ready|willing|keen|happy|eager|interested|passionate|trained"
    r"|strong|great|bilingual|qualified|curious|excited|used) (?:in|at|with|to|about|for|on)\b"
    r"|(?:looking|hoping|wanting|trying|planning|aiming) (?:to|for)\b)",
    _I,
)
_UNCLEAR_EN = re.compile(
    rf"{_ADVERB}(?:fluent|bilingual|certified|available|willing|eager|keen|able|ready|passionate"
    r"|interested|happy|skilled|experienced)\Z"
    r"|(?:how|what|why|where|when|who|which|whether|if|because|although|by|with|from|in|on|at|for"
    r"|as|of|about|than|yes|maybe|perhaps|please|let|hello|hi|ok|okay|speaks|knows|has|does|is|are"
    r"|wants|works|very|really|always|never|not|no|so|then)\b"
    r"|[a-z]+s (?:the|a|an|my|our|their|your|his|her)\b"
    r"|[^,]+, (?:very )?(?:fluent|native|fluently|advanced|bilingual|certified|proficient)\b"
    r"|(?:fluent|bilingual|certified|available|willing|eager|interested|passionate)[ ,]"
    r"|expert (?:in|at)\b|need(?:s|ed)? (?:more|some|help|time)\b"
    r"|[a-z -]*\b(?:learner|player|thinker|worker|leader|speaker|communicator|listener|solver"
    r"|starter)\Z"
    r"|(?:coach|plan|design|cook|train|run|fix|sell|grow|lead|drive|host|handle|answer)"
    r" (?!skills|sales|systems|reviews|methods|tools)[a-z]+s\Z"
    r"|(?:the|my|our) [a-z]+ [a-z]+s (?:me|us|them|him|her)\b"
    rf"|(?:{_OF_PEOPLE}) "
    r"|[a-z]+ [a-z]+ed (?:us|me|them|it|the|a|my|our)\b"
    r"|[a-z]{2,}ed (?:in|at|with|about|by|and|for|as)\b",
    _I,
)
_NUMBERS_ES = r"cuatro|cinco|ocho|cero|ciento|veinti\w+"
_NOUNS_IN_O = (
    rf"{_NUMBERS_ES}|[a-zñáéíóú]+(?:azgo|ismo|miento|mento|iento|orio|icio|torio|grafo)|tiempo"
    r"|equipo|método|modelo|proyecto|producto|proceso|servicio|oficio|criterio|compromiso"
    r"|entusiasmo|dominio|dinero|esfuerzo|éxito|ritmo|estilo|trato|marco|código|curso|título|grado"
    r"|negocio|mercado|inventario|empleo|gusto|ánimo|respeto|orgullo|amplio|sólido|buen[oa]?|mucho"
    r"|nuevo|alto|pleno|largo|otro|propio|todo|algo|solo|bajo|poco|primero|máximo|orden|texto"
    r"|contacto|acceso|impulso|rigor|arraigo|vídeo|video|portugués|chino|ruso|italiano|hebreo"
    r"|sueco|polaco|griego|euskaldún|catalán|uno|como|cuando|pero|contenido"
    r"|oído|empeño|apoyo\Z|trabajo\Z|manejo\Z|desarrollo\Z|diseño\Z"
    r"|cariño|desarrollo web|[a-zñáéíóú]+o [a-zñáéíóú]+i[cv]o"
    r"|diseño (?:web|industrial)|estudio (?:de|en)"
)
_TRAILING_OF = r"(?! (?:del?|y|e|en (?:equipo|redes|remoto|campo))\b)"
_VERB_ES = re.compile(
    r"(?:(?:me|te|se|nos|les?) [a-zñáéíóúü]+\b"
    r"|(?:lo|la|los|las|eso|esto) [a-zñáéíóúü]+(?:é|í)\b"
    r"|(?:quisiera|estoy|soy|voy|doy|sé|he|había|era|fui|hubiera)\b"
    r"|[a-zñáéíóú]+ría (?:[a-zñ]+(?:ar|er|ir)(?:l[aeo]s?|se|me)?)\b"
    r"|[a-zñáéíóú]{3,}aba(?= )"
    r"|(?!tramos|extremos|últimos|próximos|máximos|mínimos|ramos)[a-zñáéíóú]{2,}[aei]mos\b"
    r"|(?!café\b|té\b|bebé\b|carné\b|así\b|aquí\b|allí\b|ahí\b)[a-zñáéíóúü]{2,}(?:é|í)(?![a-zñáéíóúü])"
    r"|(?:cuido|pido|mido|decido|añado|resido)(?= )"
    rf"|(?!(?:{_NOUNS_IN_O})\b)[a-zñáéíóúü]{{2,}}(?<!ad)(?<!id)o(?= ){_TRAILING_OF})",
    _I,
)
_UNCLEAR_ES = re.compile(
    r"[a-zñáéíóú]{2,}(?:ad|id)[oa]s? (?:en|como|por|con|para|a)\b"
    r"|(?:capaz|dispuest[oa]|expert[oa]|bilingüe|disponible|buen[oa] (?:en|con|para|al)|list[oa]"
    r"|responsable|puntual|nativ[oa]|muy|sabe|puede|quiere|habla|tiene|maneja|trabaja|aprende"
    r"|domina|conoce|es|está|hace|con|para|por|en|a|al|de|desde|sin|como|según|porque|si|cuando"
    r"|aunque|donde|cómo|qué|quién|cuál|por qué|dónde|hola|sí|siempre (?:dispuest|disponible))\b"
    rf"|(?!(?:{_NOUNS_IN_O})\b)[a-zñáéíóúü]{{2,}}(?<!ad)(?<!id)o\Z"
    r"|[^,]+, (?:muy )?(?:fluid[oa]|nativ[oa]|avanzad[oa]|bilingüe|certificad[oa])\b"
    r"|(?:queriendo|buscando|esperando|deseando|intentando|pensando)\b",
    _I,
)
_QUESTION = {
    "en": re.compile(r"(?:how|what|why|where|when|who|which|whether|if)\b", _I),
    "es": re.compile(r"(?:cómo|qué|por qué|dónde|cuándo|quién(?:es)?|cuál(?:es)?|si)\b", _I),
}


def own_verb(text: str, language: str) -> str | None:
    """What the candidate is the subject of, with the subject that English needs; else None.

    "want to learn" is "I want to learn", "fluent in Portuguese" is "I am fluent in Portuguese".
    """
    small = text[0].lower() + text[1:]
    if language == "es":
        return small if _VERB_ES.match(text) and not _UNCLEAR_ES.match(text) else None
    if _AM_EN.match(text):
        return f"I am {small}"
    return f"I {small}" if _VERB_EN.match(text) else None


def is_unclear(text: str, language: str) -> bool:
    """Whether ``text``, an offer, is no noun phrase for certain, nor a sentence."""
    return bool((_UNCLEAR_ES if language == "es" else _UNCLEAR_EN).match(text))


def asks_something(text: str, language: str) -> bool:
    """Whether ``text`` begins as an indirect question ("what their biggest risk is")."""
    return bool(_QUESTION[language].match(text))


def is_clause(whole: str, rest: str) -> bool:
    """Whether ``rest`` followed a "that" ("que") which was cut off ``whole`` before it."""
    before = whole[: len(whole) - len(rest)] if whole.endswith(rest) else ""
    return bool(re.search(r"\b(?:that|que) *\Z", before, _I))
