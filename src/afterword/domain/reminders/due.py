"""Which reminders are due at an instant: of what is planned, and of nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

MORNING = time(9)  # when a letter that has to be posted today is thought of
_DEBRIEF_FOR = timedelta(days=2)
_ANSWER_FOR = timedelta(days=3)


class Kind(StrEnum):
    """What a reminder is of."""

    CARD = "card"
    DEBRIEF = "debrief"
    POST = "post"
    CALL = "call"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the candidate wants to be reminded of, and when they want to be left in peace.

    All times are the candidate's own. The quiet hours may go over midnight; from a time until the
    same time means that there are none.
    """

    kinds: frozenset[Kind] = field(default_factory=lambda: frozenset(Kind))
    evening: time = time(18)
    quiet_from: time = time(22)
    quiet_to: time = time(8)


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done by hand that is neither done nor withdrawn.

    ``at`` is from when it can be done and ``by`` until when, both aware; of a card both are the
    start of the interview. ``day`` is the day by which a letter is posted.
    """

    kind: Kind
    key: str
    at: datetime
    by: datetime
    day: date | None = None

    @property
    def name(self) -> str:
        """What is reminded of, once: another day is another reminder."""
        return f"{self.kind}:{self.key}:{(self.day or self.at.date()).isoformat()}"


def moment(duty: Duty, zone: tzinfo, wanted: Wanted) -> datetime:
    """From when on the reminder is right; the quiet hours aside."""
    if duty.kind is Kind.CARD:
        before = duty.at.astimezone(zone).date() - timedelta(days=1)
        return datetime.combine(before, wanted.evening, zone)
    if duty.kind is Kind.POST:
        last = duty.day or duty.by.astimezone(zone).date()
        return max(duty.at, datetime.combine(last, MORNING, zone))
    return duty.at


def until(duty: Duty, zone: tzinfo) -> datetime:
    """From when on the reminder would be of no use."""
    if duty.kind is Kind.DEBRIEF:
        return max(duty.by, duty.at + _DEBRIEF_FOR)
    if duty.kind is Kind.ANSWER:
        return duty.at + _ANSWER_FOR
    if duty.kind is Kind.POST and duty.day is not None:
        return max(duty.by, datetime.combine(duty.day + timedelta(days=1), time(), zone))
    return duty.by


def due(duties: Iterable[Duty], now: datetime, zone: tzinfo, wanted: Wanted) -> list[Duty]:
    """The duties to be reminded of at ``now``, the most pressing first.

    In the quiet hours a reminder waits, unless it would be too late when they are over.
    """
    return sorted(
        (duty for duty in duties if duty.kind in wanted.kinds and _is_due(duty, now, zone, wanted)),
        key=lambda duty: (until(duty, zone), duty.name),
    )


def _is_due(duty: Duty, now: datetime, zone: tzinfo, wanted: Wanted) -> bool:
    last = until(duty, zone)
    if not moment(duty, zone, wanted) <= now < last:
        return False
    over = quiet_until(now, zone, wanted)
    return over is None or over >= last


def quiet_until(now: datetime, zone: tzinfo, wanted: Wanted) -> datetime | None:
    """When the quiet hours that ``now`` lies in are over; None where it lies in none."""
    start, end, local = wanted.quiet_from, wanted.quiet_to, now.astimezone(zone)
    clock = local.time()
    if start == end or not _between(start, clock, end):
        return None
    later = end <= clock  # they end tomorrow
    return datetime.combine(local.date() + timedelta(days=later), end, zone)


def _between(start: time, clock: time, end: time) -> bool:
    if start < end:
        return start <= clock < end
    return clock >= start or clock < end
