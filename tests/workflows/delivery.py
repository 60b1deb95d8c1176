"""A candidate with a mailbox and an approved message, and a mail server that does as it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from afterword.adapters.outbound.composing import Composing
from afterword.adapters.phrasebook import TomlPhrases
from afterword.adapters.received.invite_files import InviteFiles
from afterword.adapters.received.mail_files import MailFiles
from afterword.domain.delivery.answers import Answer, Stage, Trouble
from afterword.domain.delivery.oauth import Client
from afterword.domain.delivery.providers import Security, Server
from afterword.domain.errors import OutsideFailed
from afterword.domain.incoming.parts import Asked, Part
from afterword.ports import Account, Cursor, Epoch, Folder, Glimpse, Parcel
from afterword.records import models
from afterword.workflows import approve, draft_messages, mailboxes
from afterword.workflows.deliver import Kit
from tests.cast import NOON
from tests.workflows.planning import BOOKS, NoHolidays, planned

DANA = "acme-1:dana-cruz:thank_you"
DUE = NOON + timedelta(hours=2)  # past the moment from which thanks go
SENT = Answer(Stage.BODY, 250, "taken")
LOST = Answer(Stage.BODY, trouble=Trouble.NETWORK)


@dataclass
class Clock:
    """A clock that the test sets."""

    at: datetime = DUE

    def now(self) -> datetime:
        return self.at


@dataclass
class NoSecrets:
    """Keeps nothing."""

    def keep(self, name: str, secret: str) -> str:
        return secret

    def secret(self, name: str, kept: str) -> str:
        return kept

    def client(self, name: str, kept: str) -> Client | None:
        return None

    def forget(self, name: str, kept: str) -> None:
        return


@dataclass
class FakeServer:
    """Gives the ``answers`` in turn, then takes everything; ``before`` runs when it is ready."""

    answers: list[Answer] = field(default_factory=list)
    before: Callable[[], None] = lambda: None
    during: Callable[[], None] = lambda: None
    taken: list[bytes] = field(default_factory=list)

    @contextmanager
    def line(self, _account: Account) -> Iterator[FakeServer]:
        yield self

    def try_out(self) -> Answer:
        return Answer(Stage.AUTH, 235)

    def deliver(self, parcel: Parcel, may_send: Callable[[], bool]) -> Answer:
        answer = self.answers.pop(0) if self.answers else SENT
        if answer.stage is not Stage.BODY:
            return answer
        self.before()
        if not may_send():
            return Answer(Stage.GUARD, trouble=Trouble.STOPPED)
        self.taken.append(parcel.content)
        self.during()
        return answer


@dataclass
class FakeFolders:
    """Folders that hold whole messages; ``broken`` fails as a server that is down does."""

    contents: dict[Folder, list[bytes]] = field(
        default_factory=lambda: {folder: [] for folder in Folder}
    )
    broken: bool = False
    read_of: list[int] = field(default_factory=list)
    validity: int = 1

    @contextmanager
    def opened(self, _account: Account) -> Iterator[FakeFolders]:
        if self.broken:
            raise OutsideFailed(what="IMAP", reason="down")
        yield self

    def has(self, folder: Folder, message_id: str) -> bool:
        return any(message_id.encode() in content for content in self.contents[folder])

    def name(self, folder: Folder) -> str:
        return folder.value

    def named(self, folder: Folder, subject: str) -> list[str]:
        found = [content for content in self.contents[folder] if subject.encode() in content]
        return [re.findall(rb"(?im)^message-id:\s*(<[^>]*>)", each)[0].decode() for each in found]

    def remove(self, folder: Folder, message_id: str) -> bool:
        before = self.contents[folder]
        kept = [content for content in before if message_id.encode() not in content]
        self.contents[folder] = kept
        return len(kept) < len(before)

    def put(self, folder: Folder, content: bytes) -> None:
        self.contents[folder].append(content)

    def arrived(
        self, folder: Folder, cursor: Cursor, since: date, most: int
    ) -> tuple[Cursor, list[Glimpse]]:
        after = cursor.last if cursor.validity == self.validity else 0
        found = list(enumerate(self.contents[folder], start=1))[after:][:most]
        last = found[-1][0] if found else after
        return Cursor(self.validity, last), [
            Glimpse(
                uid,
                content.partition(b"\n\n")[0] + b"\n\n",
                len(content),
                (Part("1", "text/calendar", 1),) if b"BEGIN:VCALENDAR" in content else (),
            )
            for uid, content in found
        ]

    def read(self, folder: Folder, uid: int, asked: Sequence[Asked]) -> bytes:
        self.read_of.append(uid)
        return self.contents[folder][uid - 1]

    def wait(self, seconds: float, stop: Callable[[], bool]) -> None:
        return


@dataclass
class FakeKeeper:
    """Follows the database, as where nothing was restored, unless it holds to its ``epoch``."""

    epoch: Epoch | None = None
    follows: bool = True

    def kept(self) -> Epoch | None:
        found = models.SendingEpoch.objects.first()
        if self.follows and found is not None and found.number:
            return Epoch(found.number, "here")
        return self.epoch

    def keep(self, number: int) -> None:
        self.epoch = Epoch(number, "here")

    def machine(self) -> str:
        return "here"


def kit(
    server: FakeServer,
    clock: Clock | None = None,
    folders: FakeFolders | None = None,
    keeper: FakeKeeper | None = None,
) -> Kit:
    return Kit(
        clock=clock or Clock(),
        books=BOOKS,
        writer=Composing(),
        postman=server,
        secrets=NoSecrets(),
        host=folders or FakeFolders(),
        reader=MailFiles(),
        epochs=keeper or FakeKeeper(),
        invites=InviteFiles(),
        country_of=lambda _zone: None,
    )


def mailbox(owner: models.User) -> models.Mailbox:
    own = Server("127.0.0.1", 25, Security.NONE)
    new = mailboxes.NewMailbox("ana.ruiz@example.com", "", smtp=own, imap=own)
    return mailboxes.add_mailbox(owner, new, NoSecrets(), NOON)


def approved(
    owner: models.User, step: str = DANA, box: models.Mailbox | None = None
) -> models.Outgoing:
    """The message of the step, approved at noon."""
    found = planned(owner, NOON)[step]
    phrases = TomlPhrases(Path("/nowhere"))
    drafted = draft_messages.draft(found, NOON, phrases.phrases)
    given = approve.Approval(box or mailbox(owner), Composing(), NoHolidays())
    return approve.approve(found, drafted, given, NOON)


def state(row: models.Outgoing) -> str:
    row.refresh_from_db()
    return str(row.state)


def moves(row: models.Outgoing) -> list[str]:
    return list(row.passages.order_by("pk").values_list("state", flat=True))
