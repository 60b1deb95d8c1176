"""The named reads: what the shells show, and what the workflows start from."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from afterword.domain.errors import Ambiguous, NotFound, NothingToDebrief
from afterword.domain.words import Bilingual
from afterword.records import models

ME = "me"
# An instant before any other: a plan that no longer held then is worked out anew at once.
AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
SAMPLE = "sample"
SENT_BY_MAIL = "sent by mail"
MAIL_CAME = "mail came"
# What left or came cannot be taken back, and taking back is not taken back.
FOR_GOOD = ("undo", SENT_BY_MAIL, MAIL_CAME)
AnyRow = TypeVar("AnyRow")

INTERVIEW = Bilingual("interview", "ninguna entrevista")
OPPORTUNITY = Bilingual("employer or opportunity", "ninguna empresa ni oportunidad")
PERSON = Bilingual("person", "ninguna persona")
STEP = Bilingual("step", "ningún paso")


def local_owner() -> models.User | None:
    """Whose search this machine's is; None before the first start."""
    return models.User.objects.filter(username=ME).first()


def sample_owner() -> models.User | None:
    """Whose sample search it is that somebody looks round in; None where there is none."""
    return models.User.objects.filter(username=SAMPLE).first()


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


def stationery(owner: models.User) -> models.Stationery | None:
    """The stationery that the candidate has chosen, None where it is all as by default."""
    return models.Stationery.objects.filter(owner=owner).first()


def opportunities(owner: models.User) -> QuerySet[models.Opportunity]:
    """Every opportunity with its employer, by key."""
    return models.Opportunity.objects.filter(owner=owner).select_related("employer").order_by("key")


def opportunities_of(owner: models.User, keys: Iterable[UUID]) -> QuerySet[models.Opportunity]:
    """Those of the owner's opportunities whose primary keys are given."""
    return opportunities(owner).filter(pk__in=list(keys))


def whole(opportunities: QuerySet[models.Opportunity]) -> QuerySet[models.Opportunity]:
    """The same opportunities with all that a plan rests on, in a constant number of queries.

    Everything comes in an order of its own, so that another database gives the same plan.
    """
    involvements = models.Involvement.objects.select_related("person").order_by("person__key")
    seats = models.Seat.objects.select_related("person").order_by("person__key")
    return opportunities.select_related("employer", "owner", "point_of_contact").prefetch_related(
        Prefetch("involvements", involvements),
        Prefetch(
            "interviews",
            models.Interview.objects.select_related("debrief__said_by")
            .prefetch_related(Prefetch("seats", seats))
            .order_by("starts_at", "key"),
        ),
        Prefetch(
            "events",
            models.Event.objects.select_related("person", "carried_for", "interview").order_by(
                "at", "act", "pk"
            ),
        ),
    )


def due_for_replanning(owner: models.User, now: datetime) -> QuerySet[models.Opportunity]:
    """The opportunities whose stored plan time has overtaken (or the clock was set back)."""
    return opportunities(owner).filter(Q(replan_at__lte=now) | Q(planned_at__gt=now))


def changed_since_planning(owner: models.User) -> QuerySet[models.Opportunity]:
    """The opportunities whose stored plan rests on facts that were changed since."""
    return opportunities(owner).filter(replan_at=AT_ONCE)


def sent_events(owner: models.User) -> QuerySet[models.Event]:
    """Every message that went to somebody, with whom."""
    return models.Event.objects.filter(
        owner=owner, kind="sent", person__isnull=False
    ).select_related("person")


def interviews(owner: models.User) -> QuerySet[models.Interview]:
    """Every interview with what it belongs to, in order of time."""
    return (
        models.Interview.objects.filter(owner=owner)
        .select_related("opportunity__employer")
        .order_by("starts_at", "key")
    )


def interviews_with_debriefs(owner: models.User, keys: Iterable[str]) -> QuerySet[models.Interview]:
    """Those interviews, each with what was said in it."""
    return models.Interview.objects.filter(owner=owner, key__in=list(keys)).select_related(
        "debrief"
    )


def last_without_debrief(owner: models.User, now: datetime) -> models.Interview:
    """The latest interview that is over and was not told of yet. Raises NothingToDebrief."""
    found = (
        interviews(owner)
        .filter(debrief=None, ends_at__lte=now, cancelled=False)
        .exclude(event__kind="dropped")
    )
    last = found.order_by("-ends_at").first()
    if last is None:
        raise NothingToDebrief
    return last


def seated(interview: models.Interview) -> list[models.Person]:
    """Whoever interviews, less those known to have been absent, by key."""
    seats = interview.seats.exclude(present=False).select_related("person")
    return sorted((seat.person for seat in seats), key=lambda person: person.key)


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


def noted_opportunities(owner: models.User) -> QuerySet[models.Opportunity]:
    """The opportunities whose plan advises against something or lacks a fact."""
    return opportunities(owner).exclude(advice=[], missing=[])


def letter_events(owner: models.User, steps: Iterable[str]) -> dict[str, set[str]]:
    """For each step: "printed", "signed", both or neither."""
    done: dict[str, set[str]] = {step: set() for step in steps}
    events = models.Event.objects.filter(
        owner=owner, kind__in=("printed", "signed"), step__in=list(done)
    )
    for step, kind in events.values_list("step", "kind"):
        done[step].add(kind)
    return done


def messages(owner: models.User) -> QuerySet[models.Message]:
    """Every message with whom it is for, in order of its step."""
    return (
        models.Message.objects.filter(owner=owner)
        .select_related("opportunity__employer", "interview", "person")
        .order_by("opportunity__key", "step")
    )


