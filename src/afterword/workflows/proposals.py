"""Invitations that came by mail: what they would change, and taking them in.

A mail can be forged, so that what it holds is a proposal. A new time or a cancellation applies by
itself only where the organizer is the same as before, and the candidate's provider vouches for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.domain.history import Says
from afterword.domain.incoming.whose import Glance
from afterword.domain.invites.facts import Invite, InviteFile
from afterword.domain.invites.merge import Change
from afterword.domain.language.dates import long_date
from afterword.domain.words import Bilingual
from afterword.ports import InviteSource
from afterword.records import models
from afterword.records.queries import own_addresses
from afterword.workflows.acts import Recorder, act
from afterword.workflows.import_invites import CountryOf, rows_of, take_each, what_it_does

_NEWS = (Change.NEW, Change.UPDATED, Change.CANCELLED)
_NEW = Bilingual(
    "A new interview: {employer}, {when}.", "Una entrevista nueva: {employer}, {when}."
)
_OFF = Bilingual("{key} of {when} is called off.", "Se cancela {key} del {when}.")
_MOVED = Bilingual("{key} moves from {former} to {when}.", "{key} pasa del {former} al {when}.")
_SAME_TIME = Bilingual("{key} of {when} changes.", "Cambia {key} del {when}.")
_PLACE = Bilingual("Where: {where}.", "Dónde: {where}.")
_JOINS = Bilingual("With {name}, too.", "También con {name}.")
_LEAVES = Bilingual("Without {name}.", "Sin {name}.")
_NO_TIME = Bilingual("an unknown time", "una hora desconocida")


@dataclass(frozen=True, slots=True)
class Proposed:
    """What one invite would do; ``lines`` say it in words."""

    change: Change
    interview: str | None
    lines: tuple[Bilingual, ...]


def news(owner: models.User, file: InviteFile) -> bool:
    """Whether anything in it is not known already."""
    return any(each.change in _NEWS for each in proposed(owner, file))


def proposed(owner: models.User, file: InviteFile) -> list[Proposed]:
    """What each invite would do to what is known now."""
    found: list[Proposed] = []
    for invite in file.invites:
        known: list[models.Interview | None] = [*rows_of(owner, invite)]
        found += (_proposed(owner, invite, row) for row in known or [None])
    return found


def opportunity_of(owner: models.User, file: InviteFile) -> models.Opportunity | None:
    """The opportunity whose interview an invite speaks of, None where none is known."""
    rows = (row for invite in file.invites for row in rows_of(owner, invite))
    first = next(rows, None)
    return first.opportunity if first else None


def _proposed(owner: models.User, invite: Invite, row: models.Interview | None) -> Proposed:
    done = what_it_does(row, invite)
    if row is None:
        lines: tuple[Bilingual, ...] = (_new(owner, invite),)
    elif done is Change.CANCELLED:
        lines = (_OFF.filled(key=row.key, when=_when(row.starts_at, row.timezone)),)
    else:
        lines = tuple(_changes(row, invite))
    return Proposed(done, row.key if row else None, lines)


def _new(owner: models.User, invite: Invite) -> Bilingual:
    name = invite.employer or invite.summary[:80]
    return _NEW.filled(employer=name, when=_when(invite.starts_at, owner.timezone))


def _changes(row: models.Interview, invite: Invite) -> Iterator[Bilingual]:
    former = _when(row.starts_at, row.timezone)
    if invite.starts_at is not None and invite.starts_at != row.starts_at:
        moved = _when(invite.starts_at, row.timezone)
        yield _MOVED.filled(key=row.key, former=former, when=moved)
    else:
        yield _SAME_TIME.filled(key=row.key, when=former)
    if invite.where and invite.where not in (row.place, row.link):
        yield _PLACE.filled(where=invite.where[:200])
    yield from _people(row, invite)


def _people(row: models.Interview, invite: Invite) -> Iterator[Bilingual]:
    seats = row.seats.select_related("person")
    seated = {seat.person.email or seat.person.name: seat.person.name for seat in seats}
    named = {who.email or who.name: who.name for who in invite.interviewers}
    known = {each.casefold() for each in seated}
    for address, name in named.items():
        if address.casefold() not in known:
            yield _JOINS.filled(name=name)
    there = {each.casefold() for each in named}
    for address, name in seated.items():
        if address.casefold() not in there:
            yield _LEAVES.filled(name=name)


def _when(at: datetime | None, timezone: str) -> Bilingual:
    if at is None:
        return _NO_TIME
    local = at.astimezone(ZoneInfo(timezone))
    english, spanish = (long_date(local.date(), spoken) for spoken in ("en", "es"))
    return Bilingual(f"{english}, {local:%H:%M}", f"{spanish}, {local:%H:%M}")


def read_again(row: models.Arrival, source: InviteSource) -> InviteFile:
    """The invites of the mail that is kept."""
    return source.read(
        "mail",
        bytes(row.invite),
        own_addresses=own_addresses(row.owner),
        timezone=row.owner.timezone,
    )


def take(row: models.Arrival, file: InviteFile, now: datetime, country_of: CountryOf) -> list[str]:
    """Take the invites in and settle the mail, in one act; returns the interviews' keys."""
    with act(row.owner, "import", now) as recorder:
        done = [each for invite in file.invites for each in take_each(recorder, invite, country_of)]
        _settle(recorder, row, is_next=any(change is Change.NEW for change, _interview in done))
    return [interview.key for _change, interview in done if interview is not None]


def _settle(recorder: Recorder, row: models.Arrival, *, is_next: bool) -> None:
    """A new interview is what the mail says; a moved one says nothing that could hold."""
    event = row.event
    recorder.change(row, settled=True, invite=b"", event=event if is_next else None)
    if event is not None and is_next:
        recorder.change(event, says=Says.NEXT_ROUND)
    elif event is not None:
        recorder.delete(event)


def take_what_is_proven(
    row: models.Arrival, file: InviteFile, glance: Glance, now: datetime, country_of: CountryOf
) -> bool:
    """Apply what may apply by itself; False where the candidate is to be asked."""
    if row.settled or glance.vouched is None:
        return False
    if not all(_is_theirs(row, invite) for invite in file.invites):
        return False
    take(row, file, now, country_of)
    return True


def _is_theirs(row: models.Arrival, invite: Invite) -> bool:
    """Whether the invite changes what is known, and comes from who invited to it."""
    sender = (invite.organizer.email or "").lower() if invite.organizer else ""
    known = rows_of(row.owner, invite)
    return bool(known) and all(
        what_it_does(each, invite) is not Change.NEW and each.organizer == sender == row.sender
        for each in known
    )
