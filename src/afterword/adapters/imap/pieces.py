"""A mail put together of its headers and of the parts that were asked for, and of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from secrets import token_hex

from afterword.domain.incoming.parts import Asked

_CONTENT = re.compile(rb"(?im)^(?:content-[a-z-]+|mime-version)[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*")
_REPORT = re.compile(rb'(?i)report-type\s*=\s*"?([\w-]+)')
_UNSAFE = re.compile(r"[^\w.+:/ -]")


def put_together(headers: bytes, pieces: Iterable[tuple[Asked, bytes]]) -> bytes:
    """The mail's own headers over the pieces, each a part of one multipart."""
    boundary = f"=_{token_hex(16)}"
    report = _REPORT.search(headers)
    kind = f'multipart/mixed; boundary="{boundary}"'
    if report:
        kind += f"; report-type={report[1].decode('ascii', 'replace')}"
    lines = headers.replace(b"\r\n", b"\n").rstrip(b"\n") + b"\n"
    own = _CONTENT.sub(b"", lines)
    made = [own, f"MIME-Version: 1.0\nContent-Type: {kind}\n\n".encode()]
    for asked, content in pieces:
        made += [f"--{boundary}\n".encode(), _described(asked).encode(), b"\n\n", content, b"\n"]
    made.append(f"--{boundary}--\n".encode())
    return b"".join(made)


def _described(asked: Asked) -> str:
    """The headers of a part; what a stranger wrote into them cannot add a line."""
    part = asked.part
    if asked.headers_only:
        return "Content-Type: text/rfc822-headers\nContent-Transfer-Encoding: 8bit"
    kind = _safe(part.kind) or "text/plain"
    charset = f'; charset="{_safe(part.charset)}"' if part.charset else ""
    name = f'; name="{_safe(part.name)}"' if part.name else ""
    encoding = _safe(part.encoding) or "8bit"
    return f"Content-Type: {kind}{charset}{name}\nContent-Transfer-Encoding: {encoding}"


def _safe(word: str) -> str:
    return _UNSAFE.sub("", word)[:200]


def cut(content: bytes, asked: Asked) -> bytes:
    """What was fetched, without a last line that the limit has cut."""
    if len(content) < asked.most or asked.part.size <= asked.most:
        return content
    whole, line_end, _rest = content.rpartition(b"\n")
    return whole if line_end else content
