"""Weeks, months, their parts, and ranges in Spanish."""

from __future__ import annotations

from afterword.domain.timeline import meanings as means
from afterword.domain.timeline.feasts import new_year
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import Part, constants, period, same
from afterword.domain.timeline.reckoning import (
    half_month,
    month_of,
    quarter_of,
    weekend,
    working_week,
    year_of,
)

WEEK: Table = {
    "esta semana": means.this_week,
    "esta misma semana": means.this_week,
    "la semana en curso|actual|presente": means.this_week,
    "la presente semana": means.this_week,
    "la? semana que viene|entra": period(working_week, 1),
    "la? semana entrante|proxima": period(working_week, 1),
    "la? proxima|otra|entrante semana": period(working_week, 1),
    "la? proxima|otra semana laboral": period(working_week, 1),
    "la? semana siguiente|despues a|de|que la? esta|proxima|viene|entrante|entra|otra": (
        means.week_after_named
    ),
    "la? semana siguiente|despues a|de la? semana? que viene|entra": period(working_week, 2),
    "la? siguiente a la? semana? que viene": period(working_week, 2),
    "la? semana subsiguiente": period(working_week, 2),
    "la que viene|entra": period(working_week, 1),
    "la que viene si ~$|te|le|les|os|se|que|hay|tenemos": period(working_week, 1),
    "esta ya? no ,|y|pero|sino? la proxima|otra|siguiente|que_viene": period(working_week, 1),
    "esta no , ni? la proxima|que_viene tampoco? ,|y|pero|sino? la otra|siguiente": (
        period(working_week, 2)
    ),
    "la? semana que no es la que viene ,? sino? la otra|siguiente": period(working_week, 2),
    "la? que viene ,? no ,|sino? la otra|siguiente|de? despues?": period(working_week, 2),
    "la? proxima|entrante ,? no ,|sino sino? la otra|siguiente|de_despues": period(working_week, 2),
    "la? semana que viene ,? no ,|sino? la otra|siguiente": period(working_week, 2),
    "no la? semana? que viene ,|sino ,? sino? la otra|siguiente": period(working_week, 2),
    "no esta ni la que viene ,? la otra|siguiente": period(working_week, 2),
    "no la? semana? proxima ,|sino ,? sino? la otra|siguiente": period(working_week, 2),
    "la? proxima semana no ,|sino? la otra|siguiente": period(working_week, 2),
    "la? semana? siguiente a la? proxima|entrante|otra semana?": period(working_week, 2),
    "la? semana de|del el? <day>": means.week_of,
    "la? semana que empieza|comienza|arranca|inicia|va el|con|desde? el? <day>": means.week_of,
    "la? semana de|del #int": means.week_of_number,
    "la? semana de|del <day_number>": means.week_of_day,
    "la? semana que empieza|comienza|arranca|inicia|va el|con|desde? el|del? #int": (
        means.week_of_number
    ),
    "la? semana de la? <feast>": means.week_of,
    "la? semana despues|siguiente|posterior de|a la? <feast>": means.week_after,
    "la? semana antes|anterior|previa de|a la? <feast>": means.week_before,
}

MONTH_AHEAD: Table = {
    "este mes": period(month_of, 0),
    "este mismo mes": period(month_of, 0),
    "mes en curso|corriente|actual": period(month_of, 0),
    "los? corriente|corrientes mes?": period(month_of, 0),
    "actual|presente mes": period(month_of, 0),
    "el? mes que viene|entra": period(month_of, 1),
    "el? mes entrante|proximo": period(month_of, 1),
    "el? proximo|otro|siguiente|entrante mes": period(month_of, 1),
    "el? mes de <month>": means.in_month,
    "el? proximo <month>": means.in_month,
    "<month> que viene": means.in_month,
    "este <month>": means.in_month,
}

MONTHLY: Table = {
    "<month>": means.in_month,
    "<month> de|del? #int": means.month_in_year,
    "<month> del ano que viene": means.month_next_year,
    "<month> del proximo ano": means.month_next_year,
    "<month_ahead>": same,
    "el? mes": period(month_of, 0),
}

