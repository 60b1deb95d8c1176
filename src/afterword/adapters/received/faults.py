"""What can be wrong with an event, in the words that the user reads."""

from __future__ import annotations

from afterword.domain.invites.facts import Problem
from afterword.domain.invites.names import cleaned
from afterword.domain.words import Bilingual


def _at(where: Bilingual, name: str) -> Bilingual:
    return Bilingual(f"{where.en}, {name}", f"{where.es}, {name}")


def no_start(where: Bilingual) -> Problem:
    """An event without a DTSTART that can be read."""
    return Problem(
        Bilingual(
            "it has no start that can be read, so it was left out",
            "no tiene un comienzo que se pueda leer, así que se ha dejado fuera",
        ),
        _at(where, "DTSTART"),
    )


def year(year: int, where: Bilingual) -> Problem:
    """An event in a year that no interview is in."""
    return Problem(
        Bilingual(
            f"no interview can be in the year {year}, so it was left out",
            f"ninguna entrevista puede ser en el año {year}, así que se ha dejado fuera",
        ),
        _at(where, "DTSTART"),
    )


def unreadable(reason: str, where: Bilingual) -> Problem:
    """An event that the library refuses as a whole."""
    short = cleaned(reason, 120)
    return Problem(Bilingual(f"it cannot be read ({short})", f"no se puede leer ({short})"), where)


def bad_property(name: str | None, reason: str, where: Bilingual) -> Problem:
    """A property that the library refuses; ``name`` None where it does not say which."""
    short = cleaned(reason, 120)
    return Problem(
        Bilingual(
            f"this line cannot be read and was passed over ({short})",
            f"esta línea no se puede leer y se ha pasado por alto ({short})",
        ),
        _at(where, cleaned(name, 40)) if name else where,
    )


def several(name: str, where: Bilingual) -> Problem:
    """A property that may stand once only."""
    return Problem(
        Bilingual(
            "there are several; the first that can be read was taken",
            "hay varios; se ha tomado el primero que se puede leer",
        ),
        _at(where, name),
    )


def unknown_zone(clock: str, tzid: str | None, where: Bilingual) -> Problem:
    """A time whose zone has to be asked; ``tzid`` None where it names none."""
    if tzid is None:
        return Problem(
            Bilingual(
                f"{clock} names no time zone; say which one it is in",
                f"{clock} no dice su zona horaria; indica cuál es",
            ),
            _at(where, "DTSTART"),
        )
    zone = cleaned(tzid, 80)
    return Problem(
        Bilingual(
            f"{clock} is in a time zone that nothing explains (“{zone}”); say which one it is",
            f"{clock} está en una zona horaria que nada explica («{zone}»); indica cuál es",
        ),
        _at(where, "DTSTART"),
    )


def floating(zone: str, where: Bilingual) -> Problem:
    """A time that names no zone."""
    return Problem(
        Bilingual(
            f"it names no time zone; your own was taken ({zone})",
            f"no dice su zona horaria; se ha tomado la tuya ({zone})",
        ),
        _at(where, "DTSTART"),
    )


def all_day(where: Bilingual) -> Problem:
    """A date without a time."""
    return Problem(
        Bilingual(
            "it is for the whole day; enter the time of the interview",
            "es para todo el día; indica la hora de la entrevista",
        ),
        _at(where, "DTSTART"),
    )


def no_end(where: Bilingual) -> Problem:
    """An event without an end."""
    return Problem(
        Bilingual(
            "no end is given; one hour was assumed", "no dice cuándo acaba; se ha supuesto una hora"
        ),
        _at(where, "DTEND"),
    )


def bad_end(where: Bilingual, *, before: bool) -> Problem:
    """An end ``before`` the start, or else far too long after it."""
    if before:
        what = Bilingual(
            "it ends before it starts; one hour was assumed",
            "acaba antes de empezar; se ha supuesto una hora",
        )
    else:
        what = Bilingual(
            "it would last over a month; one hour was assumed",
            "duraría más de un mes; se ha supuesto una hora",
        )
    return Problem(what, _at(where, "DTEND"))


