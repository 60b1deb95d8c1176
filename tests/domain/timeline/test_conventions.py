"""The expressions that CONVENTIONS.md names, said on Monday 23 November 2026."""

from datetime import date, datetime

import pytest

from afterword.domain.timeline.understand import understand

MONDAY = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001 - local time, as scripts may give it

ENGLISH = """
at the end of the month = 2026-11-23 2026-11-30
soon, in due course = - -
not before December 4 = 2026-12-04 -
not until December 4 = 2026-12-04 -
from December 4 = 2026-12-04 -
after December 4 = 2026-12-05 -
after next week = 2026-12-05 -
at least two weeks = 2026-12-07 -
interviewing through December 4 = 2026-12-05 -
no later than Friday = 2026-11-23 2026-11-27
until Friday = 2026-11-23 2026-11-27
at the latest Friday = 2026-11-23 2026-11-27
by early December = 2026-11-23 2026-12-10
by next week = 2026-11-23 2026-12-04
before Friday = 2026-11-23 2026-11-26
before December = 2026-11-23 2026-11-30
before the end of next week = 2026-11-23 2026-12-04
before the weekend = 2026-11-23 2026-11-27
between Wednesday and Friday = 2026-11-25 2026-11-27
from Wednesday to Friday = 2026-11-25 2026-11-27
from Wednesday, Friday at the latest = 2026-11-25 2026-11-27
Not this week. = 2026-11-30 -
in 3 business days = 2026-11-26 2026-11-26
three weeks from now = 2026-12-14 2026-12-14
in a month = 2026-12-23 2026-12-23
within two weeks = 2026-11-23 2026-12-07
over the next 10 days = 2026-11-23 2026-12-03
in less than a week = 2026-11-23 2026-11-30
up to two weeks = 2026-11-23 2026-12-07
10 days at most = 2026-11-23 2026-12-03
in 7-10 business days = 2026-12-02 2026-12-07
within 2-3 days = 2026-11-23 2026-11-26
in 48 hours = 2026-11-25 2026-11-25
a couple of weeks = 2026-12-07 2026-12-07
in a few days = 2026-11-25 2026-11-28
in a few weeks = 2026-12-07 2026-12-21
in the next few days = 2026-11-23 2026-11-28
in the coming weeks = 2026-11-23 2026-12-21
today = 2026-11-23 2026-11-23
COB = 2026-11-23 2026-11-23
this Friday = 2026-11-27 2026-11-27
on Monday = 2026-11-30 2026-11-30
next Friday = 2026-12-04 2026-12-04
Friday next week = 2026-12-04 2026-12-04
this coming Friday = 2026-11-27 2026-11-27
a week on Friday = 2026-12-04 2026-12-04
Friday week = 2026-12-04 2026-12-04
a week from Friday = 2026-12-04 2026-12-04
this week = 2026-11-23 2026-11-27
later this week = 2026-11-24 2026-11-27
the week after next = 2026-12-07 2026-12-11
the week of December 9 = 2026-12-07 2026-12-11
early next week = 2026-11-30 2026-12-01
mid next week = 2026-12-01 2026-12-03
late next week = 2026-12-03 2026-12-04
by EOW = 2026-11-23 2026-11-27
over the weekend = 2026-11-28 2026-11-29
the 15th = 2026-12-15 2026-12-15
on the 23rd = 2026-12-23 2026-12-23
mid-January = 2027-01-11 2027-01-20
late December = 2026-12-21 2026-12-31
EOM = 2026-11-23 2026-11-30
the second week of December = 2026-12-08 2026-12-14
the last week of December = 2026-12-25 2026-12-31
the first half of January = 2027-01-01 2027-01-15
this month = 2026-11-23 2026-11-30
next month = 2026-12-01 2026-12-31
in January = 2027-01-01 2027-01-31
in Q1 = 2027-01-01 2027-03-31
early Q1 = 2027-01-01 2027-01-31
in the new year = 2027-01-01 2027-01-31
before the end of the year = 2026-11-23 2026-12-31
before Christmas = 2026-11-23 2026-12-24
after the holidays = 2027-01-02 -
after Thanksgiving = 2026-11-27 -
"""

