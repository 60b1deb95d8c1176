"""Whether the database is the one that this version of the program was made for."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from django.db import connection

_MIGRATIONS = Path(__file__).parent / "migrations"


class Schema(Enum):
    """How the tables compare with the program."""

    MISSING = "missing"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"


def schema() -> Schema:
    """Compare the migrations that were applied with those that the program has; one query.

    Raises Django's DatabaseError if the database cannot be read at all.
    """
    shipped = shipped_migrations()
    applied = _applied()
    if applied - shipped:
        return Schema.NEWER
    if applied == shipped:
        return Schema.CURRENT
    return Schema.OLDER if applied else Schema.MISSING


def shipped_migrations() -> set[str]:
    """The names of the migrations that this version of the program has."""
    return {file.stem for file in _MIGRATIONS.glob("0*.py")}


def _applied() -> set[str]:
    with connection.cursor() as cursor:
        if "django_migrations" not in connection.introspection.table_names(cursor):
            return set()
        cursor.execute("SELECT name FROM django_migrations WHERE app = 'records'")
        return {name for (name,) in cursor.fetchall()}
