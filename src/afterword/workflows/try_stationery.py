"""Looking at the stationery before a letter is printed in it: a sample, and the window test."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from afterword.domain.errors import NotAllowed
from afterword.domain.letters.envelope import Calibration
from afterword.domain.letters.letter import Letter, Sheet
from afterword.domain.letters.sample import sample_letter
from afterword.domain.letters.window import windows
from afterword.domain.words import Bilingual
from afterword.ports import LetterPress
from afterword.records import convert, models, queries
from afterword.workflows.choose_stationery import tried
from afterword.workflows.press_letters import writer
from afterword.workflows.whole_files import check_new, write_whole

PICTURE_PPI = 110.0

_NO_WINDOW = Bilingual(
    "Your envelope has no window to try. Choose one: afterword stationery window=left",
    "Tu sobre no tiene ventanilla que probar. Elige una: afterword stationery window=left",
)


def sample(
    owner: models.User, language: str, now: datetime, typed: Mapping[str, str] | None = None
) -> Letter:
    """The sample letter of ``owner`` in their stationery, in ``language`` ("en", "es").

    ``typed`` are choices that are tried and not kept; raises BadInput where they cannot be.
    """
    row = tried(owner, typed or {})
    return sample_letter(
        writer(owner, language),
        now.astimezone(ZoneInfo(owner.timezone)).date(),
        convert.stationery(row, owner.country),
        convert.facsimile_on_letters(row),
        convert.logo(row),
    )


def print_sample(
    letter: Letter, file: Path, press: LetterPress, *, pictures: bool, replace: bool
) -> tuple[Sheet, list[Path]]:
    """Write ``letter`` to ``file``, and each of its pages as a picture beside it if asked.

    Raises NotAllowed where a file exists and ``replace`` is False, FactsError for words of the
    owner that cannot be set, NotPrintable for a character that the typeface does not have.
    """
    sheet = press.letter(letter)
    pages = press.preview(letter, PICTURE_PPI) if pictures else ()
    files = {file: sheet.pdf}
    for number, page in enumerate(pages, start=1):
        files[picture_of(file, number)] = page
    for each in files:
        check_new(each, replace=replace)
    return sheet, [write_whole(each, content) for each, content in files.items()]


def picture_of(file: Path, page: int) -> Path:
    """Where the picture of a page goes: sample.png, sample-2.png."""
    return file.with_name(f"{file.stem}.png" if page == 1 else f"{file.stem}-{page}.png")


def print_calibration(
    owner: models.User, file: Path, language: str, press: LetterPress, *, replace: bool
) -> Path:
    """Write the page that tries out the window.

    Raises NotAllowed where the envelope has none, or the file exists and ``replace`` is False.
    """
    stationery = convert.stationery(queries.stationery(owner), owner.country)
    if not windows(stationery):
        raise NotAllowed(why=_NO_WINDOW)
    check_new(file, replace=replace)
    return write_whole(file, press.calibration(Calibration(stationery, language)))
