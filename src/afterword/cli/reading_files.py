"""Reading the files that a user names, whatever they hold."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.domain.invites.facts import InviteFile

READ_LIMIT = 36_000_000  # bytes; a little more than the largest mail that is read


def read_all(
    files: Iterable[Path], *, own_addresses: frozenset[str], timezone: str | None
) -> Iterable[tuple[Path, InviteFile]]:
    """Each file with what it holds; one that cannot be opened holds a problem."""
    from afterword.bootstrap import invite_source, local_timezone
    from afterword.domain.errors import BadInput
    from afterword.domain.invites.facts import InviteFile, Problem
    from afterword.domain.words import Bilingual

    if timezone is not None and not _is_zone(timezone):
        what = Bilingual("there is no such time zone", "no existe esa zona horaria")
        raise BadInput(where=f"--timezone {timezone}", problem=what)
    source = invite_source()
    zone = timezone or local_timezone()
    for file in files:
        try:
            with file.open("rb") as opened:
                data = opened.read(READ_LIMIT)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            what = Bilingual(f"it cannot be opened: {reason}", f"no se puede abrir: {reason}")
            problem = Problem(what, Bilingual("the file", "el archivo"))
            yield file, InviteFile((), (problem,))
            continue
        yield file, source.read(file.name, data, own_addresses=own_addresses, timezone=zone)


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name) is not None
    except (ValueError, OSError, LookupError):
        return False
