"""How English means a day, a period or a duration: on, by, before, from, after, within."""

from __future__ import annotations

from afterword.domain.timeline import meanings as means
from afterword.domain.timeline.grammar import Table
from afterword.domain.timeline.meanings import constant, constants, meant, same
from afterword.domain.timeline.moment import Op

WHEN: Table = {
    "the? <day>": same,
    "<period>": same,
    "<range>": same,
    "<new_year>": same,
    "<hedge> <when_plain>": means.second,
}

WHEN_PLAIN: Table = {
    "the? <day>": same,
    "<period>": same,
    "<range>": same,
    "<new_year>": same,
}

# after a preposition "may", "march", "sat" and "the 3rd" are dates, and "that week" has a sense
SPOT: Table = {
    "<when>": same,
    "#pair": means.numeric_date,
    "<month> of? #int": means.month_in_year,
    "may": means.month_named(5),
    "march|mar": means.month_named(3),
    "sat": lambda moment: means.on_weekday(moment, 5),
    "sun": lambda moment: means.on_weekday(moment, 6),
    "<anaphor>": same,
}

ENDING: Table = {
    "the? very? end of <whole>": means.last_of,
    "<whole> end": means.last_of,
    "<whole> is out|over|up|done": means.last_of,
    "<whole> ends|finishes|closes": means.last_of,
    "the? week|weeks end": means.end_of_week,
    "the? month|months end": means.end_of_month,
    "the? year|years end": means.end_of_year,
    "the? weekend": means.end_of_week,
    "the? coming|upcoming weekend": means.end_of_week,
    "this weekend": means.end_of_week,
}

ANAPHOR: Table = {
    "the? following week": constant(means.following_week),
    "the week after that|then?": constant(means.following_week),
    "the|that same|very? week": constant(means.same_week),
    "the one after|following that?": constant(means.following_one),
    "the week following that?": constant(means.following_week),
    "the? following|next day|morning": constant(means.following_day),
    "on? the|that same|very day|morning|afternoon|evening": constant(means.same_day),
    "on? that day": constant(means.named_before),
    "the? <nth> week": means.nth_week_before,
    "this|the coming one": means.coming_one,
    "the day after that?": constant(means.following_day),
    "the day after they|we|he|she|it meet|meets|met|vote|votes|sit|sits": constant(
        means.following_day
    ),
    "the next one": constant(means.following_one),
    "the? following month": constant(means.following_month),
    "the month after that?": constant(means.following_month),
    "the? following <weekday>": means.following_weekday,
    "that <weekday>": means.following_weekday,
    "the <weekday> after that?": means.following_weekday,
    "the <weekday> following": means.following_weekday,
}

INTERVIEW: Table = constants(
    {
        "the|your|our|this|todays|today|their|his|her? final|last|first|second|panel|video|phone? "
        "interview": True,
        "our|your|this|todays? meeting|conversation|chat|visit|discussion|talk": True,
        "when|after? we|you meet|met|speak|spoke|talked|interviewed": True,
        "seeing|meeting you": True,
        "your interview date|day": True,
        "interview": True,
        "the date|day of your|the|our interview": True,
    }
)

# whose going away may end the waiting
LEAVERS: Table = constants(
    {
        "we|you|i|she|he|they|everyone|everybody": True,
        "the office|company|team|boss|manager|director": True,
    }
)

LEAVE: Table = constants(
    {
        "break|breaks|leave|leaves|close|closes|shut|shuts up|down?": True,
        "break|breaks up|off": True,
        "go|goes|head|heads away|off|home": True,
        "go|goes|head|heads|leave|leaves|am|is|are off? on|for? holiday|holidays|vacation|leave": (
            True
        ),
    }
)

MOVED: Table = constants(
    {"slipped|moved|pushed|shifted|postponed|delayed|changed|bumped|brought|put|rescheduled": True}
)

USUALLY: Table = constants(
    {"usually|normally|typically|generally|often|probably|then|should|about": True}
)

BEGINS: Table = constants({"starts|begins|opens on|in?": True, "on|in": True})

