"""Letters on paper: from the message of a step to a PDF to print, sign by hand and post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from afterword.domain.errors import NotAllowed
from afterword.domain.interview import Channel
from afterword.domain.letters.card import Front, NoteCard, card_instructions
from afterword.domain.letters.envelope import (
    Envelope,
    Labels,
    LabelSheet,
    envelope_of,
    label_sheet_for,
)
from afterword.domain.letters.from_facts import Writer, letter_from_facts
from afterword.domain.letters.instructions import SAME_ORDER, printing_instructions
from afterword.domain.letters.letter import Letter
from afterword.domain.letters.parts import Parts
from afterword.domain.people import Person
from afterword.domain.words import Bilingual
from afterword.ports import Attachment, LetterPress
from afterword.records import convert, models, queries
from afterword.workflows import note_events
from afterword.workflows.draft_messages import Phrasebooks, draft
from afterword.workflows.whole_files import write_whole

_NO_LETTER = Bilingual("{step} is not a letter.", "{step} no es una carta.")
_NO_MAIL = Bilingual(
    "{step} does not go by e-mail: a letter is attached to e-mails alone.",
    "{step} no va por correo electrónico: solo a esos se les adjunta una carta.",
)
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


A_BATCH = 25  # letters in one PDF: more take more memory than they save time


class Form(StrEnum):
    """What the words of a letter are printed on; a blank card leaves them to the pen."""

    LETTER = "letter"
    CARD = "card"
    BLANK_CARD = "blank-card"


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be printed, and where to.

    ``labels`` has the addresses on labels, of whose first sheet ``used`` are gone already;
    ``batch`` puts letters together in PDFs of 25, and their envelopes in the same order.
    """

    folder: Path
    form: Form = Form.LETTER
    labels: bool = False
    used: int = 0
    batch: bool = False


@dataclass(frozen=True, slots=True)
class Pressed:
    """A letter in its files.

    ``envelope`` is None where the address shows through a window or goes on a label; ``face`` is
    what stands on the envelope, None for a window.
    """

    step: str
    letter: Path
    envelope: Path | None
    pages: int
    notes: tuple[Bilingual, ...]
    instructions: tuple[Bilingual, ...]
    face: Envelope | None


@dataclass(frozen=True, slots=True)
class _Ready:
    """A letter as it was set, not yet in a file."""

    step: models.PlannedStep
    letter: Letter
    pdf: bytes
    pages: int
    notes: tuple[Bilingual, ...]
    instructions: tuple[Bilingual, ...]
    face: Envelope | None


def press_letters(
    steps: Sequence[models.PlannedStep],
    job: Job,
    now: datetime,
    press: LetterPress,
    phrases: Phrasebooks,
) -> Iterator[Pressed]:
    """Print each letter to the job's folder and write it down as printed, one after the other.

    Cards are never put together in a batch. Raises NotAllowed for a step that is no letter or has
    no address, FactsError for words that cannot be set; what was printed before stays.
    """
    if job.batch and job.form is Form.LETTER:
        for number, start in enumerate(range(0, len(steps), A_BATCH), start=1):
            some = steps[start : start + A_BATCH]
            ready = [_set(step, job, now, press, phrases) for step in some]
            yield from _press_batch(ready, number, job, now, press)
        return
    for step in steps:
        yield _press(_set(step, job, now, press, phrases), job, now, press)


def press_labels(
    owner: models.User, pressed: Sequence[Pressed], job: Job, press: LetterPress
) -> Path | None:
    """Print the addresses that need one on labels, in the order of the letters; None without."""
    faces = [sheet.face for sheet in pressed if sheet.face]
    if not job.labels or not faces:
        return None
    stationery = convert.stationery(queries.stationery(owner), owner.country)
    labels = Labels(
        label_sheet_for(stationery.paper),
        tuple(face.to for face in faces),
        used=job.used,
        language=owner.language,
        face=stationery.face,
    )
    return write_whole(job.folder / "labels.pdf", press.labels(labels))


