"""Reading the mailboxes: what is new in each inbox and in Sent, as far as it concerns the search.

Received mail can be forged, so that by itself it only ever holds steps. Of mail that has nothing
to do with the search only headers and the kinds of its parts are seen, and nothing is kept.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta

from django.db.models import Min, QuerySet

from afterword.domain.delivery.states import State
from afterword.domain.errors import (
    AfterwordError,
    BadInput,
    FactsError,
    NoSuchFolder,
    SignInRefused,
)
from afterword.domain.incoming.authentication import provider_name, usual_name
from afterword.domain.incoming.facts import Arrived, Kind
from afterword.domain.incoming.parts import to_read
from afterword.domain.incoming.read import read_mail
from afterword.domain.incoming.whose import Acquaintance, Concern, Glance, glance, written_to
from afterword.domain.invites.addresses import domain_of, is_private, is_system
from afterword.domain.invites.facts import InviteFile
from afterword.domain.words import Bilingual
from afterword.ports import Cursor, Folder, Folders
from afterword.ports import Glimpse as Seen
from afterword.records import models, queries
from afterword.workflows import mailboxes
from afterword.workflows.arrivals import ByHand, Heard, is_known, take_by_hand, take_in
from afterword.workflows.claim import mailboxes_with_mail
from afterword.workflows.debrief_answers import interview_answered, take_answer
from afterword.workflows.deliver import Kit
from afterword.workflows.filing import lies_in_sent
from afterword.workflows.replan import replan_due

EVERY = timedelta(minutes=1)
STALE = timedelta(minutes=3)  # an inbox not read for so long is read before anything is sent
AT_ONCE = 200  # headers
_OURS = (State.SENDING, State.SENT, State.IN_DOUBT, State.DRAFTED)
_HOST = re.compile(r"(?i)[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?")
_NO_NAME = Bilingual("is no name of a mail server", "no es el nombre de un servidor de correo")
_NO_INVITES = InviteFile((), ())


def listen(
    kit: Kit, boxes: Iterable[models.Mailbox] | None = None, every: timedelta = EVERY
) -> dict[str, AfterwordError]:
    """Read what is new in each mailbox that was not read for that long; the trouble by address.

    ``boxes`` None are all that may be read. Trouble with one stops none of the others.
    """
    trouble: dict[str, AfterwordError] = {}
    for box in readable() if boxes is None else boxes:
        mark = mark_of(box, Folder.INBOX)
        now = kit.clock.now()
        if mark.looked_at is not None and timedelta() <= now - mark.looked_at < every:
            continue
        models.FolderMark.objects.filter(pk=mark.pk).update(looked_at=now)
        try:
            with kit.host.opened(mailboxes.imap_account(box, kit.secrets)) as folders:
                read_on(box, folders, kit)
        except AfterwordError as error:
            pause_if_refused(box, error)
            trouble[box.address] = error
    return trouble


def readable() -> QuerySet[models.Mailbox]:
    """The accounts that can be read, and are not paused."""
    found = models.Mailbox.objects.exclude(imap_host="").filter(paused_en="")
    return found.select_related("owner")


def unread(now: datetime) -> QuerySet[models.Mailbox]:
    """Those of them that were not read within ``EVERY``, or at a time that is still to come."""
    just_now = models.FolderMark.objects.filter(
        folder=Folder.INBOX, looked_at__gt=now - EVERY, looked_at__lte=now
    )
    return readable().exclude(pk__in=just_now.values("mailbox"))


def before_sending(kit: Kit) -> dict[str, AfterwordError]:
    """Read the inboxes of whoever has something to send, unless they were read just now.

    A machine that slept wakes up with messages due, and with answers that nobody has seen.
    """
    owners = {box.owner_id for box in mailboxes_with_mail(kit.clock.now())}
    return listen(kit, readable().filter(owner__in=owners), STALE) if owners else {}


def pause_if_refused(box: models.Mailbox, error: AfterwordError) -> None:
    """Where the server does not take the password, asking on would lock the account."""
    if isinstance(error, SignInRefused):
        mailboxes.pause(box, error.message)


def mark_of(box: models.Mailbox, folder: Folder) -> models.FolderMark:
    """How far the folder was read; made where it was not read yet."""
    mark, _new = models.FolderMark.objects.get_or_create(
        owner=box.owner, mailbox=box, folder=folder
    )
    return mark


def read_on(box: models.Mailbox, folders: Folders, kit: Kit) -> int:
    """Read what is new in the inbox and in Sent; returns how many mails were kept.

    By the plan as it is now: it tells how far back to look, and what a mail may have done.
    """
    replan_due(box.owner, kit.clock.now(), kit.books)
    known = acquaintance(box.owner, box)
    kept = sum(
        _take(seen, box, folders, known, kit)
        for seen in _new(box, Folder.INBOX, folders, known, kit)
    )
    with suppress(NoSuchFolder):
        for seen in _new(box, Folder.SENT, folders, known, kit):
            kept += _take_written(seen, box.owner, folders, known, kit)
    models.FolderMark.objects.filter(pk=mark_of(box, Folder.INBOX).pk).update(
        looked_at=kit.clock.now()
    )
    return kept


def _new(
    box: models.Mailbox, folder: Folder, folders: Folders, known: Acquaintance, kit: Kit
) -> Iterable[Seen]:
    """What came since the folder was read last; the mark moves on when a batch was taken in.

    Where the search reaches further back than before, or knows more people, it begins anew: what
    was kept already is known by its Message-ID.
    """
    mark = mark_of(box, folder)
    since, print_ = _since(box.owner, kit.clock.now()), _fingerprint(known)
    wider = mark.since is None or since < mark.since or print_ != mark.known
    cursor = Cursor() if wider else Cursor(mark.validity, mark.last)
    first = since if wider or mark.since is None else mark.since
    marks, more = models.FolderMark.objects.filter(pk=mark.pk), True
    while more:
        cursor, seen = folders.arrived(folder, cursor, first, AT_ONCE)
        _learn(box, seen, kit)
        yield from seen
        marks.update(validity=cursor.validity, last=cursor.last, since=first, known=print_)
        more = len(seen) == AT_ONCE


def _since(owner: models.User, now: datetime) -> date:
    """The day before the earliest interview that still has something planned."""
    open_ones = queries.planned_steps(owner).aggregate(first=Min("interview__starts_at"))
    first: datetime | None = open_ones["first"]
    return (min(first, now) if first else now).date() - timedelta(days=1)


def _fingerprint(known: Acquaintance) -> str:
    whom = [*known.people, *known.employers, *known.names]
    return hashlib.sha256("\n".join(sorted(whom)).encode()).hexdigest()


def _learn(box: models.Mailbox, seen: list[Seen], kit: Kit) -> None:
    """Whose Authentication-Results the provider writes, where nobody has said and all show it."""
    if box.trusts or provider_name(box.imap_host) or not seen:
        return
    read = [_readable(each.headers, kit) for each in seen]
    topmost = [mail.header("authentication-results") for mail in read if mail is not None]
    box.trusts = usual_name(topmost, box.imap_host)
    if box.trusts:
        models.Mailbox.objects.filter(pk=box.pk).update(trusts=box.trusts)


# --- whom the search knows ---------------------------------------------------------


def believed(box: models.Mailbox) -> str:
    """Whose Authentication-Results count for mail of the account; "" for nobody's."""
    return box.trusts or provider_name(box.imap_host)


