from datetime import UTC, datetime, timedelta

import pytest

from afterword.domain.delivery.answers import (
    Answer,
    Stage,
    Trouble,
    given_up,
    next_try,
    verdict,
)
from afterword.domain.delivery.states import State

NOON = datetime(2026, 11, 30, 18, tzinfo=UTC)
BEFORE_THE_BODY = [stage for stage in Stage if stage not in (Stage.BODY, Stage.GUARD)]


@pytest.mark.parametrize("stage", BEFORE_THE_BODY)
@pytest.mark.parametrize("trouble", [Trouble.NETWORK, Trouble.TIMEOUT, Trouble.NONSENSE])
def test_what_breaks_before_the_text_was_certainly_not_sent(stage: Stage, trouble: Trouble) -> None:
    assert verdict(Answer(stage, trouble=trouble)).state is State.RETRY


@pytest.mark.parametrize("trouble", [Trouble.NETWORK, Trouble.TIMEOUT, Trouble.NONSENSE])
def test_what_breaks_after_the_first_byte_of_the_text_is_in_doubt(trouble: Trouble) -> None:
    assert verdict(Answer(Stage.BODY, trouble=trouble)).state is State.IN_DOUBT


@pytest.mark.parametrize(
    ("stage", "code", "state"),
    [
        (Stage.CONNECT, 421, State.RETRY),
        (Stage.CONNECT, 554, State.FAILED),
        (Stage.MAIL, 451, State.RETRY),
        (Stage.MAIL, 553, State.FAILED),
        (Stage.RCPT, 450, State.RETRY),
        (Stage.RCPT, 550, State.FAILED),
        (Stage.DATA, 452, State.RETRY),
        (Stage.DATA, 554, State.FAILED),
        (Stage.DATA, 250, State.RETRY),
        (Stage.BODY, 250, State.SENT),
        (Stage.BODY, 451, State.RETRY),
        (Stage.BODY, 554, State.FAILED),
        (Stage.BODY, 354, State.IN_DOUBT),
        (Stage.BODY, 199, State.IN_DOUBT),
        (Stage.BODY, 600, State.IN_DOUBT),
    ],
)
def test_an_explicit_answer_means_what_its_class_says(
    stage: Stage, code: int, state: State
) -> None:
    assert verdict(Answer(stage, code)).state is state


def test_a_refused_password_pauses_the_account_and_not_the_message() -> None:
    told = verdict(Answer(Stage.AUTH, 535, "5.7.8 bad credentials"))
    assert told.pause
    assert told.state is State.RETRY


def test_a_certificate_that_cannot_be_trusted_pauses_the_account() -> None:
    assert verdict(Answer(Stage.TLS, trouble=Trouble.CERTIFICATE)).pause


@pytest.mark.parametrize(
    ("text", "dead"),
    [("5.1.1 no such user", True), ("5.7.1 go away", False), ("no such user", False)],
)
def test_an_address_is_dead_only_where_the_server_says_so_by_its_code(
    text: str, dead: bool
) -> None:
    assert verdict(Answer(Stage.RCPT, 550, text)).address_dead is dead


def test_it_is_tried_more_and_more_rarely_and_given_up_after_a_day() -> None:
    waits = [next_try(attempt, NOON) - NOON for attempt in range(1, 9)]
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=1)
    assert not given_up(NOON, NOON + timedelta(hours=23))
    assert given_up(NOON, NOON + timedelta(hours=24))