# "the earliest we could give you an answer"
SOMEONE: Table = constants({"we|i|you|they|he|she|it|anyone|anybody": True})

MODAL: Table = constants({"can|could|would|will|might|may": True})

TELLING: Table = constants(
    {
        "give|get|promise|offer|send you? a|an|the|any answer|decision|result|outcome": True,
        "tell|let|inform|update|call|email you know|anything|something|more?": True,
        "hear|know|decide|answer|reply|respond|come|say back|anything|more|from? us?": True,
        "have|get a|an|the|any|your answer|decision|result|verdict|outcome|news for? you?": True,
    }
)

LATEST: Table = constants(
    {
        "at the? very|absolute? latest|outside": True,
        "latest|max|tops|maximum": True,
        "at the? very? most": True,
        "at a push|pinch|stretch": True,
        "at worst": True,
    }
)

EOW: Table = {
    "eow": means.end_of_week,
    "eow next week": means.end_of_next_week,
    "eom": means.end_of_month,
    "eoy": means.end_of_year,
    "eoq": means.end_of_quarter,
}

_ON: Table = {
    "the? new year": means.in_new_year,
    "in|into|during|sometime|some|early time? in? the new year": means.in_new_year,
    "<when>": meant(Op.ON, bare=True),
    "on|in|during|over|for|around|about|sometime|at|throughout|toward|towards <spot>": meant(Op.ON),
    "sometime|some|any|anytime time? on|in|during|around|over|about|at <spot>": meant(Op.ON),
    "any time|point <when>": meant(Op.ON),
    "<moved> back|forward|up|out? from <plain_day> to|until|into <plain_day>": means.last_said(
        Op.ON
    ),
    "<moved> back|forward|up|out? from #pair to|until|into <spot>": means.last_said(Op.ON),
    "<moved> back|forward|up|out? from <when> to|until|into <when>": means.last_said(Op.ON),
    "<moved> back|forward|up|out by? <length> ,? to|until <when>": means.last_said(Op.ON),
    "in|over|during|within the course of <whole>": meant(Op.ON),
    "on or around|about <spot>": meant(Op.ON),
    "at some point on|in|during|over|around? <spot>": meant(Op.ON),
    "at|on|in around|about|or <spot>": meant(Op.ON),
    "<anaphor>": meant(Op.ON),
    "on the <nth> ~$": means.on_day_of_word,
    "then ~$": means.then(Op.ON),
    "straight|right|immediately|directly after|afterwards|afterward ~$": means.then(Op.ON),
    "that|this|which is|will_be|would_be ~when|where": means.then(Op.ON),
    "that|this|which is|will_be|would_be the day|date|moment": means.then(Op.ON),
}

