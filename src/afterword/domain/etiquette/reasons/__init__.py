"""The reasons in plain sentences, in both languages, for somebody who is nervous.

Names go in as they are written; days go in as words (``Case.words``: "Friday, December 4", "el
viernes 4 de diciembre"). The Spanish says tú.
"""

from __future__ import annotations

from afterword.domain.words import Bilingual


def joined(*sentences: Bilingual | None) -> Bilingual:
    """The sentences one after the other, those that are None left out."""
    said = [sentence for sentence in sentences if sentence is not None]
    return Bilingual(" ".join(s.en for s in said), " ".join(s.es for s in said))
