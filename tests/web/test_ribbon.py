from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from afterword.records import models
from afterword.web.moments import Tongue
from afterword.web.ribbon import labels, tall, wide
from afterword.web.ribbon.marks import BELOW, Kind, Mark, Told, marks
from afterword.web.ribbon.scale import scale_of
from tests.cast import NOON

EN = Tongue("en", "America/Chicago", NOON)
ES = Tongue("es", "America/Chicago", NOON)
DRAWN = [kind for kind in Kind if kind not in (Kind.POST, Kind.TODAY)]
NARROWEST = 860  # pixels, as in the drawing


def on(day: int, hour: int = 18, month: int = 11) -> datetime:
    """A moment of November 2026: noon in Chicago unless said otherwise."""
    return datetime(2026, month, day, hour, tzinfo=UTC)


def sent(at: datetime) -> models.Event:
    """A thank-you that went out."""
    return models.Event(kind="sent", action="thank_you", at=at)


def told(*events: models.Event) -> Told:
    """An interview on the 9th, and what happened since."""
    met = models.Interview(starts_at=on(9, 15))
    return Told([met], [], list(events), [], (None, None))


def happened(tongue: Tongue, *events: models.Event) -> list[tuple[str, str, int]]:
    """The words of what was done and said, and how many signs each has."""
    return [
        (mark.name, mark.said, 1 + len(mark.again))
        for mark in marks(told(*events), tongue)
        if mark.kind in (Kind.DONE, Kind.THEIRS)
    ]


def test_what_was_done_on_one_day_is_told_together() -> None:
    called = models.Event(kind="called", at=on(10, 20))
    assert happened(EN, sent(on(10)), called) == [("Thanked, called", "Tue 10 Nov", 1)]
    assert happened(ES, sent(on(10)), called) == [
        ("Gracias enviadas, llamada hecha", "mar 10 nov", 1)
    ]


def test_the_same_on_days_near_each_other_is_told_once_with_a_sign_for_each() -> None:
    events = [models.Event(kind="reply", at=on(day)) for day in (10, 11, 13, 20)]
    assert happened(EN, *events) == [
        ("They answered on 3 days", "Tue 10 – Fri 13 Nov", 3),
        ("They answered", "Fri 20 Nov", 1),
    ]
    assert happened(ES, *events)[0] == ("Respondieron en 3 días", "mar 10 – vie 13 nov", 3)


def test_what_they_did_is_not_told_with_what_the_candidate_did() -> None:
    reply = models.Event(kind="reply", at=on(10, 20))
    no = models.Event(kind="outcome", result="rejected", at=on(10, 21))
    assert happened(EN, sent(on(10)), reply, no) == [
        ("Thanked", "Tue 10 Nov", 1),
        ("They answered, they said no", "Tue 10 Nov", 1),
    ]


def test_two_interviews_of_a_day_are_one_mark() -> None:
    two = [models.Interview(starts_at=on(9, hour)) for hour in (15, 17)]
    (met,) = (m for m in marks(Told(two, [], [], [], (None, None)), EN) if m.kind is Kind.MET)
    assert (met.name, met.start) == ("2 interviews", on(9, 15))


def test_the_window_stands_in_words() -> None:
    window = (on(3, month=12).date(), on(8, month=12).date())
    shown = Told([models.Interview(starts_at=on(9))], [], [], [], window)
    for tongue, said in ((EN, "Thu 3 – Tue 8 Dec"), (ES, "jue 3 – mar 8 dic")):
        found = marks(shown, tongue)
        for drawing in (wide, tall):
            assert said in drawing.drawn(found, scale_of(found), set(), tongue)


def crowded() -> st.SearchStrategy[list[Mark]]:
    """Up to fifteen marks in five weeks, and today."""
    name = st.sampled_from(["Call", "Thank 3 people", "Gracias enviadas en 2 días"])
    one = st.builds(
        lambda kind, hours, name: Mark(
            kind, on(2) + timedelta(hours=hours), name, "Thu 10 Dec, 10:00"
        ),
        st.sampled_from(DRAWN),
        st.integers(0, 24 * 35),
        name,
    )
    today = Mark(Kind.TODAY, NOON, "Today", "Mon 30 Nov")
    return st.lists(one, min_size=1, max_size=15).map(
        lambda found: sorted([*found, today], key=lambda mark: mark.start)
    )


@given(crowded())
def test_lying_no_words_stand_over_other_words(found: list[Mark]) -> None:
    scale = scale_of(found)
    for side in ([m for m in found if m.kind in BELOW], [m for m in found if m.kind not in BELOW]):
        levels: dict[int, list[tuple[float, float]]] = {}
        for label in labels.placed(side, scale):
            width = labels.width_of(label.mark)
            x = NARROWEST * (0.012 + 0.97 * label.x / scale.length)
            left = {
                "start": x + label.aside,
                "middle": x - width / 2,
                "end": x - label.aside - width,
            }[label.anchor]
            levels.setdefault(label.tier, []).append((left, left + width))
        for level in levels.values():
            assert all(right < left for (_, right), (left, _) in pairwise(sorted(level)))


@given(crowded())
def test_standing_no_words_stand_over_other_words_and_each_begins_at_its_sign(
    found: list[Mark],
) -> None:
    scale = scale_of(found)
    laid = tall.laid_out(found, scale)
    rows = sorted(laid.rows.values())
    assert len(rows) == len(found) - 1
    assert all(upper + 36 <= lower for upper, lower in pairwise(rows))
    at_one_moment = {place: [] for place in map(laid.at, found)}  # type: dict[float, list[float]]
    for mark in found:
        if mark.kind is not Kind.TODAY:
            at_one_moment[laid.at(mark)].append(laid.rows[id(mark)])
    assert all(place in beside for place, beside in at_one_moment.items() if beside)


def test_words_wider_than_the_whole_line_are_drawn_all_the_same() -> None:
    wide_words = Mark(Kind.DONE, on(10), "x" * 200, "Tue 10 Nov")
    here = labels.placed([wide_words, wide_words], scale_of([wide_words]))
    assert [label.mark for label in here] == [wide_words, wide_words]
