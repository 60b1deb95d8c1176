"""Saying what happened: an answer, a call, an outcome, a step done or left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword.domain.errors import BadInput
from afterword.domain.history import Result, Says
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web.planning import step_of, up_to_date
from afterword.web.visit import Visit
from afterword.workflows import note_events, values
from afterword.workflows.note_events import Answer
from afterword.workflows.reading import read_answer
from afterword.workflows.today import old_interviews

if TYPE_CHECKING:
    from afterword.records.models import Interview, Person

_WHAT = Bilingual("say what happened", "di qué ha pasado")


def happened(visit: Visit, key: str) -> HttpResponse:
    """Write down what the form tells of this interview's opportunity."""
    row = queries.find_interview(visit.owner, key)
    told = _TOLD.get(visit.typed.get("what", ""))
    if told is None:
        raise BadInput(where="what", problem=_WHAT)
    told(visit, row)
    return redirect(f"/interviews/{row.key}")


def _person(visit: Visit) -> Person:
    return queries.find_person(visit.owner, visit.typed.get("person", ""))


def _answered(visit: Visit, row: Interview) -> None:
    typed = visit.typed
    says = typed.get("says", "")
    answer = Answer(
        person=_person(visit),
        at=visit.now,
        says=Says(says) if says in list(Says) else None,
        decide_from=_day("from", typed.get("from", "")),
        decide_by=_day("by", typed.get("by", "")),
    )
    read = read_answer(answer, typed.get("words", ""))
    note_events.answered(visit.owner, row.opportunity, read, visit.now)


def _day(field: str, typed: str) -> date | None:
    day = values.day(field, typed)
    return day if isinstance(day, date) else None


def _release(visit: Visit, row: Interview) -> None:
    note_events.release(visit.owner, row.opportunity, visit.now)


def _called(visit: Visit, row: Interview) -> None:
    note_events.called(visit.owner, row.opportunity, _person(visit), visit.now, visit.now)


def _spoke(visit: Visit, row: Interview) -> None:
    """A planned call was made; what was said is an answer of that person."""
    step = step_of(visit, visit.typed.get("step", ""))
    note_events.done(visit.owner, step, visit.now, visit.now)
    if visit.typed.get("words", "").strip():
        _answered(visit, row)


def _bounced(visit: Visit, row: Interview) -> None:
    note_events.bounced(visit.owner, row.opportunity, _person(visit), visit.now, permanent=True)


def _away(visit: Visit, row: Interview) -> None:
    until = _day("until", visit.typed.get("until", ""))
    note_events.away(visit.owner, row.opportunity, _person(visit), until, visit.now)


def _outcome(visit: Visit, row: Interview) -> None:
    result = values.one_of(Result)("result", visit.typed.get("result", ""))
    note_events.outcome(visit.owner, row.opportunity, Result(str(result)), visit.now)


def _close(visit: Visit, row: Interview) -> None:
    note_events.drop(visit.owner, [row], visit.typed.get("why", ""), visit.now)


_TOLD = {
    "answered": _answered,
    "release": _release,
    "called": _called,
    "spoke": _spoke,
    "bounced": _bounced,
    "away": _away,
    "outcome": _outcome,
    "close": _close,
}


def done(visit: Visit, key: str) -> HttpResponse:
    """A step was done just now: sent, posted, called."""
    step = step_of(visit, key)
    note_events.done(visit.owner, step, visit.now, visit.now)
    up_to_date(visit)
    return redirect(f"/interviews/{step.interview.key}")


def skip(visit: Visit, key: str) -> HttpResponse:
    """The candidate leaves a step out."""
    step = step_of(visit, key)
    note_events.skip(visit.owner, step, visit.typed.get("why", ""), visit.now)
    return redirect(f"/interviews/{step.interview.key}")


def close_old(visit: Visit) -> HttpResponse:
    """Close together what was long past when it was entered."""
    note_events.drop(visit.owner, old_interviews(visit.owner), "", visit.now)
    return redirect("/")
