"""The numbers of the rules: their documented names, their defaults, and what may be put there."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import time

from afterword.domain.etiquette.faults import fail

_HIGHEST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Every number of the etiquette, by its documented name; the unit is in the name.

    Clock times are the recipient's, except where nobody receives: then the candidate's.
    """

    short_window_days: int = 7
    stale_business_days: int = 10
    card_minutes_before: int = 15
    debrief_hours: int = 24
    prompt_earliest_hours: int = 1
    prompt_latest_hours: int = 24
    business_opens: time = time(9)
    business_closes: time = time(17, 30)
    evening_opens: time = time(8)
    evening_closes: time = time(20)
    decision_opens: time = time(9)
    letter_post_business_days: int = 3
    letter_arrive_business_days_before: int = 1
    call_at: time = time(10)
    question_at: time = time(10)
    day_closes: time = time(17, 30)
    question_business_days: int = 2
    question_days_after_decide_from: int = 7
    question_days_after_interview: int = 7
    last_message_business_days: int = 5
    close_business_days: int = 10
    quiet_business_days: int = 3
    approve_business_days_before: int = 1


DEFAULTS = Policy()
# what must not come after what
_IN_ORDER = (
    ("prompt_earliest_hours", "prompt_latest_hours"),
    ("business_opens", "business_closes"),
    ("evening_opens", "evening_closes"),
    ("call_at", "day_closes"),
    ("question_at", "day_closes"),
)


def read_policy(given: Mapping[str, object] | None) -> Policy:
    """The defaults with the ``given`` numbers in their places; other names are passed over.

    Counts are whole numbers from 0 to 1000, times "HH:MM". Raises FactsError naming the number.
    """
    if not given:
        return DEFAULTS
    numbers: dict[str, int] = {}
    times: dict[str, time] = {}
    for name, value in given.items():
        default = getattr(DEFAULTS, name, None) if name in _NAMES else None
        if value is None or default is None:
            continue
        if isinstance(default, time):
            times[name] = _time(name, value)
        else:
            numbers[name] = _count(name, value)
    return _in_order(Policy(**numbers, **times))  # type: ignore[arg-type]  # split by type above


_NAMES = frozenset(field.name for field in fields(Policy))


def _count(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _HIGHEST:
        fail(
            f"policy.{name}",
            f"must be a whole number from 0 to {_HIGHEST}",
            f"debe ser un número entero de 0 a {_HIGHEST}",
        )
    return value


def _time(name: str, value: object) -> time:
    found = None
    with suppress(ValueError):
        if isinstance(value, str) and len(value) == len("HH:MM"):
            found = time.fromisoformat(value)
    if found is None:
        fail(f"policy.{name}", "must be a time such as “09:00”", "debe ser una hora como «09:00»")
    return found


def _in_order(policy: Policy) -> Policy:
    for first, then in _IN_ORDER:
        if getattr(policy, first) > getattr(policy, then):
            fail(f"policy.{first}", f"must not be more than {then}", f"no debe superar a {then}")
    return policy
