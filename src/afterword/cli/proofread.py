"""``afterword proofread``: a text in, notes out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from afterword.cli.asked import Asked
from afterword.cli.compose import Language, reader_of, written_channel
from afterword.cli.jsonl import answer_all
from afterword.cli.words import _
from afterword.domain.writing.brief import Occasion
from afterword.domain.writing.draft import Draft, Note, Other
from afterword.domain.writing.proofread import proofread as proofed


@click.command(help=_("Proofread messages given with their facts as JSON Lines."))
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def proofread(files: tuple[Path, ...]) -> int:
    """Answer each text with its notes; 1 if any line could not be read."""
    return answer_all(files, answer)


def answer(values: dict[str, Any]) -> dict[str, Any]:
    """The notes on the text of one line."""
    return {"notes": [_reply(note) for note in proofed(draft_of(Asked(values)))]}


def draft_of(asked: Asked) -> Draft:
    """The draft that one line holds."""
    return Draft(
        text=asked.text("text") or "",
        language=asked.choice("lang", Language, Language.EN).value,
        channel=written_channel(asked),
        occasion=asked.choice("occasion", Occasion, Occasion.THANK_YOU),
        reader=reader_of(asked.inside("person")),
        candidate=asked.inside("candidate").text("name") or "",
        employer=asked.text("employer") or "",
        role=asked.text("role"),
        subject=asked.text("subject"),
        dates=asked.days("dates"),
        may_call=asked.flag("may_call"),
        others=tuple(
            Other(other.text("name"), other.text("employer"), other.text("role"))
            for other in asked.each("others")
        ),
        siblings=asked.texts("siblings"),
        attachments=asked.texts("attachments"),
    )


def _reply(note: Note) -> dict[str, Any]:
    return {
        "fault": note.fault.value,
        "span": [note.start, note.end],
        "text": note.text,
        "why": {"en": note.why.en, "es": note.why.es},
        "mend": note.mend,
        "in": "subject" if note.in_subject else "text",
    }
