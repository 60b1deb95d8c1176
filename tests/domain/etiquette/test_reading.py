"""Reading the JSON: what is left out, and faults named by their field."""

import copy
from typing import Any

import pytest

from afterword.domain.errors import FactsError
from afterword.domain.people import Part
from tests.domain.etiquette.situations import (
    Json,
    at,
    interview,
    made,
    moment,
    person,
    planned,
    read,
    sent,
    situation,
)


def changed(path: str, value: Any) -> Json:
    """A good situation with one value put in another's place."""
    whole = copy.deepcopy(
        situation(
            sent("thank_you", at("11-30", "11:02")),
            said={"decide_by": "2026-12-03"},
            elsewhere=[{"person": "dana", "at": at("11-30")}],
        )
    )
    *way, last = path.split(".")
    spot: Any = whole
    for key in way:
        spot = spot[int(key)] if key.isdigit() else spot.setdefault(key, {})
    spot[int(last) if last.isdigit() else last] = value
    return whole


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("now", "2026-11-30T11:05:00"),
        ("now", "soon"),
        ("now", None),
        ("now", 5),
        ("now", "1900-01-01T00:00:00Z"),
        ("now", "9999-12-31T23:59:59Z"),
        ("candidate", []),
        ("candidate.timezone", "Mars/Olympus"),
        ("candidate.timezone", "../etc/passwd"),
        ("candidate.country", "USA"),
        ("candidate.language", "fr"),
        ("opportunity.profession", "bold"),
        ("opportunity.internal", "no"),
        ("opportunity.point_of_contact", "nobody"),
        ("people", {}),
        ("people.0", "dana"),
        ("people.0.id", ""),
        ("people.0.id", "x" * 1000),
        ("people.0.part", "boss"),
        ("people.0.email", 5),
        ("people.0.no_contact", 1),
        ("people.0.country", "Ñ1"),
        ("people.0.timezone", "🦊"),
        ("interviews", "none"),
        ("interviews.0.id", None),
        ("interviews.0.starts_at", "2026-11-30"),
        ("interviews.0.ends_at", "2026-11-30T09:00:00-05:00"),
        ("interviews.0.round", 0),
        ("interviews.0.round", True),
        ("interviews.0.round", 1.5),
        ("interviews.0.medium", "fax"),
        ("interviews.0.took_place", "yes"),
        ("interviews.0.interviewers", "dana"),
        ("interviews.0.interviewers.0", "nobody"),
        ("interviews.0.said", "soon"),
        ("interviews.0.said.by", "nobody"),
        ("interviews.0.said.decide_by", "2026-02-30"),
        ("interviews.0.said.decide_by", "20261203"),
        ("interviews.0.said.decide_by", "9999-12-31"),
        ("interviews.0.said.write_by", "phone"),
        ("interviews.0.said.invited_to_call", "Friday"),
        ("interviews.0.said.invited_to_call", 3),
        ("history", {}),
        ("history.0.kind", "teleported"),
        ("history.0.kind", None),
        ("history.0.action", "dance"),
        ("history.0.channel", "pigeon"),
        ("history.0.person", "nobody"),
        ("history.0.interview", "i9"),
        ("history.0.interview", None),
        ("history.0.at", None),
        ("elsewhere.0.person", "nobody"),
        ("elsewhere.0.at", None),
        ("policy", []),
        ("policy.short_window_days", -1),
        ("policy.short_window_days", "7"),
        ("policy.short_window_days", True),
        ("policy.business_opens", "9"),
        ("policy.business_opens", "25:00"),
        ("policy.prompt_earliest_hours", 25),
        ("transit_days", 5),
        ("transit_days.US>US", -1),
        ("transit_days.US>US", "5"),
        ("transit_days.US", 5),
    ],
)
def test_a_fault_is_named_by_its_field(path: str, value: Any) -> None:
    with pytest.raises(FactsError) as raised:
        planned(changed(path, value))
    assert raised.value.fault.field == path
    assert raised.value.fault.message.en != raised.value.fault.message.es


@pytest.mark.parametrize("kind", ["people", "interviews"])
def test_an_id_that_is_there_twice_is_an_error(kind: str) -> None:
    twice: Json = {"people": [person(), person()], "interviews": [interview(), interview()]}
    with pytest.raises(FactsError) as raised:
        planned(situation(**{kind: twice[kind]}))
    assert raised.value.fault.field == f"{kind}.1.id"


def test_keys_that_are_left_out_have_the_value_shown_first() -> None:
    found = read(
        {
            "now": at("11-30"),
            "people": [{"id": "dana"}],
            "interviews": [{"id": "i1", "starts_at": at("11-30"), "ends_at": at("11-30")}],
        }
    )
    [dana], [only] = found.people, found.interviews
    assert (dana.part, dana.country, dana.timezone) == (Part.RECRUITER, "US", "America/New_York")
    assert (only.round, only.medium, only.said, only.cancelled) == (1, "onsite", None, False)


def test_null_is_as_good_as_left_out() -> None:
    whole = changed("interviews.0.cancelled", None)
    whole["interviews"][0]["said"]["silence_means_no"] = None
    whole["elsewhere"] = None
    assert planned(whole).steps


def test_unknown_keys_are_passed_over() -> None:
    whole = changed("mood", "nervous")
    whole["policy"] = {"patience": 3}
    whole["people"][0]["shoes"] = "brown"
    assert planned(whole) == planned(changed("elsewhere", whole["elsewhere"]))


def test_no_interviews_are_no_steps() -> None:
    assert made(interviews=[]).steps == ()
    assert planned({"now": at("11-30")}).steps == ()


def test_a_subdivision_may_carry_its_country() -> None:
    dana = person(country="ES", timezone="Europe/Madrid", subdivision="ES-MD")
    interviews = [
        interview(start=at("05-01", "09:00", "+02:00"), end=at("05-01", "17:00", "+02:00"))
    ]
    assert moment(
        made(people=[dana], interviews=interviews, now=at("05-01", "17:00", "+02:00")), "thank_you"
    )
    assert read(situation(people=[dana])).people[0].subdivision == "MD"


def test_a_panel_that_names_somebody_twice_thanks_them_once() -> None:
    found = made(interviews=[interview(interviewers=("dana", "dana"), said={})])
    assert len([s for s in found.steps if s.action == "thank_you"]) == 1


@pytest.mark.parametrize(
    "now",
    [
        "2026-11-30T16:05:00Z",
        "2026-11-30t16:05:00z",
        "2026-11-30 16:05Z",
        "2026-11-30T16:05:00.000000001Z",
        "2026-11-30T17:05:00+01",
        "2026-11-30T17:05:00+0100",
        "2026-11-30T21:50:00+05:45",
    ],
)
def test_an_instant_can_be_written_in_the_ways_of_iso_8601(now: str) -> None:
    assert planned(situation(now=now)) == planned(situation(now=at("11-30", "11:05")))
