"""Where messages stand, in words: light enough for today's list, which shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterword.bootstrap import Session
from afterword.cli import show
from afterword.cli.words import _, language
from afterword.domain.delivery.states import ASKING, MEANINGS, State
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.records.queries import interviews_answered

if TYPE_CHECKING:
    from afterword.records import models


def needs_you(session: Session) -> None:
    """What only the candidate can settle: doubts, failures and answers."""
    answered = interviews_answered(session.owner)
    asking = list(queries.outgoing(session.owner).filter(state__in=ASKING))
    came = list(queries.arrivals(session.owner).filter(settled=False))
    if asking or came or answered:
        show.heading(_("Your mail"))
    for interview in answered:
        show.wrapped(
            _("You answered the reminder of {employer}; take it over or not:").format(
                employer=interview.opportunity.employer.name
            )
        )
        show.wrapped(f"→ afterword debrief {interview.key}", 4)
    for row in asking:
        show.wrapped(f"{row.recipient_name}: {standing(row)}")
        for hint in hints(row):
            show.wrapped(f"→ {hint}", 4)
    for arrival in came:
        show.wrapped(_came(arrival))
        about = f"{arrival.opportunity.employer.name} → " if arrival.opportunity else "→ "
        show.wrapped(f"{about}afterword mail inbox", 4)


def _came(arrival: models.Arrival) -> str:
    who = arrival.person.name if arrival.person else arrival.sender
    if arrival.kind == "by_hand":
        return _("You wrote to {who} yourself: {subject}").format(who=who, subject=arrival.subject)
    if arrival.invite:
        return _("{who} has sent an invitation: {subject}").format(who=who, subject=arrival.subject)
    return _("{who} has written: {subject}").format(who=who, subject=arrival.subject)


def standing(row: models.Outgoing) -> str:
    """Where the message stands, with the reason where there is one."""
    state = MEANINGS[State(row.state)].in_(language())
    why = Bilingual(row.why_en, row.why_es).in_(language())
    return f"{state}. {why}" if why else state


def hints(row: models.Outgoing) -> list[str]:
    """The commands by which the candidate settles where the message stands."""
    if row.state == "in_doubt":
        return [f"afterword settle {row.step} --sent | --again | --leave"]
    if row.state in ("late", "failed"):
        return [f"afterword send-now {row.step}", f"afterword take-back {row.step}"]
    return []
