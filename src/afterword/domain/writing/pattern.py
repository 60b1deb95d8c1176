"""Lists of phrases, one a line, made into patterns.

A line is a regular expression. ``~`` stands for up to forty characters of the same sentence
(after a word, from that word's end; alternatives after it begin a word), ``<name>`` for a list of
alternatives; a line indented by four goes on with the phrase above it, after a space unless it
begins with a bar.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_REST = r"[^.!?\n]{0,40}"
_AT_A_WORDS_END = re.compile(r"(?<! )~")
_CONTINUED = re.compile(r"\n {4}(\|?)")
_NONE: Mapping[str, str] = {}


def pattern(lines: str, lists: Mapping[str, str] = _NONE) -> re.Pattern[str]:
    """One pattern that finds every phrase of ``lines`` as whole words, in folded text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_phrases(lines, lists))})(?!\w)")


def starts(lines: str, lists: Mapping[str, str] = _NONE) -> tuple[re.Pattern[str], ...]:
    """A pattern for each of ``lines``, for what a text may start with, in any case."""
    return tuple(re.compile(phrase, re.IGNORECASE) for phrase in _phrases(lines, lists))


def _phrases(lines: str, lists: Mapping[str, str]) -> list[str]:
    lines = _CONTINUED.sub(lambda found: found[1] or " ", lines)
    for name, alternatives in lists.items():
        lines = lines.replace(f"<{name}>", f"(?:{alternatives})")
    lines = lines.replace("~(?:", r"~\b(?:")
    lines = _AT_A_WORDS_END.sub(r"(?!\\w)~", lines).replace("~", _REST)
    return [line.strip() for line in lines.splitlines() if line.strip()]
