"""Which language a page speaks, and words in both."""

from __future__ import annotations

from django.http import HttpRequest

LANGUAGES = ("en", "es")
LOCALES = {"en": "en-US", "es": "es-ES"}


def browser_language(request: HttpRequest) -> str:
    """The language asked for by ``?lang=``, else the first of the browser's that is spoken."""
    asked = request.GET.get("lang", "")
    if asked in LANGUAGES:
        return asked
    wanted = request.headers.get("Accept-Language", "")
    tongues = (each.split(";")[0].strip()[:2].lower() for each in wanted.split(","))
    return next((tongue for tongue in tongues if tongue in LANGUAGES), "en")
