"""A letter press whose PDFs are plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from afterword.domain.letters.card import NoteCard
from afterword.domain.letters.envelope import Calibration, Envelope, Labels
from afterword.domain.letters.letter import Letter, Sheet
from afterword.domain.letters.stationery import WindowSide


@dataclass
class PaperPress:
    """Writes down what it was given; every "PDF" says what is in it. ``plain`` fits no window."""

    plain: bool = False
    labelled: list[Labels] = field(default_factory=list)
    cards: list[NoteCard] = field(default_factory=list)

    def letter(self, letter: Letter) -> Sheet:
        if self.plain:
            stationery = replace(letter.stationery, window=WindowSide.NONE)
            letter = replace(letter, stationery=stationery)
        return Sheet(letter.to.name.encode(), 1, 10.5, letter)

    def letters(self, letters: Sequence[Letter]) -> Iterator[bytes]:
        yield "\n".join(letter.to.name for letter in letters).encode()

    def card(self, card: NoteCard) -> bytes:
        self.cards.append(card)
        return b"card"

    def envelopes(self, envelopes: Sequence[Envelope]) -> bytes:
        return "\n".join(envelope.to[0] for envelope in envelopes).encode()

    def labels(self, labels: Labels) -> bytes:
        self.labelled.append(labels)
        return b"labels"

    def preview(self, letter: Letter, ppi: float = 0) -> tuple[bytes, ...]:
        return b"first page", b"second page"

    def drawing(self, letter: Letter) -> tuple[bytes, ...]:
        return (b"drawing",)

    def calibration(self, calibration: Calibration) -> bytes:
        return f"{calibration.stationery.window} {calibration.language}".encode()
