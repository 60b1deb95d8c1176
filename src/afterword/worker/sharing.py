"""One of many workers on a PostgreSQL server: takes jobs until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
from django.db import connection
from procrastinate import PsycopgConnector

from afterword.domain.errors import StorageFailed
from afterword.worker import AFTER_TROUBLE, Tell
from afterword.worker.tasks import DEAD_AFTER, HEARTBEAT, app
from afterword.workflows.deliver import Kit

AT_ONCE = 10  # jobs of one worker; each holds a connection to the database
_POLL = 0.2  # seconds between two looks at ``stop``
_FOLLOWING = 1.0  # seconds until a job whose mailbox has become free is found
_CONNECTIONS = 4  # for the jobs themselves


def share_until(stop: threading.Event, kit: Kit, tell: Tell) -> None:
    """Take jobs until ``stop`` is set; where the server is away, try again after a while."""
    for name in ("procrastinate", "psycopg.pool"):  # they log what jobs are given, and traces
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    while not stop.is_set():
        try:
            _take_jobs(stop, kit, tell)
        except Exception as error:  # whatever it is, the worker goes on
            tell("", StorageFailed(reason=_reason(error)))
        if not stop.is_set():
            stop.wait(AFTER_TROUBLE.total_seconds())


def _reason(error: BaseException) -> str:
    """What the server or the network says; of anything else only its kind, as it may be private."""
    while error.__cause__ is not None:
        error = error.__cause__
    lines = str(error).strip().splitlines()
    is_storage = isinstance(error, (psycopg.OperationalError, OSError))
    return lines[0] if is_storage and lines else type(error).__name__


def _take_jobs(stop: threading.Event, kit: Kit, tell: Tell) -> None:
    """Psycopg wants a loop with selectors, which is not the usual one on Windows."""
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        loop = runner.get_loop()
        loop.set_default_executor(ThreadPoolExecutor(AT_ONCE, "job"))
        loop.set_exception_handler(_not_ours)
        runner.run(_until_stopped(stop, {"kit": kit, "tell": tell}))


def _not_ours(_loop: asyncio.AbstractEventLoop, _context: dict[str, Any]) -> None:
    """A job whose end could not be noted, as another worker had taken it over: no harm."""


async def _until_stopped(stop: threading.Event, given: dict[str, Any]) -> None:
    with app.replace_connector(_connector()):
        async with app.open_async():
            worker = asyncio.create_task(
                app.run_worker_async(
                    additional_context=given,
                    concurrency=AT_ONCE,
                    delete_jobs="always",
                    fetch_job_polling_interval=_FOLLOWING,
                    install_signal_handlers=False,
                    update_heartbeat_interval=HEARTBEAT,
                    stalled_worker_timeout=DEAD_AFTER,
                )
            )
            while not stop.is_set() and not worker.done():
                await asyncio.sleep(_POLL)
            worker.cancel()  # it lets its jobs end first
            await asyncio.wait([worker])
            if not worker.cancelled():
                worker.result()


def _connector() -> PsycopgConnector:
    """Connections of the jobs' own, to the same database."""
    given = connection.get_connection_params()
    wanted = {name: given[name] for name in given if name not in ("cursor_factory", "context")}
    return PsycopgConnector(kwargs=wanted, min_size=1, max_size=_CONNECTIONS)
