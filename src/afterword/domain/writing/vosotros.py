"""What a note says of a company, as whoever says tú in Spain says it to the company: vosotros."""

from __future__ import annotations

import re

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed

# what is a company's own and hardly one person's: "su planta" is "vuestra planta"
_ITS_OWN = {
    "vuestro": frozenset(
        listed(
            "equipo departamento negocio producto productos sistema sistemas servicio servicios"
            " taller talleres almacen almacenes laboratorio catalogo proceso procesos turnos"
            " clientes centro centros colegio hospital banco despacho estudio grupo plan planes"
            " proyecto proyectos sector mercado inventario calendario cierre cierres traslado"
            " cambio"
        )
    ),
    "vuestra": frozenset(
        listed(
            "empresa compania organizacion migracion plataforma planta plantas tienda tiendas"
            " fabrica fabricas oficina oficinas web red cultura estrategia apertura expansion"
            " mudanza plantilla produccion linea lineas sede sedes flota cartera logistica"
            " tecnologia bodega biblioteca base hoja agencia clinica escuela universidad fundacion"
            " redaccion area"
        )
    ),
}
_OF_THEM = re.compile(r"\b(?P<article>el|la|los|las) (?P<owned>[\w-]+) de (?:ellos|ellas)\b", re.I)
_WHOSE = {"el": "vuestro", "la": "vuestra", "los": "vuestros", "las": "vuestras"}
_SU = re.compile(r"\b(?P<su>sus?) (?P<owned>[\w-]+)", re.IGNORECASE)
# verbs that a company is the subject of; -en may be -éis or -ís, so each is named
_ENDING_EIS = frozenset(
    listed(
        "tienen hacen quieren pueden deben venden crecen ponen ofrecen mantienen atienden"
        " mueven resuelven entienden obtienen proponen vuelven"
    )
)
_ENDING_IS = frozenset(
    listed(
        "abren construyen miden eligen siguen producen reparten reciben dirigen prefieren"
        " piden dicen deciden consiguen dividen distribuyen comparten"
    )
)
_ENDING_AIS = frozenset(
    listed(
        "necesitan buscan usan llevan trabajan organizan planean migran gestionan desarrollan"
        " fabrican planifican cambian preparan diseñan lanzan revisan contratan forman enseñan"
        " entregan manejan cuidan montan renuevan piensan prueban muestran cuentan encuentran"
        " empiezan cierran despliegan trasladan amplian reforman esperan"
    )
)
_IRREGULAR = {
    "estan": "estáis", "son": "sois", "van": "vais", "han": "habéis", "dan": "dais",
    "tienen": "tenéis", "quieren": "queréis", "pueden": "podéis", "mantienen": "mantenéis",
    "atienden": "atendéis", "mueven": "movéis", "resuelven": "resolvéis",
    "entienden": "entendéis", "obtienen": "obtenéis", "vuelven": "volvéis",
    "construyen": "construís", "distribuyen": "distribuís", "miden": "medís",
    "eligen": "elegís", "siguen": "seguís", "consiguen": "conseguís", "prefieren": "preferís",
    "piden": "pedís", "dicen": "decís", "renuevan": "renováis", "piensan": "pensáis",
    "prueban": "probáis", "muestran": "mostráis", "cuentan": "contáis",
    "encuentran": "encontráis", "empiezan": "empezáis", "cierran": "cerráis",
    "despliegan": "desplegáis", "amplian": "ampliáis",
}  # fmt: skip
_WORD = re.compile(r"(?<!\w)(?<!se )[a-zñáéíóúü]+(?!\w)", re.IGNORECASE)
# a subject of its own: somebody else does it
_SUBJECT = re.compile(
    r"\b(?:(?:los|las|unos|unas|otros|otras|sus|mis|vuestros|vuestras) [a-zñáéíóúü]+s"
    r"|clientes|usuari[oa]s|pacientes|alumn[oa]s|estudiantes|proveedores|personas|soci[oa]s|gente"
    r"|quienes|lectores|emplead[oa]s|trabajador[ae]s|ustedes)\b",
    re.IGNORECASE,
)


def to_vosotros(text: str) -> str:
    """``text`` with what the company does or has turned to "vosotros"; what others do stays."""
    text = _OF_THEM.sub(lambda found: _as(found[1], _WHOSE[found[1].lower()], found[2]), text)
    text = _SU.sub(lambda found: _own(found, text), text)
    return _WORD.sub(lambda found: _verb(found, text), text)


def _as(article: str, whose: str, owned: str) -> str:
    return f"{whose.capitalize() if article[0].isupper() else whose} {owned}"


def _own(found: re.Match[str], text: str) -> str:
    if _SUBJECT.search(text[: found.start()]):
        return found[0]
    for whose, nouns in _ITS_OWN.items():
        if fold(found["owned"]) in nouns:
            many = "s" if found["su"].lower() == "sus" else ""
            return _as(found["su"], whose + many, found["owned"])
    return found[0]


def _verb(found: re.Match[str], text: str) -> str:
    verb = fold(found[0])
    if not _is_theirs(verb) or _SUBJECT.search(text[: found.start()]):
        return found[0]
    if verb in _IRREGULAR:
        made = _IRREGULAR[verb]
    elif verb in _ENDING_AIS:
        made = f"{found[0][:-2]}áis"
    else:
        made = f"{found[0][:-2]}{'éis' if verb in _ENDING_EIS else 'ís'}"
    return made.capitalize() if found[0][0].isupper() else made


def _is_theirs(verb: str) -> bool:
    return verb in _IRREGULAR or verb in _ENDING_AIS or verb in _ENDING_EIS or verb in _ENDING_IS
