"""The reasons in plain sentences, in both languages, for somebody who is nervous.

Names go in as they are written; days go in as words (``Case.words``: "Friday, December 4", "el
viernes 4 de diciembre"). The Spanish says tú.
"""

from __future__ import annotations

from afterword.domain.etiquette.timing import Hour
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual


def joined(*sentences: Bilingual | None) -> Bilingual:
    """The sentences one after the other, those that are None left out."""
    said = [sentence for sentence in sentences if sentence is not None]
    return Bilingual(" ".join(s.en for s in said), " ".join(s.es for s in said))


# --- how to thank -----------------------------------------------------------------


def between(first: Bilingual, last: Bilingual) -> Bilingual:
    """Both ends of the window are known."""
    if first == last:
        return Bilingual(f"on {first.en}", first.es)
    return Bilingual(f"between {first.en} and {last.en}", f"entre {first.es} y {last.es}")


def by(day: Bilingual) -> Bilingual:
    """Only the end of the window is known."""
    return Bilingual(f"by {day.en}", f"como tarde {day.es}")


def from_on(day: Bilingual) -> Bilingual:
    """Only the start of the window is known."""
    return Bilingual(f"from {day.en} on", f"a partir d{day.es}")


SOME_DAY = Bilingual("some day", "algún día")


def short_window(name: str, window: Bilingual) -> Bilingual:
    """They decide within a week."""
    return Bilingual(
        f"They decide {window.en}, so a brief e-mail to {name} alone is best.",
        f"Deciden {window.es}: lo mejor es un correo breve solo para {name}.",
    )


def unknown_window(name: str) -> Bilingual:
    """Nobody said when they decide."""
    return Bilingual(
        f"You do not know when they decide, so thank {name} by e-mail and ask about the timeline.",
        f"No sabes cuándo deciden: da las gracias a {name} por correo y pregunta por los plazos.",
    )


def long_window(name: str, window: Bilingual) -> Bilingual:
    """There is time for a letter."""
    return Bilingual(
        f"They decide {window.en}: there is time, and nothing beats a letter to {name}.",
        f"Deciden {window.es}: hay tiempo, y nada supera a una carta para {name}.",
    )


def letter_too_late(name: str) -> Bilingual:
    """A letter would be right but cannot arrive."""
    return Bilingual(
        f"A letter to {name} can no longer arrive before they decide, so it is an e-mail.",
        f"Una carta a {name} ya no llegaría antes de que decidan: mejor un correo.",
    )


def no_postal_address(name: str) -> Bilingual:
    """A letter would be right but there is no address."""
    return Bilingual(
        f"There would be time for a letter, but you have no postal address for {name}: an e-mail.",
        f"Daría tiempo a una carta, pero no tienes la dirección postal de {name}: un correo.",
    )


def asked_to_write(channel: Channel) -> Bilingual:
    """They asked for that channel."""
    way = _WAYS[channel]
    return Bilingual(f"They asked you to write {way.en}.", f"Te pidieron que escribieras {way.es}.")


NO_ADDRESS_WORKS = Bilingual(
    "But there is no address that works.", "Pero no hay ninguna dirección que funcione."
)
NO_ADDRESS_FOR_POST = Bilingual("But there is no postal address.", "Pero no hay dirección postal.")
TOO_LATE_BY_POST = Bilingual(
    "But a letter would arrive too late.", "Pero una carta llegaría demasiado tarde."
)
CARRIES_NO_THANKS = Bilingual("But thanks do not go that way.", "Pero así no se dan las gracias.")
CANNOT_BE_DONE = Bilingual(
    "But that cannot be done, so it is an e-mail.", "Pero no es posible, así que va por correo."
)
PORTAL_CARRIES_NO_THANKS = Bilingual(
    "A portal cannot carry thanks, so they go by e-mail.",
    "Por un portal no se dan las gracias: van por correo.",
)
INTERNAL = Bilingual(
    "It is your own company, so an e-mail is right.",
    "Es tu propia empresa: lo propio es un correo.",
)


def wished(channel: Channel) -> Bilingual:
    """The candidate wants that channel."""
    way = _WAYS[channel]
    return Bilingual(f"You chose to write {way.en}.", f"Elegiste escribir {way.es}.")


def by_post_instead(name: str, *, bounced: bool) -> Bilingual:
    """No e-mail reaches them, a letter does."""
    found = _unreachable(name, bounced=bounced)
    return Bilingual(
        f"{found.en} A letter still arrives in time.", f"{found.es} Una carta aún llega a tiempo."
    )


def pass_on(name: str, carrier: str, *, bounced: bool) -> Bilingual:
    """No way leads there: a paragraph to pass on."""
    found = _unreachable(name, bounced=bounced)
    return Bilingual(
        f"{found.en} A paragraph in your note to {carrier} asks to pass your thanks on.",
        f"{found.es} Un párrafo en tu nota a {carrier} pide que le transmita las gracias.",
    )


def _unreachable(name: str, *, bounced: bool) -> Bilingual:
    if bounced:
        return Bilingual(f"The e-mail to {name} came back.", f"El correo a {name} fue devuelto.")
    return Bilingual(
        f"You have no e-mail address for {name}.", f"No tienes la dirección de correo de {name}."
    )


_WAYS = {
    Channel.EMAIL: Bilingual("by e-mail", "por correo electrónico"),
    Channel.LETTER: Bilingual("a letter", "una carta"),
    Channel.LINKEDIN: Bilingual("on LinkedIn", "por LinkedIn"),
    Channel.PORTAL: Bilingual("through the portal", "por el portal"),
    Channel.PHONE: Bilingual("by phone", "por teléfono"),
}

# --- when -------------------------------------------------------------------------

HOURS = {
    Hour.BUSINESS: Bilingual(
        "It goes out within a day, in their working hours.",
        "Sale en menos de un día, en su horario de trabajo.",
    ),
    Hour.EVENING: Bilingual(
        "They are not at work within a day, so it goes out at a decent hour.",
        "No trabajan en las próximas horas: sale a una hora razonable.",
    ),
    Hour.BEFORE_DECISION: Bilingual(
        "They could decide very soon, so it does not wait for working hours.",
        "Podrían decidir enseguida: no espera al horario de trabajo.",
    ),
    Hour.AT_ONCE: Bilingual(
        "They could decide today, so it goes out at once.",
        "Podrían decidir hoy mismo: sale ya.",
    ),
}


def post_by(day: Bilingual) -> Bilingual:
    """The last posting day of a letter."""
    return Bilingual(
        f"Print it, sign it with a pen and post it by {day.en}.",
        f"Imprímela, fírmala a mano y envíala como tarde {day.es}.",
    )


HELD = Bilingual(
    "Somebody has answered: it waits until you say what the answer means.",
    "Alguien ha respondido: espera hasta que digas qué significa la respuesta.",
)

WRITTEN = Bilingual(
    "You have written to them yourself: it waits until you say whether that was it.",
    "Les has escrito por tu cuenta: espera hasta que digas si ya era esto.",
)

# --- questions ----------------------------------------------------------------------


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

# --- calls ------------------------------------------------------------------------


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

# --- steps by hand ---------------------------------------------------------------------

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


# --- outcomes, desk ---------------------------------------------------------------------


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

# --- what is missing ----------------------------------------------------------------------


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

# --- why something was stopped --------------------------------------------------------------

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
