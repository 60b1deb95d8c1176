"""Entering and changing every fact by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TypeAlias

from afterword.domain.errors import BadInput, NotFound
from afterword.domain.interview import Medium
from afterword.domain.people import Formality, Part, Profession
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.records.queries import find_opportunity, find_person, interviews
from afterword.workflows import values
from afterword.workflows.acts import Recorder, act

DEFAULT_LENGTH = timedelta(hours=1)
# A day in spring, when clocks go forward, is the shortest.
_WHOLE_DAY = timedelta(hours=23)

Thing: TypeAlias = models.Person | models.Opportunity | models.Interview | models.User

PERSON: dict[str, tuple[str, values.Reader]] = {
    "name": ("name", values.name),
    "title": ("title", values.text),
    "formality": ("formality", values.or_nothing(values.one_of(Formality))),
    "email": ("email", values.address),
    "phone": ("phone", values.text),
    "address": ("postal_address", values.text),
    "no-contact": ("no_contact", values.yes_or_no),
    "language": ("language", values.text),
    "country": ("country", values.country),
    "subdivision": ("subdivision", values.text),
    "timezone": ("timezone", values.timezone),
}
INVOLVEMENT: dict[str, tuple[str, values.Reader]] = {
    "part": ("part", values.one_of(Part)),
    "organisation": ("organisation", values.text),
}
OPPORTUNITY: dict[str, tuple[str, values.Reader]] = {
    "role": ("role", values.text),
    "profession": ("profession", values.or_nothing(values.one_of(Profession))),
    "internal": ("internal", values.yes_or_no),
    "answer-by": ("answer_by", values.day),
}
INTERVIEW: dict[str, tuple[str, values.Reader]] = {
    "timezone": ("timezone", values.timezone),
    "medium": ("medium", values.one_of(Medium)),
    "place": ("place", values.text),
    "link": ("link", values.link),
    "title": ("title", values.text),
    "round": ("round", values.whole_number),
    "cancelled": ("cancelled", values.yes_or_no),
    "took-place": ("took_place", values.yes_no_or_unknown),
}
ME: dict[str, tuple[str, values.Reader]] = {
    "name": ("name", values.name),
    "language": ("language", values.text),
    "locale": ("locale", values.text),
    "country": ("country", values.country),
    "subdivision": ("subdivision", values.text),
    "timezone": ("timezone", values.timezone),
    "phone": ("phone", values.text),
    "address": ("postal_address", values.text),
    "signature": ("signature", values.text),
}
_LANGUAGES = ("en", "es")


def find_thing(owner: models.User, words: str) -> Thing:
    """What ``words`` name: "me", an interview, an opportunity or a person, in this order.

    Raises NotFound, or Ambiguous where a name fits several of one kind.
    """
    if words.strip().casefold() in ("me", "yo"):
        return owner
    # an employer's name means the opportunity, so an interview goes by its key alone
    interview = interviews(owner).filter(key=words.strip()).first()
    if interview is not None:
        return interview
    for find in (find_opportunity, find_person):
        try:
            found: Thing = find(owner, words)
        except NotFound:
            continue
        return found
    what = Bilingual("person, interview or employer", "ninguna persona, entrevista ni empresa")
    raise NotFound(what=what, name=words)


def change(
    owner: models.User, thing: Thing, typed: Mapping[str, str], now: datetime
) -> models.Act | None:
    """Set the typed fields of ``thing``; None where all were so already.

    Raises BadInput naming the field that there is not, or whose value cannot be; then nothing is
    changed.
    """
    with act(owner, "change", now) as recorder:
        if isinstance(thing, models.Person):
            _change_person(recorder, thing, typed)
        elif isinstance(thing, models.Opportunity):
            _change_opportunity(recorder, thing, typed)
        elif isinstance(thing, models.Interview):
            _change_interview(recorder, thing, typed)
        else:
            recorder.change(thing, **_columns(ME, typed))
    return recorder.act if recorder.count else None


def _change_person(recorder: Recorder, person: models.Person, typed: Mapping[str, str]) -> None:
    about_part = {name: typed[name] for name in typed if name in INVOLVEMENT}
    about_person = {name: typed[name] for name in typed if name not in INVOLVEMENT}
    recorder.change(person, **_columns({**PERSON, **INVOLVEMENT}, about_person))
    if not about_part:
        return
    columns = _columns(INVOLVEMENT, about_part)
    for involvement in models.Involvement.objects.filter(person=person):
        recorder.change(involvement, guessed=False, **columns)


def _change_opportunity(
    recorder: Recorder, opportunity: models.Opportunity, typed: Mapping[str, str]
) -> None:
    recorder.about(opportunity)
    rest = dict(typed)
    if "employer" in rest:
        name = values.name("employer", rest.pop("employer"))
        recorder.change(opportunity.employer, name=name)
    if "contact" in rest:
        named = rest.pop("contact").strip()
        contact = find_person(recorder.owner, named) if named else None
        recorder.change(opportunity, point_of_contact=contact)
    columns = _columns({**OPPORTUNITY, "employer": _TEXT, "contact": _TEXT}, rest)
    still_guessed = [name for name in opportunity.guessed if name not in typed]
    recorder.change(opportunity, guessed=still_guessed, **columns)


def _change_interview(
    recorder: Recorder, interview: models.Interview, typed: Mapping[str, str]
) -> None:
    recorder.about(interview.opportunity)
    rest = {name: typed[name] for name in typed if name not in ("starts", "ends")}
    columns = _columns({**INTERVIEW, "starts": _TEXT, "ends": _TEXT}, rest)
    zone = str(columns.get("timezone", interview.timezone))
    length = _length(interview)
    if "starts" in typed:
        starts = values.instant("starts", typed["starts"], zone)
        columns.update(starts_at=starts, ends_at=starts + length)
    if "ends" in typed:
        columns["ends_at"] = values.instant("ends", typed["ends"], zone)
    recorder.change(interview, **columns)
    check_times(interview.starts_at, interview.ends_at)


def _length(interview: models.Interview) -> timedelta:
    """How long it lasts; an hour where all that is known is the day."""
    length = interview.ends_at - interview.starts_at
    return length if length < _WHOLE_DAY else DEFAULT_LENGTH


def check_times(starts_at: datetime, ends_at: datetime) -> None:
    """Raise BadInput unless the interview ends after it starts."""
    if ends_at <= starts_at:
        problem = Bilingual("is not after the start", "no es posterior al comienzo")
        raise BadInput(where="ends", problem=problem)


_TEXT = ("", values.text)


def _columns(
    fields: Mapping[str, tuple[str, values.Reader]], typed: Mapping[str, str]
) -> dict[str, values.Value]:
    columns: dict[str, values.Value] = {}
    for name, value in typed.items():
        if name not in fields:
            choices = ", ".join(fields)
            problem = Bilingual(
                f"there is no such field. There are: {choices}",
                f"no hay tal campo. Los hay: {choices}",
            )
            raise BadInput(where=name[:80], problem=problem)
        column, reader = fields[name]
        columns[column] = reader(name, value)
    if columns.get("language", "en") not in _LANGUAGES:
        raise BadInput(where="language", problem=Bilingual("say en or es", "di en o es"))
    return columns
