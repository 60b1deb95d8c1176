"""Files that are written complete or not at all."""

from __future__ import annotations

from pathlib import Path

from afterword.domain.errors import NotAllowed, OutsideFailed
from afterword.domain.words import Bilingual
from afterword.workflows.storage import exists

_WRITING = Bilingual("Writing {file}", "La escritura de {file}")


def write_whole(file: Path, content: bytes) -> Path:
    """Write ``file``, in the place of what was there; its folder is made. Raises OutsideFailed."""
    partial = file.with_name(file.name + ".partial")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            partial.write_bytes(content)
            partial.replace(file)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutsideFailed(what=_WRITING.filled(file=str(file)), reason=reason) from error
    return file


def check_new(file: Path, *, replace: bool) -> None:
    """Raise NotAllowed where ``file`` exists and may not be replaced."""
    if file.exists() and not replace:
        raise NotAllowed(why=exists(file))
