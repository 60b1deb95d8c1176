"""The candidate's stationery: what is chosen, and what else there is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from afterword.domain.errors import BadInput
from afterword.domain.letters.card import FRONTS, Front
from afterword.domain.letters.instructions import (
    COLOURS,
    ENVELOPES,
    FACES,
    HEADINGS,
    PAPERS,
    WINDOWS,
)
from afterword.domain.letters.stationery import (
    LETTER_ENVELOPES,
    Colour,
    Face,
    Heading,
    Paper,
    Stationery,
    WindowSide,
)
from afterword.domain.letters.window import sides
from afterword.domain.words import Bilingual
from afterword.records import convert, models, queries
from afterword.workflows import values
from afterword.workflows.acts import Recorder, act

Word = TypeVar("Word", bound=StrEnum)

FARTHEST = 15.0  # mm by which an address in a window may be moved

_FOLD_MARKS = {
    "yes": Bilingual("Marks where the sheet is folded", "Marcas donde se dobla la hoja"),
    "no": Bilingual("No marks", "Sin marcas"),
}
_ONE_PAGE = {
    "yes": Bilingual(
        "Smaller type and margins rather than a second page",
        "Letra y márgenes menores antes que una segunda hoja",
    ),
    "no": Bilingual("As many pages as it takes", "Las hojas que hagan falta"),
}
_FACSIMILE = {
    "yes": Bilingual(
        "The facsimile is printed above your name; sign in ink all the same",
        "El facsímil se imprime sobre tu nombre; firma a mano de todos modos",
    ),
    "no": Bilingual("Room to sign by hand", "Espacio para firmar a mano"),
}
_SHIFT = {
    "shift-right": Bilingual(
        "mm to the right, after the window test", "mm a la derecha, tras probar la ventanilla"
    ),
    "shift-down": Bilingual("mm down, after the window test", "mm hacia abajo, tras probarla"),
}
_YES_OR_NO: dict[str, tuple[str, Mapping[str, Bilingual]]] = {
    "fold-marks": ("fold_marks", _FOLD_MARKS),
    "one-page": ("one_page", _ONE_PAGE),
    "facsimile": ("print_facsimile", _FACSIMILE),
}

# what people type for it, less everything that is neither letter nor digit
_ALSO = {
    "carta": "letter",
    "garamond": "eb-garamond",
    "10": "number-10",
    "no10": "number-10",
    "americano": "dl",
    "centered": "centred",
    "centrado": "centred",
    "filete": "ruled",
    "sinmembrete": "plain",
    "izquierda": "left",
    "derecha": "right",
    "ninguna": "none",
    "no": "none",
    "nombre": "name",
    "gracias": "thanks",
    "negro": "black",
    "azul": "blue",
    "verde": "green",
    "granate": "wine",
}
_NAMED_ALSO = {"color": "colour"}
_NO_FACSIMILE = Bilingual(
    "no facsimile of your signature is kept. Draw it on the page Settings, or take a scan: "
    "afterword stationery signature SCAN.png",
    "no se guarda ningún facsímil de tu firma. Dibújala en la página Ajustes o escanéala: "
    "afterword stationery signature FIRMA.png",
)
_NO_SUCH_WINDOW = Bilingual(
    "{envelope}, for {paper}, has no such window. There is: {sides}",
    "el sobre {envelope}, para {paper}, no tiene esa ventanilla. Hay: {sides}",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: the value that holds, and all that there are with their words.

    ``own`` says that the candidate chose it. ``others`` is empty where any number will do.
    """

    name: str
    value: str
    words: Bilingual
    own: bool
    others: tuple[tuple[str, Bilingual], ...] = ()


def choices(owner: models.User, typed: Mapping[str, str] | None = None) -> list[Choice]:
    """Everything that can be chosen, as it is now, or as it would be with ``typed``.

    Raises BadInput for what ``choose`` would refuse.
    """
    row = tried(owner, typed or {}) or models.Stationery(owner=owner)
    held = convert.stationery(row, owner.country)
    faces = {face: Bilingual(name, name) for face, name in FACES.items()}
    envelopes = {size: ENVELOPES[size] for size in LETTER_ENVELOPES}
    windows = {side: _sentence(WINDOWS[side]) for side in sides(held)}
    front = Front(row.card_front or Front.NAME)
    return [
        _choice("paper", held.paper, PAPERS, own=bool(row.paper)),
        _choice("face", held.face, faces, own=bool(row.face)),
        _choice("heading", held.heading, HEADINGS, own=bool(row.heading)),
        _choice("colour", held.colour, COLOURS, own=bool(row.colour)),
        _choice("envelope", held.envelope_size, envelopes, own=bool(row.envelope)),
        _choice("window", held.window, windows, own=bool(row.window)),
        *(_number(name, row) for name in _SHIFT),
        *(_yes_or_no(name, row) for name in _YES_OR_NO),
        _choice("card-front", front, FRONTS, own=bool(row.card_front)),
    ]


def _choice(name: str, value: Word, words: Mapping[Word, Bilingual], *, own: bool) -> Choice:
    others = tuple((str(each), told) for each, told in words.items())
    return Choice(name, str(value), words[value], own, others)


