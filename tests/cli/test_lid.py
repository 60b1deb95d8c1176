"""The pages and the worker through a closed lid, a clock that was set, and the end."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.processes import Afterword
from tests.cli.test_sending import connected
from tests.smtp_server import SmtpServer, smtp_server

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="only POSIX stops and continues a process"),
]

HOURS = 3600
BEGIN = "2026-11-30T11:10:00-06:00"  # the interview ended at eleven; thanks go from twelve on


@dataclass
class Serving:
    """A running ``afterword serve`` whose clock the test moves; a browser that was let in."""

    process: subprocess.Popen[str]
    clock: Path
    port: int
    code: str
    cookie: str = ""

    def get(self, path: str, cookie: str | None = None) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(
            "GET", path, headers={"Cookie": self.cookie if cookie is None else cookie}
        )
        answer = connection.getresponse()
        content = answer.read().decode("utf-8", "replace")
        if found := re.match(r"(afterword-\d+=[^;]+);", answer.getheader("Set-Cookie") or ""):
            self.cookie = found[1]
        connection.close()
        return answer.status, content

    def move(self, seconds: float) -> None:
        """Let the wall clock jump; the monotonic clock goes on as before."""
        moved = float(self.clock.read_text()) + seconds
        anew = self.clock.with_suffix(".new")
        anew.write_text(str(moved))
        anew.replace(self.clock)  # at once: the program reads it all the time

    def sleep(self, seconds: float) -> None:
        """Close the lid for so long, by the wall clock."""
        self.process.send_signal(signal.SIGSTOP)
        time.sleep(0.5)
        self.move(seconds)
        self.process.send_signal(signal.SIGCONT)

    def end(self, number: signal.Signals) -> tuple[int, str]:
        """The exit code and the last words after that signal."""
        self.process.send_signal(number)
        code = self.process.wait(30)
        assert self.process.stdout is not None
        return code, self.process.stdout.read()


@contextmanager
def serving(afterword: Afterword) -> Iterator[Serving]:
    """The pages at a moving clock that begins ten minutes after the interview."""
    clock = afterword.home.parent / "clock"
    clock.write_text(str((datetime.fromisoformat(BEGIN) - datetime.now(UTC)).total_seconds()))
    names = {"AFTERWORD_HOME": str(afterword.home), "AFTERWORD_LANG": "en"}
    unwanted = ("DATABASE_URL", "AFTERWORD_NOW")
    environment = {k: v for k, v in os.environ.items() if k not in unwanted} | names
    command = [sys.executable, "-m", "tests.cli.moving_clock", str(clock), "serve", "--no-browser"]
    with subprocess.Popen(
        [*command, "--port", "0"], env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = "".join(process.stdout.readline() for _ in range(3))
        ((port, code),) = re.findall(r"127\.0\.0\.1:(\d+)/enter\?code=(\S+)", told)
        made = Serving(process, clock, int(port), code)
        try:
            assert made.get(f"/enter?code={code}")[0] == 303
            yield made
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.terminate()


def wait_for(true: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.1)
    return true()


def approved(afterword: Afterword, server: SmtpServer) -> Afterword:
    """Thanks to Dana, seen and approved before they may go."""
    early = Afterword(afterword.home, now=BEGIN)
    connected(early, server.port)("approve", "dana thank", "--yes")
    return early


def test_through_a_closed_lid_pages_answer_and_each_message_leaves_once(
    afterword: Afterword,
) -> None:
    with smtp_server() as server, serving(approved(afterword, server)) as pages:
        time.sleep(3)
        early = list(server.ledger.taken)
        pages.sleep(3 * HOURS)
        assert wait_for(lambda: bool(server.ledger.taken))
        status, today = pages.get("/")
        assert pages.get(f"/enter?code={pages.code}", cookie="")[0] == 401
        pages.sleep(8 * HOURS)
        time.sleep(3)
        code, words = pages.end(signal.SIGTERM)
    assert early == []
    assert len(server.ledger.taken) == 1
    assert status == 200
    assert "Today" in today
    assert (code, "Everything is kept" in words) == (0, True)


def test_a_clock_that_is_set_back_sends_nothing_twice_and_lets_the_browser_in(
    afterword: Afterword,
) -> None:
    with smtp_server() as server, serving(approved(afterword, server)) as pages:
        pages.move(3 * HOURS)
        assert wait_for(lambda: bool(server.ledger.taken))
        pages.move(-4 * HOURS)
        assert pages.get("/")[0] == 200
        time.sleep(3)
        pages.move(4 * HOURS)
        time.sleep(3)
        assert pages.get("/")[0] == 200
    assert len(server.ledger.taken) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_at_the_end_the_message_under_way_and_the_page_under_way_are_finished(
    afterword: Afterword, number: signal.Signals
) -> None:
    speaking = threading.Event()

    def slowly(point: str, _number: int) -> None:
        if point == "dot":
            speaking.set()
            time.sleep(3)

    answers: list[tuple[int, str]] = []
    with smtp_server(slowly) as server, serving(approved(afterword, server)) as pages:
        pages.move(3 * HOURS)
        assert speaking.wait(20)
        asks = threading.Thread(target=lambda: answers.append(pages.get("/overview")))
        asks.start()
        time.sleep(0.02)
        code, words = pages.end(number)
        asks.join(30)
    assert (code, "Everything is kept" in words) == (0, True)
    assert len(server.ledger.taken) == 1
    assert [status for status, _page in answers] == [200]
    assert answers[0][1].rstrip().endswith("</html>")
    states = afterword("mail", "log", "--json", now="2026-11-30T16:00:00-06:00")
    assert '"sent"' in states
    assert "in_doubt" not in states
