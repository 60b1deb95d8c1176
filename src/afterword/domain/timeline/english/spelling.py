"""How English is spelled, contracted, shortened and mistyped, and where its clauses break."""

from __future__ import annotations

from afterword.domain.language.listed import listed
from afterword.domain.language.tokens import Spellings

_NOT = listed(
    "do does did is are was were has have had would should could must need might can wo sha ai"
)
_BASES = {"wo": "will", "sha": "shall", "ai": "is", "ca": "can"}
_PRONOUNS = listed("i you we they he she it that there who what here how someone everyone")
_TAILS = {"'ll": "will", "'d": "would", "'ve": "have", "'re": "are", "'m": "am"}
_IS = listed("that it there what here he she who how where")

_SHORT = """
u=you ur=your r=are y'all=you ya=you yall=you
wek=week weeek=week wekk=week weke=week mnth=month mth=month mnths=months kno=know shud=should
nxt=next wk=week wks=weeks wknd=weekend tmrw=tomorrow tmr=tomorrow tomo=tomorrow 2moro=tomorrow
tmw=tomorrow tomoro=tomorrow 2day=today 2nite=tonight
teh=the hte=the pls=please plz=please thx=thanks thnx=thanks
abt=about b4=before bc=because cuz=because coz=because cos=because
w/in=within wi=within btw=between bw=between
biz=business bus=business bday=business bdays=business+days
msg=message msgs=messages txt=text
gonna=going+to wanna=want+to gotta=have+to lemme=let+me gimme=give+me
cannot=can+not cant=can+not dont=do+not wont=will+not havent=have+not hasnt=has+not isnt=is+not
arent=are+not doesnt=does+not didnt=did+not shouldnt=should+not wouldnt=would+not couldnt=could+not
neednt=need+not mustnt=must+not wasnt=was+not werent=were+not youll=you+will youre=you+are
theyll=they+will theyre=they+are itll=it+will thatll=that+will weve=we+have youve=you+have
ive=i+have im=i+am thats=that+is therell=there+will whos=who+is lets=let+us
n't=not o'clock=o+clock
mins=minutes hrs=hours appt=appointment intvw=interview
jan.=jan decsion=decision fortnite=fortnight
"""


def _contractions() -> dict[str, tuple[str, ...]]:
    negated: dict[str, tuple[str, ...]] = {
        f"{verb}n't": (_BASES.get(verb, verb), "not") for verb in _NOT
    }
    negated |= {"can't": ("can", "not"), "ain't": ("is", "not")}
    tailed = {
        pronoun + tail: (pronoun, word) for pronoun in _PRONOUNS for tail, word in _TAILS.items()
    }
    is_ = {f"{word}'s": (word, "is") for word in _IS} | {"let's": ("let", "us")}
    return negated | tailed | is_


def _short() -> dict[str, tuple[str, ...]]:
    pairs = (entry.split("=") for entry in _SHORT.split())
    return {short: tuple(words.split("+")) for short, words in pairs}


SPELLINGS: Spellings = _short() | _contractions()

# a clause may begin after these
BREAKS = frozenset(
    listed(
        "and but so because as if unless when once while although though however then since or "
        "whereas otherwise before after until until which plus"
    )
) - {"as", "or", "before", "after", "until", "then", "since", "which"}

PAST_VERBS = (
    "met|spoke|saw|came|went|sent|got|held|took|ran|began|left|did|gave|had|put|wrote|"
    "talked|opened|closed|posted|received|started|interviewed|applied|finished|completed|reviewed|"
    "advertised|launched|scheduled|moved|joined|invited|called|emailed|contacted|screened|rang|phoned|texted|"
    "shortlisted|"
    "enjoyed|discussed|submitted|decided|hired|filled|ended|wrapped|kicked|"
    "extended|visited|attended|passed|lost|missed"
)

# words that are put right when mistyped, where no other word is meant
TYPABLE = frozenset(
    listed(
        "january february april august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday weekend tomorrow today tonight "
        "weeks month months business fortnight quarter christmas thanksgiving holidays "
        "decision decide decided answer result outcome contact linkedin "
        "latest earliest before after within until between beginning middle following "
        "please probably hopefully should"
    )
)

# what is no slip of these
LOOKALIKES = frozenset(
    listed(
        "moth contract contracts content context mouth mouths moths match remember decode toady "
        "answers results quarters lasted later entire better bother winter whether shoulder "
        "holiday midday sunny money monthly weekly weekday augusta juno contacts contain middle "
        "results resulted deride deciding fridge affect alter"
    )
)

SPEAKING: tuple[str, ...] = ()

# after these a verb is a noun: "a call", "by email"
ARTICLES = frozenset(
    listed(
        "a an the our my your this that by via over phone telephone quick short brief video zoom "
        "first conference great good nice lovely final judgement judgment last reference any no "
        "every each per follow next one another of on"
    )
)

# after these "if" is no condition: "let you know if"
REPORTING = frozenset(listed("know tell see decide determine sure out learn hear"))