def _sentence(words: Bilingual) -> Bilingual:
    return Bilingual(*(text[:1].upper() + text[1:] for text in words))


def _yes_or_no(name: str, row: models.Stationery) -> Choice:
    column, words = _YES_OR_NO[name]
    value = "yes" if getattr(row, column) else "no"
    own = getattr(row, column) != _default(column)
    return Choice(name, value, words[value], own, tuple(words.items()))


def _number(name: str, row: models.Stationery) -> Choice:
    held = getattr(row, name.replace("-", "_"))
    return Choice(name, f"{held:g}", _SHIFT[name], bool(held))


# --- choosing ---------------------------------------------------------------------


def choose(owner: models.User, typed: Mapping[str, str], now: datetime) -> bool:
    """Set what was typed, "" for the default; False where all was so already.

    Raises BadInput naming what there is not, and for a window that the envelope does not have;
    then nothing is changed.
    """
    columns = dict(_column(name, value) for name, value in typed.items())
    with act(owner, "stationery", now) as recorder:
        write(recorder, columns)
        _check(queries.stationery(owner), owner.country)
    return bool(recorder.count)


def tried(owner: models.User, typed: Mapping[str, str]) -> models.Stationery | None:
    """The owner's stationery as it would be with ``typed``; nothing is written.

    None where nothing was chosen, and nothing typed. Raises BadInput as ``choose`` does.
    """
    row = queries.stationery(owner)
    if not typed:
        return row
    row = row or models.Stationery(owner=owner)
    for name, value in typed.items():
        setattr(row, *_column(name, value))
    _check(row, owner.country)
    return row


def write(recorder: Recorder, columns: Mapping[str, object]) -> None:
    """Set ``columns`` of the owner's stationery; no row is made for what is as by default."""
    row = queries.stationery(recorder.owner)
    if row is not None:
        recorder.change(row, **columns)
    elif any(value != _default(column) for column, value in columns.items()):
        recorder.make(models.Stationery, **columns)


def _default(column: str) -> object:
    return getattr(models.Stationery(), column)


def _check(row: models.Stationery | None, country: str) -> None:
    """Raise BadInput where what was chosen does not go together."""
    if row is None:
        return
    held = convert.stationery(row, country)
    if row.print_facsimile and not (row.facsimile or row.strokes):
        raise BadInput(where="facsimile", problem=_NO_FACSIMILE)
    if held.window not in sides(held):
        raise BadInput(where="window", problem=_no_such_window(held))


def _no_such_window(held: Stationery) -> Bilingual:
    return _NO_SUCH_WINDOW.filled(
        envelope=ENVELOPES[held.envelope_size],
        paper=str(held.paper),
        sides=", ".join(sides(held)),
    )


# --- what was typed ---------------------------------------------------------------


def _column(name: str, typed: str) -> tuple[str, object]:
    """The column and what it is to hold."""
    name = _NAMED_ALSO.get(name, name)
    if name not in _COLUMNS:
        problem = Bilingual(
            f"there is no such choice. There are: {', '.join(_COLUMNS)}",
            f"no hay nada así que elegir. Puedes elegir: {', '.join(_COLUMNS)}",
        )
        raise BadInput(where=name[:80], problem=problem)
    column, reader = _COLUMNS[name]
    return column, reader(name, typed) if typed.strip() else _default(column)


def _word(known: Iterable[StrEnum]) -> Callable[[str, str], str]:
    """A reader of one of ``known``, however it is hyphenated, in either language."""
    words = {_bare(word): str(word) for word in known}

    def read(field: str, typed: str) -> str:
        bare = _bare(typed)
        found = words.get(bare) or words.get(_bare(_ALSO.get(bare, "")))
        if found is not None:
            return found
        there_is = ", ".join(words.values())
        problem = Bilingual(f"say one of: {there_is}", f"di una de: {there_is}")
        raise BadInput(where=field, problem=problem)

    return read


def _bare(word: str) -> str:
    return re.sub(r"[\W_]+", "", word).casefold()


def _millimetres(field: str, typed: str) -> float:
    """A number of millimetres, with a point or a comma."""
    number = re.fullmatch(r"([+-]?\d{1,3}(?:[.,]\d{1,2})?) *(?:mm)?", typed.strip(), re.ASCII)
    value = float(number[1].replace(",", ".")) if number else FARTHEST + 1
    if abs(value) <= FARTHEST:
        return value
    problem = Bilingual(
        f"say millimetres, from -{FARTHEST:g} to {FARTHEST:g}",
        f"di milímetros, de -{FARTHEST:g} a {FARTHEST:g}",
    )
    raise BadInput(where=field, problem=problem)


_COLUMNS: dict[str, tuple[str, Callable[[str, str], object]]] = {
    "paper": ("paper", _word(Paper)),
    "face": ("face", _word(Face)),
    "heading": ("heading", _word(Heading)),
    "colour": ("colour", _word(Colour)),
    "envelope": ("envelope", _word(LETTER_ENVELOPES)),
    "window": ("window", _word(WindowSide)),
    "shift-right": ("shift_right", _millimetres),
    "shift-down": ("shift_down", _millimetres),
    **{name: (column, values.yes_or_no) for name, (column, _) in _YES_OR_NO.items()},
    "card-front": ("card_front", _word(Front)),
}
