"""``misspelled_name``: the reader's, the candidate's or the employer's name written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed
from afterword.domain.words import Bilingual
from afterword.domain.writing.checks.spelling import ORDINARY, near
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

_WORD = re.compile(r"[^\W_](?:[^\W_]|['’&.-](?=[^\W_]))*")
_LEGAL = frozenset(
    listed("inc ltd llc corp co gmbh sa sl sas plc group grupo company the and de la el y")
)
_SHORT = 4  # letters: a shorter name is only looked for where names stand
_WHY = Bilingual("In the facts it is written “{name}”.", "En los datos se escribe «{name}».")


def find(page: Page) -> Iterator[Note]:
    """Every word that is nearly one of the names."""
    words = list(_WORD.finditer(page.text))
    known = _known_words(page)
    for number, word in enumerate(words):
        text = re.sub(r"['’]s?$", "", word[0])
        if text in known or not text:
            continue
        name = _meant(page, words, number, text)
        if name:
            end = word.start() + len(text)
            why = _WHY.filled(name=name)
            yield page.note(FaultName.MISSPELLED_NAME, word.start(), end, why, name)
    yield from _joined_employer(page)


def _known_words(page: Page) -> frozenset[str]:
    """Every word that the facts write so."""
    draft = page.draft
    texts = [draft.reader.name, draft.candidate, draft.employer, draft.role or ""]
    for other in draft.others:
        texts += [other.name or "", other.employer or "", other.role or ""]
    return frozenset(w[0] for text in texts for w in _WORD.finditer(text))


def _meant(page: Page, words: list[re.Match[str]], number: int, text: str) -> str | None:
    """The name that ``text`` was meant to be, None where it is just a word."""
    draft = page.draft
    word = words[number]
    before, after = _beside(page, words, number)
    in_greeting = bool(page.greeting and word.start() < page.greeting.end)
    in_signature = word.start() >= page.closing_start
    for person, at_home in ((draft.reader.name, in_greeting), (draft.candidate, in_signature)):
        names = person.split()
        beside = before in names or after in names
        for name in names:
            if near(text, name) and (at_home or beside or _stands_out(page, word, text, name)):
                return name
    for name in draft.employer.split():
        plain = name.strip(",.")
        if fold(plain).strip(".") in _LEGAL or len(plain) < _SHORT - 1:
            continue
        if near(text, plain) and (_names_employer(before) or _stands_out(page, word, text, plain)):
            return plain
    return None


def _beside(page: Page, words: list[re.Match[str]], number: int) -> tuple[str, str]:
    """The words before and after in the same line and clause, "" where there are none."""
    word = words[number]
    before = after = ""
    if number and page.text[words[number - 1].end() : word.start()].strip(" ") == "":
        before = words[number - 1][0]
    if (
        number + 1 < len(words)
        and page.text[word.end() : words[number + 1].start()].strip(" ") == ""
    ):
        after = words[number + 1][0]
    return before, after


def _stands_out(page: Page, word: re.Match[str], text: str, name: str) -> bool:
    """Whether a capital in the middle of a sentence says that ``text`` is a name."""
    folded = fold(text)
    if len(name) < _SHORT or folded in ORDINARY or len(text) < _SHORT:
        return False
    if fold(name) == folded:  # another case, or an accent too few
        return text[0].isupper() or folded not in ORDINARY
    if not text[0].isupper() or (text.isupper() and not name.isupper()):
        return False
    return not _starts_sentence(page.text, word.start()) and not _also_small(page, folded)


def _starts_sentence(text: str, at: int) -> bool:
    return bool(re.search(r"(?:^|[.!?:\n¿¡])\s*$", text[max(0, at - 3) : at])) or at == 0


def _also_small(page: Page, folded: str) -> bool:
    """Whether the text has the same word in small letters: then it is a word."""
    return bool(re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", page.text))


def _names_employer(before: str) -> bool:
    return fold(before) in {"at", "with", "join", "joining", "en", "from", "unirme"}


def _joined_employer(page: Page) -> Iterator[Note]:
    """The employer's words run together or apart: "Banco Andino" as "BancoAndino"."""
    words = page.draft.employer.split()
    if len(words) < 2:
        return
    joined = r"[ -]?".join(re.escape(fold(word)) for word in words)
    right = fold(" ".join(words))
    for found in re.finditer(rf"(?<!\w){joined}(?!\w)", page.folded):
        if found[0] != right:
            name = " ".join(words)
            why = _WHY.filled(name=name)
            yield page.note(FaultName.MISSPELLED_NAME, found.start(), found.end(), why, name)
