"""Two languages read at once, for texts that go from one to the other within a sentence."""

from __future__ import annotations

from afterword.domain.language.spelling import Speller
from afterword.domain.timeline.grammar import Grammar, Table
from afterword.domain.timeline.reader import Language


def both(one: Language, other: Language) -> Language:
    """A language with the phrases of two; where both know a pattern, ``one`` says what it means.

    Nothing is taken for mistyped, since a word of one language looks like a slip in the other.
    """
    symbols = {**one.grammar.tables, **other.grammar.tables}
    tables: dict[str, Table] = {
        symbol: {**other.grammar.tables.get(symbol, {}), **one.grammar.tables.get(symbol, {})}
        for symbol in symbols
    }
    return Language(
        spellings={**other.spellings, **one.spellings},
        ends=one.ends | other.ends,
        breaks=one.breaks | other.breaks,
        speller=Speller((), ()),
        speakers=one.speakers | other.speakers,
        hearers=one.hearers | other.hearers,
        modals=one.modals | other.modals,
        joining=one.joining | other.joining,
        absent=one.absent | other.absent,
        explaining=one.explaining | other.explaining,
        articles=one.articles | other.articles,
        denying=one.denying | other.denying,
        reporting=one.reporting | other.reporting,
        asides=one.asides | other.asides,
        resuming=one.resuming | other.resuming,
        before_weekday=one.before_weekday | other.before_weekday,
        speaking=(*one.speaking, *other.speaking),
        grammar=Grammar(tables),
    )
