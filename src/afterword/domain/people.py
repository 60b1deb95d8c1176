"""The facts about people and the opportunity they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What somebody does in the hiring."""

    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring_manager"
    PANELIST = "panelist"


class Formality(StrEnum):
    """How somebody is addressed in Spanish."""

    USTED = "usted"
    TU = "tu"
    VOS = "vos"


class Profession(StrEnum):
    """Whether bold follow-up is part of the job (rule ``bold-profession``)."""

    STANDARD = "standard"
    ASSERTIVE = "assertive"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the employer, or at an agency between.

    ``organisation`` is None for the employer itself, else the agency's name. ``title`` is how the
    person is addressed ("Ms.", "Lic."), None for the full name alone: gender is never guessed.
    ``language`` is "en" or "es"; ``country`` an ISO 3166-1 alpha-2 code, ``subdivision`` the part
    after the hyphen of ISO 3166-2 ("NY"); ``timezone`` an IANA name. Unknown contacts are None.
    """

    id: str
    name: str
    part: Part = Part.PANELIST
    organisation: str | None = None
    email: str | None = None
    phone: str | None = None
    postal_address: str | None = None
    no_contact: bool = False
    language: str = "en"
    country: str = "US"
    subdivision: str | None = None
    timezone: str = "UTC"
    title: str | None = None
    formality: Formality | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Whose search it is; ``timezone`` and ``country`` as for ``Person``."""

    name: str
    country: str = "US"
    timezone: str = "UTC"
    language: str = "en"
    subdivision: str | None = None


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One job at one employer.

    ``profession`` None means not said yet: it is then guessed from ``role``. ``point_of_contact``
    is a person's id, None where the user named nobody.
    """

    employer: str
    role: str | None = None
    profession: Profession | None = None
    internal: bool = False
    point_of_contact: str | None = None
