"""A database that was restored, or copied to another machine, must not send what was sent since.

A number is counted up in the database, and in a file outside it, before anything is sent. Where
the file is ahead of the database, whatever waits is looked for in Sent first.

Of a database that is a file, one machine knows all: there a missing file, or another machine's,
tells of a copy. A server is shared: a machine that is new to it has no file yet, and what tells
is where the database stands itself. A copy stands on another server or under another number, and
a server that was restored to a moment, or that took over from a lost one, has a new timeline.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from threading import Lock

from django.db import DatabaseError, connection, transaction
from django.db.models import F, QuerySet

from afterword.domain.delivery.states import LEASED, POLLED, State
from afterword.domain.words import Bilingual
from afterword.ports import Epoch, EpochKeeper
from afterword.records import models
from afterword.workflows.passing import move

_ONE_AT_A_TIME = Lock()  # accounts are served side by side: the file must not fall behind
_RESTORED = Bilingual(
    "The database was restored or moved: perhaps it was sent since.",
    "La base de datos se restauró o se trasladó: quizá ya se envió desde entonces.",
)
_WHOLE = """
    SELECT (SELECT system_identifier FROM pg_control_system())::text,
           (SELECT oid FROM pg_database WHERE datname = current_database())::text,
           substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)
"""
_AS_FAR_AS_ALLOWED = """
    SELECT current_database(),
           (SELECT oid FROM pg_database WHERE datname = current_database())::text,
           ''
"""


def place() -> str:
    """Where the database stands: server, number on it, timeline; "" for a file."""
    if connection.vendor != "postgresql":
        return ""
    try:
        return _asked(_WHOLE)
    except DatabaseError:  # a server whose administrator keeps its identity to himself
        return _asked(_AS_FAR_AS_ALLOWED)


def _asked(query: str) -> str:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(query)
        return "/".join(cursor.fetchone())


def file_name() -> str:
    """What the file outside the database is called, the same for one database on every day."""
    lasting = place().rpartition("/")[0]
    if not lasting:
        return "sending-epoch.json"
    return f"sending-epoch-{hashlib.sha256(lasting.encode()).hexdigest()[:16]}.json"


def check(keeper: EpochKeeper, now: datetime) -> int:
    """Put whatever waits in doubt if this database is not the one last sent from; how many."""
    kept = keeper.kept()  # before the row, which another worker may be counting up at this moment
    row, here, machine = _row(), place(), keeper.machine()
    if not (_was_moved(row, here, kept, machine) if here else _was_copied(row, kept, machine)):
        _stands(row, here)
        return 0
    doubted = doubt(_waiting(), now, _RESTORED)
    number = max(row.number, kept.number if kept else 0)
    models.SendingEpoch.objects.filter(pk=row.pk).update(number=number)
    _stands(row, here)
    advance(keeper)
    return doubted


def _stands(row: models.SendingEpoch, here: str) -> None:
    if row.place != here:
        models.SendingEpoch.objects.filter(pk=row.pk).update(place=here)


def _was_copied(row: models.SendingEpoch, kept: Epoch | None, machine: str) -> bool:
    """Whether the file, or the whole folder, was copied or put back."""
    if kept is None:
        return row.number > 0
    return kept.machine != machine or kept.number > row.number


def _was_moved(row: models.SendingEpoch, here: str, kept: Epoch | None, machine: str) -> bool:
    """Whether a server's database stands elsewhere than when it last sent, or lost what it knew."""
    lost = kept is not None and kept.machine == machine and kept.number > row.number
    return lost or (row.number > 0 and row.place != here)


def _waiting() -> QuerySet[models.Outgoing]:
    return models.Outgoing.objects.filter(state__in=(*POLLED, State.HELD, State.CLAIMED))


def unfinished() -> QuerySet[models.Outgoing]:
    """Whatever may be sent yet, or is being sent."""
    return models.Outgoing.objects.filter(state__in=(*POLLED, *LEASED, State.HELD))


def doubt(rows: Iterable[models.Outgoing], now: datetime, why: Bilingual) -> int:
    """Let nobody send them before they were looked for in Sent; returns how many."""
    return sum(_doubt(row, now, why) for row in rows)


def _doubt(row: models.Outgoing, now: datetime, why: Bilingual) -> bool:
    """Who had claimed it has not spoken a byte of it, and cannot any more."""
    if row.state == State.CLAIMED:
        free = {"token": None, "lease_until": None, "content": None, "due_at": now}
        if not move(row, State.RETRY, now, why, **free):
            return False
    return move(row, State.IN_DOUBT, now, why, checks=0, check_at=now)


def advance(keeper: EpochKeeper) -> None:
    """Count up, durably in the database first, before something is sent. Raises OSError."""
    with _ONE_AT_A_TIME:
        models.SendingEpoch.objects.filter(pk=_row().pk).update(number=F("number") + 1)
        keeper.keep(_row().number)


def _row() -> models.SendingEpoch:
    found = models.SendingEpoch.objects.first()
    return found or models.SendingEpoch.objects.create()
