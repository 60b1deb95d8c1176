from __future__ import annotations

from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.domain.invites.recurrence import WEEKDAYS, occurrences, rule_from

# Each start lies on a day that its rule itself names, so that both agree on the first occurrence.
DAY = st.sampled_from(WEEKDAYS)


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 4))}"]
    place = (
        st.sampled_from(["", "1", "2", "-1"]) if frequency in ("MONTHLY", "YEARLY") else st.just("")
    )
    by = draw(st.sampled_from(["", "BYDAY", "BYMONTHDAY", "BYMONTH"]))
    if by == "BYDAY":
        which = draw(place)
        days = draw(st.sets(DAY, min_size=1, max_size=3))
        parts.append("BYDAY=" + ",".join(which + day for day in sorted(days)))
    if by == "BYMONTHDAY" and frequency != "WEEKLY":
        parts.append(f"BYMONTHDAY={draw(st.sampled_from([1, 15, 31, -1]))}")
    if by == "BYMONTH":
        parts.append(f"BYMONTH={draw(st.integers(1, 12))}")
    if draw(st.booleans()):
        parts.append(f"WKST={draw(DAY)}")
    return ";".join(parts)


@given(rules(), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_the_days_are_those_of_another_reader_of_the_rules(rule: str, day: date) -> None:
    start = datetime.combine(day, time(10))
    end = start + timedelta(days=500)
    theirs = rrulestr(rule, dtstart=start).between(start, end, inc=True)
    ours = occurrences(rule_from(rule), start, horizon=timedelta(days=500), limit=1000)
    assert [at for at in ours if at != start] == [at for at in theirs if at != start]


def test_the_last_friday_of_a_month_by_position() -> None:
    rule = rule_from("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3")
    found = occurrences(
        rule, datetime.combine(date(2026, 11, 30), time(10)), horizon=timedelta(days=366), limit=9
    )
    assert [f"{at:%m-%d}" for at in found] == ["11-30", "12-31", "01-29"]
