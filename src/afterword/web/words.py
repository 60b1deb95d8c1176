"""What a step asks for, in words, and the names of what the pages show."""

from __future__ import annotations

from afterword.domain.words import Bilingual
from afterword.workflows.today import Task

HOW = {
    "email": Bilingual("by e-mail", "por correo"),
    "letter": Bilingual("by letter", "por carta"),
    "linkedin": Bilingual("on LinkedIn", "por LinkedIn"),
    "portal": Bilingual("in their portal", "en su portal"),
    "phone": Bilingual("by telephone", "por teléfono"),
}
WAYS = {
    "email": Bilingual("e-mail", "correo"),
    "letter": Bilingual("letter", "carta"),
    "phone": Bilingual("telephone", "teléfono"),
}
PARTS = {
    "recruiter": Bilingual("recruiter", "selección de personal"),
    "hiring_manager": Bilingual("hiring manager", "responsable de la contratación"),
    "panelist": Bilingual("panel", "panel"),
}
MEDIA = {
    "onsite": Bilingual("In person", "En persona"),
    "video": Bilingual("By video", "Por vídeo"),
    "phone": Bilingual("By telephone", "Por teléfono"),
}
VERBS = {
    "ask_before_you_leave": Bilingual(
        "Take the card with the three questions along",
        "Llévate la ficha con las tres preguntas",
    ),
    "debrief": Bilingual("Write down what they said", "Anota lo que dijeron"),
    "thank_you": Bilingual("Thank {person} {how}", "Dale las gracias a {person} {how}"),
    "call": Bilingual("Call {person}", "Llama a {person}"),
    "status_question": Bilingual(
        "Ask {person} {how} how it stands", "Pregunta a {person} {how} cómo va"
    ),
    "last_message": Bilingual(
        "One last message to {person} {how}", "Un último mensaje a {person} {how}"
    ),
    "close_unanswered": Bilingual("Close it as unanswered", "Ciérrala sin respuesta"),
    "gracious_note": Bilingual(
        "Send {person} a gracious note {how}", "Envía a {person} unas líneas amables {how}"
    ),
    "offer_thanks": Bilingual(
        "Thank {person} {how} for the offer", "Agradece a {person} {how} la oferta"
    ),
}
SHORT = {
    "ask_before_you_leave": Bilingual("Card", "Ficha"),
    "debrief": Bilingual("Debrief", "Notas"),
    "thank_you": Bilingual("Thank them", "Dar las gracias"),
    "call": Bilingual("Call", "Llamar"),
    "status_question": Bilingual("Ask how it stands", "Preguntar cómo va"),
    "last_message": Bilingual("One last message", "Un último mensaje"),
    "close_unanswered": Bilingual("Close it?", "¿Cerrarla?"),
    "gracious_note": Bilingual("Gracious note", "Unas líneas amables"),
    "offer_thanks": Bilingual("Thanks for the offer", "Gracias por la oferta"),
}
STAGES = {
    "print": Bilingual("Print the letter to {person}", "Imprime la carta a {person}"),
    "sign": Bilingual("Sign the letter to {person}", "Firma la carta a {person}"),
    "post": Bilingual("Post the letter to {person}", "Echa al correo la carta a {person}"),
}
PASS_ON = Bilingual(
    "Pass your thanks to {thanked} on through {person}",
    "Haz llegar tus gracias a {thanked} por medio de {person}",
)
RESULTS = {
    "offer": Bilingual("an offer", "una oferta"),
    "rejected": Bilingual("they said no", "dijeron que no"),
    "withdrawn": Bilingual("you withdrew", "te retiraste"),
}
EVENTS = {
    "sent": Bilingual("sent", "enviado"),
    "called": Bilingual("called", "llamada"),
    "reply": Bilingual("answered", "respondió"),
    "written": Bilingual("written to by hand", "le escribiste a mano"),
    "auto_reply": Bilingual("automatic reply", "respuesta automática"),
    "bounce": Bilingual("e-mail came back", "correo devuelto"),
}
CHANGES = {
    "new": Bilingual("new", "nueva"),
    "updated": Bilingual("moved", "cambiada"),
    "cancelled": Bilingual("called off", "cancelada"),
    "same": Bilingual("known already", "ya conocida"),
    "outdated": Bilingual("older than what is known", "más antigua que lo que se sabe"),
}
ACTS = {
    "set up": Bilingual("who you are", "quién eres"),
    "add": Bilingual("an interview or a person entered", "una entrevista o persona añadida"),
    "import": Bilingual("invites taken in", "invitaciones recibidas"),
    "change": Bilingual("facts changed", "datos cambiados"),
    "debrief": Bilingual("the debrief", "las notas"),
    "done": Bilingual("a step done", "un paso hecho"),
    "printed": Bilingual("a letter printed", "una carta impresa"),
    "signed": Bilingual("a letter signed", "una carta firmada"),
    "skip": Bilingual("a step skipped", "un paso omitido"),
    "drop": Bilingual("closed", "cerrada"),
    "wish": Bilingual("how you want a step", "cómo quieres un paso"),
    "release": Bilingual("steps let go", "pasos liberados"),
    "answered": Bilingual("an answer", "una respuesta"),
    "away": Bilingual("an automatic reply", "una respuesta automática"),
    "bounced": Bilingual("a message that came back", "un mensaje devuelto"),
    "called": Bilingual("a call", "una llamada"),
    "outcome": Bilingual("how it ended", "cómo acabó"),
    "edit": Bilingual("a message edited", "un mensaje editado"),
    "another phrasing": Bilingual("another phrasing", "otra redacción"),
    "stationery": Bilingual("stationery", "la papelería"),
    "voice": Bilingual("your voice measured", "tu voz medida"),
    "voice forgotten": Bilingual("your voice forgotten", "tu voz olvidada"),
    "signature": Bilingual("the facsimile of your signature", "el facsímil de tu firma"),
    "logo": Bilingual("the logo", "el logotipo"),
    "numbers": Bilingual("numbers of the rules", "números de las reglas"),
    "undo": Bilingual("taken back", "deshecho"),
}


def verb(task: Task, language: str, *, channel: bool = True) -> str:
    """What the step asks for, as one line: "Thank Dana Cruz by e-mail", or without the channel."""
    person = task.person or ""
    thanked = task.carried_for or person
    words = VERBS[task.action]
    if task.action == "thank_you" and task.carried_for and task.carried_for != task.person:
        words = PASS_ON
    elif task.stage and task.channel == "letter":
        words = STAGES[task.stage]
    how = HOW.get(task.channel or "" if channel else "", Bilingual("", ""))
    return " ".join(words.filled(person=person, thanked=thanked, how=how).in_(language).split())


def act_name(verb_of_act: str, language: str) -> str:
    """What somebody did, in words."""
    words = ACTS.get(verb_of_act)
    return words.in_(language) if words else verb_of_act


def event_name(kind: str, action: str, language: str) -> str:
    """What happened with a person, in words: "sent: Thank them"."""
    name = EVENTS.get(kind, Bilingual(kind, kind)).in_(language)
    return f"{name}: {SHORT[action].in_(language)}" if action in SHORT else name
