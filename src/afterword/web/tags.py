"""The template tags of the pages."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from afterword.domain.words import Bilingual
from afterword.web.assets import address_of

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, en: str, es: str, **values: object) -> SafeString:
    """The words of the page's language, each given where it is used; ``values`` are escaped.

    The words stand in the template, and a test sees to it that they are literals.
    """
    words = Bilingual(en, es).in_(context["language"])
    return format_html(words, **values) if values else mark_safe(words)  # noqa: S308 - literals


@register.simple_tag
def asset(name: str) -> str:
    """The address of a file in ``static/``, which changes when the file does."""
    return address_of(name)


@register.filter
def spoken(words: Bilingual | Mapping[str, str], language: str) -> str:
    """Words of both languages in one; also as the records keep them ({"en": …, "es": …})."""
    both = words if isinstance(words, Bilingual) else Bilingual(words["en"], words["es"])
    return both.in_(language)


@register.filter
def as_json(value: object) -> str:
    """A value for a data attribute."""
    return json.dumps(value)
