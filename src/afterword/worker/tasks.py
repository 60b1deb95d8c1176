"""The jobs of many workers on one PostgreSQL server, by procrastinate: who looks at what, and when.

A job decides nothing. It says which row to look at; the row is the queue and the fence. So a job
may run twice, late or never. It carries ids only, and is deleted when it has ended, however that
went: the next round finds what is left to do.

Jobs of one mailbox run one after the other, over whatever machines. What is periodic, and what
takes over from workers that died, has no such lock: nothing could ever take it away from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from uuid import UUID

from procrastinate import JobContext
from procrastinate.contrib.django.db_cleanup import DjangoApp
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager
from procrastinate.tasks import Task

from afterword.domain.errors import AfterwordError, OutsideFailed
from afterword.domain.words import Bilingual
from afterword.worker import Tell
from afterword.workflows import pieces, work
from afterword.workflows.deliver import Kit
from afterword.workflows.storage import storage_errors

HEARTBEAT = 5.0  # seconds
DEAD_AFTER = 30.0  # seconds without one
_OFTEN = "* * * * * */10"  # every ten seconds
_EACH_MINUTE = "* * * * *"
_FIRST = 10  # the priority of what is sent
_A_JOB = Bilingual("A piece of the work", "Una parte del trabajo")

app = DjangoApp(connector=DjangoConnector())


@app.periodic(cron=_OFTEN)
@app.task(name="look_round", queueing_lock="look_round", pass_context=True)
def look_round(context: JobContext, timestamp: int) -> None:
    """Make ready, and hand out what there is to do."""
    _do(context, _hand_out)


@app.periodic(cron=_EACH_MINUTE)
@app.task(name="look_for_duties", queueing_lock="look_for_duties", pass_context=True)
def look_for_duties(context: JobContext, timestamp: int) -> None:
    """Hand out the candidates who may have something to be reminded of."""
    _do(context, lambda kit: _defer(remind, pieces.owners_to_remind(kit)))


@app.periodic(cron=_OFTEN)
@app.task(name="take_over", queueing_lock="take_over", pass_context=True)
async def take_over(context: JobContext, timestamp: int) -> None:
    """Put back into the queue what workers that died had in their hands."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER):
        try:
            await manager.retry_job(job)
        except ConnectorException:  # one like it waits already, or it has just ended
            await _forget(job, manager)


async def _forget(job: Job, manager: JobManager) -> None:
    with suppress(ConnectorException):
        await manager.finish_job(job, status=Status.FAILED, delete_job=True)


@app.task(name="deliver", pass_context=True, priority=_FIRST)
def deliver(context: JobContext, key: str) -> None:
    """Bring one approved message on its way."""
    _do(context, lambda kit: pieces.deliver_one(UUID(key), kit))


@app.task(name="read", pass_context=True)
def read(context: JobContext, key: str) -> None:
    """Read what is new in one mailbox."""
    _do(context, lambda kit: pieces.read_one(UUID(key), kit))


@app.task(name="tend", pass_context=True)
def tend(context: JobContext, key: str) -> None:
    """Do what waits in the folders of one mailbox."""
    _do(context, lambda kit: pieces.tend_one(UUID(key), kit))


@app.task(name="remind", pass_context=True)
def remind(context: JobContext, key: str) -> None:
    """Remind one candidate."""
    _do(context, lambda kit: pieces.remind_one(UUID(key), kit))


def _hand_out(kit: Kit) -> None:
    work.make_ready(kit)
    for message, mailbox in pieces.due_messages(kit):
        _defer(deliver, [message], of=mailbox)
    for key in pieces.unread_mailboxes(kit):
        _defer(read, [key], of=key)
    for key in pieces.mailboxes_to_tend(kit):
        _defer(tend, [key], of=key)


def _defer(task: Task[..., None, ...], keys: Iterable[UUID], *, of: UUID | None = None) -> None:
    """Queue a job for each key, unless one waits already; those ``of`` one mailbox in turn."""
    for key in keys:
        lock = f"mailbox {of or key}" if task is not remind else f"owner {key}"
        job = task.configure(lock=lock, queueing_lock=f"{task.name} {key}")
        with suppress(AlreadyEnqueued):
            job.defer(key=str(key))


def _do(context: JobContext, piece: Callable[[Kit], pieces.Trouble | None]) -> None:
    """Do a piece of the work, and tell the trouble; of a fault of ours only its kind."""
    kit: Kit = context.additional_context["kit"]
    tell: Tell = context.additional_context["tell"]
    try:
        with storage_errors():
            for address, error in (piece(kit) or {}).items():
                tell(address, error)
    except AfterwordError as error:
        tell("", error)
    except Exception as error:  # a fault of ours in one job: the others must go on
        tell("", OutsideFailed(what=_A_JOB, reason=type(error).__name__))
