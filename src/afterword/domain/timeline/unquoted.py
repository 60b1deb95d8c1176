"""What the sender wrote in this mail: quoted mails and the signature blotted out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.language.folding import fold

# Lines are short or cut to this many characters, so that no pattern can run long.
_LINE = 300
_QUOTES_FOLLOW = re.compile(
    r"\s*(?:"
    r"-{2,} ?(?:original message|mensaje original|forwarded message|mensaje reenviado)"
    r"|on [^\n]{1,200} wrote:"
    r"|el [^\n]{1,200} escribio:"
    r"|_{10,}\s*$"
    r")"
)
_HEADER = re.compile(r"\s*(?:from|de|von): \S")
_HEADER_GOES_ON = re.compile(
    r"\s*(?:sent|to|subject|date|cc|enviado|para|asunto|fecha)\b[^:\n]{0,20}:"
)
_SIGNATURE = re.compile(
    r"\s*(?:-- ?|sent from my .{1,40}|enviado desde mi .{1,40}"
    r"|(?:(?:with )?(?:best|kind|warm|warmest|many)(?: regards| wishes| thanks)?|regards|sincerely"
    r"|yours(?: sincerely| faithfully| truly)?|cheers|all the best|best|thanks|many thanks|"
    r"thank you"
    r"|(?:un |muchos |reciba un |recibe un )?(?:cordial )?(?:saludos?|abrazo)"
    r"(?: cordial(?:es)?| y gracias)?|atentamente|atte|cordialmente|gracias|muchas "
    r"gracias)[,.!]?)\s*$"
)
_POSTSCRIPT = re.compile(r"\s*(?:p\.? ?s\b|p\.? ?d\b)")


def unquoted(text: str) -> str:
    """``text`` with quoted mails and what follows the closing words blotted out by spaces.

    As long as ``text``. A postscript stays.
    """
    kept = []
    signed = quoted = False
    said = ""
    for line, following in _with_next(text.splitlines(keepends=True)):
        folded = fold(line[:_LINE])
        quoted = quoted or _begins_quote(folded, fold(following[:_LINE]), said=bool(said))
        said = said or folded.strip()
        signed = (signed or bool(_SIGNATURE.match(folded))) and not _POSTSCRIPT.match(folded)
        blotted = quoted or signed or folded.lstrip().startswith(">")
        kept.append(_blot(line) if blotted else line)
    return "".join(kept)


def _with_next(lines: list[str]) -> Iterator[tuple[str, str]]:
    return zip(lines, [*lines[1:], ""], strict=False)


def _begins_quote(line: str, following: str, *, said: bool) -> bool:
    """Whether a quoted mail begins here. A header with nothing before it is the mail's own."""
    if _QUOTES_FOLLOW.match(line) or _QUOTES_FOLLOW.match(f"{line.rstrip()} {following}"):
        return True
    return said and bool(_HEADER.match(line) and _HEADER_GOES_ON.match(following))


def _blot(line: str) -> str:
    return "".join(mark if mark in "\r\n" else " " for mark in line)