def too_large(size: int, limit: int) -> Problem:
    """A calendar that no invite is as large as."""
    return whole(
        f"it is too large for an invite ({size / 1e6:,.0f} MB; {limit / 1e6:,.0f} MB at most); "
        "export the one event and import that",
        f"es demasiado grande para una invitación ({size / 1e6:,.0f} MB; {limit / 1e6:,.0f} MB "
        f"como "
        "máximo); exporta solo ese evento e impórtalo",
    )


def too_many(count: int, limit: int) -> Problem:
    """More events than an import takes."""
    return whole(
        f"it has {count} events; only the first {limit} were read",
        f"tiene {count} eventos; solo se han leído los {limit} primeros",
    )


def no_event(found: list[str]) -> Problem:
    """A calendar without any event; ``found`` names what it has instead."""
    if not found:
        return whole("there is no event in it", "no contiene ningún evento")
    names = ", ".join(found[:5])
    return whole(
        f"there is no event in it, only {names}", f"no contiene ningún evento, solo {names}"
    )


def whole(en: str, es: str) -> Problem:
    """Something about the whole file."""
    return Problem(Bilingual(en, es), Bilingual("the file", "el archivo"))


def bad_line(number: int, text: str) -> Problem:
    """A line that RFC 5545 does not know."""
    shown = cleaned(text, 60)
    return Problem(
        Bilingual(
            f"this is no calendar line and was passed over: {shown}",
            f"esto no es una línea de calendario y se ha pasado por alto: {shown}",
        ),
        Bilingual(f"line {number}", f"línea {number}"),
    )


def more_problems(count: int) -> Problem:
    """What is not listed one by one."""
    return whole(f"there are {count} further problems", f"hay otros {count} problemas")


def more_bad_lines(count: int) -> Problem:
    """So many further lines that are none."""
    return whole(
        f"{count} further lines are no calendar lines and were passed over",
        f"otras {count} líneas no son de calendario y se han pasado por alto",
    )


def an_answer(method: str, where: Bilingual) -> Problem:
    """An attendee's answer to an invitation."""
    return Problem(
        Bilingual(
            f"this is somebody's answer to an invitation ({method}), not an invitation",
            f"es la respuesta de alguien a una invitación ({method}), no una invitación",
        ),
        where,
    )


def breaks_off(where: Bilingual) -> Problem:
    """An event without its end."""
    return Problem(
        Bilingual(
            "the file breaks off in the middle of it; what stood before that was read",
            "el archivo se corta a la mitad; se ha leído lo que había antes",
        ),
        where,
    )


def rule_refused(where: Bilingual, *, within_a_day: bool) -> Problem:
    """A recurrence rule that is not followed."""
    if within_a_day:
        what = Bilingual(
            "it says that it repeats within a day, which no interview does; only the first was "
            "taken",
            "dice que se repite dentro de un día, cosa que ninguna entrevista hace; solo se ha "
            "tomado la primera vez",
        )
    else:
        what = Bilingual(
            "how it repeats cannot be read; only the first was taken",
            "no se puede leer cómo se repite; solo se ha tomado la primera vez",
        )
    return Problem(what, _at(where, "RRULE"))


def recurs_on(count: int, where: Bilingual) -> Problem:
    """A recurring event that goes on for longer than an import follows it."""
    return Problem(
        Bilingual(
            f"it repeats on and on; only the first {count} were taken",
            f"se repite sin fin; solo se han tomado las {count} primeras veces",
        ),
        _at(where, "RRULE"),
    )


def candidate_guessed() -> Problem:
    """The candidate's own addresses are not known."""
    return Problem(
        Bilingual(
            "which attendee you are was guessed; give your addresses to be sure",
            "se ha supuesto quién de los asistentes eres tú; indica tus direcciones para ir "
            "sobre seguro",
        ),
        Bilingual("attendees", "asistentes"),
    )
