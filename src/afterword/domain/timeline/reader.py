"""From a text to its mentions of days, its cues and its clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, cast

from afterword.domain.language.spelling import Speller
from afterword.domain.language.tokens import Spellings, Token
from afterword.domain.timeline.algebra import Span, one_day
from afterword.domain.timeline.cues import Cue, Cues, Found
from afterword.domain.timeline.grammar import Grammar, Reader, Reading
from afterword.domain.timeline.meanings import named_before
from afterword.domain.timeline.moment import SHUT, Dated, Moment, Op
from afterword.domain.timeline.sentences import MOST_CLAUSES, go_on

# phrases with these cues leave what they hold to be read too
TRANSPARENT = frozenset(
    {
        Cue.STATUS,
        Cue.TELL,
        Cue.COURTESY,
        Cue.PURPOSE,
        Cue.EVER,
        Cue.IF,
        Cue.ELSE,
        Cue.VAGUE,
        Cue.HENCE,
        Cue.URGENT,
        Cue.REJECTED,
        Cue.DEADLINE,
        Cue.FILLER,
    }
)
SENTENCE_ENDS = frozenset(".!?;\n")
# nobody speaks longer clauses; those that go on are cut, so that the time is linear
MOST_TOKENS = 80
MOST_IN_HEADING = 4
_END = Token("\n", -1, -1)
# the dot after these ends no sentence
TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "sr", "sra", "srta", "dra"))
# the key of a word with a capital inside a sentence that the grammar does not know
NAME = "#name"
CLAUSE_ENDS = frozenset(",:—()→") | SENTENCE_ENDS


@dataclass(frozen=True, slots=True)
class Language:
    """What the reading of one language rests on.

    ``ends`` are the names between which a dash is a range, ``breaks`` the words with which a
    clause may begin. ``speller`` puts right what is mistyped. ``speakers`` and ``hearers`` are the
    words for the employer and for the candidate, ``speaking`` the endings of verbs that the
    employer is the subject of, ``modals`` verbs that have a subject whatever it is called,
    ``joining`` the words after which a verb has the subject of the clause before, ``absent`` the
    words for somebody who is not there, ``explaining``
    those that begin a clause which only says more of what goes before, ``articles`` the words
    before which a verb is a noun, ``denying`` those that deny a day, ``resuming`` those with
    which speech goes on after a day denied, and ``reporting`` those after which the word for "if"
    begins no condition. With more than the words ``before_weekday`` before it, a weekday says
    itself of which week it is. A clause begins too with the pairs of words of ``asides``, "she
    said", which speech has no comma before.
    """

    spellings: Spellings
    ends: frozenset[str]
    breaks: frozenset[str]
    speller: Speller
    speakers: frozenset[str]
    hearers: frozenset[str]
    modals: frozenset[str]
    joining: frozenset[str]
    absent: frozenset[str]
    explaining: frozenset[str]
    articles: frozenset[str]
    denying: frozenset[str]
    reporting: frozenset[str]
    asides: frozenset[tuple[str, str]]
    resuming: frozenset[str]
    before_weekday: frozenset[str]
    speaking: tuple[str, ...]
    grammar: Grammar


class Mention(NamedTuple):
    """A day or period at the tokens from ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    op: Op
    span: Span
    bare: bool


@dataclass(slots=True)
class Clause:
    """The tokens from ``start`` to ``end`` (exclusive) with what was found there.

    ``sentence`` is every clause of its sentence, this one included, in order; ``heads`` says
    whether it is the few words before a colon, ``explains`` whether it only says more of what
    goes before: ", which is a holiday".
    """

    start: int
    end: int
    sentence: list[Clause] = field(repr=False)
    heads: bool = False
    explains: bool = False
    cues: list[Found] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def has(self, *cues: Cue) -> bool:
        """Whether any of these cues is here."""
        for found in self.cues:  # plain loops: this is asked a hundred times for each text
            for cue in found.cues:
                if cue in cues:
                    return True
        return False

    def of(self, *cues: Cue) -> list[Found]:
        """Where these cues are."""
        return [found for found in self.cues if any(cue in cues for cue in found.cues)]

    def refuses(self, found: Found) -> bool:
        """Whether what was found is negated: a "not" before it that nothing turns round."""
        elses = {at for place in self.of(Cue.ELSE) for at in range(place.start, place.end)}
        nots = any(p.start <= found.start and p.start not in elses for p in self.of(Cue.NOT))
        return nots and not any(place.start <= found.start for place in self.of(Cue.NOT_NOT))


def mended(tokens: Sequence[Token], text: str, language: Language) -> list[Token]:
    """The tokens with what is mistyped put right; a capital inside a sentence is a name's."""
    known = language.grammar.vocabulary
    naming = NAME in known and not text.isupper()
    mended = []
    first = True
    for before, token in pairwise([_END, *tokens]):
        if token.key == "." and before.key in TITLES:
            continue
        if token.key not in known and not token.numbers:
            if first or text[token.start].islower():
                token = Token(language.speller.mended(token.key), token.start, token.end)
            elif naming and token.key.isalpha():
                token = Token(NAME, token.start, token.end)
        mended.append(token)
        first = token.key in SENTENCE_ENDS or (first and not token.key.isalpha())
    return mended