def believe(box: models.Mailbox, name: str) -> None:
    """From now on that name; "" for what is known of the provider. Raises BadInput."""
    if name and not _HOST.fullmatch(name):
        raise BadInput(where=name[:80], problem=_NO_NAME)
    box.trusts = name.casefold()
    box.save(update_fields=["trusts"])


def acquaintance(owner: models.User, box: models.Mailbox | None = None) -> Acquaintance:
    """Whom and what the candidate's search knows, as the mailbox sees it."""
    ours = models.Outgoing.objects.filter(owner=owner, state__in=_OURS)
    people = queries.people(owner).exclude(email="")
    return Acquaintance(
        own=queries.own_addresses(owner),
        ours=frozenset(ours.values_list("message_id", flat=True)),
        people={person.email.lower(): str(person.pk) for person in people},
        employers=_domains(owner),
        names={row.name: str(row.pk) for row in models.Employer.objects.filter(owner=owner)},
        trusted=believed(box) if box else "",
    )


def _domains(owner: models.User) -> dict[str, str]:
    """The employers by their mail domains: as entered, else those of their own people.

    Never the domain of an agency, of a private mailbox, or one where the candidate is at home.
    """
    entered = models.Employer.objects.filter(owner=owner).exclude(domain="")
    found = {row.domain.lower(): str(row.pk) for row in entered}
    home = {domain_of(address) for address in queries.own_addresses(owner)}
    theirs = models.Involvement.objects.filter(owner=owner, organisation="").exclude(
        person__email=""
    )
    for email, employer in theirs.values_list("person__email", "opportunity__employer"):
        domain = domain_of(email)
        if domain not in home and not is_private(email) and not is_system(email):
            found.setdefault(domain, str(employer))
    return found


