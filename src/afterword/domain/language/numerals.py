"""Numbers in words, 1 to 99, and ordinals, 1 to 31, folded: "twenty one", "treinta y un"."""

from __future__ import annotations

from collections.abc import Mapping

from afterword.domain.language.listed import listed

_EN_UNITS = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
fifteen sixteen seventeen eighteen nineteen"
)
_EN_TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
_EN_ORDINALS = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)

_ES_UNITS = listed(
    "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince \
dieciseis diecisiete dieciocho diecinueve veinte veintiun veintidos veintitres veinticuatro \
veinticinco veintiseis veintisiete veintiocho veintinueve"
)
_ES_TENS = listed("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_OTHERS = {"uno": 1, "una": 1, "veintiuno": 21, "veintiuna": 21}
_ES_ORDINALS = {"primero": 1, "primer": 1, "segundo": 2, "tercero": 3, "tercer": 3}


def _english() -> dict[str, int]:
    numbers = {word: value for value, word in enumerate(_EN_UNITS, start=1)}
    for tens, word in enumerate(_EN_TENS, start=2):
        numbers[word] = tens * 10
        numbers |= {f"{word} {unit}": tens * 10 + n for n, unit in enumerate(_EN_UNITS[:9], 1)}
    return numbers


def _english_ordinals() -> dict[str, int]:
    ordinals = {word: value for value, word in enumerate(_EN_ORDINALS, start=1)}
    units = _EN_ORDINALS[:9]
    ordinals |= {f"twenty {unit}": 20 + n for n, unit in enumerate(units, start=1)}
    return ordinals | {"twentieth": 20, "thirtieth": 30, "thirty first": 31}


def _spanish() -> dict[str, int]:
    numbers = {word: value for value, word in enumerate(_ES_UNITS, start=1)} | _ES_OTHERS
    small = [(word, value) for word, value in numbers.items() if value <= 9]
    for tens, word in enumerate(_ES_TENS, start=3):
        numbers[word] = tens * 10
        numbers |= {f"{word} y {unit}": tens * 10 + value for unit, value in small}
    return numbers


NUMBERS: Mapping[str, Mapping[str, int]] = {"en": _english(), "es": _spanish()}
ORDINALS: Mapping[str, Mapping[str, int]] = {"en": _english_ordinals(), "es": _ES_ORDINALS}
