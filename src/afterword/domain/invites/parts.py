"""What somebody does in the hiring: a guess from titles and words, in both languages."""

from __future__ import annotations

import re
from functools import lru_cache

from afterword.domain.language.folding import fold
from afterword.domain.people import Part

_RECRUITER = re.compile(
    r"(?i)\b(?:recruit\w*|talent|sourcer|hr|human resources|people (?:partner|operations|ops|team)"
    r"|staffing|headhunter|head-hunter|coordinator|reclut\w+|selecci[oó]n|rr\.?hh|recursos humanos"
    r"|talento|captaci[oó]n|gesti[oó]n de personas|coordinador\w*)\b"
)
_MANAGER = re.compile(
    r"(?i)\b(?:hiring manager|manager|director\w*|head of|head|vp|vice president|chief|c[etfo]o"
    r"|leads?"
    r"|founder|co-?founder|owner|principal|president|jef[ea]\w*|responsable|gerente\w*|l[ií]dera?"
    r"|encargad[oa]|fundador\w*|subdirector\w*)\b"
)
_HIRING_MANAGER = re.compile(
    r"(?i)\b(?:hiring manager|hiring lead|manager directo|futur[oa] jef[ea])\b"
)
_ARRANGES = re.compile(
    r"(?i)\b(?:(?:recruiting|interview|talent|scheduling|hiring|recruitment)\s+coordinat\w+"
    r"|coordinator|scheduler|executive assistant|assistant to|administrative assistant|scheduling"
    r"|coordinaci[oó]n|coordinador\w*|secretari[oa]|asistente)\b"
)
_WITH_RECRUITER = re.compile(
    r"(?i)\b(?:recruiter|hr|rr\.?hh|talent)\b.{0,20}\b(?:screen\w*|call|interview|chat|intro)"
    r"|\b(?:entrevista|llamada)\b.{0,20}\b(?:rr\.?hh|recursos humanos|reclutador\w*|selecci[oó]n)"
    r"|\b(?:phone|initial|intro\w*)\s+screen\w*|with (?:the |your |our )?recruiter"
)
_WITH_MANAGER = re.compile(
    r"(?i)hiring manager|with (?:the |your )?manager|con (?:el|la|tu) (?:jef[ea]|responsable"
    r"|gerente"
    r"|hiring manager|manager)"
)


def part_of(title: str) -> Part | None:
    """The part that a title tells ("Head of Data"), None where it tells none."""
    if _HIRING_MANAGER.search(title):
        return Part.HIRING_MANAGER
    if _RECRUITER.search(title):
        return Part.RECRUITER
    return Part.HIRING_MANAGER if _MANAGER.search(title) else None


def part_of_all(summary: str) -> Part | None:
    """The part that the name of the interview gives to whoever leads it, alone."""
    if _WITH_MANAGER.search(summary):
        return Part.HIRING_MANAGER
    return Part.RECRUITER if _WITH_RECRUITER.search(summary) else None


def only_arranges(title: str) -> bool:
    """Whether a title is that of somebody who arranges interviews for others."""
    return bool(_ARRANGES.search(title))


def words_beside(name: str, texts: tuple[str, ...]) -> str:
    """What stands beside a name on its line, or under it in a signature: a title, perhaps."""
    wanted = fold(name)
    lines = folded_lines(texts)
    for number, (line, plain) in enumerate(lines):
        place = plain.find(wanted)
        if place >= 0 and len(line) < 200:
            if plain.strip(" *_-•") != wanted:
                return _own_words(line, place, len(name))
            return lines[number + 1][0][:60] if number + 1 < len(lines) else ""
    return ""


@lru_cache(maxsize=16)
def folded_lines(texts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Every line of the texts that is not blank, as written and folded."""
    lines = (line for text in texts for line in text.splitlines() if line.strip())
    return tuple((line, fold(line)) for line in lines)


def _own_words(line: str, place: int, length: int) -> str:
    """The words after the name up to the next person; else a label before it ("Recruiter: …")."""
    after = re.split(r"[;•]|\s+(?:and|y|&)\s+|\s{2,}", line[place + length :])[0]
    before = line[:place].rstrip()
    label = before if before.endswith((":", "–", "-")) and len(before) < 40 else ""
    return f"{label} {after}".strip(" ,:")[:100]
