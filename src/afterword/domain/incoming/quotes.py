"""What a sender wrote anew: the mails quoted below or between are cut."""

from __future__ import annotations

import re

_LINE = 400  # no pattern looks at more of a line
_WROTE = (
    r"(?:wrote|writes|escribi[oó]|escribe|a [eé]crit|schrieb|schreef|ha scritto|skrev"
    r"|napisał\(?a?\)?"
    r"|napisal|escreveu|writes:)"
)
_ATTRIBUTION = re.compile(
    rf"(?is)^\s*(?:\W{{0,3}})(?:on|el|le|am|op|il|den|d\.|w dniu|em"
    rf"|a)\b.{{5,300}}?\b{_WROTE}\s*:?\s*$"
    rf"|^[^\n]{{3,150}}<[^<>\s]{{3,80}}@[^<>\s]{{3,80}}>[^\n]{{0,60}}(?:{_WROTE})?\s*:\s*$"
    r"|^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}[^\n]{0,80}<[^<>\s]+@[^<>\s]+>\s*:?\s*$"
)
_HARD = re.compile(
    r"(?i)^\s*(?:-{2,}|_{2,}|={2,})\s*(?:original message|mensaje original|forwarded message"
    r"|mensaje reenviado|original-nachricht|message d'origine|oprindelig meddelelse|ursprungligt"
    r" meddelande|messaggio originale|mensagem original|reply message|forwarded by[^\n]*)"
    r"[^\n]{0,40}$"
    r"|^\s*(?:begin forwarded message|inicio del mensaje reenviado"
    r"|anfang der weitergeleiteten nachricht)\s*:?\s*$"
)
_HEADER_FIRST = re.compile(
    r"(?i)^\W{0,3}(?:from|de|von|van|fra|från|da|od|expéditeur)\W{0,2}\s*:\W{0,3}\s*\S"
)
_HEADER_NEXT = re.compile(
    r"(?i)^\W{0,3}(?:sent|date|to|cc|subject|enviado(?: el)?|fecha|para|asunto|envoyé|objet|à"
    r"|gesendet|datum|an|betreff|verzonden|aan|onderwerp|sendt|til|emne|skickat|till|ämne"
    r"|inviato|oggetto|data|enviada)\W{0,2}\s*:"
)
_RULE = re.compile(r"^\s*(?:_{8,}|-{8,}|\*{8,})\s*$")


def new_text(text: str) -> str:
    """``text`` without quoted mails, and without the lines that announce them.

    Lines marked by ">" are left out wherever they stand, so that answers between them stay. A
    line such as "-----Original Message-----", a block of headers, and "… wrote:" that no ">"
    follows, end what the sender wrote. Signatures stay. "" where all is quoted.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept: list[str] = []
    at = 0
    while at < len(lines):
        if lines[at].lstrip().startswith((">", "|>")):
            at += 1
            continue
        length = _attribution(lines, at)
        if length and _quotes_after(lines, at + length):
            at += length
            continue
        if (length and _is_sure(lines[at : at + length])) or _ends_here(lines, at):
            break
        kept.append(lines[at].rstrip())
        at += 1
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _attribution(lines: list[str], at: int) -> int:
    """How many lines from here on say that somebody wrote something; 0 for none."""
    if not lines[at].strip():
        return 0
    for length in (1, 2, 3):
        together = " ".join(line.strip()[:_LINE] for line in lines[at : at + length])
        if length > 1 and not lines[min(at + length - 1, len(lines) - 1)].strip():
            return 0
        if _ATTRIBUTION.match(together):
            return length
    return 0


def _is_sure(attribution: list[str]) -> bool:
    """Whether a line that no ">" follows names a date or an address all the same."""
    return any(sign.isdigit() or sign == "@" for line in attribution for sign in line)


def _quotes_after(lines: list[str], at: int) -> bool:
    following = next((line for line in lines[at : at + 4] if line.strip()), "")
    return following.lstrip().startswith(">")


def _ends_here(lines: list[str], at: int) -> bool:
    line = lines[at][:_LINE]
    if _HARD.match(line):
        return True
    if _RULE.match(line):
        following = next(
            (n for n in range(at + 1, min(at + 4, len(lines))) if lines[n].strip()), None
        )
        return following is not None and _is_header_block(lines, following)
    return _is_header_block(lines, at)


def _is_header_block(lines: list[str], at: int) -> bool:
    """From, and at least two further headers in the lines after it."""
    if not _HEADER_FIRST.match(lines[at][:_LINE]):
        return False
    return sum(bool(_HEADER_NEXT.match(line[:_LINE])) for line in lines[at + 1 : at + 8]) >= 2
