"""Situations for tests, said in few words: Ana Ruiz was interviewed at Acme by Dana Cruz.

Everything is built as the JSON of ``afterword advise``, so that reading it is tried too.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from afterword.bootstrap import transit, work_calendar
from afterword.domain.etiquette.plan import plan
from afterword.domain.etiquette.reading import read_situation
from afterword.domain.etiquette.situation import Situation
from afterword.domain.etiquette.steps import Plan, Step

Json = dict[str, Any]

CALENDAR = work_calendar()

NEW_YORK = "Acme Inc.\n350 Fifth Avenue\nNew York, NY 10118"
# Monday 30 November 2026, eleven in the morning in New York, where a one-hour interview has ended
MONDAY = "2026-11-30"
JUST_AFTER = "2026-11-30T11:05:00-05:00"


def at(day: str, clock: str = "10:00", offset: str = "-05:00") -> str:
    """An instant: ``at("12-04")`` is 4 December 2026 at ten in New York."""
    return f"2026-{day}T{clock}:00{offset}" if len(day) == 5 else f"{day}T{clock}:00{offset}"


def person(who: str = "dana", part: str = "hiring_manager", **more: Any) -> Json:
    """Dana Cruz, unless said otherwise, with an e-mail address and nothing else."""
    names = {"dana": "Dana Cruz", "lee": "Lee Wong", "omar": "Omar Diaz"}
    return {
        "id": who,
        "name": names.get(who, who.title()),
        "part": part,
        "email": f"{who}@acme.example",
        "country": "US",
        "timezone": "America/New_York",
    } | more


def lee(**more: Any) -> Json:
    """Lee Wong, the recruiter."""
    return person("lee", "recruiter", **more)


def omar(**more: Any) -> Json:
    """Omar Diaz, who sat on the panel."""
    return person("omar", "panelist", **more)


def interview(
    who: str = "i1",
    start: str = "2026-11-30T10:00:00-05:00",
    end: str = "2026-11-30T11:00:00-05:00",
    interviewers: tuple[str, ...] = ("dana",),
    said: Json | None = None,
    **more: Any,
) -> Json:
    """An hour on Monday 30 November with Dana; ``said`` {} is a debrief that brought nothing."""
    return {
        "id": who,
        "round": 1,
        "starts_at": start,
        "ends_at": end,
        "medium": "video",
        "interviewers": list(interviewers),
        "said": said,
    } | more


def situation(
    *history: Json,
    now: str = JUST_AFTER,
    people: list[Json] | None = None,
    interviews: list[Json] | None = None,
    said: Json | None = None,
    opportunity: Json | None = None,
    candidate: Json | None = None,
    **more: Any,
) -> Json:
    """The situation of one interview with Dana, in which was ``said``; ``history`` follows it."""
    return {
        "now": now,
        "candidate": {
            "name": "Ana Ruiz",
            "country": "US",
            "timezone": "America/New_York",
            "language": "en",
        }
        | (candidate or {}),
        "opportunity": {"employer": "Acme", "role": "Data analyst"} | (opportunity or {}),
        "people": [person()] if people is None else people,
        "interviews": [interview(said={} if said is None else said)]
        if interviews is None
        else interviews,
        "history": list(history),
    } | more


def read(asked: Json) -> Situation:
    """The facts that ``asked`` describes."""
    return read_situation(asked, CALENDAR, transit())


def planned(asked: Json) -> Plan:
    """The plan for ``asked``."""
    return plan(read(asked))


def made(*history: Json, **facts: Any) -> Plan:
    """The plan for ``situation(*history, **facts)``."""
    return planned(situation(*history, **facts))


def steps(found: Plan, action: str) -> list[Step]:
    """The steps of the plan with that action."""
    return [step for step in found.steps if step.action == action]


def step(found: Plan, action: str, person: str | None = None) -> Step:
    """The one step of the plan with that action (to that person)."""
    [only] = [s for s in steps(found, action) if person is None or s.person == person]
    return only


def when(found: Plan, action: str, person: str | None = None) -> tuple[str, str]:
    """The ``at`` and ``by`` of that step as they are written out."""
    only = step(found, action, person)
    return only.at.isoformat(), only.by.isoformat()


def moment(found: Plan, action: str, person: str | None = None) -> str:
    """The ``at`` of that step as it is written out."""
    return when(found, action, person)[0]


def do_not_call(found: Plan) -> list[tuple[date | None, date | None]]:
    """The days on which the plan says not to call."""
    return [(a.on, a.to) for a in found.advice if a.verdict == "do_not"]


def lacks(found: Plan) -> set[tuple[str, str | None]]:
    """What the plan misses, and of whom."""
    return {(m.what.value, m.person) for m in found.missing}


# --- history -------------------------------------------------------------------


def sent(
    action: str | None, moment: str, person: str = "dana", interview: str = "i1", **more: Any
) -> Json:
    """An e-mail that did that step."""
    return {
        "kind": "sent",
        "action": action,
        "channel": "email",
        "person": person,
        "interview": interview,
        "at": moment,
    } | more


def reply(moment: str, says: str | None = None, person: str | None = "dana", **more: Any) -> Json:
    """Somebody's answer."""
    return {"kind": "reply", "person": person, "at": moment, "says": says} | more


def bounce(moment: str, person: str = "dana", **more: Any) -> Json:
    """A message to that person that came back for good."""
    return {"kind": "bounce", "person": person, "at": moment, "permanent": True} | more


def wish(key: str, channel: str | None = None, not_before: str | None = None) -> Json:
    """What the candidate wants for a step."""
    return {"kind": "wish", "key": key, "channel": channel, "not_before": not_before}


def skipped(key: str, moment: str) -> Json:
    """A step that the candidate let be."""
    return {"kind": "skipped", "key": key, "at": moment, "why": "no"}


def called(moment: str, person: str = "dana") -> Json:
    """A call that was made."""
    return {"kind": "called", "person": person, "at": moment}


def outcome(result: str, moment: str) -> Json:
    """How it ended."""
    return {"kind": "outcome", "result": result, "at": moment}
