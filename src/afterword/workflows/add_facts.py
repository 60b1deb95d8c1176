"""Making people, opportunities and interviews: by hand, and for the import."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from afterword.domain.errors import BadInput
from afterword.domain.interview import Medium
from afterword.domain.people import Part
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.records.queries import find_interview, folded
from afterword.workflows import values
from afterword.workflows.acts import Recorder, act
from afterword.workflows.change_facts import DEFAULT_LENGTH, check_times
from afterword.workflows.naming import free_key, slug


@dataclass(frozen=True, slots=True)
class NewInterview:
    """An interview as entered by hand; times as typed, people as "Name <address>" or a name.

    ``ends`` None means an hour after the start, ``timezone`` None the candidate's.
    """

    employer: str
    starts: str
    role: str = ""
    ends: str | None = None
    timezone: str | None = None
    medium: str = "video"
    place: str = ""
    link: str = ""
    round: str = "1"
    people: tuple[str, ...] = ()


def add_interview(owner: models.User, new: NewInterview, now: datetime) -> models.Interview:
    """Enter an interview by hand, with its employer and people. Raises BadInput."""
    zone = values.timezone("timezone", new.timezone or owner.timezone)
    starts_at = values.instant("starts", new.starts, zone)
    ends_at = values.instant("ends", new.ends, zone) if new.ends else starts_at + DEFAULT_LENGTH
    check_times(starts_at, ends_at)
    with act(owner, "add", now) as recorder:
        opportunity = opportunity_for(recorder, new.employer, values.text("role", new.role))
        interview = make_interview(
            recorder,
            opportunity,
            starts_at=starts_at,
            ends_at=ends_at,
            timezone=zone,
            medium=values.one_of(Medium)("medium", new.medium),
            place=values.text("place", new.place),
            link=values.link("link", new.link),
            round=values.whole_number("round", new.round),
        )
        for named in new.people:
            seat(recorder, interview, name_person(recorder, interview, named))
    return interview


def add_named(
    owner: models.User, interview: str, named: str, now: datetime, *, seated: bool
) -> str:
    """Let somebody sit in the interview that ``interview`` names, or only have a part there.

    Returns the interview's key. Raises NotFound, Ambiguous, BadInput.
    """
    found = find_interview(owner, interview)
    with act(owner, "add", now) as recorder:
        recorder.about(found.opportunity)
        person = name_person(recorder, found, named)
        if seated:
            seat(recorder, found, person)
    return found.key


def name_person(recorder: Recorder, interview: models.Interview, named: str) -> models.Person:
    """Somebody with a part in the interview's opportunity; known people are found again."""
    name, address = _name_and_address(named)
    person, _made = person_for(
        recorder,
        values.name("people", name or address.partition("@")[0]),
        values.address("people", address),
        interview,
    )
    involve(recorder, interview.opportunity, person, Part.PANELIST, guessed=True)
    return person


def seat(recorder: Recorder, interview: models.Interview, person: models.Person) -> None:
    """Let the person sit in the interview, once."""
    if not models.Seat.objects.filter(interview=interview, person=person).exists():
        recorder.make(models.Seat, interview=interview, person=person)


def _name_and_address(named: str) -> tuple[str, str]:
    """Split "Dana Cruz <dana@acme.example>", an address alone or a name alone, in two."""
    bracketed = re.fullmatch(r"([^<>]*)<([^<>]*)>\s*", named)
    if bracketed:
        return bracketed[1].strip(' "'), bracketed[2].strip()
    return ("", named.strip()) if "@" in named else (named, "")


def opportunity_for(
    recorder: Recorder, employer: str, role: str, guessed: list[str] | None = None
) -> models.Opportunity:
    """The opportunity at ``employer`` for ``role``, made where there is none.

    An opportunity without a role takes the role; a blank role finds any at that employer.
    """
    employer = values.name("employer", employer)
    same = _at_employer(recorder, employer)
    fitting = [row for row in same if not role or folded(row.role) in ("", folded(role))]
    if fitting:
        found = fitting[-1]
        if role and not found.role:
            recorder.change(found, role=role)
        recorder.about(found)
        return found
    made = recorder.make(
        models.Opportunity,
        key=free_key(employer, "employer", _keys(recorder, models.Opportunity, employer)),
        employer=same[0].employer if same else recorder.make(models.Employer, name=employer),
        role=role,
        guessed=guessed or [],
        entered_at=recorder.act.at,
    )
    recorder.about(made)
    return made


def _at_employer(recorder: Recorder, employer: str) -> list[models.Opportunity]:
    """Every opportunity at the employer so called, in the order in which they were entered."""
    mine = models.Opportunity.objects.filter(owner=recorder.owner)
    wanted = folded(employer)
    # names alone first: a long search has thousands, and rows are dear
    names = models.Employer.objects.filter(owner=recorder.owner).values_list("name", flat=True)
    called = {name for name in names.iterator() if folded(name) == wanted}
    found = mine.filter(employer__name__in=called).select_related("employer")
    return sorted(found, key=lambda row: (row.entered_at, row.key))


def make_interview(
    recorder: Recorder, opportunity: models.Opportunity, **columns: object
) -> models.Interview:
    """A new interview of that opportunity, with the next free key ("acme-1")."""
    taken = _keys(recorder, models.Interview, opportunity.key)
    number = 1
    while f"{opportunity.key}-{number}" in taken:
        number += 1
    return recorder.make(
        models.Interview,
        key=f"{opportunity.key}-{number}",
        opportunity=opportunity,
        entered_at=recorder.act.at,
        **columns,
    )


def person_for(
    recorder: Recorder, name: str, email: str, interview: models.Interview
) -> tuple[models.Person, bool]:
    """The person with that address, else of that name at that employer; whether newly made.

    A new person is taken to live where the interview's clock does.
    """
    found = _by_email(recorder.owner, email) or _by_name(interview.opportunity, name, email)
    if found is not None:
        if email and not found.email:
            recorder.change(found, email=email)
        return found, False
    if not name:
        raise BadInput(where="people", problem=Bilingual("is empty", "está vacío"))
    made = recorder.make(
        models.Person,
        key=free_key(name, "person", _keys(recorder, models.Person, name)),
        name=name,
        email=email,
        language=recorder.owner.language,
        country=recorder.owner.country,
        timezone=interview.timezone,
    )
    return made, True


def _by_email(owner: models.User, email: str) -> models.Person | None:
    if not email:
        return None
    found = models.Person.objects.filter(owner=owner, email__iexact=email)
    return found.order_by("key").first()


def _by_name(opportunity: models.Opportunity, name: str, email: str) -> models.Person | None:
    """Somebody of that name here, unless both have addresses and these differ."""
    for involvement in opportunity.involvements.select_related("person"):
        person = involvement.person
        if name and folded(person.name) == folded(name) and not (email and person.email):
            return person
    return None


def involve(
    recorder: Recorder,
    opportunity: models.Opportunity,
    person: models.Person,
    part: Part,
    *,
    guessed: bool,
) -> None:
    """Give the person a part in the opportunity, unless there is one already."""
    if not models.Involvement.objects.filter(opportunity=opportunity, person=person).exists():
        recorder.make(
            models.Involvement,
            opportunity=opportunity,
            person=person,
            part=part,
            guessed=guessed,
        )


def _keys(
    recorder: Recorder,
    model: type[models.Opportunity | models.Interview | models.Person],
    words: str,
) -> set[str]:
    """The keys that begin as one for ``words`` would."""
    begins = {"owner": recorder.owner, "key__startswith": slug(words, "")}
    return set(model.objects.filter(**begins).values_list("key", flat=True))
