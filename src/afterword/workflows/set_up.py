"""The first start: who the candidate is, and all of their own addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.records.queries import ME, own_addresses
from afterword.workflows.acts import act

_ADDRESS = re.compile(r"[^\s@<>\"',;]{1,64}@[^\s@<>\"',;]{1,253}")


@dataclass(frozen=True, slots=True)
class Profile:
    """What the first start asks; ``timezone`` is an IANA name, ``addresses`` all of one's own."""

    name: str
    addresses: tuple[str, ...]
    language: str = "en"
    locale: str = "en-US"
    country: str = "US"
    timezone: str = "UTC"


def set_up(profile: Profile, now: datetime, username: str = ME) -> models.User:
    """Make the owner of this machine's search. Raises BadInput naming the field."""
    check_profile(profile)
    with transaction.atomic():
        owner = models.User.objects.create(
            username=username,
            name=profile.name.strip(),
            language=profile.language,
            locale=profile.locale,
            country=profile.country.upper(),
            timezone=profile.timezone,
            created_at=now,
        )
        with act(owner, "set up", now) as recorder:
            for address in sorted({address.lower() for address in profile.addresses}):
                recorder.make(models.OwnAddress, address=address)
    return owner


def check_profile(profile: Profile) -> None:
    """Raise BadInput for the first field that cannot be."""
    if not profile.addresses:
        raise BadInput(where="addresses", problem=Bilingual("none given", "no hay ninguna"))
    check_given(profile.name, profile.addresses, profile.country, profile.timezone)


def check_given(
    name: str | None, addresses: Iterable[str], country: str | None, timezone: str | None
) -> None:
    """Raise BadInput for the first that was given (is not None) and cannot be."""
    if name is not None and not name.strip():
        raise BadInput(where="name", problem=Bilingual("is empty", "está vacío"))
    for address in addresses:
        check_address(address)
    if country is not None:
        check_country(country)
    if timezone is not None:
        check_timezone(timezone)


def check_address(address: str) -> None:
    """Raise BadInput unless ``address`` has the shape of a mail address."""
    if not _ADDRESS.fullmatch(address):
        problem = Bilingual("is not a mail address", "no es una dirección de correo")
        raise BadInput(where=address[:80], problem=problem)


def check_country(country: str) -> None:
    """Raise BadInput unless ``country`` has the shape of an ISO 3166-1 alpha-2 code."""
    if not re.fullmatch(r"[A-Za-z]{2}", country):
        problem = Bilingual(
            "is not a country code of two letters (US, GB, ES, MX …)",
            "no es un código de país de dos letras (ES, MX, AR, US …)",
        )
        raise BadInput(where=country[:80] or "country", problem=problem)


def check_timezone(name: str) -> None:
    """Raise BadInput unless ``name`` is an IANA time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        problem = Bilingual(
            "is not a time zone (America/New_York, Europe/Madrid …)",
            "no es una zona horaria (Europe/Madrid, America/Mexico_City …)",
        )
        raise BadInput(where=name[:80] or "timezone", problem=problem) from error


def add_own_addresses(owner: models.User, addresses: Iterable[str], now: datetime) -> int:
    """Add to the candidate's own addresses; returns how many were new. Raises BadInput."""
    known = own_addresses(owner)
    fresh = sorted({address.strip().lower() for address in addresses} - known)
    for address in fresh:
        check_address(address)
    with act(owner, "set up", now) as recorder:
        for address in fresh:
            recorder.make(models.OwnAddress, address=address)
    return len(fresh)
