"""Briefs and drafts about the fixed cast: Ana Ruiz, who interviewed with Dana Cruz at Acme."""

from datetime import date
from typing import Any

from afterword.adapters.phrasebook import TomlPhrases
from afterword.domain.interview import Channel, Medium
from afterword.domain.writing.brief import Brief, Message, Occasion, Reader, Talk
from afterword.domain.writing.compose import compose
from afterword.domain.writing.draft import Draft, Note
from afterword.domain.writing.proofread import proofread

PHRASES = TomlPhrases()
FRIDAY = date(2026, 11, 20)
DECISION = date(2026, 12, 4)
DANA = Reader("Dana Cruz")
TALKS = {
    "en": Talk(
        "their Kafka migration", "someone to own the pipelines", "I led a similar move at Beta"
    ),
    "es": Talk(
        "su migración a Kafka", "alguien que lleve los informes", "dirigí una migración en Beta"
    ),
}
ROLES = {"en": "Data analyst", "es": "Analista de datos"}


def brief(language: str = "en", **changes: Any) -> Brief:
    """A thank-you e-mail to Dana, all facts known but the window."""
    facts: dict[str, Any] = {
        "occasion": Occasion.THANK_YOU,
        "channel": Channel.EMAIL,
        "reader": DANA,
        "candidate": "Ana Ruiz",
        "employer": "Acme",
        "role": ROLES[language],
        "day": FRIDAY,
        "medium": Medium.VIDEO,
        "talk": TALKS[language],
        "locale": "en-US" if language == "en" else "es-MX",
    }
    return Brief(language=language, **(facts | changes))


def message(language: str = "en", **changes: Any) -> Message:
    """The message for ``brief(language, **changes)``."""
    asked = brief(language, **changes)
    return compose(asked, PHRASES.phrases(language))


def draft(text: str, language: str = "en", **changes: Any) -> Draft:
    """A draft to Dana with both dates known."""
    facts: dict[str, Any] = {
        "channel": Channel.EMAIL,
        "reader": DANA,
        "candidate": "Ana Ruiz",
        "employer": "Acme",
        "role": ROLES[language],
        "dates": (FRIDAY, DECISION),
    }
    return Draft(text=text, language=language, **(facts | changes))


def notes(text: str, language: str = "en", **changes: Any) -> list[tuple[str, str]]:
    """The faults found in ``text`` with the words they stand at."""
    return [(n.fault.value, n.text) for n in proofread(draft(text, language, **changes))]


def mail(sentence: str, language: str = "en") -> str:
    """A short good message with ``sentence`` in it."""
    if language == "es":
        return (
            "Buenos días, Dana Cruz:\n\nLe agradezco la entrevista del viernes."
            f" {sentence}\n\nUn cordial saludo,\nAna Ruiz"
        )
    return f"Dear Dana,\n\nThank you for your time on Friday. {sentence}\n\nBest regards,\nAna Ruiz"


def first_note(text: str, language: str = "en", **changes: Any) -> Note:
    """The first note on ``text``."""
    return proofread(draft(text, language, **changes))[0]
