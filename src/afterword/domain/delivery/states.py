"""The states of an approved message, and which may follow which.

``draft`` is not among them: a draft has not been approved, and is a ``Message`` only.
"""

from __future__ import annotations

from enum import StrEnum

from afterword.domain.words import Bilingual


class State(StrEnum):
    """Where an approved message stands."""

    SCHEDULED = "scheduled"  # approved, and not due yet or not looked at yet
    CLAIMED = "claimed"  # a worker talks to the server, and has spoken no byte of the body
    SENDING = "sending"  # from before the first byte of the body until the server's answer
    SENT = "sent"
    RETRY = "retry"  # certainly not sent; tried again later
    FAILED = "failed"  # certainly not sent, and not tried again
    IN_DOUBT = "in_doubt"  # sent or not: only the mailbox or the candidate can tell
    HELD = "held"  # an answer holds its step
    LATE = "late"  # its time passed while nothing ran
    DRAFTED = "drafted"  # it lies in the Drafts folder; the candidate sends it
    WITHDRAWN = "withdrawn"


S = State

# The only moves there are. Nothing leads from ``sending`` back to ``retry`` without the server's
# own refusal, and nothing out of ``sent``.
MOVES: dict[State, frozenset[State]] = {
    S.SCHEDULED: frozenset({S.CLAIMED, S.HELD, S.WITHDRAWN, S.LATE, S.IN_DOUBT, S.SENT}),
    S.RETRY: frozenset({S.CLAIMED, S.HELD, S.WITHDRAWN, S.LATE, S.IN_DOUBT, S.SENT, S.SCHEDULED}),
    S.CLAIMED: frozenset(
        {S.SENDING, S.RETRY, S.FAILED, S.HELD, S.WITHDRAWN, S.LATE, S.SCHEDULED, S.DRAFTED}
    ),
    S.SENDING: frozenset({S.SENT, S.RETRY, S.FAILED, S.IN_DOUBT}),
    S.IN_DOUBT: frozenset({S.SENT, S.SCHEDULED, S.WITHDRAWN, S.FAILED, S.RETRY}),
    S.HELD: frozenset({S.SCHEDULED, S.WITHDRAWN, S.LATE, S.IN_DOUBT}),
    S.LATE: frozenset({S.SCHEDULED, S.WITHDRAWN, S.SENT}),
    S.FAILED: frozenset({S.SCHEDULED, S.WITHDRAWN, S.SENT}),
    S.DRAFTED: frozenset({S.SENT, S.WITHDRAWN}),
    S.SENT: frozenset(),
    S.WITHDRAWN: frozenset(),
}

POLLED = (State.SCHEDULED, State.RETRY)  # looked at when they are due
LEASED = (State.CLAIMED, State.SENDING)  # a worker is at them
ENDED = (State.SENT, State.WITHDRAWN)
# What the candidate can still stop, and be certain that it does not go. From ``sending`` on it
# may be at the server already.
STOPPABLE = (State.SCHEDULED, State.CLAIMED, State.RETRY, State.HELD, State.LATE, State.FAILED)
ASKING = (State.FAILED, State.IN_DOUBT, State.LATE)  # the candidate has to say what now

MEANINGS: dict[State, Bilingual] = {
    S.SCHEDULED: Bilingual("approved, waits for its time", "aprobado, espera su hora"),
    S.CLAIMED: Bilingual("on its way to the server", "de camino al servidor"),
    S.SENDING: Bilingual("being handed to the server", "entregándose al servidor"),
    S.SENT: Bilingual("sent", "enviado"),
    S.RETRY: Bilingual("not sent yet, will be tried again", "aún no enviado, se reintentará"),
    S.FAILED: Bilingual("not sent", "no enviado"),
    S.IN_DOUBT: Bilingual("perhaps sent", "quizá enviado"),
    S.HELD: Bilingual("held by an answer", "retenido por una respuesta"),
    S.LATE: Bilingual("not sent, its time has passed", "no enviado, se le pasó la hora"),
    S.DRAFTED: Bilingual("in your Drafts folder", "en tu carpeta de borradores"),
    S.WITHDRAWN: Bilingual("taken back", "retirado"),
}


def may_become(former: State, later: State) -> bool:
    """Whether a message may go from ``former`` to ``later``."""
    return later in MOVES[former]
