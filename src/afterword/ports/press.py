"""Letters and what goes with them, for the printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from afterword.domain.letters.card import NoteCard
    from afterword.domain.letters.envelope import Calibration, Envelope, Labels
    from afterword.domain.letters.letter import Letter, Sheet


class LetterPress(Protocol):
    """Letters, and what goes with them, ready for the printer.

    Everything raises FactsError at the field that keeps it from being printed, and NotPrintable
    for a character that the typeface does not have. The same input gives the same bytes.
    """

    def letter(self, letter: Letter) -> Sheet:
        """One letter as a PDF, with what there is to know about it."""
        ...

    def preview(self, letter: Letter, ppi: float = ...) -> tuple[bytes, ...]:
        """The pages of a letter as PNG, one each."""
        ...

    def drawing(self, letter: Letter) -> tuple[bytes, ...]:
        """The pages of a letter as SVG, one each, the words as outlines."""
        ...

    def letters(self, letters: Sequence[Letter]) -> Iterator[bytes]:
        """PDFs for the printer, each of at most 25 letters, in the order given."""
        ...

    def card(self, card: NoteCard) -> bytes:
        """A folded note card as a PDF: its outside, then its inside."""
        ...

    def envelopes(self, envelopes: Sequence[Envelope]) -> bytes:
        """One PDF, a page for each envelope in the order given; at least one is given."""
        ...

    def labels(self, labels: Labels) -> bytes:
        """One PDF of label sheets; at least one address is given."""
        ...

    def calibration(self, calibration: Calibration) -> bytes:
        """The page that tries out a window."""
        ...
