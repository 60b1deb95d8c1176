"""What an address tells by itself: a person's, a role's, a machine's, a private mailbox.

Role addresses, schedulers and applicant systems are never persons.
"""

from __future__ import annotations

import re

from afterword.domain.invites.senders import (
    FREEMAIL,
    ROLE_ENDINGS,
    ROLE_WORDS,
    SECOND_LEVELS,
    SYSTEM_DOMAINS,
    SYSTEM_LABELS,
)

_NO_REPLY = re.compile(
    r"^(?:no|do|non|not)[-_.]?(?:t[-_.]?|not[-_.]?)?(?:reply|respon\w*|contest\w*)"
)
_ROOM_NAME = re.compile(
    r"(?i)^(?:the )?(?:(?:conference|conf|meeting|board|interview)[ -]?rooms?\b|room\b|boardroom\b"
    r"|sala\b|aula\b|despacho\b|salón\b)|\b(?:conference|meeting) room\b"
)


def local_part(email: str) -> str:
    """What stands before the @, without a +tag, in lower case."""
    return email.rpartition("@")[0].partition("+")[0].lower()


def domain_of(email: str | None) -> str:
    """What stands after the @, in lower case; "" where there is none."""
    return (email or "").rpartition("@")[2].lower().strip(" .>") if "@" in (email or "") else ""


def is_role_address(email: str | None) -> bool:
    """Whether nobody in particular reads it: no-reply@, careers@, talent@, rrhh@ and their like."""
    local = _plain(local_part(email or ""))
    if _NO_REPLY.match(local):
        return True
    tokens = [token for token in re.split(r"[-_.\d]+", local) if token]
    if not tokens:
        return False
    return "".join(tokens) in ROLE_WORDS or tokens[0] in ROLE_WORDS or tokens[-1] in ROLE_ENDINGS


def is_system(email: str | None) -> bool:
    """Whether a scheduler, applicant system or calendar server sends from it."""
    labels = domain_of(email).split(".")
    if not SYSTEM_LABELS.isdisjoint(labels[:-1]):
        return True
    return any(".".join(labels[n:]) in SYSTEM_DOMAINS for n in range(len(labels) - 1))


def is_private(email: str | None) -> bool:
    """Whether it is a mailbox that anybody can have, which says nothing of an employer."""
    domain = domain_of(email)
    labels = domain.split(".")
    short = len(labels) == 2 or (len(labels) == 3 and labels[1] in SECOND_LEVELS)
    return domain in FREEMAIL or (short and labels[0] in FREEMAIL)


def may_be_a_person(email: str | None) -> bool:
    """False for role addresses and machines."""
    return not is_role_address(email) and not is_system(email)


def is_room(name: str | None, email: str | None, kind: str | None) -> bool:
    """Whether an attendee is a room or a thing (CUTYPE of RFC 5545, else by its name)."""
    if kind in ("ROOM", "RESOURCE"):
        return True
    if "resource.calendar." in domain_of(email):
        return True
    return bool(name and _ROOM_NAME.search(name))


def organisation_label(email: str | None) -> str | None:
    """The part of the domain that names an organisation: "acme" of careers.acme.co.uk.

    None for private mailboxes and machines.
    """
    domain = domain_of(email)
    if not domain or is_private(email) or is_system(email):
        return None
    labels = domain.split(".")
    if len(labels) > 2 and labels[-2] in SECOND_LEVELS and len(labels[-1]) == 2:
        return labels[-3]
    return labels[-2] if len(labels) > 1 else None


def _plain(local: str) -> str:
    return local.translate(str.maketrans("áéíóúñ", "aeioun"))
