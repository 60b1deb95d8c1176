"""A database that was restored, or copied to another machine, must not send what was sent since.

A number is counted up in the database and in a file beside it before anything is sent. Where the
file is ahead, missing or another machine's, whatever waits is looked for in Sent first. Only for a
database that is a file; several machines that share a server have no file between them.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import F

from afterword.domain.delivery.states import POLLED, State
from afterword.domain.words import Bilingual
from afterword.ports import EpochKeeper
from afterword.records import models
from afterword.workflows.passing import move

_RESTORED = Bilingual(
    "The database was restored or moved: perhaps it was sent since.",
    "La base de datos se restauró o se trasladó: quizá ya se envió desde entonces.",
)


def check(keeper: EpochKeeper, now: datetime) -> int:
    """Put whatever waits in doubt if this database is not the one last sent from; how many."""
    mine, kept = _number(), keeper.kept()
    fresh = mine == 0 and kept is None
    same = kept is not None and kept.machine == keeper.machine() and kept.number <= mine
    if fresh or same:
        return 0
    waiting = models.Outgoing.objects.filter(state__in=(*POLLED, State.HELD))
    doubted = sum(
        move(row, State.IN_DOUBT, now, _RESTORED, checks=0, check_at=now) for row in waiting
    )
    models.SendingEpoch.objects.filter(pk=_row().pk).update(
        number=max(mine, kept.number if kept else 0)
    )
    advance(keeper)
    return doubted


def advance(keeper: EpochKeeper) -> None:
    """Count up, durably in the database first, before something is sent. Raises OSError."""
    models.SendingEpoch.objects.filter(pk=_row().pk).update(number=F("number") + 1)
    keeper.keep(_number())


def _row() -> models.SendingEpoch:
    found = models.SendingEpoch.objects.first()
    return found or models.SendingEpoch.objects.create()


def _number() -> int:
    return _row().number
