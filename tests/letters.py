"""The letters of the fixed cast: Ana Ruiz writes to Dana Cruz of Acme."""

from __future__ import annotations

from datetime import date

from afterword.domain.letters.address import Addressee
from afterword.domain.letters.customs import date_line
from afterword.domain.letters.letter import Letter, Sender
from afterword.domain.letters.stationery import stationery_for

ON = date(2026, 11, 24)

MAPS = (
    "Thank you for Friday afternoon, and for laying the 1911 and the 2026 sheet side by side. "
    "I have not stopped thinking about the breakwater that is on one and not on the other."
)
REGISTER = (
    "You said that the hardest part of the new atlas is not what to draw but who may change it. "
    "At Lakeside I kept a register of that kind for eleven years: every change with its author, "
    "its reason and the day it took hold."
)
ORPHANS = (
    "Gracias por la conversación del viernes sobre la migración a Kafka. Desde entonces le doy "
    'vueltas a lo que comentó acerca de los "datos huérfanos".'
)
NAMES = (
    "En Lakeside empezamos por poner nombre a cada tabla -- quién la escribe, quién la lee y "
    "hasta cuándo hace falta -- y a los tres meses habíamos retirado un 38 % de ellas."
)

AMERICAN = Letter(
    sender=Sender(
        "Ana Ruiz",
        ("2114 West Farragut Avenue", "Chicago, IL 60625"),
        "ana@ruiz.example",
        "(312) 555-0147",
    ),
    to=Addressee(
        "Ms. Dana Cruz",
        ("230 East Wells Street", "Milwaukee, WI 53202"),
        organisation="Acme",
        job_title="Chief Cartographer",
    ),
    on=ON,
    date_line=date_line(ON, "en-US"),
    salutation="Dear Ms. Cruz:",
    paragraphs=(MAPS, REGISTER, "I should be glad to keep such a register for Acme."),
    closing="Sincerely,",
    signature=("Ana Ruiz",),
    locale="en-US",
    stationery=stationery_for("US"),
)

SPANISH = Letter(
    sender=Sender(
        "Ana Ruiz",
        ("Calle de Fuencarral, 45, 3.º B", "28004 Madrid"),
        "ana@ruiz.example",
        "+34 910 555 014",
    ),
    to=Addressee(
        "Sra. Dana Cruz",
        ("Paseo de la Castellana, 259", "28046 Madrid"),
        organisation="Acme Iberia, S. A.",
        job_title="Directora de Datos",
    ),
    on=ON,
    date_line=date_line(ON, "es-ES", "Madrid"),
    salutation="Estimada Sra. Cruz:",
    paragraphs=(ORPHANS, NAMES),
    closing="Un cordial saludo,",
    signature=("Ana Ruiz",),
    locale="es-ES",
    stationery=stationery_for("ES"),
)
