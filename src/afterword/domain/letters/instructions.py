"""What to do with paper, envelope, pen and stamp, told step by step."""

from __future__ import annotations

from afterword.domain.letters.envelope import LabelSheet
from afterword.domain.letters.letter import Letter
from afterword.domain.letters.stationery import (
    Colour,
    EnvelopeSize,
    Face,
    Heading,
    Paper,
    Stationery,
    WindowSide,
)
from afterword.domain.letters.window import folds, windows
from afterword.domain.words import Bilingual

PAPERS = {
    Paper.LETTER: Bilingual(
        "Letter (8½ × 11 in), 24 lb, white or warm white", "carta (216 × 279 mm), 90 g, blanco"
    ),
    Paper.A4: Bilingual("A4, 90 or 100 gsm, white or warm white", "A4, de 90 o 100 g, blanco"),
}

ENVELOPES = {
    EnvelopeSize.NUMBER_10: Bilingual("No. 10 (4⅛ × 9½ in)", "n.º 10 (105 × 241 mm)"),
    EnvelopeSize.DL: Bilingual("DL (110 × 220 mm)", "americano o DL (110 × 220 mm)"),
    EnvelopeSize.C5_6: Bilingual("C5/6 (114 × 229 mm)", "C5/6 (114 × 229 mm)"),
    EnvelopeSize.A2: Bilingual("A2 (4⅜ × 5¾ in)", "A2 (111 × 146 mm)"),
    EnvelopeSize.C6: Bilingual("C6 (114 × 162 mm)", "C6 (114 × 162 mm)"),
}

LABELS = {
    LabelSheet.AVERY_5163: Bilingual("Avery 5163 (2 × 4 in)", "Avery 5163 (51 × 102 mm)"),
    LabelSheet.AVERY_L7163: Bilingual("Avery L7163 (38 × 99 mm)", "Avery L7163 (38 × 99 mm)"),
}

FACES = {
    Face.SOURCE_SERIF: "Source Serif",
    Face.EB_GARAMOND: "EB Garamond",
    Face.LIBERTINUS: "Libertinus Serif",
}

HEADINGS = {
    Heading.LEFT: Bilingual("Name and address, left", "Nombre y dirección, a la izquierda"),
    Heading.CENTRED: Bilingual("Name and address, centered", "Nombre y dirección, centrados"),
    Heading.RULED: Bilingual("Name and address over a rule", "Nombre y dirección sobre un filete"),
    Heading.PLAIN: Bilingual("Plain", "Sin membrete"),
}

COLOURS = {
    Colour.BLACK: Bilingual("Letterhead in black", "Membrete en negro"),
    Colour.BLUE: Bilingual("Letterhead in dark blue", "Membrete en azul oscuro"),
    Colour.GREEN: Bilingual("Letterhead in dark green", "Membrete en verde oscuro"),
    Colour.WINE: Bilingual("Letterhead in wine red", "Membrete en granate"),
}

WINDOWS = {
    WindowSide.NONE: Bilingual(
        "plain, the address printed on it", "liso, con la dirección impresa"
    ),
    WindowSide.LEFT: Bilingual("with the window on the left", "con ventanilla a la izquierda"),
    WindowSide.RIGHT: Bilingual("with the window on the right", "con ventanilla a la derecha"),
}


def printing_instructions(
    letter: Letter, labels: LabelSheet | None = None
) -> tuple[Bilingual, ...]:
    """From the printer to the post box, in the order in which it is done.

    ``labels`` are those that bear the address, None where the envelope itself is printed.
    """
    stationery = letter.stationery
    window = bool(windows(stationery))
    steps = [_load(stationery), _print(stationery)]
    if not window:
        steps.append(label_step(labels) if labels else _feed(stationery))
    steps.append(_sign(letter))
    steps.append(_fold(stationery))
    if letter.enclosures:
        steps.append(Bilingual("Put in what is enclosed.", "Mete también lo que se adjunta."))
    steps.append(_stamp(letter))
    return tuple(steps)


def _load(stationery: Stationery) -> Bilingual:
    return Bilingual(
        "Paper: {paper}, unlined. Envelope: {envelope}.",
        "Papel: {paper}, liso. Sobre: {envelope}.",
    ).filled(paper=PAPERS[stationery.paper], envelope=envelope_words(stationery))


def envelope_words(stationery: Stationery) -> Bilingual:
    """The envelope of ``stationery`` as one asks for it in a shop."""
    name = ENVELOPES[stationery.envelope_size]
    if not windows(stationery):
        return Bilingual("{name}, plain", "{name}, sin ventanilla").filled(name=name)
    side = WINDOWS[stationery.window]
    return Bilingual("{name}, {side}", "{name}, {side}").filled(name=name, side=side)


def _print(stationery: Stationery) -> Bilingual:
    paper = (
        Bilingual("Letter", "carta") if stationery.paper is Paper.LETTER else Bilingual(*["A4"] * 2)
    )
    return Bilingual(
        "Print on one side at actual size (100 %), {paper}, best quality; "
        "no “fit to page”, which would move the address.",
        "Imprime por una cara a tamaño real (100 %), en {paper} y en calidad alta; "
        "sin «ajustar a la página», que movería la dirección.",
    ).filled(paper=paper)


