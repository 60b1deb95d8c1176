"""An interview: the line of time, the steps, what they said, people, and what happened."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import FactsError
from afterword.domain.etiquette.may_call import may_call
from afterword.domain.etiquette.places import BusinessDays
from afterword.domain.etiquette.steps import Verdict
from afterword.records import queries
from afterword.web import rows, standing, understood, words
from afterword.web.moments import Tongue
from afterword.web.planning import step_of, up_to_date
from afterword.web.ribbon import tall, wide
from afterword.web.ribbon.marks import Told, marks
from afterword.web.ribbon.scale import Scale, scale_of
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.workflows import record_debrief, replan
from afterword.workflows import today as lists
from afterword.workflows.record_debrief import DebriefNotes

if TYPE_CHECKING:
    from afterword.records.models import (
        Act,
        Debrief,
        Interview,
        Involvement,
        Opportunity,
        PlannedStep,
    )
    from afterword.workflows.today import Task

_MOST_ACTS = 12


def interview(visit: Visit, key: str) -> HttpResponse:
    """The page of one interview, with all of its opportunity."""
    up_to_date(visit)
    row = queries.find_interview(visit.owner, key)
    tongue = tongue_of(visit)
    opportunity = row.opportunity
    tasks = lists.tasks_of(opportunity, visit.now)
    debrief = queries.debrief_of(row)
    own = [task for task in tasks if task.inside is None]
    return visit.page(
        "interview",
        **frame(visit, row, "ribbon"),
        heading=_heading(own, row, tongue),
        main=_main(own, tongue),
        **_ribbon(visit, row, tasks),
        rows=[rows.row(task, tongue) for task in own],
        ended=[_ended(step, tongue) for step in queries.ended_steps(opportunity)],
        gaps=[rows.lack(gap, tongue) for gap in lists.gaps_of(opportunity)],
        may=may_be_called(opportunity, visit, tongue),
        debrief=debrief,
        **_said(debrief, row, tongue, standing.newest_words(visit, row, tongue)),
        involved=[_involved(each, tongue) for each in queries.involvements(opportunity)],
        held=[task.key for task in tasks if task.state == "held"],
        closing=any(task.action == "close_unanswered" for task in _due(tasks, tongue)),
        acts=[_act(act, tongue) for act in _acts(visit, opportunity)],
        today_iso=tongue.today.isoformat(),
    )


def frame(visit: Visit, row: Interview, current: str) -> dict[str, Any]:
    """What every page of one interview shows: which it is, and the way to the others."""
    tongue = tongue_of(visit)
    medium = words.MEDIA[row.medium].in_(visit.language)
    place = f", {row.place}" if row.place and row.medium == "onsite" else ""
    return {
        "station": "interviews",
        "current": current,
        "row": row,
        "employer": row.opportunity.employer.name,
        "role": row.opportunity.role,
        "medium": f"{medium}{place}",
        "starts": tongue.exact(row.starts_at.astimezone(ZoneInfo(row.timezone))),
        "link": row.link if row.link.startswith(("http://", "https://")) else "",
    }


def _heading(tasks: list[Task], row: Interview, tongue: Tongue) -> str:
    """What to do now, or what to wait for, in one line."""
    if row.cancelled:
        return tongue.say("This interview was called off", "Esta entrevista se canceló")
    due = _due(tasks, tongue)
    if due:
        first = due[0]
        verb = words.verb(first, tongue.language)
        limit = tongue.by(first.by, first.by_day) if first.state == "pending" else ""
        return f"{verb}, {limit}" if limit else verb
    if row.starts_at > tongue.now:
        when = tongue.moment(row.starts_at)
        return tongue.say("You meet {when}", "Os veis {when}", when=when)
    if tasks:
        day = tongue.long(tongue.local(tasks[0].at).date())
        return tongue.say("Wait until {day}", "Espera hasta el {day}", day=day)
    return tongue.say("Nothing more to do here", "Aquí no queda nada por hacer")


def _main(tasks: list[Task], tongue: Tongue) -> rows.Row | None:
    due = _due(tasks, tongue)
    return rows.row(due[0], tongue) if due else None


def _due(tasks: list[Task], tongue: Tongue) -> list[Task]:
    """What can be done now, the most urgent first."""
    return sorted((task for task in tasks if task.at <= tongue.now), key=lambda task: task.by)


# --- the ribbon -------------------------------------------------------------------


def _ribbon(visit: Visit, row: Interview, tasks: list[Task]) -> dict[str, Any]:
    tongue = tongue_of(visit)
    opportunity = row.opportunity
    meetings = list(queries.interviews(visit.owner).filter(opportunity=opportunity))
    told = Told(
        interviews=meetings,
        tasks=tasks,
        events=queries.events_of(opportunity),
        cautions=lists.cautions_of(opportunity),
        window=_window(opportunity, meetings),
        arrival=_arrival(visit, tasks),
    )
    found = marks(told, tongue)
    scale = scale_of(found)
    off = _holidays(visit, row, scale, tongue)
    days = [tongue.short(day) for day in scale.days(tongue) if day in off and day.weekday() < 5]
    return {
        "ribbon_wide": wide.drawn(found, scale, set(off), tongue),
        "ribbon_tall": tall.drawn(found, scale, set(off), tongue),
        "holidays": ", ".join(days),
        "left_out": tongue.wait(scale.left_out) if scale.gap else "",
    }


def _window(opportunity: Opportunity, meetings: list[Interview]) -> tuple[date | None, date | None]:
    """The last window that they gave: in an answer, else in a debrief."""
    for event in reversed(queries.events_of(opportunity)):
        if event.kind == "reply" and (event.decide_from or event.decide_by):
            return event.decide_from, event.decide_by
    for meeting in reversed(meetings):
        debrief = queries.debrief_of(meeting)
        if debrief and (debrief.decide_from or debrief.decide_by):
            return debrief.decide_from, debrief.decide_by
    return None, None


def _arrival(visit: Visit, tasks: list[Task]) -> date | None:
    """About when letters posted on the last day arrive."""
    letters = [task for task in tasks if task.channel == "letter" and task.by_day]
    if not letters or letters[0].by_day is None:
        return None
    step = step_of(visit, letters[0].key)
    if step.person is None:
        return None
    sender, recipient = visit.owner, step.person
    own = bootstrap.transit().overridden(dict(queries.transit_lanes(visit.owner)))
    days = BusinessDays(
        bootstrap.work_calendar(),
        (sender.country, sender.subdivision or None),
        (recipient.country, recipient.subdivision or None),
    )
    return days.after(letters[0].by_day, own.days(sender.country, recipient.country))


def _holidays(visit: Visit, row: Interview, scale: Scale, tongue: Tongue) -> frozenset[date]:
    """The public holidays where they work."""
    seated = queries.seated(row)
    place = seated[0] if seated else visit.owner
    years = {day.year for day in scale.days(tongue)}
    calendar = bootstrap.work_calendar()
    found = [calendar.public_holidays(place.country, place.subdivision or None, y) for y in years]
    return frozenset().union(*found)


# --- its parts --------------------------------------------------------------------


def may_be_called(
    opportunity: Opportunity, visit: Visit, tongue: Tongue
) -> dict[str, object] | None:
    """May I call? The word, its sentence and its rule; None where the facts do not fit together."""
    try:
        answer = may_call(replan.situation_of(opportunity, visit.now, bootstrap.books()))
    except FactsError:
        return None
    may = answer.verdict is Verdict.MAY
    return {
        "may": may,
        "word": tongue.say("Yes.", "Sí.") if may else tongue.say("No.", "No."),
        "why": answer.why.in_(tongue.language),
        "rule": answer.rule,
    }


def _said(
    debrief: Debrief | None, row: Interview, tongue: Tongue, newest: list[standing.Word]
) -> dict[str, Any]:
    if debrief is None:
        return {"facts": [], "quoted": "", "newest": newest}
    said = understood.from_record(debrief)
    people = [seat.person for seat in queries.seats(row)]
    return {
        "newest": newest,
        "facts": understood.facts(said, people, tongue, overtaken=bool(newest)),
        "quoted": understood.marked(debrief.words, debrief.evidence),
    }


def _involved(each: Involvement, tongue: Tongue) -> dict[str, Any]:
    person = each.person
    ways = [
        way
        for way, known in (
            ("letter", person.postal_address),
            ("email", person.email),
            ("phone", person.phone),
        )
        if known
    ]
    return {
        "person": person,
        "part": words.PARTS[each.part].in_(tongue.language),
        "guessed": each.guessed,
        "ways": ", ".join(words.WAYS[way].in_(tongue.language) for way in ways),
    }


def _ended(step: PlannedStep, tongue: Tongue) -> dict[str, Any]:
    task = lists.task(step, step.owner, tongue.now)
    reason = step.reason_es if tongue.language == "es" else step.reason_en
    return {
        "kind": step.status,
        "verb": words.verb(task, tongue.language),
        "when": tongue.short(tongue.local(task.by).date()),
        "reason": reason,
    }


def _acts(visit: Visit, opportunity: Opportunity) -> list[Act]:
    return list(queries.acts(visit.owner).filter(opportunity=opportunity)[:_MOST_ACTS])


def _act(act: Act, tongue: Tongue) -> dict[str, Any]:
    name = words.act_name(act.verb, tongue.language)
    gone = bool(act.undone_by_id)
    return {"when": tongue.exact(act.at), "name": name, "gone": gone}


def correct(visit: Visit, key: str) -> HttpResponse:
    """Set by hand what was understood wrongly."""
    row = queries.find_interview(visit.owner, key)
    typed = understood.corrections(visit.typed)
    if typed:
        record_debrief.record_debrief(visit.owner, row, DebriefNotes(corrections=typed), visit.now)
    return redirect(f"/interviews/{row.key}#said")
