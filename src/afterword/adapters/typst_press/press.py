"""Typst behind our port: one constant template, data as JSON, vendored fonts, no network."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from afterword.adapters.typst_press import data, glyphs
from afterword.adapters.typst_press.data import Data
from afterword.domain.errors import FactsError, OutsideFailed
from afterword.domain.letters.envelope import Calibration, Envelope, Labels
from afterword.domain.letters.letter import Letter, Sheet, faults, set_in_type
from afterword.domain.letters.stationery import WindowSide
from afterword.domain.letters.window import Zone, zone_of
from afterword.domain.words import Bilingual

LETTERS_A_DOCUMENT = 25  # a document of 500 letters takes 490 MB of memory, twenty of 25 take 171
PREVIEW_PPI = 110.0

_HERE = Path(__file__).parent
_TEMPLATE = _HERE / "template"
_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_SHRUNK = Bilingual(
    "Set at {size} pt, so that one page holds it.", "En cuerpo {size}, para que quepa en una hoja."
)
_PAGES = Bilingual(
    "It runs to {pages} pages; a letter of thanks should fill one.",
    "Ocupa {pages} hojas; una carta de agradecimiento debería caber en una.",
)
_NO_TITLE = Bilingual(
    "The job title is left out, so that the address fits the window.",
    "Se omite el cargo para que la dirección quepa en la ventanilla.",
)
_NO_WINDOW = Bilingual(
    "The address does not fit the window: take a plain envelope.",
    "La dirección no cabe en la ventanilla: usa un sobre sin ella.",
)


class TypstPress:
    """Sets letters and what goes with them. Safe to share between threads."""

    def __init__(self) -> None:
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[_HERE / "fonts"])
        self._local = threading.local()

    def letter(self, letter: Letter) -> Sheet:
        """``letter`` as a PDF (PDF/A-2a, PDF/UA-1), with what there is to know about it.

        Raises FactsError at the field that keeps it from being printed, NotPrintable for a
        character that no typeface here has.
        """
        settled, notes = self._settled(_checked(letter))
        pdf = self._pdf(data.of_letters([settled]), settled.on)
        return self._described(pdf, settled, notes)

    def preview(self, letter: Letter, ppi: float = PREVIEW_PPI) -> tuple[bytes, ...]:
        """The pages of ``letter`` as PNG, one each. Raises as ``letter`` does."""
        return self._pictures(letter, "png", ppi)

    def drawing(self, letter: Letter) -> tuple[bytes, ...]:
        """The pages of ``letter`` as SVG, one each, the words as outlines."""
        return self._pictures(letter, "svg", None)

    def letters(self, letters: Sequence[Letter]) -> Iterator[bytes]:
        """PDFs for the printer, each of at most 25 letters, in the order given."""
        for start in range(0, len(letters), LETTERS_A_DOCUMENT):
            part = [self._settled(_checked(one))[0] for one in letters[start:][:LETTERS_A_DOCUMENT]]
            yield self._pdf(data.of_letters(part), part[0].on)

    def envelopes(self, envelopes: Sequence[Envelope]) -> bytes:
        """One PDF with a page for each envelope, each of its own size. At least one is given."""
        return self._pdf(data.of_envelopes(envelopes))

    def labels(self, labels: Labels) -> bytes:
        """One PDF of label sheets. At least one address is given."""
        return self._pdf(data.of_labels(labels))

    def calibration(self, calibration: Calibration) -> bytes:
        """The page that tries out a window. Raises FactsError where the envelope has none."""
        zone = zone_of(calibration.stationery)
        if zone is None:
            raise FactsError(
                "stationery.window",
                Bilingual("this envelope has no window", "este sobre no tiene ventanilla"),
            )
        return self._pdf(data.of_calibration(calibration, zone))

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
        self._pdf(data.of_letters([letter]), letter.on)
        shown = self._asked("<window>")
        return bool(shown["width"] <= shown["room"])

    # --- Typst ------------------------------------------------------------------

    def _described(self, pdf: bytes, letter: Letter, notes: tuple[Bilingual, ...]) -> Sheet:
        found = self._asked("<letter>")
        pages, size = int(found["pages"]), float(found["size"])
        if pages > 1:
            notes = (*notes, _PAGES.filled(pages=str(pages)))
        elif size < letter.stationery.face.point_size:
            notes = (*notes, _SHRUNK.filled(size=f"{size:g}"))
        return Sheet(pdf=pdf, pages=pages, point_size=size, letter=letter, notes=notes)

    def _pictures(
        self, letter: Letter, form: typst.OutputFormat, ppi: float | None
    ) -> tuple[bytes, ...]:
        self.letter(letter)  # a picture would show a box for a missing character, and not say so
        made = self._compiler().compile(format=form, ppi=ppi)
        return tuple(made) if isinstance(made, list) else (made or b"",)

    def _pdf(self, document: Data, on: date = date(2000, 1, 1)) -> bytes:
        try:
            made = self._compiler().compile(
                format="pdf",
                sys_inputs={"data": json.dumps(document, ensure_ascii=False)},
                pdf_standards=_STANDARDS,
                timestamp=datetime(on.year, on.month, on.day, 12, tzinfo=UTC),
            )
        except typst.TypstError as error:
            raise glyphs.explained(error, document) from error
        if not isinstance(made, bytes):
            raise OutsideFailed(
                what=Bilingual("Setting the letter", "La composición de la carta"),
                reason=Bilingual("no single document came out", "no salió un único documento"),
            )
        return made

    def _asked(self, label: str) -> dict[str, Any]:
        """What the template noted under ``label`` in the document that was set last."""
        answer: dict[str, Any] = json.loads(self._compiler().query(label, field="value", one=True))
        return answer

    def _compiler(self) -> typst.Compiler:
        """This thread's compiler: it reads the template's folder and nothing else."""
        if not hasattr(self._local, "compiler"):
            nowhere = str(_TEMPLATE / "no-packages")
            self._local.compiler = typst.Compiler(
                str(_TEMPLATE / "main.typ"),
                root=str(_TEMPLATE),
                font_paths=self._fonts,
                ignore_system_fonts=True,
                package_path=nowhere,
                package_cache_path=nowhere,
            )
        compiler: typst.Compiler = self._local.compiler
        return compiler


def _checked(letter: Letter) -> Letter:
    """``letter`` set in type. Raises FactsError for its first fault."""
    clean = set_in_type(letter)
    for fault in faults(clean):
        raise FactsError(fault.field, fault.message)
    return clean
