"""The one front door: words in, what they said about the timeline out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from importlib import import_module

from afterword.domain.interview import Channel
from afterword.domain.language.detect import detected, languages_mixed, spoken
from afterword.domain.language.tokens import Token, tokenise
from afterword.domain.timeline import asks as of
from afterword.domain.timeline.both import both
from afterword.domain.timeline.choice import chosen
from afterword.domain.timeline.corrections import corrected
from afterword.domain.timeline.cues import Cue, Found
from afterword.domain.timeline.lines import flowing
from afterword.domain.timeline.moment import Moment
from afterword.domain.timeline.reader import Clause, Language, mended, read
from afterword.domain.timeline.silences import silences
from afterword.domain.timeline.steps import after_steps
from afterword.domain.timeline.unquoted import unquoted
from afterword.domain.timeline.window import Candidate, candidates
from afterword.domain.words import Bilingual

# the package of each language, beside this module
_PACKAGES = {"en": "english", "es": "spanish"}
LANGUAGES = tuple(_PACKAGES)
# what is longer is read up to here only
MOST_CHARACTERS = 20_000

NO_WORDS = Bilingual("There is nothing to read.", "No hay nada que leer.")
NO_LANGUAGE = Bilingual(
    "The words are in no language known here.", "Las palabras no están en un idioma conocido aquí."
)
TOO_LONG = Bilingual(
    "The text is too long: its beginning names no day, and the rest was not read.",
    "El texto es demasiado largo: su comienzo no nombra ningún día y el resto no se ha leído.",
)
NO_DAY = Bilingual("No day is named.", "No se nombra ningún día.")
VAGUE = Bilingual("“Soon” names no day.", "«Pronto» no nombra ningún día.")
ELSEWHERE = Bilingual(
    "The days named are past, or of something else than the answer.",
    "Los días nombrados ya pasaron, o son de otra cosa que la respuesta.",
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a field rests on; ``start`` and ``end`` are offsets into the text."""

    field: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What they said, in the words of INTERFACES.

    ``earliest`` and ``latest`` are inclusive, None where open. ``reason`` says why there is no
    window at all, None where there is one.
    """

    earliest: date | None = None
    latest: date | None = None
    invited_to_call: bool | date = False
    asked_not_to_call: bool = False
    no_status_question: bool = False
    no_contact: bool = False
    silence_means_no: bool = False
    channel: Channel | None = None
    write_by: Channel | None = None
    evidence: tuple[Evidence, ...] = ()
    reason: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text taken apart in one language."""

    text: str
    tokens: Sequence[Token]
    clauses: Sequence[Clause]
    found: Sequence[Candidate]
    window: Candidate | None


def understand(
    text: str,
    *,
    lang: str | None,
    locale: str | None,
    reference: datetime,
    interview_date: date | None,
) -> Understood:
    """What ``text`` says about the timeline and about calling and writing, by CONVENTIONS.

    ``lang`` is "en", "es" or None (then it is detected); ``locale`` says whether 4/12 is the 4th of
    December (it is, but in en-US); ``reference`` is when it was said; ``interview_date`` is the
    reference's date where None. Never raises for any text or date.
    """
    words = unquoted(text[:MOST_CHARACTERS])
    if not words.strip():
        return Understood(reason=NO_WORDS)
    keys = spoken(words)
    lang = lang or detected(keys)
    if lang not in LANGUAGES:
        return Understood(reason=NO_LANGUAGE)
    today = reference.date()
    day_first = locale != "en-US" if locale else lang != "en"
    moment = Moment(today, interview_date or today, day_first)
    mixed = languages_mixed(keys)
    language = (
        both_of(lang, *(code for code in mixed if code != lang)) if mixed else language_of(lang)
    )
    understood = _understood(_read(words, language, moment), today)
    if not understood.evidence:
        understood = _in_the_other(words, lang, moment) or understood
    if understood.reason and len(text) > MOST_CHARACTERS:
        return replace(understood, reason=TOO_LONG)
    return understood


def _in_the_other(words: str, lang: str, moment: Moment) -> Understood | None:
    """What the words say in the other language, for a text that mixes them."""
    other = detected(spoken(words))
    if other is None or other == lang:
        return None
    return _understood(_read(words, language_of(other), moment), moment.today)


@cache
def language_of(lang: str) -> Language:
    """The language of that code, built when it is first read."""
    module = import_module(f"afterword.domain.timeline.{_PACKAGES[lang]}")
    language: Language = module.LANGUAGE
    return language


@cache
def both_of(lang: str, other: str, *_more: str) -> Language:
    """Both languages at once, the one before the other."""
    return both(language_of(lang), language_of(other))


def _read(text: str, language: Language, moment: Moment) -> _Reading:
    tokens = flowing(tokenise(text, language.spellings, language.ends), text)
    tokens = mended(tokens, text, language)
    clauses = read(tokens, language, moment)
    corrected(clauses)
    after_steps(clauses, tokens, language)
    silences(clauses)
    found = candidates(clauses, moment)
    return _Reading(text, tokens, clauses, found, chosen(found))


def _understood(reading: _Reading, today: date) -> Understood:
    window, clauses = reading.window, reading.clauses
    span = window.span if window else None
    asked = of.asks(clauses)
    call = of.invitation(asked, span.last if span else None, today)
    channel = of.news_channel(clauses, asked) or of.asked_channel(asked, invited=bool(call))
    write = of.write_by(asked)
    places: dict[str, Found | None] = {
        "invited_to_call": call[1] if call else None,
        "asked_not_to_call": of.not_to_call(asked),
        "no_status_question": of.not_to_ask(asked),
        "no_contact": of.no_contact(asked),
        "silence_means_no": of.silence_means_no(clauses),
        "channel": channel[1] if channel else None,
        "write_by": write[1] if write else None,
    }
    return Understood(
        earliest=span.first if span else None,
        latest=span.last if span else None,
        invited_to_call=call[0] if call else False,
        asked_not_to_call=places["asked_not_to_call"] is not None,
        no_status_question=places["no_status_question"] is not None,
        no_contact=places["no_contact"] is not None,
        silence_means_no=places["silence_means_no"] is not None,
        channel=channel[0] if channel else None,
        write_by=write[0] if write else None,
        evidence=(*_window_evidence(reading), *_evidence(reading, places)),
        reason=None if span else _reason(reading),
    )


def _window_evidence(reading: _Reading) -> Iterator[Evidence]:
    window = reading.window
    if window is None or window.span is None:
        return
    for field, end in (("earliest", window.span.first), ("latest", window.span.last)):
        if end is not None:
            yield _quoted(reading, field, window.mention.start, window.mention.end)


def _evidence(reading: _Reading, places: dict[str, Found | None]) -> Iterator[Evidence]:
    for field, place in places.items():
        if place is not None:
            yield _quoted(reading, field, place.start, place.end)


def _quoted(reading: _Reading, field: str, first: int, end: int) -> Evidence:
    start, stop = reading.tokens[first].start, reading.tokens[end - 1].end
    return Evidence(field, start, stop, reading.text[start:stop])


def _reason(reading: _Reading) -> Bilingual:
    if reading.found or any(clause.has(Cue.PAST) for clause in reading.clauses):
        return ELSEWHERE if reading.found else NO_DAY
    return VAGUE if any(clause.has(Cue.VAGUE) for clause in reading.clauses) else NO_DAY
