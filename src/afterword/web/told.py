"""After each act, once: what was done, with the way to undo it beside it.

The browser carries from the form to the page that follows which act it was: no more than its
number, so that nothing private stands in a cookie.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse

from afterword.records import queries
from afterword.web.words import act_name

if TYPE_CHECKING:
    from afterword.records.models import Act, User

COOKIE = "afterword-told"
_SECONDS = 60
_REDIRECTS = (302, 303)
_MARK = re.compile(r"(did|undid)-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Told:
    """What was done, or undone; ``about`` is the employer, "" where it concerns none."""

    what: str
    about: str
    undone: bool


def remember(response: HttpResponse, before: Act | None, after: Act | None) -> None:
    """Let the next page say what the form did: what undo would take ``before`` and ``after``."""
    if response.status_code not in _REDIRECTS or before == after:
        return
    if after is not None and (before is None or after.number > before.number):
        mark = f"did-{after.number}"
    elif before is not None:
        mark = f"undid-{before.number}"
    response.set_cookie(COOKIE, mark, max_age=_SECONDS, httponly=True, samesite="Strict")


def told(request: HttpRequest, owner: User, language: str) -> Told | None:
    """What the form before did; None where there was none, or more happened since."""
    found = _MARK.fullmatch(request.COOKIES.get(COOKIE, ""))
    act = queries.find_act(owner, int(found[2])) if found else None
    if found is None or act is None or act.verb == "set up":
        return None
    undone = found[1] == "undid"
    last = queries.last_act(owner)
    if undone != bool(act.undone_by_id) or (not undone and act != last):
        return None
    about = act.opportunity.employer.name if act.opportunity else ""
    return Told(act_name(act.verb, language), about, undone)
