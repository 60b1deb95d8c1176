"""A guess from the title whether bold follow-up is part of the job (rule ``bold-profession``)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


def _any(*words: str) -> re.Pattern[str]:
    """One of the expressions, as whole words; written folded."""
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


# somebody with such a title sells, raises funds, recruits for others, or canvasses
_ASSERTIVE = _any(
    # English
    r"sales ?(?:person|man|woman|people)?",
    r"pre-?sales",
    r"seller",
    r"tele-?(?:sales|market\w+)",
    r"business develop\w+",
    r"biz ?dev",
    r"bdr",
    r"sdr",
    r"new business",
    r"account (?:exec\w*|manager)",
    r"key account",
    r"fund-? ?rais\w+",
    r"(?:major|planned) (?:gifts|giving)",
    r"canvass\w*",
    r"door-to-door",
    r"head-? ?hunt\w+",
    r"executive search",
    r"recruitment consultant",
    r"(?:insurance|real estate|estate|letting|leasing) (?:sales )?(?:agent|broker)",
    r"realtor",
    # Spanish
    r"ventas?",
    r"vendedora?s?",
    r"televentas?",
    r"televendedora?s?",
    r"teleoperadora? comercial",
    r"(?:(?:tele|auto)?comercial)(?:es)?",
    r"desarrollo (?:de (?:los )?|del )?(?:nuevos )?negocios?",
    r"ejecutiv[oa]s? (?:de )?(?:grandes )?cuentas?",
    r"gestora? (?:de )?(?:grandes )?cuentas",
    r"captacion",
    r"captadora?(?:es)?",
    r"recauda(?:cion|dora?) de fondos",
    r"procuracion de fondos",
    r"cazatalentos",
    r"agente (?:inmobiliari[oa]|de seguros)",
    r"asesora? inmobiliari[oa]",
)
# beside those, not one of them
_BESIDE = _any(
    r"analy(?:st|tics)",
    r"anal(?:ista|isis)",
    r"engineer(?:ing)?",
    r"ingenier[oa]",
    r"developer",
    r"desarrolladora?",
    r"programadora?",
    r"data",
    r"datos",
    r"operations",
    r"operaciones",
    r"support",
    r"soporte",
    r"admin\w*",
    r"assistant",
    r"asistente",
    r"auxiliar",
    r"account(?:ant|ing)",
    r"contable",
    r"controller",
    r"financ\w+",
    r"designer",
    r"disenadora?",
    r"trainer",
    r"formadora?",
    r"lawyer",
    r"counsel",
    r"abogad[oa]",
    r"enablement",
    r"scientist",
    r"researcher",
)
_AGENCY = _any("agency", "agencia", "staffing", "ett", "consultora")
_RECRUITING = _any(r"recruit\w*", r"reclut\w+", "seleccion", "talento?")


_OTHER_ENDING = re.compile(r"/ ?[ao]\b|\([ao]\)")  # "vendedor/a", "ejecutiva/o", "vendedor(a)"


@lru_cache(maxsize=4096)
def is_assertive(role: str | None) -> bool:
    """Whether the title, English or Spanish, names such a job; an unknown title does not."""
    if not role:
        return False
    title = _folded(role)
    if _AGENCY.search(title) and _RECRUITING.search(title):
        return True
    return bool(_ASSERTIVE.search(title)) and not _BESIDE.search(title)


def _folded(title: str) -> str:
    plain = unicodedata.normalize("NFD", title[:200].casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return _OTHER_ENDING.sub("", letters)
