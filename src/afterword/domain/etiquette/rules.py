"""The rules by name: what the article says, what is ours, in both languages.

A name never changes: plans, pages and tests cite it. The sentences here are for people who ask
why; the numbers that they mention are the defaults of ``policy.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from afterword.domain.words import Bilingual

ALWAYS_FOLLOW_UP = "always-follow-up"
ASK_BEFORE_YOU_LEAVE = "ask-before-you-leave"
THEIR_WORD_FIRST = "their-word-first"
SHORT_WINDOW_EMAIL = "short-window-email"
LONG_WINDOW_LETTER = "long-window-letter"
INK_SIGNATURE = "ink-signature"
DO_NOT_CALL = "do-not-call"
INVITED_CALL = "invited-call"
BOLD_PROFESSION = "bold-profession"
UNKNOWN_WINDOW = "unknown-window"
PROMPT = "prompt"
ANSWER_OVERDUE = "answer-overdue"
ONE_MORE_THEN_REST = "one-more-then-rest"
NOT_ANNOYING = "not-annoying"
NEXT_ROUND_SUPERSEDES = "next-round-supersedes"
REPLY_STOPS = "reply-stops"
OUTCOMES = "outcomes"
BOUNCE_FINDS_ANOTHER_WAY = "bounce-finds-another-way"
NO_CONTACT = "no-contact"
EACH_THEIR_OWN = "each-their-own"
NOTHING_UNSEEN = "nothing-unseen"


class Kind(StrEnum):
    """Where a rule comes from: the article behind the product, or the product itself."""

    ARTICLE = "article"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its title, what the article says (None where it says nothing), what is ours."""

    name: str
    title: Bilingual
    article: Bilingual | None
    ours: Bilingual

    @property
    def kind(self) -> Kind:
        """``ARTICLE`` where the article says it and we apply it, else ``OURS``."""
        return Kind.OURS if self.article is None else Kind.ARTICLE


