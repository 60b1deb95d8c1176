"""The facts of a person, an employer, an interview or oneself, each of them to be changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.records.descriptions import Fact, describe
from afterword.web import words
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.workflows import change_facts

if TYPE_CHECKING:
    from afterword.workflows.change_facts import Thing

_YES_NO = (("yes", Bilingual("yes", "sí")), ("no", Bilingual("no", "no")))
_UNSAID = ("", Bilingual("not said", "sin decir"))
_LANGUAGES = (("en", Bilingual("English", "inglés")), ("es", Bilingual("Spanish", "español")))
_CHOICES: dict[str, Sequence[tuple[str, Bilingual]]] = {
    "language": _LANGUAGES,
    "no-contact": _YES_NO,
    "internal": _YES_NO,
    "cancelled": _YES_NO,
    "took-place": (_UNSAID, *_YES_NO),
    "formality": (
        _UNSAID,
        ("usted", Bilingual("usted", "usted")),
        ("tu", Bilingual("tú", "tú")),
        ("vos", Bilingual("vos", "vos")),
    ),
    "part": tuple(words.PARTS.items()),
    "medium": tuple(words.MEDIA.items()),
    "profession": (
        _UNSAID,
        ("standard", Bilingual("usual follow-up", "seguimiento normal")),
        (
            "assertive",
            Bilingual("bold follow-up is part of the job", "insistir es parte del trabajo"),
        ),
    ),
}
LABELS = {
    "name": Bilingual("Name", "Nombre"),
    "title": Bilingual("Title (Ms., Dr., Lic.)", "Tratamiento (Sra., Dr., Lic.)"),
    "formality": Bilingual("Form of address in Spanish", "Tratamiento en español"),
    "email": Bilingual("E-mail", "Correo"),
    "phone": Bilingual("Telephone", "Teléfono"),
    "address": Bilingual("Postal address", "Dirección postal"),
    "no-contact": Bilingual("Asked for no contact", "Pidió que no le escriban"),
    "language": Bilingual("Language", "Idioma"),
    "country": Bilingual("Country (two letters)", "País (dos letras)"),
    "subdivision": Bilingual("State or region (NY, MD)", "Región (MD, CT)"),
    "timezone": Bilingual("Time zone", "Zona horaria"),
    "part": Bilingual("Part", "Papel"),
    "organisation": Bilingual("Agency, if not the employer", "Agencia, si no es la empresa"),
    "employer": Bilingual("Employer", "Empresa"),
    "role": Bilingual("Job", "Puesto"),
    "profession": Bilingual("Kind of job", "Tipo de trabajo"),
    "internal": Bilingual("Inside your own firm", "En tu propia empresa"),
    "answer-by": Bilingual("You answer the offer by", "Respondes a la oferta antes del"),
    "contact": Bilingual("Questions go to", "Las preguntas van a"),
    "starts": Bilingual("Begins", "Empieza"),
    "ends": Bilingual("Ends", "Acaba"),
    "medium": Bilingual("How", "Cómo"),
    "place": Bilingual("Where", "Dónde"),
    "link": Bilingual("Link", "Enlace"),
    "round": Bilingual("Round", "Ronda"),
    "cancelled": Bilingual("Called off", "Cancelada"),
    "took-place": Bilingual("It took place", "Tuvo lugar"),
    "locale": Bilingual(
        "How dates are written (en-US, es-ES)", "Cómo se escriben las fechas (es-ES)"
    ),
    "signature": Bilingual("Lines under your name", "Líneas bajo tu nombre"),
}
_LONG = frozenset({"address", "signature"})
_DAYS = frozenset({"answer-by"})
_MOMENTS = frozenset({"starts", "ends"})
_TITLE = Bilingual("Title of the invite", "Título de la invitación")


@dataclass(frozen=True, slots=True)
class Field:
    """One fact with the control that changes it; ``kind`` is text, long, day, moment or choice."""

    name: str
    label: str
    value: str
    kind: str
    choices: Sequence[tuple[str, str]] = ()
    guessed: bool = False


def fields_of(thing: Thing, language: str, people: Sequence[tuple[str, str]] = ()) -> list[Field]:
    """Every fact of the thing that can be changed here."""
    known = describe(thing)
    return [
        _field(name, value, language, guessed=name in known.guessed, kind=known.kind, people=people)
        for name, value in known.facts.items()
        if name in LABELS and (name == "part" or not isinstance(value, list))
    ]


def _field(
    name: str,
    value: Fact,
    language: str,
    *,
    guessed: bool,
    kind: str,
    people: Sequence[tuple[str, str]],
) -> Field:
    written = _written(name, value)
    label = LABELS[name] if (name, kind) != ("title", "interview") else _TITLE
    choices = [(key, said.in_(language)) for key, said in _CHOICES.get(name, ())]
    if name == "contact":
        choices = [("", _UNSAID[1].in_(language)), *people]
    if choices:
        return Field(name, label.in_(language), written, "choice", choices, guessed)
    looks = {"long": _LONG, "day": _DAYS, "moment": _MOMENTS}
    control = next((look for look, names in looks.items() if name in names), "text")
    return Field(name, label.in_(language), written, control, (), guessed)


def _written(name: str, value: Fact) -> str:
    """The value as its control holds it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return value[0].partition(" ")[0] if value else ""
    if name in _MOMENTS and value:
        return str(value)[:16]
    return "" if value is None else str(value)


