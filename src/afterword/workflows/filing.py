"""What the candidate's own folders tell and get: Sent, Drafts, and what is in doubt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from afterword.domain.delivery.states import State
from afterword.domain.errors import AfterwordError
from afterword.domain.words import Bilingual
from afterword.ports import Folder, Folders
from afterword.records import models
from afterword.workflows import claim, mailboxes, probe
from afterword.workflows.deliver import Kit, put_back, record_sent
from afterword.workflows.passing import move

# Sent is looked through so long after the doubt arose: a server may file it with a delay.
CHECKS = (timedelta(minutes=1), timedelta(minutes=10), timedelta(minutes=30))
AFTERWARDS = timedelta(hours=1)
LONGEST_WATCH = timedelta(days=60)
_TO_FILE = Q(state=State.SENT, filing="due")

_IN_SENT = Bilingual("It lies in your mailbox.", "Está en tu buzón.")
_NOT_IN_SENT = Bilingual(
    "Your provider files what it sends, and it is not in Sent: it was not sent.",
    "Tu proveedor guarda lo que envía y no está en enviados: no se envió.",
)
_LOOKED = Bilingual(
    "Your Sent folder and inbox were looked through (times: {count}), and it is not there.",
    "Se han revisado tus enviados y tu bandeja de entrada (veces: {count}), y no está.",
)
_NOT_LOOKED = Bilingual(
    "Your Sent folder has not been looked through yet.", "Aún no se han revisado tus enviados."
)
_CANNOT_LOOK = Bilingual(
    "Your Sent folder cannot be read from here: look for it there yourself.",
    "Desde aquí no se pueden leer tus enviados: búscalo allí tú.",
)
_FILES = Bilingual(
    "Your provider files what it sends by itself: what is not there was hardly sent.",
    "Tu proveedor guarda por sí mismo lo que envía: lo que no está ahí difícilmente se envió.",
)
_MAY_NOT_FILE = Bilingual(
    "Your provider may not file what it sends: that it is not there says little.",
    "Puede que tu proveedor no guarde lo que envía: que no esté ahí dice poco.",
)
_IN_DRAFTS = Bilingual(
    "It lies in your Drafts folder; send it from there.",
    "Está en tu carpeta de borradores; envíalo desde ahí.",
)


def tend(kit: Kit, boxes: Iterable[models.Mailbox] | None = None) -> dict[str, AfterwordError]:
    """Do for each mailbox what waits to be done in its folders; returns the trouble by address.

    ``boxes`` None are all that wait for something. Trouble with one mailbox stops neither the
    others nor the sending: it is tried again.
    """
    trouble: dict[str, AfterwordError] = {}
    now = kit.clock.now()
    for box in with_something_to_do(now) if boxes is None else boxes:
        try:
            account = mailboxes.imap_account(box, kit.secrets)
            with kit.host.opened(account) as folders:
                _tend(box, folders, now)
        except AfterwordError as error:
            trouble[box.address] = error
    return trouble


def with_something_to_do(now: datetime) -> QuerySet[models.Mailbox]:
    """The accounts that can be reached, and in whose folders something waits to be done."""
    reachable = models.Mailbox.objects.exclude(imap_host="").filter(paused_en="")
    waiting = models.Outgoing.objects.filter(_to_look_at(now) | _TO_FILE)
    found = reachable.filter(~Q(probe="") | Q(pk__in=waiting.values("mailbox")))
    return found.select_related("owner")


def _to_look_at(now: datetime) -> Q:
    return Q(state__in=(State.IN_DOUBT, State.DRAFTED), check_at__lte=now)


def _rows(box: models.Mailbox, now: datetime) -> list[models.Outgoing]:
    mine = models.Outgoing.objects.filter(mailbox=box).select_related("draft", "owner", "mailbox")
    return [*mine.filter(_to_look_at(now)), *mine.filter(_TO_FILE)]


def _tend(box: models.Mailbox, folders: Folders, now: datetime) -> None:
    if box.probe:
        probe.look_for(box, folders, now)
    for row in _rows(box, now):
        if row.state == State.IN_DOUBT:
            clear_up(row, folders, now)
        elif row.state == State.DRAFTED:
            watch(row, folders, now)
        else:
            file_sent(row, folders)


def file_sent(row: models.Outgoing, folders: Folders) -> None:
    """Put a sent message into Sent unless it is there; this can never send it again."""
    if row.content is not None and not folders.has(Folder.SENT, row.message_id):
        folders.put(Folder.SENT, bytes(row.content))
    models.Outgoing.objects.filter(pk=row.pk).update(filing="")


def clear_up(row: models.Outgoing, folders: Folders, now: datetime) -> None:
    """Look for a message in doubt in Sent, and in the inbox where it may have come back to.

    Found: it was sent. Absent at every check: it goes again only where the account is known to
    file what it sends by itself, under its own Message-ID; else it stays in doubt, and the
    candidate decides.
    """
    if any(folders.has(folder, row.message_id) for folder in (Folder.SENT, Folder.INBOX)):
        record_sent(row, now, _IN_SENT)
        return
    row.checks += 1
    last = row.checks > len(CHECKS)
    if last and row.mailbox is not None and _absence_proves(row.mailbox):
        move(row, State.SCHEDULED, now, _NOT_IN_SENT, token=None, due_at=now, checks=0)
        return
    following = CHECKS[row.checks - 1] if not last else AFTERWARDS
    _look_again(row, now + following)


def facts_of(row: models.Outgoing) -> tuple[Bilingual, ...]:
    """What is known of a message in doubt, for the candidate to decide by."""
    if row.mailbox is None or not row.mailbox.imap_host:
        return (_CANNOT_LOOK,)
    looked = _LOOKED.filled(count=str(row.checks)) if row.checks else _NOT_LOOKED
    return (looked, _FILES if _absence_proves(row.mailbox) else _MAY_NOT_FILE)


def _absence_proves(box: models.Mailbox) -> bool:
    return bool(box.files_sent) and box.keeps_message_id is not False


def watch(row: models.Outgoing, folders: Folders, now: datetime) -> None:
    """A message that lies in Drafts is sent when it shows up in Sent."""
    if folders.has(Folder.SENT, row.message_id):
        record_sent(row, now, _IN_SENT)
    elif now - row.approved_at < LONGEST_WATCH:
        _look_again(row, now + CHECKS[0])
    else:
        _look_again(row, None)


def _look_again(row: models.Outgoing, at: datetime | None) -> None:
    same = models.Outgoing.objects.filter(pk=row.pk, state=row.state, token=row.token)
    same.update(checks=row.checks, check_at=at)


def draft_due(kit: Kit, boxes: Iterable[models.Mailbox] | None = None) -> int:
    """Lay what is due into Drafts: what the candidate wants to send by hand; returns how many.

    ``boxes`` None are all through which something is due.
    """
    now, laid = kit.clock.now(), 0
    for box in claim.mailboxes_with_mail(now) if boxes is None else boxes:
        rows = claim.claim(box, now, kit.books, kit.writer, into_drafts=True)
        if not rows:
            continue
        try:
            with kit.host.opened(mailboxes.imap_account(box, kit.secrets)) as folders:
                put_into_drafts(rows, folders, now)
            laid += len(rows)
        except AfterwordError as error:
            put_back(rows, error.message, now + CHECKS[0])
    return laid


def put_into_drafts(rows: Iterable[models.Outgoing], folders: Folders, now: datetime) -> None:
    """Lay claimed messages into Drafts, each once even where this was interrupted before."""
    for row in rows:
        if row.content is None:
            continue
        if not folders.has(Folder.DRAFTS, row.message_id):
            folders.put(Folder.DRAFTS, bytes(row.content))
        columns = {"token": None, "lease_until": None, "check_at": now + CHECKS[0]}
        move(row, State.DRAFTED, now, _IN_DRAFTS, **columns)


def lies_in_sent(row: models.Outgoing, now: datetime) -> bool:
    """The message itself was found in a mailbox: whatever was doubted, it was sent."""
    return says_it_arrived(row, now, _IN_SENT)


def says_it_arrived(row: models.Outgoing, now: datetime, why: Bilingual) -> bool:
    """An answer or a bounce names the message: whatever was doubted, it was sent."""
    if row.state not in (State.IN_DOUBT, State.DRAFTED):
        return False
    return record_sent(row, now, why)