SPANISH = """
pronto, a la brevedad, lo antes posible = - -
no antes del 4 de diciembre = 2026-12-04 -
a partir del 4 de diciembre = 2026-12-04 -
después del 4 de diciembre = 2026-12-05 -
tras el 4 de diciembre = 2026-12-05 -
dos semanas como mínimo = 2026-12-07 -
a más tardar el viernes = 2026-11-23 2026-11-27
como muy tarde el viernes = 2026-11-23 2026-11-27
para el viernes = 2026-11-23 2026-11-27
como máximo el viernes = 2026-11-23 2026-11-27
para mediados de enero = 2026-11-23 2027-01-20
antes del viernes = 2026-11-23 2026-11-26
antes de fin de mes = 2026-11-23 2026-11-30
antes de que acabe la semana = 2026-11-23 2026-11-27
antes del finde = 2026-11-23 2026-11-27
del 7 al 11 de diciembre = 2026-12-07 2026-12-11
en tres días hábiles = 2026-11-26 2026-11-26
dentro de dos semanas = 2026-12-07 2026-12-07
ocho días = 2026-11-30 2026-11-30
quince días = 2026-12-08 2026-12-08
una quincena = 2026-12-08 2026-12-08
en un plazo de dos semanas = 2026-11-23 2026-12-07
en los próximos diez días = 2026-11-23 2026-12-03
en menos de una semana = 2026-11-23 2026-11-30
hasta dos semanas = 2026-11-23 2026-12-07
dentro del plazo de un mes = 2026-11-23 2026-12-23
antes de diez días = 2026-11-23 2026-12-03
entre dos y tres semanas = 2026-12-07 2026-12-14
un par de días = 2026-11-25 2026-11-25
en unos días = 2026-11-25 2026-11-28
en unas semanas = 2026-12-07 2026-12-21
a lo largo de estos días = 2026-11-23 2026-11-28
en las próximas semanas = 2026-11-23 2026-12-21
al fin del día = 2026-11-23 2026-11-23
este viernes = 2026-11-27 2026-11-27
el próximo viernes = 2026-11-27 2026-11-27
el viernes que viene = 2026-11-27 2026-11-27
el viernes próximo = 2026-11-27 2026-11-27
el viernes de la próxima semana = 2026-12-04 2026-12-04
el viernes de la semana entrante = 2026-12-04 2026-12-04
el viernes siguiente a este = 2026-12-04 2026-12-04
de este viernes en ocho = 2026-12-04 2026-12-04
de hoy en ocho = 2026-11-30 2026-11-30
la semana que viene = 2026-11-30 2026-12-04
la otra semana = 2026-11-30 2026-12-04
la semana siguiente a la próxima = 2026-12-07 2026-12-11
no la que viene, la siguiente = 2026-12-07 2026-12-11
la semana del 9 de diciembre = 2026-12-07 2026-12-11
a principios de la semana que viene = 2026-11-30 2026-12-01
a mediados de la semana que viene = 2026-12-01 2026-12-03
a fines de la semana que viene = 2026-12-03 2026-12-04
para fin de semana laboral = 2026-11-23 2026-11-27
el fin de semana = 2026-11-28 2026-11-29
a final de semana = 2026-11-26 2026-11-27
finales de semana = 2026-11-26 2026-11-27
el 15 = 2026-12-15 2026-12-15
a inicios de diciembre = 2026-12-01 2026-12-10
a fin de mes = 2026-11-23 2026-11-30
para fin de mes = 2026-11-23 2026-11-30
la primera quincena de diciembre = 2026-12-01 2026-12-15
la segunda quincena de diciembre = 2026-12-16 2026-12-31
esta quincena = 2026-11-23 2026-11-30
para la quincena = 2026-11-23 2026-11-30
el mes entrante = 2026-12-01 2026-12-31
a principios de Q1 = 2027-01-01 2027-01-31
a la vuelta de año = 2027-01-01 2027-01-31
a comienzos de año = 2027-01-01 2027-01-31
antes de Navidad = 2026-11-23 2026-12-24
después de las fiestas = 2027-01-07 -
después de Reyes = 2027-01-07 -
"""


def told(table: str) -> list[tuple[str, str]]:
    lines = [line.rpartition(" = ") for line in table.strip().splitlines()]
    return [(words, window) for words, _equals, window in lines]


def window(words: str, lang: str) -> str:
    understood = understand(
        words, lang=lang, locale=None, reference=MONDAY, interview_date=date(2026, 11, 20)
    )
    return f"{understood.earliest or '-'} {understood.latest or '-'}"


@pytest.mark.parametrize(("words", "meant"), told(ENGLISH))
def test_an_english_expression_means_what_the_conventions_say(words: str, meant: str) -> None:
    assert window(words, "en") == meant


@pytest.mark.parametrize(("words", "meant"), told(SPANISH))
def test_a_spanish_expression_means_what_the_conventions_say(words: str, meant: str) -> None:
    assert window(words, "es") == meant
