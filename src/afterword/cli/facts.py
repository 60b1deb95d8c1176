"""Entering, changing and showing facts by hand."""

from __future__ import annotations

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import show
from afterword.cli.words import _
from afterword.records.descriptions import describe
from afterword.workflows import change_facts
from afterword.workflows.add_facts import NewInterview, add_interview, add_named


@click.command(help=_("Enter an interview by hand. People are “Name <address>” or a name."))
@click.argument("employer")
@click.argument("starts", metavar="STARTS")
@click.option("--ends", help=_("End; an hour after the start if left out."))
@click.option("--role", default="", help=_("The job."))
@click.option("--with", "people", multiple=True, help=_("An interviewer; once for each."))
@click.option("--medium", default="video", help=_("onsite, video or phone."))
@click.option("--place", default="", help=_("Where, if onsite."))
@click.option("--link", default="", help=_("The video link."))
@click.option("--round", default="1", help=_("Which round of talks it belongs to."))
@click.option("--timezone", help=_("Time zone of the times given; else your own."))
def add(
    employer: str,
    starts: str,
    ends: str | None,
    role: str,
    people: tuple[str, ...],
    medium: str,
    place: str,
    link: str,
    round: str,  # noqa: A002 - the option's name
    timezone: str | None,
) -> None:
    """Make the interview and show it."""
    new = NewInterview(
        employer=employer,
        starts=starts,
        role=role,
        ends=ends,
        timezone=timezone,
        medium=medium,
        place=place,
        link=link,
        round=round,
        people=people,
    )
    with bootstrap.session() as session:
        interview = add_interview(session.owner, new, session.now)
        _show_facts(session, interview.key)


@click.command("add-person", help=_("Add somebody to an interview: “Name <address>” or a name."))
@click.argument("person")
@click.argument("interview")
@click.option("--contact", is_flag=True, help=_("Somebody who does not interview."))
def add_person(person: str, interview: str, *, contact: bool) -> None:
    """Seat the person, or only name them, and show the interview."""
    with bootstrap.session() as session:
        key = add_named(session.owner, interview, person, session.now, seated=not contact)
        _show_facts(session, key)


@click.command(
    help=_(
        "Change any fact of “me”, a person, an employer or an interview. "
        "An empty value forgets; without any, the facts are shown."
    )
)
@click.argument("thing")
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE]…")
def change(thing: str, fields: tuple[str, ...]) -> None:
    """Change the fields, plan anew, and show what is known now."""
    typed = dict(_pair(field) for field in fields)
    with bootstrap.session() as session:
        found = change_facts.find_thing(session.owner, thing)
        if typed and change_facts.change(session.owner, found, typed, session.now) is None:
            show.say(_("That was so already."))
        _show_facts(session, thing)


def _pair(field: str) -> tuple[str, str]:
    name, equals, value = field.partition("=")
    if not equals:
        raise click.UsageError(_("“{field}” is not FIELD=VALUE.").format(field=field))
    return name.strip(), value.replace("\\n", "\n")


@click.command("show", help=_("Show what is known of “me”, a person, an employer or an interview."))
@click.argument("thing")
@show.json_option
def show_(thing: str, *, as_json: bool) -> None:
    """Show the facts, guesses marked."""
    with bootstrap.session() as session:
        _show_facts(session, thing, as_json=as_json)


def _show_facts(session: Session, thing: str, *, as_json: bool = False) -> None:
    known = describe(change_facts.find_thing(session.owner, thing))
    if as_json:
        guessed = sorted(known.guessed)
        show.document({"kind": known.kind, "key": known.key, **known.facts, "guessed": guessed})
        return
    show.heading(known.key)
    for name, value in known.facts.items():
        note = _("  (a guess)") if name in known.guessed and value else ""
        show.say(f"  {name:<13} {_in_words(value)}{note}")


def _in_words(value: object) -> str:
    if value is None or value == []:
        return "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(value)
    return str(value).replace("\n", " / ")
