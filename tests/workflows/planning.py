"""A search planned with real rules and a calendar without holidays."""

from __future__ import annotations

from datetime import date, datetime

from afterword.adapters.transit_table import transit_table
from afterword.records import models, queries
from afterword.workflows.replan import Books, replan_due


class NoHolidays:
    """Every Monday to Friday is worked, everywhere."""

    def public_holidays(self, country: str, subdivision: str | None, year: int) -> frozenset[date]:
        return frozenset()


BOOKS = Books(calendar=NoHolidays(), transit=transit_table())


def planned(owner: models.User, now: datetime) -> dict[str, models.PlannedStep]:
    """The planned steps by key, after bringing every plan up to date."""
    replan_due(owner, now, BOOKS)
    return {step.key: step for step in queries.planned_steps(owner)}
