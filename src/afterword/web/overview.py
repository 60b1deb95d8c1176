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
_TALLEST = 220  # pixels of a pile of dots
_IN_A_ROW = 11  # dots of a channel, on the narrowest screen
_MOST_DOTS = 110  # of a channel; how many more there are is said
_MOST_ROWS = 200  # opportunities, those with something ahead first


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
    standing = _standing(visit, events, tongue)
    return visit.page(
        "overview",
        station="overview",
        standing=standing[:_MOST_ROWS],
        more=max(len(standing) - _MOST_ROWS, 0),
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
    return sorted(rows, key=lambda row: bool(row["closed"]))


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
    replies: dict[object, list[Event]] = {}
    for event in events:
        if event.kind == "reply":
            replies.setdefault(event.opportunity_id, []).append(event)
    for event in events:
        if event.kind == "sent" and event.action == "thank_you" and event.interview:
            hours = (event.at - event.interview.ends_at) / _HOUR
            came = any(_answers(reply, event) for reply in replies.get(event.opportunity_id, ()))
            yield Sent(max(hours, 0.0), event.channel, came)


def _answers(reply: Event, sent: Event) -> bool:
    return reply.at >= sent.at and reply.person_id in (None, sent.person_id)


def _answer_days(events: list[Event]) -> Iterable[int]:
    """Days from the last thing sent to each answer."""
    sent: dict[object, datetime] = {}
    for event in events:
        if event.kind == "sent":
            sent[event.opportunity_id] = event.at
        elif event.kind == "reply" and event.opportunity_id in sent:
            yield max((event.at - sent[event.opportunity_id]) // _DAY, 0)


# --- the charts ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Piles:
    """How dots of one place stand over one another: all of them, however many.

    ``step`` is from one to the next, ``r`` the radius, ``extra`` what the tallest pile needs above
    the usual height; pixels. A pile over 220 pixels is drawn closer.
    """

    step: float
    r: float
    extra: float

    @staticmethod
    def of(tallest: int, step: float, r: float, fits: int) -> Piles:
        """Piles of dots of radius ``r``, ``fits`` of which stand in the usual height."""
        room = step * (fits - 1)
        if step * tallest > _TALLEST:
            step = _TALLEST / tallest
            r = min(r, max(step / 2, 0.75))
        return Piles(round(step, 2), round(r, 2), round(max(step * (tallest - 1) - room, 0.0), 1))


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
        **_piled(shown),
        "ticks": [(round(1 + 96 * hour / _LATEST, 2), hour) for hour in range(0, 37, 6)],
        "table": [*table, (tongue.say("later", "después"), later)],
    }


def _piled(shown: list[Sent]) -> dict[str, object]:
    """A dot for each, those of one place over one another: x, y, whether within a day."""
    places = [round(1 + 96 * min(each.hours, _LATEST) / _LATEST, 2) for each in shown]
    piles = Piles.of(max(Counter(map(int, places)).values()), 11, 5, fits=4)
    piled: Counter[int] = Counter()
    dots = []
    for x, each in sorted(zip(places, shown, strict=True), key=lambda pair: pair[0]):
        dots.append((x, round(38 - piles.step * piled[int(x)], 1), each.hours <= 24))
        piled[int(x)] += 1
    shade = {"shade_y": 8 - piles.extra, "shade_height": 40 + piles.extra}
    return {"dots": dots, "piles": piles, "height": 80 + piles.extra, **shade}


def _channels(thanks: list[Sent], tongue: Tongue) -> list[dict[str, object]]:
    sent = Counter(each.channel for each in thanks)
    answered = Counter(each.channel for each in thanks if each.answered)
    found = []
    y = 16
    for channel, count in sent.most_common():
        rows = -(-min(count, _MOST_DOTS) // _IN_A_ROW)
        found.append(
            {
                "name": words.WAYS.get(channel, words.HOW[channel]).in_(tongue.language),
                "sent": count,
                "answered": answered[channel],
                "words_y": y + 4.5,
                "dots": [
                    (92 + 22 * (n % _IN_A_ROW), y + 22 * (n // _IN_A_ROW), n < answered[channel])
                    for n in range(min(count, _MOST_DOTS))
                ],
                "height": y + 22 * rows,
                "more": max(count - _MOST_DOTS, 0),
            }
        )
        y += 22 * rows + 10
    return found


def _days(answers: list[int], tongue: Tongue) -> dict[str, object] | None:
    if not answers:
        return None
    longest = max(*answers, 14)
    piles = Piles.of(max(Counter(answers).values()), 14, 6, fits=4)
    piled: Counter[int] = Counter()
    dots = []
    for days in sorted(answers):
        x = round(3 + 94 * days / longest, 2)
        dots.append((x, round(58 - piles.step * piled[days], 1)))
        piled[days] += 1
    half = int(median(answers))
    return {
        "half": half,
        "half_x": round(3 + 94 * half / longest, 2),
        "dots": dots,
        "piles": piles,
        "height": 104 + piles.extra,
        "top": 4 - piles.extra,
        "ticks": [
            (round(3 + 94 * day / longest, 2), day)
            for day in range(0, longest + 1, max(longest // 7, 1))
        ],
        "table": sorted(Counter(answers).items()),
    }