def _feed(stationery: Stationery) -> Bilingual:
    return Bilingual(
        "Feed the envelope by hand, face as the printer's mark shows, flap closed, and choose "
        "{envelope} as its size. No envelope feed? Print the label, or write the address by hand.",
        "Mete el sobre a mano, con la solapa cerrada y la cara como indique la marca de la "
        "impresora, y elige {envelope} como tamaño. ¿No admite sobres? Imprime la etiqueta o "
        "escribe la dirección a mano.",
    ).filled(envelope=ENVELOPES[stationery.envelope_size])


def label_step(labels: LabelSheet) -> Bilingual:
    """How the labels are printed, and where they go."""
    return Bilingual(
        "Labels: {labels}. Print them at actual size too, and stick each in the middle of its "
        "envelope, a little low; they are in the order of the letters.",
        "Etiquetas: {labels}. Imprímelas también a tamaño real y pega cada una en el centro de su "
        "sobre, un poco baja; van en el orden de las cartas.",
    ).filled(labels=LABELS[labels])


SAME_ORDER = Bilingual(
    "Letters and envelopes come out in the same order: fill each before you take up the next.",
    "Las cartas y los sobres salen en el mismo orden: llena cada uno antes de pasar al siguiente.",
)


def _sign(letter: Letter) -> Bilingual:
    if letter.facsimile is not None:
        return Bilingual(
            "The signature on the page is a facsimile. Sign in ink beside it all the same.",
            "La firma de la hoja es un facsímil. Firma de todos modos a mano, con tinta, al lado.",
        )
    return Bilingual(
        "Sign by hand, with a pen, in the space above “{name}”.",
        "Firma a mano, con bolígrafo o pluma, en el espacio sobre «{name}».",
    ).filled(name=letter.signature[0])


def _fold(stationery: Stationery) -> Bilingual:
    if not windows(stationery):
        return Bilingual(
            "Fold in three: the bottom third up, the top third down over it.",
            "Dobla en tres: el tercio inferior hacia arriba y el superior hacia abajo, encima.",
        )
    first, _ = folds(stationery.paper)
    inches = Bilingual(f"{first:.0f} mm", f"{first:.0f} mm")
    if stationery.paper is Paper.LETTER:
        inches = Bilingual("4 inches", "10,2 cm (4 pulgadas)")
    return Bilingual(
        "Fold like a Z, the address outside: the first fold {down} from the top, so that the "
        "address shows in the window.",
        "Dobla en zigzag, con la dirección hacia fuera: el primer doblez a {down} del borde "
        "superior, para que la dirección se vea en la ventanilla.",
    ).filled(down=inches)


def _stamp(letter: Letter) -> Bilingual:
    if letter.to.country is not None:
        return Bilingual(
            "One ordinary international stamp; no registered mail, which they would have to "
            "sign for.",
            "Un sello ordinario para el extranjero; nada de correo certificado, que habría que "
            "recoger firmando.",
        )
    return Bilingual(
        "One ordinary stamp; no certified mail, which they would have to sign for.",
        "Un sello ordinario; nada de correo certificado, que habría que recoger firmando.",
    )


def calibration_words(stationery: Stationery, language: str) -> dict[str, str | list[str]]:
    """The words on the page that tries out a window."""
    steps = (
        Bilingual(
            "Print this page at actual size (100 %). The ruler below must measure 100 mm.",
            "Imprime esta página a tamaño real (100 %). La regla de abajo debe medir 100 mm.",
        ),
        Bilingual(
            "Fold along the dashed lines, the frame outside.",
            "Dobla por las líneas discontinuas, con el marco hacia fuera.",
        ),
        Bilingual(
            "Put it in the envelope and tap it on all four sides: the whole frame must stay in "
            "sight.",
            "Métela en el sobre y golpéala por los cuatro lados: el marco debe verse siempre "
            "entero.",
        ),
        Bilingual(
            "If it does not, measure how many millimetres it must move to the right and down "
            "(to the left and up with a minus), and enter them with your stationery: "
            "shift-right=2 shift-down=-1.",
            "Si no es así, mide cuántos milímetros tiene que moverse a la derecha y hacia abajo "
            "(con menos, a la izquierda y hacia arriba) y anótalos en tu papelería: "
            "shift-right=2 shift-down=-1.",
        ),
    )
    title = Bilingual("Does the window fit?", "¿Coincide la ventanilla?")
    frame = Bilingual(
        "This frame must show whole in the window.",
        "Este marco debe verse entero en la ventanilla.",
    )
    return {
        "title": title.in_(language),
        "frame": frame.in_(language),
        "fold": Bilingual("fold", "doblez").in_(language),
        "ruler": Bilingual("100 mm", "100 mm").in_(language),
        "steps": [step.in_(language) for step in steps],
    }
