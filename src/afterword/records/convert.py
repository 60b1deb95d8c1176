"""Rows turned into the domain's facts. Expects what ``queries.whole`` has fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from afterword.domain import history
from afterword.domain.etiquette.places import Holidays
from afterword.domain.etiquette.policy import Policy
from afterword.domain.etiquette.situation import Elsewhere, Situation
from afterword.domain.etiquette.transit import Transit
from afterword.domain.interview import Channel, Conversation, Interview, Medium, Said
from afterword.domain.letters.letter import Facsimile, Logo
from afterword.domain.letters.stationery import (
    Colour,
    EnvelopeSize,
    Face,
    Heading,
    Paper,
    Size,
    Stationery,
    WindowSide,
    paper_for,
    stationery_for,
)
from afterword.domain.letters.strokes import read_strokes
from afterword.domain.people import (
    Candidate,
    Formality,
    Opportunity,
    Part,
    Person,
    Profession,
)
from afterword.records import models


def situation(
    opportunity: models.Opportunity,
    now: datetime,
    calendar: Holidays,
    transit: Transit,
    policy: Policy,
    elsewhere: Iterable[models.Event] = (),
) -> Situation:
    """Everything that the plan of ``opportunity`` rests on.

    ``elsewhere`` are unsolicited steps of other opportunities to anybody; those to other people
    are passed over.
    """
    involved = {part.person_id: part for part in opportunity.involvements.all()}
    return Situation(
        now=now,
        candidate=candidate(opportunity.owner),
        opportunity=_opportunity(opportunity),
        people=tuple(person(part.person, part) for part in involved.values()),
        interviews=tuple(interview(row) for row in opportunity.interviews.all()),
        history=tuple(event(row) for row in opportunity.events.all()),
        elsewhere=tuple(
            Elsewhere(row.person.key, row.at)
            for row in elsewhere
            if row.person is not None
            and row.person_id in involved
            and row.opportunity_id != opportunity.pk
        ),
        calendar=calendar,
        transit=transit,
        policy=policy,
    )


def stationery(row: models.Stationery | None, country: str) -> Stationery:
    """The candidate's stationery; what was not chosen (None: nothing was) suits ``country``."""
    if row is None:
        return stationery_for(country)
    return Stationery(
        paper=Paper(row.paper) if row.paper else paper_for(country),
        face=Face(row.face or Face.SOURCE_SERIF),
        heading=Heading(row.heading or Heading.LEFT),
        colour=Colour(row.colour or Colour.BLACK),
        envelope=EnvelopeSize(row.envelope) if row.envelope else None,
        window=WindowSide(row.window or WindowSide.NONE),
        window_shift=Size(row.shift_right, row.shift_down),
        fold_marks=row.fold_marks,
        one_page=row.one_page,
    )


def facsimile(row: models.Stationery | None) -> Facsimile | None:
    """The facsimile of the candidate's signature, None where none is kept."""
    if row is not None and row.strokes:
        return Facsimile(strokes=read_strokes(row.strokes))
    return Facsimile(png=bytes(row.facsimile)) if row is not None and row.facsimile else None


def facsimile_on_letters(row: models.Stationery | None) -> Facsimile | None:
    """The facsimile that letters bear; None by default, where they are signed by hand alone."""
    return facsimile(row) if row is not None and row.print_facsimile else None


def logo(row: models.Stationery | None) -> Logo | None:
    """The candidate's logo, None where none is kept."""
    return Logo(bytes(row.logo)) if row is not None and row.logo else None


def candidate(user: models.User) -> Candidate:
    """The candidate as the rules know them."""
    return Candidate(
        name=user.name,
        country=user.country,
        timezone=user.timezone,
        language=user.language,
        subdivision=user.subdivision or None,
    )


def _opportunity(row: models.Opportunity) -> Opportunity:
    contact = row.point_of_contact
    return Opportunity(
        employer=row.employer.name,
        role=row.role or None,
        profession=Profession(row.profession) if row.profession else None,
        internal=row.internal,
        point_of_contact=contact.key if contact else None,
    )


