"""Events in one line, for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from afterword.domain.invites.facts import Attendee, Event

ANA = Attendee("Ana Ruiz", "ana.ruiz@example.com")
DANA = Attendee("Dana Cruz", "dana.cruz@acme.example")
LEE = Attendee("Lee Wong", "lee.wong@acme.example")
OMAR = Attendee("Omar Diaz", "omar.diaz@acme.example")
OWN = frozenset({"ana.ruiz@example.com"})


def event(summary: str = "Interview", **facts: Any) -> Event:
    """An hour with Dana Cruz of Acme, unless ``facts`` say otherwise."""
    given: dict[str, Any] = {
        "uid": "u1",
        "starts_at": datetime(2026, 11, 30, 16, tzinfo=UTC),
        "ends_at": datetime(2026, 11, 30, 17, tzinfo=UTC),
        "timezone": "UTC",
        "organizer": DANA,
        "attendees": (DANA, ANA),
    }
    return Event(summary=summary, **(given | facts))
