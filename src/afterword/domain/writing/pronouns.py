"""The reader's own name in a note about the reader, made a pronoun, so that it can be turned."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NEXT_WORD = re.compile(r" [a-záéíóúñ]+")
_BEFORE_HER = re.compile(r"\b(?:with|to|from|for|by) $")
_BEFORE_ELLA = re.compile(r"\b(?:con|a|por|según|para) $")
_BEFORE_SHE = re.compile(r"\b(?:how|why|what|where|when|whether) $")
_BEFORE_ELLA_DOES = re.compile(r"\b(?:cómo|por qué|qué|dónde|cuándo) $")
_OWNED_ES = re.compile(r"\b(?:el|la|los|las) ([\w-]+) (?:de |del )$", re.IGNORECASE)


def with_pronouns(
    text: str, names: Iterable[str], employer: str, language: str, field: str
) -> str | None:
    """``text`` with every name of the reader as "she" or "her" ("ella", "su"), whoever it is.

    The employer becomes "they" where it owns or needs something. None where a name is left.
    """
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = _english(text, name) if language == "en" else _spanish(text, name)
    if language == "en":
        text = _possessive(text, employer, "their")
    if field == "they_need" and text.startswith(f"{employer} "):
        text = ("they" if language == "en" else "ellos") + text[len(employer) :]
    return None if any(_word_at(text, name, 0) >= 0 for name in names if name) else text


def _english(text: str, name: str) -> str:
    text = _possessive(text, name, "her")
    if text.startswith(name) and _NEXT_WORD.match(text, len(name)):
        text = "she" + text[len(name) :]
    text = _after(text, name, _BEFORE_SHE, "she")
    return _after(text, name, _BEFORE_HER, "her")


def _possessive(text: str, name: str, pronoun: str) -> str:
    for apostrophe in "'’":
        text = text.replace(f"{name}{apostrophe}s ", f"{pronoun} ")
    return text


def _spanish(text: str, name: str) -> str:
    text = _owned(text, name)
    if text.startswith(name) and _NEXT_WORD.match(text, len(name)):
        text = "ella" + text[len(name) :]
    text = _after(text, name, _BEFORE_ELLA_DOES, "ella")
    return _after(text, name, _BEFORE_ELLA, "ella")


def _owned(text: str, name: str) -> str:
    """The text with "el equipo de Dana" as "su equipo"."""
    at = _word_at(text, name, 0)
    found = _OWNED_ES.search(text[:at]) if at >= 0 else None
    if not found:
        return text
    own = "sus" if found[0].lower().startswith(("los", "las")) else "su"
    return f"{text[: found.start()]}{own} {found[1]}{text[at + len(name) :]}"


def _after(text: str, name: str, before: re.Pattern[str], pronoun: str) -> str:
    at = _word_at(text, name, 0)
    while at >= 0:
        if before.search(text[:at]):
            text = text[:at] + pronoun + text[at + len(name) :]
        at = _word_at(text, name, at + 1)
    return text


def _word_at(text: str, name: str, start: int) -> int:
    """Where ``name`` stands in ``text`` as whole words, from ``start``; -1 where it does not."""
    at = text.find(name, start)
    while at >= 0:
        end = at + len(name)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return at
        at = text.find(name, at + 1)
    return -1
