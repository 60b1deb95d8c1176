"""What they said, field by field: the value, the words it rests on, and how to correct it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from afterword.domain.timeline.understand import Understood
from afterword.domain.words import Bilingual
from afterword.web.moments import Tongue
from afterword.web.words import HOW

if TYPE_CHECKING:
    from afterword.records.models import Debrief, Person

_UNSAID = Bilingual("not mentioned", "no lo dijeron")
_NOBODY_SAID = Bilingual("nobody said when", "nadie dijo cuándo")
_DO_NOT_CALL = Bilingual("do not call", "no llames")
_MAY_CALL = Bilingual("you may call", "puedes llamar")
_BARRED = {
    "no-questions": Bilingual("do not ask how it stands", "no preguntes cómo va"),
    "no-contact": Bilingual("no contact at all", "ningún contacto"),
    "silence-means-no": Bilingual("silence means no", "el silencio es un no"),
}
_FIELDS = {
    "no-questions": "no_status_question",
    "no-contact": "no_contact",
    "silence-means-no": "silence_means_no",
}


@dataclass(frozen=True, slots=True)
class Said:
    """The same from words just read and from a stored debrief; ``evidence`` is text by field."""

    decide_from: date | None = None
    decide_by: date | None = None
    write_by: str = ""
    invited: bool = False
    invited_from: date | None = None
    no_call: bool = False
    barred: Mapping[str, bool] = field(default_factory=dict)
    by: str = ""
    on: date | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Input:
    """One field of a correction; ``choices`` are (value, words), empty for a day."""

    name: str
    label: str
    value: str
    choices: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A row: ``strong`` values are those that were said; ``stop`` means do not."""

    label: str
    value: str
    evidence: str
    inputs: list[Input]
    stop: bool = False


def from_words(read: Understood) -> Said:
    """What was understood just now."""
    invited = read.invited_to_call
    return Said(
        decide_from=read.earliest,
        decide_by=read.latest,
        write_by=read.write_by or "",
        invited=bool(invited),
        invited_from=invited if isinstance(invited, date) else None,
        no_call=read.asked_not_to_call,
        barred={name: getattr(read, column) for name, column in _FIELDS.items()},
        evidence={each.field: each.text for each in read.evidence},
    )


def from_record(row: Debrief | None) -> Said:
    """What is kept, corrections included; nothing where there is no debrief."""
    if row is None:
        return Said()
    return Said(
        decide_from=row.decide_from,
        decide_by=row.decide_by,
        write_by=row.write_by,
        invited=row.invited_to_call,
        invited_from=row.invited_from,
        no_call=row.asked_not_to_call,
        barred={name: getattr(row, column) for name, column in _FIELDS.items()},
        by=row.said_by.key if row.said_by else "",
        on=row.said_on,
        evidence={each["field"]: each["text"] for each in row.evidence},
    )


def facts(
    said: Said, people: Iterable[Person], tongue: Tongue, *, overtaken: bool = False
) -> list[Fact]:
    """The rows, in the order in which they matter; ``overtaken`` by a later word."""
    return [
        _decide(said, tongue, overtaken=overtaken),
        _write(said, tongue),
        _call(said, tongue),
        _bar(said, tongue),
        _who(said, list(people), tongue),
    ]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _decide(said: Said, tongue: Tongue, *, overtaken: bool) -> Fact:
    window = tongue.window(said.decide_from, said.decide_by)
    inputs = [
        Input("decide-from", tongue.say("From", "Desde"), _day(said.decide_from)),
        Input("decide-by", tongue.say("Until", "Hasta"), _day(said.decide_by)),
    ]
    rests_on = said.evidence.get("latest") or said.evidence.get("earliest") or ""
    value = window or _NOBODY_SAID.in_(tongue.language)
    if overtaken:
        value = tongue.say("before: {window}", "antes: {window}", window=value)
    return Fact(tongue.say("They decide", "Deciden"), value, rests_on, inputs)


