"""Bytes of a calendar to unfolded lines of text, whatever wrote them."""

from __future__ import annotations

import re

_FOLD = re.compile(rb"(?:\r\n|\n|\r)[ \t]")
_TEXT_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]")
_BREAK = re.compile(r"\r\n|\n|\r")


def lines_of(data: bytes, charset: str | None = None) -> list[str]:
    """The unfolded content lines; ``charset`` is what a mail says of it, and need not be true.

    UTF-16 is told by its mark or its zero bytes. Lines are unfolded before UTF-8 is decoded, since
    some programs fold in the middle of a sign. What is no UTF-8 is read as ``charset``, else as
    Windows' Latin-1.
    """
    wide = _wide_encoding(data)
    if wide:
        return _split(_TEXT_FOLD.sub("", data.decode(wide, "replace").lstrip("\ufeff")))
    return _split(_decoded(_FOLD.sub(b"", data.removeprefix(b"\xef\xbb\xbf")), charset))


def _split(text: str) -> list[str]:
    return [line for line in _BREAK.split(text) if line.strip()]


def _wide_encoding(data: bytes) -> str | None:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    head = data[:200]
    if head.count(0) * 3 < len(head) or not head:
        return None
    return "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"


def _decoded(data: bytes, charset: str | None) -> str:
    for encoding in ("utf-8", charset or "utf-8"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")
