"""Mail that came, and messages that are not certain, in a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterword.domain.delivery.states import ASKING, MEANINGS, State
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web.moments import Tongue

if TYPE_CHECKING:
    from afterword.records.models import Arrival, Outgoing, User


def waits(owner: User, tongue: Tongue) -> list[dict[str, object]]:
    """What today's page says of the mail that waits for a word, in a line each."""
    came = queries.arrivals(owner).filter(settled=False)
    asking = queries.outgoing(owner).filter(state__in=ASKING)
    lines = [line(row, tongue) for row in came]
    return lines + [
        {"who": row.recipient_name or row.recipient, "what": means(row, tongue), "of": row.subject}
        for row in asking
    ]


def line(row: Arrival, tongue: Tongue) -> dict[str, object]:
    """One mail in a line: who, what, when."""
    return {
        "who": _who(row, tongue),
        "what": _what(row, tongue),
        "of": row.opportunity.employer.name if row.opportunity else "",
        "subject": row.subject,
        "when": tongue.moment(row.arrived_at),
    }


def _who(row: Arrival, tongue: Tongue) -> str:
    who: str = row.person.name if row.person else row.sender
    if row.sure or row.kind == "by_hand":
        return who
    return tongue.say("perhaps from {who}", "quizá de {who}", who=who)


_KINDS = {
    "bounce": Bilingual("a message came back", "un mensaje devuelto"),
    "auto_reply": Bilingual("an automatic reply", "una respuesta automática"),
    "invite": Bilingual("an invitation", "una invitación"),
    "person": Bilingual("an answer", "una respuesta"),
    "automatic": Bilingual("a mail written by a program", "un correo escrito por un programa"),
    "by_hand": Bilingual("you wrote to them yourself", "les has escrito tú"),
}


def _what(row: Arrival, tongue: Tongue) -> str:
    said: str = _KINDS[row.kind].in_(tongue.language)
    if row.until is None:
        return said
    away = tongue.say("away until {day}", "fuera hasta {day}", day=tongue.day(row.until))
    return f"{said}, {away}"


def means(row: Outgoing, tongue: Tongue) -> str:
    """Where an approved message stands."""
    return MEANINGS[State(row.state)].in_(tongue.language)