_BY: Table = {
    "by <ending>": meant(Op.BY),
    "before <end_of_day> on|of|,? the? <plain_day>": means.last_said(Op.BY),
    "before <end_of_day>": means.by_today,
    "before|by <clock> on|of|,? <plain_day>": means.last_said(Op.BY),
    "<eow>": meant(Op.BY),
    "by|before|at|on|till|until|around|about <eow>": meant(Op.BY),
    "by around|about|roughly|approximately? <spot>": meant(Op.BY),
    "by|on or before <spot>": meant(Op.BY),
    "by the <spot>": meant(Op.BY),
    "by the? very? end of the? <plain_day>": means.last_said(Op.BY),
    "on|by|before? <spot> or earlier|sooner": meant(Op.BY),
    "by the <nth>": means.by_day,
    "by sometime|late|early? on|in? <spot>": meant(Op.BY),
    "no|not|never later|after than? <spot>": meant(Op.BY),
    "not any later than <spot>": meant(Op.BY),
    "on|by|before? <spot> ,? <latest>": meant(Op.BY),
    "on|by|before? <spot> or|if not before|earlier|sooner": meant(Op.BY),
    "at the? very? latest ,|by|on? <spot>": meant(Op.BY),
    "latest|deadline by|on|is|of|:? <spot>": meant(Op.BY),
    "due by <spot>": meant(Op.BY),
    "due on|in? <spot>": meant(Op.ON),
    "the deadline is|for|of|we? on|by|have|set? <spot>": meant(Op.BY),
    "<spot> is the|our|my? deadline": meant(Op.BY),
    "up to|until <spot>": meant(Op.UNTIL),
    "until|till|til|through|thru <spot>": meant(Op.UNTIL),
    "up through <spot>": meant(Op.UNTIL),
    ".|;|,|—? if_not|failing_that|otherwise ,? then? <spot>": meant(Op.BY),
    "worst_case|at_worst|at_the_outside ,|:|—|is? <spot>": meant(Op.BY),
    "by|before #int|#time am|pm? on|,? <plain_day>": means.last_said(Op.BY),
    "may|might|could slip|spill|stretch|run|drift|go|slide over? to|into|until|past? <spot>": (
        meant(Op.BY)
    ),
    "the? <day> if things|it|we run|runs|drag|drags|slip|slips|go|goes over|on|late|long?": (
        meant(Op.BY)
    ),
    "between now|today and <spot>": meant(Op.BY),
    "any? time? from? now|today to|until|till|through|and <spot>": meant(Op.BY),
    "by then|that|that_time|that_date|that_day at? the? very|absolute? latest?": means.then(Op.BY),
    "by then ,|—|( <when>": meant(Op.ON),
    "as late as <spot>": meant(Op.BY),
    "the? very|absolute? latest is|would|will|could|might|,? be? <spot>": meant(Op.BY),
    "the? latest you|we|i|it would|will|could|might be? waiting|hear|know|is? is|be? <spot>": meant(
        Op.BY
    ),
    "up to and including <spot>": meant(Op.UNTIL),
    "until|till the? new|next? fiscal|financial|school? year|quarter|term <begins> <spot>": (
        means.last_said(Op.UNTIL)
    ),
    "before <ending>": meant(Op.BY),
    "within|inside <whole>": meant(Op.BY),
    "within the hour": means.by_today,
    "in|during|over the? course? of? the day": means.by_today,
    "ahead|in advance of <ending>": meant(Op.BY),
    "prior to <ending>": meant(Op.BY),
    "as long as it takes until <spot>": meant(Op.UNTIL),
}

_BEFORE: Table = {
    "before <spot>": meant(Op.BEFORE),
    "any|some time before <spot>": meant(Op.BEFORE),
    "anytime|sometime before <spot>": meant(Op.BEFORE),
    "prior to <spot>": meant(Op.BEFORE),
    "ahead|in advance of <spot>": meant(Op.BEFORE),
    "before <leavers> <leave> for|on|at|until? <spot>": means.last_said(Op.BEFORE),
    "before the <spot>": meant(Op.BEFORE),
    "by the time <spot> rolls|comes|arrives|gets around|here|round?": meant(Op.BEFORE),
    "before <spot> rolls|comes|arrives|gets around|here|round?": meant(Op.BEFORE),
    "earlier|sooner than <spot>": meant(Op.BEFORE),
    "before then|that": means.then(Op.BEFORE),
}

_FROM: Table = {
    "as of today|now|yet|tonight|this_morning|this_week": means.past,
    "from <spot>": meant(Op.FROM),
    "from <spot> on|onward|onwards|forward": meant(Op.FROM),
    "<spot> onward|onwards|forward": meant(Op.FROM),
    "<spot> and|or on|onwards|onward|later|beyond|after": meant(Op.FROM),
    "starting|beginning|effective|commencing on|from|in? <spot>": meant(Op.FROM),
    "as of|from <spot>": meant(Op.FROM),
    "on or after|from|past <spot>": meant(Op.FROM),
    "not until|till|before <spot>": meant(Op.FROM),
    "wait|waiting|hang|hanging|sit|hold on|tight|off? until|till|til <spot>": meant(Op.FROM),
    "no|not any? earlier|sooner than <spot>": meant(Op.FROM),
    "no|not any? earlier|sooner than after <spot>": meant(Op.AFTER),
    "on|in|by|until|before? <spot> at the? very? earliest|soonest": meant(Op.FROM),
    "at the? very? earliest|soonest ,? <spot>": meant(Op.FROM),
    "earliest|soonest is|would|will|,? be? <spot>": meant(Op.FROM),
    "the? very? earliest|soonest <someone> <modal> <telling> is|would_be|will_be <spot>": (
        means.last_said(Op.FROM)
    ),
    "on|in? <spot> or later|after|beyond|thereafter": meant(Op.FROM),
}

