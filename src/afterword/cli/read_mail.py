"""``afterword read-mail``: what an arrived mail is."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from afterword.cli import words
from afterword.cli.jsonl import dumped
from afterword.cli.words import _

if TYPE_CHECKING:
    from afterword.domain.incoming.facts import Incoming

READ_LIMIT = 36_000_000  # bytes; a little more than the largest mail that is read


@click.command("read-mail", help=_("Tell what arrived mails are: one JSON line for each file."))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def read_mail(files: tuple[Path, ...]) -> int:
    """Answer one line a file; the exit code is 1 if there was a file that is no mail, else 0."""
    failed = False
    for number, file in enumerate(files, start=1):
        answer = _answered(number, file)
        failed = failed or "error" in answer
        sys.stdout.buffer.write(dumped(answer))
    sys.stdout.buffer.flush()
    return 1 if failed else 0


def _answered(number: int, file: Path) -> dict[str, Any]:
    from afterword.bootstrap import mail_reader
    from afterword.domain.errors import FactsError
    from afterword.domain.incoming.read import read_mail as judged

    try:
        with file.open("rb") as opened:
            data = opened.read(READ_LIMIT)
        incoming = judged(mail_reader().read(data))
    except OSError as error:
        return _error(number, file, error.strerror or type(error).__name__)
    except FactsError as error:
        return _error(number, file, error.fault.message.in_(words.language()))
    return {"file": str(file), **incoming_as_json(incoming)}


def _error(number: int, file: Path, message: str) -> dict[str, Any]:
    return {"file": str(file), "error": {"line": number, "field": None, "message": message}}


def incoming_as_json(incoming: Incoming) -> dict[str, Any]:
    """What a mail is, in the words of the documented interface."""
    return {
        "kind": incoming.kind.value,
        "recipients": list(incoming.recipients),
        "permanent": incoming.permanent,
        "of": list(incoming.of),
        "until": incoming.until.isoformat() if incoming.until else None,
        "new_text": incoming.new_text,
        "evidence": [{"field": e.field, "text": e.text} for e in incoming.evidence],
    }
