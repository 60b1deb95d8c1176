from datetime import date

import pytest

from afterword.domain.errors import BadInput
from afterword.domain.interview import Conversation
from afterword.records import models
from afterword.workflows.record_debrief import DebriefNotes, read_words, record_debrief
from tests.cast import NOON, acme, ana

pytestmark = pytest.mark.django_db


def debriefed(owner: models.User, interview: models.Interview, **told: object) -> models.Debrief:
    return record_debrief(owner, interview, DebriefNotes(**told), NOON)  # type: ignore[arg-type]  # by name


def test_their_words_are_understood_and_kept_with_their_evidence() -> None:
    owner = ana()
    row = debriefed(owner, acme(owner), words="We decide by Friday; please do not call.")
    assert (row.decide_from, row.decide_by) == (date(2026, 11, 30), date(2026, 12, 4))
    assert row.asked_not_to_call
    assert {each["field"] for each in row.evidence} >= {"latest", "asked_not_to_call"}
    assert row.words == "We decide by Friday; please do not call."


def test_a_relative_day_counts_from_the_interview_not_from_the_debrief() -> None:
    owner = ana()
    interview = acme(owner, "2026-11-27T10:00")
    assert read_words(interview, "in two days", NOON).latest == date(2026, 11, 29)


def test_each_field_can_be_corrected_and_stays_so_until_the_words_change() -> None:
    owner = ana()
    interview = acme(owner)
    debriefed(owner, interview, words="We decide by Friday.")
    debriefed(owner, interview, corrections={"decide-by": "2026-12-09", "by": "lee"})
    row = debriefed(owner, interview, words="We decide by Friday.")
    assert row.decide_by == date(2026, 12, 9)
    assert row.said_by is not None
    assert row.said_by.key == "lee-wong"
    row = debriefed(owner, interview, words="We decide by Thursday.")
    assert row.decide_by == date(2026, 12, 3)
    assert row.corrected == []


@pytest.mark.parametrize(
    ("typed", "invited", "since"),
    [("no", False, None), ("yes", True, None), ("2026-12-07", True, date(2026, 12, 7))],
)
def test_an_invitation_to_call_is_no_any_time_or_from_a_day(
    typed: str, invited: object, since: object
) -> None:
    owner = ana()
    row = debriefed(owner, acme(owner), corrections={"call": typed})
    assert (row.invited_to_call, row.invited_from) == (invited, since)


@pytest.mark.parametrize(
    ("field", "value"),
    [("colour", "red"), ("decide-by", "soon"), ("write-by", "pigeon"), ("no-call", "perhaps")],
)
def test_a_correction_that_cannot_be_changes_nothing(field: str, value: str) -> None:
    owner = ana()
    interview = acme(owner)
    with pytest.raises(BadInput):
        debriefed(owner, interview, words="We decide by Friday.", corrections={field: value})
    assert not models.Debrief.objects.exists()


def test_whoever_was_absent_did_not_interview() -> None:
    owner = ana()
    interview = acme(owner)
    debriefed(owner, interview, present={"lee": False, "dana": True})
    absent = interview.seats.get(present=False)
    assert absent.person.key == "lee-wong"
    interview.refresh_from_db()
    assert interview.took_place


def test_somebody_unexpected_takes_a_seat() -> None:
    owner = ana()
    interview = acme(owner)
    other = acme(owner, "2026-12-02T10:00")
    debriefed(owner, other, present={"dana": True})
    interview.seats.filter(person__key="dana-cruz").delete()
    debriefed(owner, interview, present={"dana": True})
    assert interview.seats.filter(person__key="dana-cruz", present=True).exists()


def test_a_conversation_is_kept_field_by_field() -> None:
    owner = ana()
    interview = acme(owner)
    first = Conversation("dana", talked_about="Kafka", private_note="hums")
    debriefed(owner, interview, conversations=(first,))
    debriefed(owner, interview, conversations=(Conversation("dana", they_need="a lead"),))
    row = models.Conversation.objects.get()
    assert (row.talked_about, row.they_need, row.private_note) == ("Kafka", "a lead", "hums")


@pytest.mark.parametrize(
    ("corrections", "why"),
    [
        ({"decide-by": "2026-11-01"}, "decide-by: is before the interview (2026-11-30)"),
        (
            {"decide-from": "2026-12-10", "decide-by": "2026-12-04"},
            "decide-by: is before decide-from (2026-12-10)",
        ),
    ],
)
def test_a_corrected_window_that_cannot_be_is_refused_and_nothing_is_kept(
    corrections: dict[str, str], why: str
) -> None:
    owner = ana()
    interview = acme(owner)
    with pytest.raises(BadInput) as refused:
        debriefed(owner, interview, words="We decide soon.", corrections=corrections)
    assert refused.value.message.en == why
    assert not models.Debrief.objects.exists()
