"""Mailboxes as a user connects and tries them."""

from __future__ import annotations

import base64
import json
import os
import re
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from afterword.adapters.imap import ImapHost
from afterword.domain.delivery.providers import Security, Server
from afterword.ports import Account, Folder
from tests.cli.processes import Afterword
from tests.cli.test_sending import DANA, LATER, NOBODY
from tests.dovecot import dovecot
from tests.oauth_provider import CLIENT_ID, Provider, oauth_provider
from tests.smtp_server import Ledger, SmtpServer, smtp_server

pytestmark = pytest.mark.slow

ANA = "ana@example.com"


def connect(smtp: int, provider: Provider, *more: str, imap: str = NOBODY) -> tuple[str, ...]:
    ends = provider.endpoints
    return (
        *("mailbox", "add", ANA, "--smtp", f"127.0.0.1:{smtp}/none", "--imap", imap),
        *("--client-id", CLIENT_ID, "--authorize-at", ends.authorize, "--token-at", ends.token),
        *("--device-at", ends.device, "--scope", ends.scope, "--password-stdin", *more),
    )


def bearers(server: SmtpServer) -> list[str]:
    """The users and tokens that came by XOAUTH2."""
    lines = [line.split() for line in server.ledger.signed_in]
    assert all(line[1] == "XOAUTH2" for line in lines)
    return [base64.b64decode(line[2]).decode() for line in lines]


def by_device(afterword: Afterword, smtp: int, provider: Provider) -> None:
    afterword(*connect(smtp, provider, "--device"), stdin="\n")


