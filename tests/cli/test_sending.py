import json

import pytest

from tests.cli.processes import Afterword
from tests.smtp_server import smtp_server

pytestmark = pytest.mark.slow

LATER = "2026-11-30T15:00:00-06:00"
NOBODY = "127.0.0.1:1/none"
DANA = "acme-1:dana-cruz:thank_you"


def connected(afterword: Afterword, port: int) -> Afterword:
    """A search with an interview at Acme, and a mailbox on this machine; no reminders by mail."""
    afterword.set_up()
    afterword("reminders", "mail=no")
    afterword("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz <dana@acme.example>")
    server = f"127.0.0.1:{port}/none"
    afterword(
        *("mailbox", "add", "ana.ruiz@example.com", "--smtp", server, "--imap", NOBODY),
        "--password-stdin",
        stdin="correct horse\n",
    )
    return afterword


def test_an_approved_message_is_sent_once_by_the_worker(afterword: Afterword) -> None:
    with smtp_server() as server:
        connected(afterword, server.port)
        afterword("approve", "dana thank", "--yes")
        for _look in range(3):
            afterword("work", "--once", now=LATER)
    assert len(server.ledger.taken) == 1
    (logged,) = json.loads(afterword("mail", "log", "--json"))
    assert logged["state"] == "sent"
    assert [move["to"] for move in logged["moves"]] == ["scheduled", "claimed", "sending", "sent"]
    assert DANA not in afterword("plan", "--json", now=LATER)


def test_the_password_is_nowhere_in_the_clear(afterword: Afterword) -> None:
    with smtp_server() as server:
        connected(afterword, server.port)
        shown = afterword("mailbox", "list", "--json") + afterword("export", "-")
    assert "correct horse" not in shown
    for file in afterword.home.iterdir():
        assert b"correct horse" not in file.read_bytes(), file


def test_a_password_never_travels_unencrypted(afterword: Afterword) -> None:
    afterword.set_up()
    done = afterword.run(
        *("mailbox", "add", "ana.ruiz@example.com", "--smtp", "mail.example.com:25/none"),
        "--password-stdin",
        stdin="correct horse\n",
    )
    assert done.returncode == 4
    assert "mail.example.com" in done.stderr


def test_where_no_password_can_work_it_is_said_before_one_is_asked(afterword: Afterword) -> None:
    afterword.set_up()
    done = Afterword(afterword.home, lang="es").run("mailbox", "add", "ana@outlook.es")
    assert done.returncode == 4
    assert "--client-id" in done.stderr


def test_without_a_mailbox_the_ways_by_hand_are_named(afterword: Afterword) -> None:
    afterword.set_up()
    afterword("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz <dana@acme.example>")
    done = afterword.run("approve", "dana thank", "--yes")
    assert done.returncode == 4
    assert "mailto" in done.stderr


def test_send_now_says_what_came_of_it(afterword: Afterword) -> None:
    with smtp_server(lambda point, _n: "554 no thanks" if point == "rcpt" else None) as server:
        connected(afterword, server.port)
        afterword("approve", "dana thank", "--yes")
        done = afterword.run("send-now", "dana")
    assert done.returncode == 6
    assert "554 no thanks" in done.stdout


def test_a_taken_back_message_stays_here(afterword: Afterword) -> None:
    with smtp_server() as server:
        connected(afterword, server.port)
        afterword("approve", "dana thank", "--yes")
        afterword("take-back", "dana")
        afterword("work", "--once", now=LATER)
    assert not server.ledger.taken
    assert DANA in afterword("plan", "--json")
