"""What a user means: whose search a person belongs to, and what an answer's words say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from afterword.domain.errors import Ambiguous, NotFound
from afterword.domain.history import Says
from afterword.domain.language.dates import long_date
from afterword.domain.timeline.understand import Evidence, Understood, understand
from afterword.records import models, queries
from afterword.workflows.note_events import Answer


def opportunity_of(
    owner: models.User, person: models.Person, about: str | None
) -> models.Opportunity:
    """The opportunity in which the person has a part: ``about`` names it where there are several.

    Raises NotFound where there is none, Ambiguous where there are several.
    """
    if about:
        return queries.find_opportunity(owner, about)
    found = list(queries.opportunities(owner).filter(involvements__person=person).distinct())
    if not found:
        raise NotFound(what=queries.OPPORTUNITY, name=person.key)
    if len(found) > 1:
        raise Ambiguous(name=person.key, choices=", ".join(row.key for row in found))
    return found[0]


def read_answer(answer: Answer, words: str) -> Answer:
    """The answer with the days that its words carry; what was said by hand is kept."""
    read = _understood(words, answer.person, answer.at)
    decide_from = answer.decide_from or read.earliest
    decide_by = answer.decide_by or read.latest
    dated = decide_from is not None or decide_by is not None
    says = answer.says or (Says.DATE if dated else None)
    return replace(answer, says=says, decide_from=decide_from, decide_by=decide_by)


def _understood(words: str, person: models.Person, at: datetime) -> Understood:
    """The words of that person, said at that moment on their clock."""
    return understand(
        words,
        lang=None,
        locale=f"{person.language}-{person.country}",
        reference=at.astimezone(ZoneInfo(person.timezone)).replace(tzinfo=None),
        interview_date=None,
    )


def evidence_of_arrival(row: models.Arrival, answer: models.Event) -> tuple[Evidence, ...]:
    """The words of the mail that its window rests on; none where nobody is known to have said it.

    None either where the days were set by hand, so that no word is marked that says another day.
    """
    if answer.person is None:
        return ()
    read = _understood(row.new_text, answer.person, row.arrived_at)
    if (read.earliest, read.latest) != (answer.decide_from, answer.decide_by):
        return ()
    return tuple(each for each in read.evidence if each.field in ("earliest", "latest"))


def read_arrival(row: models.Arrival) -> Answer | None:
    """What the words of a mail that came seem to say; None where nobody is known to have written.

    A mail from the other side that is nobody's in particular is read as their contact's words.
    """
    if row.opportunity is None or row.kind == models.Arrival.BY_HAND:
        return None
    person = row.person or _anybody(row.opportunity)
    if person is None:
        return None
    return read_answer(Answer(person, row.arrived_at), row.new_text)


def _anybody(opportunity: models.Opportunity) -> models.Person | None:
    involved = opportunity.involvements.select_related("person").order_by("person__key")
    first = involved.first()
    return first.person if first else None


def window_in_words(start: date | None, end: date | None, language: str) -> str:
    """A decision window as people say it: "between Monday … and Friday …", "by …", "from …"."""
    spanish = language == "es"
    if start is None and end is None:
        return "en fecha desconocida" if spanish else "on an unknown day"
    if end is None and start is not None:
        day = long_date(start, language)
        return f"a partir del {day}" if spanish else f"from {day} on"
    if end is not None and start in (None, end):
        day = long_date(end, language)
        if start is None:
            return f"hasta el {day}" if spanish else f"by {day}"
        return f"el {day}" if spanish else f"on {day}"
    first, last = (long_date(day, language) for day in (start, end) if day is not None)
    return f"entre el {first} y el {last}" if spanish else f"between {first} and {last}"
