"""The card to take along, and the call sheet."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpResponse

from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web import words
from afterword.web.interview import frame
from afterword.web.moments import Tongue
from afterword.web.planning import step_of
from afterword.web.today import tongue_of
from afterword.web.visit import Visit

QUESTIONS = (
    Bilingual("What happens next?", "¿Cuáles son los próximos pasos?"),
    Bilingual("When will you decide?", "¿Cuándo van a decidir?"),
    Bilingual("How would you like me to follow up?", "¿Cómo prefieren que me ponga en contacto?"),
)
_THANKS = Bilingual(
    "Thank you for your time today. I enjoyed this, and I’ll write.",
    "Muchas gracias por su tiempo. Me ha gustado mucho la conversación; les escribiré.",
)
_LABELS = {
    "ask": Bilingual("Before you leave, ask", "Antes de irte, pregunta"),
    "meet": Bilingual("You meet", "Te reúnes con"),
    "say": Bilingual("At the door, say", "Al despedirte, di"),
}


def card(visit: Visit, key: str) -> HttpResponse:
    """The card, in the language of the interview."""
    row = queries.find_interview(visit.owner, key)
    people = queries.seated(row)
    language = people[0].language if people else visit.language
    parts = {each.person_id: each.part for each in queries.involvements(row.opportunity)}
    zone = row.timezone if row.medium == "onsite" else visit.owner.timezone
    there = Tongue(language, zone, visit.now)
    starts = row.starts_at.astimezone(ZoneInfo(zone))
    return visit.page(
        "card",
        **frame(visit, row, "card"),
        tongue=language,
        when=f"{there.short(starts.date())}, {starts:%H:%M}",
        labels={name: label.in_(language) for name, label in _LABELS.items()},
        questions=[question.in_(language) for question in QUESTIONS],
        faces=[
            {
                "name": person.name,
                "title": person.title,
                "part": words.PARTS[parts[person.pk]].in_(language) if person.pk in parts else "",
            }
            for person in people
        ],
        thanks=_THANKS.in_(language),
    )


_OPENING = Bilingual(
    "Hello, this is {me}. We spoke on {day} about the {role}. You asked me to call. "
    "Do you have two minutes?",
    "Hola, soy {me}. Hablamos el {day} sobre {role}. Me pidieron que llamara. ¿Tiene dos minutos?",
)
_QUESTION = Bilingual(
    "Where does the decision stand, and is there anything else you need from me?",
    "¿Cómo va la decisión? ¿Necesitan algo más de mí?",
)
_VOICEMAIL = Bilingual(
    "Hello {who}, this is {me}. We spoke on {day}. I am calling as agreed; there is no hurry. "
    "You reach me at {phone}. Thank you.",
    "Hola, {who}, soy {me}. Hablamos el {day}. Llamo como quedamos; no hay prisa. "
    "Me encuentra en el {phone}. Gracias.",
)
_JOB = Bilingual("job", "el puesto")


def call(visit: Visit, key: str) -> HttpResponse:
    """What to say on the telephone, and when to stop; only where a call is right."""
    step = step_of(visit, key)
    person = step.person
    language = person.language if person else visit.language
    there = Tongue(language, person.timezone if person else visit.owner.timezone, visit.now)
    fields = {
        "me": visit.owner.name,
        "who": person.name if person else "",
        "day": there.long(there.local(step.interview.starts_at).date()),
        "role": step.opportunity.role or _JOB.in_(language),
        "phone": visit.owner.phone or "…",
    }
    return visit.page(
        "call",
        **frame(visit, step.interview, "call"),
        step=step,
        person=person,
        tongue=language,
        by=tongue_of(visit).by(step.by, step.by_day),
        why=step.why_es if visit.language == "es" else step.why_en,
        opening=_OPENING.filled(**fields).in_(language),
        question=_QUESTION.in_(language),
        voicemail=_VOICEMAIL.filled(**fields).in_(language),
        is_call=step.action == "call",
    )
