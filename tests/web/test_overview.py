from __future__ import annotations

from afterword.web.moments import Tongue
from afterword.web.overview import Piles, Sent, _channels, _days, _hours
from tests.cast import NOON

TONGUE = Tongue("en", "America/Chicago", NOON)


def test_every_message_has_a_dot_of_its_own_within_the_drawing() -> None:
    for count in (1, 4, 5, 40, 700):
        chart = _hours([Sent(2.0, "email", answered=False)] * count, TONGUE)
        assert chart is not None
        dots = chart["dots"]
        piles = chart["piles"]
        assert isinstance(dots, list)
        assert isinstance(piles, Piles)
        assert len(set(dots)) == len(dots) == count
        assert all(y + piles.extra - piles.r >= 0 for _x, y, _prompt in dots)


def test_the_dots_of_a_channel_stand_in_rows_on_a_narrow_screen() -> None:
    thanks = [Sent(2.0, "email", answered=n < 3) for n in range(25)]
    (email,) = _channels([*thanks], TONGUE)
    dots = email["dots"]
    assert isinstance(dots, list)
    assert len({(x, y) for x, y, _full in dots}) == 25
    assert max(x for x, _y, _full in dots) < 340
    assert sum(full for _x, _y, full in dots) == 3


def test_what_is_not_drawn_is_said() -> None:
    (email,) = _channels([Sent(2.0, "email", answered=False)] * 150, TONGUE)
    assert email["more"] == 40


def test_many_answers_on_one_day_stay_in_the_drawing() -> None:
    chart = _days([3] * 60, TONGUE)
    assert chart is not None
    dots, piles = chart["dots"], chart["piles"]
    assert isinstance(dots, list)
    assert isinstance(piles, Piles)
    assert len(set(dots)) == 60
    assert min(y for _x, y in dots) + piles.extra - piles.r >= 0
