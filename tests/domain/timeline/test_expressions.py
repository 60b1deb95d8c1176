"""Expressions that people use and CONVENTIONS.md does not name, said on Monday 23 November 2026."""

from datetime import date, datetime

import pytest

from afterword.domain.timeline.understand import understand

MONDAY = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001 - local time, as scripts may give it

ENGLISH = """
EOQ = 2026-11-23 2026-12-31
EOY = 2026-11-23 2026-12-31
EOW next week = 2026-11-23 2026-12-04
by the first = 2026-11-23 2026-12-01
on the last working day of January = 2027-01-29 2027-01-29
in the last two weeks of January = 2027-01-18 2027-01-31
in the first two weeks of January = 2027-01-01 2027-01-14
the week before Christmas = 2026-12-14 2026-12-18
on the Thursday before Christmas = 2026-12-24 2026-12-24
on the last Friday of December = 2026-12-25 2026-12-25
this week or next = 2026-11-23 2026-12-04
in the next week or two = 2026-11-23 2026-12-07
next week, Thursday at the latest = 2026-11-30 2026-12-03
early next week, Wednesday at the outside = 2026-11-30 2026-12-02
Monday, or Tuesday if things run over = 2026-11-30 2026-12-01
Friday; if not, Monday = 2026-11-27 2026-11-30
Best case Friday, worst case the following Wednesday = 2026-11-27 2026-12-02
two weeks, three at the most = 2026-12-07 2026-12-14
two, maybe three days = 2026-11-25 2026-11-26
5-3 days = - -
two Fridays from now = 2026-12-04 2026-12-04
on the 31st of February = - -
on the fifth Thursday of February = - -
in the fifth quarter = - -
in December, probably the third week = 2026-12-15 2026-12-21
by Thursday, probably the third week = 2026-11-23 2026-11-26
The board meets in December, so the following month = 2027-01-01 2027-01-31
within a week of the 10th = 2026-11-23 2026-12-17
Monday's a holiday, so Tuesday = 2026-11-24 2026-11-24
We said Monday, but Monday's a holiday, so Tuesday = 2026-11-24 2026-11-24
12/31/99 = - -
12/4/126 = - -
three to two weeks, two at most = 2026-12-07 2026-12-07
The board meets in December and you'll hear the month after that = 2027-01-01 2027-01-31
by Friday, before Thursday = 2026-11-23 2026-11-27
HR wants this closed out by EOM = 2026-11-23 2026-11-30
We hope to conclude the search by the end of next month = 2026-11-23 2026-12-31
You'll be told on 12/4 or earlier = 2026-11-23 2026-12-04
by the end of Thursday = 2026-11-23 2026-11-26
Next month, early on = 2026-12-01 2026-12-10
The soonest I can tell you is Thursday = 2026-11-26 -
The earliest you would hear is December 3 = 2026-12-03 -
She is back on the 12th and that is when she'll decide = 2026-12-12 2026-12-12
Nothing by Friday? Then telephone Sue = 2026-11-23 2026-11-27
If we have gone quiet for more than a week, ring me = 2026-11-23 2026-11-30
Should the 11th pass and there's still silence, phone me = 2026-11-23 2026-12-11
Nudge me if you've had nothing by the 4th = 2026-11-23 2026-12-04
tomorrow fortnight = 2026-12-08 2026-12-08
I am on sick leave until December 4 = - -
The video call has been rescheduled to Thursday = - -
Your interview with Dr. Brown has been moved to Tuesday = - -
"""
SPANISH = """
el quince = 2026-12-15 2026-12-15
el 7 del 12 = 2026-12-07 2026-12-07
a final de semana = 2026-11-26 2026-11-27
en enero del año que viene = 2027-01-01 2027-01-31
en la primera quincena = 2026-12-01 2026-12-15
en la segunda quincena = 2026-11-23 2026-11-30
en las dos últimas semanas de enero = 2027-01-18 2027-01-31
del 4 al 8 del mes que viene = 2026-12-04 2026-12-08
esta semana o la que viene = 2026-11-23 2026-12-04
la semana antes de Navidad = 2026-12-14 2026-12-18
"""
CASES = [
    (lang, *line.split(" = "))
    for lang, lines in (("en", ENGLISH), ("es", SPANISH))
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("lang", "text", "window"), CASES)
def test_the_expression_means(lang: str, text: str, window: str) -> None:
    locale = "en-US" if lang == "en" else None
    understood = understand(
        text, lang=lang, locale=locale, reference=MONDAY, interview_date=date(2026, 11, 20)
    )
    assert [str(understood.earliest or "-"), str(understood.latest or "-")] == window.split()


@pytest.mark.parametrize(
    ("text", "invited"),
    [
        ("Call me by Friday to hear the outcome.", True),
        ("Please don't call me on Friday.", False),
        ("Don't call on Friday or before December 4.", date(2026, 12, 4)),
        ("From December 4 you may call us to see where things stand.", date(2026, 12, 4)),
        ("After Tuesday, if you've heard nothing, call me.", date(2026, 11, 25)),
    ],
)
def test_who_may_call_and_from_when(text: str, invited: object) -> None:
    understood = understand(
        text, lang="en", locale="en-US", reference=MONDAY, interview_date=date(2026, 11, 20)
    )
    assert understood.invited_to_call == invited


NO_INVITATIONS = """
If you don't get a call this week, it's a no.
If you were to call me on Friday I still couldn't tell you anything.
My assistant will call your references on Monday.
You can expect Tom to call on Wednesday.
The job involves calling 60 people a day.
On-call rotation starts in January.
You'd be on call every other weekend.
Did you call HR on Friday?
Thanks for calling on Friday.
Some candidates ring every day; it doesn't speed things up.
Call me Dana, everyone does.
Your referees should call us on Monday.
Roll call is at 9 on Monday.
Casting call-backs are on Thursday.
They decide on Wednesday and call me on Thursday.
She decides on Wednesday, call me Thursday at the latest.
For anything urgent, call Sam on Friday.
My boss calls it the Friday surprise.
Let's set up a call for Monday.
Do not call the recruiter meanwhile, as she is on leave till Monday.
Please don't ring me since I'm away until Thursday.
My colleague's call comes on Friday.
Expect Dana's call on Tuesday.
It's Helen's call, on Friday.
We'd call that a strong interview.
They have called a halt until Monday.
"""


@pytest.mark.parametrize("text", NO_INVITATIONS.strip().splitlines())
def test_it_invites_nobody_to_call(text: str) -> None:
    understood = understand(
        text, lang="en", locale="en-US", reference=MONDAY, interview_date=date(2026, 11, 20)
    )
    assert understood.invited_to_call is False
