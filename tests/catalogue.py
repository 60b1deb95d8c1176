"""The Spanish catalogue of the command line: what it must hold, and how it is brought up to date.

    python -m tests.catalogue

collects the words marked in ``cli/`` and those that click itself says, keeps the translations that
there are, and compiles the catalogue. What is new stands in the ``.po`` file without a translation;
the tests fail until it has one.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import afterword

LOCALE = Path(afterword.__file__).parent / "locale" / "es" / "LC_MESSAGES"
PO = LOCALE / "afterword.po"
MO = LOCALE / "afterword.mo"
_SOURCES = (Path(afterword.__file__).parent / "cli", Path(click.__file__).parent)
_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}


def marked() -> Catalog:
    """Every text that is marked for translation, without translations."""
    catalogue = _empty()
    for folder in _SOURCES:
        found = extract_from_dir(folder, [("**.py", "python")], keywords=_KEYWORDS)
        for file, _line, message, comments, _context in found:
            catalogue.add(message, locations=[(f"{folder.name}/{file}", 0)], auto_comments=comments)
    main = Path(afterword.__file__).with_name("main.py")
    for _line, message, comments, _context in extract_from_file("python", main, _KEYWORDS):
        catalogue.add(message, locations=[(main.name, 0)], auto_comments=comments)
    return catalogue


def _empty() -> Catalog:
    return Catalog(
        locale="es",
        domain="afterword",
        project="Afterword",
        version=afterword.__version__,
        header_comment="# The words of the command line in Spanish, click's own included.",
        language_team="Afterword",
        last_translator="Afterword",
        msgid_bugs_address="",
        creation_date=datetime(2026, 11, 24, tzinfo=UTC),
        revision_date=datetime(2026, 11, 24, tzinfo=UTC),
        fuzzy=False,
    )


def translated() -> Catalog:
    """The catalogue as it stands."""
    if not PO.exists():
        return _empty()
    with PO.open("rb") as file:
        return read_po(file, locale="es", domain="afterword")


def compiled(catalogue: Catalog) -> bytes:
    """What gettext reads."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def update() -> None:
    """Add what is new, drop what is gone, and compile."""
    catalogue = translated()
    catalogue.update(marked(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    LOCALE.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, catalogue, width=100, sort_output=True, no_location=True, omit_header=False)
    MO.write_bytes(compiled(translated()))


if __name__ == "__main__":
    update()