# --- one mail ------------------------------------------------------------------------


def _take(seen: Seen, box: models.Mailbox, folders: Folders, known: Acquaintance, kit: Kit) -> bool:
    heard = hear(seen, box.owner, folders, known, kit)
    if heard is None:
        return False
    return take_in(box.owner, heard, kit.clock.now(), kit.country_of) is not None


def hear(
    seen: Seen, owner: models.User, folders: Folders, known: Acquaintance, kit: Kit
) -> Heard | None:
    """The mail read; None where it does not concern the search, is known, or cannot be read."""
    head = _readable(seen.headers, kit)
    if head is None:
        return None
    if head.sender in known.own:
        if not _own_mail(head, owner, kit):
            _own_answer(Folder.INBOX, seen, head, owner, folders, kit)
        return None
    glanced, name = glance(head, known, seen.parts), _name(head, seen)
    if glanced.concern is Concern.NONE or is_known(owner, name):
        return None
    content = folders.read(Folder.INBOX, seen.uid, to_read(seen.parts))
    mail = _readable(content, kit)
    return None if mail is None else _judged(mail, content, glanced, name, owner, known, kit)


def _judged(
    mail: Arrived,
    content: bytes,
    glanced: Glance,
    name: str,
    owner: models.User,
    known: Acquaintance,
    kit: Kit,
) -> Heard | None:
    incoming = read_mail(mail)
    ours = tuple(named for named in incoming.of if named in known.ours)
    if glanced.concern is Concern.RETURNED and not ours:
        return None
    invites = _NO_INVITES
    if incoming.kind is Kind.INVITE:
        invites = kit.invites.read(name, content, own_addresses=known.own, timezone=owner.timezone)
    if glanced.concern is Concern.INVITE and not invites.invites:
        return None
    judged = Glance(glanced.concern, glanced.key, ours or glanced.of, glanced.vouched)
    return Heard(mail, incoming, judged, name, content, invites)


def _readable(data: bytes, kit: Kit) -> Arrived | None:
    try:
        return kit.reader.read(data)
    except FactsError:
        return None


def _name(head: Arrived, seen: Seen) -> str:
    """Its Message-ID; the fingerprint of its headers where it has none."""
    return head.header("message-id").strip()[:250] or hashlib.sha256(seen.headers).hexdigest()


def _own_mail(head: Arrived, owner: models.User, kit: Kit) -> bool:
    """Whether it is one of ours: where its delivery was in doubt, it is not any more."""
    row = models.Outgoing.objects.filter(
        owner=owner, message_id=head.header("message-id").strip()
    ).first()
    if row is not None:
        lies_in_sent(row, kit.clock.now())
    return row is not None


def _own_answer(
    folder: Folder, seen: Seen, head: Arrived, owner: models.User, folders: Folders, kit: Kit
) -> bool:
    """Keep what the candidate answered to a debrief's reminder; False where it answers none."""
    if interview_answered(owner, head) is None:
        return False
    mail = _readable(folders.read(folder, seen.uid, to_read(seen.parts)), kit)
    return mail is not None and take_answer(owner, mail, _name(head, seen), kit.clock.now())


def _take_written(
    seen: Seen, owner: models.User, folders: Folders, known: Acquaintance, kit: Kit
) -> int:
    """Ask about a mail that the candidate wrote to people of the search; how many questions."""
    head = _readable(seen.headers, kit)
    if head is None or _own_mail(head, owner, kit):
        return 0
    if _own_answer(Folder.SENT, seen, head, owner, folders, kit):
        return 1
    now = kit.clock.now()
    taken = 0
    for person in written_to(head, known):
        written = ByHand(_name(head, seen), person, head.subject, head.sent_at or now)
        taken += take_by_hand(owner, written, now) is not None
    return taken
