"""What a message is made from, and what it is: frozen facts in, a frozen message out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from afterword.domain.interview import Channel, Medium
from afterword.domain.people import Formality, Part
from afterword.domain.words import Bilingual
from afterword.domain.writing.traits import Traits


class Occasion(StrEnum):
    """Why somebody is written to."""

    THANK_YOU = "thank_you"
    STATUS_QUESTION = "status_question"
    LAST_MESSAGE = "last_message"
    GRACIOUS_NOTE = "gracious_note"
    OFFER_THANKS = "offer_thanks"
    PASS_ON = "pass_on"  # noqa: S105 (no password)


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom the message goes to, or whose thanks it carries.

    ``title`` is how the person is addressed ("Ms.", "Lic."), None for the name alone.
    """

    name: str
    title: str | None = None
    part: Part = Part.PANELIST


@dataclass(frozen=True, slots=True)
class Talk:
    """What the candidate typed about the conversation, as it was typed; None where nothing was."""

    talked_about: str | None = None
    they_need: str | None = None
    i_add: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """All that one message may say; what is None is not known and will not be said.

    ``language`` is the reader's, "en" or "es"; ``locale`` its region ("en-GB", "es-MX").
    ``formality`` None means usted in Spanish and is without meaning in English. ``day`` is the
    interview's date. ``thanks_for`` names the people whose thanks a note passes on (rule
    ``bounce-finds-another-way``); ``thanks_owed`` says that thanks to this reader are unsent, so
    that a question opens with them (rule ``always-follow-up``). ``signature`` holds the lines
    under the name. ``traits`` are those of the candidate's own writing, where a sample is known.
    ``variant`` walks through the phrasings and wraps round.
    """

    occasion: Occasion
    channel: Channel
    language: str
    reader: Reader
    candidate: str
    employer: str
    role: str | None = None
    day: date | None = None
    medium: Medium | None = None
    talk: Talk = Talk()
    locale: str | None = None
    formality: Formality | None = None
    decide_from: date | None = None
    decide_by: date | None = None
    answer_by: date | None = None
    thanks_for: tuple[Reader, ...] = ()
    passed_on: tuple[PassedOn, ...] = ()
    thanks_owed: bool = False
    signature: tuple[str, ...] = ()
    traits: Traits | None = None
    variant: int = 0


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Thanks to somebody who cannot be reached, to ride inside a message to somebody else."""

    reader: Reader
    talk: Talk = Talk()


@dataclass(frozen=True, slots=True)
class FactSpan:
    """``text[start:end]`` of the message rests on ``source``, a field of the facts."""

    start: int
    end: int
    source: str


@dataclass(frozen=True, slots=True)
class Ask:
    """What the candidate should still say; ``field`` names the fact, ``question`` asks for it."""

    field: str
    question: Bilingual


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it would be sent.

    ``text`` is the whole of it; ``salutation``, ``paragraphs``, ``closing`` and ``signature`` are
    its parts, for the letter press. ``subject`` is None where the channel has none. ``facts`` are
    in the order of the text. ``variants`` is how many phrasings there are, ``variant`` which this
    is.
    """

    subject: str | None
    text: str
    facts: tuple[FactSpan, ...]
    asks: tuple[Ask, ...]
    variants: int
    variant: int = 0
    salutation: str = ""
    paragraphs: tuple[str, ...] = ()
    closing: str = ""
    signature: tuple[str, ...] = field(default=())
