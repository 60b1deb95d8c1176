from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.delivery.approval import Approved, Known, digest, message_id, ruling
from afterword.domain.delivery.states import State

NOON = datetime(2026, 11, 30, 18, tzinfo=UTC)
HOUR = timedelta(hours=1)
APPROVED = Approved("seen", NOON - HOUR, due_at=NOON, by=NOON + 3 * HOUR)
KNOWN = Known(planned=True, at=NOON, digest="seen")


def test_it_goes_when_its_time_has_come_and_nothing_has_changed() -> None:
    assert ruling(APPROVED, KNOWN, NOON).state is State.SENDING


def test_what_is_no_longer_planned_is_withdrawn() -> None:
    assert ruling(APPROVED, Known(planned=False), NOON).state is State.WITHDRAWN


def test_what_was_not_seen_like_this_is_withdrawn() -> None:
    assert ruling(APPROVED, replace(KNOWN, digest="other"), NOON).state is State.WITHDRAWN


def test_an_answer_holds_it() -> None:
    assert ruling(APPROVED, replace(KNOWN, held=True), NOON).state is State.HELD


def test_twelve_hours_after_its_deadline_the_candidate_is_asked() -> None:
    assert ruling(APPROVED, KNOWN, NOON + 15 * HOUR).state is State.SENDING
    assert ruling(APPROVED, KNOWN, NOON + 16 * HOUR).state is State.LATE


def test_what_was_approved_after_its_deadline_is_not_late() -> None:
    approved = replace(APPROVED, approved_at=NOON + 20 * HOUR)
    assert ruling(approved, KNOWN, NOON + 21 * HOUR).state is State.SENDING


def test_a_step_that_moved_takes_its_message_along() -> None:
    moved = ruling(APPROVED, replace(KNOWN, at=NOON + 2 * HOUR), NOON)
    assert (moved.state, moved.due_at) == (State.SCHEDULED, NOON + 2 * HOUR)


def test_whoever_wants_it_out_early_gets_it_out_early() -> None:
    early = replace(APPROVED, early=True)
    assert ruling(early, replace(KNOWN, at=NOON + 2 * HOUR), NOON).state is State.SENDING


@given(st.integers(-5000, 5000), st.integers(-5000, 5000))
def test_nothing_goes_before_its_time(minutes: int, later: int) -> None:
    at = NOON + timedelta(minutes=minutes)
    now = NOON + timedelta(minutes=later)
    decided = ruling(replace(APPROVED, due_at=at), replace(KNOWN, at=at), now)
    assert decided.state is not State.SENDING or now >= at


@given(st.text(), st.text(), st.text(), st.text())
def test_the_fingerprint_tells_the_parts_apart(to: str, subject: str, text: str, more: str) -> None:
    seen = digest(to, subject, text, "<1@example.com>")
    assert digest(to, subject, text, "<1@example.com>") == seen
    assert (digest(to, subject, text + more, "<1@example.com>") == seen) == (not more)
    assert (digest(to, subject + more, text, "<1@example.com>") == seen) == (not more)


def test_a_message_id_is_plain_whatever_the_domain() -> None:
    assert message_id("1", "ana@muñoz.example") == "<1@xn--muoz-hqa.example>"
    assert message_id("1", "ana@..") == "<1@localhost>"
