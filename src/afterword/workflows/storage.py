"""Opening the database, and taking it away and back whole."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection, connections

from afterword.domain.errors import BadInput, NotAllowed, StorageFailed
from afterword.domain.words import Bilingual
from afterword.records.checks import Schema, schema, shipped_migrations

_MIGRATING = 1047  # the key of the lock
_NEWER = Bilingual(
    "it was made by a newer version of Afterword. Install that version, or restore a backup.",
    "la creó una versión más nueva de Afterword. Instala esa versión o restaura una copia.",
)
_NOT_A_FILE = Bilingual(
    "backup and restore copy SQLite files. Use PostgreSQL's own tools (pg_dump, pg_restore), "
    "or afterword export.",
    "las copias son de archivos SQLite. Usa las herramientas de PostgreSQL (pg_dump, pg_restore) "
    "o afterword export.",
)
_NO_FOLDER = Bilingual("its folder is not there", "su carpeta no existe")
_NOT_WRITABLE = Bilingual("its folder cannot be written to", "no se puede escribir en su carpeta")
_NOT_OURS = Bilingual("is not a backup of Afterword", "no es una copia de Afterword")


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn what the database and the disk raise into StorageFailed; nothing is half written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (DatabaseError, sqlite3.Error, OSError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise StorageFailed(reason=reason) from error


def open_database() -> None:
    """Make the tables where there are none, and bring older ones up to date.

    An older SQLite file is copied beside itself first. Raises StorageFailed for a newer one.
    """
    state = schema()
    if state is Schema.NEWER:
        raise StorageFailed(reason=_NEWER)
    if state is Schema.CURRENT:
        return
    if state is Schema.OLDER and (file := database_file()) is not None:
        copy_database(file.with_suffix(".before-upgrade.sqlite3"))
    with _one_at_a_time():
        call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Of the workers that start together on a server, one makes the tables; the others wait."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_MIGRATING])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_MIGRATING])


def database_file() -> Path | None:
    """The file of the database; None where it is not a file."""
    if connection.vendor != "sqlite":
        return None
    return Path(connection.settings_dict["NAME"])


def backup(target: Path, *, replace: bool = False) -> None:
    """A whole copy of the database, taken while it may be in use.

    Raises NotAllowed where the database is not a file, or ``target`` exists and ``replace`` is
    False.
    """
    if database_file() is None:
        raise NotAllowed(why=_NOT_A_FILE)
    check_target(target, replace=replace)
    copy_database(target)


def copy_database(target: Path) -> None:
    """Write the database to ``target`` by SQLite's own backup, complete or not at all."""
    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    connection.ensure_connection()
    try:
        with closing(sqlite3.connect(partial)) as copy:
            connection.connection.backup(copy)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def restore(source: Path) -> Path | None:
    """Put a backup in the place of the database; returns where the former one was kept.

    Raises BadInput if ``source`` is no backup of ours, StorageFailed if it is of a newer version;
    the present database is then as it was.
    """
    file = database_file()
    if file is None:
        raise NotAllowed(why=_NOT_A_FILE)
    _check_backup(source)
    partial = file.with_name(file.name + ".partial")
    try:
        shutil.copyfile(source, partial)
        kept = _set_aside(file)
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
    open_database()
    return kept


def _set_aside(file: Path) -> Path | None:
    if not file.exists():
        return None
    kept = file.with_suffix(".before-restore.sqlite3")
    copy_database(kept)
    connections.close_all()
    for journal in ("-wal", "-shm"):
        file.with_name(file.name + journal).unlink(missing_ok=True)
    return kept


def _check_backup(source: Path) -> None:
    """Raise BadInput unless ``source`` has our tables, StorageFailed if newer ones."""
    try:
        with closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            found = copy.execute("SELECT name FROM django_migrations WHERE app = 'records'")
            names = {name for (name,) in found.fetchall()}
            whole = copy.execute("PRAGMA quick_check").fetchone() == ("ok",)
    except sqlite3.Error as error:
        raise BadInput(where=str(source), problem=_NOT_OURS) from error
    if not names or not whole:
        raise BadInput(where=str(source), problem=_NOT_OURS)
    if names - shipped_migrations():
        raise StorageFailed(reason=_NEWER)


def check_target(target: Path, *, replace: bool) -> None:
    """Raise NotAllowed where ``target`` is there and stays, BadInput for a bad folder."""
    folder = target.absolute().parent
    if not folder.is_dir():
        raise BadInput(where=str(target), problem=_NO_FOLDER)
    if not os.access(folder, os.W_OK):
        raise BadInput(where=str(target), problem=_NOT_WRITABLE)
    if target.exists() and not replace:
        raise NotAllowed(why=exists(target))


def exists(target: Path) -> Bilingual:
    """Why ``target`` is not written: it is there already."""
    return Bilingual(
        f"{target} exists already. Give another name, or --replace.",
        f"{target} ya existe. Da otro nombre o usa --replace.",
    )
