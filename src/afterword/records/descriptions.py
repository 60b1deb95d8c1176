"""What is known of one thing, field by field, under the names by which it can be changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias
from zoneinfo import ZoneInfo

from afterword.records import models, queries

Fact: TypeAlias = str | int | bool | list[str] | None


@dataclass(frozen=True, slots=True)
class Description:
    """The facts of one thing; ``guessed`` names those that nobody has said yet."""

    kind: str
    key: str
    facts: Mapping[str, Fact]
    guessed: frozenset[str] = frozenset()


def describe(
    thing: models.Person | models.Opportunity | models.Interview | models.User,
) -> Description:
    """The facts of ``thing``; unknown ones are None."""
    if isinstance(thing, models.Person):
        return _person(thing)
    if isinstance(thing, models.Opportunity):
        return _opportunity(thing)
    if isinstance(thing, models.Interview):
        return _interview(thing)
    return _me(thing)


def _me(user: models.User) -> Description:
    facts: dict[str, Fact] = {
        "name": user.name,
        "addresses": sorted(queries.own_addresses(user)),
        "language": user.language,
        "locale": user.locale,
        "country": user.country,
        "subdivision": user.subdivision or None,
        "timezone": user.timezone,
        "phone": user.phone or None,
        "address": user.postal_address or None,
        "signature": user.signature or None,
    }
    return Description("me", "me", facts)


def _person(person: models.Person) -> Description:
    parts = list(person.involvements.select_related("opportunity__employer"))
    facts: dict[str, Fact] = {
        "name": person.name,
        "title": person.title or None,
        "part": [f"{part.part} ({part.opportunity.key})" for part in parts],
        "organisation": next((part.organisation for part in parts if part.organisation), None),
        "email": person.email or None,
        "phone": person.phone or None,
        "address": person.postal_address or None,
        "language": person.language,
        "formality": person.formality or None,
        "country": person.country,
        "subdivision": person.subdivision or None,
        "timezone": person.timezone,
        "no-contact": person.no_contact,
    }
    guessed = {"part"} if any(part.guessed for part in parts) else set()
    return Description("person", person.key, facts, frozenset(guessed))


def _opportunity(opportunity: models.Opportunity) -> Description:
    contact = opportunity.point_of_contact
    facts: dict[str, Fact] = {
        "employer": opportunity.employer.name,
        "role": opportunity.role or None,
        "profession": opportunity.profession or None,
        "internal": opportunity.internal,
        "answer-by": opportunity.answer_by.isoformat() if opportunity.answer_by else None,
        "contact": contact.key if contact else None,
        "people": [part.person.key for part in opportunity.involvements.select_related("person")],
        "interviews": [row.key for row in opportunity.interviews.order_by("starts_at")],
    }
    return Description("opportunity", opportunity.key, facts, frozenset(opportunity.guessed))


def _interview(interview: models.Interview) -> Description:
    zone = ZoneInfo(interview.timezone)
    facts: dict[str, Fact] = {
        "employer": interview.opportunity.employer.name,
        "title": interview.title or None,
        "starts": interview.starts_at.astimezone(zone).isoformat(timespec="minutes"),
        "ends": interview.ends_at.astimezone(zone).isoformat(timespec="minutes"),
        "timezone": interview.timezone,
        "medium": interview.medium,
        "place": interview.place or None,
        "link": interview.link or None,
        "round": interview.round,
        "cancelled": interview.cancelled,
        "took-place": interview.took_place,
        "with": [seat.person.key for seat in interview.seats.select_related("person")],
    }
    return Description("interview", interview.key, facts)
