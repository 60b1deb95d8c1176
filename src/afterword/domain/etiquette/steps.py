"""What the rules answer with: steps, advice, what is missing, and what was stopped and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from afterword.domain.history import Action
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual


class State(StrEnum):
    """Where a step stands: to come, stopped by an answer, or past its ``by``."""

    PENDING = "pending"
    HELD = "held"
    OVERDUE = "overdue"


class Verdict(StrEnum):
    """What the rules say about something that no step does."""

    DO_NOT = "do_not"
    MAY = "may"


class What(StrEnum):
    """What the facts lack."""

    EMAIL = "email"
    PHONE = "phone"
    POSTAL_ADDRESS = "postal_address"
    TIMELINE = "timeline"
    INTERVIEWERS = "interviewers"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do.

    ``person`` is whom it goes to, ``for_person`` whose thanks are passed on (None: nobody's),
    ``inside`` the key of the step whose message carries it. ``at`` is when it is to be done (for a
    letter: from when it can be posted), ``by`` until when: an instant, or for a letter the last
    posting day. Instants carry the recipient's offset, or the candidate's where nobody receives.
    ``rules`` names the rule behind the channel and the one behind the time; ``assumes`` what is
    only guessed ("profession").
    """

    key: str
    action: Action
    channel: Channel | None
    person: str | None
    interview: str
    at: datetime
    by: datetime | date
    state: State
    rules: tuple[str, ...]
    why: Bilingual
    for_person: str | None = None
    inside: str | None = None
    assumes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do or not to do on a day, or from ``on`` to ``to``; ``on`` None means on no day."""

    verdict: Verdict
    action: Action
    on: date | None
    to: date | None
    rule: str
    why: Bilingual


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that would change the plan; after ``until`` it would change nothing any more."""

    what: What
    person: str | None
    until: date | None
    why: Bilingual


@dataclass(frozen=True, slots=True)
class Stopped:
    """What the rules took off the list and why; None in the first three stands for any."""

    interview: str | None
    action: Action | None
    person: str | None
    rule: str
    why: Bilingual

    def covers(self, step: Step) -> bool:
        """Whether this is the reason why ``step`` is not planned any more."""
        thanked = step.for_person or step.person
        return (
            self.interview in (None, step.interview)
            and self.action in (None, step.action)
            and self.person in (None, thanked)
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps in the order of ``at``, ``by`` and ``key``, and what goes with them.

    ``to_drop`` are the keys of thanks that an outcome overtook: proposed for dropping.
    """

    steps: tuple[Step, ...]
    advice: tuple[Advice, ...]
    missing: tuple[Missing, ...]
    stopped: tuple[Stopped, ...] = ()
    to_drop: tuple[str, ...] = ()