_AFTER: Table = {
    "sometime|some|any|anytime? time? after <clock> on|of|,? the? <plain_day>": (
        means.last_said(Op.ON)
    ),
    "after <spot>": meant(Op.AFTER),
    "right|straight|just|immediately|shortly|soon after <spot>": meant(Op.AFTER),
    "not? until|till? sometime|some|any? time? after <spot>": meant(Op.AFTER),
    "sometime|some|any|anytime time? after <spot>": meant(Op.AFTER),
    "following <spot>": meant(Op.AFTER),
    "past|beyond <spot>": meant(Op.LATER),
    "once|when|after <spot> is|are|has|have over|passed|past|gone|done|finished": meant(Op.AFTER),
    "the other side of <spot>": meant(Op.AFTER),
    "later than <spot>": meant(Op.LATER),
    "after that|then|which": means.then(Op.AFTER),
    "on the back of <spot>": meant(Op.AFTER),
}

_LENGTHS: Table = {
    "<length>": means.bare_point,
    "<length> ,|; and? then|after_which|at_which_point|after_that": means.bare_point,
    "<length> and? then|after_which|at_which_point": means.bare_point,
    "for <length>": means.point,
    "in|within? <length> time": means.point,
    "in <length>": means.point,
    "in <length> or less|fewer|under": means.within,
    "<length> from now|today date?": means.point,
    "in <length> from now|today date?": means.point,
    "<length> out|hence|away": means.point,
    "within|inside of? <length>": means.within,
    "w / in <length>": means.within,
    "in|over|during|throughout|within|inside|for? the? space|next|coming|following of? <length>": (
        means.within
    ),
    "in|over|during|throughout|within|for? the <length> ahead|coming|to come": means.within,
    "in|over|during|within? the|these next|coming|upcoming <units>": means.within_few,
    "in|over|within|inside|during|for? the next <unit>": means.within_unit,
    "in|over|within|during the coming <unit>": means.within_unit,
    "in|over|within|inside|during|for? the? next|coming <unit> or two": means.within_two,
    "in|over|within|inside|during|for? the next|coming <unit> or so": means.within_unit,
    "in|within? less|fewer|under|sooner than? <length>": means.within,
    "up to <length>": means.within,
    "<length> ,? <latest>": means.within,
    "<length> or less|sooner|fewer|under|earlier": means.within,
    "at the? very? most|outside <length>": means.within,
    "max|maximum of? <length>": means.within,
    "at the? very? latest ,? in|within <length>": means.within,
    "a maximum of <length>": means.within,
    "no|not more|longer|later than <length>": means.within,
    "before <length> is|are|have|has out|up|over|passed": means.within,
    "at|the least <length>": means.at_least,
    "<length> at_least|at_minimum|minimum|min": means.at_least,
    "<length> at a|the minimum|least": means.at_least,
    "<length> at the? very? least|earliest": means.at_least,
    "a? minimum|min of? <length>": means.at_least,
    "no|not less|fewer|sooner|earlier than <length>": means.at_least,
    "not for|before|until <length>": means.at_least,
    "<length> or more|longer": means.at_least,
    "more|longer than|over <length>": means.longer,
    "upwards|upward of <length>": means.at_least,
    "after <length>": means.after_length,
    "within|inside|in <length> of|from|after|since|following <interview>": (
        means.since_interview(Op.BY)
    ),
    "<length> of|from|after|since|following <interview>": means.since_interview(Op.ON),
    "<length> post <interview>": means.since_interview(Op.ON),
    "<length> of|from|after|since|following <interview> ,? <latest>": (
        means.since_interview(Op.BY)
    ),
    "up to <length> from|after|since|following <interview>": means.since_interview(Op.BY),
    "in|within? less|no|under more? than? <length> of|from|after|since|following <interview>": (
        means.since_interview(Op.BY)
    ),
    "within|inside|in <length> of|from|after|following <since>": means.since(Op.BY),
    "<length> from|after|following <since>": means.since(Op.ON),
    "within|inside|in <length> of|after|from that|then": means.within_later,
    "<length> later|afterward|afterwards|thereafter|on": means.later,
    "<length> after|from that|then": means.later,
    "within|in <length> thereafter|afterwards|afterward": means.within_later,
    "after that ,? it|that <usually>? takes|is <length>": means.later,
    "after that ,? it|that will <usually>? take|be <length>": means.later,
}