def outgoing(owner: models.User) -> QuerySet[models.Outgoing]:
    """Every approved message with its moves, the latest approved first."""
    return (
        models.Outgoing.objects.filter(owner=owner)
        .prefetch_related(Prefetch("passages", models.Passage.objects.order_by("pk")))
        .order_by("-approved_at", "-pk")
    )


def arrivals(owner: models.User) -> QuerySet[models.Arrival]:
    """What came in and concerns the search, latest first."""
    return (
        models.Arrival.objects.filter(owner=owner)
        .select_related("person", "opportunity__employer", "event")
        .order_by("-number")
    )


def interviews_answered(owner: models.User) -> list[models.Interview]:
    """The interviews of which an answer to the debrief's reminder waits to be confirmed."""
    waiting = models.DebriefAnswer.objects.filter(owner=owner, settled=False)
    return list(interviews(owner).filter(pk__in=waiting.values("interview")))


def acts(owner: models.User) -> QuerySet[models.Act]:
    """Everything that was done, latest first, with what each act changed."""
    return (
        models.Act.objects.filter(owner=owner)
        .select_related("opportunity__employer")
        .prefetch_related("changes")
        .order_by("-number")
    )


def debrief_of(interview: models.Interview) -> models.Debrief | None:
    """What was said in that interview; None before its debrief."""
    return models.Debrief.objects.filter(interview=interview).select_related("said_by").first()


def conversations(interview: models.Interview) -> dict[str, models.Conversation]:
    """What was talked about with each person, by key."""
    found = models.Conversation.objects.filter(interview=interview).select_related("person")
    return {row.person.key: row for row in found}


def seats(interview: models.Interview) -> list[models.Seat]:
    """Everybody invited to interview, by name, and whether they were there."""
    return list(interview.seats.select_related("person").order_by("person__name", "person__key"))


def involvements(opportunity: models.Opportunity) -> list[models.Involvement]:
    """Everybody on the other side, and what each does in this opportunity."""
    found = opportunity.involvements.select_related("person")
    return list(found.order_by("person__name", "person__key"))


def events_of(opportunity: models.Opportunity) -> list[models.Event]:
    """What happened, in order."""
    found = opportunity.events.select_related("person", "carried_for", "interview")
    return list(found.order_by("at", "act", "pk"))


def arrival_of(event: models.Event) -> models.Arrival | None:
    """The mail that an event was read from; None where it was written down by hand."""
    return models.Arrival.objects.filter(owner=event.owner_id, event=event).first()


def events_of_all(owner: models.User) -> list[models.Event]:
    """What happened in the whole search, in order."""
    found = models.Event.objects.filter(owner=owner).select_related("interview")
    return list(found.order_by("at", "act", "pk"))


def events_with(person: models.Person) -> list[models.Event]:
    """What was sent to and came from that person, latest first."""
    found = models.Event.objects.filter(person=person).select_related("opportunity__employer")
    return list(found.order_by("-at", "-act")[:200])


def parts_of(person: models.Person) -> list[models.Involvement]:
    """What that person does, in each opportunity."""
    return list(person.involvements.select_related("opportunity__employer"))


def people_with_employers(owner: models.User) -> QuerySet[models.Person]:
    """Everybody by name, with the employers."""
    found = models.Person.objects.filter(owner=owner).order_by("name", "key")
    return found.prefetch_related("involvements__opportunity__employer")


def ended_steps(opportunity: models.Opportunity) -> list[models.PlannedStep]:
    """What was planned once: done, or withdrawn with its reason."""
    found = models.PlannedStep.objects.filter(opportunity=opportunity).exclude(status="planned")
    return list(found.select_related("person", "carried_for", "interview").order_by("at", "key"))


def last_act(owner: models.User) -> models.Act | None:
    """What undo would take back; None where there is nothing."""
    found = models.Act.objects.filter(owner=owner, undone_by=None).exclude(verb__in=FOR_GOOD)
    return found.select_related("opportunity__employer").order_by("-number").first()


def find_act(owner: models.User, number: int) -> models.Act | None:
    """What was done under that number; None where there is no such act."""
    found = models.Act.objects.filter(owner=owner, number=number)
    return found.select_related("opportunity__employer").first()


def find_opportunity(owner: models.User, words: str) -> models.Opportunity:
    """The opportunity of that key, employer or employer and role. Raises NotFound, Ambiguous."""
    if (keyed := opportunities(owner).filter(key=words.strip()).first()) is not None:
        return keyed
    return _find(opportunities(owner), words, OPPORTUNITY, opportunity_names, lambda row: row.key)


def opportunity_names(row: models.Opportunity) -> list[str]:
    """What an opportunity may be called by."""
    return [row.key, row.employer.name, f"{row.employer.name} {row.role}", row.role]


def find_interview(owner: models.User, words: str) -> models.Interview:
    """The interview of that key, or the only one of that employer. Raises NotFound, Ambiguous."""
    found = interviews(owner)
    if (keyed := found.filter(key=words.strip()).first()) is not None:
        return keyed
    return _find(found, words, INTERVIEW, _interview_names, lambda row: row.key)


def _interview_names(row: models.Interview) -> list[str]:
    return [row.key, *opportunity_names(row.opportunity)]


def find_person(owner: models.User, words: str) -> models.Person:
    """The person of that key, name or address. Raises NotFound, Ambiguous."""
    found = people(owner)
    if (keyed := found.filter(key=words.strip()).first()) is not None:
        return keyed
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
    if words.isascii():
        return words.casefold().strip()
    plain = unicodedata.normalize("NFKD", words)
    return (
        "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold().strip()
    )
