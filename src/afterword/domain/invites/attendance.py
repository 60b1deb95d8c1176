"""Who interviews, and who only arranged it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from afterword.domain.invites.addresses import is_room, may_be_a_person
from afterword.domain.invites.facts import Attendee, Contact, Event, Interviewer
from afterword.domain.invites.names import name_and_title, name_from_address
from afterword.domain.invites.parts import (
    folded_lines,
    only_arranges,
    part_of,
    part_of_all,
    words_beside,
)
from afterword.domain.language.folding import fold
from afterword.domain.people import Part

_LISTED = re.compile(
    r"(?im)(?:^\W*|[.!?]\s+)(?:interviewers?|panel(?:ists?)?|you(?:'ll| will) (?:meet|be meeting"
    r"|speak)(?: with)?"
    r"|meeting with|with|entrevistador\w*|te entrevistar[aá]n?|hablar[aá]s con"
    r"|asistentes del panel)"
    r"\s*:?\s*(?P<who>[^\n]*(?:\n(?!\s*\n)[^\n]{0,120}){0,6})"
)
_ARRANGED_BY = re.compile(
    r"(?i)\b(?:scheduled by|arranged by|coordinator|contact(?: person)?|questions\b.{0,40}"
    r"|programada por"
    r"|coordinad[ao] por|contacto|cualquier duda\b.{0,40})\W*$"
)


_AND_ME = re.compile(r"(?i)\b(?:and|&) (?:me|myself|I)\b|\b(?:y (?:yo|conmigo)|y a m[ií])\b")
_INVITER = re.compile(
    r"(?m)^\W*(?P<who>[^\W\d_][^\n,:;<>]{1,60}?)\s+(?:is inviting you|has invited you|invited you"
    r"|(?:te|le|lo|la) est[aá] invitando|(?:te|le|lo|la) (?:ha )?invit(?:a|ado|ó))\b"
)


@dataclass(frozen=True, slots=True)
class Attendance:
    """The people of an invite less the candidate, rooms, role addresses and machines."""

    interviewers: tuple[Interviewer, ...] = ()
    contacts: tuple[Contact, ...] = ()
    guessed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Somebody:
    name: str
    title: str
    email: str | None
    organizes: bool
    listed: bool
    told_name: bool
    attendee: Attendee = field(repr=False)


def attendance(event: Event, own: frozenset[str], texts: tuple[str, ...]) -> Attendance:
    """Sort the people of ``event``; ``own`` are the candidate's addresses in lower case.

    Whoever declined or is only informed (ROLE=NON-PARTICIPANT) does not interview. An organizer
    interviews unless somebody else does and a title or the text says that the organizer only
    arranges. Parts are guesses.
    """
    people = _people(event, own, texts) or _inviter(texts)
    away = [p for p in people if _stays_away(p)]
    present = [p for p in people if p not in away]
    arranging = [p for p in present if _only_arranged(p, present, texts)]
    meeting = [p for p in present if p not in arranging]
    interviewers = tuple(
        Interviewer(p.name, p.email, _part(p, event.summary, len(meeting), texts)) for p in meeting
    )
    contacts = tuple(
        Contact(p.name, p.email) for p in (*arranging, *away) if p.organizes or p in away
    )
    return Attendance(interviewers, contacts, _guessed(meeting, people))


def as_contact(attendee: Attendee | None) -> Contact | None:
    """An organizer as it is shown, whoever or whatever it is."""
    if attendee is None or not (attendee.name or attendee.email):
        return None
    found = name_and_title(attendee.name, attendee.email)
    name = found.name if found else name_from_address(attendee.email or attendee.name or "")
    return Contact(name, attendee.email)


def _people(event: Event, own: frozenset[str], texts: tuple[str, ...]) -> list[_Somebody]:
    people: dict[str, _Somebody] = {}
    entries = [(a, False) for a in event.attendees]
    if event.organizer:
        entries.insert(0, (event.organizer, True))
    for attendee, organizes in entries:
        somebody = _somebody(attendee, texts, organizes=organizes)
        if somebody is None or (somebody.email or "").lower() in own:
            continue
        key = (somebody.email or fold(somebody.name)).lower()
        known = people.get(key)
        people[key] = _joined(known, somebody) if known else somebody
    return list(people.values())


def _inviter(texts: tuple[str, ...]) -> list[_Somebody]:
    """Who "is inviting you", where a program leaves all addresses out, as Zoom does."""
    for text in texts:
        found = _INVITER.search(text)
        name = name_and_title(found["who"], None) if found else None
        if name and may_be_somebody(name.name):
            attendee = Attendee(name.name, None)
            somebody = _somebody(attendee, texts, organizes=True)
            return [somebody] if somebody else []
    return []


def may_be_somebody(name: str) -> bool:
    """Whether a name without an address reads like a person's: two to four capitalised words."""
    words = name.split()
    return 2 <= len(words) <= 4 and all(
        w[0].isupper() or w in ("de", "del", "la", "y") for w in words
    )


