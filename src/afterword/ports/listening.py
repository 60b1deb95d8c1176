"""Folders of a mailbox, and the readers of what lies in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from afterword.domain.incoming.facts import Arrived
    from afterword.domain.incoming.parts import Asked, Part
    from afterword.ports.sending import Account


class Folder(StrEnum):
    """The folders of a mailbox that matter here."""

    INBOX = "inbox"
    SENT = "sent"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a folder was read: the UIDs up to ``last``, as long as ``validity`` is the same."""

    validity: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A mail of which only headers were fetched, and which parts it has; ``size`` in bytes."""

    uid: int
    headers: bytes
    size: int
    parts: tuple[Part, ...] = ()


class Folders(Protocol):
    """A mailbox, opened. Everything raises OutsideFailed for what a server or network does."""

    def has(self, folder: Folder, message_id: str) -> bool:
        """Whether a mail with exactly that Message-ID lies in the folder, as of this moment."""
        ...

    def name(self, folder: Folder) -> str:
        """What the server calls the folder; raises where it has none."""
        ...

    def named(self, folder: Folder, subject: str) -> list[str]:
        """The Message-IDs of the mails in the folder with these words in their subject."""
        ...

    def remove(self, folder: Folder, message_id: str) -> bool:
        """Delete the mails with exactly that Message-ID; False where there is none."""
        ...

    def put(self, folder: Folder, content: bytes) -> None:
        """Put a whole message into the folder: read in Sent, a draft in Drafts."""
        ...

    def arrived(
        self, folder: Folder, cursor: Cursor, since: date, most: int
    ) -> tuple[Cursor, list[Glimpse]]:
        """Up to ``most`` mails after ``cursor``, by their headers, and the cursor after them.

        Where the folder was never read, or was renumbered, they begin with those of ``since``.
        """
        ...

    def read(self, folder: Folder, uid: int, asked: Sequence[Asked]) -> bytes:
        """The mail of that UID with nothing but the parts asked for; it stays unread."""
        ...

    def wait(self, seconds: float, stop: Callable[[], bool]) -> None:
        """Until the inbox may have changed, ``stop`` says so, or ``seconds`` are over."""
        ...


class MailHost(Protocol):
    """Opens mailboxes."""

    def opened(self, account: Account) -> AbstractContextManager[Folders]:
        """The mailbox of the account.

        Raises OutsideFailed, SignInRefused where the server does not take the password, NotAllowed
        without the extra.
        """
        ...


class MailReader(Protocol):
    """Mails out of their bytes."""

    def read(self, data: bytes) -> Arrived:
        """A mail taken apart for ``domain.incoming`` to judge.

        Raises FactsError where ``data`` is no mail; whatever else is broken in it is passed over.
        """
        ...
