"""The card to take along, and the call sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import NotAllowed
from afterword.domain.history import Action
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web import rows
from afterword.web.interview import frame, may_be_called
from afterword.web.moments import Tongue
from afterword.web.planning import step_of
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.workflows import remind
from afterword.workflows import today as lists
from afterword.workflows.prepare import call_sheet_for, card_for

if TYPE_CHECKING:
    from afterword.records.models import PlannedStep

_LABELS = {
    "ask": Bilingual("Before you leave, ask", "Antes de irte, pregunta"),
    "meet": Bilingual("You meet", "Te reúnes con"),
    "say": Bilingual("At the door, say", "Al despedirte, di"),
}


def card(visit: Visit, key: str) -> HttpResponse:
    """The card, in the language of the interview; or that nobody is known yet."""
    row = queries.find_interview(visit.owner, key)
    shown = frame(visit, row, "card")
    try:
        made = card_for(row, bootstrap.phrasebooks())
    except NotAllowed:
        return visit.page("card", **shown, nobody=True)
    people = queries.seated(row)
    tongues = [person.language for person in people]
    language = max(sorted(set(tongues)), key=tongues.count)
    zone = row.timezone if row.medium == "onsite" else visit.owner.timezone
    there = Tongue(language, zone, visit.now)
    starts = row.starts_at.astimezone(ZoneInfo(zone))
    return visit.page(
        "card",
        **shown,
        tongue=language,
        when=f"{there.short(starts.date())}, {starts:%H:%M}",
        labels={name: label.in_(language) for name, label in _LABELS.items()},
        card=made,
        reached=remind.own_mailbox(visit.owner),
        mailed="mailed" in visit.request.GET,
    )


def mail(visit: Visit, key: str) -> HttpResponse:
    """Mail the card to the candidate, now."""
    row = queries.find_interview(visit.owner, key)
    remind.mail_card(row, bootstrap.kit())
    return redirect(f"/interviews/{row.key}/card?mailed")


def call(visit: Visit, key: str) -> HttpResponse:
    """What to say on the telephone, and when to stop; for what is no call, what to do instead."""
    step = step_of(visit, key)
    if step.action != Action.CALL or step.person is None:
        return _no_call(visit, step)
    number, sheet = call_sheet_for(step, bootstrap.phrasebooks())
    return visit.page(
        "call",
        **frame(visit, step.interview, "call"),
        step=step,
        person=step.person,
        number=number,
        sheet=sheet,
        tongue=step.person.language if step.person else visit.language,
        by=tongue_of(visit).by(step.by, step.by_day),
        why=step.why_es if visit.language == "es" else step.why_en,
    )


def _no_call(visit: Visit, step: PlannedStep) -> HttpResponse:
    """Whether a call is right at all, and the way to what the step is."""
    tongue = tongue_of(visit)
    return visit.page(
        "no_call",
        status=409,
        **frame(visit, step.interview, "call"),
        may=may_be_called(step.opportunity, visit, tongue),
        instead=rows.row(lists.task(step, visit.owner, visit.now), tongue),
    )
