"""How it ended, what is missing, and why a step was stopped."""

from __future__ import annotations

from afterword.domain.words import Bilingual


def gracious(name: str) -> Bilingual:
    """After a rejection."""
    return Bilingual(
        f"They said no: one gracious note to {name} keeps the door open.",
        f"Han dicho que no: una nota cordial a {name} deja la puerta abierta.",
    )


def offer(name: str) -> Bilingual:
    """After an offer."""
    return Bilingual(
        f"An offer: thank {name}, and say by when you will answer.",
        f"Una oferta: da las gracias a {name} y di cuándo responderás.",
    )


CARD = Bilingual(
    "Before you leave, ask what happens next, when they decide and how to follow up.",
    "Antes de irte, pregunta qué viene ahora, cuándo deciden y cómo seguir en contacto.",
)
DEBRIEF = Bilingual(
    "While it is fresh: note what they said about the next steps, and what you talked about.",
    "Ahora que está reciente: apunta qué dijeron de los próximos pasos y de qué hablaste.",
)


def missing_email(name: str, *, bounced: bool) -> Bilingual:
    """An e-mail address that works."""
    if bounced:
        return Bilingual(
            f"The e-mail to {name} came back: is there another address?",
            f"El correo a {name} fue devuelto: ¿hay otra dirección?",
        )
    return Bilingual(
        f"With an e-mail address you could write to {name} yourself.",
        f"Con una dirección de correo podrías escribir tú a {name}.",
    )


def missing_postal_address(name: str, day: Bilingual | None) -> Bilingual:
    """An address at work, until the day on which a letter has to go."""
    if day is None:
        return Bilingual(
            f"With a postal address at work it could be a letter to {name}.",
            f"Con una dirección postal del trabajo podría ser una carta para {name}.",
        )
    return Bilingual(
        f"With a postal address at work by {day.en} it could still be a letter to {name}.",
        f"Con una dirección postal del trabajo, como tarde {day.es}, aún podría ser una carta para"
        f" {name}.",
    )


def missing_phone(name: str) -> Bilingual:
    """A number to call."""
    return Bilingual(
        f"You may call {name}, and there is no number.", f"Puedes llamar a {name} y no hay número."
    )


MISSING_TIMELINE = Bilingual(
    "Nobody said when they decide: the thank-you asks.",
    "Nadie dijo cuándo deciden: el agradecimiento lo pregunta.",
)
MISSING_INTERVIEWERS = Bilingual(
    "Who interviewed you? Each of them is to be thanked.",
    "¿Quién te entrevistó? Hay que dar las gracias a cada persona.",
)


DONE = Bilingual("It is done.", "Está hecho.")
SKIPPED = Bilingual("You chose to skip it.", "Decidiste saltártelo.")
DROPPED = Bilingual("You let this interview go.", "Descartaste esta entrevista.")
NEXT_ROUND = Bilingual(
    "The next round is their answer: there is nothing left to ask.",
    "La siguiente ronda es su respuesta: ya no hay nada que preguntar.",
)
MET_AGAIN = Bilingual(
    "You have met again since: thank them for the newer interview.",
    "Has vuelto a ver a esa persona: da las gracias por la entrevista más reciente.",
)
FURTHER_INTERVIEW = Bilingual(
    "A further interview of this round is to come: questions wait until it is over.",
    "Queda otra entrevista de esta ronda: las preguntas esperan a que termine.",
)
OUTCOME = Bilingual("You know how it ended.", "Ya sabes cómo acabó.")
NO_CONTACT = Bilingual("They asked not to be contacted.", "Pidieron que no se les contactara.")
IN_THE_QUESTION = Bilingual(
    "It is too late for thanks on their own: the question opens with them.",
    "Ya es tarde para dar solo las gracias: la pregunta empieza con ellas.",
)
CALL_INSTEAD = Bilingual(
    "Your call takes the place of the question.", "Tu llamada ocupa el lugar de la pregunta."
)
DID_NOT_HAPPEN = Bilingual(
    "The interview was cancelled or did not happen.", "La entrevista se canceló o no tuvo lugar."
)
FACTS_CHANGED = Bilingual(
    "The facts have changed, and it no longer follows from them.",
    "Los datos han cambiado y ya no se desprende de ellos.",
)
