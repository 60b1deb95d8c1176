"""What history says has been done: bounces undone, answers sorted, keys taken apart."""

from __future__ import annotations

from bisect import bisect_right
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
    Event,
    Outcome,
    Released,
    Reply,
    Sent,
    Signed,
    Skipped,
    Wish,
    Written,
)
from afterword.domain.interview import Channel, Interview

# what nobody receives
_ON_THE_DESK = (Action.ASK_BEFORE_YOU_LEAVE, Action.DEBRIEF, Action.CLOSE_UNANSWERED)


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
    person = "" if action in _ON_THE_DESK else head[len(interview) + 1 :]
    return Ref(interview, person, action)


class Ledger:
    """History up to ``now``, by kind. ``sent`` is in order of time and holds what arrived."""

    def __init__(self, situation: Situation) -> None:
        self.calls: list[Called] = []
        self.replies: list[tuple[int, Reply]] = []
        self.released: list[Released] = []
        self.written: dict[str, datetime] = {}
        self.auto_replies: list[AutoReply] = []
        self.outcomes: list[Outcome] = []
        self.wishes: dict[Ref, Wish] = {}
        self.dropped: set[str] = set()
        self._skipped: dict[Ref, datetime] = {}
        self._signed: dict[Ref, datetime] = {}
        sent: list[Sent] = []
        bounces: list[Bounce] = []
        self._ids = [interview.id for interview in situation.interviews]
        for index, event in enumerate(situation.history):
            if not isinstance(event, Wish) and event.at > situation.now:
                continue
            match event:
                case Sent():
                    sent.append(event)
                case Reply():
                    self.replies.append((index, event))
                case Bounce():
                    bounces.append(event)
                case _:
                    self._file(event)
        bounces = [bounce for bounce in bounces if bounce.permanent]
        self._condemned = _condemned(situation, bounces)
        self.sent = _arrived(sent, bounces)
        self._thanked = _last_thanks(self.sent)

    def _file(self, event: Event) -> None:
        match event:
            case Called():
                self.calls.append(event)
            case Released():
                self.released.append(event)
            case Written():
                self.written[event.person] = max(event.at, self.written.get(event.person, event.at))
            case AutoReply():
                self.auto_replies.append(event)
            case Outcome():
                self.outcomes.append(event)
            case Dropped():
                self.dropped.add(event.interview)
            case Wish():
                self.wishes[ref_of(event.key, self._ids)] = event
            case Skipped():
                self._file_skipped(ref_of(event.key, self._ids), event.at)
            case Signed():
                self._signed[ref_of(event.key, self._ids)] = event.at

    def _file_skipped(self, ref: Ref, at: datetime) -> None:
        """Keep the last time that step was skipped, by whom it was for and for anybody."""
        for each in (ref, Ref(ref.interview, "", ref.action)):
            self._skipped[each] = max(at, self._skipped.get(each, at))

    def can_be_mailed(self, address: str | None) -> bool:
        """Whether there is an address and no bounce condemned it."""
        return bool(address) and _folded(address or "") not in self._condemned

    def was_skipped(
        self,
        action: Action,
        interviews: Iterable[str],
        person: str = "",
        since: datetime | None = None,
    ) -> bool:
        """Whether that step was skipped for any of the interviews, at or after ``since``.

        ``person`` "" means whoever it was for, ``since`` None means ever.
        """
        if not self._skipped:
            return False
        found = (self._skipped.get(Ref(i, person, action)) for i in interviews)
        return any(at is not None and (since is None or at >= since) for at in found)

    def was_signed(self, key: str) -> bool:
        """Whether that letter was signed by hand."""
        return ref_of(key, self._ids) in self._signed

    def was_thanked(self, person: str, interviews: Iterable[Interview]) -> bool:
        """Whether that person was thanked for any of the interviews after it had ended."""
        found = ((self._thanked.get((person, i.id)), i.ends_at) for i in interviews)
        return any(at is not None and at >= ends_at for at, ends_at in found)

    def wish(self, action: Action, person: str, interviews: Sequence[str]) -> Wish | None:
        """The candidate's wish for that step; the first of the interviews that has one counts."""
        if not self.wishes:
            return None
        for interview in interviews:
            found = self.wishes.get(Ref(interview, person, action))
            if found is not None:
                return found
        return None


def _last_thanks(sent: list[Sent]) -> dict[tuple[str | None, str | None], datetime]:
    """When each person was last thanked for each interview, themselves or by somebody."""
    return {
        (row.carried_for or row.person, row.interview): row.at
        for row in sent
        if row.action is Action.THANK_YOU
    }


def _condemned(situation: Situation, bounces: list[Bounce]) -> set[str]:
    """The addresses that returned a message for good, whoever else may have them too."""
    in_use = {person.id: person.email for person in situation.people} if bounces else {}
    addresses = (bounce.address or in_use.get(bounce.person) for bounce in bounces)
    return {_folded(address) for address in addresses if address}


def _arrived(sent: list[Sent], bounces: list[Bounce]) -> list[Sent]:
    """``sent`` in order of time, less the messages that came back, all their rows with them."""
    sent.sort(key=lambda row: row.at)
    if not bounces:
        return sent
    mailed: dict[str | None, list[datetime]] = {}
    for row in sent:
        if row.channel is Channel.EMAIL:
            mailed.setdefault(row.person, []).append(row.at)
    undone: set[tuple[str | None, datetime]] = set()
    for bounce in bounces:
        moments = mailed.get(bounce.person, [])
        before = bisect_right(moments, bounce.at)
        if before:
            undone.add((bounce.person, moments[before - 1]))
    return [
        row
        for row in sent
        if row.channel is not Channel.EMAIL or (row.person, row.at) not in undone
    ]


def _folded(address: str) -> str:
    return address.strip().casefold()
