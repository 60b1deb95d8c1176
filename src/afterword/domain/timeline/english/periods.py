"""Weeks, months, their parts, and ranges in English."""

from __future__ import annotations

from afterword.domain.timeline import meanings as means
from afterword.domain.timeline.feasts import new_year
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import Part, constants, period, same
from afterword.domain.timeline.reckoning import (
    month_of,
    quarter_of,
    weekend,
    working_week,
    year_of,
)

WEEK: Table = {
    "this week": means.this_week,
    "the|this current week": means.this_week,
    "this working|work|business week": means.this_week,
    "next week": period(working_week, 1),
    "next working|work|business|calendar week": period(working_week, 1),
    "this|the coming|upcoming week": period(working_week, 1),
    "the? week after next": period(working_week, 2),
    "the? next but one week": period(working_week, 2),
    "the? week of|commencing|beginning|starting|ending|from on? the? <day>": means.week_of,
    "the? week that starts|begins|commences on? the? <day>": means.week_of,
    "w / c|b|e the? <day>": means.week_of,
    "wc|wb the? <day>": means.week_of,
    "the week of <feast>": means.week_of,
    "<feast> week": means.week_of,
    "the week after|following <feast>": means.week_after,
    "the week before <feast>": means.week_before,
}

MONTH_AHEAD: Table = {
    "this|the? current? month": period(month_of, 0),
    "next|following month": period(month_of, 1),
    "the coming month": period(month_of, 1),
    "the? month after next": period(month_of, 2),
    "this|next|coming <month>": means.in_month,
    "the month of <month>": means.in_month,
}

MONTHLY: Table = {
    "<month>": means.in_month,
    "<month> of? #int": means.month_in_year,
    "<month_ahead>": same,
    "the month": period(month_of, 0),
}

LONGER: Table = {
    "this quarter": period(quarter_of, 0),
    "the? next|coming quarter": period(quarter_of, 1),
    "q #int": means.quarter_numbered,
    "q #int next year": means.quarter_of_next_year,
    "the? <nth> quarter": means.quarter_numbered,
    "the? <nth> quarter of next year": means.quarter_of_next_year,
    "this year": period(year_of, 0),
    "#int": means.year_numbered,
    "next year": period(year_of, 1),
    "the next|coming year": period(year_of, 1),
}

NTH_WEEK: Table = {"the? <nth> week of|in <monthly>": means.nth_week_of}

# what can have an end, a middle, a first half
WHOLE: Table = {
    "<week>": same,
    "<monthly>": same,
    "<longer>": same,
    "<nth_week>": same,
    "the? calendar|working|work|business? week": means.this_week,
    "the? calendar? month": period(month_of, 0),
    "the? quarter": period(quarter_of, 0),
    "the? calendar? year": period(year_of, 0),
}

PART: Table = constants(
    {
        "early": Part.EARLY,
        "the? very? early|beginning|start|top|opening part|days|half? of|in": Part.EARLY,
        "the? first part|days of": Part.EARLY,
        "mid|middle": Part.MID,
        "the? middle|midpoint of|in": Part.MID,
        "late|end": Part.LATE,
        "the? very? late|end|latter|tail|back end|part|half|days? of|in": Part.LATE,
        "the? last|final days|part of": Part.LATE,
        "the? first half of": Part.FIRST_HALF,
        "the? second|latter|back|last half of": Part.SECOND_HALF,
    }
)

NEW_YEAR: Table = {
    "early|first thing|sometime in? the? new year": new_year,
    "early|late in? next year": new_year,
    "the? start|beginning|top of the? next? new? year": new_year,
    "the? turn of the year": new_year,
}

PERIOD: Table = {
    "<week>": same,
    "<sure_month>": same,
    "<sure_month> of? #int": means.sure_month_in_year,
    "<month_ahead>": same,
    "<longer>": same,
    "<part> <whole>": means.part_of,
    "<whole> ,|—|( <part> on": lambda moment, whole, part: means.part_of(moment, part, whole),
    "<part> to|or|and|- <part> <whole>": means.parts_of,
    "mid week|month": means.middle_of_this,
    "<part> <part> <whole>": lambda _moment, *_parts: None,
    "midweek": means.middle_of_this,
    "midweek next week": lambda moment: means.part_of(
        moment, Part.MID, working_week(moment.today, 1)
    ),
    "next midweek": lambda moment: means.part_of(moment, Part.MID, working_week(moment.today, 1)),
    "later on? in? this|the week": means.later_this_week,
    "the rest|remainder of this|the week": means.this_week,
    "later on? in? this|the month": means.later_this_month,
    "the rest|remainder of this|the month": period(month_of, 0),
    "the|this|coming? weekend": period(weekend, 0),
    "this coming weekend": period(weekend, 0),
    "next weekend": period(weekend, 1),
    "<nth_week>": same,
    "the? first <count> weeks of|in <monthly>": means.first_weeks_of,
    "the? last <count> weeks of|in <monthly>": means.last_weeks_of,
    "this week or|and next week?": means.this_week_or_next,
    "not this week ,|but? but? next|the_next|the_following week|one?": period(working_week, 1),
    "not this week ,|but? but? the one|week after": period(working_week, 1),
    "not next week ,|but? but? the one|week after|following": period(working_week, 2),
    "<period_core> or|and <part> the? following|next week|one?": means.part_of_following,
    "next week or the? week? after that?": means.next_two_weeks,
    "next week or the? one after that?": means.next_two_weeks,
    "the? holidays": lambda _moment: None,
}

RANGE: Table = {
    "tomorrow or the? day? after|next": means.tomorrow_or_after,
    "on? sat or|and|-|/ sun": period(weekend, 0),
    "on? <weekday> to|through|or|and|-|—|/ <weekday> ,|of? <week>": means.weekdays_of_period,
    "<week> ,|on? <weekday> to|through|or|and|-|/ <weekday>": means.period_weekdays,
    "either <weekday> or <weekday> of? <week>": means.weekdays_of_period,
    "<edge> to|through|thru|until|till|or|-|—|/ <edge>": means.hull,
    "on? the? <day> and on? the? <day> !you|we|i|they|he|she": means.hull,
    "<period> and <period>": means.hull,
    "<edge> , or|to <edge>": means.hull,
    "either <edge> or <edge>": means.hull,
    "<month> the? <day_number> to|through|thru|until|or|and|-|— the? <day_number>": (
        means.month_days
    ),
    "<month> #pair": means.month_pair,
    "#pair of? <month>": means.pair_month,
    "the? <day_number> to|through|thru|until|or|and|-|— the? <day_number> of? <month>": (
        means.days_month
    ),
    "the <nth> to|through|until|or|and|-|— the? <nth_day>": means.days_of_month,
    "the? #pair": lambda _moment, _numbers: None,
}

EDGE: Table = {
    "on? the? <day>": same,
    "<period>": same,
    "the <nth_day>": means.day_of_month,
}
