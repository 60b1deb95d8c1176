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
    name = " ".join(reader.name.split())
    titled = f"{reader.title} {surname_of(name)}" if reader.title else ""
    parts = (name, titled, first_name_of(name))
    return tuple(dict.fromkeys(part for part in parts if part))


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
    name = " ".join(brief.reader.name.split())
    friend = brief.language == "en" or brief.formality in (Formality.TU, Formality.VOS)
    if brief.reader.title and brief.formality not in (Formality.TU, Formality.VOS):
        return f"{brief.reader.title.strip()} {surname_of(name)}"
    return first_name_of(name) if friend else name


def salutation(brief: Brief) -> str:
    """The greeting line, with its colon or comma."""
    return _spanish(brief) if brief.language == "es" else _english(brief)


def _english(brief: Brief) -> str:
    reader, letter = brief.reader, brief.channel is Channel.LETTER
    mark = ":" if letter and brief.locale in _US else ","
    name = " ".join(reader.name.split())
    if not name:
        return f"Hello{mark}"
    if reader.title:
        return f"Dear {reader.title.strip()} {surname_of(name)}{mark}"
    if letter:
        return f"Dear {name}{mark}"
    hello = "Hi" if brief.channel is Channel.LINKEDIN else "Dear"
    return f"{hello} {first_name_of(name)}{mark}"


def _spanish(brief: Brief) -> str:
    reader, letter = brief.reader, brief.channel is Channel.LETTER
    name = " ".join(reader.name.split())
    if not name:
        return "Buenos días:"
    if brief.formality in (Formality.TU, Formality.VOS):
        return f"Hola, {first_name_of(name)}:"
    if reader.title:
        return _titled(reader.title.strip(), surname_of(name))
    return f"{name}:" if letter else f"Buenos días, {name}:"


def _titled(title: str, surname: str) -> str:
    short = re.sub(r"[^a-z]", "", fold(title))
    if short in _FEMALE:
        return f"Estimada {title} {surname}:"
    if short in _MALE:
        return f"Estimado {title} {surname}:"
    return f"Buenos días, {title} {surname}:"


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
