"""Weekdays that follow a step of the process: "the board meets on the 10th, and Friday we call"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from afterword.domain.language.tokens import Token
from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.cues import Cue
from afterword.domain.timeline.moment import Op
from afterword.domain.timeline.reader import Clause, Language, Mention
from afterword.domain.timeline.reckoning import next_weekday

_STEPS = (Cue.STEP, Cue.INTERVIEWING, Cue.DECIDING, Cue.BACK)
_TOLD = (Cue.NEWS, Cue.PHONE, Cue.EMAIL)


def after_steps(clauses: Sequence[Clause], tokens: Sequence[Token], language: Language) -> None:
    """Move a weekday with news to the first after the day of the step that comes before it."""
    for (before, step), (clause, mention) in pairwise(_placed(clauses)):
        if _is_weekday(mention, tokens, language) and (
            _is_step(step, before, clause) or _is_within(step, before, clause)
        ):
            later = _later(step, mention)
            if later is not None:
                place = clause.mentions.index(mention)
                clause.mentions[place] = Mention(
                    mention.start, mention.end, mention.op, later, mention.bare
                )


def _placed(clauses: Sequence[Clause]) -> Iterator[tuple[Clause, Mention]]:
    yield from ((clause, mention) for clause in clauses for mention in tuple(clause.mentions))


def _is_weekday(mention: Mention, tokens: Sequence[Token], language: Language) -> bool:
    *before, last = (token.key for token in tokens[mention.start : mention.end])
    return (
        last in language.ends
        and mention.op in (Op.ON, Op.BY)
        and language.before_weekday.issuperset(before)
    )


def _is_step(step: Mention, before: Clause, clause: Clause) -> bool:
    """Whether the clause tells news, and the one before what they do until then."""
    if step.op not in (Op.ON, Op.UNTIL) and not before.has(Cue.INTERVIEWING):
        return False
    near = before.sentence is clause.sentence or before.sentence[-1].end + 1 == clause.start
    told = near and before is not clause and clause.has(*_TOLD) and before.has(*_STEPS)
    return told and not before.has(Cue.NOT, Cue.PAST, Cue.IF, Cue.ANOTHER)


def _is_within(week: Mention, before: Clause, clause: Clause) -> bool:
    """Whether it is a day of the week told at once before: "next week. Probably Wednesday"."""
    first, last = week.span.first, week.span.last
    if week.op is not Op.ON or first is None or last is None or not 0 < (last - first).days < 7:
        return False
    near = before.sentence is clause.sentence and before is not clause
    return near and before.has(*_TOLD) and not (before.has(Cue.NOT) or clause.cues)


def _later(step: Mention, mention: Mention) -> Span | None:
    """That weekday in the period of the step or after its day; None if it is so already."""
    first, last, day = step.span.first, step.span.last, mention.span.first
    if first is None or last is None or day is None or mention.span.last != day or day >= first:
        return None
    is_period = first < last and step.op is Op.ON
    return one_day(next_weekday(first - timedelta(1) if is_period else last, day.weekday()))