_RANGES: Table = {
    "on? <edge> ,? or|and? at the? very? latest ,|by|on? <edge>": means.from_to,
    "in|during|over|sometime? <period> ,|—|( by|on? <weekday> ,? <latest>": means.until_weekday,
    "in|during|over? <period> ,|—|( at_the_latest|at_the_very_latest|latest by|on? <weekday>": (
        means.until_weekday
    ),
    "not this week or|nor next week?": means.from_week_after_next,
    "anytime|anywhere|sometime|somewhere? between <edge> and|to|- <edge>": means.from_to,
    "from <edge> to|through|thru|until|till|- <edge>": means.from_to,
    "starting|beginning on? <edge> to|through|thru|until|till|- <edge>": means.from_to,
    "from|starting <edge> ,|and|but? by|to? <edge> at the? latest": means.from_to,
    "<edge> through|thru <edge>": means.from_to,
}

_PAST: Table = {
    "one of these days": means.past,
    "thank|thanks you? ever? so much|kindly": means.past,
    "it|today is <weekday> and|so|already|now|today|again": means.today_named,
    "today is <weekday>": means.today_named,
    "that|it is|will_be a|the? public|bank|national|federal? holiday": means.shut,
    "call it a day": means.past,
    "every|each|most other? <weekday>|weekend|week|month|day|year|fortnight": means.past,
    "took|taken|lasted|spent <length>": means.past,
    "pushed|moved|put|set back|out by? <length>": means.past,
    "<length> off|vacation|notice": means.past,
    "<length> a|per year": means.past,
    "<length> of vacation|holiday|leave|pto|notice|probation": means.past,
    "any day now": means.past,
    "last <weekday>|<unit>|<month>|night": means.past,
    "the? past|last <length>": means.past,
    "<length> ago|earlier|prior": means.past,
    "<length> is the|a statutory|legal? limit|maximum|minimum": means.past,
    "since <length>": means.past,
    "from|on? <weekday> to|through|thru|until|till|- <weekday> , <hours>": means.past,
    "from|on? <weekday> to|through|thru|until|till|- <weekday> <hours>": means.past,
    "<hours> ,|on|from? <weekday> to|through|thru|until|till|- <weekday>": means.past,
    "the? <weekday> before last": means.past,
    "<when_plain> is? a|the public|bank|national|federal? holiday": means.shut,
    "calls|times|hours|shifts|emails|visits a|per day|week|month": means.past,
    "from|since day one|#int": means.past,
    "<count> a|per day|week|month|year": means.past,
    "yesterday morning|afternoon|evening?": means.past,
    "the day before yesterday": means.past,
    "earlier today|this week|month": means.past,
    "since <spot>": means.past,
    "for the past|last <length>": means.past,
    "this past <weekday>": means.past,
    "last year|week|month": means.past,
}

# the days that there are not: read as a whole, and then no day
_NEVER: Table = {
    "<preposition>? the? <day_number> of? <month>": means.past,
    "<preposition>? <month> .? the? <day_number>": means.past,
    "<preposition>? the? <nth> <weekday> of|in <monthly>": means.past,
    "<preposition>? the? <nth> quarter": means.past,
}

PREPOSITION: Table = constants({"on|by|before|after|from|until|till|in|around": True})

MENTION: Table = {
    **_RANGES,
    **_BY,
    **_FROM,
    **_AFTER,
    **_BEFORE,
    **_ON,
    **_LENGTHS,
    **_PAST,
    **_NEVER,
}
