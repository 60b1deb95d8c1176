"""The debrief's reminder answered from a phone, by a real mail server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from imapclient import IMAPClient

from tests.cli.processes import Afterword
from tests.dovecot import dovecot
from tests.smtp_server import smtp_server

pytestmark = pytest.mark.slow

ADDRESS = "ana.ruiz@example.com"
OVER = "2026-11-16T11:00:00-06:00"
LATER = "2026-11-16T12:00:00-06:00"
ANSWER = """\
From: {sender}
To: ana.ruiz@example.com
Subject: Re: Acme: what did they say?
Message-ID: <{name}@phone.example>
In-Reply-To: {of}
Date: Mon, 16 Nov 2026 11:20:00 -0600
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

We decide by Friday, please do not call.

Dana: the data migration
Sent from my phone

> The interview is over.
"""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with dovecot() as port:
        yield port


def put(port: int, folder: str, content: bytes) -> None:
    with IMAPClient("127.0.0.1", port, ssl=False) as client:
        client.login(ADDRESS, "s3cret")
        client.append(folder, content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def test_the_reminder_is_answered_from_a_phone_and_confirmed_at_home(
    tmp_path: Path, port: int
) -> None:
    search = Afterword(tmp_path / "home", now=OVER).set_up()
    search("add", "Acme", "2026-11-16T10:00", "--with", "Dana Cruz <dana@acme.example>")
    with smtp_server() as server:
        search(
            *("mailbox", "add", ADDRESS, "--smtp", f"127.0.0.1:{server.port}/none"),
            *("--imap", f"127.0.0.1:{port}/none", "--no-test", "--password-stdin"),
            stdin="s3cret\n",
        )
        search("work", "--once")
        (reminder,) = server.ledger.contents
        secret = re.findall(rb"(?im)^message-id: (<[^>]+>)", reminder)[0].decode()
        put(port, "INBOX", reminder)
        forged = {"sender": "eve@evil.example", "of": secret, "name": "forged"}
        guessed = {"sender": ADDRESS, "of": "<guess@example.com>", "name": "guessed"}
        for told in (forged, guessed):
            put(port, "INBOX", ANSWER.format(**told).encode())
        search("work", "--once", now=LATER)
        assert "answered the reminder" not in search("today", now=LATER)
        true = ANSWER.format(sender=f"Ana <{ADDRESS}>", of=secret, name="true")
        put(port, "Enviados", true.encode())
        search("work", "--once", now="2026-11-16T12:10:00-06:00")
        assert len(server.ledger.contents) == 1
    assert "You answered the reminder of Acme" in search("today", now=LATER)
    assert '"action": "debrief"' in search("plan", "--json", now=LATER)
    done = search.run("debrief", "acme-1", "--from-mail", now=LATER)
    assert done.returncode == 0
    assert "“We decide by Friday, please do not call.”" in done.stderr
    assert "Dana Cruz: the data migration" in done.stderr
    assert "do not call" in done.stdout
    assert '"action": "debrief"' not in search("plan", "--json", now=LATER)
    assert "answered the reminder" not in search("today", now=LATER)
    assert search.run("debrief", "acme-1", "--from-mail", now=LATER).returncode == 3
