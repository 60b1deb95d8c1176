"""What is known for one message: a value for each slot, and what has to be asked instead."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from afterword.domain.language.dates import long_date, weekday_name
from afterword.domain.people import Formality
from afterword.domain.writing.address import spoken_name
from afterword.domain.writing.brief import Ask, Brief, Occasion, PassedOn
from afterword.domain.writing.fields import FIELDS, Told, cleaned, read_field
from afterword.domain.writing.phrases import Phrasebook

_ROLE_WORDS = {
    "en": re.compile(r"^the\s+|\s+(?:role|position|job|post)$", re.IGNORECASE),
    "es": re.compile(r"^(?:el\s+)?(?:puesto|cargo|vacante|posición)\s+de\s+", re.IGNORECASE),
}
_AND = {"en": " and ", "es": " y "}


@dataclass(frozen=True, slots=True)
class Known:
    """``values`` for the slots, ``sources`` where a slot rests on another fact than usual."""

    values: Mapping[str, str]
    asks: tuple[Ask, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)


def seed_of(brief: Brief) -> tuple[str, ...]:
    """What the choice of words depends on: whom, by whom, and about what."""
    return (brief.reader.name, brief.candidate, brief.employer, brief.occasion, brief.channel)


def known_facts(brief: Brief, phrases: Phrasebook) -> Known:
    """Every slot that ``brief`` gives a value to, and what the debrief does not say."""
    values = words_of(brief, phrases) | _names(brief) | _days(brief)
    third = brief.occasion is Occasion.PASS_ON
    asks = []
    for name in FIELDS:
        told = read_field(brief, name, getattr(brief.talk, name), to_reader=not third)
        if isinstance(told, Told):
            values[told.slot] = told.text
        else:
            asks.append(told)
    if brief.thanks_for:
        values["thanked"] = _listed([cleaned(r.name) for r in brief.thanks_for], brief.language)
    return Known(values, tuple(asks))


def rider_facts(brief: Brief, known: Known, passed: PassedOn) -> Known:
    """The slots of a paragraph that passes thanks on."""
    values = {slot: v for slot, v in known.values.items() if slot not in {"topic", "thanked"}}
    values["thanked"] = cleaned(passed.reader.name)
    told = read_field(brief, "talked_about", passed.talk.talked_about, to_reader=False)
    if isinstance(told, Told) and told.slot == "topic":
        values["passed_topic"] = told.text
    return Known(values, sources={"passed_topic": "for.talked_about"})


def words_of(brief: Brief, phrases: Phrasebook) -> dict[str, str]:
    """The words that depend on the medium, the form of address and the region."""
    form = (brief.formality or Formality.USTED).value
    medium = brief.medium.value if brief.medium else ""
    choices = ("default", medium, f"{medium}.{brief.locale}", form, f"{form}.{brief.locale}")
    words: dict[str, str] = {}
    for choice in choices:
        words |= phrases.words.get(choice, {})
    return words


def _names(brief: Brief) -> dict[str, str]:
    role = cleaned(brief.role or "")
    role = _ROLE_WORDS[brief.language].sub("", role)
    names = {
        "role": role,
        "employer": cleaned(brief.employer) or "",
        "candidate": cleaned(brief.candidate),
        "reader": spoken_name(brief),
    }
    return {slot: name for slot, name in names.items() if name}


def _days(brief: Brief) -> dict[str, str]:
    language, locale = brief.language, brief.locale or ("en-US" if brief.language == "en" else None)
    days = {
        "day": brief.day,
        "decide_from": _first_day(brief),
        "decide_by": brief.decide_by,
        "answer_by": brief.answer_by,
    }
    values = {slot: long_date(day, language, locale) for slot, day in days.items() if day}
    if brief.day:
        values["weekday"] = weekday_name(brief.day, language)
    return values


def _first_day(brief: Brief) -> date | None:
    """The window's first day, where it is worth a word: "by Friday" began when it was said."""
    first = brief.decide_from
    if first is None or first == brief.decide_by:
        return None
    return None if brief.day and first <= brief.day else first


def _listed(names: list[str], language: str) -> str:
    together = _AND[language]
    if language == "es" and re.match(r"h?[ií](?![aeo])", names[-1], re.IGNORECASE):
        together = " e "
    return together.join(filter(None, (", ".join(names[:-1]), names[-1])))
