"""The fixed people of all tests: Ana Ruiz looks for a job, Acme may have one."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.records import models
from afterword.workflows.add_facts import NewInterview, add_interview
from afterword.workflows.set_up import Profile, set_up

NOON = datetime(2026, 11, 30, 18, 0, tzinfo=UTC)  # 12:00 in Chicago, a Monday
ANA = Profile(
    name="Ana Ruiz",
    addresses=("ana.ruiz@example.com",),
    language="en",
    locale="en-US",
    country="US",
    timezone="America/Chicago",
)
DANA = "Dana Cruz <dana@acme.example>"
LEE = "Lee Wong <lee@acme.example>"


def ana(now: datetime = NOON) -> models.User:
    """The candidate, set up in an empty database."""
    return set_up(ANA, now)


def acme(owner: models.User, starts: str = "2026-11-30T10:00", **columns: str) -> models.Interview:
    """An interview at Acme with Dana and Lee; an hour long, over at noon unless said otherwise."""
    new = NewInterview(
        employer="Acme", role="Data analyst", starts=starts, people=(DANA, LEE), **columns
    )
    return add_interview(owner, new, NOON)
