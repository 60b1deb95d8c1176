"""Spanish notes about somebody, turned into words to that person.

With usted "su" is right as it stands; tú and vos want "tu". In Spain whoever says tú says vosotros
to the company: "vuestra planta", "cómo lleváis los turnos"; elsewhere that is ustedes. What the
candidate already wrote to the person in another form (tu, vuestro, decidís) is brought to the form
chosen.
"""

from __future__ import annotations

import re

from afterword.domain.people import Formality
from afterword.domain.writing.vosotros import to_vosotros

_OTHERS = re.compile(
    r"\b(?:clientes?|usuari[oa]s?|pacientes?|alumn[oa]s?|estudiantes?|proveedor(?:es)?|personas?"
    r"|candidat[oa]s?|soci[oa]s?|gente|cada \w+|lector(?:es)?|client[ae]s|empleados"
    r"|trabajadores)\b",
    re.IGNORECASE,
)
_WHO_DO = re.compile(r"\b(?:los|las|unos|unas) [a-zñáéíóúü]+s que\b", re.IGNORECASE)
_SU = re.compile(r"\b(su)(s?)\b", re.IGNORECASE)
_TU = re.compile(r"\b(tu)(s?)\b(?!\w)", re.IGNORECASE)
_VUESTRO = re.compile(r"\bvuestr[oa](s?)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:ellos|ellas|él|ella)\b", re.IGNORECASE)
_VOSOTROS = re.compile(r"\b(?!país\b|parís\b|anís\b|gris\b)[a-zñáéíóúü]+(?:áis|éis|ís)\b")
_THOU = {
    "tienes": "tiene",
    "quieres": "quiere",
    "necesitas": "necesita",
    "buscas": "busca",
    "puedes": "puede",
    "haces": "hace",
    "usas": "usa",
    "estás": "está",
    "has": "ha",
    "diriges": "dirige",
    "llevas": "lleva",
    "lideras": "lidera",
    "gestionas": "gestiona",
    "trabajas": "trabaja",
    "tenés": "tiene",
    "querés": "quiere",
    "podés": "puede",
    "hacés": "hace",
}
_STEM_CHANGES = {
    "tenéis": "tienen",
    "queréis": "quieren",
    "podéis": "pueden",
    "habéis": "han",
    "pensáis": "piensan",
    "preferís": "prefieren",
    "pedís": "piden",
    "decís": "dicen",
    "seguís": "siguen",
    "empezáis": "empiezan",
    "entendéis": "entienden",
    "movéis": "mueven",
    "probáis": "prueban",
    "mostráis": "muestran",
    "contáis": "cuentan",
    "encontráis": "encuentran",
    "cerráis": "cierran",
    "elegís": "eligen",
    "construís": "construyen",
    "volvéis": "vuelven",
    "resolvéis": "resuelven",
    "medís": "miden",
    "estáis": "están",
}


def turned(text: str, form: Formality, locale: str | None = None) -> str | None:
    """``text``, said of the reader, as said to the reader in ``form``; None where it cannot be."""
    in_spain = form is Formality.TU and locale == "es-ES"
    if form is Formality.USTED:
        text = _to_usted(text)
    else:
        text = to_vosotros(text) if in_spain else text
        text = _SU.sub(lambda found: _tu(found, text), text)
    pronouns = [found[0].lower() for found in _PRONOUN.finditer(text)]
    if form is not Formality.USTED and any(p in {"él", "ella"} for p in pronouns):
        return None
    many = "vosotros" if in_spain else "ustedes"
    return _PRONOUN.sub(lambda found: _pronoun(found[0], form, many), text)


def _to_usted(text: str) -> str:
    text = _TU.sub(lambda found: _cased(f"su{found[2]}", found[0]), text)
    text = _VUESTRO.sub(lambda found: _cased(f"su{found[1]}", found[0]), text)
    text = re.sub(r"\btú\b", "usted", text)
    text = _VOSOTROS.sub(lambda found: _they_form(found[0]), text)
    return re.sub(r"[a-zñáéíóúü]+", lambda found: _THOU.get(found[0], found[0]), text)


def _they_form(verb: str) -> str:
    if verb in _STEM_CHANGES:
        return _STEM_CHANGES[verb]
    return re.sub("áis$", "an", re.sub("(?:éis|ís)$", "en", verb))


def _tu(found: re.Match[str], text: str) -> str:
    before = text[: found.start()]
    if _OTHERS.search(before) or _WHO_DO.search(before):
        return found[0]
    return _cased(f"tu{found[2]}", found[0])


def _pronoun(word: str, form: Formality, many: str) -> str:
    if word.lower() in {"ellos", "ellas"}:
        return _cased(many, word)
    return _cased("usted" if form is Formality.USTED else "tú", word)


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like[0].isupper() else word
