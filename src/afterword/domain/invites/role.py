"""Which job an invite is about: a guess, from its title and its words."""

from __future__ import annotations

import re

from afterword.domain.invites.names import cleaned
from afterword.domain.invites.summary import Title, is_role
from afterword.domain.language.folding import fold

_LABELLED = re.compile(
    r"(?im)^\W*(?:(?:job )?(?:title|role|position|opening)|job|puesto(?: de trabajo)?|posici[oó]n"
    r"|vacante|cargo|rol|oferta|plaza)\s*[:：]\s*(?P<it>[^\n;|]{2,90})"
)
_ENDS = r"(?=\s+(?:at|@|with|in|en|con|de la empresa|on|for)\s|\s*[.,;!?:\n()–—]|\s+-\s|\s*$)"
_ABOUT = r"(?:for|to|about|in|regarding|discuss)"
_ARTICLE = r"(?:the|our|an?|your)"
_PUESTO = r"(?:puesto|posici[oó]n|vacante|rol|cargo|plaza|oferta|perfil)"
_NOUN = r"(?:role|position|opening|vacancy|job|opportunity)"
_ASKING = r"(?:interview|interviewing|apply|applied|applying|application|screen)"
_IT = r"(?P<it>[^\n.,;:]{2,80}?)"
_SPOKEN = tuple(
    re.compile("(?i)" + pattern)
    for pattern in (
        rf"\b{_ABOUT} {_ARTICLE} (?:open )?(?:role|position|post|job) of (?:an? )?{_IT}{_ENDS}",
        rf"\b{_ABOUT} {_ARTICLE} {_IT}\s+{_NOUN}\b",
        rf"\b{_ASKING} (?:for|as) (?:(?:the|our|an?) )?{_IT}{_ENDS}",
        rf"\b{_PUESTO} (?:de|como) (?:una? )?{_IT}{_ENDS}",
        rf"\b(?:candidatura|entrevista|solicitud) (?:a|para|de|como) (?:el |la )?{_IT}{_ENDS}",
    )
)
_NOUN_AFTER = re.compile(r"(?i)\s+(?:role|position|opening|job|vacancy|team)$")


def guess_role(title: Title, texts: tuple[str, ...], employer: str | None) -> str | None:
    """The name of the job, as written, None where nothing tells it.

    A role in the title of the event is believed first, then a line such as "Role: …", then a
    sentence such as "for the Data Analyst position".
    """
    for role in title.roles:
        return _neat(role, employer)
    for text in texts:
        labelled = _LABELLED.search(text)
        if labelled and any(sign.isalpha() for sign in labelled["it"]):
            return _neat(labelled["it"], employer)
    for text in texts:
        for pattern in _SPOKEN:
            for found in pattern.finditer(text):
                if is_role(found["it"]):
                    return _neat(found["it"], employer)
    return None


def _neat(role: str, employer: str | None) -> str:
    """The role without the employer's name and without an "a" before it."""
    text = re.split(r"\s+(?:at|@)\s+", role)[0]
    text = re.sub(r"(?i)^(?:an?|the|una?|el|la)\s+", "", cleaned(text, 90).strip(" .,-–*_"))
    if employer and fold(text).startswith(fold(employer) + " "):
        text = text[len(employer) :].strip(" -–:")
    if employer and fold(text).endswith(" " + fold(employer)):
        text = text[: -len(employer)].strip(" -–:,")
    return _NOUN_AFTER.sub("", text)
