"""The newest word on the decision, where an answer has overtaken what the debrief says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

from afterword import bootstrap
from afterword.domain.errors import FactsError
from afterword.domain.etiquette.rounds import UNKNOWN, Window
from afterword.domain.etiquette.standing import standing_window
from afterword.records import queries
from afterword.web import understood
from afterword.web.moments import Tongue
from afterword.web.visit import Visit
from afterword.workflows import replan
from afterword.workflows.reading import evidence_of_arrival

if TYPE_CHECKING:
    from afterword.records.models import Event, Interview


@dataclass(frozen=True, slots=True)
class Word:
    """A window that an answer gave: who gave it and when, and the marked words if they are kept."""

    window: str
    who: str
    when: str
    quoted: SafeString | str = ""


def newest_words(visit: Visit, row: Interview, tongue: Tongue) -> list[Word]:
    """The answers about the decision, the one that the plan rests on first, older ones after it.

    Empty where the plan rests on a debrief, on nothing, or the facts do not fit together.
    """
    opportunity = row.opportunity
    answers = [each for each in reversed(queries.events_of(opportunity)) if _gives_day(each)]
    if not answers:
        return []
    try:
        situation = replan.situation_of(opportunity, visit.now, bootstrap.books())
        holds = standing_window(situation, row.round)
    except FactsError:
        return []
    return _from_the_one_that(holds, answers, tongue)


def _gives_day(event: Event) -> bool:
    return event.kind == "reply" and bool(event.decide_from or event.decide_by)


def _from_the_one_that(holds: Window, answers: Sequence[Event], tongue: Tongue) -> list[Word]:
    for nth, answer in enumerate(answers):
        if holds != UNKNOWN and _is(holds, answer):
            return [_word(holds, answer, tongue), *_older(answers[nth + 1 :], tongue)]
    return []


def _is(holds: Window, answer: Event) -> bool:
    """Whether that is the answer's window; a first day that has come by then does not count."""
    return holds.decide_by == answer.decide_by and holds.decide_from in (answer.decide_from, None)


def _older(answers: Sequence[Event], tongue: Tongue) -> list[Word]:
    return [_word(_given(each, tongue), each, tongue) for each in answers]


def _given(answer: Event, tongue: Tongue) -> Window:
    """The answer's window, without a first day that had come when it was given."""
    first = answer.decide_from
    come = first is not None and first <= tongue.local(answer.at).date()
    return Window(None if come else first, answer.decide_by)


def _word(window: Window, answer: Event, tongue: Tongue) -> Word:
    return Word(
        window=tongue.window(window.decide_from, window.decide_by),
        who=answer.person.name if answer.person else "",
        when=tongue.exact(answer.at),
        quoted=_quoted(answer),
    )


def _quoted(answer: Event) -> SafeString | str:
    """The words of the mail that was the answer; an answer told by hand keeps only its days."""
    arrival = queries.arrival_of(answer)
    if arrival is None or not arrival.new_text:
        return ""
    spans = [{"span": [each.start, each.end]} for each in evidence_of_arrival(arrival, answer)]
    return understood.marked(arrival.new_text, spans)
