"""One small Protocol for each outside need. Named by the need; the adapters by the thing."""

from afterword.ports.days import Clock, WorkCalendar
from afterword.ports.listening import Cursor, Folder, Folders, Glimpse, MailHost, MailReader
from afterword.ports.machine import Notice, Notifier, Reached, Started, Starter, Startup, SystemSaid
from afterword.ports.press import LetterPress
from afterword.ports.secrets import (
    BY_COMMAND,
    BY_GRANT,
    Return,
    SecretStore,
    ServerFinder,
    TokenOffice,
)
from afterword.ports.sending import Account, Epoch, EpochKeeper, Line, Parcel, Postman
from afterword.ports.sources import (
    CalendarWriter,
    ContactCards,
    InviteSource,
    PhraseKeeper,
    PhraseSource,
)
from afterword.ports.writing import Attachment, Draft, Handover, MailWriter, Thread, Ways

__all__ = [
    "BY_COMMAND",
    "BY_GRANT",
    "Account",
    "Attachment",
    "CalendarWriter",
    "Clock",
    "ContactCards",
    "Cursor",
    "Draft",
    "Epoch",
    "EpochKeeper",
    "Folder",
    "Folders",
    "Glimpse",
    "Handover",
    "InviteSource",
    "LetterPress",
    "Line",
    "MailHost",
    "MailReader",
    "MailWriter",
    "Notice",
    "Notifier",
    "Parcel",
    "PhraseKeeper",
    "PhraseSource",
    "Postman",
    "Reached",
    "Return",
    "SecretStore",
    "ServerFinder",
    "Started",
    "Starter",
    "Startup",
    "SystemSaid",
    "Thread",
    "TokenOffice",
    "Ways",
    "WorkCalendar",
]
