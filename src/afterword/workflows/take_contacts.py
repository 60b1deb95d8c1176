"""Contacts of an address book laid beside the people here, to be taken over field by field.

Nothing is written until the candidate says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from afterword.domain.contact_cards import ContactCard
from afterword.records import models
from afterword.records.queries import find_person, folded, people
from afterword.workflows.change_facts import change

FIELDS = ("title", "email", "phone", "address", "country")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that the contact has and the person has not, or has otherwise."""

    field: str
    known: str
    given: str


@dataclass(frozen=True, slots=True)
class Match:
    """A contact and whom it is of; ``person`` None where nobody here is so called."""

    card: ContactCard
    person: models.Person | None
    differences: tuple[Difference, ...] = ()


def matches(owner: models.User, cards: Iterable[ContactCard]) -> list[Match]:
    """Each contact with the person of that address, else the only one of that name."""
    known = list(people(owner))
    return [_match(card, _person(card, known)) for card in cards]


def match_with(person: models.Person, card: ContactCard) -> Match:
    """The contact laid beside ``person``, whatever it is called."""
    return _match(card, person)


def _match(card: ContactCard, person: models.Person | None) -> Match:
    if person is None:
        return Match(card, None)
    return Match(card, person, tuple(_differences(card, person)))


def _person(card: ContactCard, known: list[models.Person]) -> models.Person | None:
    email = card.email.casefold()
    by_email = [row for row in known if email and row.email.casefold() == email]
    by_name = [row for row in known if folded(row.name) == folded(card.name)]
    found = by_email or by_name
    return found[0] if len(found) == 1 else None


def _differences(card: ContactCard, person: models.Person) -> Iterable[Difference]:
    for field in FIELDS:
        column = "postal_address" if field == "address" else field
        known, given = getattr(person, column), getattr(card, field)
        if given and given != known:
            yield Difference(field, known, given)


def take(owner: models.User, taken: Mapping[str, Mapping[str, str]], now: datetime) -> int:
    """Set the fields taken over, by the person's key; returns of how many people.

    Raises NotFound, or BadInput naming the field; then nothing is changed.
    """
    with transaction.atomic():
        return sum(
            1
            for key, typed in taken.items()
            if change(owner, find_person(owner, key), typed, now) is not None
        )


def card_of(person: models.Person) -> ContactCard:
    """The person as a contact for an address book."""
    return ContactCard(
        name=person.name,
        title=person.title,
        email=person.email,
        phone=person.phone,
        address=person.postal_address,
        country=person.country,
    )
