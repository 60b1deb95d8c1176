"""Which of the days named is the day of the decision, and the window it gives."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from afterword.domain.timeline.algebra import Span
from afterword.domain.timeline.cues import Cue, Found
from afterword.domain.timeline.moment import Moment, Op
from afterword.domain.timeline.reader import Clause, Mention


class Part(IntEnum):
    """What part a day plays in the text; the higher, the more it is the day of the news."""

    ELSEWHERE = 0
    INTERVIEWS = 1
    BARE = 2
    CALL = 3
    SILENCE = 4
    NEWS = 5


class Candidate(NamedTuple):
    """A mention with its part and the window it would give, None if that is all past."""

    mention: Mention
    clause: Clause
    part: Part
    span: Span | None


# between what is corrected and the correction stand few tokens
MOST_BETWEEN = 8


def corrected(clauses: Sequence[Clause]) -> None:
    """Take out what a later mention corrects: "Friday, sorry, Thursday"."""
    placed = [(clause, mention) for clause in clauses for mention in clause.mentions]
    corrections = [found.start for clause in clauses for found in clause.of(Cue.CORRECTION)]
    for (clause, wrong), (other, right) in pairwise(placed):
        between = bisect(corrections, right.start - 1) - bisect(corrections, wrong.end - 1)
        if between and right.start - wrong.end <= MOST_BETWEEN:
            clause.mentions.remove(wrong)
            if right.bare or (right.op is Op.ON and wrong.op is not Op.ON):
                other.mentions[other.mentions.index(right)] = Mention(
                    right.start, right.end, wrong.op, right.span, right.bare
                )


def candidates(clauses: Sequence[Clause], moment: Moment) -> list[Candidate]:
    """Every mention with its part, in the order of the text."""
    found = []
    for clause in clauses:
        for mention in clause.mentions:
            part = _part(mention, clause, clause.sentence)
            found.append(Candidate(mention, clause, part, _window(mention, clause, part, moment)))
    return found


def _part(mention: Mention, clause: Clause, sentence: Sequence[Clause]) -> Part:
    if clause.has(Cue.SILENCE) and is_condition(sentence):
        return Part.SILENCE
    calls = clause.of(Cue.CALL, Cue.CALLS)
    if calls:
        waited = is_condition(sentence) and any(other.has(Cue.SILENCE) for other in sentence)
        return _part_of_call(calls[0], clause, sentence, waited=waited)
    leading = _leading(mention, clause, sentence)
    news, other = (
        _nearest(mention, leading.of(Cue.NEWS, Cue.PHONE)),
        _nearest(mention, leading.of(Cue.OTHER)),
    )
    if clause.has(Cue.PAST) and not leading.has(Cue.NEWS):
        return Part.ELSEWHERE
    if leading.has(Cue.INTERVIEWING) and not leading.has(Cue.NEWS):
        over = mention.op in (Op.UNTIL, Op.BY) or leading.has(Cue.FINISH)
        return Part.INTERVIEWS if over else Part.ELSEWHERE
    if news is not None:
        return Part.NEWS if other is None or news <= other else Part.BARE
    return Part.BARE if other is None else Part.ELSEWHERE


def _part_of_call(call: Found, clause: Clause, sentence: Sequence[Clause], *, waited: bool) -> Part:
    """A day for a call is the day of the news, unless they only ask not to call before it."""
    if waited:
        return Part.SILENCE
    courtesy = any(other.has(Cue.COURTESY, Cue.PURPOSE) for other in sentence)
    return Part.ELSEWHERE if courtesy or clause.refuses(call) else Part.CALL


def is_condition(sentence: Sequence[Clause]) -> bool:
    """Whether the sentence says what follows from silence."""
    return any(clause.has(Cue.IF, Cue.ELSE, Cue.REJECTED) for clause in sentence)


def _leading(mention: Mention, clause: Clause, sentence: Sequence[Clause]) -> Clause:
    """The clause whose cues say what the mention is about: a bare one looks to its neighbours."""
    about = (Cue.NEWS, Cue.OTHER, Cue.PAST, Cue.INTERVIEWING, Cue.PHONE)
    if clause.has(*about):
        return clause
    before = [other for other in sentence if other.start < clause.start and other.has(*about)]
    after = [other for other in sentence if other.start > clause.start and other.has(*about)]
    if after and (not before or not _is_first(clause, sentence)):
        pass
    near = [*after[:1], *before[-1:]] if _is_first(clause, sentence) else [*before[-1:], *after[:1]]
    return near[0] if near else clause


def _is_first(clause: Clause, sentence: Sequence[Clause]) -> bool:
    return clause is sentence[0]


def _nearest(mention: Mention, cues: Sequence[Found]) -> int | None:
    gaps = (max(found.start - mention.end, mention.start - found.end, 0) for found in cues)
    return min(gaps, default=None)


def _window(mention: Mention, clause: Clause, part: Part, moment: Moment) -> Span | None:
    """The days it may be from today on; None if they are past or beyond the calendar."""
    try:
        return _said(mention, clause, part).meet(Span(moment.today, None))
    except (OverflowError, ValueError):
        return None


def _said(mention: Mention, clause: Clause, part: Part) -> Span:
    span = mention.span
    if part is Part.SILENCE:
        return span.through()
    if part is Part.INTERVIEWS:
        return span.beyond()
    return _not(mention) if negated(clause) else _as_meant(mention)


def _as_meant(mention: Mention) -> Span:
    span = mention.span
    match mention.op:
        case Op.BY | Op.UNTIL:
            return span.through()
        case Op.BEFORE:
            return span.ahead()
        case Op.FROM | Op.LONGER:
            return span.onwards()
        case Op.AFTER:
            return span.beyond()
        case _:
            return span


def _not(mention: Mention) -> Span:
    """What "not by Friday", "no decision this week" or "not before Monday" leave open."""
    span = mention.span
    match mention.op:
        case Op.BEFORE | Op.UNTIL | Op.FROM:
            return span.onwards()
        case Op.LONGER:
            return span.through()
        case Op.AFTER:
            return span.beyond()
        case _:
            after = span.beyond()
    weekend = after.first is not None and after.first.weekday() == 5
    is_week = span.first is not None and span.last is not None and span.first < span.last
    return after.shifted(2) if weekend and is_week else after


def negated(clause: Clause) -> bool:
    """Whether the clause says that it will not be then."""
    return clause.has(Cue.NOT, Cue.SILENCE) and not clause.has(Cue.NOT_NOT)


def chosen(found: Sequence[Candidate]) -> Candidate | None:
    """The mention of the first news, with the window that it and its neighbours give together."""
    open_ = [c for c in found if c.span is not None and c.part is not Part.ELSEWHERE]
    if not open_:
        return None
    best = max(c.part for c in open_)
    of_best = [c for c in open_ if c.part is best]
    affirmed = [c for c in of_best if not negated(c.clause)]
    return (affirmed or of_best)[0]
