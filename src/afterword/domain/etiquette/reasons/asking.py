"""Asking how things stand, the last message, and letting go."""

from __future__ import annotations

from afterword.domain.words import Bilingual


def overdue_after(day: Bilingual) -> Bilingual:
    """The deciding day passes without word."""
    return Bilingual(
        f"If you have heard nothing after {day.en}, one polite question is right.",
        f"Si después d{day.es} no sabes nada, toca una pregunta amable.",
    )


def overdue_from(day: Bilingual) -> Bilingual:
    """A week after the first possible day."""
    return Bilingual(
        f"They decide from {day.en} on; with no word a while later, one polite question is right.",
        f"Deciden a partir d{day.es}; si pasado un tiempo no sabes nada, toca una pregunta amable.",
    )


OVERDUE_UNKNOWN = Bilingual(
    "Nobody said when; with no word a week after the interview, one polite question is right.",
    "Nadie dijo cuándo; si una semana después no sabes nada, toca una pregunta amable.",
)


def last_message(day: Bilingual, *, after_call: bool) -> Bilingual:
    """One last message some days after the question or the call."""
    what = (
        Bilingual("your call", "tu llamada")
        if after_call
        else Bilingual("your question", "tu pregunta")
    )
    return Bilingual(
        f"If {what.en} of {day.en} stays unanswered, one last message; after it, nothing.",
        f"Si {what.es} d{day.es} sigue sin respuesta, un último mensaje; después, nada más.",
    )


CLOSE = Bilingual(
    "Nobody has answered after the last message: you can close this with a clear conscience.",
    "Nadie ha respondido tras el último mensaje: puedes cerrar con la conciencia tranquila.",
)
CLOSE_ASKED_NOT_TO_ASK = Bilingual(
    "They asked you not to ask, so no question: if no word has come by now, you can close this.",
    "Pidieron que no preguntaras: si a estas alturas no sabes nada, puedes cerrar.",
)
CLOSE_SILENCE = Bilingual(
    "They said that silence means no, so there is nothing to ask: you can close this.",
    "Dijeron que el silencio es un no: no hay nada que preguntar y puedes cerrar.",
)
CLOSE_NO_CONTACT = Bilingual(
    "They asked not to be contacted, so nothing is asked: you can close this.",
    "Pidieron que no se les contactara: no se pregunta nada y puedes cerrar.",
)
CLOSE_NOBODY = Bilingual(
    "There is nobody you can write to, so nothing can be asked: you can close this.",
    "No hay a quién escribir, así que no se puede preguntar: puedes cerrar.",
)
CLOSE_STALE = Bilingual(
    "This was long over when you entered it: close it, unless you still want to write.",
    "Esto ya había pasado hace tiempo cuando lo anotaste: ciérralo, si no quieres escribir ya.",
)
OPENS_WITH_THANKS = Bilingual(
    "It opens with the thanks that have not gone out yet.",
    "Empieza con las gracias que aún no has enviado.",
)

MOVED = {
    "reply-stops": Bilingual("It waits until they are back.", "Espera a que vuelvan."),
    "not-annoying": Bilingual(
        "It moved on, so as not to follow another message too closely.",
        "Se ha retrasado para no ir pegada a otro mensaje.",
    ),
    "their-word-first": Bilingual("It waits as you wished.", "Espera, como querías."),
}
