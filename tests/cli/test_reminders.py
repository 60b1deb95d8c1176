from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.processes import Afterword
from tests.smtp_server import SmtpServer, smtp_server

pytestmark = pytest.mark.slow


@pytest.fixture
def search(tmp_path: Path) -> Afterword:
    made = Afterword(tmp_path / "home").set_up()
    made("add", "Acme", "2026-12-01T10:00", "--with", "Dana Cruz <dana@acme.example>")
    return made


def connect(search: Afterword, server: SmtpServer) -> None:
    search(
        *("mailbox", "add", "ana.ruiz@example.com", "--smtp", f"127.0.0.1:{server.port}/none"),
        *("--imap", "127.0.0.1:1/none", "--no-test", "--password-stdin"),
        stdin="s3cret\n",
    )


def test_the_worker_reminds_by_mail_and_prints_it_once(search: Afterword) -> None:
    evening = "2026-11-30T18:30:00-06:00"
    with smtp_server() as server:
        connect(search, server)
        first = search("work", "--once", now=evening)
        second = search("work", "--once", now=evening)
        assert "The card for Acme: Tuesday 1 December, 10:00\n    afterword card acme-1" in first
        assert "The card" not in second
        (mail,) = server.ledger.contents
    assert b"BEFORE YOU LEAVE, ASK" in mail
    assert "today 18:30  card  came" in search("reminders", now=evening)


def test_a_kind_is_turned_off_and_on_again(search: Afterword) -> None:
    search("reminders", "card=no", "quiet=21:00-07:00")
    held = json.loads(search("reminders", "--json"))
    assert (held["card"], held["debrief"], held["quiet"]) == ("no", "yes", "21:00-07:00")
    search("reminders", "card=yes")
    assert json.loads(search("reminders", "--json"))["card"] == "yes"
    assert search.run("reminders", "card=perhaps").returncode == 2
    assert search.run("reminders", "card").returncode == 2


def test_the_card_is_mailed_on_demand(search: Afterword) -> None:
    assert search.run("card", "acme", "--mail").returncode == 4
    with smtp_server() as server:
        connect(search, server)
        told = search("card", "acme", "--mail")
        assert told == "The card is on its way to ana.ruiz@example.com.\n"
        assert len(server.ledger.contents) == 1


def test_a_card_that_the_server_refuses_says_so(search: Afterword) -> None:
    def refuse(point: str, _number: int) -> str | None:
        return "550 5.7.1 not today" if point == "rcpt" else None

    with smtp_server(refuse) as server:
        connect(search, server)
        done = search.run("card", "acme", "--mail")
    assert done.returncode == 6
    assert "not today" in done.stderr
