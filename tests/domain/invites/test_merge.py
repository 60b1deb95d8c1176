from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.domain.invites.facts import Covering, Invite
from afterword.domain.invites.merge import Change, Known, change, is_about, known_as, merged
from afterword.domain.invites.read import read_invite
from tests.domain.invites.builders import OWN, event

INVITE = read_invite(event(), Covering(), OWN)


def arriving(sequence: int, *, cancelled: bool = False, recurrence_id: str | None = None) -> Invite:
    return replace(INVITE, sequence=sequence, cancelled=cancelled, recurrence_id=recurrence_id)


@pytest.mark.parametrize(
    ("known", "invite", "expected"),
    [
        (None, arriving(0), Change.NEW),
        (None, arriving(1, cancelled=True), Change.CANCELLED),
        (Known("u1", None, 1), arriving(1), Change.SAME),
        (Known("u1", None, 1), arriving(2), Change.UPDATED),
        (Known("u1", None, 1), arriving(0), Change.OUTDATED),
        (Known("u1", None, 1), arriving(0, cancelled=True), Change.OUTDATED),
        (Known("u1", None, 1), arriving(1, cancelled=True), Change.CANCELLED),
        (Known("u1", None, 1), arriving(2, cancelled=True), Change.CANCELLED),
        (Known("u1", None, 1, cancelled=True), arriving(1, cancelled=True), Change.SAME),
        (Known("u1", None, 1, cancelled=True), arriving(1), Change.OUTDATED),
        (Known("u1", None, 1, cancelled=True), arriving(2), Change.UPDATED),
    ],
)
def test_what_an_arriving_invite_does(
    known: Known | None, invite: Invite, expected: Change
) -> None:
    assert change(known, invite) is expected


def test_the_same_invite_twice_changes_nothing() -> None:
    assert change(known_as(INVITE), INVITE) is Change.SAME


def test_the_cancellation_of_a_series_is_about_each_occurrence() -> None:
    occurrence = Known("u1", "2026-11-30T16:00:00Z", 0)
    assert is_about(occurrence, arriving(1, cancelled=True))
    assert not is_about(occurrence, arriving(1))
    assert not is_about(replace(occurrence, uid="u2"), arriving(1, cancelled=True))


def test_a_cancelled_series_keeps_its_occurrences_as_cancelled() -> None:
    first, second = (arriving(0, recurrence_id=f"2026-11-{day}") for day in (23, 30))
    left = merged([first, second, arriving(1, cancelled=True)])
    assert [(invite.recurrence_id, invite.cancelled, invite.sequence) for invite in left] == [
        ("2026-11-23", True, 1),
        ("2026-11-30", True, 1),
    ]


def test_the_order_of_arrival_does_not_matter() -> None:
    versions = [arriving(0), arriving(1), arriving(2, cancelled=True)]
    assert merged(versions) == merged(reversed(versions))
