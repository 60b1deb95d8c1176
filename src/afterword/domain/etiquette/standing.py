"""The decision window that stands now, after all that was said about it."""

from __future__ import annotations

from afterword.domain.etiquette.case import Case
from afterword.domain.etiquette.rounds import UNKNOWN, Window, read_rounds
from afterword.domain.etiquette.situation import Situation


def standing_window(situation: Situation, number: int) -> Window:
    """The window on which the plan of round ``number`` rests: the newest that is known.

    UNKNOWN where nothing known was said, or no interview of that round is alive. Raises FactsError
    as ``plan`` does.
    """
    rounds = read_rounds(Case(situation))
    return next((read.window for read in rounds if read.number == number), UNKNOWN)
