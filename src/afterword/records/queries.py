"""The named reads: what the shells show, and what the workflows start from."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar

from django.db.models import Prefetch, Q, QuerySet

from afterword.domain.errors import Ambiguous, NotFound
from afterword.domain.words import Bilingual
from afterword.records import models

ME = "me"
AnyRow = TypeVar("AnyRow")

INTERVIEW = Bilingual("interview", "ninguna entrevista")
OPPORTUNITY = Bilingual("employer or opportunity", "ninguna empresa ni oportunidad")
PERSON = Bilingual("person", "ninguna persona")
STEP = Bilingual("step", "ningún paso")


def local_owner() -> models.User | None:
    """Whose search this machine's is; None before the first start."""
    return models.User.objects.filter(username=ME).first()


def own_addresses(owner: models.User) -> frozenset[str]:
    """The candidate's own mail addresses, in lower case."""
    return frozenset(
        models.OwnAddress.objects.filter(owner=owner).values_list("address", flat=True)
    )


def rule_numbers(owner: models.User) -> dict[str, str]:
    """The numbers of the rules that the user has set, by name."""
    return dict(models.RuleNumber.objects.filter(owner=owner).values_list("name", "value"))


def transit_lanes(owner: models.User) -> dict[str, int]:
    """The user's own transit times, working days by lane."""
    return dict(models.TransitLane.objects.filter(owner=owner).values_list("lane", "days"))


def opportunities(owner: models.User) -> QuerySet[models.Opportunity]:
    """Every opportunity with its employer, by key."""
    return models.Opportunity.objects.filter(owner=owner).select_related("employer").order_by("key")


def whole(opportunities: QuerySet[models.Opportunity]) -> QuerySet[models.Opportunity]:
    """The same opportunities with all that a plan rests on, in a constant number of queries."""
    return opportunities.select_related("employer", "owner", "point_of_contact").prefetch_related(
        Prefetch("involvements", models.Involvement.objects.select_related("person")),
        Prefetch(
            "interviews",
            models.Interview.objects.select_related("debrief__said_by")
            .prefetch_related(Prefetch("seats", models.Seat.objects.select_related("person")))
            .order_by("starts_at", "key"),
        ),
        Prefetch(
            "events",
            models.Event.objects.select_related("person", "carried_for", "interview").order_by(
                "at", "pk"
            ),
        ),
    )


def due_for_replanning(owner: models.User, now: datetime) -> QuerySet[models.Opportunity]:
    """The opportunities whose stored plan time has overtaken (or the clock was set back)."""
    return opportunities(owner).filter(Q(replan_at__lte=now) | Q(planned_at__gt=now))


def interviews(owner: models.User) -> QuerySet[models.Interview]:
    """Every interview with what it belongs to, in order of time."""
    return (
        models.Interview.objects.filter(owner=owner)
        .select_related("opportunity__employer")
        .order_by("starts_at", "key")
    )


def people(owner: models.User) -> QuerySet[models.Person]:
    """Everybody, by key."""
    return models.Person.objects.filter(owner=owner).order_by("key")


def planned_steps(owner: models.User) -> QuerySet[models.PlannedStep]:
    """What is planned, in order: at, by, key."""
    return (
        models.PlannedStep.objects.filter(owner=owner, status="planned")
        .select_related("opportunity__employer", "interview", "person", "carried_for")
        .order_by("at", "by", "key")
    )


def messages(owner: models.User) -> QuerySet[models.Message]:
    """Every message with whom it is for, in order of its step."""
    return (
        models.Message.objects.filter(owner=owner)
        .select_related("opportunity__employer", "interview", "person")
        .order_by("opportunity__key", "step")
    )


def acts(owner: models.User) -> QuerySet[models.Act]:
    """Everything that was done, latest first, with what each act changed."""
    return (
        models.Act.objects.filter(owner=owner)
        .select_related("opportunity__employer")
        .prefetch_related("changes")
        .order_by("-at", "-id")
    )


def find_opportunity(owner: models.User, words: str) -> models.Opportunity:
    """The opportunity of that key, employer or employer and role. Raises NotFound, Ambiguous."""
    return _find(opportunities(owner), words, OPPORTUNITY, opportunity_names, lambda row: row.key)


def opportunity_names(row: models.Opportunity) -> list[str]:
    """What an opportunity may be called by."""
    return [row.key, row.employer.name, f"{row.employer.name} {row.role}", row.role]


def find_interview(owner: models.User, words: str) -> models.Interview:
    """The interview of that key, or the only one of that employer. Raises NotFound, Ambiguous."""
    found = interviews(owner)
    return _find(found, words, INTERVIEW, _interview_names, lambda row: row.key)


def _interview_names(row: models.Interview) -> list[str]:
    return [row.key, *opportunity_names(row.opportunity)]


def find_person(owner: models.User, words: str) -> models.Person:
    """The person of that key, name or address. Raises NotFound, Ambiguous."""
    found = people(owner)
    return _find(found, words, PERSON, lambda row: [row.key, row.name, row.email], _key)


def find_step(owner: models.User, words: str) -> models.PlannedStep:
    """The planned step of that key, or whose key has all of the words. Raises as above."""
    parts = words.replace(":", " ").split()
    wanted = Q()
    for part in parts:
        wanted &= Q(key__icontains=part)
    found = planned_steps(owner).filter(wanted) if parts else planned_steps(owner).none()
    return _find(found, words, STEP, lambda row: [row.key, words], _key)


def _key(row: models.Person | models.PlannedStep) -> str:
    return row.key


def _find(
    found: Iterable[AnyRow],
    words: str,
    what: Bilingual,
    names: Callable[[AnyRow], list[str]],
    key: Callable[[AnyRow], str],
) -> AnyRow:
    """The one row so called: exactly, else by beginning, else by part; accents do not matter."""
    wanted = folded(words)
    rows = list(found)
    for matches in (str.__eq__, str.startswith, str.__contains__):
        hits = [
            row
            for row in rows
            if wanted and any(matches(folded(name), wanted) for name in names(row) if name)
        ]
        if len(hits) == 1:
            return hits[0]
        if hits:
            raise Ambiguous(name=words, choices=", ".join(sorted(key(row) for row in hits)[:8]))
    raise NotFound(what=what, name=words)


def folded(words: str) -> str:
    """Without accents, case and outer blanks, for comparing what people type."""
    plain = unicodedata.normalize("NFKD", words)
    return (
        "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold().strip()
    )