def read(tokens: Sequence[Token], language: Language, moment: Moment) -> list[Clause]:
    """The clauses of the text, each with its cues and mentions, in order."""
    reader = Reader(language.grammar, tokens, moment)
    mentions, past = _mentions(reader, moment)
    inside = {at for mention in mentions for at in range(mention.start, mention.end)}
    inside |= {at for place in past for at in range(place.start, place.end)}
    clauses = _clauses(tokens, inside, _resumed(tokens, mentions, language), language)
    cues = [
        *_cues("cue", reader, inside),
        *_cues("fate", reader, inside),
        *_cues("channel", reader, inside),
        *past,
    ]
    _fill(clauses, sorted(cues, key=lambda found: found.start), mentions)
    go_on(clauses, tokens)
    for clause in clauses:
        clause.cues = [_settled(found, clause, tokens, language) for found in clause.cues]
    return clauses


def _mentions(reader: Reader[Moment], moment: Moment) -> tuple[list[Mention], list[Found]]:
    mentions: list[Mention] = []
    past: list[Found] = []
    previous: Span | None = None
    read_to = 0
    for at in reader.begins("mention"):
        reading = reader.read("mention", at) if at >= read_to else None
        if reading is None:
            continue
        read_to = reading.end
        if not isinstance(reading.value, Dated):
            cue = Cue.CORRECTION if reading.value is SHUT else Cue.PAST
            past.append(Found((cue,), at, reading.end))
            continue
        span = _resolved(reading.value, previous, moment)
        if span is not None:
            mentions.append(Mention(at, reading.end, reading.value.op, span, reading.value.bare))
            previous = span
    return mentions, past


def _resolved(dated: Dated, previous: Span | None, moment: Moment) -> Span | None:
    """The span meant; where nothing was named before, "the week after" is that after today's."""
    if isinstance(dated.value, Span):
        return dated.value
    if previous is None and dated.value is named_before:
        return None
    try:
        return dated.value(previous or one_day(moment.today))
    except (ValueError, OverflowError):
        return None


def _cues(symbol: str, reader: Reader[Moment], inside: set[int]) -> list[Found]:
    """The longest cue at each place, unless it lies within one that began before."""
    found: list[Found] = []
    read_to = 0
    for at in reader.begins(symbol):
        if at in inside:
            continue
        readings = reader.read_all(symbol, at)
        if readings and readings[0].end > read_to:
            found.append(Found(_all_cues(readings), at, readings[0].end))
            if not TRANSPARENT.issuperset(found[-1].cues):
                read_to = readings[0].end
    return found


def _all_cues(readings: Sequence[Reading]) -> Cues:
    return tuple(dict.fromkeys(cue for one in readings for cue in cast(Cues, one.value)))


def _resumed(tokens: Sequence[Token], mentions: Sequence[Mention], language: Language) -> set[int]:
    """Where speech begins anew after a day denied: "not Monday Tuesday", "not today we meet"."""
    ends = {mention.start: mention.end for mention in mentions}
    places: set[int] = set()
    denied = named = False
    at = read_to = 0
    while at < len(tokens):
        key = tokens[at].key
        if named and (key in language.resuming or (at in ends and at == read_to)):
            places.add(at)
            denied = named = False
        if at in ends:
            named = denied
            at = read_to = ends[at]
            continue
        if key in SENTENCE_ENDS:
            denied = named = False
        elif key in language.denying:
            denied, named = True, False
        at += 1
    return places


def _clauses(
    tokens: Sequence[Token], inside: set[int], resumed: set[int], language: Language
) -> list[Clause]:
    clauses: list[Clause] = []
    sentence: list[Clause] = []
    start = 0
    for at, (token, after) in enumerate(pairwise([*tokens, _END, _END])):
        breaks = at not in inside and _breaks(token, after, at - start, language)
        if not (breaks or at in resumed):
            continue
        if token.key in ("if", "si") and _reports(tokens[max(at - 2, 0) : at], language):
            continue
        if at > start:
            heads = token.key == ":" and at - start <= MOST_IN_HEADING
            explains = tokens[start].key in language.explaining
            sentence.append(Clause(start, at, sentence, heads, explains))
            clauses.append(sentence[-1])
        if token.key in SENTENCE_ENDS or len(sentence) >= MOST_CLAUSES:
            sentence = []
        start = at + (token.key in CLAUSE_ENDS)
    return clauses


def _reports(before: Sequence[Token], language: Language) -> bool:
    """Whether an "if" after these words is no condition: "let you know if", "tell you if"."""
    keys = [token.key for token in before]
    if keys and keys[-1] in language.hearers:
        del keys[-1]
    return bool(keys) and keys[-1] in language.reporting


