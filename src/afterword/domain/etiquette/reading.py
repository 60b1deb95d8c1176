"""From the JSON of ``afterword advise`` to a Situation; faults name their dotted field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from afterword.domain.etiquette.faults import fail
from afterword.domain.etiquette.nodes import Node
from afterword.domain.etiquette.places import Holidays
from afterword.domain.etiquette.policy import read_policy
from afterword.domain.etiquette.situation import Elsewhere, Situation
from afterword.domain.etiquette.transit import Transit
from afterword.domain.history import (
    Action,
    AutoReply,
    Bounce,
    Called,
    Dropped,
    Event,
    Outcome,
    Printed,
    Released,
    Reply,
    Result,
    Says,
    Sent,
    Signed,
    Skipped,
    Wish,
)
from afterword.domain.interview import Channel, Interview, Medium, Said
from afterword.domain.people import Candidate, Opportunity, Part, Person, Profession

_ZONE = "America/New_York"
_COUNTRY = "US"


class _WriteBy(StrEnum):
    """The ways in which they can ask the candidate to write."""

    EMAIL = "email"
    LETTER = "letter"
    LINKEDIN = "linkedin"
    PORTAL = "portal"


class _Language(StrEnum):
    EN = "en"
    ES = "es"


class _Ids(NamedTuple):
    """The ids that may be referred to."""

    people: frozenset[str]
    interviews: frozenset[str]


def read_situation(asked: Mapping[str, object], calendar: Holidays, transit: Transit) -> Situation:
    """The situation that ``asked`` describes, with these books to look things up in.

    Raises FactsError naming the field where something is missing, of the wrong type, out of range,
    said twice, or refers to nothing.
    """
    root = Node(dict(asked), "")
    people = _people(root)
    who = frozenset(person.id for person in people)
    interviews = _interviews(root, who)
    ids = _Ids(who, frozenset(interview.id for interview in interviews))
    policy, days = root.node("policy"), root.node("transit_days")
    return Situation(
        now=root.instant("now"),
        candidate=_candidate(root.node("candidate") or Node({}, "candidate")),
        opportunity=_opportunity(root.node("opportunity") or Node({}, "opportunity"), who),
        people=people,
        interviews=interviews,
        calendar=calendar,
        transit=transit.overridden(days.values() if days else None),
        history=tuple(_event(node, ids) for node in root.nodes("history")),
        elsewhere=tuple(
            Elsewhere(_known(node, "person", who), node.instant("at"))
            for node in root.nodes("elsewhere")
        ),
        policy=read_policy(policy.values() if policy else None),
    )


def _candidate(node: Node) -> Candidate:
    return Candidate(
        name=node.text("name") or "",
        country=node.country("country", _COUNTRY),
        timezone=node.zone("timezone", _ZONE),
        language=node.choice("language", _Language) or "en",
        subdivision=_subdivision(node),
    )


def _opportunity(node: Node, people: frozenset[str]) -> Opportunity:
    return Opportunity(
        employer=node.text("employer") or "",
        role=node.text("role"),
        profession=node.choice("profession", Profession),
        internal=node.flag("internal"),
        point_of_contact=_maybe_known(node, "point_of_contact", people),
    )


def _people(root: Node) -> tuple[Person, ...]:
    people = tuple(_person(node) for node in root.nodes("people"))
    _check_unique("people", [person.id for person in people])
    return people


def _person(node: Node) -> Person:
    who = node.identity("id")
    return Person(
        id=who,
        name=node.text("name") or who,
        part=node.choice("part", Part) or Part.RECRUITER,
        organisation=node.text("organisation"),
        email=node.text("email"),
        phone=node.text("phone"),
        postal_address=node.text("postal_address"),
        no_contact=node.flag("no_contact"),
        language=node.choice("language", _Language) or "en",
        country=node.country("country", _COUNTRY),
        subdivision=_subdivision(node),
        timezone=node.zone("timezone", _ZONE),
    )


def _interviews(root: Node, people: frozenset[str]) -> tuple[Interview, ...]:
    interviews = tuple(_interview(node, people) for node in root.nodes("interviews"))
    _check_unique("interviews", [interview.id for interview in interviews])
    return interviews


def _interview(node: Node, people: frozenset[str]) -> Interview:
    starts_at, ends_at = node.instant("starts_at"), node.instant("ends_at")
    if ends_at < starts_at:
        fail(node.path("ends_at"), "is before the start", "es anterior al comienzo")
    said = node.node("said")
    took_place = node.raw("took_place")
    return Interview(
        id=node.identity("id"),
        starts_at=starts_at,
        ends_at=ends_at,
        round=node.number("round", default=1, least=1),
        medium=node.choice("medium", Medium) or Medium.ONSITE,
        cancelled=node.flag("cancelled"),
        took_place=None if took_place is None else node.flag("took_place"),
        interviewers=_interviewers(node, people),
        said=_said(said, people) if said else None,
        entered_at=node.maybe_instant("entered_at"),
    )


def _interviewers(node: Node, people: frozenset[str]) -> tuple[str, ...]:
    found = node.items("interviewers")
    for index, who in enumerate(found):
        if not isinstance(who, str) or who not in people:
            fail(f"{node.path('interviewers')}.{index}", *_NOBODY)
    return tuple(dict.fromkeys(str(who) for who in found))


def _said(node: Node, people: frozenset[str]) -> Said:
    write_by = node.choice("write_by", _WriteBy)
    return Said(
        on=node.day("on"),
        by=_maybe_known(node, "by", people),
        decide_from=node.day("decide_from"),
        decide_by=node.day("decide_by"),
        write_by=Channel(write_by) if write_by else None,
        invited_to_call=_invited(node),
        asked_not_to_call=node.flag("asked_not_to_call"),
        no_status_question=node.flag("no_status_question"),
        no_contact=node.flag("no_contact"),
        silence_means_no=node.flag("silence_means_no"),
    )


def _invited(node: Node) -> bool | date:
    value = node.raw("invited_to_call")
    if value is None or isinstance(value, bool):
        return bool(value)
    return node.day("invited_to_call") or False


# --- history ------------------------------------------------------------------------


def _event(node: Node, ids: _Ids) -> Event:
    kind = node.text("kind")
    read = _EVENTS.get(kind or "")
    if read is None:
        words = ", ".join(_EVENTS)
        fail(node.path("kind"), f"must be one of: {words}", f"debe ser una de: {words}")
    return read(node, ids)


def _sent(node: Node, ids: _Ids) -> Sent:
    action = node.choice("action", Action)
    interview = _maybe_known(node, "interview", ids.interviews)
    if action is not None and interview is None:
        fail(node.path("interview"), "is missing", "falta")
    return Sent(
        action=action,
        channel=node.choice("channel", Channel) or Channel.EMAIL,
        person=_maybe_known(node, "person", ids.people),
        interview=interview,
        at=node.instant("at"),
        carried_for=_maybe_known(node, "for", ids.people),
    )


def _reply(node: Node, ids: _Ids) -> Reply:
    return Reply(
        person=_maybe_known(node, "person", ids.people),
        at=node.instant("at"),
        says=node.choice("says", Says),
        decide_from=node.day("decide_from"),
        decide_by=node.day("decide_by"),
    )


def _auto_reply(node: Node, ids: _Ids) -> AutoReply:
    person = _maybe_known(node, "person", ids.people)
    return AutoReply(person, node.instant("at"), node.day("until"))


def _bounce(node: Node, ids: _Ids) -> Bounce:
    return Bounce(
        person=_known(node, "person", ids.people),
        at=node.instant("at"),
        address=node.text("address"),
        permanent=node.flag("permanent", default=True),
    )


def _skipped(node: Node, _ids: _Ids) -> Skipped:
    return Skipped(node.identity("key"), node.instant("at"), node.text("why") or "")


def _dropped(node: Node, ids: _Ids) -> Dropped:
    interview = _known(node, "interview", ids.interviews)
    return Dropped(interview, node.instant("at"), node.text("why") or "")


def _wish(node: Node, _ids: _Ids) -> Wish:
    return Wish(
        key=node.identity("key"),
        channel=node.choice("channel", Channel),
        not_before=node.maybe_instant("not_before"),
    )


def _outcome(node: Node, _ids: _Ids) -> Outcome:
    result = node.choice("result", Result)
    if result is None:
        fail(node.path("result"), "is missing", "falta")
    return Outcome(result, node.instant("at"))


_EVENTS: dict[str, Callable[[Node, _Ids], Event]] = {
    "sent": _sent,
    "printed": lambda node, _ids: Printed(node.identity("key"), node.instant("at")),
    "signed": lambda node, _ids: Signed(node.identity("key"), node.instant("at")),
    "called": lambda node, ids: Called(_known(node, "person", ids.people), node.instant("at")),
    "reply": _reply,
    "released": lambda node, _ids: Released(node.instant("at")),
    "auto_reply": _auto_reply,
    "bounce": _bounce,
    "skipped": _skipped,
    "dropped": _dropped,
    "wish": _wish,
    "outcome": _outcome,
}


def _subdivision(node: Node) -> str | None:
    """The part after the hyphen of ISO 3166-2, of which the whole may be given ("ES-MD")."""
    found = node.text("subdivision")
    return found.rpartition("-")[2].upper() or None if found else None


# --- ids ------------------------------------------------------------------------------

_NOBODY = ("refers to an id that is not there", "se refiere a un id que no existe")


def _known(node: Node, key: str, ids: frozenset[str]) -> str:
    found = node.identity(key)
    if found not in ids:
        fail(node.path(key), *_NOBODY)
    return found


def _maybe_known(node: Node, key: str, ids: frozenset[str]) -> str | None:
    return None if node.raw(key) is None else _known(node, key, ids)


def _check_unique(where: str, ids: list[str]) -> None:
    seen: set[str] = set()
    for index, found in enumerate(ids):
        if found in seen:
            fail(f"{where}.{index}.id", "is there twice", "está repetido")
        seen.add(found)
