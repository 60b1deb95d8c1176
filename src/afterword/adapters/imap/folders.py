"""One opened mailbox: what lies in its folders, and what comes in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from afterword.domain.errors import OutsideFailed
from afterword.domain.words import Bilingual
from afterword.ports import Cursor, Folder, Glimpse

if TYPE_CHECKING:
    from imapclient import IMAPClient

READING = Bilingual("Reading the mailbox", "La lectura del buzón")
_SPECIAL = {Folder.SENT: b"\\Sent", Folder.DRAFTS: b"\\Drafts"}
_FLAGS = {Folder.SENT: (b"\\Seen",), Folder.DRAFTS: (b"\\Draft", b"\\Seen")}
_NO_FOLDER = Bilingual("it has no folder for {folder}", "no tiene carpeta para {folder}")


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
            raise OutsideFailed(what=READING, reason=shown)
        return found
