"""Days, periods and ranges of them in English."""

from __future__ import annotations

from afterword.domain.timeline import meanings as means
from afterword.domain.timeline.feasts import (
    Feast,
    coming_feast,
    from_easter,
    new_year_holidays,
    on,
    on_weekday,
    thanksgiving,
)
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import constants, first, same, second

MONTH: Table = constants(
    {
        "january|jan": 1,
        "february|feb": 2,
        "march|mar": 3,
        "april|apr": 4,
        "may": 5,
        "june|jun": 6,
        "july|jul": 7,
        "august|aug": 8,
        "september|sept|sep": 9,
        "october|oct": 10,
        "november|nov": 11,
        "december|dec": 12,
    }
)

# "we may", "they march" and "sat down" are no dates unless a preposition says so
SURE_MONTH: Table = {
    pattern: means.month_named(number)
    for pattern, number in {
        "january|jan": 1,
        "february|feb": 2,
        "april|apr": 4,
        "june|jun": 6,
        "july|jul": 7,
        "august|aug": 8,
        "september|sept|sep": 9,
        "october|oct": 10,
        "november|nov": 11,
        "december|dec": 12,
    }.items()
}

WEEKDAY: Table = constants(
    {
        "monday|mondays|mon": 0,
        "tuesday|tuesdays|tues|tue": 1,
        "wednesday|wednesdays|weds|wed": 2,
        "thursday|thursdays|thurs|thur|thu": 3,
        "friday|fridays|fri": 4,
        "saturday|saturdays": 5,
        "sunday|sundays": 6,
    }
)

CLOCK: Table = constants(
    {
        "at|by|around|before|after? #int .? am|pm": True,
        "at|by|around? #int a|p .? m .?": True,
        "at|by|around? #time am|pm?": True,
        "at|by|around #int": True,
        "at? #int|<plain_count> o? clock": True,
        "in? the? morning|afternoon|evening": True,
        "morning|afternoon|evening|night|lunchtime|lunch|noon|midday|midnight|arvo": True,
        "at|by|before|after|around noon|midday|lunch|lunchtime|midnight": True,
        "first thing in? the? morning?": True,
        "bright and early": True,
        "at|by|before|after|around? half|quarter past|to|gone? #int|<plain_count>": True,
        "early|late|mid morning|afternoon|evening": True,
    }
)

END_OF_DAY: Table = constants(
    {
        "eod|cob|eob|cop": True,
        "the? end of the? day|business|play|work": True,
        "the? close of business|play|day": True,
        "day end": True,
        "the? end of business day": True,
    }
)

PLAIN_DAY: Table = {
    "today|tonight": means.in_days(0),
    "this morning|afternoon|evening": means.in_days(0),
    "later today": means.in_days(0),
    "tomorrow": means.in_days(1),
    "the? day after tomorrow": means.in_days(2),
    "tomorrow week": means.in_days(8),
    "a|one week tomorrow": means.in_days(8),
    "a|one week from tomorrow": means.in_days(8),
    "a|one week today": means.in_days(7),
    "a|one week from today|now": means.in_days(7),
    "today week": means.in_days(7),
    "today|this_day fortnight": means.in_days(14),
    "tomorrow fortnight": means.in_days(15),
    "<count> <weekday> from now|today": means.nth_coming,
    "this time|day next week": means.in_days(7),
    "a fortnight today": means.in_days(14),
    "a fortnight tomorrow": means.in_days(15),
    "<weekday>": means.on_weekday,
    "this|coming|early|late <weekday>": means.on_weekday,
    "this|the coming|upcoming <weekday>": means.on_weekday,
    "<weekday> of? this week": means.weekday_in_week(0),
    "this week <weekday>": means.weekday_in_week(0),
    "next <weekday>": means.weekday_in_week(1),
    "<weekday> next": means.weekday_in_week(1),
    "the? <weekday> after next": means.weekday_in_week(2),
    "the? <weekday> of|in? the? <week>": means.weekday_of_period,
    "<week> ,|on|—? <weekday>": means.period_weekday,
    "<weekday> week": means.weekday_plus(7),
    "<weekday> fortnight": means.weekday_plus(14),
    "not this? <weekday> ,|—? but? the? next|following|one_after one?": means.weekday_plus(7),
    "a|one week on|from|after|this? <weekday>": means.weekday_plus(7),
    "a|one week from this <weekday>": means.weekday_plus(7),
    "two weeks on|from <weekday>": means.weekday_plus(14),
    "a fortnight on|from? <weekday>": means.weekday_plus(14),
    "the? <nth> <weekday> of|in <monthly>": means.nth_of,
    "the? <nth> <unit> of|in <monthly>": means.nth_business_day_of,
    "<date>": same,
    "<weekday> .? ,? the? <date>": second,
    "<weekday> , on? the? <date>": second,
    "next|this <weekday> ,? the? <date>": second,
    "next|this? <weekday> ( the? <date> )": second,
    "<date> ( <weekday> )": first,
    "<date> , <weekday>": first,
    "<weekday> ,? the? <nth_day>": means.weekday_and_day,
    "<feast>": same,
    "the day after <feast>": means.day_after,
    "the <weekday> after|following <feast>": means.weekday_after,
    "the <weekday> before <feast>": means.weekday_before,
    "the <weekday> after|following the? bank|public? holiday on <plain_day>": means.weekday_after,
    "the <weekday> before the? bank|public? holiday on <plain_day>": means.weekday_before,
    "the? next business|working|work|week day": means.next_business_day,
}

