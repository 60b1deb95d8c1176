"""What has happened since: one frozen class for each kind of event, in the words of INTERFACES.

``at`` is always aware. A step's key is "interview:person:action" and never changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from afterword.domain.interview import Channel


class Action(StrEnum):
    """What a step does."""

    ASK_BEFORE_YOU_LEAVE = "ask_before_you_leave"
    DEBRIEF = "debrief"
    THANK_YOU = "thank_you"
    CALL = "call"
    STATUS_QUESTION = "status_question"
    LAST_MESSAGE = "last_message"
    CLOSE_UNANSWERED = "close_unanswered"
    GRACIOUS_NOTE = "gracious_note"
    OFFER_THANKS = "offer_thanks"


class Says(StrEnum):
    """What the candidate said that an answer means."""

    THANKS = "thanks"
    DATE = "date"
    NEXT_ROUND = "next_round"
    OTHER = "other"


class Result(StrEnum):
    """How an opportunity ended."""

    OFFER = "offer"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Sent:
    """A step done by a message or a posted letter.

    ``person`` is whom it went to, ``carried_for`` whose thanks it carried (None: the same person).
    ``action`` None means a message beyond the rules, written by hand; it does no step.
    """

    action: Action | None
    channel: Channel
    person: str | None
    interview: str | None
    at: datetime
    carried_for: str | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A letter was printed."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Signed:
    """A letter was signed by hand."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Called:
    """The candidate telephoned."""

    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Reply:
    """Somebody answered; ``says`` None means that the candidate has not said what it means."""

    person: str | None
    at: datetime
    says: Says | None = None
    decide_from: date | None = None
    decide_by: date | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """The candidate wrote to somebody by hand, and has not said yet whether that did a step."""

    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Released:
    """The candidate let go what was held."""

    at: datetime


@dataclass(frozen=True, slots=True)
class AutoReply:
    """An automatic answer; ``until`` is the last day away, None where it gave none."""

    person: str | None
    at: datetime
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Bounce:
    """A message came back; ``address`` None means the one in use at that time."""

    person: str
    at: datetime
    address: str | None = None
    permanent: bool = True


@dataclass(frozen=True, slots=True)
class Skipped:
    """The candidate chose not to do a step."""

    key: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """The candidate let a whole interview's follow-up go."""

    interview: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """How or when the candidate wants a step; it has no date of its own."""

    key: str
    channel: Channel | None = None
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of the opportunity, or an offer."""

    result: Result
    at: datetime


Event: TypeAlias = (
    Sent
    | Printed
    | Signed
    | Called
    | Reply
    | Written
    | Released
    | AutoReply
    | Bounce
    | Skipped
    | Dropped
    | Wish
    | Outcome
)
