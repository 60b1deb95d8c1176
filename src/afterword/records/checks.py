"""Whether the database is the one that this version of the program was made for."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from django.apps import apps
from django.db import connection

_MIGRATIONS = Path(__file__).parent / "migrations"
_JOBS = "procrastinate"


class Schema(Enum):
    """How the tables compare with the program."""

    MISSING = "missing"
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"


def schema() -> Schema:
    """Compare the migrations that were applied with those that the program has.

    Those of the jobs count, too, where the database has any. Raises Django's DatabaseError if the
    database cannot be read at all.
    """
    shipped = shipped_migrations()
    applied, of_jobs = _applied("records"), _applied(_JOBS)
    if applied - shipped:
        return Schema.NEWER
    if applied == shipped and _migrations_of_jobs() <= of_jobs:
        return Schema.CURRENT
    return Schema.OLDER if applied else Schema.MISSING


def shipped_migrations() -> set[str]:
    """The names of the migrations that this version of the program has."""
    return _names(_MIGRATIONS)


def _migrations_of_jobs() -> set[str]:
    if not apps.is_installed("procrastinate.contrib.django"):
        return set()
    return _names(Path(apps.get_app_config(_JOBS).path) / "migrations")


def _names(folder: Path) -> set[str]:
    return {file.stem for file in folder.glob("0*.py")}


def _applied(app: str) -> set[str]:
    with connection.cursor() as cursor:
        if "django_migrations" not in connection.introspection.table_names(cursor):
            return set()
        cursor.execute("SELECT name FROM django_migrations WHERE app = %s", [app])
        return {name for (name,) in cursor.fetchall()}
