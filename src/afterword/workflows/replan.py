"""Working out a plan anew, and keeping what became of the former one.

What was planned and still is, is kept or moved; what is no longer planned was done or is
withdrawn, with the reason. The plan is stored with the moment from which it may no longer hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import QuerySet

from afterword.domain.errors import FactsError
from afterword.domain.etiquette.plan import plan as worked_out
from afterword.domain.etiquette.policy import read_policy
from afterword.domain.etiquette.situation import Situation
from afterword.domain.etiquette.steps import Advice, Missing, Plan, Step
from afterword.domain.etiquette.transit import Transit
from afterword.domain.history import Action, Skipped
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.ports import WorkCalendar
from afterword.records import convert, models, queries, rows
from afterword.workflows.settings_of_rules import as_policy

_OVERTAKEN = Bilingual(
    "What is known now no longer asks for it.", "Con lo que se sabe ahora ya no hace falta."
)


@dataclass(frozen=True, slots=True)
class Books:
    """What the rules look things up in."""

    calendar: WorkCalendar
    transit: Transit


def replan_due(
    owner: models.User,
    now: datetime,
    books: Books,
    among: QuerySet[models.Opportunity] | None = None,
) -> int:
    """Work out anew every plan that a change or time has overtaken; returns how many.

    ``among`` None looks at every opportunity of the owner.
    """
    due = queries.due_for_replanning(owner, now)
    if among is not None:
        due = due.filter(pk__in=among)
    return sum(1 for _ in replan_each(owner, due, now, books))


def replan_each(
    owner: models.User,
    opportunities: QuerySet[models.Opportunity],
    now: datetime,
    books: Books,
) -> Iterator[models.Opportunity]:
    """Work out the plan of each, one at a time, so that a caller can show how far it is."""
    policy = read_policy(as_policy(queries.rule_numbers(owner)))
    transit = books.transit.overridden(dict(queries.transit_lanes(owner)))
    elsewhere = None
    for opportunity in queries.whole(opportunities):
        if elsewhere is None:
            elsewhere = list(queries.sent_events(owner))
        facts = convert.situation(opportunity, now, books.calendar, transit, policy, elsewhere)
        _replan(opportunity, facts)
        yield opportunity


def situation_of(opportunity: models.Opportunity, now: datetime, books: Books) -> Situation:
    """The facts of one opportunity as the rules see them now."""
    owner = opportunity.owner
    found = queries.whole(queries.opportunities(owner).filter(pk=opportunity.pk)).get()
    return convert.situation(
        found,
        now,
        books.calendar,
        books.transit.overridden(dict(queries.transit_lanes(owner))),
        read_policy(as_policy(queries.rule_numbers(owner))),
        list(queries.sent_events(owner)),
    )


def _replan(opportunity: models.Opportunity, facts: Situation) -> None:
    try:
        plan = worked_out(facts)
    except FactsError as error:
        _keep_fault(opportunity, facts, error)
        return
    with transaction.atomic():
        _store_steps(opportunity, plan, facts)
        opportunity.advice = [_advice(advice) for advice in plan.advice]
        opportunity.missing = [_missing(missing) for missing in plan.missing]
        opportunity.planned_at = facts.now
        opportunity.replan_at = _holds_until(plan, facts)
        opportunity.save(update_fields=["advice", "missing", "planned_at", "replan_at"])


def _keep_fault(opportunity: models.Opportunity, facts: Situation, error: FactsError) -> None:
    """The facts contradict each other: say so, and leave the steps as they were."""
    why = _fault_in_words(facts, error).as_dict()
    opportunity.missing = [{"what": "facts", "person": None, "until": None, "why": why}]
    opportunity.planned_at = facts.now
    opportunity.replan_at = None
    opportunity.save(update_fields=["missing", "planned_at", "replan_at"])


def _fault_in_words(facts: Situation, error: FactsError) -> Bilingual:
    """The fault, with the interview that it is about, and how to mend it."""
    table, _, rest = (error.fault.field or "").partition(".")
    nth = rest.partition(".")[0]
    if table == "interviews" and nth.isdigit():
        key = facts.interviews[int(nth)].id
        problem = error.fault.message
        return Bilingual(
            f"{key}: {problem.en}. Correct it: afterword debrief {key} --set decide-by=…",
            f"{key}: {problem.es}. Corrígelo: afterword debrief {key} --set decide-by=…",
        )
    answer = Bilingual("the date in an answer", "la fecha de una respuesta")
    return Bilingual("{answer}: {problem}", "{answer}: {problem}").filled(
        answer=answer, problem=error.fault.message
    )


def _store_steps(opportunity: models.Opportunity, plan: Plan, facts: Situation) -> None:
    former = {row.key: row for row in models.PlannedStep.objects.filter(opportunity=opportunity)}
    for step in plan.steps:
        planned = former.pop(step.key, None)
        row = planned or models.PlannedStep(
            owner=opportunity.owner, opportunity=opportunity, key=step.key
        )
        before = planned and rows.as_dict(planned)
        _fill(row, step, opportunity, facts)
        if before != rows.as_dict(row):
            row.save()
    for row in former.values():
        if row.status == "planned":
            _end(row, plan, facts)


def _fill(
    row: models.PlannedStep, step: Step, opportunity: models.Opportunity, facts: Situation
) -> None:
    people = {part.person.key: part.person for part in opportunity.involvements.all()}
    interviews = {interview.key: interview for interview in opportunity.interviews.all()}
    row.action = step.action
    row.channel = step.channel or ""
    row.interview = interviews[step.interview]
    row.person = people.get(step.person or "")
    row.carried_for = people.get(step.for_person or "")
    row.inside = step.inside or ""
    row.at = step.at
    row.by_day = None if isinstance(step.by, datetime) else step.by
    row.by = instant_of(step, facts.candidate.timezone)
    row.state = step.state
    row.rules = list(step.rules)
    row.assumes = list(step.assumes)
    row.why_en, row.why_es = step.why
    row.status = "planned"
    row.reason_en = row.reason_es = ""


def instant_of(step: Step, timezone: str) -> datetime:
    """The instant after which the step is late: a day ends with the candidate's day."""
    if isinstance(step.by, datetime):
        return step.by
    following = datetime.combine(step.by + timedelta(days=1), time(), ZoneInfo(timezone))
    return following.astimezone(UTC) - timedelta(seconds=1)


