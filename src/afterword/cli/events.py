"""What happened: done, skipped, dropped, released, answered, called, came back, ended."""

from __future__ import annotations

from datetime import datetime

import click

from afterword import bootstrap
from afterword.bootstrap import Session
from afterword.cli import planning, show
from afterword.cli.verbs import told
from afterword.cli.words import _, language
from afterword.domain.history import Result, Says
from afterword.domain.interview import Channel
from afterword.records import queries
from afterword.workflows import acts, note_events, reading, values
from afterword.workflows.today import old_interviews

at_option = click.option("--at", help=_("When, if not now (2026-11-30T10:00)."))
why_option = click.option("--why", required=True, help=_("Your reason; it is kept."))


def _when(session: Session, at: str | None) -> datetime:
    return values.instant("--at", at, session.owner.timezone) if at else session.now


@click.command(help=_("Say that you did a step: sent it, posted it, or made the call."))
@click.argument("step")
@at_option
def done(step: str, at: str | None) -> None:
    """Write the step down as done."""
    with bootstrap.session() as session:
        found = planning.find_step(session, step)
        note_events.done(session.owner, found, _when(session, at), session.now)
        show.say(_("Done: {step}").format(step=found.key))


@click.command(help=_("Leave a step out; what follows it counts from its planned moment."))
@click.argument("step")
@why_option
def skip(step: str, why: str) -> None:
    """Write the step down as skipped."""
    with bootstrap.session() as session:
        found = planning.find_step(session, step)
        note_events.skip(session.owner, found, why, session.now)
        show.say(_("Skipped: {step}").format(step=found.key))


@click.command(help=_("Let the follow-up of an interview go, or of all old ones together (--old)."))
@click.argument("interview", required=False)
@click.option("--old", is_flag=True, help=_("All that were long past when first entered."))
@why_option
def drop(interview: str | None, why: str, *, old: bool) -> None:
    """Write the interviews down as dropped."""
    if bool(interview) == old:
        raise click.UsageError(_("Name one interview, or give --old."))
    with bootstrap.session() as session:
        owner = session.owner
        if old:
            planning.up_to_date(session)
        rows = old_interviews(owner) if old else [queries.find_interview(owner, interview or "")]
        note_events.drop(owner, rows, why, session.now)
        if not rows:
            show.say(_("No interview was long past when it was first entered."))
        for row in rows:
            show.say(_("Dropped: {interview}").format(interview=row.key))


@click.command(help=_("Let go what an answer holds."))
@click.argument("employer")
def release(employer: str) -> None:
    """Write the release down."""
    with bootstrap.session() as session:
        found = queries.find_opportunity(session.owner, employer)
        note_events.release(session.owner, found, session.now)
        show.say(_("Released: {employer}").format(employer=found.key))


@click.command(help=_("Take back the last thing that was done; again for the one before."))
def undo() -> None:
    """Take the last act back and say which it was."""
    with bootstrap.session() as session:
        taken_back = acts.undo(session.owner, session.now)
        if taken_back is None:
            show.say(_("There is nothing to take back."))
            return
        about = taken_back.opportunity.employer.name if taken_back.opportunity else ""
        show.say(
            _("Taken back: {verb} {about}").format(verb=told(taken_back.verb), about=about).strip()
        )


@click.command(
    help=_(
        "Somebody answered. Say what it means (--says), or give their words and the date is read "
        "from them; without either, what is pending is held."
    )
)
@click.argument("person")
@click.option("--says", type=click.Choice([str(says) for says in Says]), help=_("What it means."))
@click.option("--words", help=_("What they wrote about the next steps."))
@click.option("--from", "decide_from", help=_("They decide from this day."))
@click.option("--by", "decide_by", help=_("They decide by this day."))
@click.option("--about", help=_("The employer, where the person has part in several searches."))
@at_option
def answered(
    person: str,
    says: str | None,
    words: str | None,
    decide_from: str | None,
    decide_by: str | None,
    about: str | None,
    at: str | None,
) -> None:
    """Write the answer down."""
    with bootstrap.session() as session:
        owner = session.owner
        found = queries.find_person(owner, person)
        opportunity = reading.opportunity_of(owner, found, about)
        answer = note_events.Answer(
            person=found,
            at=_when(session, at),
            says=Says(says) if says else None,
            decide_from=values.day("--from", decide_from or ""),
            decide_by=values.day("--by", decide_by or ""),
        )
        if words:
            answer = reading.read_answer(answer, words)
        note_events.answered(owner, opportunity, answer, session.now)
        _tell(answer)


