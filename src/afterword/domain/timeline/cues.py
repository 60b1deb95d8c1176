"""The cues: what phrases tell about the clause in which they stand, whatever the language."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import constant


class Cue(Enum):
    """What a phrase tells."""

    # what a date in the clause is the date of
    NEWS = auto()  # the decision, or word of it
    DECIDING = auto()  # beside NEWS: what they do among themselves before there is word of it
    OTHER = auto()  # something else: a start, an interview, a holiday
    ANOTHER = auto()  # another vacancy or process than the candidate's
    YOURS = auto()  # … and the candidate's again
    SOME = auto()  # somebody or something named: another, where AGAINST follows
    AGAINST = auto()  # beside YOURS: the candidate's, set against what was named before
    YOU = auto()  # … perhaps, where others are named before
    HEARER = auto()  # the candidate is or does something
    THEM = auto()  # candidates, who may be others than this one
    PAST = auto()  # something that has happened
    SAID = auto()  # what they said before, which may hold no more
    BACK = auto()  # beside OTHER: somebody comes back, and can then tell
    STEP = auto()  # something that they do before there is news: the board meets
    INTERVIEWING = auto()  # they are still seeing candidates
    FINISH = auto()  # … until something is over
    ONCE = auto()  # what follows happens first, then the news
    THEN = auto()  # what follows happens after what was said before
    JUST_THEN = auto()  # … on the very day that was said
    LASTING = auto()  # how long something takes
    FAILED = auto()  # what had been said before did not come about
    CORRECTION = auto()  # what follows replaces what was said
    VAGUE = auto()  # soon, shortly
    UNDATED = auto()  # there is no timeline
    FILLER = auto()  # words that say nothing of what the day is about: "it will be"
    HENCE = auto()  # what follows comes of what was said before
    DEADLINE = auto()  # the day named is the last
    # conditions and negations
    NOT = auto()
    NOT_NOT = auto()  # "hesitate", which a negation makes an invitation
    IF = auto()
    SILENCE = auto()  # "if you haven't heard"
    NOTHING = auto()  # beside NOT: "nada", which is a silence in a condition or a question
    REJECTED = auto()  # "consider yourself not selected"
    ONLY_SELECTED = auto()  # "only successful candidates will be contacted"
    ELSE = auto()  # "if not", "otherwise": silence until what was named before
    # what the candidate may, should or should not do; ..._BARE leaves the subject to tell who
    CALL = auto()  # the candidate telephones
    CALL_BARE = auto()
    CALL_TO = auto()  # an infinitive: a call of the candidate's only where they are told it
    CALL_FIRST = auto()  # a call only as the first word: "llama", else "she calls"
    CALL_MAYBE = auto()  # "me llama": the candidate calls if they will then tell something
    CALLING = auto()  # "calling", which only a refusal makes something that is asked
    CALLS = auto()  # calls in general, as in "no calls"
    CONTACT = auto()  # the candidate makes contact; the channel is said elsewhere
    CONTACT_BARE = auto()
    ASK = auto()  # the candidate asks how things stand, follows up
    ASK_BARE = auto()
    WRITE = auto()  # the candidate writes an e-mail
    WRITE_BARE = auto()
    WRITE_TO = auto()
    ALL_CONTACT = auto()  # all communication, whoever begins
    EVER = auto()  # again, by any means
    FUTILE = auto()  # beside NOT: it is of no use
    URGENT = auto()  # what cannot wait while they are away, and is for somebody else
    COURTESY = auto()  # "if you have any questions"
    STATUS = auto()  # how things stand, the outcome
    PURPOSE = auto()  # for some other end: to confirm, to schedule
    TELL = auto()  # "and I'll tell you"
    NAMED = auto()  # "me llamo Dana", which is no call
    IDLE = auto()  # words that say nothing: "por si acaso", which is no condition
    # channels
    EMAIL = auto()
    WRITTEN = auto()  # writing, which is an e-mail where nothing else is named
    LETTER = auto()
    PHONE = auto()
    LINKEDIN = auto()
    PORTAL = auto()


Cues = tuple[Cue, ...]


class Found(NamedTuple):
    """Cues found at the tokens from ``start`` to ``end`` (exclusive)."""

    cues: Cues
    start: int
    end: int


def cue_table(phrases: Mapping[Cue, str]) -> Table:
    """The table of a grammar from one pattern a line for each cue; a pattern may have several."""
    carried: dict[str, Cues] = {}
    for cue, lines in phrases.items():
        for pattern in filter(None, map(str.strip, lines.splitlines())):
            carried[pattern] = (*carried.get(pattern, ()), cue)
    return {pattern: constant(cues) for pattern, cues in carried.items()}
