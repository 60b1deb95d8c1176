"""One small Protocol for each outside need. Named by the need; the adapters by the thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from afterword.domain.contact_cards import ContactCard
    from afterword.domain.delivery.answers import Answer
    from afterword.domain.delivery.oauth import Begun, Client, DeviceCode, Grant
    from afterword.domain.delivery.providers import Server
    from afterword.domain.feed import Entry
    from afterword.domain.incoming.facts import Arrived
    from afterword.domain.incoming.parts import Asked, Part
    from afterword.domain.invites.facts import InviteFile
    from afterword.domain.letters.card import NoteCard
    from afterword.domain.letters.envelope import Calibration, Envelope, Labels
    from afterword.domain.letters.letter import Letter, Sheet
    from afterword.domain.words import Bilingual
    from afterword.domain.writing.own_phrases import PhraseList
    from afterword.domain.writing.phrases import Phrasebook


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class WorkCalendar(Protocol):
    """Which days are worked where."""

    def public_holidays(self, country: str, subdivision: str | None, year: int) -> frozenset[date]:
        """The public holidays of that place in that year.

        ``country`` is an ISO 3166-1 alpha-2 code, ``subdivision`` the part after the hyphen of
        ISO 3166-2 or None. A place or year that the calendar does not know has none.
        """
        ...


class LetterPress(Protocol):
    """Letters, and what goes with them, ready for the printer.

    Everything raises FactsError at the field that keeps it from being printed, and NotPrintable
    for a character that the typeface does not have. The same input gives the same bytes.
    """

    def letter(self, letter: Letter) -> Sheet:
        """One letter as a PDF, with what there is to know about it."""
        ...

    def preview(self, letter: Letter, ppi: float = ...) -> tuple[bytes, ...]:
        """The pages of a letter as PNG, one each."""
        ...

    def drawing(self, letter: Letter) -> tuple[bytes, ...]:
        """The pages of a letter as SVG, one each, the words as outlines."""
        ...

    def letters(self, letters: Sequence[Letter]) -> Iterator[bytes]:
        """PDFs for the printer, each of at most 25 letters, in the order given."""
        ...

    def card(self, card: NoteCard) -> bytes:
        """A folded note card as a PDF: its outside, then its inside."""
        ...

    def envelopes(self, envelopes: Sequence[Envelope]) -> bytes:
        """One PDF, a page for each envelope in the order given; at least one is given."""
        ...

    def labels(self, labels: Labels) -> bytes:
        """One PDF of label sheets; at least one address is given."""
        ...

    def calibration(self, calibration: Calibration) -> bytes:
        """The page that tries out a window."""
        ...


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


@dataclass(frozen=True, slots=True)
class Account:
    """How to sign in at a server; ``auth`` is "password" or "xoauth2". Neither is ever shown."""

    server: Server
    username: str = field(repr=False)
    secret: str = field(repr=False)
    auth: str = "password"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message to one recipient, as the server gets it."""

    sender: str
    recipient: str
    content: bytes


class Line(Protocol):
    """A connection to a mail server that takes messages, one after the other."""

    def try_out(self) -> Answer:
        """Sign in, and say how far that came; ``Stage.AUTH`` with 2xx is success."""
        ...

    def deliver(self, parcel: Parcel, may_send: Callable[[], bool]) -> Answer:
        """Hand the parcel over; never raises for what a server or a network does.

        ``may_send`` is asked when the server is ready for the text and not a byte of it was
        spoken; if it says no, nothing is sent and the answer's stage is ``Stage.GUARD``.
        """
        ...


class Postman(Protocol):
    """Takes messages to mail servers."""

    def line(self, account: Account) -> AbstractContextManager[Line]:
        """A line to the account's server; it connects when there is something to deliver."""
        ...


@dataclass(frozen=True, slots=True)
class Startup:
    """A command, word by word, with the variables of the environment that it needs."""

    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SystemSaid:
    """What the system was asked to do, and what it said."""

    command: tuple[str, ...]
    ok: bool
    said: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """What is written for the system ("" for nothing), and what it was asked and said.

    ``log`` is the command that shows the task's log, ``limits`` when it does not run.
    """

    file: str
    content: str
    asked: tuple[SystemSaid, ...]
    log: str
    limits: Bilingual

    @property
    def works(self) -> bool:
        """Whether the system took all of it."""
        return all(each.ok for each in self.asked)


class Starter(Protocol):
    """Starts a task with the user's session, by the system's own means. Raises OSError."""

    def on(self, task: Startup) -> Started:
        """Have it start now and at every login; once more changes nothing but what is new."""
        ...

    def off(self) -> Started:
        """Stop it, and take away what was written."""
        ...

    def status(self) -> Started:
        """How it stands."""
        ...


@dataclass(frozen=True, slots=True)
class Notice:
    """A reminder for the candidate: one line, what to run, and the whole of it as a mail."""

    subject: str
    command: str
    text: str
    message_id: str
    on: datetime


@dataclass(frozen=True, slots=True)
class Reached:
    """Where the candidate is reached: their own address, and the account that it is sent with."""

    address: str
    name: str
    account: Account


class Notifier(Protocol):
    """One way on which reminders reach the candidate."""

    @property
    def way(self) -> str:
        """What the way is called: "mail", "terminal"."""
        ...

    def notify(self, notice: Notice, reached: Reached | None, may_go: Callable[[], bool]) -> Answer:
        """Bring the notice, and say how far that came, as a mail server's ``Answer``.

        ``may_go`` is asked before a word of it is out; if it says no, nothing goes. ``reached`` is
        None for a way that goes through no account.
        """
        ...


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


