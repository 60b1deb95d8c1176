"""One opened mailbox: what lies in its folders, and what comes in."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from afterword.adapters.imap.pieces import cut, put_together
from afterword.adapters.imap.structure import parts_of
from afterword.domain.errors import NoSuchFolder
from afterword.domain.incoming.parts import Asked
from afterword.domain.words import Bilingual
from afterword.ports import Cursor, Folder, Glimpse

if TYPE_CHECKING:
    from imapclient import IMAPClient

READING = Bilingual("Reading the mailbox", "La lectura del buzón")
LONGEST_IDLE = 25 * 60.0  # seconds; a server may hang up after 30 minutes (RFC 2177)
_LOOK_UP = 1.0  # seconds between two looks at whether to stop
_SPECIAL = {Folder.SENT: b"\\Sent", Folder.DRAFTS: b"\\Drafts"}
_FLAGS = {Folder.SENT: (b"\\Seen",), Folder.DRAFTS: (b"\\Draft", b"\\Seen")}
_NO_FOLDER = Bilingual("it has no folder for {folder}", "no tiene carpeta para {folder}")
# What tells whether a mail concerns the search. To and Cc apart: they may be endless.
_TELLING = (
    "FROM SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES RETURN-PATH AUTO-SUBMITTED PRECEDENCE"
    " X-FAILED-RECIPIENTS CONTENT-TYPE AUTHENTICATION-RESULTS"
)
_MOST_TELLING = 40_000
_MOST_RECIPIENTS = 20_000
_MOST_HEADERS = 100_000
_TELLING_ITEM = f"BODY.PEEK[HEADER.FIELDS ({_TELLING})]<0.{_MOST_TELLING}>"
_RECIPIENTS_ITEM = f"BODY.PEEK[HEADER.FIELDS (TO CC)]<0.{_MOST_RECIPIENTS}>"


class ImapFolders:
    """One opened mailbox."""

    def __init__(self, client: IMAPClient) -> None:
        self._client: Any = client

    def has(self, folder: Folder, message_id: str) -> bool:
        """Search with a fresh SELECT; a search matches parts, so the header is compared whole."""
        self._open(folder)
        return bool(self._those(message_id))

    def name(self, folder: Folder) -> str:
        """By special use (RFC 6154), else by a usual name."""
        return self._name(folder)

    def named(self, folder: Folder, subject: str) -> list[str]:
        """Search by subject with a fresh SELECT."""
        self._open(folder)
        return [self._message_id(uid) for uid in self._client.search(["SUBJECT", subject])[-50:]]

    def remove(self, folder: Folder, message_id: str) -> bool:
        """Expunge those alone (RFC 4315); without that extension they are marked as deleted."""
        self._client.select_folder(self._name(folder))
        found = self._those(message_id)
        if found:
            self._client.delete_messages(found)
            if self._client.has_capability("UIDPLUS"):
                self._client.uid_expunge(found)
        return bool(found)

    def _those(self, message_id: str) -> list[int]:
        """In the open folder; a search matches parts, so the header is compared whole."""
        found = self._client.search(["UNDELETED", "HEADER", "Message-ID", message_id])
        return [uid for uid in found[-50:] if self._message_id(uid) == message_id]

    def _message_id(self, uid: int) -> str:
        field = b"BODY[HEADER.FIELDS (MESSAGE-ID)]"
        fetched = self._client.fetch([uid], ["BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"])
        header = fetched.get(uid, {}).get(field) or b""
        return b"".join(header.partition(b":")[2].split()).decode("ascii", "replace")

    def put(self, folder: Folder, content: bytes) -> None:
        """APPEND it."""
        self._client.append(self._name(folder), content, _FLAGS.get(folder, ()))

    def arrived(
        self, folder: Folder, cursor: Cursor, since: date, most: int
    ) -> tuple[Cursor, list[Glimpse]]:
        """Only headers, sizes and BODYSTRUCTURE are fetched, and nothing is marked as read."""
        validity = self._open(folder)
        known = cursor.validity == validity
        wanted = ["UID", f"{cursor.last + 1}:*"] if known else ["SINCE", since]
        last = cursor.last if known else 0
        uids = sorted(uid for uid in self._client.search(wanted) if uid > last)[:most]
        if not uids:
            return Cursor(validity, last), []
        items = [_TELLING_ITEM, "RFC822.SIZE", "BODYSTRUCTURE"]
        if folder is Folder.SENT:
            items.append(_RECIPIENTS_ITEM)
        fetched = self._client.fetch(uids, items)
        glimpses = [_glimpse(uid, found) for uid, found in sorted(fetched.items()) if uid in uids]
        return Cursor(validity, uids[-1]), glimpses

    def read(self, folder: Folder, uid: int, asked: Sequence[Asked]) -> bytes:
        """Each part by its number, in one FETCH."""
        self._open(folder)
        items = [f"BODY.PEEK[HEADER]<0.{_MOST_HEADERS}>", *(_item(each) for each in asked)]
        found = self._client.fetch([uid], items).get(uid, {})
        pieces = [(each, cut(found.get(_answer(each), b"") or b"", each)) for each in asked]
        return put_together(found.get(b"BODY[HEADER]<0>") or b"", pieces)

    def wait(self, seconds: float, stop: Callable[[], bool]) -> None:
        """IDLE where the server can; else asleep, and the next look asks."""
        until = time.monotonic() + min(seconds, LONGEST_IDLE)
        if not self._client.has_capability("IDLE"):
            while time.monotonic() < until and not stop():
                time.sleep(min(_LOOK_UP, max(0.0, until - time.monotonic())))
            self._client.noop()
            return
        self._open(Folder.INBOX)
        self._client.idle()
        while (left := until - time.monotonic()) > 0 and not stop():
            before = time.monotonic()
            told = self._client.idle_check(timeout=min(_LOOK_UP, left))
            hung_up = not told and time.monotonic() - before < min(_LOOK_UP, left) / 2
            if hung_up or any(_is_news(each) for each in told):
                break
        self._client.idle_done()

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
            raise NoSuchFolder(what=READING, reason=shown)
        return found


def _glimpse(uid: int, found: dict[bytes, Any]) -> Glimpse:
    given = [value for key, value in found.items() if key.startswith(b"BODY[HEADER.FIELDS")]
    headers = b"".join((value or b"").strip(b"\r\n") + b"\r\n" for value in given)
    size = found.get(b"RFC822.SIZE") or 0
    return Glimpse(uid, headers + b"\r\n", int(size), parts_of(found.get(b"BODYSTRUCTURE")))


def _item(asked: Asked) -> str:
    section = f"{asked.part.number}.HEADER" if asked.headers_only else asked.part.number
    return f"BODY.PEEK[{section}]<0.{asked.most}>"


def _answer(asked: Asked) -> bytes:
    section = f"{asked.part.number}.HEADER" if asked.headers_only else asked.part.number
    return f"BODY[{section}]<0>".encode()


def _is_news(told: object) -> bool:
    """Whether an unasked word of the server is about mail that came, or the end of the talk."""
    words = told if isinstance(told, tuple) else ()
    return any(word in words for word in (b"EXISTS", b"RECENT", b"BYE"))
