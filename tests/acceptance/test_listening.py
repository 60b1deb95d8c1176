"""The worker beside a real mail server: answers are heard while it runs, and it stops cleanly."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from imapclient import IMAPClient

from tests.cli.processes import Afterword
from tests.dovecot import dovecot

pytestmark = pytest.mark.slow

NOBODY = "127.0.0.1:1/none"
NOW = "2026-11-16T12:00:00-06:00"  # a mail server dates nothing into the future


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with dovecot() as port:
        yield port


@pytest.fixture
def afterword(tmp_path: Path) -> Afterword:
    search = Afterword(tmp_path / "home", now=NOW).set_up()
    search("add", "Acme", "2026-11-16T09:00", "--with", "Dana Cruz <dana@acme.example>")
    return search


def connect(search: Afterword, address: str, port: int, typed: str = "s3cret") -> None:
    search(
        *("mailbox", "add", address, "--smtp", NOBODY, "--imap", f"127.0.0.1:{port}/none"),
        *("--no-test", "--password-stdin"),
        stdin=f"{typed}\n",
    )


def drop_in(port: int, address: str, folder: str, *headers: str) -> None:
    """Put a mail into a folder, as a mail server or another mail program does."""
    lines = (*headers, "Date: Mon, 16 Nov 2026 11:30:00 -0600", "", "We decide on Friday.", "")
    with IMAPClient("127.0.0.1", port, ssl=False) as client:
        client.login(address, "s3cret")
        client.append(folder, "\r\n".join(lines).encode())


def answer(port: int, address: str, name: str) -> None:
    sender = "From: Dana Cruz <dana@acme.example>"
    drop_in(port, address, "INBOX", sender, f"Message-ID: <{name}@acme.example>", "Subject: Re: Hi")


@contextmanager
def at_work(search: Afterword) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "AFTERWORD_HOME": str(search.home), "AFTERWORD_NOW": NOW}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "afterword", "work"]
    with subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as worker:
        try:
            yield worker
        finally:
            worker.kill()


def inbox(search: Afterword) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(search("mail", "inbox", "--all", "--json"))
    return found


def soon(true: Callable[[], bool], seconds: float = 30) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.3)
    return False


def test_answers_are_heard_in_every_mailbox_while_one_is_broken(
    afterword: Afterword, port: int
) -> None:
    connect(afterword, "ana.ruiz@example.com", port)
    connect(afterword, "ana@home.example", port)
    connect(afterword, "broken@home.example", port, typed="wr0ng")
    answer(port, "ana.ruiz@example.com", "before")
    with at_work(afterword) as worker:
        assert soon(lambda: len(inbox(afterword)) == 1)
        answer(port, "ana@home.example", "while")
        assert soon(lambda: len(inbox(afterword)) == 2)
        listed = json.loads(afterword("mailbox", "list", "--json"))
        paused = {box["address"] for box in listed if box["paused"]}
        assert paused == {"broken@home.example"}
        worker.send_signal(signal.SIGTERM)
        _out, told = worker.communicate(timeout=20)
    assert worker.returncode == 0
    assert "broken@home.example" in told
    assert "wr0ng" not in told


def test_an_idle_mailbox_is_heard_at_once_and_ends_at_once(afterword: Afterword, port: int) -> None:
    connect(afterword, "idle@home.example", port)
    with at_work(afterword) as worker:
        time.sleep(4)
        answer(port, "idle@home.example", "at-once")
        before = time.monotonic()
        assert soon(lambda: len(inbox(afterword)) == 1, 15)
        worker.send_signal(signal.SIGTERM)
        worker.communicate(timeout=15)
    assert worker.returncode == 0
    assert time.monotonic() - before < 25


def test_a_mail_sent_by_hand_is_asked_about(afterword: Afterword, port: int) -> None:
    connect(afterword, "hand@home.example", port)
    to = ("From: hand@home.example", "To: Dana <dana@acme.example>", "Subject: Thank you")
    drop_in(port, "hand@home.example", "Enviados", *to, "Message-ID: <hand@home.example>")
    with at_work(afterword):
        assert soon(lambda: len(inbox(afterword)) == 1)
    (asked,) = inbox(afterword)
    assert (asked["kind"], asked["step"]) == ("by_hand", "acme-1:dana-cruz:thank_you")
    assert asked["new_text"] == ""
    afterword("mail", "explain", "1", "--did-it")
    assert "acme-1:dana-cruz:thank_you" not in afterword("plan", "--json")
