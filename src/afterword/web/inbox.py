"""What came by mail and what is in doubt: shown with what it holds, until the candidate says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.delivery.states import ASKING, State
from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.records import queries
from afterword.web.arrived import line, means
from afterword.web.moments import Tongue
from afterword.web.planning import up_to_date
from afterword.web.today import tongue_of
from afterword.web.visit import Visit
from afterword.workflows import approve, arrivals, deliver, filing, mailboxes, proposals, values
from afterword.workflows.arrivals import Meaning
from afterword.workflows.reading import read_arrival, window_in_words

if TYPE_CHECKING:
    from afterword.records.models import Arrival, Outgoing

_MOST_SETTLED = 50
_WHAT = Bilingual("say what it is", "di qué es")
_NO_DAY = Bilingual("no day was read in it", "no se ha leído ninguna fecha")


def inbox(visit: Visit) -> HttpResponse:
    """Every mail that waits for a word, the messages in doubt, and what was settled of late."""
    up_to_date(visit)
    tongue = tongue_of(visit)
    came = list(queries.arrivals(visit.owner).filter(settled=False))
    settled = queries.arrivals(visit.owner).filter(settled=True)[:_MOST_SETTLED]
    asking = queries.outgoing(visit.owner).filter(state__in=ASKING)
    boxes = mailboxes.mailboxes(visit.owner)
    return visit.page(
        "inbox",
        station="today",
        waiting=[_waiting(row, tongue) for row in came],
        doubts=[_doubt(row, tongue) for row in asking],
        settled=[line(row, tongue) for row in settled],
        paused=[
            {"address": box.address, "why": Bilingual(box.paused_en, box.paused_es)}
            for box in boxes
            if box.paused_en
        ],
        connected=bool(boxes),
    )


def _waiting(row: Arrival, tongue: Tongue) -> dict[str, object]:
    read = None if row.invite else read_arrival(row)
    window = ""
    if read is not None and read.says is not None:
        window = window_in_words(read.decide_from, read.decide_by, tongue.language)
    return {
        **line(row, tongue),
        "number": row.number,
        "text": row.new_text,
        "evidence": [str(each[1]) for each in row.evidence],
        "question": arrivals.question_of(row) if row.kind == "by_hand" else None,
        "form": "by_hand" if row.kind == "by_hand" else "invite" if row.invite else "answer",
        "window": window,
        "changes": _changes(row) if row.invite else [],
    }


def _changes(row: Arrival) -> list[Bilingual]:
    read = proposals.read_again(row, bootstrap.invite_source())
    return [line for each in proposals.proposed(row.owner, read) for line in each.lines]


def _doubt(row: Outgoing, tongue: Tongue) -> dict[str, object]:
    return {
        "who": row.recipient_name or row.recipient,
        "subject": row.subject,
        "means": means(row, tongue),
        "why": Bilingual(row.why_en, row.why_es),
        "facts": filing.facts_of(row) if row.state == State.IN_DOUBT else (),
        "in_doubt": row.state == State.IN_DOUBT,
        "step": row.step,
    }


# --- what the candidate says ------------------------------------------------------------


def said(visit: Visit, number: int) -> HttpResponse:
    """Keep the candidate's word on one mail."""
    row = arrivals.find_arrival(visit.owner, number)
    answer = _ANSWERS.get(visit.typed.get("what", ""))
    if answer is None:
        raise BadInput(where="what", problem=_WHAT)
    answer(visit, row)
    up_to_date(visit)
    return redirect("/inbox")


def _explain(visit: Visit, row: Arrival) -> None:
    first, last = _day(visit, "from"), _day(visit, "by")
    meaning = arrivals.meaning_of(visit.typed.get("says", ""), first, last)
    if meaning is None:
        raise BadInput(where="says", problem=_WHAT)
    arrivals.explain(row, meaning, visit.now)


def _day(visit: Visit, field: str) -> date | None:
    return values.day(field, visit.typed.get(field, ""))


def _as_read(visit: Visit, row: Arrival) -> None:
    read = read_arrival(row)
    if read is None or read.says is None:
        raise BadInput(where="window", problem=_NO_DAY)
    arrivals.explain(row, Meaning(read.says, read.decide_from, read.decide_by), visit.now)


def _take(visit: Visit, row: Arrival) -> None:
    arrivals.take_invite(row, bootstrap.invite_source(), bootstrap.country_of, visit.now)


_ANSWERS: dict[str, Callable[[Visit, Arrival], None]] = {
    "explain": _explain,
    "as_read": _as_read,
    "take": _take,
    "did_it": lambda visit, row: arrivals.was_it(row, visit.now),
    "not_it": lambda visit, row: arrivals.was_something_else(row, visit.now),
    "not_theirs": lambda visit, row: arrivals.not_theirs(row, visit.now),
}


def settle(visit: Visit, key: str) -> HttpResponse:
    """Keep the candidate's word on a message in doubt."""
    fate = visit.typed.get("fate", "")
    row = approve.find_outgoing(visit.owner, key)
    if fate == "sent":
        deliver.say_sent(row, visit.now)
    elif fate in ("again", "leave"):
        approve.settle(row, visit.now, again=fate == "again")
    else:
        raise BadInput(where="fate", problem=_WHAT)
    up_to_date(visit)
    return redirect("/inbox")