def _somebody(attendee: Attendee, texts: tuple[str, ...], *, organizes: bool) -> _Somebody | None:
    if is_room(attendee.name, attendee.email, attendee.kind) or attendee.kind == "GROUP":
        return None
    if attendee.email and not may_be_a_person(attendee.email):
        return None
    found = name_and_title(attendee.name, attendee.email)
    if found is None and attendee.email is None:
        return None
    name = found.name if found else name_from_address(attendee.email or "")
    title = f"{found.title if found else ''} {words_beside(name, texts)}".strip()
    return _Somebody(
        name, title, attendee.email, organizes, not organizes, found is not None, attendee
    )


def _joined(organizer: _Somebody, listed: _Somebody) -> _Somebody:
    """The organizer who is on the list of attendees too, with the better name of the two."""
    better = listed if listed.told_name and not organizer.told_name else organizer
    return replace(better, organizes=organizer.organizes, listed=True, attendee=listed.attendee)


def _stays_away(somebody: _Somebody) -> bool:
    informed = somebody.attendee.role == "NON-PARTICIPANT"
    return somebody.listed and (somebody.attendee.answer == "DECLINED" or informed)


def _only_arranged(somebody: _Somebody, present: list[_Somebody], texts: tuple[str, ...]) -> bool:
    others = [p for p in present if p is not somebody]
    if not somebody.organizes or not others:
        return False
    named = _named_as_interviewers(texts, present)
    if named:
        return somebody not in named
    if only_arranges(somebody.title) or _arranged_by(somebody.name, texts):
        return True
    return not somebody.listed and part_of(somebody.title) is Part.RECRUITER


def _named_as_interviewers(texts: tuple[str, ...], present: list[_Somebody]) -> list[_Somebody]:
    """Those whom the text lists after "Interviewers:" or "You'll meet with"."""
    for text in texts:
        for found in _LISTED.finditer(text):
            who = fold(found["who"])
            named = [p for p in present if fold(p.name) in who]
            if named and _AND_ME.search(who):
                named += [p for p in present if p.organizes and p not in named]
            if named:
                return named
    return []


def _arranged_by(name: str, texts: tuple[str, ...]) -> bool:
    wanted = fold(name)
    return any(
        _ARRANGED_BY.search(line[: plain.find(wanted)])
        for line, plain in folded_lines(texts)
        if wanted in plain
    )


def _part(somebody: _Somebody, summary: str, how_many: int, texts: tuple[str, ...]) -> Part:
    told = part_of(somebody.title)
    if told:
        return told
    if how_many == 1:
        return part_of_all(summary) or Part.PANELIST
    return Part.RECRUITER if somebody.organizes else Part.PANELIST


def _guessed(meeting: list[_Somebody], people: list[_Somebody]) -> frozenset[str]:
    parts = {f"part:{p.email or p.name}" for p in meeting}
    return frozenset(parts | {f"name:{p.email}" for p in people if not p.told_name})
