"""The debrief, as prompts or as options: done in under a minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import show
from afterword.cli.debrief_answers import from_answers
from afterword.cli.words import _, language
from afterword.domain.errors import AfterwordError
from afterword.domain.interview import Conversation
from afterword.domain.language.dates import long_date
from afterword.domain.timeline.understand import Understood
from afterword.records import queries
from afterword.workflows import reading, record_debrief
from afterword.workflows.record_debrief import DebriefNotes

if TYPE_CHECKING:
    from afterword.records.models import Debrief, Interview, Person


@dataclass(frozen=True, slots=True)
class Told:
    """What the options said."""

    words: str | None
    there: tuple[str, ...]
    absent: tuple[str, ...]
    fields: dict[str, tuple[str, ...]]
    corrections: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether no option was given, so that prompts ask."""
        lists = (self.there, self.absent, self.corrections, *self.fields.values())
        return self.words is None and not any(lists)


@click.command(
    help=_(
        "Write down what was said: who was there, the next steps in their own words, and what you "
        "talked about with each. Without options you are asked."
    )
)
@click.argument("interview", required=False)
@click.option("--words", help=_("What they said about the next steps, in their own words."))
@click.option("--there", multiple=True, metavar="PERSON", help=_("Was there."))
@click.option("--absent", multiple=True, metavar="PERSON", help=_("Was not there."))
@click.option("--talked", multiple=True, metavar="PERSON=…", help=_("What you talked about."))
@click.option("--need", multiple=True, metavar="PERSON=…", help=_("What that person needs."))
@click.option("--add", multiple=True, metavar="PERSON=…", help=_("What you want to add."))
@click.option("--note", multiple=True, metavar="PERSON=…", help=_("Private; never in a message."))
@click.option(
    "--set",
    "corrections",
    multiple=True,
    metavar="FIELD=VALUE",
    help=_("Correct what was understood: {fields}.").format(
        fields=", ".join([*record_debrief.CORRECTABLE, record_debrief.CALL, record_debrief.BY])
    ),
)
@click.option("--from-mail", is_flag=True, help=_("Take over what you answered to the reminder."))
@click.option("--not-from-mail", is_flag=True, help=_("Leave out what you answered to it."))
@show.json_option
def debrief(
    interview: str | None,
    words: str | None,
    there: tuple[str, ...],
    absent: tuple[str, ...],
    talked: tuple[str, ...],
    need: tuple[str, ...],
    add: tuple[str, ...],
    note: tuple[str, ...],
    corrections: tuple[str, ...],
    *,
    from_mail: bool,
    not_from_mail: bool,
    as_json: bool,
) -> None:
    """Take the debrief and show what was understood."""
    fields = {"talked_about": talked, "they_need": need, "i_add": add, "private_note": note}
    told = Told(words, there, absent, fields, corrections)
    with bootstrap.session() as session:
        found = _interview(session, interview)
        row = None
        if from_mail or not_from_mail or told.nothing:
            row = from_answers(session, found, take=from_mail, leave=not_from_mail)
        if row is None and not_from_mail and told.nothing:
            return
        if row is None or not told.nothing:
            notes = _prompted(session, found) if told.nothing else _from_options(session, told)
            row = record_debrief.record_debrief(session.owner, found, notes, session.now)
        if as_json:
            show.document({"interview": found.key, **_facts(row)})
            return
        show.say(_("Kept. I understood: {what}").format(what=_understood(row)))
        show.say(
            _("To correct: afterword debrief {key} --set decide-by=2026-12-04").format(
                key=found.key
            )
        )


def _interview(session: Session, named: str | None) -> Interview:
    """The interview that was named, else the last one that is over and has no debrief yet."""
    if named:
        return queries.find_interview(session.owner, named)
    return queries.last_without_debrief(session.owner, session.now)


# --- from options ---------------------------------------------------------------


def _from_options(session: Session, told: Told) -> DebriefNotes:
    presence = dict.fromkeys(told.there, True) | dict.fromkeys(told.absent, False)
    return DebriefNotes(
        words=told.words,
        corrections=dict(_pair(each) for each in told.corrections),
        present={_key(session, name): here for name, here in presence.items()},
        conversations=_conversations(session, told.fields),
    )


def _conversations(
    session: Session, fields: dict[str, tuple[str, ...]]
) -> tuple[Conversation, ...]:
    told: dict[str, dict[str, str]] = {}
    for field, given in fields.items():
        for name, text in map(_pair, given):
            told.setdefault(_key(session, name), {})[field] = text
    return tuple(Conversation(person, **texts) for person, texts in told.items())


