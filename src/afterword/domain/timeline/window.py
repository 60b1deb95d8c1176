"""Which of the days named is the day of the decision, and the window it gives."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import takewhile
from typing import NamedTuple

from afterword.domain.timeline.algebra import Span
from afterword.domain.timeline.cues import Cue, Found
from afterword.domain.timeline.moment import Moment, Op
from afterword.domain.timeline.reader import Clause, Mention


class Part(IntEnum):
    """What part a day plays in the text; the higher, the more it is the day of the news."""

    ELSEWHERE = 0
    PAST = 1
    INTERVIEWS = 2
    ASIDE = 3
    BARE = 4
    CALL = 5
    SILENCE = 6
    DECIDING = 7
    NEWS = 8


class Candidate(NamedTuple):
    """A mention with its part and the window it would give, None if that is all past."""

    mention: Mention
    clause: Clause
    part: Part
    span: Span | None


# a clause with more words than these beside the day says itself what the day is about
MOST_BESIDE = 2
# "In the other process, …"
MOST_IN_FRONT = 6
# a day without a year that lies further ahead is rather one that has passed
MOST_DAYS = 270

STARTS, ENDS = (Op.FROM, Op.AFTER, Op.LATER), (Op.BY, Op.BEFORE, Op.UNTIL)


def candidates(clauses: Sequence[Clause], moment: Moment) -> list[Candidate]:
    """Every mention with its part, in the order of the text."""
    found = []
    against = max((place.start for c in clauses for place in c.of(Cue.AGAINST)), default=-1)
    undated = any(clause.has(Cue.UNDATED) for clause in clauses)
    for clause in clauses:
        for mention in clause.mentions:
            part = _part(mention, clause, clause.sentence)
            elsewhere = _is_far(mention, moment) or _is_of_some(mention, clause, against)
            if elsewhere or (undated and _is_unsaid(mention, clause, part)):
                part = Part.ELSEWHERE
            found.append(Candidate(mention, clause, part, _window(mention, clause, part, moment)))
    return found


def _is_unsaid(mention: Mention, clause: Clause, part: Part) -> bool:
    """Whether it is not of the news where there is no date, or of what they cannot say."""
    unsaid = any(found.start <= mention.start < found.end for found in clause.of(Cue.UNDATED))
    return unsaid or part <= Part.ASIDE


def _is_far(mention: Mention, moment: Moment) -> bool:
    """Whether it lies so far ahead that the same day of last year is meant."""
    first = mention.span.first
    return first is not None and (first - moment.today).days > MOST_DAYS


def _part(mention: Mention, clause: Clause, sentence: Sequence[Clause]) -> Part:
    if _is_of_silence(clause, sentence) or _is_waited_past(mention, clause, sentence):
        return Part.SILENCE
    waited = is_condition(sentence) and any(other.has(Cue.SILENCE) for other in sentence)
    calls = clause.of(Cue.CALL, Cue.CALLS) or (waited and clause.of(Cue.CALL_MAYBE))
    calls = calls or [place for place in clause.of(Cue.CALLING) if clause.refuses(place)]
    if calls:
        return _part_of_call(calls[0], mention, clause, waited=waited)
    asks = clause.of(Cue.CONTACT, Cue.ASK, Cue.WRITE)
    if asks and (clause.refuses(asks[0]) or mention.op in STARTS):
        return Part.NEWS if _is_just_then(mention, clause) else Part.ELSEWHERE
    if _is_headed_otherwise(clause, sentence) or _is_of_another(mention, clause):
        return Part.ELSEWHERE
    if clause.has(Cue.IF, Cue.PURPOSE, Cue.COURTESY) and not clause.has(Cue.NEWS):
        return Part.ELSEWHERE
    if _is_of_a_step(mention, clause) and _leads_to_news(clause, sentence):
        return Part.DECIDING if clause.has(Cue.LASTING, Cue.BACK) else Part.INTERVIEWS
    if mention.op is Op.UNTIL and clause.has(Cue.BACK) and _waits_for_them(clause, sentence):
        return Part.NEWS
    return _part_by_words(mention, clause, _leading(mention, clause, sentence))


def _part_by_words(mention: Mention, clause: Clause, leading: Clause) -> Part:
    """The part that the cues of the leading clause give, those nearest to the day first."""
    if clause.has(Cue.PAST):
        if any(other.has(Cue.FAILED) for other in clause.sentence if other.start > clause.start):
            return Part.ELSEWHERE
        return Part.PAST if leading.has(Cue.NEWS) else Part.ELSEWHERE
    if clause.has(Cue.SAID):
        return Part.PAST
    if _adds_to_past(mention, clause, leading):
        return Part.ELSEWHERE
    if leading.has(Cue.INTERVIEWING) and not leading.has(Cue.NEWS):
        over = mention.op in (Op.UNTIL, Op.BY) or leading.has(Cue.FINISH)
        return Part.INTERVIEWS if over else Part.ELSEWHERE
    news, other = (
        _nearest(mention, leading.of(Cue.NEWS, Cue.PHONE)),
        _nearest(mention, leading.of(Cue.OTHER)),
    )
    if news is not None and not after_event(mention, clause):
        if other is not None and news > other:
            return Part.BARE
        told = _tells(leading) or _is_told_then(clause, clause.sentence)
        return Part.NEWS if told else Part.DECIDING
    if other is not None and not after_event(mention, clause):
        return Part.ELSEWHERE
    return Part.BARE if _is_answer(mention, clause) else Part.ASIDE


def _adds_to_past(mention: Mention, clause: Clause, leading: Clause) -> bool:
    """Whether the day alone goes on with what was: "you have waited, three weeks?"."""
    pasts = leading.of(Cue.PAST)
    if not pasts or leading.has(Cue.NEWS) or leading.mentions or beside(mention, clause):
        return False
    return leading.start < clause.start or pasts[0].start == leading.start


def _is_answer(mention: Mention, clause: Clause) -> bool:
    """Whether the day stands alone, or the sentence tells news: else it may be of anything."""
    others = sum(other.end - other.start for other in clause.mentions if other is not mention)
    alone = beside(mention, clause) - others <= MOST_BESIDE
    return alone or any(other.has(Cue.NEWS) for other in clause.sentence)


def _is_told_then(clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether what is decided is told at once: "we choose on Friday and let you know"."""
    after = next((other for other in sentence if other.start >= clause.end), None)
    if after is None or after.mentions:
        return False
    return any(Cue.DECIDING not in found.cues for found in after.of(Cue.NEWS))