def test_signing_in_by_the_browser_connects_a_mailbox(afterword: Afterword) -> None:
    afterword.set_up()
    with oauth_provider(Provider(secret="shh")) as provider, smtp_server() as server:
        process = subprocess.Popen(
            [sys.executable, "-m", "afterword", *connect(server.port, provider, "--no-browser")],
            env={**os.environ, "AFTERWORD_HOME": str(afterword.home), "AFTERWORD_LANG": "en"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write("shh\n")
            process.stdin.flush()
            page = next(line for line in process.stdout if line.startswith("http"))
            with urlopen(page.strip(), timeout=10) as answer:  # noqa: S310 - the test's own server
                assert "go back to Afterword" in answer.read().decode()
            said = process.stdout.read()
        assert "✓ Signed in to send" in said
        (bearer,) = bearers(server)
    token = re.fullmatch("user=ana@example.com\x01auth=Bearer (.*)\x01\x01", bearer)
    assert token is not None
    assert token[1] in provider.good


def test_signing_in_elsewhere_and_pasting_the_last_address(afterword: Afterword) -> None:
    afterword.set_up()
    with oauth_provider() as provider, smtp_server() as server:
        process = subprocess.Popen(
            [sys.executable, "-m", "afterword", *connect(server.port, provider, "--paste")],
            env={**os.environ, "AFTERWORD_HOME": str(afterword.home), "AFTERWORD_LANG": "en"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
        )
        with process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write("\n")
            process.stdin.flush()
            page = next(line for line in process.stdout if line.startswith("http"))
            with pytest.raises(URLError) as raised:
                urlopen(page.strip(), timeout=10)  # noqa: S310 - the test's own server
            del raised
            (code,) = provider.codes
            state = provider.codes[code]["state"]
            process.stdin.write(f"http://127.0.0.1:8426/signed-in?code={code}&state={state}\n")
            process.stdin.flush()
            said = process.stdout.read()
        assert "✓ Signed in to send" in said


def test_a_message_leaves_with_a_token_and_nothing_leaves_without_permission(
    afterword: Afterword,
) -> None:
    afterword.set_up()
    afterword("reminders", "mail=no")
    afterword("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz <dana@acme.example>")
    with oauth_provider(Provider(lasts=1)) as provider, smtp_server() as server:
        by_device(afterword, server.port, provider)
        afterword("approve", "dana thank", "--yes")
        provider.refreshing.clear()
        afterword("work", "--once", now=LATER)
        assert not server.ledger.taken
        (box,) = json.loads(afterword("mailbox", "list", "--json"))
        assert "Sign in again" in box["paused"]["en"]
        assert "Inicia sesión otra vez" in box["paused"]["es"]
        afterword("mailbox", "sign-in", "ana", "--device", now=LATER)
        assert json.loads(afterword("mailbox", "list", "--json"))[0]["paused"] is None
        afterword("work", "--once", now=LATER)
    assert len(server.ledger.taken) == 1
    (logged,) = json.loads(afterword("mail", "log", "--json"))
    assert (logged["step"], logged["state"]) == (DANA, "sent")


def test_no_token_and_no_client_secret_is_anywhere_in_the_clear(afterword: Afterword) -> None:
    afterword.set_up()
    with oauth_provider(Provider(secret="client-shh")) as provider, smtp_server() as server:
        done = afterword(*connect(server.port, provider, "--device"), stdin="client-shh\n")
        shown = done + afterword("mailbox", "list", "--json") + afterword("export", "-")
    hidden = ["client-shh", *provider.good, *provider.refreshing]
    for secret in hidden:
        assert secret not in shown
        for file in afterword.home.iterdir():
            assert secret.encode() not in file.read_bytes(), file


def test_a_real_imap_server_takes_the_token(afterword: Afterword) -> None:
    afterword.set_up()
    with (
        oauth_provider() as provider,
        smtp_server() as server,
        dovecot(f"http://127.0.0.1:{provider.port}/introspect") as port,
    ):
        where = f"127.0.0.1:{port}/none"
        said = afterword(*connect(server.port, provider, "--device", imap=where), stdin="\n")
        assert "✓ Signed in to read: 127.0.0.1" in said
        assert "✓ Folder for sent mail: Enviados" in said
        provider.good.clear()
        done = afterword.run("mailbox", "test")
    assert done.returncode == 6
    assert "refuses" in done.stderr


# --- what can go wrong -----------------------------------------------------------------


def test_a_removed_mailbox_leaves_no_secret_behind(afterword: Afterword) -> None:
    afterword.set_up()
    with oauth_provider() as provider, smtp_server() as server:
        by_device(afterword, server.port, provider)
        assert list(afterword.home.glob("grant-*"))
        afterword("mailbox", "remove", "ana")
    assert not list(afterword.home.glob("grant-*"))


def password_box(afterword: Afterword, smtp: str, lang: str = "en") -> str:
    """What is said on connecting an account with a password, on both streams."""
    done = Afterword(afterword.home, lang=lang).run(
        *("mailbox", "add", ANA, "--smtp", smtp, "--imap", NOBODY, "--password-stdin"),
        stdin="correct horse\n",
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("said", "en"),
    [
        ("535 5.7.8 nope", "The user name or the password is not right"),
        ("534 5.7.9 Application-specific password required", "It wants an app password"),
        ("535 5.7.139 SmtpClientAuthentication is disabled", "no longer takes passwords"),
    ],
)
def test_a_refused_password_is_explained(afterword: Afterword, said: str, en: str) -> None:
    afterword.set_up()
    with smtp_server(lambda point, _n: said if point == "auth" else None) as server:
        told = password_box(afterword, f"127.0.0.1:{server.port}/none")
    assert f"✓ It answers at port {server.port}" in told
    assert en in told
    assert "correct horse" not in told


@pytest.mark.parametrize(
    ("smtp", "es"),
    [
        ("no-such-host.invalid:465", "no se encuentra ningún servidor con ese nombre"),
        ("127.0.0.1:1/none", "nadie responde en ese puerto"),
    ],
)
def test_a_server_that_is_not_there_is_said(afterword: Afterword, smtp: str, es: str) -> None:
    afterword.set_up()
    assert es in password_box(afterword, smtp, "es")


@contextmanager
def babble(said: bytes) -> Iterator[int]:
    """The port of a server that says that, whatever comes."""

    class Talk(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.sendall(said)
            self.request.recv(100)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(0.05), daemon=True)
        thread.start()
        yield int(server.server_address[1])
        server.shutdown()
        thread.join()


def test_a_server_that_talks_nonsense_is_said(afterword: Afterword) -> None:
    afterword.set_up()
    with babble(b"\x00\xffhello?\r\n") as port:
        said = password_box(afterword, f"127.0.0.1:{port}/none")
        assert "its answer cannot be understood" in said
        assert "does not speak TLS at that port" in password_box_anew(afterword, port)


def password_box_anew(afterword: Afterword, port: int) -> str:
    afterword("mailbox", "remove", ANA)
    return password_box(afterword, f"127.0.0.1:{port}/tls")


def test_endpoints_have_to_be_https(afterword: Afterword) -> None:
    afterword.set_up()
    done = afterword.run(
        *("mailbox", "add", ANA, "--smtp", "smtp.example.com:465", "--imap", NOBODY),
        *("--client-id", "x", "--authorize-at", "http://login.example/a"),
        *("--token-at", "https://login.example/t", "--scope", "mail", "--password-stdin"),
    )
    assert done.returncode == 2
    assert "http://login.example/a" in done.stderr
    assert json.loads(afterword("mailbox", "list", "--json")) == []


def test_an_unknown_provider_has_to_be_told_for_a_client_id(afterword: Afterword) -> None:
    afterword.set_up()
    done = afterword.run("mailbox", "add", "ana@ruiz.example", "--client-id", "x")
    assert done.returncode == 2
    assert "--authorize-at" in done.stderr


# --- the test to oneself ---------------------------------------------------------------


class Delivering(Ledger):
    """Delivers what was taken into a real mailbox: the inbox, and Sent if it ``files``."""

    def __init__(self, port: int, *, files: bool) -> None:
        super().__init__()
        self.imap, self.files = port, files

    def take(self, content: bytes) -> None:
        super().take(content)
        account = Account(Server("127.0.0.1", self.imap, Security.NONE), ANA, "s3cret")
        with ImapHost().opened(account) as folders:
            folders.put(Folder.INBOX, content)
            if self.files:
                folders.put(Folder.SENT, content)


def test_a_test_to_oneself_tells_how_the_provider_files(afterword: Afterword) -> None:
    afterword.set_up()
    afterword("reminders", "mail=no")
    with dovecot() as port, smtp_server() as server:
        server.ledger = Delivering(port, files=True)
        where = f"127.0.0.1:{server.port}/none"
        afterword(
            *("mailbox", "add", ANA, "--smtp", where, "--imap", f"127.0.0.1:{port}/none"),
            "--password-stdin",
            stdin="s3cret\n",
        )
        said = afterword("mailbox", "test", "--mail")
        assert "puts what is sent into Sent by itself" in said
        (box,) = json.loads(afterword("mailbox", "list", "--json"))
        assert (box["files_sent"], box["keeps_message_id"]) == (True, True)
        afterword("work", "--once", now=LATER)
        assert json.loads(afterword("mail", "inbox", "--all", "--json")) == []
    assert len(server.ledger.taken) == 1


def test_no_test_is_mailed_unasked(afterword: Afterword) -> None:
    afterword.set_up()
    with smtp_server() as server:
        password_box(afterword, f"127.0.0.1:{server.port}/none")
        afterword.run("mailbox", "test")
    assert not server.ledger.taken


def test_a_mailbox_is_paused_and_resumed_by_hand(afterword: Afterword) -> None:
    afterword.set_up()
    afterword("reminders", "mail=no")
    afterword("add", "Acme", "2026-11-30T10:00", "--with", "Dana Cruz <dana@acme.example>")
    with smtp_server() as server:
        password_box(afterword, f"127.0.0.1:{server.port}/none")
        afterword("approve", "dana thank", "--yes")
        afterword("mailbox", "pause", ANA)
        afterword.run("mailbox", "test")
        afterword("work", "--once", now=LATER)
        assert not server.ledger.taken
        afterword("mailbox", "resume", ANA)
        afterword("work", "--once", now=LATER)
    assert len(server.ledger.taken) == 1
