"""``too_long`` and ``too_alike``: faults of a text as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.likeness import likeness, too_alike
from afterword.domain.writing.page import Page

MOST_WORDS = {Channel.EMAIL: 150, Channel.LETTER: 350, Channel.LINKEDIN: 80, Channel.PORTAL: 150}


def too_long(page: Page) -> Iterator[Note]:
    """The whole text, if it has more words than its channel bears."""
    most = MOST_WORDS.get(page.draft.channel, MOST_WORDS[Channel.EMAIL])
    words = len(page.text.split())
    if words > most:
        why = Bilingual(
            f"{words} words; up to {most} are read.", f"{words} palabras; se leen hasta {most}."
        )
        yield page.note(FaultName.TOO_LONG, 0, len(page.text), why)


def alike(page: Page) -> Iterator[Note]:
    """The whole text, if a colleague gets nearly the same."""
    alike = [likeness(page.text, sibling) for sibling in page.draft.siblings if sibling.strip()]
    if not any(too_alike(page.text, sibling) for sibling in page.draft.siblings):
        return
    per_cent = round(100 * max(alike))
    why = Bilingual(
        f"{per_cent} % like a colleague's note; they may compare them (rule each-their-own).",
        f"Se parece en un {per_cent} % a la nota de un colega; pueden compararlas (regla"
        " each-their-own).",
    )
    yield page.note(FaultName.TOO_ALIKE, 0, len(page.text), why)