def changed(visit: Visit, thing: Thing, shown: Sequence[Field]) -> None:
    """Set what was typed otherwise than it stood. Raises BadInput naming the field."""
    typed = {
        field.name: visit.typed[field.name]
        for field in shown
        if field.name in visit.typed
        and visit.typed[field.name].replace("\r\n", "\n") != field.value
    }
    if typed:
        change_facts.change(visit.owner, thing, typed, visit.now)


def answered(
    visit: Visit,
    thing: Thing,
    address: str,
    page: str,
    context: Mapping[str, object],
    people: Sequence[tuple[str, str]] = (),
) -> HttpResponse:
    """The page with the facts of ``thing``; a form sent to it is kept, or shown with its fault."""
    shown = fields_of(thing, visit.language, people)
    error = ""
    if visit.request.method == "POST":
        try:
            changed(visit, thing, shown)
        except BadInput as bad:
            error = bad.message.in_(visit.language)
        else:
            return redirect(address)
    status = 422 if error else 200
    extra: dict[str, object] = {"fields": shown, "error": error, "action": address, **context}
    return visit.page(page, status, **extra)


def person(visit: Visit, key: str) -> HttpResponse:
    """A person: what is known, and everything sent and received."""
    row = queries.find_person(visit.owner, key)
    tongue = tongue_of(visit)
    events = [
        {
            "when": tongue.exact(event.at),
            "what": words.event_name(event.kind, event.action, visit.language),
            "employer": event.opportunity.employer.name,
        }
        for event in queries.events_with(row)
    ]
    where = [
        {
            "key": each.opportunity.key,
            "employer": each.opportunity.employer.name,
            "part": words.PARTS[each.part].in_(visit.language),
        }
        for each in queries.parts_of(row)
    ]
    context = {"station": "people", "person": row, "events": events, "where": where}
    return answered(visit, row, f"/people/{row.key}", "person", context)


def people(visit: Visit) -> HttpResponse:
    """Everybody, and every employer."""
    listed = [
        {
            "row": row,
            "employers": sorted(
                {part.opportunity.employer.name for part in row.involvements.all()}
            ),
        }
        for row in queries.people_with_employers(visit.owner)
    ]
    return visit.page(
        "people",
        station="people",
        people=listed,
        opportunities=list(queries.opportunities(visit.owner)),
    )


def employer(visit: Visit, key: str) -> HttpResponse:
    """An employer and the job there."""
    row = queries.find_opportunity(visit.owner, key)
    involved = queries.involvements(row)
    names = [(each.person.key, each.person.name) for each in involved]
    tongue = tongue_of(visit)
    meetings = [
        {"key": each.key, "when": tongue.exact(each.starts_at)}
        for each in queries.interviews(visit.owner).filter(opportunity=row)
    ]
    context = {
        "station": "people",
        "opportunity": row,
        "involved": involved,
        "meetings": meetings,
        "sent": list(queries.messages(visit.owner).filter(opportunity=row, state="sent")),
    }
    return answered(visit, row, f"/employers/{row.key}", "employer", context, names)


def interview(visit: Visit, key: str) -> HttpResponse:
    """Time, place and round of an interview."""
    from afterword.web.interview import frame

    row = queries.find_interview(visit.owner, key)
    context = frame(visit, row, "facts")
    return answered(visit, row, f"/interviews/{row.key}/facts", "facts", context)
