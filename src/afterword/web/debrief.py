"""The debrief: done in under a minute, understood while it is typed, saved as it goes."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword.domain.errors import BadInput
from afterword.domain.interview import Conversation
from afterword.records import queries
from afterword.web import understood
from afterword.web.interview import frame
from afterword.web.moments import Tongue
from afterword.web.planning import up_to_date
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.web.words import PARTS
from afterword.workflows import draft_messages, record_debrief
from afterword.workflows.add_facts import add_named
from afterword.workflows.debrief_answers import Proposed, accept, leave_out, proposed
from afterword.workflows.record_debrief import DebriefNotes

_LINES = {
    "talked": "talked_about",
    "need": "they_need",
    "add": "i_add",
    "note": "private_note",
}


def debrief(visit: Visit, key: str) -> HttpResponse:
    """The form; its own answer when it is sent: kept, then on to the messages."""
    if visit.request.method == "POST":
        return _keep(visit, key)
    return _page(visit, key)


def _page(visit: Visit, key: str, error: str = "") -> HttpResponse:
    row = queries.find_interview(visit.owner, key)
    tongue = tongue_of(visit)
    kept = queries.debrief_of(row)
    seats = queries.seats(row)
    said = understood.from_record(kept)
    talks = queries.conversations(row)
    parts = {each.person_id: each.part for each in queries.involvements(row.opportunity)}
    typed = visit.typed
    shown = [
        {
            "person": seat.person,
            "there": seat.present is not False,
            "part": PARTS[parts[seat.person_id]].in_(visit.language)
            if seat.person_id in parts
            else "",
            "lines": {
                name: typed.get(
                    f"{name}:{seat.person.key}", getattr(talks.get(seat.person.key), column, "")
                )
                for name, column in _LINES.items()
            },
        }
        for seat in seats
    ]
    return visit.page(
        "debrief",
        status=422 if error else 200,
        **frame(visit, row, "debrief"),
        seats=shown,
        words=typed.get("words", kept.words if kept else ""),
        facts=understood.facts(said, [seat.person for seat in seats], tongue),
        heard=bool(kept and kept.words),
        over=row.ends_at <= visit.now,
        error=error,
        answered=[_answered(each, tongue) for each in proposed(row, visit.now)],
    )


def _answered(each: Proposed, tongue: Tongue) -> dict[str, object]:
    people = [seat.person for seat in queries.seats(each.row.interview)]
    return {
        "at": tongue.moment(each.row.arrived_at),
        "words": each.told.words,
        "facts": understood.facts(understood.from_words(each.read), people, tongue),
        "lines": each.lines,
    }


def answered(visit: Visit, key: str) -> HttpResponse:
    """Take over what was answered to the reminder, or leave it out."""
    row = queries.find_interview(visit.owner, key)
    if visit.typed.get("take") == "yes":
        accept(row, visit.now)
    else:
        leave_out(row, visit.now)
    return redirect(f"/interviews/{row.key}/debrief")


def understand(visit: Visit, key: str) -> HttpResponse:
    """What the words mean so far: a part for htmx; nothing is kept."""
    row = queries.find_interview(visit.owner, key)
    read = record_debrief.read_words(row, visit.typed.get("words", ""), visit.now)
    people = [seat.person for seat in queries.seats(row)]
    facts = understood.facts(understood.from_words(read), people, tongue_of(visit))
    reason = read.reason.in_(visit.language) if read.reason else ""
    heard = bool(visit.typed.get("words", "").strip())
    return visit.part("understood", facts=facts, reason=reason, heard=heard)


def _keep(visit: Visit, key: str) -> HttpResponse:
    row = queries.find_interview(visit.owner, key)
    if "another" in visit.typed and visit.typed.get("another-name", "").strip():
        add_named(visit.owner, row.key, visit.typed["another-name"], visit.now, seated=True)
    try:
        record_debrief.record_debrief(visit.owner, row, _notes(visit), visit.now)
    except BadInput as bad:
        return _page(visit, key, bad.message.in_(visit.language))
    if visit.by_htmx:
        clock = f"{tongue_of(visit).local(visit.now):%H:%M}"
        return visit.part("saved", clock=clock)
    if "another" in visit.typed:
        return redirect(f"/interviews/{row.key}/debrief")
    up_to_date(visit)
    waiting = queries.planned_steps(visit.owner).filter(interview=row, at__lte=visit.now)
    due = [step for step in waiting if draft_messages.needs_message(step)]
    return redirect(f"/interviews/{row.key}" + ("/messages" if due else ""))


def _notes(visit: Visit) -> DebriefNotes:
    typed = visit.typed
    there = set(visit.request.POST.getlist("there"))
    seated = visit.request.POST.getlist("seat")
    return DebriefNotes(
        words=typed.get("words"),
        corrections=understood.corrections(typed),
        present={key: key in there for key in seated},
        conversations=tuple(
            Conversation(
                key, **{column: typed.get(f"{name}:{key}") for name, column in _LINES.items()}
            )
            for key in seated
            if key in there and any(f"{name}:{key}" in typed for name in _LINES)
        ),
    )
