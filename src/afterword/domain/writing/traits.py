"""The voice of a sample: how long its sentences are and how warm, by simple measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_BETWEEN_MAILS = re.compile(r"^[-=*_#~]{3,}[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_PLEASURE = re.compile(
    r"\b(?:glad(?:ly)?|enjoy\w*|pleas\w+|delight\w*|love\w*|happ\w+|good (?:to|that)"
    r"|gust\w+|encant\w+|alegr\w+|disfrut\w+|placer|feliz)\b"
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


def traits_together(each: Sequence[Traits]) -> Traits:
    """The traits of a writer whose mails have the traits of ``each``, one or more: their means."""
    words = sum(traits.words for traits in each)
    sentences = sum(traits.words / traits.words_a_sentence for traits in each)
    warmth = sum(traits.warmth * traits.words for traits in each) / words
    return Traits(round(words / len(each)), words / sentences, warmth)


def mails_in(text: str) -> list[str]:
    """The mails of a sample, parted by lines of dashes; without quoted lines and signatures."""
    parts = _BETWEEN_MAILS.split(text.replace("\r\n", "\n"))
    return [_SIGNATURE.split(_QUOTED.sub("", part))[0].strip() for part in parts if part.strip()]


def shows_pleasure(text: str) -> bool:
    """Whether ``text`` says that its writer was glad, beyond thanking."""
    return bool(_PLEASURE.search(fold(text)))
