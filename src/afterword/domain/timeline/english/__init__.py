"""English, as data: how it is spelled, how it names days, and the cues that give them a part."""

from __future__ import annotations

from itertools import product

from afterword.domain.language.listed import listed
from afterword.domain.language.spelling import Speller
from afterword.domain.timeline import alike
from afterword.domain.timeline.cues import cue_table
from afterword.domain.timeline.english import days, lengths, mentions, periods
from afterword.domain.timeline.english.acts import ACTS, CLASSES
from afterword.domain.timeline.english.channels import CHANNELS, FATES, PAPERS
from afterword.domain.timeline.english.cues import DATES
from afterword.domain.timeline.english.spelling import (
    ARTICLES,
    BREAKS,
    LOOKALIKES,
    PAST_VERBS,
    REPORTING,
    SPEAKING,
    SPELLINGS,
    TYPABLE,
)
from afterword.domain.timeline.english.turns import TURNS
from afterword.domain.timeline.grammar import Grammar, tables_of, words_of
from afterword.domain.timeline.meanings import constant
from afterword.domain.timeline.reader import Language

READ = constant(value=True)

LANGUAGE = Language(
    spellings=SPELLINGS,
    ends=words_of(days.MONTH, days.WEEKDAY),
    breaks=BREAKS,
    speller=Speller(TYPABLE, LOOKALIKES),
    speakers=frozenset(
        listed("we i they he she someone somebody team panel committee manager recruiter hr")
    ),
    hearers=frozenset({"you"}),
    modals=frozenset(listed("will shall would")),
    joining=frozenset(listed("and or")),
    absent=frozenset(listed("they he she")),
    explaining=frozenset(listed("which because since though although")),
    articles=ARTICLES,
    denying=frozenset(listed("not no nothing nobody never none neither nor")),
    reporting=REPORTING,
    asides=frozenset(product(listed("she he they"), listed("said says told thinks reckons"))),
    resuming=frozenset(listed("i we you they it she he maybe probably possibly perhaps likely")),
    before_weekday=frozenset(listed("on by probably possibly maybe perhaps")),
    speaking=SPEAKING,
    grammar=Grammar(
        {
            **tables_of(alike, lengths, days, periods, mentions),
            **{name: {words: READ} for name, words in (CLASSES | PAPERS).items()},
            "past_verb": {PAST_VERBS: READ},
            "cue": cue_table(DATES | TURNS | ACTS),
            "fate": cue_table(FATES),
            "channel": cue_table(CHANNELS),
        }
    ),
)
