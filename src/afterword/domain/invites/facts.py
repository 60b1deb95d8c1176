"""What stands in an invite (``Event``), and what it is taken to mean (``Invite``).

An ``Event`` is what the file says, decoded and with its times resolved. An ``Invite`` is that
event read as an interview: what had to be guessed is named in ``guessed``, so that it can be shown
as a guess and corrected.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.domain.interview import Medium
from afterword.domain.people import Part
from afterword.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be read, or had to be assumed.

    ``where`` names the place in the file (a property, an event, a line), ``what`` says what is
    wrong with it and what was done about it.
    """

    what: Bilingual
    where: Bilingual


@dataclass(frozen=True, slots=True)
class Attendee:
    """One ORGANIZER or ATTENDEE, as written; ``email`` None where it has no readable address.

    ``kind``, ``answer`` and ``role`` are CUTYPE, PARTSTAT and ROLE of RFC 5545 in upper case,
    None where they are not given.
    """

    name: str | None
    email: str | None
    kind: str | None = None
    answer: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One VEVENT, or one occurrence of a recurring one.

    ``starts_at`` and ``ends_at`` are aware; both None where the file gives a time in a zone that
    nobody knows: ``wall_clock`` then has that time as written, and the user has to be asked.
    ``timezone`` is an IANA name ("UTC" says little about where people are), None where the zone
    has none. ``recurrence_id`` is None for an event of its own, else the instant (in UTC, or the
    day) that the occurrence was first planned for. ``method`` is upper case, None if not given.
    """

    uid: str
    sequence: int = 0
    recurrence_id: str | None = None
    method: str | None = None
    cancelled: bool = False
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    wall_clock: str | None = None
    timezone: str | None = None
    all_day: bool = False
    end_assumed: bool = False
    summary: str = ""
    location: str = ""
    description: str = ""
    links: tuple[str, ...] = ()
    organizer: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True)
class Covering:
    """What the mail around an invite adds; all empty for a bare calendar file.

    ``addressed_to`` are the addresses it was delivered to, in lower case, surest first.
    """

    subject: str = ""
    text: str = ""
    sender: Attendee | None = None
    addressed_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody named in an invite; ``email`` None where there is no readable address."""

    name: str
    email: str | None


@dataclass(frozen=True, slots=True)
class Interviewer:
    """Somebody who interviews, with the guessed part in the hiring."""

    name: str
    email: str | None
    part: Part


@dataclass(frozen=True, slots=True)
class Invite:
    """One event read as an interview.

    Times, ``timezone``, ``wall_clock``, ``recurrence_id`` and ``method`` are those of ``Event``.
    ``where`` is what the candidate needs to be there: the address, the link or the number, by
    ``medium``; all of these are None where the invite does not tell. ``contacts`` are people who
    take no part in the interview (an organizer who only arranged it). ``guessed`` names the
    fields that were guessed: "employer", "role", "medium", "ends_at", "timezone", "candidate",
    and "part" or "name" followed by a colon and the person's address.
    """

    uid: str
    sequence: int
    recurrence_id: str | None
    method: str | None
    cancelled: bool
    starts_at: datetime | None
    ends_at: datetime | None
    wall_clock: str | None
    timezone: str | None
    all_day: bool
    summary: str
    medium: Medium | None
    where: str | None
    link: str | None
    phone: str | None
    organizer: Contact | None
    interviewers: tuple[Interviewer, ...]
    contacts: tuple[Contact, ...]
    employer: str | None
    role: str | None
    guessed: frozenset[str]


@dataclass(frozen=True, slots=True)
class InviteFile:
    """What one file holds: its invites in order of start, and what could not be read."""

    invites: tuple[Invite, ...]
    problems: tuple[Problem, ...]
