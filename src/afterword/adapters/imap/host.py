"""Connecting to a mailbox and signing in."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from afterword.adapters.imap.folders import READING, ImapFolders
from afterword.adapters.imap.told import server_words, told
from afterword.domain.delivery.providers import Security
from afterword.domain.errors import NotAllowed, OutsideFailed, SignInRefused
from afterword.domain.words import Bilingual
from afterword.ports import Account

if TYPE_CHECKING:
    from imapclient import IMAPClient

TIMEOUT = 30.0
# What a server says that takes nobody in just now (RFC 5530, and large providers' own words).
_FOR_NOW = re.compile(
    r"(?i)UNAVAILABLE|INUSE|SERVERBUG|LIMIT|THROTTLE|too many|temporar|try again|internal error"
)
_EXTRA = Bilingual(
    "Reading mail needs the extra “mail”: pip install 'afterword[mail]'",
    "Para leer el correo hace falta el extra «mail»: pip install 'afterword[mail]'",
)
_UNSAFE = Bilingual(
    "without encryption only this very machine is reached",
    "sin cifrado solo se llega a este mismo equipo",
)


class ImapHost:
    """Opens mailboxes by IMAP."""

    @contextmanager
    def opened(self, account: Account) -> Iterator[ImapFolders]:
        """The mailbox of the account, closed at the end; a line's trouble becomes OutsideFailed."""
        try:
            from imapclient import IMAPClient
            from imapclient.exceptions import IMAPClientError
        except ImportError as error:
            raise NotAllowed(why=_EXTRA) from error
        if not account.server.is_safe:
            raise OutsideFailed(what=READING, reason=_UNSAFE)
        try:
            client = _connected(IMAPClient, account)
            try:
                sign_in(client, account)
                yield ImapFolders(client)
            finally:
                for goodbye in (client.logout, client.shutdown):
                    with suppress(IMAPClientError, OSError):
                        goodbye()
        except (IMAPClientError, OSError, ssl.SSLError) as error:
            raise OutsideFailed(what=READING, reason=told(error)) from error


def _connected(make: type[IMAPClient], account: Account) -> IMAPClient:
    server = account.server
    trust = ssl.create_default_context()
    if server.is_own_machine:
        trust.check_hostname = False
        trust.verify_mode = ssl.CERT_NONE
    tls = server.security is Security.TLS
    client = make(server.host, server.port, ssl=tls, ssl_context=trust, timeout=TIMEOUT)
    if server.security is Security.STARTTLS:
        client.starttls(trust)
    return client


def sign_in(client: IMAPClient, account: Account) -> None:
    """Raise SignInRefused where the server does not take the candidate in."""
    from imapclient.exceptions import LoginError

    try:
        if account.auth == "xoauth2":
            client.oauth2_login(account.username, account.secret)
        else:
            client.login(account.username, account.secret)
    except LoginError as error:
        said = server_words(error)
        refused = not _FOR_NOW.search(said)
        raise (SignInRefused if refused else OutsideFailed)(what=READING, reason=said) from error
