"""The pages with many interviews in the database: the server's time, queries and bytes a page.

And of the whole program: from ``afterword serve`` to the first page, its memory at rest.
AFTERWORD_BENCH_INTERVIEWS sets how many (10,000).
"""

from __future__ import annotations

import gzip
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

INTERVIEWS = int(os.environ.get("AFTERWORD_BENCH_INTERVIEWS", "10000"))
RUNS = 40
NOW = datetime(2026, 11, 30, 18, tzinfo=UTC)
OPEN = 40  # interviews that are not yet dropped


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(
            AFTERWORD_HOME=folder,
            AFTERWORD_NOW=NOW.isoformat(),
            DATABASE_URL="",
            DJANGO_SETTINGS_MODULE="afterword.web.settings",
        )
        _fill()
        client = _let_in()
        last = f"employer-{INTERVIEWS // 2 - 1}-1"
        for name, path in {"today": "/", "interview": f"/interviews/{last}"}.items():
            _measure(client, name, path)
        _preview(client)
        _start(Path(folder))


def _fill() -> None:
    """A long search: most interviews are dropped, some are open."""
    from afterword import bootstrap

    with bootstrap.database():
        from django.db import transaction

        from afterword.workflows import note_events
        from afterword.workflows.add_facts import NewInterview, add_interview
        from afterword.workflows.replan import replan_due
        from afterword.workflows.set_up import Profile, set_up

        profile = Profile("Ana Ruiz", ("ana@example.com",), timezone="America/Chicago")
        owner = set_up(profile, NOW - timedelta(days=730))
        with transaction.atomic():  # one commit, or the disk is what is measured
            for number in range(INTERVIEWS):
                day = NOW - timedelta(days=730 * (INTERVIEWS - number) / INTERVIEWS)
                new = NewInterview(
                    employer=f"Employer {number // 2}",
                    starts=day.isoformat(),
                    people=(f"Person {number} <p{number}@e{number // 2}.example>",),
                )
                interview = add_interview(owner, new, day)
                if number < INTERVIEWS - OPEN:
                    note_events.drop(owner, [interview], "over", day + timedelta(days=1))
        replan_due(owner, NOW, bootstrap.books())


def _let_in() -> Client:
    from django.test import Client

    from afterword.web.entrance import Entrance, make_code
    from afterword.web.guard import ENTRANCE

    key = b"k" * 32
    client = Client(headers={"host": "127.0.0.1:8425", "sec-fetch-site": "same-origin"})
    client.defaults.update({ENTRANCE: Entrance(key, 8425, time.time() - 1)})  # type: ignore[dict-item]  # the environ
    client.get("/enter", {"code": make_code(key, time.time())})
    return client


def _measure(client: Client, name: str, path: str) -> None:
    from django.db import connection

    queries = 0

    def counted(execute: Any, *arguments: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*arguments)

    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    with connection.execute_wrapper(counted):
        client.get(path)
    took = sorted(_seconds(client, path) for _ in range(RUNS))
    wire = len(gzip.compress(answer.content))
    print(
        f"{name:<10} {INTERVIEWS:,} interviews   p50 {statistics.median(took) * 1000:5.0f} ms   "
        f"p95 {took[int(RUNS * 0.95)] * 1000:5.0f} ms   {queries} queries   "
        f"{wire / 1000:.1f} kB on the wire"
    )


def _preview(client: Client) -> None:
    """The picture of a letter: the first, for which the press starts, and those that follow."""
    path = "/settings/stationery/sample/1.png"
    first = _seconds(client, path)
    assert client.get(path).content.startswith(b"\x89PNG")
    took = statistics.median(_seconds(client, path) for _ in range(RUNS))
    print(f"a letter's preview   first {first * 1000:5.0f} ms   then p50 {took * 1000:5.0f} ms")


def _seconds(client: Client, path: str) -> float:
    began = time.perf_counter()
    client.get(path)
    return time.perf_counter() - began


def _start(folder: Path) -> None:
    """From the command to the first page, and the memory of the process at rest."""
    command = [sys.executable, "-m", "afterword", "serve", "--no-browser", "--port", "0"]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = "".join(process.stdout.readline() for _ in range(3))
        address = told.rsplit(maxsplit=1)[-1]
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        with opener.open(address) as page:
            page.read()
        print(f"from serve to the first page   {(time.perf_counter() - began) * 1000:7.0f} ms")
        status = Path(f"/proc/{process.pid}/status")
        if status.exists():
            lines = status.read_text(encoding="utf-8").splitlines()
            resident = next(line for line in lines if line.startswith("VmRSS"))
            print(f"memory at rest                 {int(resident.split()[1]) / 1024:7.0f} MB")
        process.terminate()


if __name__ == "__main__":
    main()
