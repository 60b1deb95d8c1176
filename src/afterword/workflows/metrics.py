"""Counts of what leaves and comes, as Prometheus reads them (text format 0.0.4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count, Min

from afterword.domain.delivery.states import POLLED, State
from afterword.records import models


def metrics(now: datetime) -> str:
    """The counts at ``now``; no name, address or text is in them."""
    return (
        "\n".join([*_outgoing(), *_waiting(now), *_mailboxes(), *_listening(now), *_arrivals()])
        + "\n"
    )


def _outgoing() -> Iterator[str]:
    yield "# HELP afterword_outgoing_messages Approved messages by state."
    yield "# TYPE afterword_outgoing_messages gauge"
    rows = models.Outgoing.objects.values_list("state").annotate(Count("pk"))
    counts: dict[str, int] = dict(rows)
    for state in State:
        yield f'afterword_outgoing_messages{{state="{state}"}} {counts.get(state, 0)}'


def _waiting(now: datetime) -> Iterator[str]:
    due = models.Outgoing.objects.filter(models.StateIn(POLLED), due_at__lte=now)
    first: datetime | None = due.aggregate(first=Min("due_at"))["first"]
    late = (now - first).total_seconds() if first else 0.0
    yield "# HELP afterword_overdue_seconds How long the first due message has been waiting."
    yield "# TYPE afterword_overdue_seconds gauge"
    yield f"afterword_overdue_seconds {late:.0f}"


def _mailboxes() -> Iterator[str]:
    boxes = models.Mailbox.objects.all()
    paused = boxes.exclude(paused_en="").count()
    yield "# HELP afterword_mailboxes Connected mailboxes."
    yield "# TYPE afterword_mailboxes gauge"
    yield f'afterword_mailboxes{{paused="no"}} {boxes.count() - paused}'
    yield f'afterword_mailboxes{{paused="yes"}} {paused}'


def _listening(now: datetime) -> Iterator[str]:
    marks = models.FolderMark.objects.filter(mailbox__paused_en="", looked_at__isnull=False)
    first: datetime | None = marks.aggregate(first=Min("looked_at"))["first"]
    age = max((now - first).total_seconds(), 0.0) if first else 0.0
    yield "# HELP afterword_unheard_seconds How long the mailbox read longest ago was not read."
    yield "# TYPE afterword_unheard_seconds gauge"
    yield f"afterword_unheard_seconds {age:.0f}"


def _arrivals() -> Iterator[str]:
    yield "# HELP afterword_arrivals_total Mails that came and concern a search, by kind."
    yield "# TYPE afterword_arrivals_total counter"
    rows = models.Arrival.objects.values_list("kind").annotate(Count("pk")).order_by("kind")
    for kind, count in rows:
        yield f'afterword_arrivals_total{{kind="{kind}"}} {count}'