_ALL = (
    Rule(
        NO_CONTACT,
        Bilingual("Asked not to make contact", "Han pedido que no se les contacte"),
        None,
        Bilingual(
            "Nothing reaches whoever asked for it, and nobody passes anything on to them. It is"
            " kept for good. What stays on your own desk remains.",
            "Nada llega a quien lo ha pedido, ni a través de otra persona. Vale para siempre. Lo"
            " que queda en tu mesa sigue ahí.",
        ),
    ),
    Rule(
        REPLY_STOPS,
        Bilingual("An answer stops what is pending", "Una respuesta detiene lo pendiente"),
        None,
        Bilingual(
            "When somebody answers, everything waits until you have said what the answer means. An"
            " automatic reply is no answer: questions to that person wait until they are back.",
            "Cuando alguien responde, todo espera hasta que digas qué significa la respuesta. Una"
            " respuesta automática no lo es: las preguntas a esa persona esperan a que vuelva.",
        ),
    ),
    Rule(
        DO_NOT_CALL,
        Bilingual("Do not call", "No llames"),
        Bilingual(
            "Follow-ups go wrong on the phone. Tempting as it is to call on the day they hinted at,"
            " don't, unless you were invited to: you risk being the annoying candidate.",
            "Por teléfono, los seguimientos salen mal. Por mucho que tiente llamar el día que"
            " insinuaron, no lo hagas si no te han invitado: te arriesgas a ser quien molesta.",
        ),
        Bilingual(
            "Nor on any other day. A request not to call holds for good, until they invite you.",
            "Ni ningún otro día. Si piden que no llames, vale para siempre, hasta que te inviten.",
        ),
    ),
    Rule(
        INVITED_CALL,
        Bilingual("Invited to call", "Te han invitado a llamar"),
        Bilingual(
            "A specific invitation makes the call right.",
            "Una invitación concreta hace que llamar esté bien.",
        ),
        Bilingual(
            "To whoever invited you, from the named day on, at 10:00 their time, never before it."
            " Leave to call at any time means business hours. “Call if you have questions” is a"
            " courtesy, no invitation.",
            "A quien te invitó, a partir del día indicado, a las 10:00 de su hora, nunca antes. El"
            " permiso para llamar cuando quieras vale en horario de trabajo. «Llama si tienes"
            " dudas» es cortesía, no invitación.",
        ),
    ),
    Rule(
        THEIR_WORD_FIRST,
        Bilingual("Their word comes first", "Primero, lo que han pedido"),
        Bilingual(
            "What they answer tells the best way to follow up.",
            "Lo que te responden dice cuál es la mejor manera de seguir en contacto.",
        ),
        Bilingual(
            "How they asked you to write outranks every default where it can be used in time; your"
            " own wish for a step outranks both. Inside your own company, e-mail.",
            "La vía que te han pedido va por delante de las habituales si llega a tiempo; tu propio"
            " deseo para un paso va por delante de ambas. Dentro de tu empresa, correo.",
        ),
    ),
    Rule(
        BOLD_PROFESSION,
        Bilingual("Boldness is part of the job", "La audacia forma parte del puesto"),
        Bilingual(
            "In an assertive profession, such as sales, bold follow-up is part of the job.",
            "En una profesión comercial, como ventas, un seguimiento audaz forma parte del puesto.",
        ),
        Bilingual(
            "One call on the deciding day, at 10:00 their time, instead of the status question; not"
            " if they asked you not to call or not to ask, nor without a known day.",
            "Una llamada el día de la decisión, a las 10:00 de su hora, en lugar de la pregunta; no"
            " si pidieron que no llames o no preguntes, ni si no se sabe el día.",
        ),
    ),
    Rule(
        ALWAYS_FOLLOW_UP,
        Bilingual("Always follow up", "Siempre hay que dar las gracias"),
        Bilingual(
            "The interview is not over at the door or when the camera goes off: following up is a"
            " must.",
            "La entrevista no acaba en la puerta ni al apagar la cámara: el seguimiento es"
            " obligado.",
        ),
        Bilingual(
            "Everybody who interviewed you is thanked, once a round. Nothing is silently forgotten:"
            " it stays on the list until it is done or you let it go.",
            "Se da las gracias a cada persona que te entrevistó, una vez por ronda. Nada se olvida"
            " en silencio: sigue en la lista hasta que lo hagas o lo descartes.",
        ),
    ),
    Rule(
        ASK_BEFORE_YOU_LEAVE,
        Bilingual("Ask before you leave", "Pregunta antes de irte"),
        Bilingual(
            "Follow-up begins before the interview ends: ask about the next steps. The answer tells"
            " you the best way to follow up, and the timeline.",
            "El seguimiento empieza antes de que acabe la entrevista: pregunta por los próximos"
            " pasos. La respuesta dice cómo y cuándo.",
        ),
        Bilingual(
            "A card with three questions, 15 minutes before the start; nothing rings meanwhile."
            " Straight after, the debrief asks what they answered.",
            "Una tarjeta con tres preguntas, 15 minutos antes de empezar; mientras, nada suena."
            " Justo después, las notas preguntan qué te respondieron.",
        ),
    ),
    Rule(
        SHORT_WINDOW_EMAIL,
        Bilingual("They decide soon: e-mail", "Deciden pronto: correo"),
        Bilingual(
            "If they decide within a week, follow up quickly: a brief, simple e-mail to each person"
            " who interviewed you.",
            "Si deciden en una semana, no tardes: un correo breve y sencillo a cada persona que te"
            " entrevistó.",
        ),
        Bilingual("No copies, no blind copies.", "Sin copias, tampoco ocultas."),
    ),
    Rule(
        LONG_WINDOW_LETTER,
        Bilingual("They take their time: a letter", "Se toman su tiempo: una carta"),
        Bilingual(
            "With a longer window nothing beats a typed letter or note by post, one to each"
            " interviewer, mailed within a few days.",
            "Si tardan más, nada supera a una carta o nota por correo postal, una a cada persona,"
            " enviada en pocos días.",
        ),
        Bilingual(
            "Posted within 3 business days, and early enough to arrive a business day before they"
            " can decide. Where it cannot, an e-mail.",
            "Se envía en 3 días laborables, con margen para llegar un día laborable antes de que"
            " puedan decidir. Si no es posible, un correo.",
        ),
    ),
    Rule(
        INK_SIGNATURE,
        Bilingual("Signed with a pen", "Firmada a mano"),
        Bilingual(
            "Good stationery and a real signature; a typed one won't do.",
            "Buen papel y una firma de verdad; una escrita a máquina no vale.",
        ),
        Bilingual(
            "A letter is signed by hand before it is posted. A drawn or scanned signature is a"
            " facsimile.",
            "La carta se firma a mano antes de enviarla. Una firma dibujada o escaneada es un"
            " facsímil.",
        ),
    ),
    Rule(
        UNKNOWN_WINDOW,
        Bilingual("Nobody said when", "Nadie dijo cuándo"),
        None,
        Bilingual(
            "Treated as if they decide soon: an e-mail, which asks for the timeline.",
            "Se trata como si decidieran pronto: un correo que pregunta por los plazos.",
        ),
    ),
    Rule(
        PROMPT,
        Bilingual("Promptly, at a good hour", "Pronto y a buena hora"),
        None,
        Bilingual(
            "Between 1 and 24 hours after the interview, in the reader's working hours; in the"
            " evening if there are none; without waiting if the decision could come first.",
            "Entre 1 y 24 horas después, en el horario de trabajo de quien lee; por la tarde si no"
            " lo hay; sin esperar si la decisión pudiera llegar antes.",
        ),
    ),
    Rule(
        NOT_ANNOYING,
        Bilingual("Not the annoying candidate", "Sin molestar"),
        None,
        Bilingual(
            "A question waits until 3 full business days have passed since the last thing they got"
            " from you unasked, your other applications included.",
            "Una pregunta espera hasta que pasen 3 días laborables completos desde lo último que"
            " les enviaste sin que lo pidieran, también por otras candidaturas.",
        ),
    ),
    Rule(
        ANSWER_OVERDUE,
        Bilingual("The answer is overdue", "La respuesta se retrasa"),
        None,
        Bilingual(
            "One polite question, on the 2nd business day after the deciding day; a week after the"
            " first possible day, or after the interview, where that is all one knows.",
            "Una pregunta amable, el 2.º día laborable tras el día de la decisión; una semana"
            " después del primer día posible, o de la entrevista, si no se sabe más.",
        ),
    ),
    Rule(
        ONE_MORE_THEN_REST,
        Bilingual("Once more, then rest", "Una vez más, y descansar"),
        None,
        Bilingual(
            "One last message 5 business days later, then nothing. 10 business days after it we"
            " propose to close.",
            "Un último mensaje 5 días laborables después, y nada más. 10 días laborables después te"
            " proponemos cerrar.",
        ),
    ),
    Rule(
        NEXT_ROUND_SUPERSEDES,
        Bilingual("The next round is an answer", "La siguiente ronda es una respuesta"),
        None,
        Bilingual(
            "Questions, last messages and calls of earlier rounds are withdrawn. Unsent thanks"
            " stay, unless you have met that person again.",
            "Se retiran preguntas, últimos mensajes y llamadas de rondas anteriores. Los"
            " agradecimientos sin enviar siguen, salvo que hayas vuelto a ver a esa persona.",
        ),
    ),
    Rule(
        OUTCOMES,
        Bilingual("How it ended", "Cómo acabó"),
        None,
        Bilingual(
            "A rejection gets one gracious note, an offer thanks and the day of your answer. All"
            " else ends.",
            "Un rechazo recibe una nota cordial; una oferta, las gracias y el día de tu respuesta."
            " Lo demás termina.",
        ),
    ),
    Rule(
        BOUNCE_FINDS_ANOTHER_WAY,
        Bilingual("Another way to reach them", "Otra manera de llegar"),
        None,
        Bilingual(
            "An address that returned a message is never tried again: by post if it arrives in"
            " time, else a paragraph to pass on in the note to your contact.",
            "Una dirección que devolvió un mensaje no se vuelve a probar: por correo postal si"
            " llega a tiempo o, si no, un párrafo en la nota a tu contacto para que lo transmita.",
        ),
    ),
    Rule(
        EACH_THEIR_OWN,
        Bilingual("To each their own", "A cada cual lo suyo"),
        Bilingual("To each person individually.", "A cada persona por separado."),
        Bilingual(
            "Two interviewers compare notes: each message rests on what you two talked about.",
            "Quienes entrevistan comparan notas: cada mensaje se apoya en lo que hablaste con esa"
            " persona.",
        ),
    ),
    Rule(
        NOTHING_UNSEEN,
        Bilingual("Nothing goes unseen", "Nada sale sin que lo veas"),
        None,
        Bilingual(
            "Nothing is sent that you have not seen and approved. Questions can be approved one"
            " business day before they are due, at the earliest.",
            "No se envía nada que no hayas visto y aprobado. Las preguntas se pueden aprobar, como"
            " pronto, un día laborable antes.",
        ),
    ),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _ALL}
