"""The lines of a mail that its program broke: they go on, and end no sentence."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.domain.language.tokens import Token

# programs wrap at 60 to 80 characters; in a text with longer lines nothing was wrapped
SHORTEST, LONGEST = 50, 90
_ENDS = frozenset(".!?:;")


def flowing(tokens: Sequence[Token], text: str) -> list[Token]:
    """``tokens`` without the ends of those lines that were broken only to be short."""
    lines = text.split("\n")
    widest = max(map(len, lines))
    if not SHORTEST <= widest <= LONGEST:
        return list(tokens)
    kept: list[Token] = []
    line = 0
    for token, after in zip(tokens, [*tokens[1:], None], strict=False):
        if token.key != "\n":
            kept.append(token)
            continue
        bulleted = after is not None and text[token.end : after.start].strip()
        if bulleted or not _goes_on(lines[line], after, widest):
            kept.append(token)
        line += 1
    return kept


def _goes_on(line: str, after: Token | None, widest: int) -> bool:
    """Whether the word ``after`` stands on the next line because it had no room on ``line``."""
    line = line.rstrip()
    if after is None or len(line) < SHORTEST or line[-1] in _ENDS:
        return False
    is_word = after.key.isalpha() or after.key == "#int"
    return is_word and len(line) + 1 + after.end - after.start >= widest - 1
