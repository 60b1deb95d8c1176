"""Whether a mail concerns the search at all, told by its headers and the kinds of its parts.

Of a mail that does not, nothing more is fetched and nothing is kept. From can be forged: a mail
that names no message of ours, and that the candidate's own provider does not vouch for, is never
more than "perhaps from" somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from afterword.domain.incoming.authentication import vouched
from afterword.domain.incoming.facts import Arrived, Evidence
from afterword.domain.incoming.parts import Part, has_calendar
from afterword.domain.incoming.systems import employer_named
from afterword.domain.language.folding import fold

_MESSAGE_ID = re.compile(r"<[^<>\s]{3,250}>")
_ADDRESS = re.compile(r"[^\s<>,;:\"()]+@[^\s<>,;:\"()]+")
_INTERVIEW = re.compile(
    r"\b(?:interview\w*|entrevista\w*|phone screen|screening|recruit\w*|hiring|your application"
    r"|candidat\w+|proceso de seleccion|vacante|prueba tecnica)\b"
)
_POSTMASTERS = ("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon")


class Concern(StrEnum):
    """Why a mail concerns the search."""

    NONE = "none"
    ANSWERS = "answers"  # it names a message of ours
    PERSON = "person"  # From is somebody of the search
    EMPLOYER = "employer"  # From is at an employer's own domain
    SYSTEM = "system"  # an applicant system that names an employer
    INVITE = "invite"  # a calendar, under a subject that speaks of an interview
    RETURNED = "returned"  # it may be a message of ours that came back


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Whom and what the search knows: keys by address and domain, in lower case, and by name.

    ``own`` are the candidate's addresses, ``ours`` the Message-IDs of what was sent, ``trusted``
    whose Authentication-Results are believed ("" for nobody's).
    """

    own: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    people: Mapping[str, str] = field(default_factory=dict)
    employers: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    trusted: str = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """What the headers tell: ``key`` of the person or employer, "" where they tell none.

    ``of`` are the Message-IDs of ours that are named, ``vouched`` is what shows that From is true.
    """

    concern: Concern
    key: str = ""
    of: tuple[str, ...] = ()
    vouched: Evidence | None = None

    @property
    def sure(self) -> bool:
        """Whether more than From says who wrote it."""
        return bool(self.of) or self.vouched is not None


def glance(mail: Arrived, known: Acquaintance, parts: Iterable[Part] = ()) -> Glance:
    """What the headers of ``mail`` and the kinds of its parts tell.

    The candidate's own mail never concerns the search.
    """
    if mail.sender in known.own:
        return Glance(Concern.NONE)
    concern, key = _by_sender(mail, known, parts)
    named = tuple(name for name in _named(mail) if name in known.ours)
    if named:
        concern, key = Concern.ANSWERS, known.people.get(mail.sender, "")
    if concern is Concern.NONE:
        return Glance(Concern.NONE)
    return Glance(concern, key, named, vouched(mail, known.trusted))


def _by_sender(mail: Arrived, known: Acquaintance, parts: Iterable[Part]) -> tuple[Concern, str]:
    if person := known.people.get(mail.sender, ""):
        return Concern.PERSON, person
    if _from_a_postmaster(mail):
        return Concern.RETURNED, ""
    if employer := _employer(mail.sender, known):
        return Concern.EMPLOYER, employer
    if employer := employer_named(mail, known.names):
        return Concern.SYSTEM, employer
    if has_calendar(parts) and _INTERVIEW.search(fold(mail.subject)):
        return Concern.INVITE, ""
    return Concern.NONE, ""


def written_to(mail: Arrived, known: Acquaintance) -> tuple[str, ...]:
    """Which people of the search a mail of the candidate's own goes to, by To and Cc."""
    lines = (*mail.headers.get("to", ()), *mail.headers.get("cc", ()))
    addresses = [found.lower() for line in lines for found in _ADDRESS.findall(line)]
    people = (known.people.get(address, "") for address in addresses)
    return tuple(dict.fromkeys(key for key in people if key))


def _named(mail: Arrived) -> list[str]:
    return [
        name
        for header in ("in-reply-to", "references")
        for value in mail.headers.get(header, ())
        for name in _MESSAGE_ID.findall(value)
    ]


def _from_a_postmaster(mail: Arrived) -> bool:
    local = mail.sender.partition("@")[0]
    return (
        local in _POSTMASTERS or bool(mail.header("x-failed-recipients")) or bool(mail.report_type)
    )


def _employer(sender: str, known: Acquaintance) -> str:
    """The employer at whose domain, or below it, the sender is."""
    domain = sender.rpartition("@")[2]
    while "." in domain:
        if domain in known.employers:
            return known.employers[domain]
        domain = domain.partition(".")[2]
    return ""
