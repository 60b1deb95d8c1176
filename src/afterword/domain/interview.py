"""The facts about an interview: when, with whom, and what was said in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Medium(StrEnum):
    """Where an interview happens."""

    ONSITE = "onsite"
    VIDEO = "video"
    PHONE = "phone"


class Channel(StrEnum):
    """The ways to reach somebody."""

    EMAIL = "email"
    LETTER = "letter"
    PHONE = "phone"
    LINKEDIN = "linkedin"
    PORTAL = "portal"


@dataclass(frozen=True, slots=True)
class Said:
    """What they said about the next steps.

    ``on`` is the day it was said (None: the interview's), ``by`` a person's id. The window's ends
    are inclusive days, None where unknown. ``invited_to_call`` is False, True (about the process,
    at any time) or the day from which. The flags are those of ETIQUETTE's facts.
    """

    on: date | None = None
    by: str | None = None
    decide_from: date | None = None
    decide_by: date | None = None
    write_by: Channel | None = None
    invited_to_call: bool | date = False
    asked_not_to_call: bool = False
    no_status_question: bool = False
    no_contact: bool = False
    silence_means_no: bool = False


@dataclass(frozen=True, slots=True)
class Interview:
    """One conversation; ``starts_at`` and ``ends_at`` are aware.

    ``took_place`` None means not said: it counts as yes once it has ended. ``interviewers`` are
    ids of people. ``said`` is None until there was a debrief. ``entered_at`` is when the interview
    was first entered (aware), None meaning in time.
    """

    id: str
    starts_at: datetime
    ends_at: datetime
    round: int = 1
    medium: Medium = Medium.VIDEO
    cancelled: bool = False
    took_place: bool | None = None
    interviewers: tuple[str, ...] = ()
    said: Said | None = None
    entered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the candidate and one interviewer talked about: the substance of the thanks.

    ``talked_about``, ``they_need`` and ``i_add`` may be quoted to that person and are wanted in
    that person's language; ``private_note`` never reaches a message.
    """

    person: str
    talked_about: str | None = None
    they_need: str | None = None
    i_add: str | None = None
    private_note: str | None = None
