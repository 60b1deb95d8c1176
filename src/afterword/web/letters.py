"""Letters: the sheet as it will print, the envelope, and printed, signed, posted."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import AfterwordError, BadInput, NotFound
from afterword.domain.interview import Channel
from afterword.domain.letters.envelope import envelope_of
from afterword.domain.letters.instructions import printing_instructions
from afterword.domain.letters.stationery import Paper
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web.interview import frame
from afterword.web.moments import Tongue
from afterword.web.planning import step_of, up_to_date
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.workflows import note_events
from afterword.workflows.press_letters import letter_of

if TYPE_CHECKING:
    from afterword.ports import LetterPress
    from afterword.records.models import Interview, PlannedStep

# of a sheet, in CSS pixels: 96 to the inch
SCREEN_SIZES = {Paper.LETTER: (816, 1056), Paper.A4: (794, 1123)}
_STAGES = ("printed", "signed", "posted")


@cache
def press() -> LetterPress:
    """The press, kept warm for the process."""
    return bootstrap.letter_press()


def letters(visit: Visit, key: str, step: str = "") -> HttpResponse:
    """The letters of an interview's opportunity, one of them open."""
    up_to_date(visit)
    row = queries.find_interview(visit.owner, key)
    waiting = _letters(visit, row)
    shown = frame(visit, row, "letters")
    tongue = tongue_of(visit)
    if not waiting:
        return visit.page("no_letters", **shown)
    chosen = next((each for each in waiting if each.key == step), waiting[0])
    done = queries.letter_events(visit.owner, [each.key for each in waiting])
    return visit.page(
        "letters",
        **shown,
        heading=_heading(waiting, tongue),
        why=chosen.why_es if visit.language == "es" else chosen.why_en,
        rules=chosen.rules,
        chosen=chosen,
        lines=[_line(each, chosen, done[each.key]) for each in waiting],
        next=_next(done[chosen.key]),
        several=len(waiting) > 1,
        **_sheet(chosen, visit),
    )


def _letters(visit: Visit, row: Interview) -> list[PlannedStep]:
    planned = queries.planned_steps(visit.owner).filter(opportunity=row.opportunity)
    return list(planned.filter(channel=Channel.LETTER, inside=""))


def _heading(waiting: list[PlannedStep], tongue: Tongue) -> str:
    last = min(step.by_day or tongue.local(step.by).date() for step in waiting)
    one, many = (
        ("Post it by {day}", "Échala antes del {day}"),
        ("Post them by {day}", "Échalas antes del {day}"),
    )
    if tongue.language == "es":
        one, many = ("", "Échala como muy tarde el {day}"), ("", "Échalas como muy tarde el {day}")
    return tongue.say(*(one if len(waiting) == 1 else many), day=tongue.long(last))


def _line(step: PlannedStep, chosen: PlannedStep, done: set[str]) -> dict[str, object]:
    return {
        "step": step,
        "name": step.person.name if step.person else "",
        "open": step.key == chosen.key,
        "printed": "printed" in done,
        "signed": "signed" in done,
    }


def _next(done: set[str]) -> str:
    return next(stage for stage in _STAGES if stage not in done)


def _sheet(step: PlannedStep, visit: Visit) -> dict[str, Any]:
    """What is known of the sheet; where it cannot be printed, why."""
    try:
        made = press().letter(letter_of(step, visit.now, bootstrap.phrasebooks()))
    except AfterwordError as error:
        person = step.person.key if step.person else ""
        return {"problem": error.message.in_(visit.language), "whose": person}
    letter = made.letter  # as it is printed: without a window that its address does not fit
    envelope = envelope_of(letter)
    return {
        "notes": [note.in_(visit.language) for note in made.notes],
        "pages": range(1, made.pages + 1),
        "size": SCREEN_SIZES[letter.stationery.paper],
        "has_envelope": envelope is not None,
        "to_lines": envelope.to if envelope else (),
        "from_lines": envelope.sender if envelope else (),
        "instructions": [line.in_(visit.language) for line in printing_instructions(letter)],
        "no_sender": not visit.owner.postal_address,
    }


# --- the files ----------------------------------------------------------------------


def picture(visit: Visit, key: str, page: str) -> HttpResponse:
    """One page of the letter as a picture."""
    step = step_of(visit, key)
    pictures = press().preview(letter_of(step, visit.now, bootstrap.phrasebooks()))
    if not page.isdecimal() or not 1 <= int(page) <= len(pictures):
        raise NotFound(what=Bilingual("page", "ninguna página"), name=page[:20])
    return HttpResponse(pictures[int(page) - 1], content_type="image/png")


def pdf(visit: Visit, key: str) -> HttpResponse:
    """The letter, to be printed."""
    step = step_of(visit, key)
    sheet = press().letter(letter_of(step, visit.now, bootstrap.phrasebooks()))
    return pdf_response(sheet.pdf, step.key)


def envelope(visit: Visit, key: str) -> HttpResponse:
    """Its envelope, to be printed."""
    step = step_of(visit, key)
    made = press().letter(letter_of(step, visit.now, bootstrap.phrasebooks()))
    cover = envelope_of(made.letter)
    if cover is None:
        raise NotFound(what=Bilingual("envelope", "ningún sobre"), name=step.key)
    return pdf_response(press().envelopes([cover]), f"{step.key}-envelope")


def all_letters(visit: Visit, key: str) -> HttpResponse:
    """All letters that are waiting, in one file."""
    row = queries.find_interview(visit.owner, key)
    phrases = bootstrap.phrasebooks()
    every = [letter_of(step, visit.now, phrases) for step in _letters(visit, row)]
    if not every:
        raise NotFound(what=Bilingual("letter", "ninguna carta"), name=row.key)
    return pdf_response(next(iter(press().letters(every))), f"{row.key}-letters")


def pdf_response(content: bytes, name: str) -> HttpResponse:
    """A PDF that the browser shows, and saves under ``name``."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name.replace(":", "-")}.pdf"'
    return response


def staged(visit: Visit, key: str) -> HttpResponse:
    """The letter was printed, signed or posted; none of the three can be skipped."""
    step = step_of(visit, key)
    stage = visit.typed.get("stage", "")
    if stage == "printed":
        note_events.printed(visit.owner, step, visit.now)
    elif stage == "signed":
        note_events.signed(visit.owner, step, visit.now)
    elif stage == "posted":
        note_events.done(visit.owner, step, visit.now, visit.now)
        return redirect(f"/interviews/{step.interview.key}/letters")
    else:
        raise BadInput(where="stage", problem=Bilingual("say which", "di cuál"))
    return redirect(f"/interviews/{step.interview.key}/letters/{step.key}")
