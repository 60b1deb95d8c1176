"""What the reminders say, in the candidate's language; to the candidate, and to nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from afterword.domain.reminders.due import Kind
from afterword.domain.words import Bilingual

_SUBJECTS = {
    Kind.CARD: Bilingual("The card for {employer}: {when}", "La ficha para {employer}: {when}"),
    Kind.DEBRIEF: Bilingual("{employer}: what did they say?", "{employer}: ¿qué dijeron?"),
    Kind.POST: Bilingual(
        "Post the letter to {person} today ({employer})",
        "Echa hoy al correo la carta para {person} ({employer})",
    ),
    Kind.CALL: Bilingual(
        "Call {person} ({employer}), until {when}", "Llama a {person} ({employer}), hasta {when}"
    ),
    Kind.ANSWER: Bilingual("{person} has written ({employer})", "{person} ha escrito ({employer})"),
}
_COMMANDS = {
    Kind.CARD: "afterword card {interview}",
    Kind.DEBRIEF: "afterword debrief {interview}",
    Kind.POST: "afterword letters",
    Kind.CALL: "afterword call-sheet {key}",
    Kind.ANSWER: "afterword mail inbox",
}
_CARD = {
    "ask": Bilingual("BEFORE YOU LEAVE, ASK", "ANTES DE IRTE, PREGUNTA"),
    "meet": Bilingual("YOU MEET", "TE REÚNES CON"),
    "say": Bilingual("AT THE DOOR, SAY", "AL DESPEDIRTE, DI"),
}
_QUOTED = Bilingual("“{words}”", "«{words}»")
_SHEET = (
    Bilingual("Number", "Número"),
    Bilingual("Open with", "Empieza así"),
    Bilingual("Ask", "Pregunta"),
    Bilingual("On voicemail", "En el contestador"),
    Bilingual("Stop", "Para"),
)
_NO_NUMBER = Bilingual("not known", "no se conoce")
_OVER = Bilingual(
    "The interview is over. Write down what was said while you remember it: under a minute.",
    "La entrevista ha terminado. Apunta lo que se dijo mientras lo recuerdas: menos de un minuto.",
)
_BY_ANSWER = Bilingual(
    "From any phone: answer this mail, from this account. First what they said about the next "
    "steps, in their own words; then a line for each person that may be quoted to them:",
    "Desde cualquier teléfono: responde a este correo, desde esta cuenta. Primero lo que dijeron "
    "de los próximos pasos, con sus palabras; después una línea para cada persona, que se le pueda "
    "citar:",
)
_EXAMPLE = Bilingual("We talked about …", "Hablamos de …")
_PROPOSED = Bilingual(
    "What you answer is kept for you to confirm; nothing follows from it before.",
    "Lo que respondas se guarda para que lo confirmes; antes no tiene ningún efecto.",
)
_LETTER = Bilingual(
    "Printed and signed by hand, and in the post before the last collection of {day}: posted "
    "later it may come after they decide.",
    "Impresa y firmada a mano, y en el buzón antes de la última recogida del {day}: después quizá "
    "llegue cuando ya hayan decidido.",
)
_INVITED = Bilingual(
    "From {at} until {when}. The number, the opening and the one question:",
    "Desde {at} hasta {when}. El número, cómo empezar y la única pregunta:",
)
_HELD = Bilingual(
    "What was planned waits until you have said what it means.",
    "Lo que estaba previsto espera hasta que digas qué significa.",
)
_HERE = Bilingual("On your computer: {command}", "En tu ordenador: {command}")
_WHY = Bilingual(
    "Afterword reminds you of what is done by hand. Which reminders come: afterword reminders",
    "Afterword te recuerda lo que se hace a mano. Qué recordatorios llegan: afterword reminders",
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What a reminder is about, in words; "" for what does not belong to its kind.

    ``when`` is the moment of a card, else until when; ``day`` the day of posting; ``people`` the
    names of whoever is told of in a debrief, ``answerable`` whether its mail can be answered;
    ``body`` is the card or the call sheet, ready to read.
    """

    kind: Kind
    key: str
    interview: str
    employer: str
    person: str = ""
    at: str = ""
    when: str = ""
    day: str = ""
    people: tuple[str, ...] = ()
    answerable: bool = False
    body: str = ""


def subject(matter: Matter, language: str) -> str:
    """One line that says it all."""
    said = _SUBJECTS[matter.kind].in_(language)
    return said.format(employer=matter.employer, person=matter.person, when=matter.when)


def command(matter: Matter) -> str:
    """What to run on the computer."""
    return _COMMANDS[matter.kind].format(interview=matter.interview, key=matter.key)


def text(matter: Matter, language: str) -> str:
    """The whole reminder as a mail."""
    here = _HERE.filled(command=command(matter))
    paragraphs = [*_paragraphs(matter, language), here.in_(language), _WHY.in_(language)]
    return "\n\n".join(part for part in paragraphs if part)


def _paragraphs(matter: Matter, language: str) -> list[str]:
    if matter.kind is Kind.DEBRIEF:
        return [_OVER.in_(language), *(_answering(matter, language) if matter.answerable else ())]
    if matter.kind is Kind.POST:
        return [_LETTER.in_(language).format(day=matter.day)]
    if matter.kind is Kind.CALL:
        return [_INVITED.in_(language).format(at=matter.at, when=matter.when), matter.body]
    if matter.kind is Kind.ANSWER:
        return [_HELD.in_(language)]
    return [matter.body]


def _answering(matter: Matter, language: str) -> list[str]:
    example = _EXAMPLE.in_(language)
    lines = "\n".join(f"{name}: {example}" for name in matter.people)
    return [_BY_ANSWER.in_(language), lines, _PROPOSED.in_(language)]


def card_text(
    questions: Sequence[str],
    people: Sequence[tuple[str, str]],
    goodbyes: Sequence[str],
    language: str,
) -> str:
    """A card as plain text, for the screen of a telephone; in the interview's ``language``.

    ``people`` are names with their parts.
    """
    asked = [f"{number}. {question}" for number, question in enumerate(questions, start=1)]
    names = [f"- {name}, {part}" if part else f"- {name}" for name, part in people]
    said = [_QUOTED.in_(language).format(words=words) for words in goodbyes]
    parts = (("ask", asked), ("meet", names), ("say", said))
    return "\n\n".join("\n".join([_CARD[name].in_(language), *lines]) for name, lines in parts)


def sheet_text(number: str, said: Sequence[str], language: str) -> str:
    """A call sheet as plain text; ``said`` are the opening, question, voicemail and when to stop.

    ``number`` is "" where it is not known.
    """
    lines = [number or _NO_NUMBER.in_(language), *said]
    return "\n".join(
        f"{title.in_(language)}: {line}" for title, line in zip(_SHEET, lines, strict=True)
    )
