"""The voice of a sample: how long its sentences are and how warm, by simple measures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.domain.language.folding import fold

_SENTENCE_END = re.compile(r"[.!?…]+(?:\s|$)|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WARM = re.compile(
    r"\b(?:thank(?:s|ful)?|grateful|glad|enjoy\w*|appreciat\w*|pleas(?:ed|ure)|delighted|love\w*"
    r"|warm\w*|happy|kind(?:ness|ly)?"
    r"|gracias|agrade\w+|encant\w+|alegr\w+|disfrut\w+|gust\w+|placer|afectuos\w*|carino\w*"
    r"|amab\w+|feliz)\b|!"
)
_SHORT_MESSAGE = 60  # words: a message this short is all thanks and one thing
_WARM_SHARE = 0.04  # of words: about one warm word in each two sentences


@dataclass(frozen=True, slots=True)
class Traits:
    """The measures of one sample.

    ``words`` in all, ``words_a_sentence`` on average, ``warmth`` the share of words that thank or
    show pleasure (0 to 1).
    """

    words: int
    words_a_sentence: float
    warmth: float

    @property
    def short(self) -> bool:
        """Whether its writer says it in few words."""
        return self.words <= _SHORT_MESSAGE

    @property
    def warm(self) -> bool:
        """Whether its writer shows pleasure."""
        return self.warmth >= _WARM_SHARE


def traits_of(sample: str) -> Traits | None:
    """The traits of ``sample``, a message in the candidate's own words; None without words."""
    words = len(_WORD.findall(sample))
    if not words:
        return None
    sentences = sum(1 for part in _SENTENCE_END.split(sample) if _WORD.search(part))
    warm = len(_WARM.findall(fold(sample)))
    return Traits(words, words / max(sentences, 1), min(1.0, warm / words))
