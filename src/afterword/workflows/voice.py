"""The candidate's voice: measures of their own writing, which drafts then follow.

Only the measures are kept. The text of a sample is read, measured and forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.domain.writing.traits import Traits, mails_in, traits_of, traits_together
from afterword.records import models
from afterword.workflows.acts import act

_NO_WORDS = Bilingual(
    "there are no words of yours in it: give one or more mails that you wrote",
    "no hay palabras tuyas: da uno o varios correos que hayas escrito",
)
_FORGOTTEN: dict[str, object] = {
    "voice_words": None, "voice_sentence": None, "voice_warmth": None,
}  # fmt: skip


def learn(owner: models.User, texts: Sequence[str], now: datetime) -> Traits:
    """Keep the measures of the mails in ``texts``, in the place of those known before.

    A text may hold several mails with lines of dashes between. Raises BadInput without words.
    """
    measured = [traits_of(mail) for text in texts for mail in mails_in(text)]
    found = [traits for traits in measured if traits is not None]
    if not found:
        raise BadInput(where="voice", problem=_NO_WORDS)
    traits = traits_together(found)
    with act(owner, "voice", now) as recorder:
        recorder.change(
            owner,
            voice_words=traits.words,
            voice_sentence=traits.words_a_sentence,
            voice_warmth=traits.warmth,
        )
    return traits


def forget(owner: models.User, now: datetime) -> bool:
    """Forget the measures; False where there were none."""
    with act(owner, "voice forgotten", now) as recorder:
        return recorder.change(owner, **_FORGOTTEN)


def voice_of(owner: models.User) -> Traits | None:
    """The measures that are kept, None where there are none."""
    words, sentence, warmth = owner.voice_words, owner.voice_sentence, owner.voice_warmth
    if words is None or sentence is None or warmth is None:
        return None
    return Traits(words, sentence, warmth)
