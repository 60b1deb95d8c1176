import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.language.spelling import Speller, distance

WORDS = st.text("abcd", max_size=6)
SPELLER = Speller(["wednesday", "thursday", "tuesday", "week", "before", "weeks"], ["beforehand"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("wendesday", "wednesday"),
        ("wensday", "wednesday"),
        ("thrusday", "thursday"),
        ("tusday", "tuesday"),
        ("bfore", "before"),
        ("beforehand", "beforehand"),
        ("weak", "weak"),
        ("weks", "weeks"),
        ("wees", "weeks"),
        ("eek", "eek"),
        ("dana", "dana"),
        ("", ""),
    ],
)
def test_what_is_mistyped_is_put_right_and_other_words_stay(written: str, meant: str) -> None:
    assert SPELLER.mended(written) == meant


@given(WORDS, WORDS)
def test_a_distance_is_the_same_both_ways_and_no_longer_than_the_longer_word(
    one: str, other: str
) -> None:
    assert distance(one, other) == distance(other, one) <= max(len(one), len(other))
    assert (distance(one, other) == 0) == (one == other)


def test_two_letters_swapped_are_one_slip() -> None:
    assert distance("teh", "the") == 1