LONGER: Table = {
    "este trimestre": period(quarter_of, 0),
    "el? proximo trimestre": period(quarter_of, 1),
    "el? trimestre que viene": period(quarter_of, 1),
    "el? q|que|t #int": means.quarter_numbered,
    "el? <nth> trimestre": means.quarter_numbered,
    "el? <nth> trimestre del proximo ano": means.quarter_of_next_year,
    "el? <nth> trimestre del ano que viene|proximo|entrante?": means.quarter_numbered,
    "este ano": period(year_of, 0),
    "#int": means.year_numbered,
    "el? ano que viene|entra": period(year_of, 1),
    "el? ano proximo|entrante": period(year_of, 1),
    "el? proximo ano": period(year_of, 1),
}

# what can have an end, a middle, a first half
WHOLE: Table = {
    "<week>": same,
    "<monthly>": same,
    "<longer>": same,
    "la? semana laboral?": means.this_week,
    "el? ano": period(year_of, 0),
    "el? trimestre": period(quarter_of, 0),
    "la? quincena": period(half_month, 0),
    "esta quincena": period(half_month, 0),
}

PART: Table = constants(
    {
        "principio|principios|comienzo|comienzos|inicio|inicios|primeros|primero|arranque de|del": (
            Part.EARLY
        ),
        "los? primeros dias de|del": Part.EARLY,
        "la? primera decena de|del": Part.EARLY,
        "la? segunda decena de|del": Part.MID,
        "la? tercera|ultima decena de|del": Part.LATE,
        "la primera parte de|del": Part.EARLY,
        "mediados|mitad|mitades|medio de|del": Part.MID,
        "la mitad de|del": Part.MID,
        "final|finales|fin|fines|ultimos|ultimo|cierre de|del": Part.LATE,
        "el|los final|fin|cierre|ultimos de|del": Part.LATE,
        "los? ultimos dias de|del": Part.LATE,
        "la ultima parte de|del": Part.LATE,
        "la? primera mitad|quincena de|del": Part.FIRST_HALF,
        "la? #int ª quincena|mitad de|del": Part.FIRST_HALF,
        "la? segunda mitad|quincena de|del": Part.SECOND_HALF,
    }
)

# "la semana entrante, a mediados"
PART_ALONE: Table = constants(
    {
        "principios|comienzos|inicios": Part.EARLY,
        "mediados|mitad": Part.MID,
        "finales|fines|ultimos": Part.LATE,
    }
)

NEW_YEAR: Table = {
    "la vuelta de|del ano": new_year,
    "principios|comienzos|inicios|primeros de|del ano": new_year,
    "principio|comienzo|inicio|arranque de|del ano": new_year,
    "principios|comienzos|inicios|principio|comienzo de|del ano que viene|entra": new_year,
    "principios|comienzos|inicios|principio|comienzo de|del proximo ano": new_year,
    "principios|comienzos|inicios|principio|comienzo de|del ano proximo|entrante|nuevo": new_year,
    "empezar|comenzar|arrancar|iniciar el ano": new_year,
    "cuanto empiece|comience|arranque el ano": new_year,
    "el ano nuevo": new_year,
    "el nuevo ano": new_year,
}

