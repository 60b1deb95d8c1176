"""Which reminders the candidate wants, and when they want to be left in peace."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time

from afterword.domain.errors import BadInput
from afterword.domain.reminders.due import Kind, Wanted
from afterword.domain.words import Bilingual
from afterword.records import models
from afterword.workflows import values
from afterword.workflows.acts import act

MAIL, EVENING, QUIET = "mail", "evening", "quiet"
KINDS = {
    Kind.CARD: Bilingual(
        "The card, the evening before an interview", "La ficha, la tarde anterior a una entrevista"
    ),
    Kind.DEBRIEF: Bilingual(
        "The debrief, straight after an interview", "Las notas, justo después de una entrevista"
    ),
    Kind.POST: Bilingual(
        "A letter that has to be posted today", "Una carta que hay que echar hoy al correo"
    ),
    Kind.CALL: Bilingual(
        "A call that they asked for, when its hours begin",
        "Una llamada que pidieron, cuando empieza su horario",
    ),
    Kind.ANSWER: Bilingual(
        "They have answered: say what it means", "Han respondido: di qué significa"
    ),
}
_BY_MAIL = Bilingual(
    "By mail to yourself, through your mailbox", "Por correo a ti, con tu propio buzón"
)
_EVENING = Bilingual("When the card comes", "A qué hora llega la ficha")
_QUIET = Bilingual("No reminders from … to …", "Sin recordatorios de … a …")
_NO_CLOCK = Bilingual("is not a time of day (18:30)", "no es una hora del día (18:30)")
_NO_SPAN = Bilingual(
    "is not two times of day (22:00-08:00)", "no son dos horas del día (22:00-08:00)"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing to set: "yes" or "no", a time of day, or two with a hyphen."""

    name: str
    value: str
    words: Bilingual

    @property
    def is_switch(self) -> bool:
        """Whether it is turned on and off."""
        return self.value in ("yes", "no")


def notifications(owner: models.User) -> models.Notifications:
    """The candidate's choice; what holds by default, unsaved, before any."""
    found = models.Notifications.objects.filter(owner=owner).first()
    return found or models.Notifications(owner=owner)


def wanted(owner: models.User) -> Wanted:
    """The same as the core reads it."""
    row = notifications(owner)
    kinds = frozenset(kind for kind in Kind if kind not in row.off)
    return Wanted(kinds, row.evening, row.quiet_from, row.quiet_to)


def settings(owner: models.User) -> list[Setting]:
    """Everything that can be set, as it is now."""
    row = notifications(owner)
    return [
        *(Setting(kind, "no" if kind in row.off else "yes", said) for kind, said in KINDS.items()),
        Setting(MAIL, "yes" if row.by_mail else "no", _BY_MAIL),
        Setting(EVENING, f"{row.evening:%H:%M}", _EVENING),
        Setting(QUIET, f"{row.quiet_from:%H:%M}-{row.quiet_to:%H:%M}", _QUIET),
    ]


def choose(owner: models.User, typed: Mapping[str, str], now: datetime) -> bool:
    """Set what is typed; False where all of it was so already. Raises BadInput naming the field."""
    columns = _columns(notifications(owner), typed)
    with act(owner, "reminders", now) as recorder:
        kept = models.Notifications.objects.filter(owner=owner).first()
        return recorder.change(kept or recorder.make(models.Notifications), **columns)


def _columns(row: models.Notifications, typed: Mapping[str, str]) -> dict[str, object]:
    off, columns = set(row.off), dict[str, object]()
    for name, value in typed.items():
        if name in list(Kind):
            (off.discard if _switch(name, value) else off.add)(name)
        elif name == MAIL:
            columns["by_mail"] = _switch(name, value)
        elif name == EVENING:
            columns["evening"] = _clock(name, value, _NO_CLOCK)
        elif name == QUIET:
            columns["quiet_from"], columns["quiet_to"] = _span(name, value)
        else:
            raise BadInput(where=name[:80], problem=_unknown())
    return {**columns, "off": sorted(off)}


def _unknown() -> Bilingual:
    names = ", ".join([*Kind, MAIL, EVENING, QUIET])
    return Bilingual(f"there is none. There are: {names}", f"no existe. Hay: {names}")


def _switch(name: str, typed: str) -> bool:
    return bool(values.yes_or_no(name, typed))


def _span(name: str, typed: str) -> tuple[time, time]:
    start, dash, end = re.sub(r"\s*[–—-]\s*", "-", typed.strip()).partition("-")
    if not dash:
        raise BadInput(where=name, problem=_NO_SPAN)
    return _clock(name, start, _NO_SPAN), _clock(name, end, _NO_SPAN)


def _clock(name: str, typed: str, problem: Bilingual) -> time:
    found = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?", typed.strip())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise BadInput(where=name, problem=problem)
    return time(int(found[1]), int(found[2] or 0))
