"""The figures are those published with the standards, to a tenth of a millimetre."""

import pytest

from afterword.domain.letters.stationery import EnvelopeSize, Paper, Stationery, WindowSide
from afterword.domain.letters.window import Zone, sides, windows, zone_of


def rounded(zone: Zone) -> tuple[float, ...]:
    return tuple(round(edge, 1) for edge in zone)


def test_the_american_window_shows_four_lines_with_the_lower_fold() -> None:
    zone = zone_of(Stationery(Paper.LETTER, window=WindowSide.LEFT))
    assert zone is not None
    assert rounded(zone) == (25.4, 66.7, 107.9, 85.7)
    assert zone.lines == 4


def test_the_left_window_of_europe_suits_germany_and_britain() -> None:
    zone = zone_of(Stationery(Paper.A4, window=WindowSide.LEFT))
    assert zone is not None
    assert rounded(zone) == (23.2, 60.2, 96.8, 83.8)
    assert zone.lines == 5


def test_the_right_window_of_europe_suits_france_and_switzerland() -> None:
    zone = zone_of(Stationery(Paper.A4, window=WindowSide.RIGHT))
    assert zone is not None
    assert rounded(zone) == (120.2, 58.2, 186.8, 80.8)
    assert zone.lines == 5


@pytest.mark.parametrize("paper", list(Paper))
def test_a_plain_envelope_has_no_window(paper: Paper) -> None:
    assert zone_of(Stationery(paper)) is None


def test_a_card_envelope_has_no_window() -> None:
    assert not windows(Stationery(envelope=EnvelopeSize.A2, window=WindowSide.LEFT))


def test_no_american_envelope_has_its_window_on_the_right() -> None:
    assert not windows(Stationery(Paper.LETTER, window=WindowSide.RIGHT))


def test_a_chosen_envelope_is_measured_for_itself() -> None:
    zone = zone_of(Stationery(Paper.A4, envelope=EnvelopeSize.DL, window=WindowSide.RIGHT))
    assert zone is not None
    assert rounded(zone) == (103.2, 58.2, 186.8, 81.8)


def test_the_left_window_of_the_larger_envelope_suits_germany_and_switzerland() -> None:
    zone = zone_of(Stationery(Paper.A4, envelope=EnvelopeSize.C5_6, window=WindowSide.LEFT))
    assert zone is not None
    assert rounded(zone) == (23.2, 57.2, 87.8, 80.8)
    assert zone.lines == 5


@pytest.mark.parametrize(
    ("paper", "envelope", "there"),
    [
        (Paper.LETTER, None, (WindowSide.NONE, WindowSide.LEFT)),
        (Paper.LETTER, EnvelopeSize.DL, (WindowSide.NONE,)),
        (Paper.A4, None, tuple(WindowSide)),
        (Paper.A4, EnvelopeSize.C5_6, tuple(WindowSide)),
        (Paper.A4, EnvelopeSize.NUMBER_10, (WindowSide.NONE,)),
    ],
)
def test_paper_and_envelope_say_where_a_window_can_be(
    paper: Paper, envelope: EnvelopeSize | None, there: tuple[WindowSide, ...]
) -> None:
    assert sides(Stationery(paper, envelope=envelope)) == there