PERIOD: Table = {
    "el? finde|fds": period(weekend, 0),
    "este|proximo finde|fds": period(weekend, 0),
    "el? fin de semana": period(weekend, 0),
    "este|proximo fin de semana": period(weekend, 0),
    "el? fin de semana que viene": period(weekend, 0),
    "el? fin de semana proximo": period(weekend, 0),
    "el? finde que viene": period(weekend, 0),
    "<week>": same,
    "<month> de|del? #int": means.month_in_year,
    "<month>": means.in_month,
    "<month_ahead>": same,
    "<longer>": same,
    "a|al|hacia|por|para|en? <part> <whole>": means.part_of,
    "<part> o|y|a <part> <whole>": means.parts_of,
    "<week> ,|( a|hacia|por? <part_alone>": means.part_after,
    "<month> ,|( a|hacia|por? <part_alone>": means.part_after,
    "a|al|hacia|por|para|en? <part> la que_viene|entrante|proxima": means.part_of_next_week,
    "media|mitad de? semana": means.middle_of_this,
    "lo que queda|resta|falta de|del? <whole>": same,
    "el resto de|del <whole>": same,
    "la semana": means.this_week,
    "entre semana": means.this_week,
    "fin|final de semana laboral": means.late_this_week,
    "final de semana": means.late_this_week,
    "la? <nth> semana habil|laboral|completa? de|del <monthly>": means.nth_week_of,
    "las <count> primeras semanas de|del <monthly>": means.first_weeks_of,
    "las primeras <count> semanas de|del <monthly>": means.first_weeks_of,
    "las <count> ultimas semanas de|del <monthly>": means.last_weeks_of,
    "las ultimas <count> semanas de|del <monthly>": means.last_weeks_of,
    "esta quincena": period(half_month, 0),
    "la? quincena que viene": period(half_month, 1),
    "la? proxima quincena": period(half_month, 1),
    "la? quincena entrante": period(half_month, 1),
    "la? primera quincena": means.first_half,
    "la? segunda quincena": means.second_half,
    "esta semana no ,|sino? sino? la proxima|siguiente|otra|que_viene|entrante": (
        period(working_week, 1)
    ),
    "no en|para? esta semana? ,|sino|pero? sino? en? la proxima|siguiente": period(working_week, 1),
    "no en|para? esta semana? ,|sino|pero? sino? en? la otra|que_viene": period(working_week, 1),
    "<period_core> o|y a|en? <part> la? siguiente|de_despues semana?": means.part_of_following,
    "esta semana o|y la? que viene|proxima|entrante": means.this_week_or_next,
    "esta o|y la proxima|otra semana": means.this_week_or_next,
    "esta semana o a? mas tardar la que viene|proxima": means.this_week_or_next,
    "esta o la semana? que viene": means.this_week_or_next,
    "la? semana que viene o la? siguiente|otra|de despues?": means.next_two_weeks,
    "la? proxima semana o la? siguiente|otra|de despues?": means.next_two_weeks,
    "la? proxima o la? siguiente semana": means.next_two_weeks,
}

# what makes the second of two days that of the news: "they meet on Monday and Tuesday I call you"
_TO_YOU = (
    "te|le|les|os|lo|la|los|se|ya|me|nos|sabreis|tendreis|sabran|tendran|recibira|recibiras|"
    "recibiran|diremos|dire|llamaremos|avisaremos|decidiremos|publicaremos|tienes|tiene|tendras|tendra|sabras|sabremos|sabemos|"
    "decidimos|resolvemos|publicamos|confirmamos|avisamos|contestamos|llamamos|anunciamos|votamos"
)

RANGE: Table = {
    "manana o pasado manana?": means.tomorrow_or_after,
    "hoy o manana": means.today_or_tomorrow,
    "el|al|del? <weekday> o|a|al|y|u|-|—|/ el? <weekday> de la? <week>": means.weekdays_of_period,
    "<weekday> al <weekday> de la? <week>": means.weekdays_of_period,
    "<week> ,|el|entre|de? el? <weekday> o|a|al|y|-|/ el? <weekday>": means.period_weekdays,
    "<edge> a|al|hasta|o|u|-|—|/ <edge>": means.hull,
    f"el|la? <day> y|e el|la? <day> !{_TO_YOU}": means.hull,
    f"el|la? <period> y|e el|la? <period> !{_TO_YOU}": means.hull,
    "<edge> , o|u|a <edge>": means.hull,
    "o <edge> o <edge>": means.hull,
    "bien <edge> o bien? <edge>": means.hull,
    "#pair de? <month>": means.pair_month,
    "dia|dias? <day_number> a|al|o|y|u|hasta|-|— el? dia? <day_number> de? "
    "<month>": means.days_month,
    "dia|dias? <day_number> a|al|o|y|u|hasta|-|— el? dia? <day_number>": means.days_of_month,
    "dia|dias? <day_number> a|al|o|y|hasta|-|— el? dia? <day_number> de|del <month_ahead>": (
        means.days_of_period
    ),
}

EDGE: Table = {
    "el|al|del|de|este|la|lo? <day>": same,
    "el|al|del|de? proximo <day>": same,
    "el|la? <period>": same,
    "el|al|del <day_number>": means.day_of_month,
}
