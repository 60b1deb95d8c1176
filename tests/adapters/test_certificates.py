"""What is said of a server whose certificate cannot be trusted; its name leads to this machine."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from afterword.adapters.imap import ImapHost
from afterword.adapters.outbound.smtp import SmtpPostman
from afterword.domain.delivery.answers import Stage, Trouble, verdict
from afterword.domain.delivery.providers import Security, Server
from afterword.domain.errors import OutsideFailed
from afterword.ports import Account
from tests.certificates import certificate

NAME = "mail.ruiz.example"


@pytest.fixture(autouse=True)
def _name_leads_here(monkeypatch: pytest.MonkeyPatch) -> None:
    real: Callable[..., Any] = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **more: real("127.0.0.1" if host == NAME else host, *rest, **more),
    )


@contextmanager
def tls_server(pem: Path) -> Iterator[int]:
    """The port of a server that does no more than show its certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(10)

        def show() -> None:
            talk, _where = listening.accept()
            with talk:
                try:
                    context.wrap_socket(talk, server_side=True).close()
                except OSError:
                    return

        thread = threading.Thread(target=show)
        thread.start()
        yield int(listening.getsockname()[1])
        thread.join()


def trusting(pem: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system trusts this very certificate, as far as its name and its dates go."""
    real = ssl.create_default_context
    monkeypatch.setattr(ssl, "create_default_context", lambda: real(cafile=str(pem)))


CASES = pytest.mark.parametrize(
    ("name", "days", "trusted", "en", "es"),
    [
        (NAME, 1, False, "the server signed it itself", "lo firmó el propio servidor"),
        (NAME, -1, True, "it has expired", "ha caducado"),
        ("other.example", 1, True, "it is for another name", "es de otro nombre"),
    ],
)


@CASES
def test_sending_tells_why_a_certificate_is_not_trusted_and_pauses(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    days: int,
    *,
    trusted: bool,
    en: str,
    es: str,
) -> None:
    pem = certificate(tmp_path, name, days=days)
    if trusted:
        trusting(pem, monkeypatch)
    with tls_server(pem) as port:
        account = Account(Server(NAME, port, Security.TLS), "ana", "s3cret")
        with SmtpPostman(5.0, 5.0).line(account) as line:
            answer = line.try_out()
    assert (answer.stage, answer.trouble) == (Stage.TLS, Trouble.CERTIFICATE)
    told = verdict(answer)
    assert told.pause
    assert en in told.why.en
    assert es in told.why.es


@CASES
def test_reading_tells_it_in_the_same_words(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    days: int,
    *,
    trusted: bool,
    en: str,
    es: str,
) -> None:
    pem = certificate(tmp_path, name, days=days)
    if trusted:
        trusting(pem, monkeypatch)
    with tls_server(pem) as port:
        account = Account(Server(NAME, port, Security.TLS), "ana", "s3cret")
        with pytest.raises(OutsideFailed) as raised, ImapHost().opened(account):
            pass
    assert en in raised.value.message.en
    assert es in raised.value.message.es


@pytest.mark.parametrize(
    ("said", "en"),
    [(b"\x00\xffhello\r\n", "cannot be understood"), (b"", "the connection broke")],
)
def test_a_reading_server_that_talks_nonsense_is_said(said: bytes, en: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def talk() -> None:
            with listening.accept()[0] as line:
                line.sendall(said)

        thread = threading.Thread(target=talk)
        thread.start()
        port = int(listening.getsockname()[1])
        account = Account(Server("127.0.0.1", port, Security.NONE), "ana", "s3cret")
        with pytest.raises(OutsideFailed, match=en), ImapHost().opened(account):
            pass
        thread.join()


def test_a_name_that_leads_nowhere_is_said() -> None:
    account = Account(Server("no-such-host.invalid", 993, Security.TLS), "ana", "s3cret")
    with pytest.raises(OutsideFailed, match="no server of that name"), ImapHost().opened(account):
        pass
