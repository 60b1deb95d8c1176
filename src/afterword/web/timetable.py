"""The thin line of time in a row of Today: one scale for all rows, positions in per cent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from afterword.records import queries
from afterword.web import rows
from afterword.web.moments import Tongue
from afterword.workflows.today import Task

if TYPE_CHECKING:
    from afterword.records.models import User

_LONGEST = timedelta(days=42)
_QUESTIONS = frozenset({"status_question", "last_message", "close_unanswered"})


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when the lines run, by the reader's clock."""

    first: datetime
    last: datetime

    def at(self, instant: datetime) -> float:
        """How far along the line, from 0 to 100, its ends kept."""
        share = (instant - self.first) / (self.last - self.first)
        return round(min(max(share, 0.01), 0.99) * 100, 2)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line: the interview, today and the step, in per cent; ``window`` is (from, width)."""

    met: float
    today: float
    step: float
    ring: str
    window: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its line."""

    row: rows.Row
    drawn: Drawn


@dataclass(frozen=True, slots=True)
class Timetable:
    """Rows on one scale; ``weeks`` are the Mondays with their places."""

    lines: list[Line]
    weeks: list[tuple[float, str]]
    today: float


def timetable(tasks: list[Task], owner: User, tongue: Tongue) -> Timetable | None:
    """The steps with their lines; None where there are none."""
    if not tasks:
        return None
    keys = {task.interview for task in tasks}
    held = {row.key: row for row in queries.interviews_with_debriefs(owner, keys)}
    span = _span([*(held[key].starts_at for key in keys), *(task.at for task in tasks)], tongue)
    lines = [
        Line(
            rows.row(task, tongue, channel=False),
            Drawn(
                met=span.at(held[task.interview].starts_at),
                today=span.at(tongue.now),
                step=span.at(task.at),
                ring="dot-perhaps" if task.action in _QUESTIONS else "dot-yours",
                window=_window(held[task.interview], span, tongue),
            ),
        )
        for task in tasks
    ]
    return Timetable(lines, list(_weeks(span, tongue)), span.at(tongue.now))


def _span(moments: Iterable[datetime], tongue: Tongue) -> Span:
    every = [*moments, tongue.now]
    now = tongue.now
    first = max(min(every), now - _LONGEST / 2)
    last = min(max(every), now + _LONGEST)
    monday = tongue.local(first).date()
    monday -= timedelta(days=monday.weekday())
    end = tongue.local(last).date() + timedelta(days=2)
    return Span(_midnight(monday, tongue), _midnight(max(end, monday + timedelta(days=21)), tongue))


def _midnight(day: date, tongue: Tongue) -> datetime:
    return datetime.combine(day, time(), tongue.local(tongue.now).tzinfo)


def _window(interview: object, span: Span, tongue: Tongue) -> tuple[float, float] | None:
    debrief = getattr(interview, "debrief", None)
    if debrief is None:
        return None
    first, last = debrief.decide_from or debrief.decide_by, debrief.decide_by or debrief.decide_from
    if first is None or last is None:
        return None
    start = span.at(_midnight(first, tongue))
    end = span.at(_midnight(last, tongue) + timedelta(days=1))
    return (start, round(end - start, 2)) if end > start else None


def _weeks(span: Span, tongue: Tongue) -> Iterator[tuple[float, str]]:
    """Each Monday that has room beside today and the one before."""
    day, before = span.first, -100.0
    today = span.at(tongue.now)
    while day < span.last:
        place = round((day - span.first) / (span.last - span.first) * 100, 2)
        if place - before >= 16 and not today - 16 < place < today + 9 and place < 90:
            yield place, f"{day.day} {tongue.month(day.date())}"
            before = place
        day += timedelta(days=7)
