"""What was approved, and whether it is still right to send it (rule ``nothing-unseen``)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from afterword.domain.delivery.states import State
from afterword.domain.words import Bilingual

LATE_AFTER = timedelta(hours=12)

CHANGED = Bilingual(
    "The text or the address has changed since you approved it; look at it again.",
    "El texto o la dirección han cambiado desde que lo aprobaste; míralo otra vez.",
)
OVERTAKEN = Bilingual(
    "What is known now no longer asks for it.", "Con lo que se sabe ahora ya no hace falta."
)
HELD = Bilingual(
    "An answer came: say what it means first.", "Ha llegado una respuesta: di antes qué significa."
)
LATE = Bilingual(
    "It should have gone while nothing was running. Send it now, or not at all?",
    "Tenía que salir mientras no había nada en marcha. ¿Se envía ahora o ya no?",
)
MOVED = Bilingual("Its time has moved.", "Ha cambiado su hora.")


def digest(
    recipient: str, subject: str, text: str, message_id: str, attachments: Sequence[str] = ()
) -> str:
    """The fingerprint of exactly what was seen; ``attachments`` are fingerprints themselves."""
    whole = json.dumps([recipient, subject, text, message_id, list(attachments)])
    return hashlib.sha256(whole.encode()).hexdigest()


def fingerprint(name: str, content: bytes) -> str:
    """The fingerprint of one attachment under the name that the recipient sees."""
    return hashlib.sha256(name.encode() + b"\0" + content).hexdigest()


def message_id(unique: str, address: str) -> str:
    """A Message-ID (RFC 5322) with ``unique`` before the sender's own domain."""
    domain = address.rpartition("@")[2]
    try:
        return f"<{unique}@{domain.encode('idna').decode('ascii')}>"
    except UnicodeError:
        return f"<{unique}@localhost>"


@dataclass(frozen=True, slots=True)
class Approved:
    """What the candidate said yes to, and when it was to go.

    ``early``: they want it out before the planned moment.
    """

    digest: str
    approved_at: datetime
    due_at: datetime
    by: datetime
    early: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """The step as planned now; ``planned`` False where it is no longer, with the ``reason``.

    ``digest`` is the fingerprint of the message as it stands now, to its address of now.
    """

    planned: bool
    held: bool = False
    at: datetime | None = None
    digest: str = ""
    reason: Bilingual = OVERTAKEN


@dataclass(frozen=True, slots=True)
class Ruling:
    """``sending``: it may go now. ``scheduled``: at ``due_at``. Else stopped, with the reason."""

    state: State
    why: Bilingual = OVERTAKEN
    due_at: datetime | None = None


def ruling(approved: Approved, known: Known, now: datetime) -> Ruling:
    """Whether the message may go at ``now``, by all that is known at ``now``."""
    if not known.planned:
        return Ruling(State.WITHDRAWN, known.reason)
    if known.digest != approved.digest:
        return Ruling(State.WITHDRAWN, CHANGED)
    if known.held:
        return Ruling(State.HELD, HELD)
    if approved.approved_at <= approved.by and now > approved.by + LATE_AFTER:
        return Ruling(State.LATE, LATE)
    if not approved.early and known.at is not None and known.at > now:
        return Ruling(State.SCHEDULED, MOVED, due_at=known.at)
    if approved.due_at > now:
        return Ruling(State.SCHEDULED, MOVED, due_at=approved.due_at)
    return Ruling(State.SENDING)
