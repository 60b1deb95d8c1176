"""How to thank, when, and why so."""

from __future__ import annotations

from afterword.domain.etiquette.timing import Hour
from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual


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
