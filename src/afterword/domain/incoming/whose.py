"""Whether a mail concerns the search at all, told by its headers alone.

Of a mail that does not, nothing more is fetched and nothing is kept. From can be forged: a mail
that names no message of ours is never more than "perhaps from" somebody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from afterword.domain.incoming.facts import Arrived

_MESSAGE_ID = re.compile(r"<[^<>\s]{3,250}>")
_POSTMASTERS = ("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon")


class Concern(StrEnum):
    """Why a mail concerns the search."""

    NONE = "none"
    ANSWERS = "answers"  # it names a message of ours
    PERSON = "person"  # From is somebody of the search
    EMPLOYER = "employer"  # From is at an employer's own domain
    RETURNED = "returned"  # it may be a message of ours that came back


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Whom and what the search knows, in lower case: addresses and domains by the key of whose.

    ``own`` are the candidate's addresses, ``ours`` the Message-IDs of what was sent.
    """

    own: frozenset[str] = frozenset()
    ours: frozenset[str] = frozenset()
    people: Mapping[str, str] = field(default_factory=dict)
    employers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Glance:
    """What the headers tell: ``key`` of the person or employer, "" where they tell none.

    ``of`` are the Message-IDs of ours that are named.
    """

    concern: Concern
    key: str = ""
    of: tuple[str, ...] = ()


def glance(mail: Arrived, known: Acquaintance) -> Glance:
    """What the headers of ``mail`` tell. The candidate's own mail never concerns the search."""
    if mail.sender in known.own:
        return Glance(Concern.NONE)
    named = tuple(name for name in _named(mail) if name in known.ours)
    person = known.people.get(mail.sender, "")
    if named:
        return Glance(Concern.ANSWERS, person, named)
    if person:
        return Glance(Concern.PERSON, person)
    if _from_a_postmaster(mail):
        return Glance(Concern.RETURNED)
    employer = _employer(mail.sender, known)
    return Glance(Concern.EMPLOYER, employer) if employer else Glance(Concern.NONE)


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
