"""The folded note card: a name outside, inside a short note or room for one. Millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from afterword.domain.letters.envelope import Envelope, LabelSheet, plain_envelope
from afterword.domain.letters.instructions import ENVELOPES, label_step
from afterword.domain.letters.letter import Letter
from afterword.domain.letters.stationery import EnvelopeSize, Paper, Size
from afterword.domain.words import Bilingual


class Front(StrEnum):
    """What stands on the front of a card."""

    NAME = "name"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class NoteCard:
    """A card that holds the words of ``letter`` without date and address.

    ``blank`` leaves the inside empty, for writing by hand.
    """

    letter: Letter
    front: Front = Front.NAME
    blank: bool = False

    @property
    def flat(self) -> Size:
        """The card before it is folded down the middle: half a Letter sheet, or A5."""
        return _FLAT[self.letter.stationery.paper]

    @property
    def envelope_size(self) -> EnvelopeSize:
        """The envelope that the folded card goes into."""
        letter_paper = self.letter.stationery.paper is Paper.LETTER
        return EnvelopeSize.A2 if letter_paper else EnvelopeSize.C6

    def envelope(self) -> Envelope:
        """The card's envelope."""
        return plain_envelope(self.letter, self.envelope_size)


FRONTS = {
    Front.NAME: Bilingual("Your name on the front of a card", "Tu nombre en la cara de la tarjeta"),
    Front.THANKS: Bilingual(
        "“Thank you” on the front of a card", "«Gracias» en la cara de la tarjeta"
    ),
}

_FLAT = {Paper.LETTER: Size(215.9, 139.7), Paper.A4: Size(210.0, 148.0)}

_CARDS = {
    Paper.LETTER: Bilingual(
        "a scored card of 8½ × 5½ in, 80 to 110 lb", "una tarjeta con hendido de 216 × 140 mm"
    ),
    Paper.A4: Bilingual(
        "a scored A5 card, 200 to 250 gsm", "una tarjeta A5 con hendido, de 200 a 250 g"
    ),
}


def card_instructions(card: NoteCard, labels: LabelSheet | None = None) -> tuple[Bilingual, ...]:
    """From the printer to the post box, in the order in which it is done; ``labels`` as there."""
    first = Bilingual(
        "Card: {card}. Envelope: {envelope}, plain.", "Tarjeta: {card}. Sobre: {envelope}, liso."
    ).filled(card=_CARDS[card.letter.stationery.paper], envelope=ENVELOPES[card.envelope_size])
    sides = Bilingual(
        "Print at actual size on both sides, flipped on the short edge: the outside is page 1.",
        "Imprime a tamaño real por las dos caras, con giro por el borde corto: la cara de fuera "
        "es la página 1.",
    )
    address = (label_step(labels),) if labels else ()
    return (first, sides, *address, _by_hand(card), _posted(card))


def _by_hand(card: NoteCard) -> Bilingual:
    if card.blank:
        return Bilingual(
            "Write your note on the right-hand side, by hand, and sign it.",
            "Escribe la nota a mano en el lado derecho y fírmala.",
        )
    return Bilingual(
        "Fold it, and sign by hand, with a pen, above “{name}”.",
        "Dóblala y firma a mano, con bolígrafo o pluma, sobre «{name}».",
    ).filled(name=card.letter.signature[0])


def _posted(card: NoteCard) -> Bilingual:
    if card.letter.to.country is not None:
        return Bilingual(
            "One ordinary international stamp.", "Un sello ordinario para el extranjero."
        )
    return Bilingual("One ordinary stamp.", "Un sello ordinario.")
