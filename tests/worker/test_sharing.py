"""Several workers on one PostgreSQL server: each message leaves once, whatever becomes of them."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests import with_postgres
from tests.smtp_server import SmtpServer, smtp_server

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="only POSIX kills a process with no last word"),
]

LONGEST = 90  # seconds; each wait ends when what it waits for has come
FILL = """
from afterword import bootstrap
with bootstrap.database():
    from tests.faults import search
    search.fill({count}, {port}, {accounts})
"""


@pytest.fixture(scope="module")
def postgres() -> Iterator[dict[str, str]]:
    with with_postgres.server() as told:
        yield told


@dataclass(frozen=True)
class Centre:
    """A database on the server with messages that are due, and the folder of the programs."""

    told: dict[str, str]
    home: Path

    def fill(self, server: SmtpServer, messages: int, accounts: int = 1) -> None:
        script = FILL.format(count=messages, port=server.port, accounts=accounts)
        subprocess.run([sys.executable, "-c", script], env=self.environment, check=True)

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name != "AFTERWORD_NOW"}
        return {**kept, **self.told, "AFTERWORD_HOME": str(self.home), "AFTERWORD_LANG": "en"}

    @contextmanager
    def running(self, *command: str) -> Iterator[subprocess.Popen[str]]:
        program = [sys.executable, "-m", "afterword", *command]
        with subprocess.Popen(
            program, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    process.kill()

    def ask(self, query: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self.told["DATABASE_URL"], autocommit=True) as connection:
            cursor = connection.execute(query.encode())
            return cursor.fetchall() if cursor.description else []

    def states(self) -> Counter[object]:
        return Counter(state for (state,) in self.ask("SELECT state FROM records_outgoing"))

    def forget_the_dead(self) -> None:
        """As if their leases were over, and nothing had been heard of them for long."""
        self.ask(
            "UPDATE records_outgoing SET lease_until = now() - interval '1 hour'"
            " WHERE state IN ('claimed', 'sending')"
        )
        self.ask("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'")


@pytest.fixture
def centre(postgres: dict[str, str], tmp_path: Path) -> Centre:
    base, _, _name = postgres["DATABASE_URL"].rpartition("/")
    name = f"centre_{time.monotonic_ns()}"
    with psycopg.connect(postgres["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return Centre({**postgres, "DATABASE_URL": f"{base}/{name}"}, tmp_path / "home")


def wait_for(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + LONGEST
    while not true() and time.monotonic() < end:
        time.sleep(0.1)
    return true()


def stop(worker: subprocess.Popen[str]) -> tuple[int, str]:
    """Its exit code after SIGTERM, and what it told."""
    worker.send_signal(signal.SIGTERM)
    _out, told = worker.communicate(timeout=LONGEST)
    return worker.returncode, told


def sent_by_us(centre: Centre, server: SmtpServer) -> Counter[str]:
    """How often the server took each approved message; reminders are not counted."""
    ours = {name for (name,) in centre.ask("SELECT message_id FROM records_outgoing")}
    return Counter(name for name in server.ledger.taken if name in ours)


def test_workers_that_race_send_each_message_once(centre: Centre) -> None:
    with smtp_server() as server:
        centre.fill(server, 24, accounts=4)
        with centre.running("work") as first, centre.running("work") as second:
            assert wait_for(lambda: centre.states() == {"sent": 24})
            ends = [stop(first), stop(second)]
        assert sorted(sent_by_us(centre, server).values()) == [1] * 24
    for code, told in ends:
        assert (code, told.splitlines()) == (0, ["At work; Ctrl-C stops it.", "Stopped."])


def test_another_takes_over_from_a_worker_that_was_killed_in_the_middle(centre: Centre) -> None:
    speaking, killed = threading.Event(), threading.Event()

    def once(point: str, _number: int) -> None:
        if point == "dot" and not speaking.is_set():
            speaking.set()
            killed.wait(LONGEST)

    with smtp_server(once) as server:
        centre.fill(server, 6)
        with centre.running("work") as victim:
            assert speaking.wait(LONGEST)
            victim.kill()
        killed.set()
        assert centre.states() == {"sending": 1, "claimed": 5}
        held = "SELECT task_name FROM procrastinate_jobs WHERE status = 'doing' AND lock <> ''"
        assert ("deliver",) in centre.ask(held)
        centre.forget_the_dead()
        with centre.running("work") as other:
            assert wait_for(lambda: centre.states() == {"sent": 5, "in_doubt": 1})
            assert stop(other)[0] == 0
        assert sorted(sent_by_us(centre, server).values()) == [1] * 6


def test_what_is_being_sent_is_finished_before_it_stops(centre: Centre) -> None:
    speaking, told_to_stop = threading.Event(), threading.Event()

    def slowly(point: str, _number: int) -> None:
        if point == "dot":
            speaking.set()
            told_to_stop.wait(LONGEST)

    with smtp_server(slowly) as server:
        centre.fill(server, 1)
        with centre.running("work") as worker:
            assert speaking.wait(LONGEST)
            worker.send_signal(signal.SIGTERM)
            told_to_stop.set()
            assert worker.wait(LONGEST) == 0
        assert centre.states() == {"sent": 1}
        assert list(sent_by_us(centre, server).values()) == [1]


def test_a_server_that_comes_up_again_finds_the_worker_still_there(centre: Centre) -> None:
    restart = json.loads(centre.told[with_postgres.RESTART])
    with smtp_server() as server:
        centre.fill(server, 3)
        centre.ask("UPDATE records_outgoing SET due_at = now() + interval '1 day'")
        with centre.running("work") as worker:
            assert wait_for(lambda: centre.ask("SELECT id FROM procrastinate_workers") != [])
            subprocess.run(
                restart["command"],
                user=restart["user"],
                cwd="/",
                check=True,
                stdout=subprocess.DEVNULL,
            )
            centre.ask("UPDATE records_outgoing SET due_at = now()")
            assert wait_for(lambda: centre.states() == {"sent": 3})
            assert stop(worker)[0] == 0
        assert sorted(sent_by_us(centre, server).values()) == [1] * 3


def test_the_pages_work_there_with_a_worker_beside_them(centre: Centre) -> None:
    with smtp_server() as server:
        centre.fill(server, 2)
        with centre.running("serve", "--no-browser", "--port", "0") as pages:
            assert pages.stdout is not None
            told = "".join(pages.stdout.readline() for _line in range(3))
            ((port, way_in),) = re.findall(r"127\.0\.0\.1:(\d+)(/enter\?code=\S+)", told)
            connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=LONGEST)
            connection.request("GET", way_in)
            entered = connection.getresponse()
            entered.read()
            cookie = str(entered.getheader("Set-Cookie")).partition(";")[0]
            connection.request("GET", "/", headers={"Cookie": cookie})
            page = connection.getresponse()
            assert (page.status, "Today" in page.read().decode()) == (200, True)
            assert wait_for(lambda: centre.states() == {"sent": 2})
            connection.close()
            assert stop(pages)[0] == 0
        assert sorted(sent_by_us(centre, server).values()) == [1] * 2
