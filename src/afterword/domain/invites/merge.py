"""What an arriving invite does to what is known of the same event (RFC 5546, section 2.1.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from afterword.domain.invites.facts import Invite


class Change(StrEnum):
    """What is to be done with an arriving invite."""

    NEW = "new"
    UPDATED = "updated"
    CANCELLED = "cancelled"
    SAME = "same"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of an event: which it is, how new, and whether it is off."""

    uid: str
    recurrence_id: str | None
    sequence: int
    cancelled: bool = False


def change(known: Known | None, arriving: Invite) -> Change:
    """What ``arriving`` does to ``known``, the same event, None where it is not known yet.

    The same SEQUENCE twice changes nothing, a higher one updates, a lower one is outdated and
    ignored. A cancellation counts from its own SEQUENCE on; one that comes before its invitation
    is kept as cancelled, so that the older invitation behind it stays off.
    """
    if known is None:
        return Change.CANCELLED if arriving.cancelled else Change.NEW
    if arriving.sequence < known.sequence:
        return Change.OUTDATED
    if arriving.cancelled:
        return Change.SAME if known.cancelled else Change.CANCELLED
    if arriving.sequence > known.sequence:
        return Change.UPDATED
    return Change.OUTDATED if known.cancelled else Change.SAME


def known_as(invite: Invite) -> Known:
    """What is to be remembered of an invite."""
    return Known(invite.uid, invite.recurrence_id, invite.sequence, invite.cancelled)


def is_about(known: Known, arriving: Invite) -> bool:
    """Whether an arriving invite speaks of this known event.

    The same UID and RECURRENCE-ID; the cancellation of a whole series speaks of each occurrence.
    """
    if known.uid != arriving.uid:
        return False
    whole_series = arriving.cancelled and arriving.recurrence_id is None
    return whole_series or known.recurrence_id == arriving.recurrence_id


def merged(invites: Iterable[Invite]) -> tuple[Invite, ...]:
    """One invite for each event, the newest, in the order in which the events first came."""
    kept: dict[str, dict[str | None, Invite]] = {}
    for invite in invites:
        series = kept.setdefault(invite.uid, {})
        about = [name for name, other in series.items() if is_about(known_as(other), invite)]
        if not about:
            series[invite.recurrence_id] = invite
        for name in about:
            series[name] = _newer(series[name], invite)
    return tuple(invite for series in kept.values() for invite in series.values())


def _newer(known: Invite, arriving: Invite) -> Invite:
    match change(known_as(known), arriving):
        case Change.UPDATED:
            return arriving
        case Change.CANCELLED:
            return (
                arriving if arriving.recurrence_id == known.recurrence_id else _off(known, arriving)
            )
        case Change.SAME if known.method is None and arriving.method is not None:
            return arriving
        case _:
            return known


def _off(known: Invite, cancellation: Invite) -> Invite:
    return replace(
        known, cancelled=True, sequence=cancellation.sequence, method=cancellation.method
    )
