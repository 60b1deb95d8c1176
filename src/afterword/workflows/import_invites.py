"""Invites into the records: a new interview, a moved one, or one taken off the list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from afterword.domain.interview import Medium
from afterword.domain.invites.facts import Contact, Invite, InviteFile, Problem
from afterword.domain.invites.merge import Change, Known, change, is_about
from afterword.domain.language.detect import detected
from afterword.domain.people import Part
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.records.queries import folded
from afterword.workflows import values
from afterword.workflows.acts import Recorder, act
from afterword.workflows.add_facts import (
    involve,
    make_interview,
    opportunity_for,
    person_for,
    seat,
)

_SAME_ROUND = timedelta(days=3)
_SPANISH = frozenset(
    {"AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GT"}
    | {"HN", "MX", "NI", "PA", "PE", "PR", "PY", "SV", "UY", "VE"}
)
_ENGLISH = frozenset({"AU", "CA", "GB", "IE", "NZ", "US", "ZA"})
_LONGEST_KEY = 255
_SERVER_CLOCKS = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT"})

_NO_TIME = Bilingual(
    "its time is in a zone that nobody knows; enter it by hand: afterword add",
    "su hora está en una zona desconocida; introdúcela a mano: afterword add",
)
_WHOLE_DAY = Bilingual(
    "it names a day but no time: afterword change {key} starts=…T10:00",
    "da un día pero no una hora: afterword change {key} starts=…T10:00",
)
_NO_EMPLOYER = Bilingual("Unknown employer", "Empresa desconocida")

CountryOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one invite; ``interview`` is its key, None where it was not kept."""

    file: str
    change: Change
    interview: str | None
    employer: str
    starts_at: datetime | None


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every file: the invites in order, and what could not be read."""

    imported: tuple[Imported, ...]
    problems: tuple[tuple[str, Problem], ...]


def import_invites(
    owner: models.User,
    files: Iterable[tuple[str, InviteFile]],
    now: datetime,
    country_of: CountryOf,
) -> Report:
    """Take in all invites of ``files`` in one act; the same invite twice changes nothing."""
    imported: list[Imported] = []
    problems: list[tuple[str, Problem]] = []
    with act(owner, "import", now) as recorder:
        for name, file in files:
            problems += ((name, problem) for problem in file.problems)
            for invite in file.invites:
                taken = take_each(recorder, invite, country_of)
                imported += (_imported(name, invite, *each) for each in taken)
                problems += ((name, gap) for _, row in taken for gap in _gaps(invite, row))
    return Report(tuple(imported), tuple(problems))


def take_each(
    recorder: Recorder, invite: Invite, country_of: CountryOf
) -> list[tuple[Change, models.Interview | None]]:
    """Take one invite in; of a whole series called off, each occurrence."""
    known: list[models.Interview | None] = [*rows_of(recorder.owner, invite)]
    return [_take_in(recorder, invite, row, country_of) for row in known or [None]]


def _imported(name: str, invite: Invite, done: Change, row: models.Interview | None) -> Imported:
    employer = row.opportunity.employer.name if row else invite.employer or ""
    starts_at = invite.starts_at
    if row is not None and starts_at is not None:
        starts_at = starts_at.astimezone(ZoneInfo(row.timezone))
    return Imported(name, done, row.key if row else None, employer, starts_at)


def _gaps(invite: Invite, row: models.Interview | None) -> list[Problem]:
    where = Bilingual(invite.summary[:80] or "the event", invite.summary[:80] or "el evento")
    if row is None:
        return [Problem(_NO_TIME if invite.starts_at is None else values.NOT_OUR_TIME, where)]
    if invite.all_day:
        return [Problem(_WHOLE_DAY.filled(key=row.key), where)]
    return []


def rows_of(owner: models.User, invite: Invite) -> list[models.Interview]:
    """The interviews that the invite speaks of."""
    rows = models.Interview.objects.filter(owner=owner, uid=invite.uid[:_LONGEST_KEY])
    return [
        row
        for row in rows.exclude(uid="").select_related("opportunity__employer")
        if is_about(_known(row, invite), invite)
    ]


def _known(row: models.Interview, invite: Invite) -> Known:
    return Known(invite.uid, row.recurrence or None, row.sequence, row.cancelled)


def what_it_does(row: models.Interview | None, invite: Invite) -> Change:
    """What the invite does to the interview, None where it is not known yet."""
    return change(_known(row, invite) if row else None, invite)


def _take_in(
    recorder: Recorder, invite: Invite, row: models.Interview | None, country_of: CountryOf
) -> tuple[Change, models.Interview | None]:
    done = what_it_does(row, invite)
    if row is None:
        return done, _enter(recorder, invite, country_of)
    if done is Change.UPDATED:
        _move(recorder, invite, row, country_of)
    if done is Change.CANCELLED:
        recorder.about(row.opportunity)
        recorder.change(row, cancelled=True, sequence=invite.sequence)
    return done, row


def _enter(recorder: Recorder, invite: Invite, country_of: CountryOf) -> models.Interview | None:
    """A new interview; one that was entered by hand for the same hour becomes this one."""
    if not _has_times(invite):
        return None
    opportunity = _opportunity(recorder, invite)
    columns = _columns(recorder, invite)
    by_hand = {"opportunity": opportunity, "uid": "", "starts_at": invite.starts_at}
    found = models.Interview.objects.filter(**by_hand).first()
    if found is None:
        found = make_interview(recorder, opportunity, cancelled=invite.cancelled, **columns)
        recorder.change(found, round=_round(found))
    else:
        recorder.change(found, **columns)
    _seat_all(recorder, invite, found, country_of)
    return found


def _has_times(invite: Invite) -> bool:
    """Whether it says when it is, in years in which there can be an interview."""
    times = (invite.starts_at, invite.ends_at)
    return all(moment is not None and moment.year in values.YEARS for moment in times)


def _opportunity(recorder: Recorder, invite: Invite) -> models.Opportunity:
    language = recorder.owner.language
    name = (invite.employer or "")[:200] or invite.summary[:80] or _NO_EMPLOYER.in_(language)
    employer = values.text("employer", name) or _NO_EMPLOYER.in_(language)
    guessed = sorted(invite.guessed & {"employer", "role"})
    return opportunity_for(recorder, employer, values.text("role", invite.role or ""), guessed)


def _columns(recorder: Recorder, invite: Invite) -> dict[str, object]:
    onsite = invite.medium in (Medium.ONSITE, Medium.PHONE)
    return {
        "starts_at": invite.starts_at,
        "ends_at": invite.ends_at,
        "timezone": _timezone(invite) or recorder.owner.timezone,
        "medium": invite.medium or Medium.VIDEO,
        "place": values.text("place", invite.where or "") if onsite else "",
        "link": invite.link or "",
        "title": values.text("title", invite.summary),
        "uid": invite.uid[:_LONGEST_KEY],
        "recurrence": invite.recurrence_id or "",
        "sequence": invite.sequence,
        "organizer": (invite.organizer.email or "").lower() if invite.organizer else "",
    }


def _language(invite: Invite) -> str | None:
    """The language that the invite is written in, None where its title does not tell."""
    return detected(folded(word) for word in re.findall(r"\w+", invite.summary))


def _timezone(invite: Invite) -> str | None:
    """The zone that the people are in, as far as the invite tells.

    UTC is the clock of a server and tells nothing. Windows has one name for Paris and Madrid, and
    Spanish tells which is meant.
    """
    if invite.timezone in _SERVER_CLOCKS:
        return None
    spanish = _language(invite) == "es"
    return "Europe/Madrid" if spanish and invite.timezone == "Europe/Paris" else invite.timezone


def _round(interview: models.Interview) -> int:
    """The round of a conversation within three days, else one after the last before it."""
    others = interview.opportunity.interviews.filter(cancelled=False).exclude(pk=interview.pk)
    starts_at = interview.starts_at
    near = [row.round for row in others if abs(row.starts_at - starts_at) <= _SAME_ROUND]
    if near:
        return near[0]
    return 1 + max((row.round for row in others if row.starts_at < starts_at), default=0)


def _move(recorder: Recorder, invite: Invite, row: models.Interview, country_of: CountryOf) -> None:
    """The organizer changed the event: times, place and people as they are now."""
    recorder.about(row.opportunity)
    columns = _columns(recorder, invite)
    if not _has_times(invite):
        columns.update(starts_at=row.starts_at, ends_at=row.ends_at)
    recorder.change(row, cancelled=False, **columns)
    named = {person.pk for person in _seat_all(recorder, invite, row, country_of)}
    gone = models.Seat.objects.filter(interview=row, present=None).exclude(person__in=named)
    for former in gone:
        recorder.delete(former)


def _seat_all(
    recorder: Recorder, invite: Invite, row: models.Interview, country_of: CountryOf
) -> list[models.Person]:
    seated = []
    for who in invite.interviewers:
        named = Contact(who.name, who.email)
        person = _person(recorder, named, row, who.part, country_of, _language(invite))
        seat(recorder, row, person)
        seated.append(person)
    for contact in invite.contacts:
        _person(recorder, contact, row, Part.RECRUITER, country_of, _language(invite))
    return seated


def _person(
    recorder: Recorder,
    who: Contact,
    row: models.Interview,
    part: Part,
    country_of: CountryOf,
    language: str | None,
) -> models.Person:
    name = values.text("name", who.name)[:200] or (who.email or "").partition("@")[0]
    person, made = person_for(recorder, name, who.email or "", row)
    if made:
        country = country_of(row.timezone) or person.country
        spoken = "es" if country in _SPANISH else "en" if country in _ENGLISH else person.language
        recorder.change(person, country=country, language=language or spoken)
    involve(recorder, row.opportunity, person, part, guessed=True)
    return person
