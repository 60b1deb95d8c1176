from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from afterword.domain.reminders.due import Duty, Kind, Wanted, due, moment

MADRID = ZoneInfo("Europe/Madrid")
USUAL = Wanted()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of November 2026 by a clock in Madrid."""
    return datetime(2026, 11, day, hour, minute, tzinfo=MADRID)


def card(starts: datetime) -> Duty:
    return Duty(Kind.CARD, "acme-1", starts, starts)


def debrief(ended: datetime) -> Duty:
    return Duty(Kind.DEBRIEF, "acme-1", ended, ended + timedelta(hours=3))


def call(start: datetime, end: datetime) -> Duty:
    return Duty(Kind.CALL, "acme-1:dana-cruz:call", start, end)


def is_due(duty: Duty, now: datetime, wanted: Wanted = USUAL) -> bool:
    return due([duty], now, MADRID, wanted) == [duty]


def test_the_card_comes_at_six_in_the_evening_before() -> None:
    assert not is_due(card(at(25, 10)), at(24, 17, 59))
    assert is_due(card(at(25, 10)), at(24, 18))


def test_the_evening_is_the_candidates_whatever_zone_the_interview_is_written_in() -> None:
    in_new_york = datetime(2026, 11, 24, 20, 0, tzinfo=ZoneInfo("America/New_York"))  # 02:00 on 25
    assert moment(card(in_new_york), MADRID, USUAL) == at(24, 18)


def test_a_card_that_was_missed_comes_until_the_interview_begins_and_not_after() -> None:
    assert is_due(card(at(25, 10)), at(25, 9, 59))
    assert not is_due(card(at(25, 10)), at(25, 10))


def test_the_debrief_is_asked_for_straight_after_the_interview() -> None:
    assert not is_due(debrief(at(24, 11)), at(24, 10, 59))
    assert is_due(debrief(at(24, 11)), at(24, 11))


def test_a_debrief_of_a_late_evening_waits_for_the_morning() -> None:
    assert not is_due(debrief(at(24, 22, 30)), at(24, 22, 30))
    assert not is_due(debrief(at(24, 22, 30)), at(25, 7, 59))
    assert is_due(debrief(at(24, 22, 30)), at(25, 8))


def test_nobody_is_asked_for_a_debrief_days_later() -> None:
    assert is_due(debrief(at(24, 11)), at(26, 10, 59))
    assert not is_due(debrief(at(24, 11)), at(26, 11))


def test_a_letter_is_thought_of_on_the_morning_of_the_day_it_has_to_be_posted() -> None:
    letter = Duty(
        Kind.POST, "acme-1:dana-cruz:thank_you", at(23, 12), at(26, 17), date(2026, 11, 26)
    )
    assert not is_due(letter, at(25, 12))
    assert not is_due(letter, at(26, 8, 59))
    assert is_due(letter, at(26, 9))
    assert not is_due(letter, at(27, 9))


def test_the_invited_call_comes_when_its_hours_begin_and_not_after_them() -> None:
    invited = call(at(24, 10), at(24, 12))
    assert not is_due(invited, at(24, 9, 59))
    assert is_due(invited, at(24, 10))
    assert not is_due(invited, at(24, 12))


def test_a_call_that_can_only_be_made_in_the_quiet_hours_is_not_kept_quiet() -> None:
    assert is_due(call(at(24, 22, 30), at(24, 23, 30)), at(24, 22, 30))


def test_an_answer_is_told_of_for_three_days() -> None:
    answer = Duty(Kind.ANSWER, "4", at(24, 11), at(24, 11))
    assert is_due(answer, at(24, 11))
    assert not is_due(answer, at(27, 11))


def test_what_is_turned_off_never_comes() -> None:
    wanted = Wanted(kinds=frozenset(Kind) - {Kind.DEBRIEF})
    assert not is_due(debrief(at(24, 11)), at(24, 12), wanted)
    assert is_due(card(at(25, 10)), at(24, 18), wanted)


@pytest.mark.parametrize(
    ("start", "end", "clock", "quiet"),
    [
        (time(22), time(8), time(22, 0), True),
        (time(22), time(8), time(21, 59), False),
        (time(22), time(8), time(3, 0), True),
        (time(22), time(8), time(8, 0), False),
        (time(13), time(16), time(14, 0), True),
        (time(13), time(16), time(16, 0), False),
        (time(9), time(9), time(9, 0), False),
    ],
)
def test_the_quiet_hours_are_the_candidates_own(
    start: time, end: time, clock: time, quiet: bool
) -> None:
    wanted = Wanted(quiet_from=start, quiet_to=end)
    now = datetime.combine(date(2026, 11, 24), clock, MADRID)
    assert is_due(debrief(at(24, 0)), now, wanted) is not quiet


def test_the_night_the_clocks_go_back_is_quiet_until_eight_by_the_new_time() -> None:
    ended = datetime(2026, 10, 24, 23, 0, tzinfo=MADRID)
    assert not is_due(debrief(ended), datetime(2026, 10, 25, 6, 30, tzinfo=UTC))  # 07:30
    assert is_due(debrief(ended), datetime(2026, 10, 25, 7, 0, tzinfo=UTC))  # 08:00


def test_another_day_is_another_reminder() -> None:
    assert card(at(25, 10)).name == card(at(25, 12)).name
    assert card(at(25, 10)).name != card(at(26, 10)).name


def test_the_most_pressing_comes_first() -> None:
    found = due([debrief(at(24, 11)), call(at(24, 10), at(24, 12))], at(24, 11), MADRID, USUAL)
    assert [duty.kind for duty in found] == [Kind.CALL, Kind.DEBRIEF]
