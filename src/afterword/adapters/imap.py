"""IMAP (RFC 3501, RFC 6154): what lies in Sent, Drafts and the inbox."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from afterword.domain.delivery.providers import Security
from afterword.domain.errors import NotAllowed, OutsideFailed
from afterword.domain.words import Bilingual
from afterword.ports import Account, Cursor, Folder, Glimpse

if TYPE_CHECKING:
    from imapclient import IMAPClient

TIMEOUT = 30.0
_LONGEST_REASON = 200
_SPECIAL = {Folder.SENT: b"\\Sent", Folder.DRAFTS: b"\\Drafts"}
_FLAGS = {Folder.SENT: (b"\\Seen",), Folder.DRAFTS: (b"\\Draft", b"\\Seen")}
_EXTRA = Bilingual(
    "Reading mail needs the extra “mail”: pip install 'afterword[mail]'",
    "Para leer el correo hace falta el extra «mail»: pip install 'afterword[mail]'",
)
_READING = Bilingual("Reading the mailbox", "La lectura del buzón")
_NO_FOLDER = Bilingual("it has no folder for {folder}", "no tiene carpeta para {folder}")
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
            raise OutsideFailed(what=_READING, reason=_UNSAFE)
        try:
            client = _connected(IMAPClient, account)
            try:
                _sign_in(client, account)
                yield ImapFolders(client)
            finally:
                for goodbye in (client.logout, client.shutdown):
                    with suppress(IMAPClientError, OSError):
                        goodbye()
        except (IMAPClientError, OSError, ssl.SSLError) as error:
            raise OutsideFailed(what=_READING, reason=_told(error)) from error


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


def _sign_in(client: IMAPClient, account: Account) -> None:
    if account.auth == "xoauth2":
        client.oauth2_login(account.username, account.secret)
    else:
        client.login(account.username, account.secret)


def _told(error: Exception) -> str:
    return " ".join(str(error).split())[:_LONGEST_REASON] or type(error).__name__


class ImapFolders:
    """One opened mailbox."""

    def __init__(self, client: IMAPClient) -> None:
        self._client: Any = client

    def has(self, folder: Folder, message_id: str) -> bool:
        """Search with a fresh SELECT; a search matches parts, so the header is compared whole."""
        self._open(folder)
        found = self._client.search(["HEADER", "Message-ID", message_id])
        for uid in found[-50:]:
            field = b"BODY[HEADER.FIELDS (MESSAGE-ID)]"
            fetched = self._client.fetch([uid], ["BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"])
            header = fetched.get(uid, {}).get(field) or b""
            name = b"".join(header.partition(b":")[2].split()).decode("ascii", "replace")
            if name == message_id:
                return True
        return False

    def put(self, folder: Folder, content: bytes) -> None:
        """APPEND it."""
        self._client.append(self._name(folder), content, _FLAGS.get(folder, ()))

    def arrived(
        self, folder: Folder, cursor: Cursor, since: date, most: int
    ) -> tuple[Cursor, list[Glimpse]]:
        """Only headers and sizes are fetched, and nothing is marked as read."""
        validity = self._open(folder)
        known = cursor.validity == validity
        wanted = ["UID", f"{cursor.last + 1}:*"] if known else ["SINCE", since]
        last = cursor.last if known else 0
        uids = sorted(uid for uid in self._client.search(wanted) if uid > last)[:most]
        if not uids:
            return Cursor(validity, last), []
        fetched = self._client.fetch(uids, ["BODY.PEEK[HEADER]", "RFC822.SIZE"])
        glimpses = [
            Glimpse(uid, found.get(b"BODY[HEADER]") or b"", found.get(b"RFC822.SIZE") or 0)
            for uid, found in sorted(fetched.items())
        ]
        return Cursor(validity, uids[-1]), glimpses

    def whole(self, folder: Folder, uid: int, most: int) -> bytes:
        """The mail, at most ``most`` bytes of it."""
        self._open(folder)
        fetched = self._client.fetch([uid], [f"BODY.PEEK[]<0.{most}>"])
        found: bytes = fetched.get(uid, {}).get(b"BODY[]<0>") or b""
        return found

    def _open(self, folder: Folder) -> int:
        """SELECT it anew, so that what others have put there is seen; its UIDVALIDITY."""
        selected = self._client.select_folder(self._name(folder), readonly=True)
        return int(selected[b"UIDVALIDITY"])

    def _name(self, folder: Folder) -> str:
        if folder is Folder.INBOX:
            return "INBOX"
        found: str | None = self._client.find_special_folder(_SPECIAL[folder])
        if found is None:
            shown = _NO_FOLDER.filled(folder=folder.value)
            raise OutsideFailed(what=_READING, reason=shown)
        return found
