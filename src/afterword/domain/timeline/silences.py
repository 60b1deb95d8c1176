"""Silences that are not said in so many words: "no letter by the 10th? Then e-mail"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from afterword.domain.timeline.cues import Cue, Found
from afterword.domain.timeline.moment import Op
from afterword.domain.timeline.reader import Clause

_ASKED = (Cue.CALL, Cue.WRITE, Cue.CONTACT)
# what may come by then, or not
_AWAITED = (Cue.NEWS, Cue.EMAIL, Cue.WRITTEN, Cue.LETTER, Cue.PHONE, Cue.LINKEDIN, Cue.PORTAL)
# where to turn, named alone: "nothing by Friday, e-mail"
_PLACES = {Cue.EMAIL: Cue.WRITE, Cue.LINKEDIN: Cue.CONTACT, Cue.PORTAL: Cue.CONTACT}
MOST_IN_PLACE = 6


def silences(clauses: Sequence[Clause]) -> None:
    """Give the cues of a silence, of a condition and of what is asked to clauses that imply them.

    A denial with a day is a silence where it tells what the candidate then does or must think.
    """
    for clause, after in pairwise(clauses):
        goes_on = after.sentence is clause.sentence
        if _is_silence(clause) and (_is_answer(clause) or (goes_on and _is_result(after))):
            _add(clause, Cue.SILENCE)
        if goes_on and clause.has(Cue.SILENCE) and clause.mentions:
            _turned_to(after)
            if _is_result(after) and not _is_said(clause):
                _add(clause, Cue.IF)


def _add(clause: Clause, cue: Cue) -> None:
    clause.cues.append(Found((cue,), clause.start, clause.start + 1))


def _is_silence(clause: Clause) -> bool:
    """Whether it denies that word comes by a day, and not what the candidate does or can."""
    denied = clause.of(Cue.NOT)
    if not denied or not clause.mentions or clause.has(Cue.OTHER, *_ASKED):
        return False
    said = clause.has(Cue.IF, Cue.ELSE) or _is_until(clause)
    return said and clause.has(*_AWAITED) and not clause.has(Cue.HEARER)


def _is_answer(clause: Clause) -> bool:
    """Whether it says after the day what the silence means."""
    day = clause.mentions[0]
    return any(found.start >= day.end for found in clause.of(Cue.REJECTED))


def _is_said(clause: Clause) -> bool:
    """Whether there is a condition already, or the sentence is leave to ask of anything."""
    sentence = clause.sentence
    return any(other.has(Cue.IF, Cue.ELSE, Cue.COURTESY, Cue.PURPOSE) for other in sentence)


def _is_until(clause: Clause) -> bool:
    return all(mention.op in (Op.BY, Op.UNTIL, Op.BEFORE) for mention in clause.mentions)


def _is_result(clause: Clause) -> bool:
    """Whether it begins with what is then asked of the candidate, or with what it means."""
    if clause.has(Cue.REJECTED):
        return True
    asked = clause.of(*_ASKED)
    if clause.mentions and Cue.CALL not in {cue for found in asked for cue in found.cues}:
        return False
    return bool(asked) and asked[0].start <= clause.start + 1 and not clause.refuses(asked[0])


def _turned_to(clause: Clause) -> None:
    """Take the channel for what is asked where the clause names nothing else."""
    if clause.mentions or clause.end - clause.start > MOST_IN_PLACE or clause.has(*_ASKED):
        return
    if clause.has(Cue.NOT, Cue.OTHER, Cue.PAST, Cue.REJECTED):
        return
    for place, asked in _PLACES.items():
        if clause.has(place):
            _add(clause, asked)
            return