def _tell(answer: note_events.Answer) -> None:
    if answer.says is None:
        show.say(_("Noted. What is pending is held until you say what it means."))
    elif answer.says is Says.DATE:
        window = reading.window_in_words(answer.decide_from, answer.decide_by, language())
        show.say(_("Noted: decision {window}.").format(window=window))
    else:
        show.say(_("Noted."))


@click.command(help=_("An automatic reply came: they are away until, and including, a day."))
@click.argument("person")
@click.option("--until", help=_("The last day away (2026-12-04), if it says."))
@click.option("--about", help=_("The employer, where the person has part in several searches."))
def away(person: str, until: str | None, about: str | None) -> None:
    """Write the automatic reply down."""
    with bootstrap.session() as session:
        found = queries.find_person(session.owner, person)
        opportunity = reading.opportunity_of(session.owner, found, about)
        last = values.day("--until", until or "")
        note_events.away(session.owner, opportunity, found, last, session.now)
        show.say(_("Noted."))


@click.command(help=_("Your last e-mail to somebody came back."))
@click.argument("person")
@click.option("--temporary", is_flag=True, help=_("It may work later (mailbox full, greylisted)."))
@click.option("--about", help=_("The employer, where the person has part in several searches."))
def bounced(person: str, about: str | None, *, temporary: bool) -> None:
    """Write the bounce down."""
    with bootstrap.session() as session:
        found = queries.find_person(session.owner, person)
        opportunity = reading.opportunity_of(session.owner, found, about)
        note_events.bounced(session.owner, opportunity, found, session.now, permanent=not temporary)
        show.say(_("Noted."))


@click.command(help=_("You telephoned somebody, planned or not."))
@click.argument("person")
@click.option("--about", help=_("The employer, where the person has part in several searches."))
@at_option
def called(person: str, about: str | None, at: str | None) -> None:
    """Write the call down."""
    with bootstrap.session() as session:
        found = queries.find_person(session.owner, person)
        opportunity = reading.opportunity_of(session.owner, found, about)
        note_events.called(session.owner, opportunity, found, _when(session, at), session.now)
        show.say(_("Noted."))


@click.command(help=_("How it ended, or an offer: offer, rejected or withdrawn."))
@click.argument("employer")
@click.argument("result", type=click.Choice([str(result) for result in Result]))
def outcome(employer: str, result: str) -> None:
    """Write the outcome down."""
    with bootstrap.session() as session:
        found = queries.find_opportunity(session.owner, employer)
        note_events.outcome(session.owner, found, Result(result), session.now)
        show.say(_("Noted."))


@click.command(help=_("Say how, or from when on, you want a step to be done."))
@click.argument("step")
@click.option(
    "--channel",
    type=click.Choice([str(channel) for channel in Channel if channel is not Channel.PHONE]),
    help=_("By this way."),
)
@click.option("--not-before", help=_("Not before this moment (2026-11-30T15:00)."))
def wish(step: str, channel: str | None, not_before: str | None) -> None:
    """Write the wish down and show what becomes of the step."""
    if channel is None and not_before is None:
        raise click.UsageError(_("Give --channel, --not-before or both."))
    with bootstrap.session() as session:
        found = planning.find_step(session, step)
        moment = (
            values.instant("--not-before", not_before, session.owner.timezone)
            if not_before
            else None
        )
        note_events.wish(
            session.owner, found, Channel(channel) if channel else None, moment, session.now
        )
        show.say(_("Noted. See: afterword why {step}").format(step=found.key))
