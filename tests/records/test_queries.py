from datetime import timedelta

import pytest

from afterword.domain.errors import Ambiguous, NotFound
from afterword.records import queries
from afterword.workflows import note_events
from afterword.workflows.add_facts import NewInterview, add_interview
from afterword.workflows.record_debrief import DebriefNotes, record_debrief
from tests.cast import NOON, acme, ana
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("words", ["acme", "ACME", "Acme Data analyst", "data ana", "acm"])
def test_an_opportunity_is_found_by_key_employer_or_role(words: str) -> None:
    owner = ana()
    acme(owner)
    assert queries.find_opportunity(owner, words).key == "acme"


def test_accents_do_not_matter() -> None:
    owner = ana()
    add_interview(owner, NewInterview("Álamo", "2026-12-01T10:00", people=("José Núñez",)), NOON)
    assert queries.find_opportunity(owner, "alamo").employer.name == "Álamo"
    assert queries.find_person(owner, "nunez").name == "José Núñez"


def test_what_could_be_several_is_asked_with_the_choices() -> None:
    owner = ana()
    acme(owner)
    add_interview(owner, NewInterview("Acme Labs", "2026-12-01T10:00"), NOON)
    assert queries.find_opportunity(owner, "acme").key == "acme"
    with pytest.raises(Ambiguous) as raised:
        queries.find_opportunity(owner, "acm")
    assert "acme, acme-labs" in raised.value.message.es


@pytest.mark.parametrize("words", ["", "   ", "nobody", "%", "_"])
def test_what_there_is_not_is_said(words: str) -> None:
    owner = ana()
    acme(owner)
    with pytest.raises(NotFound):
        queries.find_person(owner, words)


def test_a_step_is_found_by_the_words_of_its_key() -> None:
    owner = ana()
    acme(owner)
    planned(owner, NOON)
    assert queries.find_step(owner, "dana thank").key == "acme-1:dana-cruz:thank_you"
    assert queries.find_step(owner, "acme-1:debrief").key == "acme-1:debrief"
    with pytest.raises(Ambiguous):
        queries.find_step(owner, "thank")
    with pytest.raises(NotFound):
        queries.find_step(owner, " ")


def test_one_owner_never_finds_anothers() -> None:
    owner = ana()
    acme(owner)
    other = type(owner).objects.create(username="other", created_at=NOON)
    with pytest.raises(NotFound):
        queries.find_person(other, "dana")
    assert not queries.opportunities(other).exists()


def test_the_last_interview_without_a_debrief_is_the_one_to_tell_of() -> None:
    owner = ana()
    acme(owner, "2026-11-27T10:00")
    last = acme(owner, "2026-11-30T10:00")
    acme(owner, "2026-12-02T10:00")
    assert queries.last_without_debrief(owner, NOON).key == last.key
    record_debrief(owner, last, DebriefNotes(words="soon"), NOON)
    assert queries.last_without_debrief(owner, NOON).key == "acme-1"
    note_events.drop(owner, [queries.find_interview(owner, "acme-1")], "over", NOON)
    with pytest.raises(NotFound):
        queries.last_without_debrief(owner, NOON)


def test_whole_opportunities_take_the_same_number_of_queries_however_many(
    django_assert_num_queries: pytest.FixtureRequest,
) -> None:
    owner = ana()
    for number in range(5):
        new = NewInterview(f"Employer {number}", "2026-12-01T10:00", people=(f"Person {number}",))
        add_interview(owner, new, NOON + timedelta(minutes=number))
    with django_assert_num_queries(5):  # type: ignore[operator]  # pytest-django's own
        for opportunity in queries.whole(queries.opportunities(owner)):
            for interview in opportunity.interviews.all():
                assert [seat.person.name for seat in interview.seats.all()]
            assert list(opportunity.events.all()) == []
            assert [part.person.name for part in opportunity.involvements.all()]
