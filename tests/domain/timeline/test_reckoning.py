from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.timeline.algebra import Span
from afterword.domain.timeline.reckoning import (
    coming_date,
    coming_day_of_month,
    easter,
    half_month,
    month_length,
    month_of,
    next_weekday,
    nth_weekday,
    plus_business_days,
    plus_months,
    quarter_of,
    working_week,
)

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
FRIDAY, SATURDAY = date(2026, 11, 20), date(2026, 11, 21)


@given(DAYS, st.integers(1, 60))
def test_business_days_are_counted_one_by_one(day: date, count: int) -> None:
    counted, walked = 0, day
    while counted < count:
        walked += timedelta(1)
        counted += walked.weekday() < 5
    assert plus_business_days(day, count) == walked


def test_three_business_days_after_a_friday_is_wednesday() -> None:
    assert plus_business_days(FRIDAY, 3) == date(2026, 11, 25)


@given(DAYS, st.integers(0, 6))
def test_the_next_such_weekday_is_within_seven_days(day: date, weekday: int) -> None:
    found = next_weekday(day, weekday)
    assert found.weekday() == weekday
    assert 1 <= (found - day).days <= 7


def test_the_week_after_a_saturday_begins_on_the_monday_after_it() -> None:
    assert working_week(SATURDAY, 1) == Span(date(2026, 11, 23), date(2026, 11, 27))


def test_a_month_later_is_clamped_to_the_last_day() -> None:
    assert plus_months(date(2027, 1, 31), 1) == date(2027, 2, 28)


def test_a_date_comes_on_the_day_itself_but_a_bare_day_of_month_comes_after_it() -> None:
    today = date(2026, 12, 4)
    assert coming_date(today, 12, 4) == today
    assert coming_day_of_month(today, 4) == date(2027, 1, 4)


def test_the_29th_of_february_waits_for_a_leap_year() -> None:
    assert coming_date(date(2026, 12, 1), 2, 29) == date(2028, 2, 29)


def test_the_30th_of_february_never_comes() -> None:
    with pytest.raises(ValueError, match="no such date"):
        coming_date(date(2026, 12, 1), 2, 30)


@given(DAYS, st.integers(-5, 5))
def test_half_months_lie_side_by_side(day: date, halves: int) -> None:
    one, other = half_month(day, halves), half_month(day, halves + 1)
    assert one.last is not None
    assert other.first == one.last + timedelta(1)


@given(DAYS)
def test_a_day_lies_in_its_month_and_its_quarter(day: date) -> None:
    assert day in month_of(day)
    assert day in quarter_of(day)
    assert day in half_month(day)


@pytest.mark.parametrize(
    "sunday", [date(2026, 4, 5), date(2027, 3, 28), date(2028, 4, 16), date(2038, 4, 25)]
)
def test_easter_is_where_the_church_has_it(sunday: date) -> None:
    assert easter(sunday.year) == sunday


def test_thanksgiving_is_the_fourth_thursday_of_november() -> None:
    assert nth_weekday(month_of(date(2026, 11, 1)), 3, 4) == date(2026, 11, 26)


@pytest.mark.parametrize("year", [1, 1900, 2000, 2026, 2028, 9999])
def test_months_are_as_long_as_the_calendar_says(year: int) -> None:
    lengths = [month_length(year, month) for month in range(1, 13)]
    assert lengths == [monthrange(year, month)[1] for month in range(1, 13)]
