from datetime import timedelta

import pytest

from afterword.domain.errors import BadInput, NotAllowed
from afterword.domain.history import Says
from afterword.domain.interview import Channel
from afterword.records import models
from afterword.workflows import note_events
from afterword.workflows.change_facts import change
from tests.cast import NOON, acme, ana
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db

DANA = "acme-1:dana-cruz:thank_you"


def letter(owner: models.User) -> models.PlannedStep:
    """Dana's thanks as a letter: the decision is three weeks off and her address is known."""
    interview = acme(owner)
    models.Debrief.objects.create(owner=owner, interview=interview, decide_by="2026-12-21")
    dana = models.Person.objects.get(key="dana-cruz")
    change(owner, dana, {"address": "Acme\n350 Fifth Avenue\nNew York, NY 10118"}, NOON)
    step = planned(owner, NOON)[DANA]
    assert step.channel == Channel.LETTER
    return step


def test_a_letter_is_printed_then_signed_by_hand_then_posted() -> None:
    owner = ana()
    step = letter(owner)
    note_events.printed(owner, step, NOON)
    note_events.signed(owner, step, NOON)
    note_events.done(owner, step, NOON, NOON)
    kinds = list(models.Event.objects.order_by("act").values_list("kind", flat=True))
    assert kinds == ["printed", "signed", "sent"]
    assert DANA not in planned(owner, NOON)


def test_a_letter_that_was_not_signed_cannot_be_posted() -> None:
    owner = ana()
    step = letter(owner)
    note_events.printed(owner, step, NOON)
    with pytest.raises(NotAllowed) as raised:
        note_events.done(owner, step, NOON, NOON)
    assert "afterword letters signed" in raised.value.message.es


def test_a_letter_that_was_not_printed_cannot_be_signed() -> None:
    owner = ana()
    with pytest.raises(NotAllowed):
        note_events.signed(owner, letter(owner), NOON)


def test_an_email_cannot_be_signed_as_a_letter() -> None:
    owner = ana()
    acme(owner)
    with pytest.raises(NotAllowed):
        note_events.signed(owner, planned(owner, NOON)[DANA], NOON)


def test_nothing_is_done_in_the_future() -> None:
    owner = ana()
    acme(owner)
    with pytest.raises(BadInput):
        note_events.done(owner, planned(owner, NOON)[DANA], NOON + timedelta(hours=1), NOON)


def test_an_answer_with_a_date_needs_the_day() -> None:
    owner = ana()
    interview = acme(owner)
    lee = models.Person.objects.get(key="lee-wong")
    answer = note_events.Answer(lee, NOON, says=Says.DATE)
    with pytest.raises(BadInput):
        note_events.answered(owner, interview.opportunity, answer, NOON)
    assert not models.Event.objects.exists()


def test_a_debrief_is_not_done_by_saying_so() -> None:
    owner = ana()
    acme(owner)
    with pytest.raises(NotAllowed) as raised:
        note_events.done(owner, planned(owner, NOON)["acme-1:debrief"], NOON, NOON)
    assert "afterword debrief acme-1" in raised.value.message.en


def test_a_skipped_step_is_withdrawn_with_the_users_reason() -> None:
    owner = ana()
    acme(owner)
    note_events.skip(owner, planned(owner, NOON)[DANA], "We spoke already.", NOON)
    assert DANA not in planned(owner, NOON)
    assert models.PlannedStep.objects.get(key=DANA).reason_en == "We spoke already."


def test_a_dropped_interview_asks_for_nothing() -> None:
    owner = ana()
    interview = acme(owner)
    planned(owner, NOON)
    note_events.drop(owner, [interview], "Took another job.", NOON)
    assert planned(owner, NOON) == {}
