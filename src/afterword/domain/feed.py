"""The plan as a calendar shows it: interviews and steps, each one entry that keeps its name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One VEVENT (RFC 5545).

    ``uid`` never changes, ``version`` grows with every change. From ``starts`` to ``ends`` are
    both aware instants, or both days, the last exclusive. ``busy`` says that the time is taken.
    """

    uid: str
    version: int
    changed: datetime
    starts: datetime | date
    ends: datetime | date
    title: str
    notes: str = ""
    place: str = ""
    busy: bool = False
    cancelled: bool = False
