"""What the template is given: plain numbers, words and lists, ready for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from afterword.adapters.typst_press.images import facsimile_image, logo_image
from afterword.domain.letters.card import NoteCard
from afterword.domain.letters.cleaning import breakable, one_line
from afterword.domain.letters.customs import customs_of
from afterword.domain.letters.envelope import GRIDS, Calibration, Envelope, Labels
from afterword.domain.letters.instructions import calibration_words
from afterword.domain.letters.letter import Letter
from afterword.domain.letters.stationery import Face, Paper, Size, Stationery
from afterword.domain.letters.typography import NO_BREAK
from afterword.domain.letters.window import Zone, folds, zone_of
from afterword.domain.words import Bilingual

Data = dict[str, Any]  # a JSON object, whose shape the template states

SIGNATURE_GAP = 22.0
CARD_SIGNATURE_GAP, CARD_MARGIN = 15.0, 12.0
BODY_UNDER_WINDOW = 98.5  # where the text starts under a window, all standards
WIDE_MARGIN, LETTER_MARGIN, A4_MARGIN = 31.75, 25.4, 25.0  # at the sides
TOP, BOTTOM = 20.0, 22.0

PAGE = Bilingual("page", "página")
FACSIMILE = Bilingual("Facsimile of the signature of {name}", "Facsímil de la firma de {name}")
LOGO = Bilingual("Logo", "Logotipo")
LETTER_TO = Bilingual("Letter to {name}", "Carta a {name}")
LETTERS = Bilingual("Letters", "Cartas")
ENVELOPE = Bilingual("Envelope", "Sobre")
LABELS = Bilingual("Labels", "Etiquetas")
CARD = Bilingual("Card to {name}", "Tarjeta a {name}")
THANKS = Bilingual("Thank you", "Gracias")
CALIBRATION = Bilingual("Window test", "Prueba de la ventanilla")


def of_letters(letters: Sequence[Letter]) -> Data:
    """One document that holds ``letters`` in their order, each on pages of its own.

    Pictures stand in it once, and the letters name them by number.
    """
    first = letters[0]
    name = first.to.name.replace(NO_BREAK, " ")
    title = (LETTER_TO.filled(name=name) if len(letters) == 1 else LETTERS).in_(first.language)
    items = [_letter(letter, number) for number, letter in enumerate(letters)]
    return _document("letter", title, first.sender.name, first.language, items) | {
        "made": [first.on.year, first.on.month, first.on.day],
        "region": first.locale[3:] or None,
        "pictures": _taken_out(items),
    }


def _taken_out(items: list[Data]) -> list[list[int]]:
    """The pictures of all letters, each once as numbers; a number stands in its place."""
    pictures: dict[bytes, int] = {}
    for item in items:
        for shown in filter(None, (item["logo"], item["facsimile"])):
            shown["data"] = pictures.setdefault(shown["data"], len(pictures))
    return [list(picture) for picture in pictures]


def of_card(card: NoteCard) -> Data:
    """The outside and the inside of a folded card; its letter is set in type already."""
    letter, language = card.letter, card.letter.language
    item = {
        "width": card.flat.width,
        "height": card.flat.height,
        "margin": CARD_MARGIN,
        "front": card.front.value,
        "blank": card.blank,
        "thanks": THANKS.in_(language),
        "name": letter.sender.name,
        "salutation": breakable(letter.salutation),
        "paragraphs": _lines(letter.paragraphs),
        "closing": breakable(letter.closing),
        "signature": _lines(letter.signature),
        "signature-gap": CARD_SIGNATURE_GAP,
        "sizes": [letter.stationery.face.point_size + step / 2 for step in (4, 3, 2, 1, 0, -1)],
        "face": of_face(letter.stationery.face),
        "language": language,
        "region": letter.locale[3:] or None,
    }
    title = CARD.filled(name=letter.to.name.replace(NO_BREAK, " ")).in_(language)
    return _document("card", title, letter.sender.name, language, [item])


def of_envelopes(envelopes: Sequence[Envelope]) -> Data:
    """One document with an envelope a page."""
    items = [_envelope(envelope) for envelope in envelopes]
    language = envelopes[0].language
    return _document("envelope", ENVELOPE.in_(language), "", language, items)


def of_labels(labels: Labels) -> Data:
    """Sheets of labels."""
    grid = GRIDS[labels.sheet]
    item = {
        "paper": _size(grid.paper.size),
        "columns": grid.columns,
        "rows": grid.rows,
        "label": _size(grid.label),
        "corner": _size(grid.corner),
        "pitch": _size(grid.pitch),
        "used": labels.used % (grid.columns * grid.rows),
        "addresses": [_clean(lines) for lines in labels.addresses],
        "face": of_face(labels.face),
        "language": labels.language,
        "region": None,
    }
    return _document("labels", LABELS.in_(labels.language), "", labels.language, [item])


def of_calibration(calibration: Calibration, zone: Zone) -> Data:
    """The page that shows ``zone``, where the address has to stand."""
    stationery, language = calibration.stationery, calibration.language
    shift = stationery.window_shift
    item = {
        "paper": _size(stationery.paper.size),
        "zone": {
            "left": zone.left + shift.width,
            "top": zone.top + shift.height,
            "width": zone.right - zone.left,
            "height": zone.bottom - zone.top,
        },
        "folds": list(folds(stationery.paper)),
        "words": calibration_words(stationery, language),
        "face": of_face(stationery.face),
        "language": language,
        "region": None,
    }
    return _document("calibration", CALIBRATION.in_(language), "", language, [item])


def _document(kind: str, title: str, author: str, language: str, items: list[Data]) -> Data:
    return {
        "kind": kind,
        "title": title,
        "author": author or "Afterword",
        "language": language,
        "region": None,
        "made": [2000, 1, 1],
        "items": items,
    }


def _letter(letter: Letter, number: int) -> Data:
    stationery, language = letter.stationery, letter.language
    customs = customs_of(letter.locale)
    zone = zone_of(stationery)
    return {
        "number": number,
        "language": language,
        "region": letter.locale[3:] or None,
        "paper": _size(stationery.paper.size),
        "top": TOP,
        "bottom": BOTTOM,
        "least-gap": 9.0,
        "most-gap": 30.0,
        "body-top": None if zone is None else BODY_UNDER_WINDOW,
        "choices": _choices(stationery, zone),
        "face": of_face(stationery.face),
        "heading": letter.heading.value,
        "colour": stationery.colour.rgb,
        "logo": _logo(letter),
        "sender-right": customs.sender_right,
        "sender": {
            "name": breakable(letter.sender.name),
            "address": _lines(letter.sender.address),
            "contacts": _lines(letter.sender.contacts()),
        },
        "date": letter.date_line,
        "date-right": customs.date_right,
        "address": _lines(letter.to.inside() if zone else letter.inside_address()),
        "window": None if zone is None else _window(zone, stationery),
        "salutation": breakable(letter.salutation),
        "paragraphs": _lines(letter.paragraphs),
        "closing": breakable(letter.closing),
        "signature": _lines(letter.signature),
        "signature-gap": SIGNATURE_GAP,
        "enclosures": breakable(letter.enclosure_line() or "") or None,
        "facsimile": _facsimile(letter),
        "fold-marks": list(folds(stationery.paper)) if stationery.fold_marks else [],
        "running": {
            "name": letter.to.name,
            "date": letter.date_line,
            "page": PAGE.in_(language),
        },
    }


def _choices(stationery: Stationery, zone: Zone | None) -> list[Data]:
    """Ways to set the letter, in the order in which they are tried.

    A short letter gets larger type and more air, a long one smaller type and an inch of margin;
    the last one holds whatever comes, over several pages.
    """
    size = stationery.face.point_size
    narrow = _narrow_margin(stationery.paper)
    wide = narrow if zone else WIDE_MARGIN
    over_pages = _choice(size, narrow)
    if not stationery.one_page:
        return [over_pages]
    return [
        _choice(size + 1, wide, leaves=35.0, open_by=0.06),
        _choice(size + 0.5, wide, leaves=18.0, open_by=0.03),
        _choice(size, wide),
        _choice(size, narrow),
        _choice(size - 0.5, narrow),
        _choice(size - 1, narrow),
        over_pages,
    ]


def _choice(points: float, margin: float, *, leaves: float = 0.0, open_by: float = 0.0) -> Data:
    return {"points": points, "margin": margin, "leaves": leaves, "open": open_by}


def _window(zone: Zone, stationery: Stationery) -> Data:
    """The zone with the address at the left margin of the text, where the zone lets it."""
    shift = stationery.window_shift
    left = max(zone.left, _narrow_margin(stationery.paper))
    return {
        "left": left + shift.width,
        "top": zone.top + shift.height,
        "width": zone.right - left,
        "height": zone.bottom - zone.top,
    }


def _narrow_margin(paper: Paper) -> float:
    return LETTER_MARGIN if paper is Paper.LETTER else A4_MARGIN


def _facsimile(letter: Letter) -> Data | None:
    if letter.facsimile is None:
        return None
    alt = FACSIMILE.filled(name=letter.signature[0]).in_(letter.language)
    return {**facsimile_image(letter.facsimile), "alt": alt}


def _logo(letter: Letter) -> Data | None:
    """The logo in its room; nothing where the heading has none."""
    room = replace(letter.stationery, heading=letter.heading).logo_room
    if letter.logo is None or room is None:
        return None
    return {**logo_image(letter.logo, room), "alt": LOGO.in_(letter.language)}


def _envelope(envelope: Envelope) -> Data:
    width, height = envelope.size.size
    left = round(width * 0.44, 1)
    # the delivery address: within what the sorting machines read, 16 to 62 mm from the bottom
    zone = {"left": left, "width": width - left - 14, "top": height - 62, "height": 44.0}
    return {
        "width": width,
        "height": height,
        "zone": zone | {"top": max(zone["top"], 40.0), "height": min(44.0, height - 40.0 - 18.0)},
        "sender": _clean(envelope.sender),
        "to": _clean(envelope.to),
        "sender-on": envelope.return_address.value,
        "face": of_face(envelope.face),
        "language": envelope.language,
        "region": None,
    }


def _clean(lines: Sequence[str]) -> list[str]:
    return [breakable(line) for line in map(one_line, lines) if line]


def _lines(lines: Sequence[str]) -> list[str]:
    return [breakable(line) for line in lines]


def _size(size: Size) -> Data:
    return {"width": size.width, "height": size.height}


def of_face(face: Face) -> Data:
    """What the template knows of a typeface."""
    return {
        "family": face.family,
        "old-style": face is Face.LIBERTINUS,  # in the others a 1 looks like an I, or stands out
        "leading": {Face.EB_GARAMOND: 0.25, Face.LIBERTINUS: 0.28}.get(face, 0.36),
    }