def _key(session: Session, name: str) -> str:
    return queries.find_person(session.owner, name).key


def _pair(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise click.UsageError(_("“{given}” lacks its “=”.").format(given=given))
    return name.strip(), value.strip()


# --- by asking ------------------------------------------------------------------


def _prompted(session: Session, found: Interview) -> DebriefNotes:
    show.heading(f"{found.opportunity.employer.name}, {found.key}")
    people = queries.seated(found)
    present = {person.key: _was_there(person) for person in people}
    words = _ask(_("What did they say about the next steps? Their own words"))
    corrections: dict[str, str] = {}
    if words:
        read = record_debrief.read_words(found, words, session.now)
        show.say("  " + _("I understood: {what}").format(what=_read_back(read)))
        corrections = _corrected(found, read)
    there = [person for person in people if present[person.key]]
    return DebriefNotes(words, corrections, present, tuple(map(_conversation, there)))


def _was_there(person: Person) -> bool:
    return click.confirm(_("Was {name} there?").format(name=person.name), default=True, err=True)


def _ask(question: str) -> str:
    return str(click.prompt(question, default="", show_default=False, err=True))


def _corrected(found: Interview, read: Understood) -> dict[str, str]:
    """Ask until nothing more is wrong; each correction is FIELD=VALUE, and taken if it can be."""
    corrections: dict[str, str] = {}
    while True:
        typed = _ask(_("Right? Enter to go on, else what is wrong (decide-by=2026-12-04)"))
        if not typed.strip():
            return corrections
        try:
            name, value = _pair(typed)
            wanted = {**corrections, name: value}
            record_debrief.check_corrections(found, read, wanted)
        except click.UsageError as unread:
            show.error(unread.message)
        except AfterwordError as refused:
            show.error(refused.message.in_(language()))
        else:
            corrections = wanted


def _conversation(person: Person) -> Conversation:
    tongue = _("in Spanish") if person.language == "es" else _("in English")
    show.heading(person.name)
    return Conversation(
        person.key,
        talked_about=_ask(_("What did you talk about? ({tongue})").format(tongue=tongue)),
        they_need=_ask(
            _("What does {name} need? ({tongue})").format(name=person.name, tongue=tongue)
        ),
        i_add=_ask(_("What do you want to add? ({tongue})").format(tongue=tongue)),
        private_note=_ask(_("A private note (never in a message)")),
    )


# --- what was understood ----------------------------------------------------------


def _facts(row: Debrief) -> dict[str, object]:
    return {
        "decide_from": row.decide_from,
        "decide_by": row.decide_by,
        "write_by": row.write_by or None,
        "invited_to_call": row.invited_from or row.invited_to_call,
        "asked_not_to_call": row.asked_not_to_call,
        "no_status_question": row.no_status_question,
        "no_contact": row.no_contact,
        "silence_means_no": row.silence_means_no,
        "corrected": row.corrected,
        "evidence": row.evidence,
    }


def _understood(row: Debrief) -> str:
    return _in_words(
        reading.window_in_words(row.decide_from, row.decide_by, language()),
        row.write_by or None,
        invited=row.invited_from or row.invited_to_call,
        refused={
            _("do not call"): row.asked_not_to_call,
            _("do not ask how things stand"): row.no_status_question,
            _("no contact at all"): row.no_contact,
            _("silence means no"): row.silence_means_no,
        },
    )


def _read_back(read: Understood) -> str:
    return _in_words(
        reading.window_in_words(read.earliest, read.latest, language()),
        read.write_by,
        invited=read.invited_to_call,
        refused={
            _("do not call"): read.asked_not_to_call,
            _("do not ask how things stand"): read.no_status_question,
            _("no contact at all"): read.no_contact,
            _("silence means no"): read.silence_means_no,
        },
    )


def _in_words(
    window: str, write_by: str | None, *, invited: bool | date, refused: dict[str, bool]
) -> str:
    said = [_("decision {window}").format(window=window)]
    if write_by:
        said.append(_("write by {channel}").format(channel=write_by))
    if isinstance(invited, date):
        said.append(_("you may call from {day} on").format(day=long_date(invited, language())))
    elif invited:
        said.append(_("you may call"))
    said += [words for words, holds in refused.items() if holds]
    return "; ".join(said) + "."