def person(row: models.Person, involvement: models.Involvement) -> Person:
    """Somebody in the part that they have in one opportunity."""
    return Person(
        id=row.key,
        name=row.name,
        part=Part(involvement.part),
        organisation=involvement.organisation or None,
        email=row.email or None,
        phone=row.phone or None,
        postal_address=row.postal_address or None,
        no_contact=row.no_contact,
        language=row.language,
        country=row.country,
        subdivision=row.subdivision or None,
        timezone=row.timezone,
        title=row.title or None,
        formality=Formality(row.formality) if row.formality else None,
    )


def interview(row: models.Interview) -> Interview:
    """One interview; whoever is known not to have come did not interview."""
    debrief = getattr(row, "debrief", None)
    return Interview(
        id=row.key,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        round=row.round,
        medium=Medium(row.medium),
        cancelled=row.cancelled,
        took_place=row.took_place,
        interviewers=tuple(
            seat.person.key for seat in row.seats.all() if seat.present is not False
        ),
        said=said(debrief) if debrief is not None else None,
        entered_at=row.entered_at,
    )


def said(row: models.Debrief) -> Said:
    """What they said, as understood and corrected."""
    return Said(
        on=row.said_on,
        by=row.said_by.key if row.said_by else None,
        decide_from=row.decide_from,
        decide_by=row.decide_by,
        write_by=Channel(row.write_by) if row.write_by else None,
        invited_to_call=row.invited_from or row.invited_to_call,
        asked_not_to_call=row.asked_not_to_call,
        no_status_question=row.no_status_question,
        no_contact=row.no_contact,
        silence_means_no=row.silence_means_no,
    )


def conversation(row: models.Conversation) -> Conversation:
    """What was talked about with one interviewer."""
    return Conversation(
        person=row.person.key,
        talked_about=row.talked_about or None,
        they_need=row.they_need or None,
        i_add=row.i_add or None,
        private_note=row.private_note or None,
    )


def event(row: models.Event) -> history.Event:
    """What happened, as the class of its kind."""
    return _EVENTS[row.kind](row)


def _person_key(row: models.Event) -> str | None:
    return row.person.key if row.person else None


def _interview_key(row: models.Event) -> str | None:
    return row.interview.key if row.interview else None


def _sent(row: models.Event) -> history.Event:
    return history.Sent(
        action=history.Action(row.action) if row.action else None,
        channel=Channel(row.channel),
        person=_person_key(row),
        interview=_interview_key(row),
        at=row.at,
        carried_for=row.carried_for.key if row.carried_for else None,
    )


def _reply(row: models.Event) -> history.Event:
    return history.Reply(
        person=_person_key(row),
        at=row.at,
        says=history.Says(row.says) if row.says else None,
        decide_from=row.decide_from,
        decide_by=row.decide_by,
    )


_EVENTS: dict[str, Callable[[models.Event], history.Event]] = {
    "sent": _sent,
    "printed": lambda row: history.Printed(row.step, row.at),
    "signed": lambda row: history.Signed(row.step, row.at),
    "called": lambda row: history.Called(_person_key(row) or "", row.at),
    "reply": _reply,
    "written": lambda row: history.Written(_person_key(row) or "", row.at),
    "released": lambda row: history.Released(row.at),
    "auto_reply": lambda row: history.AutoReply(_person_key(row), row.at, row.until),
    "bounce": lambda row: history.Bounce(
        _person_key(row) or "", row.at, row.address or None, row.permanent
    ),
    "skipped": lambda row: history.Skipped(row.step, row.at, row.why),
    "dropped": lambda row: history.Dropped(_interview_key(row) or "", row.at, row.why),
    "wish": lambda row: history.Wish(
        row.step, Channel(row.channel) if row.channel else None, row.not_before
    ),
    "outcome": lambda row: history.Outcome(history.Result(row.result), row.at),
}
