"""The press behind our port: what is handed in, checked and fitted; what comes out, explained."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from afterword.adapters.typst_press import data, glyphs
from afterword.adapters.typst_press.data import Data
from afterword.adapters.typst_press.engine import Engine, Job, Made, SettingFailed, TypstEngine
from afterword.domain.errors import FactsError
from afterword.domain.letters.card import NoteCard
from afterword.domain.letters.envelope import Calibration, Envelope, Labels, address_faults
from afterword.domain.letters.letter import Letter, Sheet, faults, set_in_type
from afterword.domain.letters.stationery import Face, WindowSide
from afterword.domain.letters.window import Zone, zone_of
from afterword.domain.words import Bilingual

LETTERS_A_DOCUMENT = 25  # a document of 500 letters takes 490 MB of memory, twenty of 25 take 171
PREVIEW_PPI = 110.0

_UNDATED = date(2000, 1, 1)
_SHRUNK = Bilingual(
    "Set at {size} pt, so that one page holds it.", "En cuerpo {size}, para que quepa en una hoja."
)
_PAGES = Bilingual(
    "It runs to {pages} pages; a letter of thanks should fill one.",
    "Ocupa {pages} hojas; una carta de agradecimiento debería caber en una.",
)
_TOO_LONG_FOR_A_CARD = Bilingual(
    "is too long for a note card; make it shorter or choose a letter",
    "no cabe en una tarjeta; acórtalo o elige una carta",
)
_NO_TITLE = Bilingual(
    "The job title is left out, so that the address fits the window.",
    "Se omite el cargo para que la dirección quepa en la ventanilla.",
)
_NO_WINDOW = Bilingual(
    "The address does not fit the window: take a plain envelope.",
    "La dirección no cabe en la ventanilla: usa un sobre sin ella.",
)


_LOW_HEADING = Bilingual(
    "The heading stands to the left, so that it does not show in the window.",
    "El membrete va a la izquierda, para que no asome por la ventanilla.",
)


class TypstPress:
    """Sets letters and what goes with them. Safe to share between threads."""

    def __init__(self, engine: Engine | None = None) -> None:
        self._engine = engine or TypstEngine()

    def letter(self, letter: Letter) -> Sheet:
        """``letter`` as a PDF (PDF/A-2a, PDF/UA-1), with what there is to know about it.

        Raises FactsError at the field that keeps it from being printed, NotPrintable for a
        character that no typeface here has.
        """
        settled, notes = self._settled(_checked(letter))
        return _described(self._set(settled, ask="<letter>"), settled, notes)

    def preview(self, letter: Letter, ppi: float = PREVIEW_PPI) -> tuple[bytes, ...]:
        """The pages of ``letter`` as PNG, one each. Raises as ``letter`` does."""
        return self._pictures(letter, "png", ppi)

    def drawing(self, letter: Letter) -> tuple[bytes, ...]:
        """The pages of ``letter`` as SVG, one each, the words as outlines."""
        return self._pictures(letter, "svg")

    def letters(self, letters: Sequence[Letter]) -> Iterator[bytes]:
        """PDFs for the printer, each of at most 25 letters, in the order given."""
        for start in range(0, len(letters), LETTERS_A_DOCUMENT):
            part = [self._settled(_checked(one))[0] for one in letters[start:][:LETTERS_A_DOCUMENT]]
            yield self._made(data.of_letters(part), part[0].on).files[0]

    def card(self, card: NoteCard) -> bytes:
        """A folded note card as a PDF: its outside, then its inside.

        Raises FactsError("paragraphs") for words that do not fit.
        """
        ready = replace(card, letter=_checked(card.letter))
        made = self._made(data.of_card(ready), card.letter.on, ask=None if card.blank else "<card>")
        if not made.noted.get("fits", True):
            raise FactsError("paragraphs", _TOO_LONG_FOR_A_CARD)
        return made.files[0]

    def envelopes(self, envelopes: Sequence[Envelope]) -> bytes:
        """One PDF with a page for each envelope, each of its own size. At least one is given.

        Raises FactsError for an address that is empty or too long.
        """
        _check_addresses([envelope.to for envelope in envelopes])
        return self._made(data.of_envelopes(envelopes)).files[0]

    def labels(self, labels: Labels) -> bytes:
        """One PDF of label sheets. Raises FactsError for an address that is empty or too long."""
        _check_addresses(labels.addresses)
        return self._made(data.of_labels(labels)).files[0]

    def calibration(self, calibration: Calibration) -> bytes:
        """The page that tries out a window. Raises FactsError where the envelope has none."""
        zone = zone_of(calibration.stationery)
        if zone is None:
            raise FactsError(
                "stationery.window",
                Bilingual("this envelope has no window", "este sobre no tiene ventanilla"),
            )
        return self._made(data.of_calibration(calibration, zone)).files[0]

    # --- the window ---------------------------------------------------------------

    def _settled(self, letter: Letter) -> tuple[Letter, tuple[Bilingual, ...]]:
        """``letter`` as it can be posted: an address that does not fit its window is mended."""
        zone = zone_of(letter.stationery)
        if zone is None or self._shows(letter, zone):
            return letter, ()
        shorter = replace(letter, to=replace(letter.to, job_title=None))
        if letter.to.job_title and self._shows(shorter, zone):
            return shorter, (_NO_TITLE,)
        plain = replace(letter.stationery, window=WindowSide.NONE)
        return replace(letter, stationery=plain), (_NO_WINDOW,)

    def _shows(self, letter: Letter, zone: Zone) -> bool:
        if len(letter.to.inside()) > zone.lines:
            return False
        shown = self._set(letter, ask="<window>").noted
        return bool(shown["width"] <= shown["room"])

    # --- the engine -------------------------------------------------------------

    def _pictures(
        self, letter: Letter, form: Literal["png", "svg"], ppi: float | None = None
    ) -> tuple[bytes, ...]:
        settled, _ = self._settled(_checked(letter))
        self._set(settled)  # a picture would show a box for a missing character, and not say so
        return self._made(data.of_letters([settled]), settled.on, form=form, ppi=ppi).files

    def _set(self, letter: Letter, ask: str | None = None) -> Made:
        return self._made(data.of_letters([letter]), letter.on, ask=ask)

    def _made(
        self,
        document: Data,
        on: date = _UNDATED,
        *,
        form: Literal["pdf", "png", "svg"] = "pdf",
        ppi: float | None = None,
        ask: str | None = None,
    ) -> Made:
        words = json.dumps(document, ensure_ascii=False)
        try:
            return self._engine.run(Job(words, on, form, ppi, ask))
        except SettingFailed as failure:
            other = self._other_face(document) if glyphs.is_missing(str(failure)) else None
            raise glyphs.explained(str(failure), document, other) from failure

    def _other_face(self, document: Data) -> str | None:
        """A typeface in which ``document`` can be set, None where there is none."""
        for face in Face:
            items = [{**item, "face": data.of_face(face)} for item in document["items"]]
            try:
                self._engine.run(Job(json.dumps({**document, "items": items}), _UNDATED))
            except SettingFailed:
                continue
            return face.family
        return None


def _described(made: Made, letter: Letter, notes: tuple[Bilingual, ...]) -> Sheet:
    if letter.heading is not letter.stationery.heading:
        notes = (*notes, _LOW_HEADING)
    pages, size = int(made.noted["pages"]), float(made.noted["size"])
    if pages > 1:
        notes = (*notes, _PAGES.filled(pages=str(pages)))
    elif size < letter.stationery.face.point_size:
        notes = (*notes, _SHRUNK.filled(size=f"{size:g}"))
    return Sheet(pdf=made.files[0], pages=pages, point_size=size, letter=letter, notes=notes)


def _checked(letter: Letter) -> Letter:
    """``letter`` set in type. Raises FactsError for its first fault."""
    clean = set_in_type(letter)
    for fault in faults(clean):
        raise FactsError(fault.field, fault.message)
    return clean


def _check_addresses(addresses: Sequence[Sequence[str]]) -> None:
    """Raise FactsError for the first fault of the first address that has one."""
    for number, lines in enumerate(addresses or [()]):
        for fault in address_faults(f"addresses.{number}", lines):
            raise FactsError(fault.field, fault.message)
