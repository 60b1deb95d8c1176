"""Everything of the search: taken along, copied, deleted."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual
from afterword.web.visit import Visit
from afterword.workflows import portable, storage
from afterword.workflows.forget import forget_everything

SURE = Bilingual("delete everything", "borrar todo")
_NOT_SURE = Bilingual("type “{words}”; nothing was deleted", "escribe «{words}»; no se borró nada")


def export(visit: Visit) -> HttpResponse:
    """Everything of this search in one JSON file."""
    out = io.StringIO()
    portable.export(visit.owner, visit.now, out)
    return _attached(out.getvalue(), "application/json", f"afterword-{visit.now:%Y-%m-%d}.json")


def backup(visit: Visit) -> HttpResponse:
    """A copy of the whole database, as ``afterword restore`` takes it back."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy.sqlite3")
        storage.backup(copy)
        content = copy.read_bytes()
    name = f"afterword-{visit.now:%Y-%m-%d}.sqlite3"
    return _attached(content, "application/vnd.sqlite3", name)


def _attached(content: str | bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def forget(visit: Visit) -> HttpResponse:
    """Delete everything of this search, if the words that say so were typed. There is no undo.

    One's own phrases go, too, and the address of the calendar answers no more.
    """
    words = SURE.in_(visit.language)
    if " ".join(visit.typed.get("sure", "").casefold().split()) != words:
        raise BadInput(where="sure", problem=_NOT_SURE.filled(words=SURE))
    forget_everything(visit.owner, bootstrap.secret_store())
    bootstrap.own_phrases().forget()
    bootstrap.feed_token(renewed=True)
    return redirect("/start")
