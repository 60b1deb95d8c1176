"""Stationery: the sheet as it will look while one chooses, the facsimile, and the logo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import AfterwordError, BadInput, NotFound
from afterword.domain.letters.letter import Facsimile, Letter
from afterword.domain.letters.stationery import Paper
from afterword.domain.letters.strokes import read_strokes
from afterword.domain.words import Bilingual
from afterword.web.letters import SCREEN_SIZES, press
from afterword.web.visit import Visit
from afterword.workflows.choose_stationery import Choice, choices, choose
from afterword.workflows.keep_pictures import (
    Picture,
    keep_logo,
    keep_signature,
    kept_logo,
    kept_signature,
)
from afterword.workflows.try_stationery import sample

HERE = "/settings/stationery"
LABELS = {
    "paper": Bilingual("Paper", "Papel"),
    "face": Bilingual("Typeface", "Letra"),
    "heading": Bilingual("Heading", "Membrete"),
    "colour": Bilingual("Color", "Color"),
    "envelope": Bilingual("Envelope", "Sobre"),
    "window": Bilingual("Window of the envelope", "Ventanilla del sobre"),
    "shift-right": Bilingual("Address to the right, mm", "Dirección a la derecha, mm"),
    "shift-down": Bilingual("Address down, mm", "Dirección hacia abajo, mm"),
    "fold-marks": Bilingual("Fold marks", "Marcas de plegado"),
    "one-page": Bilingual("Length", "Extensión"),
    "facsimile": Bilingual("Signature", "Firma"),
    "card-front": Bilingual("Front of a note card", "Cara de la tarjeta"),
}
# where the words of a choice are too long for a field
_SHORTER = {
    ("paper", "letter"): Bilingual("Letter (8½ × 11 in)", "Carta (216 × 279 mm)"),
    ("paper", "a4"): Bilingual("A4", "A4"),
    ("one-page", "yes"): Bilingual(
        "One page, if need be smaller", "Una hoja, más apretada si hace falta"
    ),
    ("facsimile", "yes"): Bilingual("Facsimile above your name", "Facsímil sobre tu nombre"),
}
_IN = "sample"  # the language of the sample: looked at and never kept
_MOST_BYTES = 12 * 1024 * 1024
_PPI = 100.0
_TYPES = {"svg": "image/svg+xml", "png": "image/png"}
_TOO_LARGE = Bilingual(
    "the picture is larger than 12 MB, and was not looked at",
    "la imagen pasa de 12 MB y no se ha mirado",
)
_CHOOSE_A_FILE = Bilingual("choose a picture first", "elige antes una imagen")
_PICTURE = Bilingual("picture", "ninguna imagen")


def stationery(visit: Visit) -> HttpResponse:
    """Everything that can be chosen, beside the sheet; sent back, it is tried or kept."""
    if visit.request.method != "POST":
        return _page(visit, {}, _waiting(visit))
    typed = _typed(visit.typed)
    if visit.typed.get("do") == "show":
        return _page(visit, typed, _sheet(visit, typed))
    try:
        choose(visit.owner, _changed(visit, typed), visit.now)
    except BadInput as error:
        return _refused(visit, "error", error)
    return redirect(HERE)


def sheet(visit: Visit) -> HttpResponse:
    """The sheet alone, as it would look with what the form holds; nothing is kept."""
    return visit.part("sheet", **_sheet(visit, _typed(visit.typed)))


def picture(visit: Visit, page: str) -> HttpResponse:
    """One page of the sample with the choices of the query, as a picture."""
    asked = {name: str(value) for name, value in visit.request.GET.items()}
    pages = _pictures(_letter(visit, _typed(asked), asked.get(_IN, "")))
    if not page.isdecimal() or not 1 <= int(page) <= len(pages):
        raise NotFound(what=Bilingual("page", "ninguna página"), name=page[:20])
    return HttpResponse(pages[int(page) - 1], content_type=_TYPES["png"])


# --- the page -------------------------------------------------------------------------


def _refused(visit: Visit, place: str, error: BadInput) -> HttpResponse:
    """The page with what is wrong, said at its place; nothing was changed."""
    context = _waiting(visit) | {place: error.message.in_(visit.language)}
    return _page(visit, {}, context, 422)


def _page(
    visit: Visit, typed: Mapping[str, str], context: Mapping[str, object], status: int = 200
) -> HttpResponse:
    held = _choices(visit, typed)
    signature, logo = kept_signature(visit.owner), kept_logo(visit.owner)
    return visit.page(
        "stationery",
        status,
        station="settings",
        choices=[_shown(choice, visit.language) for choice in held],
        plain=any(choice.name == "heading" and choice.value == "plain" for choice in held),
        signature=signature,
        logo=logo,
        language_of_sample=_language(visit, visit.typed.get(_IN, "")),
        **context,
    )


def _choices(visit: Visit, typed: Mapping[str, str]) -> list[Choice]:
    """All choices with what was typed, where that can be."""
    try:
        return choices(visit.owner, typed)
    except BadInput:
        return choices(visit.owner)


def _shown(choice: Choice, language: str) -> dict[str, object]:
    return {
        "name": choice.name,
        "label": LABELS[choice.name].in_(language),
        "value": choice.value,
        "others": [
            (value, _SHORTER.get((choice.name, value), words).in_(language))
            for value, words in choice.others
        ],
    }


def _waiting(visit: Visit) -> dict[str, object]:
    """The sheet before it was set: its picture is fetched while the page is read already."""
    paper = next(each.value for each in choices(visit.owner) if each.name == "paper")
    return {
        "pages": [_address(1, {}, visit.language)],
        "size": SCREEN_SIZES[Paper(paper)],
        "fetch": True,
    }


def _sheet(visit: Visit, typed: Mapping[str, str]) -> dict[str, object]:
    """The sheet as set: its pages and what there is to know; or why it cannot be."""
    spoken = visit.typed.get(_IN, "")
    # before the drawing: while that lasts, something else may be kept
    language, changed = _language(visit, spoken), _changed(visit, typed)
    try:
        letter = _letter(visit, typed, spoken)
        pages = _pictures(letter)
        notes = press().letter(letter).notes
    except AfterwordError as error:
        return {"problem": error.message.in_(visit.language)}
    return {
        "pages": [_address(number, changed, language) for number in range(1, len(pages) + 1)],
        "size": SCREEN_SIZES[letter.stationery.paper],
        "notes": [note.in_(visit.language) for note in notes],
        "tried": bool(changed),
    }


def _address(page: int, changed: Mapping[str, str], language: str) -> str:
    """Where the picture of a page is: only what is not kept so is named, and may be refused."""
    return f"{HERE}/sample/{page}.png?{urlencode({**changed, _IN: language})}"


def _letter(visit: Visit, typed: Mapping[str, str], spoken: str) -> Letter:
    return sample(visit.owner, _language(visit, spoken), visit.now, typed)


def _language(visit: Visit, spoken: str) -> str:
    return spoken if spoken in ("en", "es") else visit.language


@lru_cache(maxsize=12)
def _pictures(letter: Letter) -> tuple[bytes, ...]:
    """The pages of ``letter``; those that were looked at last need not be drawn again."""
    return press().preview(letter, _PPI)


def _typed(given: Mapping[str, str]) -> dict[str, str]:
    """The choices among what was given."""
    return {name: value for name, value in given.items() if name in LABELS}


def _changed(visit: Visit, typed: Mapping[str, str]) -> dict[str, str]:
    """What was typed and is not so already; a default stays one."""
    held = {choice.name: choice.value for choice in choices(visit.owner)}
    return {name: value for name, value in typed.items() if value.strip() != held[name]}


# --- pictures -------------------------------------------------------------------------


def signature(visit: Visit) -> HttpResponse:
    """Keep a facsimile that was drawn or scanned, or forget the one that is kept."""
    return _kept(visit, "signature", _keep_signature)


def logo(visit: Visit) -> HttpResponse:
    """Keep a logo, or forget the one that is kept."""
    return _kept(visit, "logo", _keep_logo)


def _kept(visit: Visit, part: str, keep: Callable[[Visit], None]) -> HttpResponse:
    try:
        keep(visit)
    except BadInput as error:
        return _refused(visit, f"{part}_error", error)
    return redirect(f"{HERE}#{part}")


def _keep_signature(visit: Visit) -> None:
    if visit.typed.get("do") == "forget":
        keep_signature(visit.owner, None, visit.now)
    elif visit.typed.get("do") == "drawn":
        strokes = read_strokes(visit.typed.get("strokes", ""))
        keep_signature(visit.owner, Facsimile(strokes=strokes), visit.now)
    else:
        scan = _uploaded(visit, Bilingual("signature", "firma"))
        keep_signature(visit.owner, bootstrap.facsimile_of_scan(scan), visit.now)


def _keep_logo(visit: Visit) -> None:
    if visit.typed.get("do") == "forget":
        keep_logo(visit.owner, None, visit.now)
    else:
        found = _uploaded(visit, Bilingual("logo", "logotipo"))
        keep_logo(visit.owner, bootstrap.logo_of_picture(found), visit.now)


def _uploaded(visit: Visit, where: Bilingual) -> bytes:
    """The picture that was sent. Raises BadInput where there is none, or too much of it."""
    found = visit.request.FILES.get("picture")
    if found is None or not found.size:
        raise BadInput(where=where, problem=_CHOOSE_A_FILE)
    if found.size > _MOST_BYTES:
        raise BadInput(where=where, problem=_TOO_LARGE)
    content: bytes = found.read()
    return content


def kept(visit: Visit, part: str) -> HttpResponse:
    """The facsimile or the logo as it is kept."""
    found: Picture | None = {"signature": kept_signature, "logo": kept_logo}[part](visit.owner)
    if found is None:
        raise NotFound(what=_PICTURE, name=part)
    return HttpResponse(found.content, content_type=_TYPES[found.kind])
