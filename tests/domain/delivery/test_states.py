import pytest

from afterword.domain.delivery.states import MEANINGS, MOVES, STOPPABLE, State, may_become


def test_what_was_being_sent_is_never_simply_tried_again() -> None:
    assert MOVES[State.SENDING] == {State.SENT, State.RETRY, State.FAILED, State.IN_DOUBT}
    assert not may_become(State.SENDING, State.SCHEDULED)
    assert not may_become(State.SENDING, State.CLAIMED)


@pytest.mark.parametrize("state", [State.SENT, State.WITHDRAWN])
def test_nothing_comes_after_the_end(state: State) -> None:
    assert not MOVES[state]


def test_taking_back_is_not_offered_once_the_text_is_being_spoken() -> None:
    assert not {State.SENDING, State.IN_DOUBT, State.SENT} & set(STOPPABLE)
    assert all(may_become(state, State.WITHDRAWN) for state in STOPPABLE)


def test_only_a_claimed_message_is_ever_sent() -> None:
    assert [state for state in State if may_become(state, State.SENDING)] == [State.CLAIMED]


def test_every_state_has_its_words_in_both_languages() -> None:
    assert set(MEANINGS) == set(MOVES) == set(State)
    assert all(words.en and words.es for words in MEANINGS.values())
