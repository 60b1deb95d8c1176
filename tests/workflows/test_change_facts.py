import pytest

from afterword.domain.errors import BadInput, NotFound
from afterword.records import models
from afterword.records.descriptions import describe
from afterword.workflows.add_facts import NewInterview, add_interview
from afterword.workflows.change_facts import change, find_thing
from tests.cast import NOON, acme, ana

pytestmark = pytest.mark.django_db


def test_every_kind_of_thing_is_found_by_what_people_call_it() -> None:
    owner = ana()
    acme(owner)
    assert find_thing(owner, "me") == owner
    assert isinstance(find_thing(owner, "acme-1"), models.Interview)
    assert isinstance(find_thing(owner, "ACME"), models.Opportunity)
    assert isinstance(find_thing(owner, "dana"), models.Person)
    with pytest.raises(NotFound):
        find_thing(owner, "nobody")


@pytest.mark.parametrize(
    ("thing", "field", "value", "kept"),
    [
        ("dana", "part", "hiring-manager", ["hiring_manager (acme)"]),
        ("dana", "organisation", "Agency", "Agency"),
        ("dana", "no-contact", "sí", True),
        ("dana", "formality", "tu", "tu"),
        ("dana", "email", "", None),
        ("dana", "country", "es", "ES"),
        ("acme", "employer", "Acme Corp", "Acme Corp"),
        ("acme", "profession", "assertive", "assertive"),
        ("acme", "contact", "lee", "lee-wong"),
        ("acme", "answer-by", "2026-12-10", "2026-12-10"),
        ("acme-1", "starts", "2026-12-01T15:00", "2026-12-01T15:00-06:00"),
        ("acme-1", "ends", "2026-11-30T11:30", "2026-11-30T11:30-06:00"),
        ("acme-1", "took-place", "no", False),
        ("acme-1", "round", "2", 2),
        ("acme-1", "medium", "onsite", "onsite"),
        ("acme-1", "link", "https://meet.example/x", "https://meet.example/x"),
        ("me", "address", "1 Road\nChicago, IL 60601", "1 Road\nChicago, IL 60601"),
        ("me", "timezone", "Europe/Madrid", "Europe/Madrid"),
    ],
)
def test_every_fact_can_be_changed_and_is_described(
    thing: str, field: str, value: str, kept: object
) -> None:
    owner = ana()
    acme(owner)
    assert change(owner, find_thing(owner, thing), {field: value}, NOON) is not None
    owner.refresh_from_db()
    assert describe(find_thing(owner, thing)).facts[field] == kept


@pytest.mark.parametrize(
    ("thing", "field", "value"),
    [
        ("dana", "colour", "red"),
        ("dana", "name", " "),
        ("dana", "language", "fr"),
        ("dana", "email", "not an address"),
        ("dana", "country", "Spain"),
        ("dana", "timezone", "Mars/Phobos"),
        ("dana", "part", "boss"),
        ("acme", "profession", "bold"),
        ("acme", "internal", "perhaps"),
        ("acme", "answer-by", "soon"),
        ("acme", "answer-by", "0001-01-01"),
        ("acme-1", "ends", "2026-11-30T09:00"),
        ("acme-1", "starts", "noon"),
        ("acme-1", "starts", "9999-12-31T23:00"),
        ("acme-1", "round", "0"),
        ("acme-1", "link", "javascript:alert(1)"),
        ("me", "name", "x" * 10_001),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(thing: str, field: str, value: str) -> None:
    owner = ana()
    acme(owner)
    before = describe(find_thing(owner, thing))
    with pytest.raises(BadInput) as raised:
        change(owner, find_thing(owner, thing), {field: value}, NOON)
    assert raised.value.message.es
    owner.refresh_from_db()
    assert describe(find_thing(owner, thing)) == before


def test_what_was_said_can_be_forgotten() -> None:
    owner = ana()
    acme(owner)
    change(owner, find_thing(owner, "acme"), {"contact": "lee"}, NOON)
    change(owner, find_thing(owner, "acme"), {"contact": ""}, NOON)
    change(owner, find_thing(owner, "acme-1"), {"took-place": "yes"}, NOON)
    change(owner, find_thing(owner, "acme-1"), {"took-place": "?"}, NOON)
    assert describe(find_thing(owner, "acme")).facts["contact"] is None
    assert describe(find_thing(owner, "acme-1")).facts["took-place"] is None


def test_what_the_user_says_is_no_guess_any_more() -> None:
    owner = ana()
    acme(owner)
    assert "part" in describe(find_thing(owner, "dana")).guessed
    change(owner, find_thing(owner, "dana"), {"part": "recruiter"}, NOON)
    assert "part" not in describe(find_thing(owner, "dana")).guessed


def test_moving_the_start_keeps_the_length() -> None:
    owner = ana()
    acme(owner)
    change(owner, find_thing(owner, "acme-1"), {"starts": "2026-12-01T15:00"}, NOON)
    facts = describe(find_thing(owner, "acme-1")).facts
    assert facts["ends"] == "2026-12-01T16:00-06:00"


def test_an_employer_with_two_interviews_is_still_the_employer() -> None:
    owner = ana()
    first = acme(owner)
    add_interview(owner, NewInterview("Acme", "2026-12-14T10:00", round="2"), NOON)
    assert find_thing(owner, "acme") == first.opportunity
    assert find_thing(owner, "Acme") == first.opportunity
    assert find_thing(owner, "acme-1") == first


def test_a_whole_day_that_gets_a_time_lasts_an_hour() -> None:
    owner = ana()
    acme(owner)
    day = {"starts": "2026-12-01T00:00", "ends": "2026-12-02T00:00"}
    change(owner, find_thing(owner, "acme-1"), day, NOON)
    change(owner, find_thing(owner, "acme-1"), {"starts": "2026-12-01T10:00"}, NOON)
    assert describe(find_thing(owner, "acme-1")).facts["ends"] == "2026-12-01T11:00-06:00"