DAY: Table = {
    "<plain_day>": same,
    "<plain_day> ,? <clock>": first,
    "<clock> on|of|,? the? <plain_day>": second,
    "<clock> on|of|,? the? <plain_day> <clock>": lambda _moment, _clock, day, _other: day,
    "<end_of_day>": means.in_days(0),
    "<end_of_day> on|of|,? the? <plain_day>": second,
    "<plain_day> ,? <end_of_day>": first,
    "<plain_day> at|by <end_of_day>": first,
}

DATE: Table = {
    "#date": means.numeric_date,
    "<day_number> of? <month>": means.day_in_month,
    "<day_number> of? <month> .|,? #int": means.day_month_year,
    "<month> .? the? <day_number>": means.month_day,
    "<month> .? the? <day_number> ,? #int": means.month_day_year,
    "<day_number> -|/ <month>": means.day_in_month,
    "the <nth_day> !person|candidate|applicant|one|interview|visitor|name|slot": (
        means.day_of_month
    ),
    "<nth> of <monthly>": means.day_of_period,
}


def _feasts(feasts: dict[str, Feast]) -> Table:
    return {pattern: coming_feast(feast) for pattern, feast in feasts.items()}


FEAST: Table = {
    **_feasts(
        {
            "thanksgiving|turkey day?": thanksgiving,
            "black friday": lambda year: thanksgiving(year).shifted(1),
            "cyber monday": lambda year: thanksgiving(year).shifted(4),
            "christmas|xmas day?": on(12, 25),
            "christmas|xmas eve": on(12, 24),
            "boxing day": on(12, 26),
            "new years|year eve": on(12, 31),
            "new years day?": on(1, 1),
            "new year day?": on(1, 1),
            "the new year": on(1, 1),
            "epiphany": on(1, 6),
            "valentines|valentine day": on(2, 14),
            "martin luther king day": on_weekday(1, 0, 3),
            "mlk day": on_weekday(1, 0, 3),
            "presidents|president day": on_weekday(2, 0, 3),
            "st|saint .? patricks|patrick day": on(3, 17),
            "good friday": from_easter(-2),
            "easter": from_easter(0, 1),
            "easter sunday": from_easter(0),
            "easter monday": from_easter(1),
            "memorial day": on_weekday(5, 0, -1),
            "juneteenth": on(6, 19),
            "independence day": on(7, 4),
            "the? fourth of july": on(7, 4),
            "july fourth": on(7, 4),
            "labor|labour day": on_weekday(9, 0, 1),
            "columbus day": on_weekday(10, 0, 2),
            "indigenous peoples day": on_weekday(10, 0, 2),
            "halloween": on(10, 31),
            "guy fawkes|bonfire night": on(11, 5),
            "veterans day": on(11, 11),
            "the may bank holiday": on_weekday(5, 0, 1),
            "the early may bank holiday": on_weekday(5, 0, 1),
            "the spring bank holiday": on_weekday(5, 0, -1),
            "the summer|august bank holiday": on_weekday(8, 0, -1),
        }
    ),
    "the? holidays": new_year_holidays((1, 1)),
    "the? holiday|festive|christmas season|period|break|holidays": new_year_holidays((1, 1)),
}


# when an office is open, as it stands beside the days on which it is
HOURS: Table = constants(
    {
        "from|between? #int|#time am|pm? to|and|until|till|-|— #int|#time am|pm?": True,
        "from|between? #pair am|pm?": True,
    }
)
