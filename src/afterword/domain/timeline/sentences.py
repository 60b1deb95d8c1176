"""Where a sentence goes on: what a stop parts, and speech or a question holds together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from afterword.domain.language.tokens import Token
from afterword.domain.timeline.cues import Cue, Found
from afterword.domain.timeline.moment import Op

if TYPE_CHECKING:
    from afterword.domain.timeline.reader import Clause

MOST_CLAUSES = 30  # nobody says longer sentences
# a sentence with more words than these beside a day says more than the day
MOST_LEFT = 2


def go_on(clauses: Sequence[Clause], tokens: Sequence[Token]) -> None:
    """Join the sentences that go on with one another, and give a day to what it is said of."""
    _front(clauses)
    _ask_on(clauses, tokens)
    _fall_silent(clauses)
    _run_on(clauses, tokens)


_CALLS = (Cue.CALL, Cue.CALL_BARE, Cue.CALL_TO, Cue.CALLS)


def _front(clauses: Sequence[Clause]) -> None:
    """Give a day set before what is asked to it: "from the 20th, you may call"."""
    for clause, after in pairwise(clauses):
        begins = clause is clause.sentence[0] or clause.end == after.start
        alone = clause.mentions and not clause.cues and not after.mentions
        asked = after.sentence is clause.sentence and after.has(*_CALLS)
        if begins and alone and asked:
            after.mentions, clause.mentions = clause.mentions, []


def _ask_on(clauses: Sequence[Clause], tokens: Sequence[Token]) -> None:
    """Make a condition of silence that is asked for: "Nothing by Friday? Call me."""
    for clause, after in pairwise(clauses):
        asked = clause.end < len(tokens) and tokens[clause.end].key == "?"
        silent = any(other.has(Cue.SILENCE, Cue.NOTHING) for other in clause.sentence)
        if asked and silent and _joined(clause, after):
            clause.cues.append(Found((Cue.IF,), clause.end - 1, clause.end))


def _fall_silent(clauses: Sequence[Clause]) -> None:
    """Make a silence of the mere "nothing" of a condition: "si el lunes nada, llámame"."""
    for clause in clauses:
        conditions = (c for c in clause.sentence if c.start <= clause.start and c.has(Cue.IF))
        for nothing in clause.of(Cue.NOTHING):
            if any(conditions):
                clause.cues.append(Found((Cue.SILENCE,), nothing.start, nothing.end))


def _joined(clause: Clause, after: Clause) -> bool:
    """Make one sentence of those of two clauses; False where it would be too long."""
    if len(clause.sentence) + len(after.sentence) > MOST_CLAUSES:
        return False
    clause.sentence.extend(after.sentence)
    for other in after.sentence:
        other.sentence = clause.sentence
    return True


def _run_on(clauses: Sequence[Clause], tokens: Sequence[Token]) -> None:
    """Join to a sentence what goes on with it: "It takes a week. Then you will hear"."""
    for clause, after in pairwise(clauses):
        stopped = clause.end < len(tokens) and tokens[clause.end].key in (".", ";")
        if not stopped or after.sentence is clause.sentence:
            continue
        goes_on = _comes_of(after.sentence, clause) or _is_left_out(after.sentence, clause)
        if goes_on or _is_just_then(after, clause):
            _joined(clause, after)


def _comes_of(sentence: Sequence[Clause], clause: Clause) -> bool:
    """Whether a sentence without a day says what follows on the day of the clause before."""
    if not clause.mentions or clause.has(Cue.IF, Cue.SILENCE):
        return False
    _lasted(sentence[0], clause)
    then = any(other.has(Cue.THEN) for other in sentence)
    return then and not any(other.mentions for other in sentence)


def _is_just_then(clause: Clause, before: Clause) -> bool:
    """Whether it is on the day that was denied: "Not until Friday. That's when they meet"."""
    denied = any(other.mentions and other.has(Cue.NOT) for other in before.sentence)
    return denied and clause.has(Cue.JUST_THEN)


def _lasted(clause: Clause, before: Clause) -> None:
    """Take "after that" for "then" where it is what lasts that is over."""
    lasting = before.mentions[-1]
    if before.has(Cue.LASTING) and clause.mentions:
        first = clause.mentions[0]
        if first.op is Op.AFTER and first.span == lasting.span:
            del clause.mentions[0]
            clause.cues.insert(0, Found((Cue.THEN,), first.start, first.end))


def _is_left_out(sentence: Sequence[Clause], clause: Clause) -> bool:
    """Whether a sentence is but a day of what was told before: "Possibly Wednesday"."""
    alone = sentence[0]
    if len(sentence) > 1 or len(alone.mentions) != 1 or alone.cues:
        return False
    beside = alone.end - alone.start - (alone.mentions[0].end - alone.mentions[0].start)
    return beside <= MOST_LEFT and bool(clause.mentions) and clause.has(Cue.NEWS)
