"""The parts of a letter's text: salutation, paragraphs and closing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.domain.writing.brief import Message as Composed


@dataclass(frozen=True, slots=True)
class Parts:
    """A letter's text in its parts; the name under the closing is left to the press."""

    salutation: str
    paragraphs: tuple[str, ...]
    closing: str


def parts_of(text: str, composed: Composed) -> Parts:
    """``text``, as composed or as edited, in its parts.

    The first block is the salutation and the last the name; the closing is the line above it.
    Where an edited text has too few blocks, what is missing is taken from the composed one.
    """
    if text == composed.text:
        return Parts(composed.salutation, composed.paragraphs, composed.closing)
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text) if block.strip()]
    salutation = composed.salutation
    if blocks and _is_salutation(blocks[0]):
        salutation = blocks.pop(0)
    closing, rest = _closing(blocks, composed)
    return Parts(salutation, tuple(rest), closing)


def _is_salutation(block: str) -> bool:
    return "\n" not in block and len(block) <= 120 and block.endswith((":", ","))


def _closing(blocks: list[str], composed: Composed) -> tuple[str, list[str]]:
    """The closing line, and the blocks before it."""
    for index in range(len(blocks) - 1, max(len(blocks) - 3, -1), -1):
        first = blocks[index].splitlines()[0].strip()
        closes = first.endswith(",") or first == composed.closing
        if index > 0 and len(first) <= 60 and closes:
            return first, blocks[:index]
    return composed.closing, blocks
