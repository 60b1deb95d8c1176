"""Numbers and durations in English."""

from __future__ import annotations

from afterword.domain.language.numerals import NUMBERS, ORDINALS
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import (
    constants,
    few,
    first_number,
    length,
    length_range,
    mended,
    mixed_range,
    one_or_two,
    one_unit,
    or_so_many,
    pair_length,
    same,
    second,
)
from afterword.domain.timeline.moment import Step, Unit

COUNT: Table = {
    "#int": first_number,
    **constants(NUMBERS["en"]),
    **constants({"a? couple of?": 2, "a? pair of": 2, "a dozen": 12}),
    "#int more|full|good|other|solid": first_number,
    "<plain_count> more|full|good|other|solid": same,
}

PLAIN_COUNT: Table = constants({**NUMBERS["en"], "a? couple of?": 2})

NTH: Table = {
    "#int st|nd|rd|th": first_number,
    **constants(ORDINALS["en"]),
    "last|final": lambda _moment: -1,
}

# "on the first" may go on with "round"; "on the tenth" does not
NTH_DAY: Table = {
    "#int st|nd|rd|th": first_number,
    **constants({words: day for words, day in ORDINALS["en"].items() if day > 3}),
}

DAY_NUMBER: Table = {
    "#int": first_number,
    "#int st|nd|rd|th": first_number,
    **constants(ORDINALS["en"]),
}

UNIT: Table = constants(
    {
        "hour|hours|hr|hrs|h": Step(1, Unit.HOUR),
        "day|days|d": Step(1, Unit.DAY),
        "calendar|consecutive day|days": Step(1, Unit.DAY),
        "business|working|work|office day|days": Step(1, Unit.BUSINESS_DAY),
        "week|weekday|weekdays days": Step(1, Unit.BUSINESS_DAY),
        "weekdays|workdays|workday": Step(1, Unit.BUSINESS_DAY),
        "week|weeks|wk|wks": Step(7, Unit.DAY),
        "calendar|full|working|business|work|whole|solid week|weeks": Step(7, Unit.DAY),
        "fortnight|fortnights": Step(14, Unit.DAY),
        "month|months|mo|mos": Step(1, Unit.MONTH),
        "calendar|full month|months": Step(1, Unit.MONTH),
    }
)

UNITS: Table = constants(
    {
        "days": Step(1, Unit.DAY),
        "business|working days": Step(1, Unit.BUSINESS_DAY),
        "weeks": Step(7, Unit.DAY),
        "months": Step(1, Unit.MONTH),
    }
)

SINGLE: Table = {
    "<count> <unit>": length,
    "a|an|one|another <unit>": one_unit,
    "a full|whole|good|further|clear|maximum|solid <unit>": one_unit,
}

LENGTH_CORE: Table = {
    "<single>": same,
    "a? few|several more|short|other? <unit>": few,
    "a? handful of <unit>": few,
    "some <unit>": few,
    "a? matter of <units>": few,
    "#pair <unit>": pair_length,
    "<count> to|or|and|-|—|/ <count> <unit>": length_range,
    "anywhere|somewhere|from? between <count> and|to|- <count> <unit>": length_range,
    "between <count> and|to|- <count> <unit>": length_range,
    "anywhere? from <count> to|- <count> <unit>": length_range,
    "<single> to|or|- <single>": mixed_range,
    "between <single> and <single>": mixed_range,
    "anywhere? from <single> to <single>": mixed_range,
    "<single> ,|(|—|or? maybe|perhaps|possibly|could_be|might_be|may_be <count>": or_so_many,
    "<count> ,|(|—? maybe|perhaps|possibly <count> <unit>": length_range,
    "<single> ,|(|—|or <count> <latest>": or_so_many,
    "<single> <dash>? <mended> <count> !day|days|week|weeks|business|working|month|months|hours": (
        mended
    ),
    "a <unit> or two": one_or_two,
    "one <unit> or two": one_or_two,
    "a to two <unit>": one_or_two,
}

DASH: Table = constants({",|—|-|(|.|;": True, ". . .": True, ", well ,?": True})

MENDED: Table = constants(
    {
        "make that|it": True,
        "no|sorry|actually|rather ,? make_that|make_it|i_mean?": True,
        "i mean": True,
        "or rather": True,
    }
)

LENGTH: Table = {
    "<length_core>": same,
    "<length_core> or so|thereabouts": same,
    "<hedge> <length_core>": second,
    "<hedge> <length_core> or so|thereabouts": second,
}

HEDGE: Table = constants(
    {
        "about|around|roughly|approximately|maybe|perhaps|probably|likely|some|circa|nearly": True,
        "approx|c|ca .?": True,
        "hopefully|ideally|possibly|say|only|just|like|almost|somewhere|sometime|"
        "realistically": True,
        "most likely": True,
        "if all goes well|smoothly|to_plan ,?": True,
        "all being well ,?": True,
        "in the region of": True,
        "the order of": True,
        "~": True,
    }
)
