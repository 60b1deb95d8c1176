from datetime import timedelta

import pytest

from afterword.domain.history import Result, Says
from afterword.records import models
from afterword.workflows import note_events
from afterword.workflows.change_facts import change
from afterword.workflows.replan import replan_due
from tests.cast import NOON, acme, ana
from tests.workflows.planning import BOOKS, planned

pytestmark = pytest.mark.django_db

DANA = "acme-1:dana-cruz:thank_you"
LEE = "acme-1:lee-wong:thank_you"


def test_a_new_interview_gets_thanks_for_each_and_a_debrief() -> None:
    owner = ana()
    acme(owner)
    assert {DANA, LEE, "acme-1:debrief"} <= set(planned(owner, NOON))


def test_a_plan_that_still_holds_is_not_worked_out_again() -> None:
    owner = ana()
    acme(owner)
    planned(owner, NOON)
    assert replan_due(owner, NOON + timedelta(minutes=1), BOOKS) == 0


def test_time_alone_has_a_plan_worked_out_anew() -> None:
    owner = ana()
    acme(owner, "2026-11-30T15:00")
    assert "acme-1:debrief" not in planned(owner, NOON)
    assert "acme-1:debrief" in planned(owner, NOON + timedelta(hours=5))


def test_a_clock_that_was_set_back_has_plans_worked_out_anew() -> None:
    owner = ana()
    acme(owner)
    planned(owner, NOON)
    assert replan_due(owner, NOON - timedelta(hours=1), BOOKS) == 1


def test_what_was_sent_is_done_and_not_planned_again() -> None:
    owner = ana()
    acme(owner)
    note_events.done(owner, planned(owner, NOON)[DANA], NOON, NOON)
    assert DANA not in planned(owner, NOON)
    assert models.PlannedStep.objects.get(key=DANA).status == "done"


def test_what_an_outcome_ends_is_withdrawn_with_its_reason() -> None:
    owner = ana()
    interview = acme(owner)
    question = next(key for key in planned(owner, NOON) if key.endswith("status_question"))
    note_events.outcome(owner, interview.opportunity, Result.REJECTED, NOON)
    assert question not in planned(owner, NOON)
    row = models.PlannedStep.objects.get(key=question)
    assert row.status == "withdrawn"
    assert row.reason_en
    assert row.reason_es


def test_an_answer_holds_what_is_pending_until_it_is_explained() -> None:
    owner = ana()
    interview = acme(owner)
    planned(owner, NOON)
    lee = models.Person.objects.get(key="lee-wong")
    note_events.answered(owner, interview.opportunity, note_events.Answer(lee, NOON), NOON)
    assert planned(owner, NOON)[DANA].state == "held"
    later = note_events.Answer(lee, NOON, says=Says.THANKS)
    note_events.answered(owner, interview.opportunity, later, NOON)
    note_events.release(owner, interview.opportunity, NOON)
    assert planned(owner, NOON)[DANA].state == "pending"


def test_facts_that_contradict_each_other_are_said_and_the_steps_stay() -> None:
    owner = ana()
    interview = acme(owner)
    before = set(planned(owner, NOON))
    models.Debrief.objects.create(
        owner=owner, interview=interview, decide_from="2026-12-10", decide_by="2026-12-01"
    )
    change(owner, interview, {"title": "Panel"}, NOON)
    assert set(planned(owner, NOON)) == before
    interview.opportunity.refresh_from_db()
    assert interview.opportunity.missing[0]["what"] == "facts"


def test_facts_that_contradict_each_other_are_named_by_their_interview() -> None:
    owner = ana()
    acme(owner)
    models.Debrief.objects.create(
        owner=owner,
        interview=models.Interview.objects.get(key="acme-1"),
        decide_from="2026-12-10",
        decide_by="2026-12-04",
    )
    planned(owner, NOON)
    (gap,) = models.Opportunity.objects.get().missing
    assert gap["why"]["en"] == (
        "acme-1: the window ends before it starts. "
        "Correct it: afterword debrief acme-1 --set decide-by=…"
    )


def test_whose_row_was_written_last_does_not_decide_whom_to_ask() -> None:
    owner = ana()
    interview = acme(owner)
    asked = {key for key in planned(owner, NOON) if "status_question" in key}
    for seat in list(interview.seats.order_by("-person__key")):
        seat.delete()
        seat.save(force_insert=True)
    change(owner, interview, {"title": "Talk"}, NOON)
    assert {key for key in planned(owner, NOON) if "status_question" in key} == asked


def test_a_call_is_not_taken_for_thanks_that_were_withdrawn() -> None:
    owner = ana()
    interview = acme(owner)
    planned(owner, NOON)
    dana = models.Person.objects.get(key="dana-cruz")
    note_events.called(owner, interview.opportunity, dana, NOON, NOON)
    note_events.outcome(owner, interview.opportunity, Result.WITHDRAWN, NOON)
    planned(owner, NOON)
    assert models.PlannedStep.objects.get(key=LEE).status == "withdrawn"
