"""May they call, and what speaks against a step chosen by hand."""

from __future__ import annotations

from afterword.domain.words import Bilingual


def invited(name: str, day: Bilingual) -> Bilingual:
    """An invitation to call from a day on."""
    return Bilingual(
        f"You were invited to call from {day.en} on, so call {name} then.",
        f"Te invitaron a llamar a partir d{day.es}: llama entonces a {name}.",
    )


def bold(name: str, day: Bilingual) -> Bilingual:
    """A call on the deciding day."""
    return Bilingual(
        f"In this line of work boldness counts: a short call to {name} on {day.en}.",
        f"En esta profesión la audacia cuenta: una llamada breve a {name} {day.es}.",
    )


def not_yet(day: Bilingual) -> Bilingual:
    """A call whose day comes later."""
    return Bilingual(f"Not yet: call from {day.en} on.", f"Todavía no: llama a partir d{day.es}.")


GUESSED = Bilingual(
    "We take it from the title that this is such a job; say so if it is not.",
    "Por el título suponemos que es un puesto así; si no lo es, dilo.",
)
MAY_ANY_TIME = Bilingual(
    "They said you may call at any time to ask: in their business hours that is fine.",
    "Te dijeron que podías llamar cuando quisieras: en su horario de trabajo está bien.",
)
DO_NOT_CALL = Bilingual(
    "Do not call, tempting as it is: nobody invited you to, and it can make you the annoying"
    " candidate.",
    "No llames, por mucho que tiente: nadie te ha invitado y podrías quedar como quien molesta.",
)
DO_NOT_CALL_ASKED = Bilingual("They asked you not to call.", "Pidieron que no llamaras.")
DO_NOT_CALL_YET = Bilingual(
    "Not yet: the day for your call comes later.", "Todavía no: el día de tu llamada es más tarde."
)
DO_NOT_CALL_NO_CONTACT = Bilingual(
    "They asked not to be contacted.", "Pidieron que no se les contactara."
)

NOTHING_TO_ASK = Bilingual(
    "There is nothing to ask yet: no interview is over.",
    "Aún no hay nada que preguntar: no ha terminado ninguna entrevista.",
)
CALLED_ALREADY = Bilingual(
    "You have called; now it is their turn.", "Ya has llamado; ahora les toca responder."
)


TOO_CLOSE = Bilingual(
    "It follows another message to them too closely, and would make you the annoying candidate.",
    "Va demasiado pegado a otro mensaje para la misma persona: quedarías como quien molesta.",
)
AFTER_THE_LAST = Bilingual(
    "Your last message has gone; one more would make you the annoying candidate.",
    "Tu último mensaje ya salió; uno más y quedarías como quien molesta.",
)
BESIDE_THE_LETTER = Bilingual(
    "There is a letter as well: that makes two messages to the same person.",
    "También hay una carta: serán dos mensajes a la misma persona.",
)
SIGN_FIRST = Bilingual(
    "Sign it with a pen first, then it can be posted.",
    "Primero fírmala a mano; después se puede enviar.",
)
NOTHING_AGAINST = Bilingual("Nothing speaks against it.", "Nada lo desaconseja.")


def no_way(name: str) -> Bilingual:
    """No e-mail can reach them."""
    return Bilingual(
        f"No e-mail reaches {name}: there is no address, or it returned a message.",
        f"Ningún correo llega a {name}: no hay dirección o devolvió un mensaje.",
    )
