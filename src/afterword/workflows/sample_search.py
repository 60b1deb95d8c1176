"""A sample search to look round in: Ana Ruiz in Chicago, some days into it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from afterword.domain.history import Action
from afterword.domain.interview import Conversation
from afterword.domain.invites.facts import InviteFile
from afterword.records import models, queries
from afterword.records.queries import SAMPLE
from afterword.workflows import change_facts, note_events
from afterword.workflows.import_invites import CountryOf, import_invites
from afterword.workflows.record_debrief import DebriefNotes, record_debrief
from afterword.workflows.replan import Books, replan_due
from afterword.workflows.set_up import Profile, set_up

ADDRESS = "ana.ruiz@example.com"
TIMEZONE = "America/Chicago"
THEIR_ADDRESS = "Brightwater Health\n120 South Riverside Plaza\nChicago, IL 60606"
MET_BY_POST = ("dana", "lee")
HER_FACTS = {
    "phone": "+1 312 555 0117",
    "address": "1450 West Fulton Street, Apt 5\nChicago, IL 60607",
}
TOLD = {
    "brightwater": DebriefNotes(
        words="You can expect our decision in about four weeks. Please don't call.",
        conversations=(
            Conversation(
                "dana",
                "moving their reports from spreadsheets to dbt",
                "somebody who can explain numbers to clinicians",
                "I ran the same move at a hospital group last year",
            ),
            Conversation("lee", "how the analytics team shares its on-call weeks"),
            Conversation(
                "omar",
                "testing data pipelines before they reach a dashboard",
                private_note="laughs at his own jokes",
            ),
        ),
    ),
    "faro": DebriefNotes(
        words="Te diremos algo a finales de la semana que viene; mejor escríbeme un correo.",
        conversations=(
            Conversation(
                "marta",
                "el cuadro de mando de ventas por tienda",
                "ordenar los datos de doce tiendas",
            ),
            Conversation("pau", "las pruebas de los modelos de previsión"),
        ),
    ),
}


def profile(language: str) -> Profile:
    """Who looks for a job in the sample search, in either language of the pages."""
    return Profile(
        "Ana Ruiz", (ADDRESS,), language, f"{language}-US", country="US", timezone=TIMEZONE
    )


def make_sample(
    language: str,
    files: Iterable[tuple[str, InviteFile]],
    now: datetime,
    country_of: CountryOf,
    books: Books,
) -> models.User:
    """Lay out the sample search, its interviews taken from ``files``, beside any other owner's."""
    began = now - timedelta(days=5)
    owner = set_up(profile(language), began, SAMPLE)
    change_facts.change(owner, owner, HER_FACTS, began)
    import_invites(owner, files, began, country_of)
    for employer, notes in TOLD.items():
        _tell(owner, employer, notes, now)
    for named in MET_BY_POST:
        person = queries.find_person(owner, named)
        change_facts.change(owner, person, {"address": THEIR_ADDRESS}, now)
    _thank(owner, "faro", books, now)
    return owner


def _tell(owner: models.User, employer: str, notes: DebriefNotes, now: datetime) -> None:
    """The debrief of that employer's first interview, at its end."""
    opportunity = queries.find_opportunity(owner, employer)
    first = queries.interviews(owner).filter(opportunity=opportunity, cancelled=False)[0]
    record_debrief(owner, first, notes, min(first.ends_at, now))


def _thank(owner: models.User, employer: str, books: Books, now: datetime) -> None:
    """The thanks to that employer's interviewers, sent two hours after the interview."""
    opportunity = queries.find_opportunity(owner, employer)
    first = queries.interviews(owner).filter(opportunity=opportunity, cancelled=False)[0]
    at = min(first.ends_at + timedelta(hours=2), now)
    replan_due(owner, at, books)
    thanks = queries.planned_steps(owner).filter(opportunity=opportunity, action=Action.THANK_YOU)
    for step in thanks.filter(inside=""):
        note_events.done(owner, step, at, at)