def _press(ready: _Ready, job: Job, now: datetime, press: LetterPress) -> Pressed:
    name = ready.step.key.replace(":", "-")
    file = write_whole(job.folder / f"{name}.pdf", ready.pdf)
    cover = _envelopes([ready], job.folder / f"{name}-envelope.pdf", job, press)
    return _written_down(ready, file, cover, now)


def _press_batch(
    ready: Sequence[_Ready], number: int, job: Job, now: datetime, press: LetterPress
) -> Iterator[Pressed]:
    pdf = next(press.letters([each.letter for each in ready]))
    file = write_whole(job.folder / f"letters-{number}.pdf", pdf)
    cover = _envelopes(ready, job.folder / f"envelopes-{number}.pdf", job, press)
    for each in ready:
        yield _written_down(each, file, cover if each.face else None, now)


def _envelopes(ready: Sequence[_Ready], file: Path, job: Job, press: LetterPress) -> Path | None:
    faces = [each.face for each in ready if each.face]
    if job.labels or not faces:
        return None
    return write_whole(file, press.envelopes(faces))


def _written_down(ready: _Ready, file: Path, cover: Path | None, now: datetime) -> Pressed:
    note_events.printed(ready.step.owner, ready.step, now)
    return Pressed(
        ready.step.key, file, cover, ready.pages, ready.notes, ready.instructions, ready.face
    )


# --- set in type ------------------------------------------------------------------


def _set(
    step: models.PlannedStep, job: Job, now: datetime, press: LetterPress, phrases: Phrasebooks
) -> _Ready:
    letter = letter_of(step, now, phrases)
    notes = () if step.owner.postal_address else (_NO_SENDER,)
    sheet = label_sheet_for(letter.stationery.paper) if job.labels else None
    if job.form is not Form.LETTER:
        return _set_card(step, letter, job, sheet, notes, press)
    made = press.letter(letter)
    told = printing_instructions(made.letter, sheet)
    return _Ready(
        step,
        made.letter,
        made.pdf,
        made.pages,
        (*made.notes, *notes),
        (*told, SAME_ORDER) if job.batch and not sheet else told,
        envelope_of(made.letter),
    )


def _set_card(
    step: models.PlannedStep,
    letter: Letter,
    job: Job,
    sheet: LabelSheet | None,
    notes: tuple[Bilingual, ...],
    press: LetterPress,
) -> _Ready:
    card = NoteCard(letter, front=_front(step.owner), blank=job.form is Form.BLANK_CARD)
    told = card_instructions(card, sheet)
    return _Ready(step, letter, press.card(card), 2, notes, told, card.envelope())


def _front(owner: models.User) -> Front:
    row = queries.stationery(owner)
    return Front(row.card_front) if row and row.card_front else Front.NAME


def letter_of(step: models.PlannedStep, now: datetime, phrases: Phrasebooks) -> Letter:
    """The letter of the step as it would be printed today."""
    if step.channel != Channel.LETTER or step.person is None:
        raise NotAllowed(why=_NO_LETTER.filled(step=step.key))
    return _letter_to(step, step.person, now, phrases)


def attachment_of(
    step: models.PlannedStep, now: datetime, press: LetterPress, phrases: Phrasebooks
) -> Attachment:
    """The step's message set as a letter of today, to go with the e-mail as a PDF.

    Raises NotAllowed for a step that does not go by e-mail, or to nobody with a postal address;
    FactsError for words that cannot be set.
    """
    if step.channel != Channel.EMAIL or step.person is None:
        raise NotAllowed(why=_NO_MAIL.filled(step=step.key))
    sheet = press.letter(_letter_to(step, step.person, now, phrases))
    return Attachment(f"{step.owner.name}.pdf", sheet.pdf)


def _letter_to(
    step: models.PlannedStep, person: models.Person, now: datetime, phrases: Phrasebooks
) -> Letter:
    owner, own = step.owner, queries.stationery(step.owner)
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
        logo=convert.logo(own),
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
