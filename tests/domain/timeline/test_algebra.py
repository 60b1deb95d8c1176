from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.timeline.algebra import EVER, Span

DAYS = st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2030, 12, 31)))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    first, last = draw(DAYS), draw(DAYS)
    if first and last and last < first:
        first, last = last, first
    return Span(first, last)


@given(spans(), spans())
def test_meet_and_hull_do_not_mind_the_order(one: Span, other: Span) -> None:
    assert one.meet(other) == other.meet(one)
    assert one.hull(other) == other.hull(one)


@given(spans(), spans(), spans())
def test_meet_and_hull_do_not_mind_the_grouping(one: Span, two: Span, three: Span) -> None:
    left, right = one.meet(two), two.meet(three)
    assert (left and left.meet(three)) == (right and one.meet(right))
    assert one.hull(two).hull(three) == one.hull(two.hull(three))


@given(spans())
def test_a_span_meets_itself_and_ever_in_itself(span: Span) -> None:
    assert span.meet(span) == span.hull(span) == span.meet(EVER) == span
    assert span.hull(EVER) == EVER


@given(spans(), spans(), st.dates(date(2019, 1, 1), date(2031, 12, 31)))
def test_a_day_is_in_the_meeting_when_it_is_in_both(one: Span, other: Span, day: date) -> None:
    met = one.meet(other)
    assert (met is not None and day in met) == (day in one and day in other)


@given(spans(), st.dates(date(2019, 1, 1), date(2031, 12, 31)))
def test_a_day_is_before_in_or_after_a_span_with_two_ends(span: Span, day: date) -> None:
    if span.first is not None and span.last is not None:
        places = [day in span.ahead(), day in span, day in span.beyond()]
        assert places.count(True) == 1
        assert (day in span.through()) == (not places[2])
        assert (day in span.onwards()) == (not places[0])


@given(spans(), st.integers(-400, 400))
def test_shifting_there_and_back_changes_nothing(span: Span, days: int) -> None:
    assert span.shifted(days).shifted(-days) == span
    assert span.first is None or span.shifted(days).first == span.first + timedelta(days)


def test_a_span_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before the first"):
        Span(date(2026, 11, 24), date(2026, 11, 23))


def test_nothing_lies_ahead_of_a_span_without_a_beginning() -> None:
    with pytest.raises(ValueError, match="without that end"):
        Span(None, date(2026, 11, 23)).ahead()
