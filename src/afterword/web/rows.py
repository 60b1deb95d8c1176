"""A step as a row of a page: when, what, for whom, why, and the one thing to press."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.domain.etiquette.reasons.thanking import HOURS
from afterword.domain.etiquette.rules import REPLY_STOPS
from afterword.domain.words import Bilingual
from afterword.web import words
from afterword.web.moments import Tongue
from afterword.workflows.today import Caution, Gap, Task

_LETTER = {
    "print": Bilingual("See the letter", "Ver la carta"),
    "sign": Bilingual("I have signed it", "Ya la he firmado"),
    "post": Bilingual("I have posted it", "Ya la he echado"),
}
_LABELS = {
    "debrief": Bilingual("Start the debrief", "Empezar las notas"),
    "ask_before_you_leave": Bilingual("See the card", "Ver la ficha"),
    "close_unanswered": Bilingual("Close it", "Cerrarla"),
    "call": Bilingual("See the call sheet", "Ver la guía de llamada"),
    "thank_you": Bilingual("Read the note", "Leer la nota"),
}
_MESSAGE = Bilingual("Read the message", "Leer el mensaje")
_READ_FIRST = Bilingual(
    "Read their answer before this: {verb}", "Lee su respuesta antes de esto: {verb}"
)
_HELD = Bilingual("Say what it means", "Decir qué significa")


@dataclass(frozen=True, slots=True)
class Row:
    """What a template shows of a step; ``kind`` is its state for the style sheet.

    ``title`` is what there is to do now: the ``verb``, or to read the answer that holds the step.
    """

    key: str
    kind: str
    when: str
    exact: str
    stamp: str
    verb: str
    title: str
    of: str
    opportunity: str
    why: str
    rules: tuple[str, ...]
    href: str
    label: str
    guesses_profession: bool


def row(task: Task, tongue: Tongue, *, channel: bool = True) -> Row:
    """The row of a step that is planned; its verb says the ``channel`` too."""
    href, label = _action(task)
    when, exact = _when(task, tongue)
    verb = words.verb(task, tongue.language, channel=channel)
    return Row(
        key=task.key,
        kind=task.state,
        when=when,
        exact=exact,
        stamp=task.by.isoformat(timespec="minutes"),
        verb=verb,
        title=_title(task, verb, tongue),
        of=task.employer,
        opportunity=task.opportunity,
        why=_reason(task, tongue),
        rules=task.rules,
        href=href,
        label=label.in_(tongue.language),
        guesses_profession="profession" in task.assumes,
    )


def _title(task: Task, verb: str, tongue: Tongue) -> str:
    if task.state != "held" or REPLY_STOPS not in task.rules:
        return verb
    return _READ_FIRST.filled(verb=verb[:1].lower() + verb[1:]).in_(tongue.language)


def _reason(task: Task, tongue: Tongue) -> str:
    """Why the step is planned; once it is late, without the hour at which it was to go out."""
    why = task.why.in_(tongue.language)
    if task.state == "overdue":
        for hour in HOURS.values():
            why = why.replace(hour.in_(tongue.language), "").strip()
    return why


def _when(task: Task, tongue: Tongue) -> tuple[str, str]:
    """The time as a person says it, and the exact one."""
    if task.at > tongue.now:
        said, exact = tongue.moment(task.at), tongue.exact(task.at)
        return said, exact if exact != said else ""
    limit = tongue.long(task.by_day) if task.by_day else tongue.exact(task.by)
    if task.state == "overdue":
        late = tongue.length(tongue.now - task.by)
        said = tongue.say("since {moment}", "desde {moment}", moment=tongue.moment(task.by))
        return said, tongue.say("{late} late", "{late} de retraso", late=late)
    left = tongue.left(task.by) if task.by_day is None else ""
    return tongue.by(task.by, task.by_day), left or limit


def _action(task: Task) -> tuple[str, Bilingual]:
    """Where the row leads, and the words of its button."""
    interview = f"/interviews/{task.interview}"
    if task.state == "held":
        return f"{interview}#answer", _HELD
    if task.action == "close_unanswered":
        return f"{interview}#close", _LABELS[task.action]
    if task.action == "debrief":
        return f"{interview}/debrief", _LABELS[task.action]
    if task.action == "ask_before_you_leave":
        return f"{interview}/card", _LABELS[task.action]
    if task.action == "call":
        return f"/steps/{task.key}/call", _LABELS[task.action]
    key = task.inside or task.key
    if task.channel == "letter":
        return f"{interview}/letters/{key}", _LETTER[task.stage or "print"]
    return f"{interview}/messages/{key}", _LABELS.get(task.action, _MESSAGE)


@dataclass(frozen=True, slots=True)
class Stop:
    """What not to do, and when."""

    when: str
    exact: str
    what: str
    why: str
    rule: str


def stop(caution: Caution, tongue: Tongue) -> Stop:
    """The row of something not to do."""
    what = Bilingual("Do not call {employer}", "No llames a {employer}")
    if caution.action != "call":
        what = Bilingual("Do not write to {employer}", "No escribas a {employer}")
    when, exact = tongue.say("for now", "por ahora"), ""
    if caution.on is not None:
        when = tongue.say("today", "hoy") if caution.on <= tongue.today else tongue.day(caution.on)
        exact = tongue.window(caution.on, caution.to or caution.on)
    return Stop(
        when=when,
        exact=exact,
        what=what.filled(employer=caution.employer).in_(tongue.language),
        why=caution.why.in_(tongue.language),
        rule=caution.rule,
    )


@dataclass(frozen=True, slots=True)
class Lack:
    """A fact that would change the plan, and where it can be said."""

    of: str
    why: str
    href: str
    label: str


def lack(gap: Gap, tongue: Tongue) -> Lack:
    """The row of something that is not known."""
    href, label = f"/employers/{gap.opportunity}", ("Say it", "Decirlo")
    if gap.person:
        href = f"/people/{gap.person}"
    return Lack(gap.employer, gap.why.in_(tongue.language), href, tongue.say(*label))
