"""Messages as files and links: how one is written and handed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to one person, not sent yet. ``sender`` None leaves the choice to the program."""

    to: str
    subject: str
    text: str
    to_name: str = ""
    sender: str | None = None
    sender_name: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A PDF to go with a message."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Ways:
    """How a draft can be sent by hand; a link that would be too long to work is None.

    ``outlook`` is for work and school accounts, ``outlook_home`` for personal ones. ``plain`` is
    the text to copy, its subject on the first line.
    """

    mailto: str | None
    gmail: str | None
    outlook: str | None
    outlook_home: str | None
    plain: str


class Handover(Protocol):
    """A message handed over to the candidate's own mail program."""

    def ways(self, draft: Draft) -> Ways:
        """Every way in which ``draft`` can go. Raises FactsError("to")."""
        ...

    def eml(self, draft: Draft, on: datetime, attachments: Sequence[Attachment] = ()) -> bytes:
        """``draft`` as a file that a mail program opens for editing. Raises FactsError("to")."""
        ...


@dataclass(frozen=True, slots=True)
class Thread:
    """The names of a message and of the one that it continues (RFC 5322), "" where none."""

    message_id: str
    in_reply_to: str = ""
    automatic: bool = False  # no person wrote it (RFC 3834)


class MailWriter(Protocol):
    """Messages as the bytes that are sent."""

    def write(
        self, draft: Draft, thread: Thread, on: datetime, attachments: Sequence[Attachment] = ()
    ) -> bytes:
        """``draft`` as a whole message (RFC 5322), dated ``on``; it has a sender.

        The same arguments give the same bytes, but for the boundary between attachments. Raises
        FactsError for an address that cannot be one.
        """
        ...
