"""``misspelled_name``: the reader's, the candidate's or the employer's name written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

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
_POSSESSIVE = re.compile(r"['’]s?$")
_BEFORE_EMPLOYER = frozenset(listed("at with join joining en from unirme"))
_JOINABLE = 6  # letters: shorter words are too easily made of two
_SHORT = 4  # letters: a shorter name is only looked for where names stand
_WHY = Bilingual("In the facts it is written “{name}”.", "En los datos se escribe «{name}».")


class Name(NamedTuple):
    """One word of a name that the text may hold, and whose it is."""

    word: str
    whole: tuple[str, ...]
    whose: str  # "reader", "candidate" or "employer"


def find(page: Page) -> Iterator[Note]:
    """Every word that is nearly one of the names."""
    words = list(_WORD.finditer(page.text))
    known, names = _known_words(page), _names(page)
    for number, word in enumerate(words):
        text = _POSSESSIVE.sub("", word[0])
        if text in known or not text or (text.islower() and fold(text) in ORDINARY):
            continue
        for name in names:
            if near(text, name.word) and _is_meant(page, words, number, text, name):
                end = word.start() + len(text)
                why = _WHY.filled(name=name.word)
                yield page.note(FaultName.MISSPELLED_NAME, word.start(), end, why, name.word)
                break
    yield from _joined_employer(page)


def _known_words(page: Page) -> frozenset[str]:
    """Every word that the facts write so."""
    draft = page.draft
    texts = [draft.reader.name, draft.candidate, draft.employer, draft.role or ""]
    for other in draft.others:
        texts += [other.name or "", other.employer or "", other.role or ""]
    return frozenset(w[0] for text in texts for w in _WORD.finditer(text))


def _names(page: Page) -> list[Name]:
    draft = page.draft
    people = ((draft.reader.name, "reader"), (draft.candidate, "candidate"))
    names = [Name(word, tuple(n.split()), whose) for n, whose in people for word in n.split()]
    employer = tuple(word.strip(",.") for word in draft.employer.split())
    for word in employer:
        if len(word) >= _SHORT - 1 and not word.islower() and fold(word) not in _LEGAL:
            names.append(Name(word, employer, "employer"))
    return names


def _is_meant(page: Page, words: list[re.Match[str]], number: int, text: str, name: Name) -> bool:
    """Whether ``text``, which looks like ``name``, stands where that name would."""
    word = words[number]
    before, after = _beside(page, words, number)
    if name.whose == "employer" and text.islower() and len(name.whole) > 1:
        return before in name.whole or after in name.whole
    if _stands_out(page, word, text, name.word):
        return True
    if name.whose == "employer":
        return fold(before) in _BEFORE_EMPLOYER or (
            text[0].isupper() and (before in name.whole or after in name.whole)
        )
    if name.whose == "reader" and page.greeting and word.start() < page.greeting.end:
        return True
    in_signature = name.whose == "candidate" and word.start() >= page.closing_start
    return in_signature or before in name.whole or after in name.whole


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


def _joined_employer(page: Page) -> Iterator[Note]:
    """The employer's words run together or apart: "BancoAndino", "Alta Vista"."""
    name = " ".join(page.draft.employer.split())
    right = fold(name)
    letters = re.sub(r"\W", "", right)
    if len(letters) < _JOINABLE:
        return
    words = [word for word in name.split() if len(word) >= _JOINABLE] + [name]
    for whole in dict.fromkeys(words):
        plain = re.sub(r"\W", "", fold(whole))
        for found in _spread(plain).finditer(page.folded):
            if found[0] not in (fold(whole), right) and not found[0].startswith(" "):
                why = _WHY.filled(name=whole)
                yield page.note(FaultName.MISSPELLED_NAME, found.start(), found.end(), why, whole)


def _spread(letters: str) -> re.Pattern[str]:
    """A pattern for ``letters`` with one space or hyphen somewhere, or none."""
    splits = "|".join(
        f"{re.escape(letters[:i])}[ -]{re.escape(letters[i:])}" for i in range(3, len(letters) - 2)
    )
    return re.compile(rf"(?<!\w)(?:{splits}|{re.escape(letters)})(?!\w)")
