"""Calendars and mails as text, and the reading of them."""

from __future__ import annotations

from afterword.adapters.received.invite_files import InviteFiles
from afterword.domain.invites.facts import Invite, InviteFile

OWN = frozenset({"ana.ruiz@example.com"})
PEOPLE = """ORGANIZER;CN=Dana Cruz:mailto:dana.cruz@acme.example
ATTENDEE;CN=Ana Ruiz:mailto:ana.ruiz@example.com"""


def vevent(times: str, *, more: str = PEOPLE, uid: str = "u1") -> str:
    """A VEVENT with these lines for its times."""
    return f"BEGIN:VEVENT\nUID:{uid}\nSUMMARY:Interview at Acme\n{times}\n{more}\nEND:VEVENT\n"


def calendar(*components: str, method: str = "REQUEST") -> bytes:
    """A VCALENDAR with these components."""
    inside = "".join(components)
    return f"BEGIN:VCALENDAR\nMETHOD:{method}\n{inside}END:VCALENDAR\n".encode()


def read(data: bytes, *, timezone: str | None = None) -> InviteFile:
    """What the file holds, for Ana Ruiz."""
    return InviteFiles().read("invite", data, own_addresses=OWN, timezone=timezone)


def only(data: bytes, *, timezone: str | None = None) -> Invite:
    """The one invite of a file."""
    (invite,) = read(data, timezone=timezone).invites
    return invite


def problems(data: bytes, *, timezone: str | None = None) -> str:
    """All problems in English, one a line."""
    found = read(data, timezone=timezone).problems
    return "\n".join(f"{problem.where.en}: {problem.what.en}" for problem in found)
