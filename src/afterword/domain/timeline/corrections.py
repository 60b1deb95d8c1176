"""What is taken back: "Friday, sorry, Thursday" names only Thursday."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from afterword.domain.timeline.cues import Cue
from afterword.domain.timeline.moment import Op
from afterword.domain.timeline.reader import Clause, Mention

# between what is corrected and the correction stand few tokens, or a reason that begins at once
MOST_BETWEEN, MOST_EXPLAINED, AT_ONCE = 8, 16, 4
# … or what has happened: "by Friday. The board was put off, so read that as Monday"
MOST_TOLD = 20
# "a Saturday"
MOST_OF_WEEKDAY = 2
_SUBJECTS = (Cue.NEWS, Cue.OTHER, Cue.PAST, Cue.INTERVIEWING, Cue.CALL)


def corrected(clauses: Sequence[Clause]) -> None:
    """Take out what a later mention corrects, and put that in its place."""
    placed = [(clause, mention) for clause in clauses for mention in clause.mentions]
    corrections = [found.start for clause in clauses for found in clause.of(Cue.CORRECTION)]
    before: tuple[Clause, Mention] | None = None
    said_to = 0
    for here in placed:
        if before and _is_the_reason(before[1], here[1], corrections):
            here[0].mentions.remove(here[1])
            said_to = here[1].end
            continue
        tells_of_past = here[0].has(Cue.PAST) and not here[0].has(Cue.NEWS)
        if before and not tells_of_past and _corrects(before[1], here[1], corrections, said_to):
            here = _put_in_place(*before, *here)
        before = here


def _is_the_reason(wrong: Mention, right: Mention, corrections: Sequence[int]) -> bool:
    """Whether a day comes up again only to say why not then: "Monday, no, Monday I'm off"."""
    if right.op is not Op.ON or not (wrong.span == right.span or _names_weekday(right, wrong)):
        return False
    taken_back = bisect(corrections, wrong.end - 1) < bisect(corrections, right.start - 1)
    return taken_back and right.start - wrong.end <= MOST_EXPLAINED


def _names_weekday(right: Mention, wrong: Mention) -> bool:
    """Whether it only says which weekday that is: "the 22nd, no, that's a Saturday"."""
    one, other = wrong.span.first, right.span.first
    if one is None or other is None or right.end - right.start > MOST_OF_WEEKDAY:
        return False
    days = wrong.span.last == one and right.span.last == other and other < one
    return days and one.weekday() == other.weekday()


def _corrects(wrong: Mention, right: Mention, corrections: Sequence[int], said_to: int) -> bool:
    """Whether ``right`` corrects ``wrong``, the reason for it, up to ``said_to``, in between."""
    first = bisect(corrections, wrong.end - 1)
    if first == bisect(corrections, right.start - 1):
        return False
    between = right.start - max(wrong.end, said_to)
    last = corrections[bisect(corrections, right.start - 1) - 1]
    told = wrong.op is Op.BY and between <= MOST_TOLD
    if between <= MOST_BETWEEN or (told and right.start - last < AT_ONCE):
        return True
    at_once = corrections[first] - wrong.end <= AT_ONCE
    explained = at_once and right.start - wrong.end <= MOST_EXPLAINED
    return explained and right.op is wrong.op is Op.BY


def _put_in_place(
    clause: Clause, wrong: Mention, other: Clause, right: Mention
) -> tuple[Clause, Mention]:
    """Where the correction then stands: one without a subject moves to what it mends.

    It does not move to a denial: "not this week; rather on Tuesday". What they said before holds
    again with it: "I said by the 17th; read that as the 24th".
    """
    clause.mentions.remove(wrong)
    other.mentions.remove(right)
    if right.bare or (right.op is Op.ON and wrong.op is not Op.ON):
        right = Mention(right.start, right.end, wrong.op, right.span, right.bare)
    denied = clause.has(Cue.NOT)
    alone = clause.sentence is not other.sentence and not (denied or other.has(*_SUBJECTS))
    place = clause if alone else other
    place.cues = [found for found in place.cues if Cue.SAID not in found.cues]
    place.mentions.append(right)
    return place, right
