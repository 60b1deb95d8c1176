"""Days in Spanish. A day is read without its article; what names it adds that."""

from __future__ import annotations

from afterword.domain.timeline import meanings as means
from afterword.domain.timeline.feasts import (
    Feast,
    between,
    coming_feast,
    from_easter,
    new_year_holidays,
    on,
    thanksgiving,
)
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import constants, first, same, second

_MONTHS = {
    "enero|ene": 1,
    "febrero|feb": 2,
    "marzo|mar": 3,
    "abril|abr": 4,
    "mayo|may": 5,
    "junio|jun": 6,
    "julio|jul": 7,
    "agosto|ago": 8,
    "septiembre|setiembre|sept|sep|set": 9,
    "octubre|oct": 10,
    "noviembre|nov": 11,
    "diciembre|dic": 12,
}

MONTH: Table = constants(dict(_MONTHS))

WEEKDAY: Table = constants(
    {
        "lunes|lun": 0,
        "martes": 1,
        "miercoles|mie|mier": 2,
        "jueves|jue": 3,
        "viernes|vie|vier": 4,
        "sabado|sabados|sab": 5,
        "domingo|domingos|dom": 6,
    }
)

CLOCK: Table = constants(
    {
        "por|en|a|de la manana|tarde|noche": True,
        "a|en primera|ultima hora de|del? la? manana|tarde|dia?": True,
        "a|al|en|por el? mediodia": True,
        "a|sobre|hacia|antes|despues de? las|la <day_number> h|hs|horas|hrs|am|pm?": True,
        "a|sobre|hacia|antes|despues de? las|la #time h|hs|horas|hrs|am|pm?": True,
        "a|sobre|hacia|antes|despues de? las|la <day_number> de|en la manana|tarde|noche": True,
        "a|sobre|hacia|antes|despues de? las|la <day_number> y media|cuarto": True,
        "a eso de las <day_number>": True,
        "temprano|mismo|tempranito": True,
        "en horas de la manana|tarde|noche": True,
        "al|a final|cierre|fin|ultimo de|del? la? dia|jornada|tarde|manana": True,
        "en la? horario de oficina": True,
        "sin falta": True,
    }
)

END_OF_DAY: Table = constants(
    {
        "eod|cob": True,
        "el? final|fin|cierre|termino de|del la? dia|jornada": True,
        "el? final|fin|cierre de|del jornada|dia laboral": True,
        "que acabe|termine|cierre|finalice el|la dia|jornada": True,
        "acabar|terminar|finalizar el|la dia|jornada": True,
        "ultima hora": True,
    }
)

# what makes the second of two days that of something else: "next week; on Tuesday there's a strike"
_THERE_IS = "hay|tenemos|tengo|estoy|estamos|estare|estaremos|viene|vienen|cierra|cerramos"

PLAIN_DAY: Table = {
    "hoy mismo?": means.in_days(0),
    "esta tarde|noche|manana": means.in_days(0),
    "manana mismo?": means.in_days(1),
    "pasado manana": means.in_days(2),
    "manana no ,|sino? sino|pero? pasado manana?": means.in_days(2),
    "hoy mismo? ,? <weekday>": means.in_days(0),
    "manana mismo? ,? <weekday>": means.in_days(1),
    "pasado manana ,? <weekday>": means.in_days(2),
    "dia de|del <plain_day>": same,
    "<weekday>": means.on_weekday,
    "proximo <weekday>": means.on_weekday,
    "<weekday> proximo|entrante": means.on_weekday,
    "<weekday> que viene|entra": means.on_weekday,
    "<weekday> de esta semana": means.weekday_in_week(0),
    "<weekday> siguiente al|a este|proximo|que viene?": means.weekday_in_week(1),
    "<weekday> de|en la? <week>": means.weekday_of_period,
    "<weekday> de la proxima|otra|que_viene|entrante": means.weekday_in_week(1),
    "no el|este? <weekday> ,? sino|pero el de la? <week>": means.weekday_of_period,
    "<week> ,? el <weekday>": means.period_weekday,
    f"<week> , el <weekday> ya? {_THERE_IS}": first,
    "<weekday> en ocho": means.weekday_plus(7),
    "<weekday> en ocho dias": means.weekday_plus(7),
    "<weekday> en quince": means.weekday_plus(14),
    "<weekday> que_viene|proximo? ,? no ,|;|sino? sino? el otro|siguiente|proximo": (
        means.weekday_plus(7)
    ),
    "hoy en|a ocho dias?": means.in_days(7),
    "hoy en|a quince dias?": means.in_days(15),
    "manana en ocho dias?": means.in_days(8),
    "<nth> <weekday> de|del <monthly>": means.nth_of,
    "<nth> <unit> de|del <monthly>": means.nth_business_day_of,
    "<date>": same,
    "proximo dia? <date>": same,
    "<weekday> ,|.? el? dia? <date>": second,
    "<weekday> ( el? <date> )": second,
    "proximo|este <weekday> ,? el? dia? <date>": second,
    "<date> ( <weekday> )": first,
    "<date> , <weekday>": first,
    "<weekday> que_viene|proximo|entrante ,? dia? <day_number>": means.weekday_and_day,
    "<weekday> dia? <day_number>": means.weekday_and_day,
    "proximo <weekday> dia? <day_number>": means.weekday_and_day,
    "dia <day_number>": means.day_of_month,
    "<feast>": same,
    "dia despues|siguiente de|a la? <feast>": means.day_after,
    "<weekday> despues|siguiente de|a la? <feast>": means.weekday_after,
    "proximo dia habil|laborable|laboral": means.next_business_day,
}