@dataclass(frozen=True, slots=True)
class Epoch:
    """How often something was sent, and from which machine."""

    number: int
    machine: str


class EpochKeeper(Protocol):
    """Remembers, outside the database, how far sending has come."""

    def kept(self) -> Epoch | None:
        """What was kept last; None where nothing was, or it cannot be read."""
        ...

    def keep(self, number: int) -> None:
        """Keep ``number`` for this machine. Raises OSError."""
        ...

    def machine(self) -> str:
        """This machine's lasting name."""
        ...


BY_COMMAND = "command"  # what stands for a secret that a program of the user's gives
BY_GRANT = "oauth"  # and for one that an OAuth provider grants


class SecretStore(Protocol):
    """Where passwords are kept: never in the database, nor anywhere in the clear."""

    def keep(self, name: str, secret: str) -> str:
        """Keep ``secret`` under ``name``; returns what to store in its place.

        That is ``BY_COMMAND`` or ``BY_GRANT`` for those, anything else for a password.

        Raises NotAllowed where nothing here can keep it safely.
        """
        ...

    def secret(self, name: str, kept: str) -> str:
        """The secret again, ``kept`` being what ``keep`` returned; an access token for OAuth.

        Raises SignedOut where it is lost or taken back, OutsideFailed where a provider just now
        does not answer.
        """
        ...

    def client(self, name: str, kept: str) -> Client | None:
        """The OAuth registration that was signed in with, None where it was something else."""
        ...

    def forget(self, name: str, kept: str) -> None:
        """Forget it; nothing happens where it is gone already."""
        ...


class ServerFinder(Protocol):
    """Fetches what a domain says of its mail servers."""

    def fetch(self, url: str, most: int) -> bytes | None:
        """The file at an https address, cut soon after ``most`` bytes; None where there is none."""
        ...


class TokenOffice(Protocol):
    """OAuth providers. Everything raises OutsideFailed, or SignedOut where they say no for good."""

    def begin(self, client: Client, redirect: str, address: str) -> Begun:
        """Begin to sign in by a browser. Raises BadInput for endpoints that are not safe."""
        ...

    def exchange(self, begun: Begun, code: str) -> Grant:
        """What is granted for the code that the browser came back with."""
        ...

    def renewed(self, grant: Grant) -> Grant:
        """The grant with an access token that is good now; itself where it still is."""
        ...

    def device(self, client: Client) -> DeviceCode:
        """Begin to sign in by a code that is typed in on any device."""
        ...

    def poll(self, client: Client, device: DeviceCode) -> Grant | None:
        """What is granted once the code was typed in, None until then."""
        ...


class Return(Protocol):
    """A way back to this machine for the browser that was sent to a provider."""

    def address(self, host: str) -> str:
        """Where the browser has to come back to, this machine being called ``host``."""
        ...

    def wait(self, begun: Begun, seconds: float) -> str | None:
        """The code that it brings; None where it does not come in time. Raises BadInput."""
        ...


class InviteSource(Protocol):
    """Invites out of what a file holds."""

    def read(
        self, name: str, data: bytes, *, own_addresses: frozenset[str], timezone: str | None
    ) -> InviteFile:
        """The invites in a calendar file or a mail, and what could not be read; never raises.

        ``name`` is only a hint. ``own_addresses`` are all of the candidate's; empty where they are
        not known, then the attendee who stands out is taken for the candidate. ``timezone`` is the
        candidate's IANA zone, for times that name none; None to have them asked.
        """
        ...


class PhraseSource(Protocol):
    """The phrases that messages are made of."""

    def phrases(self, language: str) -> Phrasebook:
        """The phrasebook of ``language``, the user's own phrases before the product's.

        Raises BadInput, naming the phrase, where the user's own have a fault.
        """
        ...


class MailReader(Protocol):
    """Mails out of their bytes."""

    def read(self, data: bytes) -> Arrived:
        """A mail taken apart for ``domain.incoming`` to judge.

        Raises FactsError where ``data`` is no mail; whatever else is broken in it is passed over.
        """
        ...


class CalendarWriter(Protocol):
    """Entries as a file for other calendars."""

    def written(self, name: str, entries: Iterable[Entry]) -> bytes:
        """The calendar called ``name`` (RFC 5545); the same entries, the same bytes."""
        ...


class ContactCards(Protocol):
    """Contacts as address books exchange them."""

    def read(self, name: str, data: bytes) -> list[ContactCard]:
        """The contacts in a file called ``name``. Raises BadInput where there is none."""
        ...

    def written(self, card: ContactCard, language: str) -> bytes:
        """One contact as a file; ``language`` is the one that the person is written to in."""
        ...


class PhraseKeeper(Protocol):
    """The candidate's own phrases, list by list."""

    def lists(self, language: str) -> list[PhraseList]:
        """Every list of that language as it holds now. Raises BadInput for a faulty file."""
        ...

    def keep(self, language: str, name: str, phrases: Iterable[str]) -> None:
        """Let these be the list of that name; none gives back the product's.

        Raises NotFound, or BadInput naming the phrase; then nothing is changed.
        """
        ...

    def forget(self) -> None:
        """Take all of them away."""
        ...
