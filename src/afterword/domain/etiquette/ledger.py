"""What history says has been done: bounces undone, answers sorted, keys taken apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from afterword.domain.etiquette.situation import Situation
from afterword.domain.history import (
    Action,
    AutoReply,
    Bounce,
    Called,
    Dropped,
    Outcome,
    Printed,
    Released,
    Reply,
    Sent,
    Signed,
    Skipped,
    Wish,
)
from afterword.domain.interview import Channel


class Ref(NamedTuple):
    """A step's key taken apart; ``person`` is empty where nobody receives."""

    interview: str
    person: str
    action: str


def key_of(interview: str, person: str | None, action: Action) -> str:
    """The key of a step: "i1:dana:thank_you", or "i1:debrief" where nobody receives."""
    return f"{interview}:{person}:{action}" if person else f"{interview}:{action}"


def ref_of(key: str, interviews: Iterable[str]) -> Ref:
    """``key`` taken apart. Ids may hold colons; the longest interview that fits is meant."""
    head, _, action = key.rpartition(":")
    fitting = [i for i in interviews if head == i or head.startswith(f"{i}:")]
    interview = max(fitting, key=len, default=head)
    return Ref(interview, head[len(interview) + 1 :], action)


class Ledger:
    """History up to ``now``, by kind. ``sent`` is in order of time and holds what arrived."""

    def __init__(self, situation: Situation) -> None:
        self.calls: list[Called] = []
        self.replies: list[tuple[int, Reply]] = []
        self.released: list[Released] = []
        self.auto_replies: list[AutoReply] = []
        self.outcomes: list[Outcome] = []
        self.skipped: list[tuple[Ref, datetime]] = []
        self.wishes: dict[Ref, Wish] = {}
        self.dropped: set[str] = set()
        self.printed: dict[str, datetime] = {}
        self.signed: dict[str, datetime] = {}
        sent: list[Sent] = []
        bounces: list[Bounce] = []
        ids = [interview.id for interview in situation.interviews]
        for index, event in enumerate(situation.history):
            if not isinstance(event, Wish) and event.at > situation.now:
                continue
            match event:
                case Sent():
                    sent.append(event)
                case Reply():
                    self.replies.append((index, event))
                case Bounce(permanent=True):
                    bounces.append(event)
                case Wish():
                    self.wishes[ref_of(event.key, ids)] = event
                case Skipped():
                    self.skipped.append((ref_of(event.key, ids), event.at))
                case _:
                    self._file(event)
        self.condemned = _condemned(situation, bounces)
        self.sent = _arrived(sent, bounces)

    def _file(self, event: object) -> None:
        match event:
            case Called():
                self.calls.append(event)
            case Released():
                self.released.append(event)
            case AutoReply():
                self.auto_replies.append(event)
            case Outcome():
                self.outcomes.append(event)
            case Dropped():
                self.dropped.add(event.interview)
            case Printed():
                self.printed[event.key] = event.at
            case Signed():
                self.signed[event.key] = event.at

    def can_be_mailed(self, person: str, address: str | None) -> bool:
        """Whether there is an address and no bounce condemned it."""
        return bool(address) and _folded(address or "") not in self.condemned.get(person, ())

    def was_skipped(self, action: Action, interviews: Iterable[str], person: str = "") -> bool:
        """Whether that step was skipped, for any of the interviews (``person`` "": for anyone)."""
        return self.skipped_since(action, interviews, None, person)

    def skipped_since(
        self,
        action: Action,
        interviews: Iterable[str],
        since: datetime | None,
        person: str = "",
    ) -> bool:
        """As ``was_skipped``, at or after the instant ``since`` (None: ever)."""
        if not self.skipped:
            return False
        among = set(interviews)
        return any(
            ref.action == action
            and ref.interview in among
            and (not person or ref.person == person)
            and (since is None or at >= since)
            for ref, at in self.skipped
        )

    def wish(self, action: Action, person: str, interviews: Sequence[str]) -> Wish | None:
        """The candidate's wish for that step; the first of the interviews that has one counts."""
        if not self.wishes:
            return None
        for interview in interviews:
            found = self.wishes.get(Ref(interview, person, action))
            if found is not None:
                return found
        return None


def _condemned(situation: Situation, bounces: list[Bounce]) -> dict[str, set[str]]:
    if not bounces:
        return {}
    in_use = {person.id: person.email for person in situation.people}
    condemned: dict[str, set[str]] = {}
    for bounce in bounces:
        address = bounce.address or in_use.get(bounce.person)
        if address:
            condemned.setdefault(bounce.person, set()).add(_folded(address))
    return condemned


def _arrived(sent: list[Sent], bounces: list[Bounce]) -> list[Sent]:
    """``sent`` in order of time, less the messages that came back, all their rows with them."""
    sent.sort(key=lambda row: row.at)
    undone: set[tuple[str | None, datetime]] = set()
    for bounce in bounces:
        before = [
            row.at
            for row in sent
            if row.person == bounce.person and row.channel is Channel.EMAIL and row.at <= bounce.at
        ]
        if before:
            undone.add((bounce.person, before[-1]))
    if not undone:
        return sent
    return [
        row
        for row in sent
        if row.channel is not Channel.EMAIL or (row.person, row.at) not in undone
    ]


def _folded(address: str) -> str:
    return address.strip().casefold()
