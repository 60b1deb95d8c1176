import json

import pytest

from afterword.records import models
from afterword.records.queries import AT_ONCE
from afterword.workflows.acts import act, undo
from afterword.workflows.change_facts import change
from tests.cast import NOON, acme, ana

pytestmark = pytest.mark.django_db


def test_a_change_is_kept_with_what_was_before_and_after() -> None:
    owner = ana()
    dana = acme(owner).seats.get(person__key="dana-cruz").person
    change(owner, dana, {"phone": "+1 312 555 0100"}, NOON)
    kept = models.Change.objects.filter(row=dana.pk).latest("act__number", "order")
    assert json.loads(kept.before)["phone"] == ""
    assert json.loads(kept.after)["phone"] == "+1 312 555 0100"


def test_setting_a_fact_to_what_it_is_leaves_no_trace() -> None:
    owner = ana()
    dana = acme(owner).seats.get(person__key="dana-cruz").person
    before = models.Act.objects.count()
    assert change(owner, dana, {"name": "Dana Cruz"}, NOON) is None
    assert models.Act.objects.count() == before


def test_undo_takes_back_the_last_act_and_then_the_one_before() -> None:
    owner = ana()
    dana = acme(owner).seats.get(person__key="dana-cruz").person
    change(owner, dana, {"phone": "1"}, NOON)
    change(owner, dana, {"phone": "2"}, NOON)
    undo(owner, NOON)
    dana.refresh_from_db()
    assert dana.phone == "1"
    undo(owner, NOON)
    dana.refresh_from_db()
    assert dana.phone == ""
    undo(owner, NOON)
    assert not models.Interview.objects.exists()


def test_undo_with_nothing_left_says_so() -> None:
    owner = ana()
    undo(owner, NOON)
    assert undo(owner, NOON) is None


def test_what_was_deleted_comes_back() -> None:
    owner = ana()
    interview = acme(owner)
    with act(owner, "test", NOON) as recorder:
        for seat in interview.seats.all():
            recorder.delete(seat)
    undo(owner, NOON)
    assert interview.seats.count() == 2


def test_an_act_that_fails_leaves_nothing_behind() -> None:
    owner = ana()

    def fail() -> None:
        with act(owner, "test", NOON) as recorder:
            recorder.make(models.Employer, name="Half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not models.Employer.objects.exists()
    assert not models.Act.objects.filter(verb="test").exists()


def test_a_changed_person_has_the_plans_of_their_searches_worked_out_anew() -> None:
    owner = ana()
    interview = acme(owner)
    models.Opportunity.objects.update(replan_at=None)
    change(owner, interview.seats.get(person__key="lee-wong").person, {"phone": "1"}, NOON)
    interview.opportunity.refresh_from_db()
    assert interview.opportunity.replan_at == AT_ONCE