def _end(row: models.PlannedStep, plan: Plan, facts: Situation) -> None:
    """Say what became of a step that is not planned any more."""
    events = models.Event.objects.filter(opportunity=row.opportunity)
    if row.action == Action.CALL:
        done = events.filter(kind="called", person=row.person)
    else:
        done = events.filter(kind="sent", step=row.key)
    skipped = next(
        (event for event in facts.history if isinstance(event, Skipped) and event.key == row.key),
        None,
    )
    if done.exists() and skipped is None:
        row.status = "done"
    else:
        row.status = "withdrawn"
        row.reason_en, row.reason_es = _reason(row, plan, skipped)
    row.save(update_fields=["status", "reason_en", "reason_es"])


def _reason(row: models.PlannedStep, plan: Plan, skipped: Skipped | None) -> Bilingual:
    if skipped is not None:
        return Bilingual(skipped.why, skipped.why)
    for stopped in plan.stopped:
        thanked = row.carried_for or row.person
        if (
            stopped.interview in (None, row.interview.key)
            and stopped.action in (None, row.action)
            and stopped.person in (None, thanked.key if thanked else None)
        ):
            return stopped.why
    return _OVERTAKEN


def _holds_until(plan: Plan, facts: Situation) -> datetime | None:
    """The first instant at which time alone may change the plan; None where it never does."""
    moments: list[datetime] = []
    for interview in facts.interviews:
        moments += (interview.starts_at, interview.ends_at)
    for step in plan.steps:
        moments += (step.at, instant_of(step, facts.candidate.timezone) + timedelta(seconds=1))
    moments += (event.at for event in facts.history if hasattr(event, "at"))
    if _depends_on_the_day(plan):
        zones = {facts.candidate.timezone, *(person.timezone for person in facts.people)}
        moments += (_next_midnight(facts.now, zone) for zone in zones)
    return min((moment for moment in moments if moment > facts.now), default=None)


def _depends_on_the_day(plan: Plan) -> bool:
    return (
        any(step.channel is Channel.LETTER for step in plan.steps)
        or any(missing.until is not None for missing in plan.missing)
        or any(advice.on is not None for advice in plan.advice)
    )


def _next_midnight(now: datetime, timezone: str) -> datetime:
    zone = ZoneInfo(timezone)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), zone)


def _advice(advice: Advice) -> dict[str, object]:
    return {
        "verdict": advice.verdict,
        "action": advice.action,
        "on": advice.on.isoformat() if advice.on else None,
        "to": advice.to.isoformat() if advice.to else None,
        "rule": advice.rule,
        "why": advice.why.as_dict(),
    }


def _missing(missing: Missing) -> dict[str, object]:
    return {
        "what": missing.what,
        "person": missing.person,
        "until": missing.until.isoformat() if missing.until else None,
        "why": missing.why.as_dict(),
    }
