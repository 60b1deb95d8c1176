"""What a mail says (``Arrived``), and what it is taken to be (``Incoming``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What an arrived mail is, in the words of INTERFACES."""

    BOUNCE = "bounce"
    AUTO_REPLY = "auto_reply"
    INVITE = "invite"
    PERSON = "person"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class Report:
    """What a delivery report (RFC 3464) says of one recipient; "" where it says nothing.

    ``original`` is the address it was sent to where that differs, ``action`` is lower case.
    """

    recipient: str
    original: str = ""
    action: str = ""
    status: str = ""
    diagnostic: str = ""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail taken apart; its words are decoded, and nothing in it is believed yet.

    ``headers`` has every header by its name in lower case. ``sender`` is the address of From in
    lower case, "" where there is none. ``text`` is what it says outside any mail it returns or
    passes on; quotes in it are marked by ">". ``returned_ids`` and ``returned_to`` are the
    Message-IDs and the recipients of the mails inside it. ``calendar`` is the METHOD of a calendar
    part in upper case, "" for a calendar without one, None for no calendar.
    """

    subject: str = ""
    sender: str = ""
    sender_name: str = ""
    sent_at: datetime | None = None
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    media_type: str = "text/plain"
    report_type: str = ""
    reports: tuple[Report, ...] = ()
    text: str = ""
    returned_ids: tuple[str, ...] = ()
    returned_to: tuple[str, ...] = ()
    calendar: str | None = None

    def header(self, name: str) -> str:
        """The first header of that name, "" where there is none."""
        values = self.headers.get(name.lower(), ())
        return values[0] if values else ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What in the mail an answer rests on: the answer's name, and the words."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """What an arrived mail is.

    ``recipients`` and ``permanent`` are a bounce's: the addresses that it came back from, and
    whether they are to be given up (None for all else; a doubtful one is temporary). ``of`` are
    the Message-IDs that it answers or returns, the nearest first. ``until`` is the last day away
    that an automatic reply names, None where it names none. ``new_text`` is what the sender wrote
    without the quotes, None for a bounce and where there are no words.
    """

    kind: Kind
    recipients: tuple[str, ...] = ()
    permanent: bool | None = None
    of: tuple[str, ...] = ()
    until: date | None = None
    new_text: str | None = None
    evidence: tuple[Evidence, ...] = ()
