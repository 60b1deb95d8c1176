"""Which of the people in an invite is the candidate, where the own addresses do not tell."""

from __future__ import annotations

import re

from afterword.domain.invites.addresses import is_private, may_be_a_person, organisation_label
from afterword.domain.invites.facts import Attendee, Covering, Event
from afterword.domain.language.folding import fold

_SAYS_SO = re.compile(
    r"(?i)\b(?:candidate|applicant|interviewee|candidat[oa]|aspirante|postulante)\b"
)
_ENOUGH = 3


def own_addresses_in(
    event: Event, covering: Covering, known: frozenset[str]
) -> tuple[frozenset[str], bool]:
    """The candidate's addresses in this invite, and whether that is a guess.

    ``known`` are the candidate's own, in lower case. Where none of them is in the invite, the one
    attendee is taken who stands out: whom the mail was delivered to, who writes from a private
    mailbox, who is alone in not belonging to the organizer's house. Where nobody stands out, none.
    """
    present = [a for a in event.attendees if a.email]
    mine = known & {(a.email or "").lower() for a in (*present, *_organizers(event))}
    if mine or not present or known:
        return known, False
    houses = [organisation_label(a.email) or a.email or "" for a in present]
    points = sorted(
        ((_points(a, event, covering, houses), a.email or "") for a in present), reverse=True
    )
    best = points[0]
    stands_out = best[0] >= _ENOUGH and (len(points) == 1 or points[1][0] < best[0])
    return (frozenset({best[1].lower()}), True) if stands_out else (frozenset(), False)


def _organizers(event: Event) -> tuple[Attendee, ...]:
    return (event.organizer,) if event.organizer else ()


def _points(attendee: Attendee, event: Event, covering: Covering, houses: list[str]) -> int:
    email = (attendee.email or "").lower()
    organizer = event.organizer.email.lower() if event.organizer and event.organizer.email else None
    if email == organizer or not may_be_a_person(email) or attendee.kind in ("ROOM", "RESOURCE"):
        return -10
    points = 4 if _SAYS_SO.search(attendee.name or "") else 0
    points += 3 if is_private(email) else 0
    points += 3 if covering.addressed_to[:1] == (email,) else int(email in covering.addressed_to)
    points += _outsider(email, organizer, houses)
    points += int(bool(attendee.name) and fold(attendee.name or "") in fold(event.summary))
    points += int(attendee.answer == "NEEDS-ACTION")
    return points


def _outsider(email: str, organizer: str | None, houses: list[str]) -> int:
    """3 for whoever is alone with an address outside the house that invites."""
    own = organisation_label(email) or email
    house = organisation_label(organizer)
    if house:
        return 3 if own != house and sum(h != house for h in houses) == 1 else int(own != house)
    if len(houses) == 1:
        return 3
    return 2 if houses.count(own) == 1 and len(set(houses)) == 2 and len(houses) > 2 else 0
