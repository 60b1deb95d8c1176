"""Which language the command line speaks, and its catalogue."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

LANGUAGES = ("en", "es")
_DOMAIN = "afterword"
_CATALOGUES = Path(__file__).parent.parent / "locale"

_language = "en"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def chosen(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language asked for: ``--lang``, else AFTERWORD_LANG, else the locale, else English."""
    asked = _from_arguments(argv)
    locale_words = (environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    for word in (asked, environ.get("AFTERWORD_LANG", ""), *locale_words):
        if word:
            return word[:2].lower() if word[:2].lower() in LANGUAGES else "en"
    return "en"


def _from_arguments(argv: Sequence[str]) -> str:
    for word, following in zip(argv, [*argv[1:], ""], strict=False):
        if word == "--lang":
            return following
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return ""


def speak(language: str) -> None:
    """From now on say everything, click's own words included, in ``language``."""
    global _language, _catalogue  # one process speaks one language
    _language = language
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(_DOMAIN, str(_CATALOGUES))
    gettext.textdomain(_DOMAIN)
    _catalogue = gettext.translation(_DOMAIN, _CATALOGUES, [language], fallback=True)


def language() -> str:
    """The language being spoken, "en" or "es"."""
    return _language


def _(words: str) -> str:
    """``words`` in the language being spoken."""
    return _catalogue.gettext(words)


def ngettext(one: str, many: str, count: int) -> str:
    """``one`` or ``many``, by ``count``, in the language being spoken."""
    return _catalogue.ngettext(one, many, count)
