"""Everything of one owner in one JSON file, and back from it into an empty database."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction

from afterword.domain.errors import BadInput, NotAllowed
from afterword.domain.words import Bilingual
from afterword.records import models, rows
from afterword.workflows import epochs, mailboxes
from afterword.workflows.storage import check_target

FORMAT = "afterword-export"
VERSION = 1

_NOT_EMPTY = Bilingual(
    "There is a search in this database already. Import into an empty one (AFTERWORD_HOME=folder).",
    "En esta base ya hay una búsqueda. Impórtala en una vacía (AFTERWORD_HOME=carpeta).",
)


# What never leaves, where passwords are among it, and what another database numbers by itself.
_LEFT_OUT = {"mailbox": {"secret"}, "passage": {"id"}}
_WITHOUT_PASSWORD = Bilingual(
    "It came without its password. Give it: afterword mailbox password {address}",
    "Llegó sin su contraseña. Dásela: afterword mailbox password {address}",
)
_IMPORTED = Bilingual(
    "It waited in the search that was exported: perhaps it was sent from there.",
    "Esperaba en la búsqueda exportada: quizá se envió desde allí.",
)


def export(owner: models.User, now: datetime, out: TextIO) -> int:
    """Write every row of ``owner``, history included, as one JSON object; returns how many.

    Mailboxes are in it, and what left and came through them; passwords never are.
    """
    tables = {table: _rows_of(table, owner) for table in rows.TABLES}
    head = {"format": FORMAT, "version": VERSION, "exported_at": now}
    json.dump({**head, "tables": tables}, out, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
    out.write("\n")
    return sum(len(found) for found in tables.values())


def export_file(owner: models.User, now: datetime, file: Path, *, replace: bool) -> int:
    """Write the export to ``file``, complete or not at all; returns how many rows.

    Raises NotAllowed where the file exists and ``replace`` is False, BadInput where its folder is
    not there.
    """
    check_target(file, replace=replace)
    partial = file.with_name(file.name + ".partial")
    try:
        with partial.open("w", encoding="utf-8") as out:
            count = export(owner, now, out)
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
    return count


def _rows_of(table: str, owner: models.User) -> list[dict[str, Any]]:
    model = rows.TABLES[table]
    mine = {"pk": owner.pk} if model is models.User else {"owner": owner}
    left_out = _LEFT_OUT.get(table, set())
    return [
        {name: value for name, value in rows.as_dict(row).items() if name not in left_out}
        for row in model._default_manager.filter(**mine).order_by("pk")
    ]


def is_export(content: object) -> bool:
    """Whether a parsed JSON file says that it is one of ours."""
    return isinstance(content, dict) and content.get("format") == FORMAT


def load(name: str, content: dict[str, Any], now: datetime) -> models.User:
    """Write the rows of an export into a database that has none; returns the owner.

    What waited to be sent is in doubt here, for the database it came from may send it too; the
    mailboxes are paused until they have their passwords again.
    Raises NotAllowed where there is already somebody, BadInput naming ``name`` and the row for
    what cannot be read; then nothing is written.
    """
    if models.User.objects.exists():
        raise NotAllowed(why=_NOT_EMPTY)
    if content.get("version") != VERSION:
        raise BadInput(where=name, problem=_version(content.get("version")))
    tables = content.get("tables")
    if not isinstance(tables, dict):
        raise BadInput(where=name, problem=Bilingual("has no tables", "no tiene tablas"))
    with transaction.atomic():
        later = [link for table in rows.TABLES for link in _load_table(name, table, tables)]
        for row, column, value in later:
            setattr(row, column, value)
            row.save(update_fields=[column])
        epochs.doubt(epochs.unfinished(), now, _IMPORTED)
        for box in models.Mailbox.objects.all():
            mailboxes.pause(box, _WITHOUT_PASSWORD.filled(address=box.address))
    return models.User.objects.get()


def _load_table(name: str, table: str, tables: dict[str, Any]) -> list[tuple[Any, str, Any]]:
    """Save one table; returns the references of a row to a later one of its own table."""
    later = []
    for number, columns in enumerate(tables.get(table, [])):
        try:
            row = rows.from_dict(table, _of_ours(table, columns))
            if (own := getattr(row, "undone_by_id", None)) is not None:
                later.append((row, "undone_by_id", own))
                setattr(row, "undone_by_id", None)  # noqa: B010 - only Act has it
            row.save(force_insert=True)
        except (AttributeError, TypeError, ValueError, ValidationError, IntegrityError) as error:
            problem = Bilingual("cannot be read", "no se puede leer")
            raise BadInput(where=f"{name}: {table}[{number}]", problem=problem) from error
    return later


def _of_ours(table: str, columns: dict[str, Any]) -> dict[str, Any]:
    """The columns without those that an export of ours never has."""
    left_out = _LEFT_OUT.get(table, set())
    return {name: value for name, value in columns.items() if name not in left_out}


def _version(found: object) -> Bilingual:
    return Bilingual(
        f"is version {found} of the export; this program reads version {VERSION}",
        f"es la versión {found} de la exportación; este programa lee la versión {VERSION}",
    )
