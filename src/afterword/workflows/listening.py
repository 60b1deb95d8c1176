"""Listening while the one worker runs: one thread and one connection for each mailbox.

A mailbox in trouble is asked again after a growing pause, and stops none of the others. Where many
workers share a database, they read each mailbox in turn instead (``pieces``).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.db import connections

from afterword.domain.errors import AfterwordError, OutsideFailed
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.workflows import mailboxes
from afterword.workflows.deliver import Kit
from afterword.workflows.listen import EVERY, pause_if_refused, read_on, readable
from afterword.workflows.storage import storage_errors

LOOK_ROUND = timedelta(seconds=10)  # for mailboxes that were added, changed or removed
PATIENCE = timedelta(seconds=10)  # with threads that are to stop
_PAUSES = (5, 15, 60, 300)  # seconds after the first, second, … trouble in a row
_LISTENING = Bilingual("Listening", "La escucha")

Tell = Callable[[str, AfterwordError], None]


def pause_after(failures: int) -> timedelta:
    """How long to wait after that many troubles in a row."""
    return timedelta(seconds=_PAUSES[min(max(failures, 1), len(_PAUSES)) - 1])


@dataclass(slots=True)
class _Ear:
    """One mailbox as it was when its thread began; ``stop`` ends the thread."""

    account: tuple[object, ...]
    stop: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None


@contextmanager
def listening(kit: Kit, tell: Tell) -> Iterator[None]:
    """Every readable mailbox listened to while inside; ``tell`` gets trouble, by address."""
    stop = threading.Event()
    round_ = threading.Thread(target=_look_round, args=(stop, kit, tell), name="listener")
    round_.start()
    try:
        yield
    finally:
        stop.set()
        round_.join()


def _look_round(stop: threading.Event, kit: Kit, tell: Tell) -> None:
    """Begin with mailboxes that are new, end with those that are gone, until ``stop`` is set."""
    ears: dict[UUID, _Ear] = {}
    try:
        while not stop.is_set():
            try:
                with storage_errors():
                    _follow(ears, {box.pk: box for box in readable()}, kit, tell)
            except AfterwordError as error:
                tell("", error)
            stop.wait(LOOK_ROUND.total_seconds())
    finally:
        _end(ears, list(ears))
        connections.close_all()


def _follow(
    ears: dict[UUID, _Ear], boxes: dict[UUID, models.Mailbox], kit: Kit, tell: Tell
) -> None:
    gone = [pk for pk, ear in ears.items() if _is_over(ear, boxes.get(pk))]
    _end(ears, gone)
    for pk, box in boxes.items():
        if pk not in ears:
            ear = ears[pk] = _Ear(_account(box))
            name = f"listener {box.address}"
            ear.thread = threading.Thread(
                target=_listen_to, args=(pk, ear.stop, kit, tell), name=name, daemon=True
            )
            ear.thread.start()


def _is_over(ear: _Ear, box: models.Mailbox | None) -> bool:
    alive = ear.thread is not None and ear.thread.is_alive()
    return box is None or not alive or ear.account != _account(box)


def _account(box: models.Mailbox) -> tuple[object, ...]:
    """What has to stay as it is for a connection to be the right one."""
    server = (box.imap_host, box.imap_port, box.imap_security)
    return (*server, box.username, box.secret, box.auth, box.trusts)


def _end(ears: dict[UUID, _Ear], which: list[UUID]) -> None:
    """Stop those threads together, and wait a little for them; what they do is never half done."""
    ending = [ears.pop(pk) for pk in which]
    for ear in ending:
        ear.stop.set()
    for ear in ending:
        if ear.thread is not None:
            ear.thread.join(PATIENCE.total_seconds())


def _listen_to(pk: UUID, stop: threading.Event, kit: Kit, tell: Tell) -> None:
    """Hear one mailbox until ``stop`` is set, or it is paused or gone."""
    failures = 0
    try:
        while not stop.is_set():
            box = readable().filter(pk=pk).first()
            if box is None:
                return
            trouble = hear_on(box, stop, kit)
            if trouble is None:
                failures = 0
                continue
            failures += 1
            tell(box.address, trouble)
            connections.close_all()  # one that the server has ended would stay so
            stop.wait(pause_after(failures).total_seconds())
    finally:
        connections.close_all()


def hear_on(box: models.Mailbox, stop: threading.Event, kit: Kit) -> AfterwordError | None:
    """Read what is new in the mailbox, wait for more, and read on, over one connection.

    Until ``stop`` is set, or there is trouble, which is returned; a refused password pauses the
    account.
    """
    try:
        with storage_errors():
            _over_one_connection(box, stop, kit)
    except AfterwordError as error:
        pause_if_refused(box, error)
        return error
    except Exception as error:  # a fault of ours with one mail: the others must go on
        return OutsideFailed(what=_LISTENING, reason=type(error).__name__)
    return None


def _over_one_connection(box: models.Mailbox, stop: threading.Event, kit: Kit) -> None:
    with kit.host.opened(mailboxes.imap_account(box, kit.secrets)) as folders:
        while not stop.is_set():
            read_on(box, folders, kit)
            folders.wait(EVERY.total_seconds(), stop.is_set)
