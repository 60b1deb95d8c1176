"""Everything a plan rests on, in one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.domain.etiquette.places import Holidays
from afterword.domain.etiquette.policy import DEFAULTS, Policy
from afterword.domain.etiquette.transit import Transit
from afterword.domain.history import Event
from afterword.domain.interview import Interview
from afterword.domain.people import Candidate, Opportunity, Person


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An unsolicited step to ``person`` for another opportunity of the candidate, aware ``at``."""

    person: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The facts of one opportunity at the aware instant ``now``.

    ``calendar`` (hashable) and ``transit`` are the books the rules look things up in. Ids of
    people and interviews are unique, and every id that is referred to is there. The order of
    ``interviews`` and ``history`` is that of the input: faults are named by their place in it.
    """

    now: datetime
    candidate: Candidate
    opportunity: Opportunity
    people: tuple[Person, ...]
    interviews: tuple[Interview, ...]
    calendar: Holidays
    transit: Transit
    history: tuple[Event, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    policy: Policy = DEFAULTS
