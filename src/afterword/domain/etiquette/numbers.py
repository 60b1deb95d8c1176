"""What each number of the rules means, in words, and which rule it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from afterword.domain.etiquette import rules
from afterword.domain.words import Bilingual


@dataclass(frozen=True, slots=True)
class Meaning:
    """A number as a person reads it, and the name of its rule."""

    words: Bilingual
    rule: str


def _means(rule: str, en: str, es: str) -> Meaning:
    return Meaning(Bilingual(en, es), rule)


MEANINGS: Mapping[str, Meaning] = {
    "short_window_days": _means(
        rules.SHORT_WINDOW_EMAIL,
        "Days until they decide, up to which thanks go by e-mail",
        "Días hasta que deciden, hasta los que las gracias van por correo electrónico",
    ),
    "stale_business_days": _means(
        rules.ALWAYS_FOLLOW_UP,
        "Working days after which an interview entered late is only to be closed",
        "Días laborables tras los que una entrevista anotada tarde solo se cierra",
    ),
    "card_minutes_before": _means(
        rules.ASK_BEFORE_YOU_LEAVE,
        "Minutes before an interview at which the card comes",
        "Minutos antes de la entrevista en que llega la ficha",
    ),
    "debrief_hours": _means(
        rules.ALWAYS_FOLLOW_UP,
        "Hours that there are for the debrief",
        "Horas que hay para las notas",
    ),
    "prompt_earliest_hours": _means(
        rules.PROMPT,
        "Hours after an interview before which no thanks go",
        "Horas tras la entrevista antes de las que no salen las gracias",
    ),
    "prompt_latest_hours": _means(
        rules.PROMPT,
        "Hours after an interview by which thanks have gone",
        "Horas tras la entrevista en que las gracias ya han salido",
    ),
    "business_opens": _means(
        rules.PROMPT, "Thanks go in working hours, from", "Las gracias salen en horario, desde"
    ),
    "business_closes": _means(
        rules.PROMPT, "Thanks go in working hours, until", "Las gracias salen en horario, hasta"
    ),
    "evening_opens": _means(
        rules.PROMPT,
        "Where working hours do not fit: from",
        "Si el horario no alcanza: desde",
    ),
    "evening_closes": _means(
        rules.PROMPT,
        "Where working hours do not fit: until",
        "Si el horario no alcanza: hasta",
    ),
    "decision_opens": _means(
        rules.PROMPT,
        "On the day of the decision, thanks are there before",
        "El día de la decisión, las gracias están antes de las",
    ),
    "letter_post_business_days": _means(
        rules.LONG_WINDOW_LETTER,
        "Working days after an interview within which letters are posted",
        "Días laborables tras la entrevista en que se echan las cartas",
    ),
    "letter_arrive_business_days_before": _means(
        rules.LONG_WINDOW_LETTER,
        "Working days before the decision by which letters arrive",
        "Días laborables antes de la decisión en que llegan las cartas",
    ),
    "call_at": _means(
        rules.INVITED_CALL,
        "A call without an hour is made at",
        "Una llamada sin hora se hace a las",
    ),
    "question_at": _means(
        rules.ANSWER_OVERDUE, "Questions are asked at", "Las preguntas se hacen a las"
    ),
    "day_closes": _means(
        rules.ANSWER_OVERDUE,
        "What is for a day is late after",
        "Lo de un día llega tarde después de las",
    ),
    "question_business_days": _means(
        rules.ANSWER_OVERDUE,
        "Working days after their deciding day until the question",
        "Días laborables tras su día de decisión hasta la pregunta",
    ),
    "question_days_after_decide_from": _means(
        rules.ANSWER_OVERDUE,
        "Days after the day from which they decide, where no end was given",
        "Días tras el día desde el que deciden, si no dieron final",
    ),
    "question_days_after_interview": _means(
        rules.UNKNOWN_WINDOW,
        "Days after an interview until the question, where they gave no day",
        "Días tras la entrevista hasta la pregunta, si no dieron ningún día",
    ),
    "last_message_business_days": _means(
        rules.ONE_MORE_THEN_REST,
        "Working days from the question to the last message",
        "Días laborables de la pregunta al último mensaje",
    ),
    "close_business_days": _means(
        rules.ONE_MORE_THEN_REST,
        "Working days from the last message until closing is proposed",
        "Días laborables del último mensaje hasta que se propone cerrar",
    ),
    "quiet_business_days": _means(
        rules.NOT_ANNOYING,
        "Working days of quiet between two messages to one person",
        "Días laborables de calma entre dos mensajes a la misma persona",
    ),
    "approve_business_days_before": _means(
        rules.NOTHING_UNSEEN,
        "Working days before a question is due from which it can be approved",
        "Días laborables antes de una pregunta en que ya se puede aprobar",
    ),
}