# "ni mañana ni pasado"
AFTER_TOMORROW: Table = {"pasado": means.in_days(2)}

DATE: Table = {
    "#date": means.numeric_date,
    "#pair": means.numeric_date,
    "dia? <day_number> de? <month>": means.day_in_month,
    "dia? <day_number> de? <month> de|del? ,? #int": means.day_month_year,
    "dia? <day_number> de|del <month_ahead>": means.day_of_period,
    "<day_number> -|/ <month>": means.day_in_month,
    "#int del #int": means.day_dot_month,
}

DAY: Table = {
    "<plain_day>": same,
    "<plain_day> ,? <clock>": first,
    "<plain_day> ,? <clock> <clock>": lambda _moment, day, *_clocks: day,
    "la? <clock> de|del ,? <plain_day>": second,
    "<clock> ,? el <plain_day>": second,
    "la manana|tarde|noche de|del <plain_day>": same,
    "la? primera|ultima hora de|del <plain_day>": same,
    "<end_of_day>": means.in_days(0),
    "<end_of_day> de|del <plain_day>": second,
    "<plain_day> ,? al? <end_of_day>": first,
    "el? lo largo de hoy": means.in_days(0),
}


def _feasts(feasts: dict[str, Feast]) -> Table:
    return {pattern: coming_feast(feast) for pattern, feast in feasts.items()}


FEAST: Table = {
    **_feasts(
        {
            "navidad|navidades": on(12, 25),
            "el? dia de navidad": on(12, 25),
            "nochebuena": on(12, 24),
            "nochevieja": on(12, 31),
            "fin de ano": on(12, 31),
            "ano nuevo": on(1, 1),
            "reyes": on(1, 6),
            "el? dia de reyes": on(1, 6),
            "los? reyes magos?": on(1, 6),
            "la? candelaria": on(2, 2),
            "san valentin": on(2, 14),
            "san jose": on(3, 19),
            "los? carnaval|carnavales": from_easter(-50, -47),
            "la? semana santa": from_easter(-7, 0),
            "jueves santo": from_easter(-3),
            "viernes santo": from_easter(-2),
            "pascua": from_easter(0),
            "domingo de pascua|resurreccion": from_easter(0),
            "lunes de pascua": from_easter(1),
            "el? corpus": from_easter(60),
            "san juan": on(6, 24),
            "el? pilar": on(10, 12),
            "el? dia de la hispanidad": on(10, 12),
            "todos los santos": on(11, 1),
            "el? dia de los? muertos": on(11, 2),
            "la? constitucion": on(12, 6),
            "la? inmaculada": on(12, 8),
            "la? virgen de guadalupe": on(12, 12),
            "black friday": lambda year: thanksgiving(year).shifted(1),
            "accion de gracias": thanksgiving,
            "el? puente de la? diciembre|constitucion|inmaculada": between((12, 5), (12, 8)),
            "el? puente de mayo": between((5, 1), (5, 2)),
            "el? puente de todos los santos": between((10, 31), (11, 1)),
            "el? puente del pilar": between((10, 10), (10, 12)),
        }
    ),
    "el puente": coming_feast(
        between((5, 1), (5, 2)),
        between((10, 10), (10, 12)),
        between((10, 31), (11, 1)),
        between((12, 5), (12, 8)),
    ),
    "las? fiestas": new_year_holidays((1, 6)),
    "las? fiestas|vacaciones navidenas": new_year_holidays((1, 6)),
    "las? fiestas|vacaciones de navidad|reyes|ano": new_year_holidays((1, 6)),
    "las? fiestas de fin de ano": new_year_holidays((1, 6)),
}

# when an office is open, as it stands beside the days on which it is
_HOUR = "las? #int|#time am|pm|h|hs|hrs|horas?"
HOURS: Table = constants(
    {
        f"de|desde|entre? {_HOUR} a|y|hasta|-|— {_HOUR}": True,
        "de|en|horario? #pair h|hs|hrs|horas?": True,
    }
)
