"""The only place that picks real adapters, and that starts Django.

What is heavy is imported where it is used, so that a command pays only for what it needs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.adapters.clock import StoppedClock, SystemClock
from afterword.domain.errors import BadInput, NotAllowed
from afterword.domain.words import Bilingual
from afterword.ports import Clock

if TYPE_CHECKING:
    from afterword.domain.etiquette.transit import Transit
    from afterword.domain.letters.letter import Facsimile, Logo
    from afterword.domain.writing.phrases import Phrasebook
    from afterword.ports import (
        CalendarWriter,
        ContactCards,
        EpochKeeper,
        Handover,
        InviteSource,
        LetterPress,
        MailHost,
        MailReader,
        MailWriter,
        PhraseKeeper,
        PhraseSource,
        Postman,
        Return,
        SecretStore,
        ServerFinder,
        Starter,
        Startup,
        TokenOffice,
        WorkCalendar,
    )
    from afterword.records.models import User
    from afterword.workflows.deliver import Kit, Reminding
    from afterword.workflows.replan import Books

NOT_SET_UP = Bilingual(
    "Nobody is set up here yet. Run: afterword setup",
    "Aquí aún no hay nadie. Ejecuta: afterword setup",
)


_SHARED = Bilingual(
    "DATABASE_URL is set here, and what starts with your session would have to hold its password. "
    "Start “afterword work” by your server's own means.",
    "Aquí está definida DATABASE_URL, y lo que arranca con tu sesión tendría que guardar su "
    "contraseña. Arranca «afterword work» con los medios de tu servidor.",
)


@dataclass(frozen=True, slots=True)
class Session:
    """One command at work: whose search it is, and the instant at which it began."""

    owner: User
    now: datetime


def clock() -> Clock:
    """The machine's clock, or one stopped at AFTERWORD_NOW. Raises BadInput for a bad instant."""
    stopped = os.environ.get("AFTERWORD_NOW", "").strip()
    if not stopped:
        return SystemClock()
    try:
        instant = datetime.fromisoformat(stopped)
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        problem = Bilingual(
            "not an instant with an offset (2026-11-30T10:00:00-05:00)",
            "no es un instante con su diferencia horaria (2026-11-30T10:00:00+01:00)",
        )
        raise BadInput(where="AFTERWORD_NOW", problem=problem)
    return StoppedClock(instant)


@contextmanager
def database() -> Iterator[None]:
    """The database open and up to date; its errors are ours. Files made in here are private."""
    from afterword.adapters import own_files

    own_files.keep_new_files_private()
    start_django()
    from afterword.settings import HOME
    from afterword.workflows.storage import open_database, storage_errors

    with storage_errors():
        own_files.make_folder(HOME)
        open_database()
        yield


def start_django() -> None:
    """Make the records importable. Raises StorageFailed for settings that cannot be."""
    import django

    from afterword.domain.errors import StorageFailed

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterword.settings")
    try:
        django.setup()
    except RuntimeError as error:  # settings.SettingsError, which Django passes on
        raise StorageFailed(reason=str(error)) from error


@contextmanager
def session() -> Iterator[Session]:
    """The database open, and whose it is. Raises NotAllowed before the first start."""
    with database():
        from afterword.records.queries import local_owner

        owner = local_owner()
        if owner is None:
            raise NotAllowed(why=NOT_SET_UP)
        yield Session(owner, clock().now())


def local_timezone() -> str:
    """The machine's time zone as an IANA name, "UTC" where it cannot be told."""
    from afterword.adapters.machine_zone import machine_zone

    return machine_zone() or "UTC"


def letter_press() -> LetterPress:
    """The press, its type set in a process of its own that stays warm: make one and keep it."""
    from afterword.adapters.typst_press import EngineApart, TypstPress

    return TypstPress(EngineApart())


def facsimile_of_scan(picture: bytes) -> Facsimile:
    """The signature on a scan or a photograph. Raises BadInput for what shows none."""
    from afterword.adapters import pictures

    return pictures.facsimile_of_scan(picture)


