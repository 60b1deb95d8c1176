"""``wrong_language``: a sentence in another language than the message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page, Piece
from afterword.domain.writing.pattern import pattern
from afterword.domain.writing.tongue import SMALL_WORDS, folded_words, hits

_WHY = Bilingual("The message is in {here}, this is not.", "El mensaje está en {here}, esto no.")
_NAMES = {"en": Bilingual("English", "inglés"), "es": Bilingual("Spanish", "español")}
# whole short lines and sentences that have too few words to count
_SHORT = {
    "es": pattern(
        r"""
(?:dear|hi|hello|good morning|good afternoon) [^\n]{1,40}
(?:best|kind|warm|warmest)(?: regards)?,?
(?:regards|sincerely|yours sincerely|cheers|thanks|many thanks|thank you
    |best wishes|sincerely yours),?
thank you (?:so much|very much|again)[^.!?\n]{0,40}
thanks (?:so much|again|a lot)[^.!?\n]{0,40}
        """
    ),
    "en": pattern(
        r"""
(?:estimad[oa]s?|hola|buenos dias|buenas tardes|querid[oa])[^\n]{0,40}
(?:un )?(?:cordial )?(?:saludo|saludos)(?: cordial(?:es)?)?,?
(?:atentamente|cordialmente|gracias|muchas gracias|mil gracias|un abrazo),?
(?:muchas )?gracias (?:por|de nuevo|otra vez)[^.!?\n]{0,40}
quedo (?:atent[oa]|a)[^.!?\n]{0,40}
        """
    ),
}


def find(page: Page) -> Iterator[Note]:
    """Every sentence and line that is in another language."""
    language = page.draft.language
    for piece in _pieces(page):
        folded = page.folded[piece.start : piece.end].strip(" ,.!?:")
        if _SHORT[language].fullmatch(folded) or _is_foreign(folded, language):
            why = _WHY.filled(here=_NAMES[language])
            yield page.note(FaultName.WRONG_LANGUAGE, piece.start, piece.end, why)
            continue
        yield from _clause(page, piece)


def _pieces(page: Page) -> Iterator[Piece]:
    if page.greeting:
        yield page.greeting
    yield from page.sentences
    for line in re.finditer(r"[^\n]+", page.text[page.closing_start :]):
        yield Piece(line[0].rstrip(), page.closing_start + line.start())


def _is_foreign(text: str, language: str) -> bool:
    words = folded_words(text)
    if len(words) < 3:
        return False
    own = hits(words, language)
    for other in SMALL_WORDS:
        if other == language:
            continue
        theirs = hits(words, other)
        if theirs >= 2 and theirs > 2 * own and theirs * 5 >= len(words):
            return True
    return False


def _clause(page: Page, piece: Piece) -> Iterator[Note]:
    """A long clause in another language inside a sentence of this one."""
    for found in re.finditer(r"[^,;:()«»\"“”—]+", piece.text):
        if len(found[0].split()) < 5 or found[0].strip() == piece.text.strip():
            continue
        start = piece.start + found.start() + len(found[0]) - len(found[0].lstrip())
        end = piece.start + found.start() + len(found[0].rstrip())
        if _is_foreign(page.folded[start:end], page.draft.language):
            why = _WHY.filled(here=_NAMES[page.draft.language])
            yield page.note(FaultName.WRONG_LANGUAGE, start, end, why)
