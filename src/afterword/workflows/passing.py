"""Moving an outgoing message from one state to the next: the fence against sending twice.

Every move is one conditional UPDATE, and is written down in the same transaction.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import connection, transaction

from afterword.domain.delivery.states import State, may_become
from afterword.domain.words import Bilingual
from afterword.records import models

NO_REASON = Bilingual("", "")


def move(
    row: models.Outgoing,
    later: State,
    now: datetime,
    why: Bilingual = NO_REASON,
    **columns: Any,
) -> bool:
    """Let ``row`` pass into ``later``, unless it has moved, or was claimed anew, since it was read.

    False, and nothing is written, where it has. Raises ValueError for a move that there is not.
    """
    former = State(row.state)
    if not may_become(former, later):
        message = f"no move from {former} to {later}"
        raise ValueError(message)
    columns |= {"state": str(later), "why_en": why.en, "why_es": why.es}
    same = models.Outgoing.objects.filter(pk=row.pk, state=former, token=row.token)
    with transaction.atomic():
        if not same.update(**columns):
            return False
        for name, value in columns.items():
            setattr(row, name, value)
        note(row, former, now)
    return True


def note(row: models.Outgoing, former: str, now: datetime) -> None:
    """Write down where the row stands, and where it came from ("": it was just approved)."""
    models.Passage.objects.create(
        owner_id=row.owner_id,
        outgoing=row,
        at=now,
        former=former,
        state=row.state,
        attempt=row.attempt,
        why_en=row.why_en,
        why_es=row.why_es,
    )


def lease_clock(now: datetime) -> datetime:
    """The clock that leases go by: the database's, where many machines share it."""
    if connection.vendor != "postgresql":
        return now
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        found: datetime = cursor.fetchone()[0]
        return found
