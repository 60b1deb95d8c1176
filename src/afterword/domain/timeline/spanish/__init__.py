"""Spanish, as data: how it is spelled, how it names days, and the cues that give them a part."""

from __future__ import annotations

from afterword.domain.language.listed import listed
from afterword.domain.language.spelling import Speller
from afterword.domain.timeline import alike
from afterword.domain.timeline.cues import cue_table
from afterword.domain.timeline.grammar import Grammar, tables_of, words_of
from afterword.domain.timeline.reader import Language
from afterword.domain.timeline.spanish import days, lengths, mentions, periods
from afterword.domain.timeline.spanish.acts import ACTS
from afterword.domain.timeline.spanish.channels import CHANNELS, FATES
from afterword.domain.timeline.spanish.cues import DATES
from afterword.domain.timeline.spanish.spelling import (
    ARTICLES,
    BREAKS,
    HEARERS,
    LOOKALIKES,
    REPORTING,
    SPEAKERS,
    SPEAKING,
    SPELLINGS,
    TYPABLE,
)
from afterword.domain.timeline.spanish.turns import TURNS

LANGUAGE = Language(
    spellings=SPELLINGS,
    ends=words_of(days.MONTH, days.WEEKDAY),
    breaks=BREAKS,
    speller=Speller(TYPABLE, LOOKALIKES),
    speakers=SPEAKERS,
    hearers=HEARERS,
    modals=frozenset(),
    joining=frozenset(listed("y e o u")),
    absent=frozenset(),
    explaining=frozenset(listed("que porque pues aunque cuando donde como vispera")),
    articles=ARTICLES,
    denying=frozenset(listed("no ni nada nunca tampoco nadie")),
    reporting=REPORTING,
    asides=frozenset((word, "que") for word in listed("dijo dijeron dice dicen comento cree")),
    resuming=frozenset(listed("quiza quizas probablemente seguramente posiblemente igual")),
    before_weekday=frozenset(listed("el para quizas seguramente")),
    speaking=SPEAKING,
    grammar=Grammar(
        {
            **tables_of(alike, lengths, days, periods, mentions),
            "cue": cue_table(DATES | TURNS | ACTS),
            "fate": cue_table(FATES),
            "channel": cue_table(CHANNELS),
        }
    ),
)
