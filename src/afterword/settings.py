"""The Django settings, and the typed readers of the environment that they are made with.

============================ ==========================================================
AFTERWORD_HOME               folder of the database and of what is made (else the user's data
                             folder as the operating system has it)
DATABASE_URL                 ``postgresql://…`` for PostgreSQL, ``sqlite:///path`` for another
                             file (else ``afterword.sqlite3`` in AFTERWORD_HOME)
============================ ==========================================================

On PostgreSQL the tables of the jobs (procrastinate) stand beside ours.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from platformdirs import user_data_path

_POSTGRESQL = "django.db.backends.postgresql"


class SettingsError(RuntimeError):
    """A variable of the environment cannot be used; the text names it and says what would do."""


def home() -> Path:
    """The folder of the database and of what is made, whether or not it exists yet."""
    chosen = os.environ.get("AFTERWORD_HOME", "").strip()
    return Path(chosen).expanduser() if chosen else user_data_path("afterword", appauthor=False)


def database(url: str, folder: Path) -> dict[str, Any]:
    """Django's settings for the database at ``url`` ("" for the file in ``folder``).

    Raises SettingsError for an address that is neither PostgreSQL's nor SQLite's, and where what
    PostgreSQL needs is not installed.
    """
    if not url:
        return sqlite(folder / "afterword.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and parts.path.strip("/"):
        return sqlite(Path(unquote(parts.path[1:])))
    if parts.scheme in ("postgres", "postgresql"):
        if not all(find_spec(package) for package in ("psycopg", "procrastinate")):
            message = "DATABASE_URL: PostgreSQL needs more: pip install 'afterword[postgres]'"
            raise SettingsError(message)
        return {
            "ENGINE": _POSTGRESQL,
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    message = "DATABASE_URL: neither postgresql://user@host/name nor sqlite:///path/to/file"
    raise SettingsError(message)


def sqlite(file: Path) -> dict[str, Any]:
    """Django's settings for one SQLite file: durable at every commit, writers wait their turn."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }


HOME = home()
DATABASES = {"default": database(os.environ.get("DATABASE_URL", "").strip(), HOME)}
INSTALLED_APPS = ["afterword.records"]
if DATABASES["default"]["ENGINE"] == _POSTGRESQL:
    INSTALLED_APPS.append("procrastinate.contrib.django")
    PROCRASTINATE_AUTODISCOVER_MODULE_NAME = None  # the worker knows its tasks
AUTH_USER_MODEL = "records.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LOGGING_CONFIG = None
# Nothing is signed before there are pages; they bring a key of their own.
SECRET_KEY = "unused-until-there-are-pages"  # noqa: S105 - signs nothing