def logo_of_picture(picture: bytes) -> Logo:
    """A logo for the letterhead. Raises BadInput for what cannot be one."""
    from afterword.adapters import pictures

    return pictures.logo_of_picture(picture)


def handover() -> Handover:
    """The ways to send by hand."""
    from afterword.adapters.outbound.handing_over import HandingOver

    return HandingOver()


def mail_writer() -> MailWriter:
    """Messages as the bytes that are sent."""
    from afterword.adapters.outbound.composing import Composing

    return Composing()


def postman() -> Postman:
    """SMTP."""
    from afterword.adapters.outbound.smtp import SmtpPostman

    return SmtpPostman()


def mail_host() -> MailHost:
    """IMAP."""
    from afterword.adapters.imap import ImapHost

    return ImapHost()


def epoch_keeper() -> EpochKeeper:
    """A small file outside the database, one for each."""
    from afterword.adapters import epoch_file, own_files
    from afterword.settings import HOME
    from afterword.workflows.epochs import file_name

    return epoch_file.EpochFile(HOME / file_name(), own_files.write_private)


def secret_store() -> SecretStore:
    """The system's keyring, else encrypted beside the database."""
    from afterword.adapters import kept_secrets, own_files
    from afterword.settings import HOME

    keyring = kept_secrets.real_keyring()
    renew = token_office().renewed
    return kept_secrets.KeptSecrets(HOME, own_files.write_private, keyring, renew)


def server_finder() -> ServerFinder:
    """Files by https."""
    from afterword.adapters.server_finder import WebServerFinder

    return WebServerFinder()


def token_office() -> TokenOffice:
    """OAuth 2.0 by https."""
    from afterword.adapters.oauth import OAuthOffice

    return OAuthOffice()


def coming_back(words: Bilingual) -> AbstractContextManager[Return]:
    """A way back to this machine for the browser, while inside; it then shows ``words``."""
    from afterword.adapters.oauth import coming_back

    return coming_back(words)


def kit(*, aloud: bool = True) -> Kit:
    """What a worker works with; ``aloud`` lets it print reminders."""
    from afterword.workflows.deliver import Kit

    return Kit(
        clock=clock(),
        books=books(),
        writer=mail_writer(),
        postman=postman(),
        secrets=secret_store(),
        host=mail_host(),
        reader=mail_reader(),
        epochs=epoch_keeper(),
        invites=invite_source(),
        country_of=country_of,
        reminding=reminding(aloud=aloud),
    )


def starter() -> Starter:
    """What starts the worker with the session on this system. Raises NotAllowed where nothing."""
    from afterword.adapters import own_files
    from afterword.adapters.autostart import launchd, running, systemd, windows
    from afterword.settings import HOME

    user = Path("~").expanduser()
    own_files.make_folder(HOME)
    if sys.platform == "win32":
        name = os.environ.get("USERNAME", "")
        machine = os.environ.get("USERDOMAIN", "")
        known = f"{machine}\\{name}" if machine and name else name
        return windows.TaskScheduler(HOME, known, own_files.write_private, running.run)
    if sys.platform == "darwin":
        folder = user / "Library" / "LaunchAgents"
        own_files.make_folder(folder)
        log = HOME / "worker.log"
        return launchd.Launchd(folder, log, os.getuid(), own_files.write_private, running.run)
    config = Path(os.environ.get("XDG_CONFIG_HOME", "").strip() or user / ".config")
    own_files.make_folder(config / "systemd" / "user")
    return systemd.Systemd(config / "systemd" / "user", own_files.write_private, running.run)


def worker_task() -> Startup:
    """The worker as this machine starts it, quietly. Raises NotAllowed on a shared database."""
    from afterword.ports import Startup
    from afterword.settings import HOME

    if os.environ.get("DATABASE_URL", "").strip():
        raise NotAllowed(why=_SHARED)
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")
    program = windowless if sys.platform == "win32" and windowless.exists() else python
    own_folder = os.environ.get("AFTERWORD_HOME", "").strip()
    environment = (("AFTERWORD_HOME", str(HOME.absolute())),) if own_folder else ()
    return Startup((str(program), "-m", "afterword", "work", "--quiet"), environment)


