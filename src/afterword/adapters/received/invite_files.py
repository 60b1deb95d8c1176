"""The source of invites: a calendar file, or a mail with one inside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from afterword.adapters.received import faults, mail
from afterword.adapters.received.calendars import read_calendar
from afterword.domain.invites.facts import Attendee, Covering, Event, Invite, InviteFile, Problem
from afterword.domain.invites.merge import merged
from afterword.domain.invites.names import cleaned, cleaned_text
from afterword.domain.invites.read import read_invite

_CALENDAR_TYPES = ("text/calendar", "application/ics", "text/x-vcalendar", "application/calendar")
_DELIVERED = ("delivered-to", "x-original-to", "envelope-to", "x-delivered-to", "to")
_MOST_CALENDARS = 20
_MOST_PROBLEMS = 50


class InviteFiles:
    """Reads ``.ics`` files and ``.eml`` mails, told apart by what is in them."""

    def read(
        self, name: str, data: bytes, *, own_addresses: frozenset[str], timezone: str | None
    ) -> InviteFile:
        """See ``ports.InviteSource``."""
        own = frozenset(address.strip().lower() for address in own_addresses)
        if not data.strip():
            return _nothing("it is empty", "está vacío")
        if mail.looks_like_mail(data):
            return _from_mail(data, own, timezone)
        if not _looks_like_a_calendar(data):
            return InviteFile((), (_neither(name, data),))
        read = read_calendar(data, timezone=timezone)
        return _as_interviews(read.events, read.problems, Covering(), own)


def _as_interviews(
    events: tuple[Event, ...],
    problems: tuple[Problem, ...],
    covering: Covering,
    own: frozenset[str],
) -> InviteFile:
    invites = merged(_read_all(events, covering, own))
    in_order = sorted(
        invites, key=lambda i: (i.starts_at is None, i.starts_at and i.starts_at.timestamp())
    )
    unsure = any("candidate" in invite.guessed for invite in invites)
    told = list(dict.fromkeys((*problems, faults.candidate_guessed()) if unsure else problems))
    if len(told) > _MOST_PROBLEMS:
        told[_MOST_PROBLEMS:] = [faults.more_problems(len(told) - _MOST_PROBLEMS)]
    return InviteFile(tuple(in_order), tuple(told))


def _read_all(
    events: tuple[Event, ...], covering: Covering, own: frozenset[str]
) -> Iterator[Invite]:
    """Each event read; the occurrences of one event are read once, and differ in their times."""
    read: dict[Event, Invite] = {}
    for event in events:
        timeless = replace(event, starts_at=None, ends_at=None, recurrence_id=None)
        if timeless not in read:
            read[timeless] = read_invite(timeless, covering, own)
        yield replace(
            read[timeless],
            starts_at=event.starts_at,
            ends_at=event.ends_at,
            recurrence_id=event.recurrence_id,
        )


def _looks_like_a_calendar(data: bytes) -> bool:
    head = data[:100_000].replace(b"\0", b"").upper()
    return b"BEGIN:V" in head or b"BEGIN :V" in head


def _from_mail(data: bytes, own: frozenset[str], timezone: str | None) -> InviteFile:
    if len(data) > mail.MAIL_LIMIT:
        return InviteFile((), (faults.too_large(len(data), mail.MAIL_LIMIT),))
    message = mail.parsed(data)
    if message is None:
        return _nothing(
            "it has too many parts for a mail", "tiene demasiadas partes para un correo"
        )
    found = list(calendar_parts(message))
    if not found:
        return InviteFile((), (_no_calendar(message),))
    events: list[Event] = []
    problems: list[Problem] = []
    for part in found[:_MOST_CALENDARS]:
        read = read_calendar(mail.payload(part), timezone=timezone, charset=mail.charset(part))
        events += read.events
        problems += read.problems
    return _as_interviews(tuple(events), tuple(problems), covering_of(message), own)


def calendar_parts(message: Message) -> Iterator[Message]:
    """The parts of a mail that are a calendar, attached or not, in forwarded mails too."""
    for part in mail.parts(message):
        if part.is_multipart():
            continue
        named = mail.file_name(part).lower().endswith((".ics", ".vcs", ".ical"))
        if mail.content_type(part) in _CALENDAR_TYPES or named:
            yield part


def covering_of(message: Message) -> Covering:
    """What the mail around an invite adds to it."""
    senders = mail.addresses(message, "from")
    sender = Attendee(cleaned(senders[0][0]) or None, senders[0][1]) if senders else None
    delivered = [
        address.lower() for name in _DELIVERED for _, address in mail.addresses(message, name)
    ]
    return Covering(
        subject=cleaned(mail.header(message, "subject"), 500),
        text=cleaned_text(mail.body(message)),
        sender=sender,
        addressed_to=tuple(dict.fromkeys(delivered)),
    )


def _no_calendar(message: Message) -> Problem:
    names = {mail.file_name(part).lower() for part in mail.parts(message)}
    kinds = {mail.content_type(part) for part in mail.parts(message)}
    if "winmail.dat" in names or "application/ms-tnef" in kinds:
        return faults.whole(
            "the invite is inside “winmail.dat”, a form only Outlook opens; save the event as .ics",
            "la invitación está dentro de «winmail.dat», que solo abre Outlook; guarda el evento "
            "como .ics",
        )
    return faults.whole(
        "there is no calendar invite in this mail",
        "este correo no lleva ninguna invitación de calendario",
    )


def _neither(name: str, data: bytes) -> Problem:
    if data.startswith(b"\xd0\xcf\x11\xe0") or name.lower().endswith(".msg"):
        return faults.whole(
            "this is Outlook's own form; save the mail as .eml, or the event as .ics",
            "este es el formato propio de Outlook; guarda el correo como .eml o el evento como "
            ".ics",
        )
    if len(data) > mail.MAIL_LIMIT:
        return faults.too_large(len(data), mail.MAIL_LIMIT)
    return faults.whole(
        "this is neither a calendar file nor a mail", "no es un archivo de calendario ni un correo"
    )


def _nothing(en: str, es: str) -> InviteFile:
    return InviteFile((), (faults.whole(en, es),))
