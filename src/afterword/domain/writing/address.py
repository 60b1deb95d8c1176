"""How a reader is greeted and how a message closes, by the customs of language and region.

Gender is never guessed: the title that was given may show it, a first name never does.
"""

from __future__ import annotations

import re

from afterword.domain.interview import Channel
from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed
from afterword.domain.people import Formality
from afterword.domain.writing.brief import Brief, Reader
from afterword.domain.writing.variety import choose

_PARTICLES = frozenset(
    listed("de del da das do dos di van von der den la las los le du al bin ibn mac y e st")
)
_SECOND_FIRST_NAMES = frozenset(
    listed(
        "jose maria luis carlos antonio manuel jesus angel javier miguel pilar carmen teresa"
        " isabel alberto andres fernando ignacio pablo ramon paula cruz jean marie ann anne beth"
        " lou"
    )
)
_FEMALE = frozenset(listed("sra srta dra dna dona profa lcda licda mtra arqa"))
_MALE = frozenset(listed("sr dr don d prof lcdo licdo mtro"))
_TITLES = frozenset(
    listed(
        "mr mrs ms miss mx dr prof sir sr sra srta lic ing arq cp dra profa mtro mtra lcdo lcda"
        " licdo licda"
    )
)
_BEFORE_FIRST_NAME = frozenset(listed("d dna don dona"))  # "don Luis": not before a surname alone
_US = ("en-US", "en-CA", None)

_CLOSINGS: dict[tuple[str, str], tuple[str, ...]] = {
    ("en-US", "letter"): ("Sincerely,", "Sincerely yours,"),
    ("en-GB", "letter"): ("Yours sincerely,",),
    ("en-US", "email"): ("Best regards,", "Kind regards,", "With best regards,", "Sincerely,"),
    ("en-GB", "email"): ("Kind regards,", "Best wishes,", "With kind regards,"),
    ("en", "linkedin"): ("Best,", "Best regards,", "Kind regards,"),
    ("es-usted", "letter"): ("Atentamente,", "Un cordial saludo,"),
    ("es-usted", "email"): ("Un cordial saludo,", "Saludos cordiales,", "Atentamente,"),
    ("es-tu", "letter"): ("Un cordial saludo,", "Saludos cordiales,"),
    ("es-tu", "email"): ("Un saludo,", "Saludos,", "Un saludo cordial,"),
}


def names_of(reader: Reader) -> tuple[str, ...]:
    """Every way that somebody may write the reader's name in a note, the fullest first."""
    title, name = _title_and_name(reader, "es")
    titled = f"{title} {surname_of(name)}" if title else ""
    parts = (" ".join(reader.name.split()), titled, name, first_name_of(name))
    return tuple(dict.fromkeys(part for part in parts if part))


def _title_and_name(reader: Reader, language: str) -> tuple[str, str]:
    """The title, also one typed before the name, and the name without it.

    "Don" is a title in Spanish only: in English it is somebody's name.
    """
    words = reader.name.split()
    typed: list[str] = []
    while len(words) > 1 and _is_title(words[0], language):
        typed.append(words.pop(0))
    title = (reader.title or "").strip() or " ".join(typed)
    return title, " ".join(words)


def _is_title(word: str, language: str) -> bool:
    short = _short(word)
    return short in _TITLES or (language == "es" and short in _BEFORE_FIRST_NAME)


def _short(title: str) -> str:
    return re.sub(r"[^a-z]", "", fold(title))


def _with_title(title: str, name: str) -> str:
    whole = _short(title) in _BEFORE_FIRST_NAME
    return f"{title} {name if whole else surname_of(name)}"


def first_name_of(name: str) -> str:
    """The name that friends use: "Dana", "María José"; as far as the words tell."""
    words = name.split()
    if len(words) > 2 and fold(words[1]) in _SECOND_FIRST_NAMES:
        return f"{words[0]} {words[1]}"
    return words[0] if words else ""


def surname_of(name: str) -> str:
    """What follows a title: the last of two words, or from the particle on; else the full name.

    "Ms. Cruz", "Ms. de la Cruz", but "Sra. Lucía Fernández Gutiérrez": which of three words is a
    surname only the person knows.
    """
    words = name.split()
    if len(words) == 2:
        return words[1]
    if len(words) > 2 and fold(words[1]) in _PARTICLES:
        return " ".join(words[1:])
    return " ".join(words)


def spoken_name(brief: Brief) -> str:
    """What the reader is called to their face: "Ms. Cruz", "Dana", "Lucía Fernández"."""
    title, name = _title_and_name(brief.reader, brief.language)
    friend = brief.language == "en" or brief.formality in (Formality.TU, Formality.VOS)
    if title and brief.formality not in (Formality.TU, Formality.VOS):
        return _with_title(title, name)
    return first_name_of(name) if friend else name


def salutation(brief: Brief) -> str:
    """The greeting line, with its colon or comma."""
    return _spanish(brief) if brief.language == "es" else _english(brief)


def _english(brief: Brief) -> str:
    letter = brief.channel is Channel.LETTER
    mark = ":" if letter and brief.locale in _US else ","
    title, name = _title_and_name(brief.reader, "en")
    if not name:
        return f"Hello{mark}"
    if title:
        return f"Dear {_with_title(title, name)}{mark}"
    if letter:
        return f"Dear {name}{mark}"
    hello = "Hi" if brief.channel is Channel.LINKEDIN else "Dear"
    return f"{hello} {first_name_of(name)}{mark}"


def _spanish(brief: Brief) -> str:
    letter = brief.channel is Channel.LETTER
    title, name = _title_and_name(brief.reader, "es")
    if not name:
        return "Buenos días:"
    if brief.formality in (Formality.TU, Formality.VOS):
        return f"Hola, {first_name_of(name)}:"
    if title:
        return _titled(title, name)
    return f"{name}:" if letter else f"Buenos días, {name}:"


def _titled(title: str, name: str) -> str:
    first = _short(title.split()[0])
    named = _with_title(title, name)
    if first in _FEMALE:
        return f"Estimada {named}:"
    if first in _MALE:
        return f"Estimado {named}:"
    return f"Buenos días, {named}:"


def closing(brief: Brief) -> str:
    """The line above the name, chosen by the names among those that the region uses."""
    written = "letter" if brief.channel is Channel.LETTER else "email"
    if brief.language == "es":
        form = "es-tu" if brief.formality in (Formality.TU, Formality.VOS) else "es-usted"
        options = _CLOSINGS[form, written]
    elif brief.channel is Channel.LINKEDIN:
        options = _CLOSINGS["en", "linkedin"]
    else:
        region = "en-US" if brief.locale in _US else "en-GB"
        options = _CLOSINGS[region, written]
    return choose(options, "closing", brief.reader.name, brief.candidate)
