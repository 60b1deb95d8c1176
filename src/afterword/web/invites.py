"""Taking in invites: dropped, chosen or pasted; or an interview typed by hand."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import BadInput
from afterword.domain.invites.facts import InviteFile
from afterword.domain.invites.medium import video_link
from afterword.domain.words import Bilingual
from afterword.records.queries import own_addresses
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.web.words import CHANGES
from afterword.workflows.add_facts import NewInterview, add_interview
from afterword.workflows.import_invites import Imported, Report, import_invites

READ_LIMIT = 10 * 1024 * 1024
_TOO_LARGE = Bilingual("larger than 10 MB", "mayor de 10 MB")
_NOTHING = Bilingual(
    "Choose a file, drop one here, or paste the text of the invite.",
    "Elige un archivo, suéltalo aquí o pega el texto de la invitación.",
)
_PASTED = Bilingual("What you pasted", "Lo que has pegado")
_ONLY_WORDS = Bilingual(
    "There is no calendar data in these words, so enter the interview by hand. What you pasted "
    "stays beside the form.",
    "En este texto no hay datos de calendario, así que anota la entrevista a mano. Lo que has "
    "pegado sigue junto al formulario.",
)
_CALENDAR_MARKS = ("begin:vcalendar", "text/calendar", "application/ics", "winmail.dat")


def add(visit: Visit) -> HttpResponse:
    """The page on which an interview comes in; a form of it goes to ``take_in`` or ``by_hand``."""
    return visit.page("add", station="interviews")


def take_in(visit: Visit) -> HttpResponse:
    """Read what was dropped or pasted, and say what became of it."""
    source = bootstrap.invite_source()
    mine, zone = own_addresses(visit.owner), visit.owner.timezone
    files = [
        (name, source.read(name, data, own_addresses=mine, timezone=zone))
        for name, data in _given(visit)
    ]
    if not files:
        return visit.page(
            "add", station="interviews", error=_NOTHING.in_(visit.language), status=422
        )
    pasted = visit.typed.get("pasted", "").strip()
    if pasted and len(files) == 1 and _only_words(pasted, files[0][1]):
        return _to_by_hand(visit, pasted)
    report = import_invites(visit.owner, files, visit.now, bootstrap.country_of)
    found = {each.interview for each in report.imported if each.interview}
    if len(found) == 1 and not report.problems:
        return redirect(f"/interviews/{found.pop()}")
    return _told(visit, report)


def _only_words(pasted: str, found: InviteFile) -> bool:
    """Whether no invite was found in a text, and nothing in it was meant as a calendar."""
    return not found.invites and not any(mark in pasted.lower() for mark in _CALENDAR_MARKS)


def _to_by_hand(visit: Visit, pasted: str) -> HttpResponse:
    """The form to fill in by hand with the text beside it; a link to join is the one sure field."""
    typed = {"pasted": pasted}
    if link := video_link((pasted,)):
        typed |= {"link": link, "medium": "video"}
    error = _ONLY_WORDS.in_(visit.language)
    return visit.page("add", station="interviews", typed=typed, error=error, status=422)


def _given(visit: Visit) -> list[tuple[str, bytes]]:
    given = []
    for uploaded in visit.request.FILES.getlist("invites"):
        if (uploaded.size or 0) > READ_LIMIT:
            raise BadInput(where=(uploaded.name or "?")[:80], problem=_TOO_LARGE)
        if uploaded.size:
            given.append((uploaded.name or "invite", uploaded.read()))
    pasted = visit.typed.get("pasted", "").strip()
    return [*given, (_PASTED.in_(visit.language), pasted.encode())] if pasted else given


def _told(visit: Visit, report: Report) -> HttpResponse:
    language = visit.language
    problems = [
        f"{name}: {problem.where.in_(language)}: {problem.what.in_(language)}"
        for name, problem in report.problems
    ]
    shown = [_line(visit, each) for each in report.imported]
    status = 200 if shown else 422
    return visit.page(
        "taken", station="interviews", imported=shown, problems=problems, status=status
    )


def _line(visit: Visit, each: Imported) -> dict[str, str | None]:
    tongue = tongue_of(visit)
    return {
        "employer": each.employer,
        "when": tongue.exact(each.starts_at) if each.starts_at else "?",
        "change": CHANGES[each.change].in_(visit.language),
        "interview": each.interview,
    }


def by_hand(visit: Visit) -> HttpResponse:
    """Enter an interview as typed; what cannot be is said beside the form, nothing is lost."""
    typed = visit.typed
    new = NewInterview(
        employer=typed.get("employer", ""),
        starts=typed.get("starts", ""),
        role=typed.get("role", ""),
        medium=typed.get("medium", "video"),
        place=typed.get("place", ""),
        link=typed.get("link", ""),
        people=tuple(line for line in typed.get("people", "").splitlines() if line.strip()),
    )
    try:
        interview = add_interview(visit.owner, new, visit.now)
    except BadInput as bad:
        error = bad.message.in_(visit.language)
        return visit.page("add", station="interviews", typed=typed, error=error, status=422)
    return redirect(f"/interviews/{interview.key}")