def _write(said: Said, tongue: Tongue) -> Fact:
    ways = ("email", "letter", "linkedin", "portal")
    choices = [("", _UNSAID.in_(tongue.language))]
    choices += [(way, HOW[way].in_(tongue.language)) for way in ways]
    value = dict(choices).get(said.write_by, said.write_by)
    label = tongue.say("You write", "Tú escribes")
    inputs = [Input("write-by", label, said.write_by, choices)]
    return Fact(label, value, said.evidence.get("write_by", ""), inputs)


def _call(said: Said, tongue: Tongue) -> Fact:
    label = tongue.say("Calls", "Llamadas")
    no, may = _DO_NOT_CALL.in_(tongue.language), _MAY_CALL.in_(tongue.language)
    value, rests_on = _UNSAID.in_(tongue.language), ""
    if said.no_call:
        value, rests_on = no, said.evidence.get("asked_not_to_call", "")
    elif said.invited:
        since = tongue.short(said.invited_from) if said.invited_from else ""
        value = (
            tongue.say("{may} from {day}", "{may} desde el {day}", may=may, day=since)
            if since
            else may
        )
        rests_on = said.evidence.get("invited_to_call", "")
    return Fact(label, value, rests_on, _call_inputs(said, tongue), stop=said.no_call)


def _call_inputs(said: Said, tongue: Tongue) -> list[Input]:
    no, may = _DO_NOT_CALL.in_(tongue.language), _MAY_CALL.in_(tongue.language)
    unsaid = _UNSAID.in_(tongue.language)
    invited = "yes" if said.invited else "no"
    choices = [("no", unsaid), ("yes", may)]
    if said.invited_from:
        invited = _day(said.invited_from)
        choices.append((invited, f"{may}: {tongue.short(said.invited_from)}"))
    return [
        Input("call", tongue.say("Invited", "Te invitaron"), invited, choices),
        Input(
            "no-call",
            tongue.say("Refused", "Lo pidieron"),
            "yes" if said.no_call else "no",
            [("no", unsaid), ("yes", no)],
        ),
    ]


def _bar(said: Said, tongue: Tongue) -> Fact:
    held = [name for name in _BARRED if said.barred.get(name)]
    rests_on = next((said.evidence[_FIELDS[n]] for n in held if _FIELDS[n] in said.evidence), "")
    value = "; ".join(_BARRED[name].in_(tongue.language) for name in held)
    unsaid = _UNSAID.in_(tongue.language)
    inputs = [
        Input(
            name,
            words.in_(tongue.language),
            "yes" if said.barred.get(name) else "no",
            [("no", unsaid), ("yes", words.in_(tongue.language))],
        )
        for name, words in _BARRED.items()
    ]
    label = tongue.say("Limits", "Límites")
    return Fact(label, value or unsaid, rests_on, inputs, stop=bool(held))


def _who(said: Said, people: list[Person], tongue: Tongue) -> Fact:
    nobody = tongue.say("not noted", "sin anotar")
    names = {person.key: person.name for person in people}
    choices = [("", nobody), *names.items()]
    label = tongue.say("Said by", "Lo dijo")
    value = names.get(said.by, nobody)
    if said.on:
        value = f"{value}, {tongue.short(said.on)}"
    inputs = [
        Input("by", label, said.by, choices),
        Input("on", tongue.say("On", "El día"), _day(said.on)),
    ]
    return Fact(label, value, "", inputs)


def corrections(typed: Mapping[str, str]) -> dict[str, str]:
    """The fields that were set otherwise than they stood: ``c:`` is typed, ``o:`` was shown."""
    return {
        name[2:]: value
        for name, value in typed.items()
        if name.startswith("c:") and value != typed.get(f"o:{name[2:]}", "")
    }


def marked(words: str, evidence: Iterable[Mapping[str, Any]]) -> SafeString:
    """The words with those marked that a fact rests on."""
    spans = sorted({(each["span"][0], each["span"][1]) for each in evidence})
    parts, done = [], 0
    for start, end in spans:
        if start < done or end > len(words):
            continue
        parts += [escape(words[done:start]), "<mark>", escape(words[start:end]), "</mark>"]
        done = end
    parts.append(escape(words[done:]))
    return mark_safe("".join(parts))  # noqa: S308 - escaped piece by piece
