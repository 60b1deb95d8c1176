"""The pictures on a letter: a facsimile of the candidate's signature, and a logo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from afterword.domain.letters.drawn import svg_of
from afterword.domain.letters.letter import Facsimile, Logo
from afterword.domain.letters.strokes import written_strokes
from afterword.records import convert, models, queries
from afterword.workflows.acts import act
from afterword.workflows.choose_stationery import write
from afterword.workflows.whole_files import check_new, write_whole


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept: a drawn signature is an SVG, all else a PNG.

    ``on_letters`` says whether the next letter bears it.
    """

    kind: Literal["svg", "png"]
    content: bytes
    on_letters: bool


def keep_signature(owner: models.User, facsimile: Facsimile | None, now: datetime) -> bool:
    """Keep ``facsimile`` in the place of any other; None forgets it. False where it was so.

    Letters bear it only where that is chosen as well.
    """
    columns: dict[str, object] = {"facsimile": b"", "strokes": ""}
    if facsimile is None:
        columns["print_facsimile"] = False
    elif facsimile.png:
        columns["facsimile"] = facsimile.png
    else:
        columns["strokes"] = written_strokes(facsimile.strokes)
    with act(owner, "signature", now) as recorder:
        write(recorder, columns)
    return bool(recorder.count)


def keep_logo(owner: models.User, logo: Logo | None, now: datetime) -> bool:
    """Keep ``logo`` for the letterhead; None forgets it. False where it was so already."""
    with act(owner, "logo", now) as recorder:
        write(recorder, {"logo": logo.png if logo else b""})
    return bool(recorder.count)


def kept_signature(owner: models.User) -> Picture | None:
    """The facsimile of the owner's signature, None where none is kept."""
    row = queries.stationery(owner)
    found = convert.facsimile(row)
    if row is None or found is None:
        return None
    if found.png:
        return Picture("png", found.png, row.print_facsimile)
    return Picture("svg", svg_of(found.strokes).encode(), row.print_facsimile)


def kept_logo(owner: models.User) -> Picture | None:
    """The owner's logo, None where none is kept."""
    row = queries.stationery(owner)
    found = convert.logo(row)
    if found is None:
        return None
    room = convert.stationery(row, owner.country).logo_room
    return Picture("png", found.png, room is not None)


def save_picture(picture: Picture, file: Path, *, replace: bool) -> Path:
    """Write ``picture`` to ``file``, named by what it is: a.svg, a.png.

    Raises NotAllowed where that exists and ``replace`` is False.
    """
    named = file.with_suffix(f".{picture.kind}")
    check_new(named, replace=replace)
    return write_whole(named, picture.content)