def _is_of_silence(clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether silence is measured by the day: "by Friday", "if Friday comes and no word has"."""
    if clause.has(Cue.SILENCE):
        return is_condition(sentence)
    if clause.has(Cue.REJECTED):
        return any(other.has(Cue.SILENCE, Cue.ELSE) for other in sentence)
    following = [other for other in sentence if other.start > clause.start][:1]
    waits = clause.has(Cue.IF, Cue.ELSE) and not clause.has(Cue.NEWS, Cue.CALL)
    return waits and any(other.has(Cue.SILENCE) for other in following)


def _is_waited_past(mention: Mention, clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether it is set before a silence: "after Tuesday, if you've heard nothing, call"."""
    if mention.op is not Op.AFTER or clause is not sentence[0] or clause.cues:
        return False
    return sentence[1:2] != [] and sentence[1].has(Cue.IF) and sentence[1].has(Cue.SILENCE)


def _is_of_a_step(mention: Mention, clause: Clause) -> bool:
    """Whether it says when something is done, or how long that takes."""
    return not clause.has(Cue.PAST) and (mention.op is Op.ON or clause.has(Cue.LASTING))


def _leads_to_news(clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether what they do then comes before the news: "they sign on Monday and then we call"."""
    before = clause.has(Cue.OTHER, Cue.INTERVIEWING, Cue.DECIDING, Cue.LASTING, Cue.BACK)
    if not before or _tells(clause):
        return False
    following = [other for other in sentence if other.start > clause.start]
    following = [other for other in following if other.cues or other.end > other.start + 1]
    following = list(takewhile(lambda other: not other.mentions, following))
    if clause.has(Cue.BACK):
        return any(other.has(Cue.NEWS, Cue.PHONE) for other in following[:1])
    then = following[:1] != [] and following[0].has(Cue.THEN, Cue.JUST_THEN)
    return then and any(_tells(other) for other in following[:2])


def _waits_for_them(clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether nothing is told before: "she is not back until the 25th, and without her no word"."""
    following = [other for other in sentence if other.start > clause.start][:2]
    told = (other for other in following if other.has(Cue.NEWS) and not other.mentions)
    return negated(clause) and any(negated(other) for other in told)


def _is_of_another(mention: Mention, clause: Clause) -> bool:
    """Whether what was named last before the day is another process than the candidate's.

    It is named in the clause itself, or in the few words that the sentence begins with.
    """
    first = clause.sentence[0]
    fronted = [first] if first.end - first.start <= MOST_IN_FRONT and first is not clause else []
    named = [
        found
        for other in (*fronted, clause)
        for found in other.of(Cue.ANOTHER, Cue.YOURS, Cue.YOU)
        if found.start < mention.start
    ]
    return bool(named) and Cue.ANOTHER in named[-1].cues


def _is_of_some(mention: Mention, clause: Clause, against: int) -> bool:
    """Whether it is for somebody named, against whom the candidate is set later on."""
    named = clause.has(Cue.SOME) and not clause.has(Cue.AGAINST)
    first = clause.sentence[0]
    fronted = first.end <= clause.start and first.has(Cue.SOME) and not clause.cues
    return (named or fronted) and against >= mention.end


def _tells(clause: Clause) -> bool:
    """Whether the clause is about word that comes, and not only about deciding."""
    return any(Cue.DECIDING not in found.cues for found in clause.of(Cue.NEWS, Cue.PHONE))


def _is_headed_otherwise(clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether it stands under the heading of something else: "Documents: sent Monday"."""
    head = sentence[0]
    if not head.heads or head is clause:
        return False
    return head.has(Cue.OTHER) and not head.has(Cue.NEWS, Cue.INTERVIEWING)


def after_event(mention: Mention, clause: Clause) -> bool:
    """Whether it is the day of what has to happen first: "after the board meets on Tuesday"."""
    onces = [place for place in clause.of(Cue.ONCE) if place.end <= mention.start]
    if mention.op is not Op.ON:
        return False
    if not onces:
        return _ends_event(clause)
    return not any(onces[-1].end <= p.start < mention.start for p in clause.of(Cue.NEWS))


def _ends_event(clause: Clause) -> bool:
    """Whether it tells when that is over after which they decide: "the fair; it ends Friday"."""
    if not clause.has(Cue.FINISH) or clause.of(Cue.NEWS, Cue.INTERVIEWING):
        return False
    before = (other for other in clause.sentence if other.start < clause.start)
    return any(c.has(Cue.ONCE) and c.has(Cue.NEWS) and not c.mentions for c in before)


def _part_of_call(call: Found, mention: Mention, clause: Clause, *, waited: bool) -> Part:
    """A day for a call is the day of the news, unless it is only one from which to ask."""
    if waited:
        return Part.SILENCE
    said = {cue for other in clause.sentence for found in other.cues for cue in found.cues}
    asking = mention.op in STARTS and Cue.CALL in call.cues and Cue.TELL not in said
    courtesy = not said.isdisjoint((Cue.COURTESY, Cue.PURPOSE))
    return Part.ELSEWHERE if courtesy or asking or clause.refuses(call) else Part.CALL


def is_condition(sentence: Sequence[Clause]) -> bool:
    """Whether the sentence says what follows from silence."""
    return any(clause.has(Cue.IF, Cue.ELSE, Cue.REJECTED) for clause in sentence)


def _leading(mention: Mention, clause: Clause, sentence: Sequence[Clause]) -> Clause:
    """The clause whose cues say what the mention is about: a bare one looks to its neighbours."""
    about = {Cue.NEWS, Cue.OTHER, Cue.PAST, Cue.INTERVIEWING, Cue.PHONE}
    if clause.has(*about) or beside(mention, clause) > MOST_BESIDE:
        return clause
    if clause.has(Cue.HENCE):
        about.remove(Cue.OTHER)
    telling = [other for other in sentence if other.has(*about) and not _only_explains(other)]
    before = [other for other in telling if other.start < clause.start]
    after = [other for other in telling if other.start > clause.start]
    near = [*after[:1], *before[-1:]] if clause is sentence[0] else [*before[-1:], *after[:1]]
    near = [other for other in near if not _tells_its_own(other, mention, clause)]
    if not all(other.mentions for other in near):
        near.sort(key=_tells_of_another)
    return near[0] if near else clause


def _tells_of_another(other: Clause) -> bool:
    """Whether it sets something else on a day of its own: "they check references tomorrow"."""
    about_news = other.has(Cue.NEWS, Cue.INTERVIEWING)
    return bool(other.mentions) and other.has(Cue.OTHER) and not about_news


def _tells_its_own(other: Clause, mention: Mention, clause: Clause) -> bool:
    """Whether a clause after one with words of its own tells of a day of its own.

    "Tomorrow we meet, and on Friday you will know": tomorrow is not the day of the news.
    """
    return beside(mention, clause) > 1 and bool(other.mentions) and other.start > clause.start


def _only_explains(clause: Clause) -> bool:
    """Whether it gives a reason or tells more of the day: ", which is a holiday"."""
    if clause.has(Cue.NEWS):
        return False
    filler = clause.of(Cue.FILLER)[:1]
    is_reason = filler != [] and filler[0].start == clause.start and clause.has(Cue.OTHER)
    return clause.explains or (is_reason and not clause.mentions)


def beside(mention: Mention, clause: Clause) -> int:
    """How many tokens the clause has beside the mention and words that say nothing."""
    filled = sum(found.end - found.start for found in clause.of(Cue.FILLER))
    return clause.end - clause.start - (mention.end - mention.start) - filled


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
        return span.ahead() if mention.op is Op.BEFORE else span.through()
    if part is Part.INTERVIEWS or after_event(mention, clause):
        return span.beyond()
    if mention.op is Op.ON and _is_deadline(mention, clause):
        return span.through()
    if _is_just_then(mention, clause):
        return span
    denied = negated(clause) or _is_denied_before(mention, clause)
    return _not(mention) if denied else _as_meant(mention)


def _is_just_then(mention: Mention, clause: Clause) -> bool:
    """Whether what there is not before comes on that day: "not until Friday; then you'll know"."""
    for other in clause.sentence:
        if other.start > clause.start and other.mentions:
            return False
        if any(place.start >= mention.end for place in other.of(Cue.JUST_THEN)):
            return mention.op in (Op.UNTIL, Op.BEFORE)
    return False


def _is_denied_before(mention: Mention, clause: Clause) -> bool:
    """Whether the day alone ends a denial: "there will be no answer, I fear, before March"."""
    if mention.op not in (Op.BEFORE, Op.UNTIL) or beside(mention, clause):
        return False
    leading = _leading(mention, clause, clause.sentence)
    before = leading.start < clause.start and not is_condition(clause.sentence)
    return before and negated(leading)


def _is_deadline(mention: Mention, clause: Clause) -> bool:
    """Whether it is called a deadline: "deadline: Friday", "we decide on Friday, at the latest"."""
    beside = [
        other
        for other in clause.sentence
        if other.end == mention.start - 1 or (other.start == clause.end + 1 and not other.mentions)
    ]
    return any(other.has(Cue.DEADLINE) for other in (clause, *beside))


def _as_meant(mention: Mention) -> Span:
    span = mention.span
    match mention.op:
        case Op.BY | Op.UNTIL:
            return span.through()
        case Op.BEFORE:
            return span.ahead()
        case Op.FROM | Op.LONGER:
            return span.onwards()
        case Op.AFTER | Op.LATER:
            return span.beyond()
        case _:
            return span


def _not(mention: Mention) -> Span:
    """What "not by Friday", "no decision this week" or "not before Monday" leave open."""
    span = mention.span
    match mention.op:
        case Op.BEFORE | Op.UNTIL | Op.FROM:
            return span.onwards()
        case Op.LONGER | Op.LATER:
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
