"""The Django settings; the environment is read here and nowhere else."""

from __future__ import annotations

INSTALLED_APPS = ["afterword.records"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
USE_TZ = True
TIME_ZONE = "UTC"
SECRET_KEY = "not used yet"  # noqa: S105
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
