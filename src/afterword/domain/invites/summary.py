"""The title of an event taken apart: "Interview: Data Analyst at Acme"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.domain.invites.names import same_letters
from afterword.domain.invites.titles import (
    NOT_AN_EMPLOYER,
    STAGE_FIRST,
    STAGE_LAST,
    STAGE_ONLY,
    TITLE,
)
from afterword.domain.language.folding import fold

_STATE = re.compile(
    r"(?i)^\s*(?:re|fwd?|rv|aw|updated invitation(?: with note)?|invitation|accepted|declined"
    r"|tentatively accepted|cancel+ed(?: event(?: with note)?)?|cancelad[oa]|evento cancelado"
    r"|invitaci[oó]n(?: actualizada)?|actualizad[oa]|updated|new event|nuevo evento|reminder"
    r"|recordatorio|confirm(?:ed|ation|aci[oó]n|ad[oa])|scheduled|programad[oa]|rescheduled"
    r"|reprogramad[oa]|tentative|hold|action required|external|externo)\s*[:\]]\s*"
    r"|^\s*\[[^\]]{1,20}\]\s*"
)
_GOOGLE_WHEN = re.compile(
    r"(?i)\s+@\s+(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom|weekly|monthly)"
    r"\w*\W.*$"
)
_SEPARATOR = re.compile(
    r"\s+[-–—‐]+\s+|\s*[:;|•·—–]\s*|\s*[()\[\]]\s*|\s*<-*>\s*|\s+/+\s+|\s+[xX]\s+|\s*\n\s*"
)
_END = r"(?=\s+(?:at|@|with|for|on|via|by|en|con|para|el|como|from)\s|[,.]?\s*$|,\s)"
_AT = re.compile(
    r"(?:^|\s)(?:[Aa]t|@|AT|[Ee]n|EN)\s+(?:the\s+|las?\s+)?"
    r"(?:(?:oficinas|sede|instalaciones)\s+(?:centrales\s+)?de\s+)?"
    rf"(?P<it>(?:[^\W\da-z_]|\d+(?![AaPp][Mm])[^\W\d_])[^,]{{0,60}}?){_END}"
)
_WITH = re.compile(
    rf"(?:^|\s)(?:(?:[Ww]ith|[Cc]on)\s+|w/\s*)(?:the\s+|el\s+equipo\s+de\s+)?(?P<it>[^,]{{2,60}}?){_END}"
)
_FOR = re.compile(
    r"(?i)(?:^|\s)(?:for|para|as|como|de)\s+(?:(?:the|our|an?|el|la|los|un|una)\s+)?"
    r"(?:(?:puesto|posici[oó]n|vacante|rol|cargo|plaza|oferta|position|role|post|job)\s+(?:de|of|as)\s+"
    r"(?:an?\s+|un[ao]?\s+)?)?"
    rf"(?P<it>[^\W\d_][^:]{{1,80}}?)(?:\s+(?:position|role|opening|job|vacancy))?{_END}"
)
_TEAM = re.compile(
    r"(?i)\s+(?:hq|headquarters|offices?|team|recruiting|recruitment|talent(?: acquisition)?"
    r"|careers"
    r"|hiring team|people team)$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """What the pieces of an event's title may be, surest first.

    ``at`` are names after "at" or "en"; ``rest`` are pieces that are neither role nor stage nor
    one of the known people.
    """

    at: tuple[str, ...]
    roles: tuple[str, ...]
    rest: tuple[str, ...]


def without_state(summary: str) -> str:
    """The title less "Updated invitation:", "Fwd:" and the time that Google adds."""
    text, before = summary.strip(), ""
    while text != before:
        before, text = text, _STATE.sub("", text, count=1).strip()
    return _GOOGLE_WHEN.sub("", text)


def taken_apart(summary: str, names: tuple[str, ...]) -> Title:
    """Take a title apart; ``names`` are the people who are known to be in it."""
    at: list[str] = []
    roles: list[str] = []
    rest: list[str] = []
    for piece in _pieces(without_state(summary)[:500]):
        kept = _less(_AT, piece, at)
        kept = _less(_WITH, kept, rest)
        for_what: list[str] = []
        kept = _less(_FOR, kept, for_what) if _starts_with_stage(kept) else kept
        for text in (*for_what, _less_stage(kept)):
            (roles if is_role(text) else rest).append(text)
    return Title(
        tuple(
            trimmed for name in at if (trimmed := organisation(name)) and not _taken(name, names)
        ),
        tuple(role for text in roles if (role := _role(text)) and not _taken(text, names)),
        tuple(
            trimmed for name in rest if (trimmed := organisation(name)) and not _taken(name, names)
        ),
    )


def is_role(text: str) -> bool:
    """Whether it has the name of a job in it and is short enough to be one."""
    return bool(TITLE.search(text)) and len(text.split()) <= 10 and not STAGE_ONLY.match(text)


def organisation(text: str) -> str | None:
    """A piece of text as an employer's name, None where it cannot be one."""
    name = _TEAM.sub("", text.strip(" .,-–'\"&")).strip()
    if not name or not any(sign.isupper() for sign in name) or len(name.split()) > 5:
        return None
    if STAGE_ONLY.match(name) or NOT_AN_EMPLOYER.search(name) or "@" in name:
        return None
    return name


def _pieces(text: str) -> list[str]:
    return [piece.strip(" ,.") for piece in _SEPARATOR.split(text) if piece and piece.strip(" ,.")]


def _starts_with_stage(text: str) -> bool:
    return bool(STAGE_FIRST.match(text)) or fold(text).startswith(("for ", "para "))


def _less(pattern: re.Pattern[str], text: str, into: list[str]) -> str:
    """``text`` without what ``pattern`` finds in it, which goes ``into``."""
    found = pattern.search(text)
    if not found:
        return text
    into.append(found["it"].strip())
    return f"{text[: found.start()]} {text[found.end() :]}".strip()


def _less_stage(text: str) -> str:
    shorter = STAGE_FIRST.sub("", text, count=1).strip(" ,-")
    shorter = shorter if shorter != text else STAGE_LAST.sub("", text, count=1).strip(" ,-")
    return re.sub(r"(?i)^(?:for|para|de|of|with|con|en|at)\s+(?:(?:the|el|la)\s+)?", "", shorter)


def _role(text: str) -> str:
    return re.sub(r"(?i)\s+(?:position|role|opening|job|vacancy)$", "", text.strip(" .,-–'\""))


def _taken(text: str, names: tuple[str, ...]) -> bool:
    """Whether the text names one of the people, by the whole name or its first word."""
    letters = same_letters(text)
    first_words = {same_letters(name.split()[0]) for name in names if name.split()}
    return (
        not letters
        or letters in first_words
        or any(same_letters(name) == letters for name in names)
    )
