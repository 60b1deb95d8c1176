"""Short keys for people, opportunities and interviews: what a user types and a step carries."""

from __future__ import annotations

import re
from collections.abc import Container

from afterword.records.queries import folded

LONGEST = 40


def slug(words: str, fallback: str) -> str:
    """``words`` in lower-case Latin letters, digits and hyphens; ``fallback`` if none is left."""
    plain = re.sub(r"[^a-z0-9]+", "-", folded(words)[:400]).strip("-")
    return plain[:LONGEST].rstrip("-") or fallback


def free_key(words: str, fallback: str, taken: Container[str]) -> str:
    """A key for ``words`` that is not ``taken`` yet: "dana-cruz", then "dana-cruz-2"."""
    base = slug(words, fallback)
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"
