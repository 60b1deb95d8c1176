"""Numbers and durations in Spanish."""

from __future__ import annotations

from afterword.domain.language.numerals import NUMBERS
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import (
    constants,
    few,
    first,
    first_number,
    length,
    length_range,
    mixed_range,
    one_or_two,
    pair_length,
    same,
    second,
    unit_range,
)
from afterword.domain.timeline.moment import Length, Step, Unit

COUNT: Table = {
    "#int": first_number,
    **constants(NUMBERS["es"]),
    **constants({"un par de": 2, "un par": 2, "una docena de": 12}),
}

NTH: Table = {
    "#int º|ª|ro|ero|er|era|ra|do|da": first_number,
    **constants(
        {
            "primer|primero|primera": 1,
            "segundo|segunda": 2,
            "tercer|tercero|tercera": 3,
            "cuarto|cuarta": 4,
            "ultimo|ultima": -1,
        }
    ),
}

# "el dos" may be a grade; from four on it is a day
DAY_WORD: Table = constants(
    {words: number for words, number in NUMBERS["es"].items() if 4 <= number <= 31}
)

DAY_NUMBER: Table = {
    "#int": first_number,
    "#int º|ro|ero|er|do": first_number,
    "primero|primer": lambda _moment: 1,
    **constants({words: number for words, number in NUMBERS["es"].items() if number <= 31}),
}

UNIT: Table = constants(
    {
        "hora|horas|h|hs|hr|hrs": Step(1, Unit.HOUR),
        "dia|dias|diita|diitas": Step(1, Unit.DAY),
        "dia|dias natural|naturales|corrido|corridos|calendario|seguidos": Step(1, Unit.DAY),
        "dia|dias habil|habiles|laborable|laborables|laboral|laborales|util|utiles|lectivos": (
            Step(1, Unit.BUSINESS_DAY)
        ),
        "dia|dias de trabajo|oficina": Step(1, Unit.BUSINESS_DAY),
        "dia|dias entre semana": Step(1, Unit.BUSINESS_DAY),
        "laborables|habiles": Step(1, Unit.BUSINESS_DAY),
        "semana|semanas|semanita|semanitas|sem": Step(7, Unit.DAY),
        "semana|semanas entera|enteras|completa|completas|mas|laborales|laborables|laboral": (
            Step(7, Unit.DAY)
        ),
        "quincena|quincenas": Step(15, Unit.DAY),
        "mes|meses": Step(1, Unit.MONTH),
        "mes|meses natural|naturales|entero|completo": Step(1, Unit.MONTH),
    }
)

UNITS: Table = constants(
    {
        "dias": Step(1, Unit.DAY),
        "dias habiles|laborables|laborales": Step(1, Unit.BUSINESS_DAY),
        "semanas": Step(7, Unit.DAY),
        "meses": Step(1, Unit.MONTH),
    }
)

_WEEK = Length(Step(7, Unit.DAY), Step(7, Unit.DAY))

SINGLE: Table = {
    "ocho dias": lambda _moment: _WEEK,
    "<count> <unit>": length,
    "<count> <unit> mas": length,
    "<count> ( #int ) <unit>": lambda moment, count, _figure, unit: length(moment, count, unit),
    "otro|otra|otros|otras <count>? <unit>": lambda moment, *read: length(
        moment, read[0] if len(read) > 1 else 1, read[-1]
    ),
}

LENGTH_CORE: Table = {
    "<single>": same,
    "unos|unas|algunos|algunas|varios|varias|pocos|pocas|contados cuantos|cuantas|pocos|pocas? "
    "<unit>": few,
    "un punado de <unit>": few,
    "cuestion|cosa de <units>": few,
    "#pair <unit>": pair_length,
    "de|desde? <count> a|o|u|-|—|/ <count> <unit>": length_range,
    "entre <count> y|o|a|- <count> <unit>": length_range,
    "de? <single> a|o|- <single>": mixed_range,
    "entre <single> y|o <single>": mixed_range,
    "un|una <unit> o dos": one_or_two,
    "<count> <unit> ,? o|y? <count> como_mucho|como_maximo|a_lo_sumo|a_lo_mas|maximo|max|tope": (
        unit_range
    ),
    "<count> <unit> ,? o|y? como_mucho|como_maximo|a_lo_sumo|a_lo_mas|maximo|max|tope <count>": (
        unit_range
    ),
    "un|una <unit> ,? a lo sumo dos": one_or_two,
}

LENGTH: Table = {
    "<length_core>": same,
    "<length_core> <hedge_after>": first,
    "<hedge> <length_core>": second,
    "<hedge> <length_core> <hedge_after>": lambda _moment, _hedge, value, _after: value,
}

HEDGE: Table = constants(
    {
        "aproximadamente|aprox|unos|unas|como|quiza|quizas|probablemente|posiblemente": True,
        "casi|apenas|digamos|seguramente|sobre|cosa|solo|solamente|idealmente|ojala|calculo": True,
        "alrededor|cerca|cuestion|cosa|torno de": True,
        "en torno a": True,
        "mas o menos": True,
        "tal vez": True,
        "a lo mejor": True,
        "lo mas probable": True,
        "si todo va bien ,?": True,
    }
)

HEDGE_AFTER: Table = constants(
    {
        "aproximadamente|aprox": True,
        "mas o menos": True,
        "o asi": True,
        "o algo asi": True,
        "o por ahi": True,
        "calculo": True,
    }
)
