"""The search's picture: where every opportunity stands, and three charts with their tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import TYPE_CHECKING

from django.http import HttpResponse

from afterword.records import queries
from afterword.web import words
from afterword.web.moments import Tongue
from afterword.web.planning import up_to_date
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.workflows import today as lists

if TYPE_CHECKING:
    from afterword.records.models import Event

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_LATEST = 36.0  # the end of the chart of hours
_BANDS = ((0, 4), (4, 12), (12, 24))


@dataclass(frozen=True, slots=True)
class Sent:
    """One thank-you: how many hours after the interview, and whether it was answered."""

    hours: float
    channel: str
    answered: bool


def overview(visit: Visit) -> HttpResponse:
    """Everything at a glance."""
    up_to_date(visit)
    tongue = tongue_of(visit)
    events = queries.events_of_all(visit.owner)
    thanks = list(_thanks(events))
    answers = list(_answer_days(events))
    return visit.page(
        "overview",
        station="overview",
        standing=_standing(visit, events, tongue),
        hours=_hours(thanks, tongue),
        channels=_channels(thanks, tongue),
        days=_days(answers, tongue),
    )


def _standing(visit: Visit, events: list[Event], tongue: Tongue) -> list[dict[str, object]]:
    found = lists.today(visit.owner, visit.now)
    tasks = sorted(
        (task for part in (found.now, found.coming, found.waiting) for task in part),
        key=lambda task: task.at,
    )
    ended = {e.opportunity_id: e for e in events if e.kind in ("outcome", "dropped")}
    last = {row.opportunity_id: row for row in queries.interviews(visit.owner)}
    first = {task.opportunity: task for task in reversed(tasks)}
    rows = []
    for opportunity in queries.opportunities(visit.owner):
        following = first.get(opportunity.key)
        end = ended.get(opportunity.pk)
        met = last.get(opportunity.pk)
        rows.append(
            {
                "opportunity": opportunity,
                "interview": met.key if met else "",
                "met": tongue.short(tongue.local(met.starts_at).date()) if met else "–",
                "next": _next(following, end, tongue),
                "closed": following is None,
            }
        )
    return rows


def _next(task: lists.Task | None, end: Event | None, tongue: Tongue) -> str:
    if task is not None:
        when = tongue.day(tongue.local(max(task.at, tongue.now)).date())
        return f"{words.verb(task, tongue.language, channel=False)}, {when}"
    if end is not None and end.kind == "outcome":
        return words.RESULTS[end.result].in_(tongue.language)
    return tongue.say("at rest", "en reposo")


# --- what happened ------------------------------------------------------------------


def _thanks(events: list[Event]) -> Iterable[Sent]:
    """Each thank-you that went, once for each person, with whether any answer came after it."""
    replies = [event for event in events if event.kind == "reply"]
    for event in events:
        if event.kind == "sent" and event.action == "thank_you" and event.interview:
            hours = (event.at - event.interview.ends_at) / _HOUR
            came = any(_answers(reply, event) for reply in replies)
            yield Sent(max(hours, 0.0), event.channel, came)


def _answers(reply: Event, sent: Event) -> bool:
    same = reply.opportunity_id == sent.opportunity_id
    return same and reply.at >= sent.at and reply.person_id in (None, sent.person_id)


def _answer_days(events: list[Event]) -> Iterable[int]:
    """Days from the last thing sent to each answer."""
    sent: dict[object, datetime] = {}
    for event in events:
        if event.kind == "sent":
            sent[event.opportunity_id] = event.at
        elif event.kind == "reply" and event.opportunity_id in sent:
            yield max((event.at - sent[event.opportunity_id]) // _DAY, 0)


# --- the charts ---------------------------------------------------------------------


def _hours(thanks: list[Sent], tongue: Tongue) -> dict[str, object] | None:
    """Hours after the interview, for what does not go by post."""
    shown = [each for each in thanks if each.channel != "letter"]
    if not shown:
        return None
    day = sum(1 for each in shown if each.hours <= 24)
    table = [
        (
            tongue.say("{a} to {b}", "de {a} a {b}", a=str(a), b=str(b)),
            sum(1 for e in shown if a <= e.hours < b),
        )
        for a, b in _BANDS
    ]
    later = sum(1 for each in shown if each.hours >= 24)
    return {
        "said": tongue.say(
            "{n} of {all} within a day.", "{n} de {all} en un día.", n=str(day), all=str(len(shown))
        ),
        "dots": list(_piled(shown)),
        "ticks": [(round(1 + 96 * hour / _LATEST, 2), hour) for hour in range(0, 37, 6)],
        "table": [*table, (tongue.say("later", "después"), later)],
    }


def _piled(shown: list[Sent]) -> Iterable[tuple[float, int, bool]]:
    """A dot for each, those of one place over one another: x, y, whether within a day."""
    piled: Counter[int] = Counter()
    for each in sorted(shown, key=lambda sent: sent.hours):
        x = round(1 + 96 * min(each.hours, _LATEST) / _LATEST, 2)
        yield x, 38 - 11 * piled[int(x)], each.hours <= 24
        piled[int(x)] += 1


def _channels(thanks: list[Sent], tongue: Tongue) -> list[dict[str, object]]:
    sent = Counter(each.channel for each in thanks)
    answered = Counter(each.channel for each in thanks if each.answered)
    return [
        {
            "name": words.WAYS.get(channel, words.HOW[channel]).in_(tongue.language),
            "sent": count,
            "answered": answered[channel],
            "y": 16 + 32 * place,
            "words_y": 20.5 + 32 * place,
            "dots": [(92 + 22 * n, n < answered[channel]) for n in range(min(count, 40))],
        }
        for place, (channel, count) in enumerate(sent.most_common())
    ]


def _days(answers: list[int], tongue: Tongue) -> dict[str, object] | None:
    if not answers:
        return None
    longest = max(*answers, 14)
    piled: Counter[int] = Counter()
    dots = []
    for days in sorted(answers):
        dots.append((round(3 + 94 * days / longest, 2), 58 - 14 * piled[days]))
        piled[days] += 1
    half = int(median(answers))
    return {
        "half": half,
        "half_x": round(3 + 94 * half / longest, 2),
        "dots": dots,
        "ticks": [
            (round(3 + 94 * day / longest, 2), day)
            for day in range(0, longest + 1, max(longest // 7, 1))
        ],
        "table": sorted(Counter(answers).items()),
    }
