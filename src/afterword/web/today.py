"""Today: what to do now, what not to do, what comes, and whom one waits for."""

from __future__ import annotations

from django.http import HttpResponse

from afterword.records import queries
from afterword.web import rows, timetable
from afterword.web.arrived import waits
from afterword.web.moments import Tongue
from afterword.web.planning import up_to_date
from afterword.web.visit import Visit
from afterword.workflows.today import Today
from afterword.workflows.today import today as todays_list

_NUMBERS = {
    "en": ("Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"),
    "es": ("Nada", "Una", "Dos", "Tres", "Cuatro", "Cinco", "Seis", "Siete", "Ocho", "Nueve"),
}


def today(visit: Visit) -> HttpResponse:
    """The whole list, or, while there is nothing, what to do first."""
    up_to_date(visit)
    tongue = tongue_of(visit)
    found = todays_list(visit.owner, visit.now)
    mail = waits(visit.owner, tongue)
    if found.empty and not mail:
        return visit.page("empty", station="today")
    return visit.page(
        "today",
        station="today",
        dateline=f"{tongue.long(tongue.today)}, {tongue.local(visit.now):%H:%M}",
        heading=_heading(found, tongue),
        lede=_lede(found, tongue),
        now_rows=[rows.row(task, tongue) for task in found.now],
        mail=mail,
        stops=[rows.stop(caution, tongue) for caution in found.do_not],
        coming=timetable.timetable(found.coming, visit.owner, tongue),
        waiting=timetable.timetable(found.waiting, visit.owner, tongue),
        lacks=[rows.lack(gap, tongue) for gap in found.missing],
        old=found.old,
    )


def tongue_of(visit: Visit) -> Tongue:
    """How times are said to this candidate."""
    return Tongue(visit.language, visit.owner.timezone, visit.now)


def _heading(found: Today, tongue: Tongue) -> str:
    count = len(found.now)
    if not count:
        return tongue.say("Nothing to do now", "Ahora no hay nada que hacer")
    names = _NUMBERS[tongue.language]
    number = names[count] if count < len(names) else str(count)
    one = ("{number} thing now", "{number} cosa ahora")
    many = ("{number} things now", "{number} cosas ahora")
    return tongue.say(*(one if count == 1 else many), number=number)


def _lede(found: Today, tongue: Tongue) -> str:
    said = []
    if found.now:
        first = found.now[0]
        if first.state == "overdue":
            said.append(tongue.say("The first is late.", "La primera va con retraso."))
        else:
            by = tongue.by(first.by, first.by_day)
            said.append(tongue.say("The first {by}.", "La primera, {by}.", by=by))
    elif found.coming:
        at = tongue.moment(found.coming[0].at)
        said.append(tongue.say("The next thing comes {at}.", "Lo siguiente llega {at}.", at=at))
    if found.do_not:
        count = len(found.do_not)
        one = ("One thing not to do.", "Una cosa que no hay que hacer.")
        many = ("{n} things not to do.", "{n} cosas que no hay que hacer.")
        said.append(tongue.say(*(one if count == 1 else many), n=str(count)))
    return " ".join(said)


def rule(visit: Visit, name: str) -> HttpResponse:
    """One rule: what the article says, and what is ours."""
    from afterword.domain.errors import NotFound
    from afterword.domain.etiquette.rules import RULES
    from afterword.domain.words import Bilingual

    if name not in RULES:
        raise NotFound(what=Bilingual("rule", "ninguna regla"), name=name[:80])
    return visit.page("rule", rule=RULES[name], rule_name=name)


def interviews(visit: Visit) -> HttpResponse:
    """Every interview, the latest first."""
    tongue = tongue_of(visit)
    listed = [
        {"row": row, "when": tongue.exact(row.starts_at), "past": row.ends_at <= visit.now}
        for row in queries.interviews(visit.owner).order_by("-starts_at", "key")[:500]
    ]
    return visit.page("interviews", station="interviews", interviews=listed)
