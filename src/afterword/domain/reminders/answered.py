"""What the candidate answered to a debrief's reminder: their words, and a line for each person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from afterword.domain.language.folding import fold

_SENT_FROM = re.compile(
    r"(?i)^(?:sent from|get outlook for|enviado desde|obtener outlook para|enviado con)\b"
)
_NAMED = re.compile(r"^[\s*•·–—-]*([^\W\d_][^:\n]{0,60}?)\s*(?::|\s[–—-]\s)\s*(.*)$")
_LABEL = re.compile(
    r"(?i)^\s*(?:the )?(?:next steps?|they said|pr[oó]ximos pasos|siguientes pasos|dijeron)\s*:\s*"
)
_ALIKE = 0.8  # how much of a name typed on a phone has to be right
_SHORTEST = 3  # letters of a beginning that stands for a name


@dataclass(frozen=True, slots=True)
class Told:
    """``words`` are theirs about the next steps; ``lines`` what was talked about, by person."""

    words: str
    lines: tuple[tuple[str, str], ...] = ()


def read_answer(text: str, people: Sequence[tuple[str, str]]) -> Told:
    """The answer taken apart; ``text`` is without quotes, ``people`` are (key, name).

    A line that begins with somebody's name and a colon, and those after it until an empty one, are
    about that person; everything else are their words. Where a name could be two people's, its line
    stays among the words.
    """
    words: list[str] = []
    about: dict[str, list[str]] = {}
    at: str | None = None
    for line in _lines(text):
        found = _NAMED.match(line)
        key = _who(found[1], people) if found else None
        if found and key:
            at = key
            about.setdefault(key, []).append(found[2].strip())
        elif at and line.strip():
            about[at].append(line.strip())
        else:
            at = None
            words.append(_LABEL.sub("", line.rstrip()))
    told = ((key, " ".join(filter(None, lines))) for key, lines in about.items())
    joined = re.sub(r"\n{3,}", "\n\n", "\n".join(words)).strip()
    return Told(joined, tuple((key, line) for key, line in told if line))


def _lines(text: str) -> Iterator[str]:
    """The lines before a signature."""
    for line in text.replace("\r\n", "\n").split("\n"):
        if line.rstrip("\n") in ("-- ", "--") or _SENT_FROM.match(line.strip()):
            return
        yield line


def _who(typed: str, people: Sequence[tuple[str, str]]) -> str | None:
    """Whose name was typed: exactly, by its beginning, nearly; None where that says nobody."""
    wanted = _words(typed)
    if not wanted:
        return None
    for alike in (_same, _begins, _nearly):
        found = {key for key, name in people if _stands_for(wanted, _words(name), alike)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", fold(name))


def _stands_for(typed: list[str], name: list[str], alike: Callable[[str, str], bool]) -> bool:
    """Whether every word typed is one of the name's, each of them used once."""
    left = list(name)
    for word in typed:
        match = next((part for part in left if alike(word, part)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _same(typed: str, part: str) -> bool:
    return typed == part


def _begins(typed: str, part: str) -> bool:
    return part.startswith(typed) and (len(typed) >= _SHORTEST or len(part) == len(typed))


def _nearly(typed: str, part: str) -> bool:
    return len(typed) > _SHORTEST and SequenceMatcher(None, typed, part).ratio() >= _ALIKE
