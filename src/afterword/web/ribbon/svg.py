"""Elements of a drawing, everything in them escaped; no style attribute, classes only."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


def element(
    name: str, content: Iterable[SafeString] | str = "", /, **attributes: object
) -> SafeString:
    """One element; ``class_`` is written class, ``stroke_width`` stroke-width."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_short(value))}"'
        for key, value in attributes.items()
    )
    inside = escape(content) if isinstance(content, str) else "".join(content)
    return mark_safe(f"<{name}{written}>{inside}</{name}>")  # noqa: S308 - escaped above


def _short(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def line(class_: str, x: tuple[object, object], y: tuple[object, object]) -> SafeString:
    """A line from (x[0], y[0]) to (x[1], y[1])."""
    return element("line", class_=class_, x1=x[0], x2=x[1], y1=y[0], y2=y[1])


def text(class_: str, x: object, y: object, words: str) -> SafeString:
    """Words that are never scaled."""
    return element("text", words, class_=class_, x=x, y=y)