def _breaks(token: Token, after: Token, length: int, language: Language) -> bool:
    if token.key in CLAUSE_ENDS or token.key in language.breaks or length >= MOST_TOKENS:
        return True
    return (token.key, after.key) in language.asides


def _fill(clauses: list[Clause], cues: list[Found], mentions: list[Mention]) -> None:
    places = {at: clause for clause in clauses for at in range(clause.start, clause.end)}
    for found in cues:
        if found.start in places:
            places[found.start].cues.append(found)
    for mention in mentions:
        places[mention.start].mentions.append(mention)


# a verb without an object: what it tells when the employer does it, and when the candidate does
_BARE = {
    Cue.CALL_BARE: ((Cue.PHONE, Cue.NEWS), Cue.CALL),
    Cue.CONTACT_BARE: ((Cue.NEWS,), Cue.CONTACT),
    Cue.ASK_BARE: ((Cue.NEWS,), Cue.ASK),
    Cue.WRITE_BARE: ((Cue.WRITTEN, Cue.NEWS), Cue.WRITE),
}


# an infinitive: what the candidate does where it is told or refused them, else the employer
_INFINITIVES = {Cue.CALL_TO: Cue.CALL_BARE, Cue.WRITE_TO: Cue.WRITE_BARE}


def _settled(found: Found, clause: Clause, tokens: Sequence[Token], language: Language) -> Found:
    """The same, with bare verbs given to the employer or to the candidate, by their subject."""
    cues: list[Cue] = []
    before = tokens[found.start - 1].key if found.start > clause.start else ""
    for cue in found.cues:
        given = cue in _INFINITIVES and not _is_told(found, clause, tokens, language)
        cue = _INFINITIVES.get(cue, cue)
        if (cue in _BARE or cue is Cue.CALL) and before in language.articles:
            continue
        if cue is Cue.CALL_FIRST:
            cue = Cue.CALL_BARE if before in ("", "favor", *language.breaks) else Cue.PHONE
        if cue is Cue.CALL and _goes_on(found, clause, tokens, language):
            cues += (Cue.PHONE, Cue.NEWS)
            continue
        if cue not in _BARE:
            cues.append(cue)
            continue
        theirs, ours = _BARE[cue]
        given = given or _employer_does(found, clause, tokens, language)
        cues += theirs if given else [ours]
    return Found(tuple(cues), found.start, found.end)


def _goes_on(found: Found, clause: Clause, tokens: Sequence[Token], language: Language) -> bool:
    """Whether it only goes on with what others do: "they decide on Friday and call me Monday"."""
    joined = {tokens[at].key for at in range(clause.start, found.start)} <= language.joining
    before = [other for other in clause.sentence if other.end <= clause.start][-1:]
    if not (joined and before) or before[0].has(Cue.IF, Cue.SILENCE):
        return False
    said = {token.key for token in tokens[before[0].start : before[0].end]}
    return not said.isdisjoint(language.absent) and said.isdisjoint(language.hearers)


def _employer_does(
    found: Found, clause: Clause, tokens: Sequence[Token], language: Language
) -> bool:
    """Whether the nearest subject before is the employer; the "you" of "tell you" is no subject.

    What goes before in "if I don't hear call Dana" is the condition's. A verb that only "and"
    joins on has the subject of the clause before.
    """
    silent = [place.end for place in clause.of(Cue.SILENCE) if place.end <= found.start]
    start = max([clause.start, *silent])
    subject = _subject(start, found.start, clause, tokens, language)
    if subject is None and start >= found.start - 1 and tokens[start].key in language.joining:
        before = [c for c in clause.sentence if c.end <= start and not c.has(Cue.IF)][-1:]
        return any(_subject(c.start, c.end, c, tokens, language) for c in before)
    return bool(subject)


def _is_told(found: Found, clause: Clause, tokens: Sequence[Token], language: Language) -> bool:
    """Whether an infinitive is what the candidate is told to do, or not to do.

    It then stands first, after a "not" or a silence, or the candidate is its subject.
    """
    if clause.refuses(found) or any(silent.end <= found.start for silent in clause.of(Cue.SILENCE)):
        return True
    named = {at for mention in clause.mentions for at in range(mention.start, mention.end)}
    before = [tokens[at].key for at in range(clause.start, found.start) if at not in named]
    before = [key for key in before if key.isalpha()]
    leads = not set(before) - {*language.breaks, "por", "favor", "de", "please"}
    return leads or any(key in language.hearers for key in before)


def _subject(
    start: int, end: int, clause: Clause, tokens: Sequence[Token], language: Language
) -> bool | None:
    """Whether the last subject named there is the employer; None where there is none."""
    objects = {at for news in clause.of(Cue.NEWS) for at in range(news.start + 1, news.end)}
    subject = None
    for at in range(end - 1, start - 1, -1):
        key = tokens[at].key
        if key in language.hearers:
            return at in objects
        if key in language.speakers or key.endswith(language.speaking):
            return True
        subject = subject or key in language.modals or None
    return subject
