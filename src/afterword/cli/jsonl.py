"""JSON Lines in, JSON Lines out: the frame of the commands that scripts rely on."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from afterword.cli import words
from afterword.domain.errors import FactsError
from afterword.domain.words import Bilingual

Answer = Callable[[dict[str, Any]], dict[str, Any]]


def answer_all(files: Iterable[Path], answer: Answer, out: BinaryIO | None = None) -> int:
    """Answer every line of ``files`` (of standard input if none), one line each, in order.

    A line that cannot be read gets an error in its place and the others are still answered.
    Returns the exit code: 1 if any line got an error, else 0.
    """
    out = out or sys.stdout.buffer
    failed = False
    for number, line in enumerate(_lines(list(files)), start=1):
        reply = _answered(number, line, answer)
        failed = failed or "error" in reply
        out.write(dumped(reply))
    out.flush()
    return 1 if failed else 0


def dumped(value: dict[str, Any]) -> bytes:
    """One JSON line. Half of a surrogate pair, which UTF-8 cannot hold, is written as an escape."""
    try:
        return json.dumps(value, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(value).encode() + b"\n"


def _lines(files: list[Path]) -> Iterator[bytes]:
    if not files:
        yield from sys.stdin.buffer
    for file in files:
        with file.open("rb") as lines:
            yield from lines


def _answered(number: int, line: bytes, answer: Answer) -> dict[str, Any]:
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict):
            raise FactsError(None, Bilingual("not a JSON object", "no es un objeto JSON"))
        return answer(asked)
    except FactsError as error:
        return _error(number, error.fault.field, error.fault.message)
    except (ValueError, RecursionError) as error:
        return _error(number, None, Bilingual(f"not JSON: {error}", f"no es JSON: {error}"))
    except Exception as error:  # a mistake of ours must not cost the other lines their answers
        kind = type(error).__name__
        return _error(number, None, Bilingual(f"our mistake: {kind}", f"error nuestro: {kind}"))


def _error(number: int, field: str | None, message: Bilingual) -> dict[str, Any]:
    text = message.in_(words.language())
    return {"error": {"line": number, "field": field, "message": text}}
