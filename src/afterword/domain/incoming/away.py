"""Until when somebody is away, as an automatic reply says it in either language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from afterword.domain.incoming.facts import Evidence
from afterword.domain.language.detect import detected
from afterword.domain.language.folding import fold
from afterword.domain.language.tokens import Token, tokenise
from afterword.domain.timeline.moment import Moment, Op
from afterword.domain.timeline.reader import Language, Mention, mended, read

_TEXT = 4_000
_LONGEST = timedelta(days=800)
_BEGUN = timedelta(days=60)  # a range that is running began at most so long ago
_BACK = re.compile(
    r"\b(?:back\b(?! ?(?:up|ground))|retur(?:n|ns|ning|ned)\b|reopen\w*|resum\w+|reply|respond"
    r"|available (?:again|from|as of|starting)|reachable (?:again|from)|answer|get back"
    r"|in the office (?:again|on|from)"
    r"|vuelv[oae]\w*|volver\w*|regres\w+|de vuelta|de regreso|(?:re)?incorpor\w+|retom\w+"
    r"|disponible (?:de nuevo|otra vez|a partir|desde)|(?<!no )estar[ea] disponible|reabr\w+"
    r"|respond\w+|contest\w+|atender\w*)"
)
_BACK_IN = re.compile(r"(?i)\bback(?= in\b)")
_OUT = re.compile(
    r"\b(?:out\b|away\b|leave\b|vacation\w*|holidays?\b|pto\b|travel\w*|absen\w+|unavailable"
    r"|not (?:be )?(?:available|in)\b|off\b|closed\b|offline\b|sabbatical|conference\b|trip\b"
    r"|ooo\b|fuera\b|vacaciones\b|ausen\w+|baja\b|permiso\b|licencia\b|viaje\b"
    r"|no (?:estoy|estare|estar)\b|cerrad\w+|descanso\b|festivo\w*)"
)
_NOT_THIS = re.compile(
    r"\b(?:received|sent|dated|since|born|meeting|deadline|recibido|enviado|reunion|desde hace)\b"
)


@dataclass(frozen=True, slots=True)
class _Away:
    last: date
    returns: bool
    words: str


def away_until(subject: str, text: str, sent_at: datetime | None) -> tuple[date, Evidence] | None:
    """The last day away, and the words that say so; None where no day is named.

    "Back on Monday 7 December" is the Sunday before it, "until 4 December", "through Friday" and
    "hasta el viernes" are that day itself: a doubtful day counts as away. A day of return
    outranks the end of an absence. Days without a year are measured against ``sent_at``, which is
    None where the mail has no date; then nothing is told.
    """
    if sent_at is None:
        return None
    found = [*_readings(text[:_TEXT], sent_at), *_readings(subject, sent_at)]
    usable = [a for a in found if sent_at.date() <= a.last <= sent_at.date() + _LONGEST]
    best = next((a for a in usable if a.returns), usable[0] if usable else None)
    return (best.last, Evidence("until", best.words)) if best else None


def _readings(text: str, sent_at: datetime) -> Iterator[_Away]:
    spoken = detected(token.key for token in tokenise(text, {})) or "en"
    today = sent_at.date()
    day_first = spoken != "en" or not _is_american(sent_at)
    near = list(_read(text, spoken, Moment(today, today, day_first)))
    running = today - _BEGUN
    before = list(_read(text, spoken, Moment(running, running, day_first)))
    for away in near:
        far = away.last > today + timedelta(days=250)
        sooner = next((b for b in before if b.words == away.words and b.last >= today), None)
        yield sooner if far and sooner else away


def _is_american(sent_at: datetime) -> bool:
    """Whether a numeric date has its month first: where clocks are hours behind London."""
    offset = sent_at.utcoffset()
    return offset is not None and offset <= timedelta(hours=-3)


def _read(text: str, spoken: str, moment: Moment) -> Iterator[_Away]:
    language = _language(spoken)
    plain = _BACK_IN.sub("here", text)  # as long as before: "back in June" is not "late in June"
    tokens = mended(tokenise(plain, language.spellings, language.ends), plain, language)
    cue: bool | None = None
    for clause in read(tokens, language, moment):
        said = _folded(text, tokens, clause.start, clause.end)
        if clause.sentence and clause is clause.sentence[0]:
            cue = None
        for mention in clause.mentions:
            cue = _cue(_folded(text, tokens, clause.start, mention.start), before=cue)
            after = _cue(_folded(text, tokens, mention.end, clause.end), before=None)
            returns = cue if cue is not None else after
            words = text[tokens[clause.start].start : tokens[mention.end - 1].end]
            away = _meant(mention, words, said, returns=returns)
            if away:
                yield away
        cue = _cue(said, before=cue)


@cache
def _language(spoken: str) -> Language:
    """The reading of that language, built when it is first needed."""
    if spoken == "es":
        from afterword.domain.timeline import spanish

        return spanish.LANGUAGE
    from afterword.domain.timeline import english

    return english.LANGUAGE


def _folded(text: str, tokens: Sequence[Token], first: int, end: int) -> str:
    if first >= end:
        return ""
    return fold(text[tokens[first].start : tokens[end - 1].end])


def _cue(said: str, *, before: bool | None) -> bool | None:
    """Whether the last word of coming and going speaks of return; None where there is none."""
    back = [found.start() for found in _BACK.finditer(said)]
    out = [found.start() for found in _OUT.finditer(said)]
    if not back and not out:
        return before
    return max(back, default=-1) > max(out, default=-1)


def _meant(mention: Mention, words: str, said: str, *, returns: bool | None) -> _Away | None:
    first, last = mention.span.first, mention.span.last
    if returns is None or first is None or last is None or _NOT_THIS.search(said):
        return None
    words = " ".join(words.split())[:200]
    if returns:
        day = last if mention.op is Op.AFTER else first - timedelta(1)
        return _Away(day, returns=True, words=words)
    if mention.op in (Op.FROM, Op.AFTER):
        return None
    if mention.op is Op.BEFORE or (mention.op is Op.UNTIL and first != last):
        return _Away(first - timedelta(1), returns=False, words=words)
    return _Away(last, returns=False, words=words)