def reminding(*, aloud: bool = True) -> Reminding:
    """Reminders by mail to oneself, and ``aloud`` in the terminal of whoever starts this."""
    from afterword.adapters.notifiers.own_mail import OwnMail
    from afterword.adapters.notifiers.terminal import Terminal
    from afterword.workflows.deliver import Reminding

    by_mail = OwnMail(mail_writer(), postman())
    return Reminding((by_mail, Terminal(sys.stdout)) if aloud else (by_mail,), phrasebooks())


@contextmanager
def only_worker() -> Iterator[bool]:
    """Whether this process may send: on a database file one alone may, on a server many."""
    from afterword.adapters import own_files
    from afterword.workflows.storage import database_file

    file = database_file()
    if file is None:
        yield True
        return
    with own_files.held_alone(file.with_name(file.name + ".worker")) as alone:
        yield alone


def work_calendar() -> WorkCalendar:
    """The public holidays of the world."""
    from afterword.adapters.work_calendar import WorldCalendar

    return WorldCalendar()


def transit() -> Transit:
    """How long letters take: the product's own table."""
    from afterword.adapters.transit_table import transit_table

    return transit_table()


def invite_source() -> InviteSource:
    """Invites out of calendar files and mails."""
    from afterword.adapters.received.invite_files import InviteFiles

    return InviteFiles()


def phrase_source(own: Path | None = None) -> PhraseSource:
    """The product's phrases, with those of the folder ``own`` laid over them."""
    from afterword.adapters.phrasebook import TomlPhrases

    return TomlPhrases(own)


def phrases_folder() -> Path:
    """The folder that holds the user's own phrases, as ``en.toml`` and ``es.toml``."""
    from afterword.settings import HOME

    return HOME / "phrases"


def phrasebooks() -> Callable[[str], Phrasebook]:
    """The phrasebook of each language, the user's own phrases before ours."""
    return phrase_source(phrases_folder()).phrases


def sample_search(now: datetime) -> list[tuple[str, bytes]]:
    """The sample invites, by name, dated around ``now``."""
    from afterword.adapters.sample_files import sample_search

    return sample_search(now)


def books() -> Books:
    """What the rules look things up in."""
    from afterword.workflows.replan import Books

    return Books(calendar=work_calendar(), transit=transit())


def country_of(timezone: str) -> str | None:
    """The country that a time zone lies in, None where that says nothing."""
    from afterword.adapters.zone_countries import country_of

    return country_of(timezone)


def mail_reader() -> MailReader:
    """Mails out of their bytes."""
    from afterword.adapters.received.mail_files import MailFiles

    return MailFiles()


def calendar_writer() -> CalendarWriter:
    """Calendar files for other programs."""
    from afterword.adapters.calendar_feed import CalendarFeed

    return CalendarFeed()


def feed_token(*, renewed: bool = False) -> str:
    """The secret in the address of the calendar feed; ``renewed`` ends the former address."""
    from base64 import urlsafe_b64encode

    from afterword.adapters import own_files
    from afterword.domain.errors import StorageFailed
    from afterword.settings import HOME

    file = HOME / "feed.key"
    try:
        own_files.make_folder(HOME)
        if renewed:
            file.unlink(missing_ok=True)
        return urlsafe_b64encode(own_files.secret(file)).decode("ascii").rstrip("=")
    except OSError as error:
        raise StorageFailed(reason=error.strerror or type(error).__name__) from error


def contact_cards() -> ContactCards:
    """The cards of address books (vCard)."""
    from afterword.adapters.vcards import VCards

    return VCards()


def own_phrases() -> PhraseKeeper:
    """The candidate's phrase files (HOME/phrases)."""
    from afterword.adapters import own_files
    from afterword.adapters.phrasebook import OwnPhrases

    return OwnPhrases(phrases_folder(), own_files.write_private)
