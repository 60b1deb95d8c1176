"""Letters on paper: from the message of a step to a PDF to print, sign by hand and post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from afterword.domain.errors import NotAllowed
from afterword.domain.interview import Channel
from afterword.domain.letters.envelope import envelope_of
from afterword.domain.letters.from_facts import Writer, letter_from_facts
from afterword.domain.letters.instructions import printing_instructions
from afterword.domain.letters.letter import Letter
from afterword.domain.letters.parts import Parts
from afterword.domain.people import Person
from afterword.domain.words import Bilingual
from afterword.ports import LetterPress
from afterword.records import convert, models, queries
from afterword.workflows import note_events
from afterword.workflows.draft_messages import Phrasebooks, draft

_NO_LETTER = Bilingual("{step} is not a letter.", "{step} no es una carta.")
_NO_ADDRESS = Bilingual(
    "{name} has no postal address. Add it: afterword change {key} address=…",
    "{name} no tiene dirección postal. Añádela: afterword change {key} address=…",
)
_NO_SENDER = Bilingual(
    "Your own postal address is not known; the letter is printed without it. "
    "Add it: afterword change me address=…",
    "No se conoce tu dirección postal; la carta se imprime sin ella. "
    "Añádela: afterword change me address=…",
)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A letter in its files; ``envelope`` is None where the address shows through a window."""

    step: str
    letter: Path
    envelope: Path | None
    pages: int
    notes: tuple[Bilingual, ...]
    instructions: tuple[Bilingual, ...]


def press_letters(
    steps: list[models.PlannedStep],
    folder: Path,
    now: datetime,
    press: LetterPress,
    phrases: Phrasebooks,
) -> Iterator[Pressed]:
    """Print each letter to ``folder`` and write it down as printed, one after the other.

    Raises NotAllowed for a step that is no letter or has no address, FactsError for words that
    cannot be set; what was printed before stays.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for step in steps:
        yield _press(step, folder, now, press, phrases)


def _press(
    step: models.PlannedStep,
    folder: Path,
    now: datetime,
    press: LetterPress,
    phrases: Phrasebooks,
) -> Pressed:
    letter = letter_of(step, now, phrases)
    sheet = press.letter(letter)
    envelope = envelope_of(sheet.letter)
    name = step.key.replace(":", "-")
    written = _write(folder / f"{name}.pdf", sheet.pdf)
    cover = (
        _write(folder / f"{name}-envelope.pdf", press.envelopes([envelope])) if envelope else None
    )
    note_events.printed(step.owner, step, now)
    notes = sheet.notes if step.owner.postal_address else (*sheet.notes, _NO_SENDER)
    return Pressed(
        step.key, written, cover, sheet.pages, notes, printing_instructions(sheet.letter)
    )


def _write(file: Path, content: bytes) -> Path:
    """Write the file complete or not at all."""
    partial = file.with_name(file.name + ".partial")
    try:
        partial.write_bytes(content)
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
    return file


def letter_of(step: models.PlannedStep, now: datetime, phrases: Phrasebooks) -> Letter:
    """The letter of the step as it would be printed today."""
    person, owner, own = step.person, step.owner, queries.stationery(step.owner)
    if step.channel != Channel.LETTER or person is None:
        raise NotAllowed(why=_NO_LETTER.filled(step=step.key))
    found = draft(step, now, phrases)
    letter = letter_from_facts(
        found.row.text,
        _as_person(step, person),
        step.opportunity.employer.name,
        writer(owner, found.brief.language),
        now.astimezone(ZoneInfo(owner.timezone)).date(),
        otherwise=Parts(found.composed.salutation, closing=found.composed.closing),
        stationery=convert.stationery(own, owner.country),
        facsimile=convert.facsimile_on_letters(own),
    )
    if letter is None:
        raise NotAllowed(why=_NO_ADDRESS.filled(name=person.name, key=person.key))
    return letter


def writer(owner: models.User, language: str) -> Writer:
    """The owner as a sender of letters in ``language``."""
    return Writer(
        name=owner.name,
        country=owner.country,
        language=language,
        postal_address=owner.postal_address,
        email=_own_address(owner),
        phone=owner.phone or None,
    )


def _as_person(step: models.PlannedStep, person: models.Person) -> Person:
    involvement = models.Involvement.objects.get(opportunity=step.opportunity, person=person)
    return convert.person(person, involvement)


def _own_address(owner: models.User) -> str | None:
    found = models.OwnAddress.objects.filter(owner=owner).order_by("address").first()
    return found.address if found else None
