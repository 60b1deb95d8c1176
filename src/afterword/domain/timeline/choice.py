"""Which of the days named is the answer, with what is said of it at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from afterword.domain.timeline.algebra import Span
from afterword.domain.timeline.cues import Cue
from afterword.domain.timeline.moment import Op
from afterword.domain.timeline.reader import Clause, Mention
from afterword.domain.timeline.window import ENDS, STARTS, Candidate, Part, beside, negated

# "…, on Friday most probably, I think": with more words a day says something of its own
MOST_OF_ALIKE = 4


def chosen(found: Sequence[Candidate]) -> Candidate | None:
    """The mention of the first news, with the window that it and its neighbour give together."""
    open_ = [c for c in found if c.span is not None and c.part is not Part.ELSEWHERE]
    open_ = _of_you(open_) or open_
    if not open_:
        return None
    affirmed = [c for c in open_ if c.part < Part.ASIDE or not _denied(c)]
    best = max(c.part for c in affirmed or open_)
    first = next(c for c in affirmed or open_ if c.part is best)
    return _called_for(first, open_) or _at_last(first, open_) or _together(first, open_)


def _of_you(found: Sequence[Candidate]) -> list[Candidate]:
    """Where others are told on a day of theirs, the days that are the candidate's."""
    own = [c for c in found if c.part > Part.INTERVIEWS]
    others = any(c.clause.has(Cue.THEM) for c in found)
    return [c for c in own if _is_yours(c.clause, others=others)]


def _is_yours(clause: Clause, *, others: bool) -> bool:
    """Whether the candidate is set against others there, or at once before."""
    before = [other for other in clause.sentence if other.end <= clause.start][-1:]
    if any(other.has(Cue.YOURS) for other in (*before, clause)):
        return True
    if others and clause.has(Cue.YOU):
        return True
    return (others or clause.has(Cue.HENCE)) and any(other.has(Cue.YOU) for other in before)


def _called_for(first: Candidate, found: Sequence[Candidate]) -> Candidate | None:
    """The day of a call by which the news is ready: "call on Friday, I'll know by then"."""
    if first.mention.op is not Op.BY or first.span is None:
        return None
    last = first.span.last
    calls = (c for c in found if c.part is Part.CALL and c.span and c.mention.op is Op.ON)
    return next((c for c in calls if c.span and c.span.last == last), None)


def _denied(candidate: Candidate) -> bool:
    """Whether it is only said when it will not be: "not on Friday". "Not before" says more."""
    op = candidate.mention.op
    return op in (Op.ON, Op.BY) and candidate.part is not Part.SILENCE and negated(candidate.clause)


def _at_last(first: Candidate, found: Sequence[Candidate]) -> Candidate | None:
    """The day of which it is said that it is then: "not before Monday, that's when they vote"."""
    if first.mention.op not in (Op.FROM, Op.BEFORE, Op.UNTIL):
        return None
    after = (c for c in found if c.mention.start > first.mention.start and c.mention.op is Op.ON)
    same = (c for c in after if c.mention.span == first.mention.span)
    return next((c for c in same if c.part >= Part.DECIDING), None)


def _together(first: Candidate, found: Sequence[Candidate]) -> Candidate:
    """``first`` with what follows it at once: "on Monday, Tuesday at the latest"."""
    after = [c for c in found if c.mention.start > first.mention.start]
    after = [c for c in after if c.clause.sentence is first.clause.sentence]
    if not after:
        return first
    for other in after:
        if _is_deadline_of(other, first):
            return other
    for other in after:
        joined = _joint(first, other)
        if joined is None:
            break
        first = joined
    return first


def _joint(first: Candidate, second: Candidate) -> Candidate | None:
    """The two as one; None where something else is said between them."""
    cues = (Cue.NEWS, Cue.OTHER, Cue.CALL, Cue.SILENCE, Cue.PAST, Cue.INTERVIEWING)
    between = any(
        first.mention.end <= place.start < second.mention.start
        for clause in first.clause.sentence
        for place in clause.of(*cues)
    )
    if between or _is_apart(second) or first.span is None or second.span is None:
        return None
    span = _joined(first.mention.op, first.span, second.mention.op, second.span)
    mention = Mention(
        first.mention.start, second.mention.end, first.mention.op, span, first.mention.bare
    )
    return Candidate(mention, first.clause, first.part, span) if span != first.span else first


def _is_apart(candidate: Candidate) -> bool:
    """Whether a clause of its own words tells of something else: "on Tuesday there's a strike"."""
    mention, clause = candidate.mention, candidate.clause
    return mention.start == clause.start and beside(mention, clause) > MOST_OF_ALIKE


def _is_deadline_of(other: Candidate, first: Candidate) -> bool:
    """Whether the same day comes up again as a deadline: "on the 25th, so you'll know by then"."""
    if first.span is None or other.span is None or first.mention.op is not Op.ON:
        return False
    return other.mention.op is Op.BY and other.span.last == first.span.last == first.span.first


def _joined(op: Op, span: Span, other_op: Op, other: Span) -> Span:
    """A start and a deadline, a day and its deadline, a period and the day in it."""
    if op is Op.BEFORE and other_op is Op.BY:
        return other
    if other_op in ENDS and op in ENDS:
        return Span(span.first, max(span.last, other.last)) if span.last and other.last else span
    if (op in STARTS and other_op in ENDS) or (op in ENDS and other_op in STARTS):
        return span.meet(other) or span
    if op is Op.ON and other_op in ENDS and span.first and other.last:
        late = other.last if other.last >= span.first else other.last + timedelta(weeks=1)
        return Span(span.first, max(span.first, late))
    if op in (Op.BEFORE, Op.UNTIL) and other_op is Op.ON and span.last is None:
        return span.meet(other) or span
    begins = other_op in (Op.FROM, Op.BEFORE, Op.UNTIL) and other.last is None
    if op is Op.ON and begins and span.first == other.first:
        return other
    if op is other_op is Op.ON and span.meet(other) == other:
        return other
    return span
