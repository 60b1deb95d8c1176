"""What the pages need beside what the records need; the command line never loads it."""

from __future__ import annotations

from pathlib import Path

from afterword.settings import *  # noqa: F403 - these settings, and the pages' own below

HERE = Path(__file__).parent

ROOT_URLCONF = "afterword.web.urls"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
MIDDLEWARE = [
    "django.middleware.gzip.GZipMiddleware",
    "afterword.web.guard.guard",
    "django.middleware.csrf.CsrfViewMiddleware",
]
CSRF_COOKIE_NAME = "afterword-csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "afterword.web.visit.stale_form"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "builtins": ["afterword.web.tags"],
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 50
FILE_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
USE_I18N = False  # every page says its words in both languages itself
