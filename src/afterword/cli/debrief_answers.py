"""What was answered to a debrief's reminder, shown to be taken over or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from afterword.bootstrap import Session
from afterword.cli import show
from afterword.cli.words import _, language
from afterword.domain.errors import NotFound
from afterword.domain.words import Bilingual
from afterword.workflows import debrief_answers, reading

if TYPE_CHECKING:
    from afterword.records.models import Debrief, Interview
    from afterword.workflows.debrief_answers import Proposed

_ANSWER = Bilingual("waiting answer to the reminder", "ninguna respuesta pendiente al recordatorio")


def from_answers(session: Session, found: Interview, *, take: bool, leave: bool) -> Debrief | None:
    """Take the waiting answers over, or leave them out; asked for where neither was said.

    None where nothing was taken over. Raises NotFound where something was said and none waits.
    """
    waiting = debrief_answers.proposed(found, session.now)
    if not waiting:
        if take or leave:
            raise NotFound(what=_ANSWER, name=found.key)
        return None
    for each in waiting:
        _tell(each)
    if not (take or leave):
        take = click.confirm(_("Take it over?"), default=True, err=True)
    if take:
        return debrief_answers.accept(found, session.now)
    debrief_answers.leave_out(found, session.now)
    show.error(_("Left out. It stays in your mailbox."))
    return None


def _tell(each: Proposed) -> None:
    show.error(_("You answered the reminder:"))
    if each.told.words:
        show.error(f"  “{each.told.words}”")
        window = reading.window_in_words(each.read.earliest, each.read.latest, language())
        show.error(
            "  "
            + _("I understood: {what}").format(what=_("decision {window}").format(window=window))
        )
    for person, line in each.lines:
        show.error(f"  {person.name}: {line}")
