"""The one front door: an event read as an interview."""

from __future__ import annotations

from afterword.domain.invites.attendance import as_contact, attendance
from afterword.domain.invites.candidate import own_addresses_in
from afterword.domain.invites.employer import guess_employer
from afterword.domain.invites.facts import Attendee, Covering, Event, Invite
from afterword.domain.invites.medium import HowHeld, how_held
from afterword.domain.invites.names import name_and_title
from afterword.domain.invites.role import guess_role
from afterword.domain.invites.summary import taken_apart, without_state
from afterword.domain.language.folding import fold


def read_invite(event: Event, covering: Covering, own_addresses: frozenset[str]) -> Invite:
    """Read ``event`` as an interview.

    ``own_addresses`` are all of the candidate's, in lower case; empty where they are not known,
    then the attendee who stands out is taken for the candidate, as a guess.
    """
    own, guessed_own = own_addresses_in(event, covering, own_addresses)
    texts = tuple(
        text
        for text in (
            event.summary,
            covering.subject,
            event.location,
            event.description,
            covering.text,
        )
        if text
    )
    who = attendance(event, own, texts)
    employer, role = _employer_and_role(event, covering, own, texts)
    held = how_held(event)
    return Invite(
        uid=event.uid,
        sequence=event.sequence,
        recurrence_id=event.recurrence_id,
        method=event.method,
        cancelled=event.cancelled,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        wall_clock=event.wall_clock,
        timezone=event.timezone,
        all_day=event.all_day,
        summary=event.summary,
        medium=held.medium,
        where=held.where,
        link=held.link,
        phone=held.phone,
        organizer=as_contact(event.organizer),
        interviewers=who.interviewers,
        contacts=who.contacts,
        employer=employer,
        role=role,
        guessed=who.guessed | _guessed(event, held, employer, role, candidate=guessed_own),
    )


def _employer_and_role(
    event: Event, covering: Covering, own: frozenset[str], texts: tuple[str, ...]
) -> tuple[str | None, str | None]:
    people = [p for p in (event.organizer, *event.attendees, covering.sender) if p]
    names = tuple(found.name for p in people if (found := name_and_title(p.name, p.email)))
    title = taken_apart(event.summary or covering.subject, names)
    others = [p.email.lower() for p in people if p.email and p.email.lower() not in own]
    beside = tuple(p.name for p in people if p.name and (p.email or "").lower() not in own)
    employer = guess_employer(
        title, others, (*texts, *beside), _sender_name(people), {fold(name) for name in names}
    )
    return employer, guess_role(title, texts, employer)


def _sender_name(people: list[Attendee]) -> str | None:
    return next((p.name for p in people if p.name), None)


def _guessed(
    event: Event, held: HowHeld, employer: str | None, role: str | None, *, candidate: bool
) -> frozenset[str]:
    guesses = {
        "employer": employer is not None,
        "role": role is not None,
        "medium": held.medium is not None and not held.told,
        "ends_at": event.end_assumed,
        "candidate": candidate,
    }
    return frozenset(name for name, guessed in guesses.items() if guessed)


def heading(event: Event) -> str:
    """How a problem names an event: its title without "Updated invitation:", else its UID."""
    return without_state(event.summary)[:80] or event.uid[:80]
