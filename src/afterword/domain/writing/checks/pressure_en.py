"""What pressure is made of in English."""

from __future__ import annotations

from afterword.domain.writing.checks.senses import sense

_ANSWER = r"""
(?:an? |your |the )?(?:answer|reply|response|decision|verdict|feedback|update|news)s?
(?:answer|reply|respond|decide|choose|confirm|write|get) back
(?:answer|reply|respond|decide|confirm)
(?:hear|heard|hearing)(?: \w+)? (?:from|back|nothing|anything|otherwise)
(?:hear|heard|know)
(?:get|come|write) back to me
(?:let|letting) me know
(?:some |a )?word(?: from you)?
silence
a (?:quick |firm |clear |simple )?yes
"""
_CONDITION = r"""
(?:if|unless|otherwise|failing that|or else|until)
should (?:i|you|we|there|this|that|the)
(?:without|in the absence of|failing) (?:a|an|your|any|word|news)
"""
_I_SHALL = (
    r"(?:i(?:'ll| will| shall|'d| would| must| may| might| can only|'m going to| am going to"
    r"| have to| would have to|'ll have to| will have to| shall have to| may have to"
    r"|'ll be| will be| shall be|'m| am)(?: \w+ly)?(?: just| then| also| no choice but to"
    r"| obliged to| forced to| afraid)?)"
)
_OTHERS = r"""
(?:other|another|second|competing|competitor|competitors|rival|rivals|different|elsewhere)
(?:two|three|four|several|more) (?:\w+ )?(?:offers|companies|employers|firms|contracts)
"""
_OFFERING = r"""
(?:\w+ )?(?:offers?|contracts?|proposals?|deals?)
(?:bank|firm|company|compan(?:y|ies)|employer|hospital|agency|school|studio|recruiter|business)s?
(?:wants?|want|after|courting|chasing|calling|waiting) (?:me|for me|for my answer)
"""
_ME = r"(?:i|me|my|mine|i've|i'm|i'd|i'll)"
_HASTE = r"""
(?:so|before|soon|sooner|quick|quickly|fast|faster|hurry|promptly|today|tomorrow|tonight|deadline)
(?:needs?|wait|waiting|hold|holding|stall|stalling|expires?|expiring|sign|signature)
(?:by|until|within) (?:\w+ )?(?:noon|then|monday|tuesday|wednesday|thursday|friday|tomorrow
    |the end|\d|next|this)
(?:appreciate|help|prefer|rather|first choice|speed)
"""
_STORY = r"""
(?:client|customer|supplier|vendor|tenant|patient|borrower|publisher)s? (?:of (?:ours|mine)
    |who|once|threatened|had|wanted|asked)
(?:last (?:year|winter|summer|spring|autumn|fall)|years ago|back then|at the time|in \d{4})
at my (?:last|former|previous|old|present|current) (?!employer)\w+
you (?:said|told|mentioned|explained|described|asked|wrote|suggested|invited)
(?:we|i) once
"""

PRESSURE = (
    sense(
        _CONDITION,
        _ANSWER,
        _I_SHALL
        + r""" (?:withdraw|accept|sign|move on|look elsewhere
    |pull out|back out|step (?:back|away)|walk away|drop out|turn|take|go (?:with|elsewhere|to)
    |complain|report|escalate|post|publish|lose interest|close|cross|consider you
    |write to|writing to|contact|call on|speak to|speaking to|no longer be|not be available
    |be off|give my place|gone|go public|let (?:people|others|everyone) know)""",
        unless=_STORY,
    ),
    sense(_OTHERS, _OFFERING, _ME, _HASTE, unless=_STORY),
    sense(
        r"""
(?:the|some|several|various|certain|your) (?:other )?(?:firms?|companies|employers|banks
    |competitors?|rivals?) ~(?:offered me|want me|would (?:like|love) to have me|made me|are keen
    |have been quicker|move faster|moved faster|is quicker|are quicker)~
(?:the|an|my|that|this) offer (?:i have|in hand|on my desk|runs out|lapses|expires|ends|closes
    |will not wait|won't wait|is only good|is good until|stands until)~
(?:hold(?:ing)?|keep(?:ing)?|stall(?:ing)?|put(?:ting)?|fend(?:ing)?) (?:off |out on |at bay
    )?(?:\w+
    ){0,4}(?:employers|offers?|companies|firms|others|recruiters|places)(?: off| waiting
    | at bay| open)?(?: for you)?
""",
        unless=_STORY,
    ),
    sense(
        r"""
i (?:do |fully |shall |will |would |must )?(?:expect|need|require|want|demand|insist on
    |have to have|must have|await|count on) (?:to have |to get |to see )?(?:your|an|a|the)
    (?:\w+ )?(?:answer|reply|response|decision|verdict|confirmation|commitment|yes|word)
""",
        r"""
(?:no later than|not later than|at the (?:very )?latest|by|before|within|inside|until|today
    |tonight
    |tomorrow|this week|straight away|immediately|at once|now|firm|final)
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:owe|owes|owed|deserve|deserves|deserved|entitled to|right to|earned|the least you|at least
    |minimum
    |basic (?:courtesy|decency)|common (?:courtesy|decency)|polite thing)
""",
        r"""
(?:an? |the |your |some |this )?(?:straight |proper |clear |honest |simple |real )?(?:answer|reply
    |response|explanation|decision|courtesy|word|feedback|job|place|position|role|chance)
""",
        r"""
(?:i|me|you|we) (?:owe|deserve|have earned|am entitled|are owed|earned|am owed|think you
    |could|can|would|believe|feel|should)~
owe me~
after (?:all|two|three|four|five|so (?:many|much)|everything|the)~
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:mistake|error|regret|regrets|sorry|pity|shame|foolish|unwise|loss|blunder|fool|crazy|mad)
""",
        r"""
(?:to |by )?(?:pass|passing|overlook|overlooking|ignore|ignoring|reject|rejecting|lose|losing
    |refuse
    |refusing|miss|missing|skip|skipping|decline|leave|leaving|turn|turning|let|letting|dismiss)
    (?:up on |out on |over )?(?:me|someone like me|somebody like me|a candidate like me|this
    chance)
not (?:to )?(?:hire|hiring|choose|choosing|take|taking|pick|select|selecting|employ|have
    |having) me
(?:without me|(?:chose|choose|choosing|pick|picking|take|taking) (?:somebody|someone|anyone) else)
""",
    ),
    sense(
        r"""
(?:my|our) (?:savings|rent|bills?|mortgage|debts?|loans?|visa|permit|benefits|children|kids|family
    |wife|husband|baby|landlord|overdraft|money|unemployment)
""",
        r"""
(?:gone|due|depends?|depending|rel(?:y|ies)|running|runs|ran|expires?|expiring|run out|out
    |starving
    |suffer|suffers|hungry|evict\w*|overdue|counting|pay|paid|lose|losing|behind|used up|support)
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:i|we)(?:'ll| will| shall|'m going to| am going to| may| might| intend to| plan to| have to
    |'d| would)(?: \w+){0,2} (?:write|writing|speak|speaking|complain|complaining|go|going|turn
    |turning|tell|telling|post|posting|publish|publishing|share|sharing|report|reporting|escalate
    |escalating|take|taking|make|raise|raising)
""",
        r"""
your (?:\w+ )?(?:director|boss|superiors?|ceo|chair|chairman|head office|board|owner|supervisor
    |chief)
(?:managing director|the press|a lawyer|my lawyer|the union|the ombudsman|the tribunal|the papers
    |glassdoor|social media|an? (?:honest |bad )?review|everyone i know|public|publicly|online
    |legal action|the authorities|my network)
""",
        unless=r"""
as you (?:suggested|asked|said|proposed|advised)~
(?:colleague|client|customer|patient)s?
""",
    ),
    sense(
        r"""
(?:respond|reply|answer|decide|confirm|get back|let me know|write back|tell me|make up your mind
    |come to a decision|choose|give me your)
""",
        r"""
(?:at once|immediately|asap|tonight|(?:decide|answer|reply|respond) now|this minute|without
    (?:any )?(?:further )?delay|urgently
    |by return|the same day|this very \w+|right away|straight away|by close of business
    |in the next (?:\w+ )?(?:hours?|days?)|within (?:\w+ )?(?:hours?|days?)|before it is too late
    |while (?:i am|i'm) (?:still )?(?:free|available))
""",
        r"(?:please|kindly|you|your|must|could|so|do|just|mind|me|and)",
        unless=_STORY
        + r"""
(?:i|we)(?:'ll| will| shall| can| could| would) (?:\w+ )?(?:respond|reply|answer|confirm|let you
    |get back)~
(?:do not|don't|no) need to~
(?:customer|client|patient|user|reader|caller|parent|people)s?
(?:had|have|has|having) to (?:decide|answer|reply|confirm)
""",
    ),
    sense(
        r"""
(?:how much longer|how long (?:must|do|should|will|am|does)|tired of waiting|fed up|waited long
    enough
    |been kept waiting|kept me waiting|leaving me in the dark|left me in the dark|left hanging
    |strung along|stringing me|ignored|ignoring me|never (?:replied|answered|responded|wrote back)
    |(?:nobody|no one) (?:has )?(?:bothered|replied|answered)|bothered to|my (?:second|third
    |fourth
    |fifth) (?:message|mail|e-?mail|note|letter|attempt|request)|deafening silence
    |radio silence|running out of patience|this is getting|losing faith)
""",
        r"(?:you|your|i|me|my|us)",
        unless=_STORY
        + r"""
(?:customer|client|patient|user|reader|caller|parent|people|ticket|alarm|alert)s?
""",
    ),
    sense(
        r"""
(?:can't|cannot|can not|won't|will not|unable to|not able to|couldn't) ~(?:wait|hold|keep|put
    |stall|delay|stay|remain)
""",
        r"""
(?:any longer|much longer|for ever|forever|indefinitely|past|beyond|for much|open|on hold|them off
    |others off)
""",
        r"i(?:'m|'ll)?",
        unless=_STORY,
    ),
    sense(
        r"(?:either|or|after (?:which|that)|from then on|past that|by then|otherwise)",
        r"""
count me out
(?:i am|i'm|i will be|i'll be) (?:out|off|gone|done)(?! of\b)
(?:gets?|has|have|will have|goes?) my (?:yes|signature|answer|word|acceptance)
(?:consider|regard|take) (?:me|my \w+|my name) (?:as )?(?:out|off|withdrawn|gone)
(?:forget|strike) (?:about )?(?:me|my name)
(?:i|we) (?:go|walk|sign|leave|withdraw|pull out|move on|say yes)
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:i(?:'m| am| will|'ll| can)? ?(?:give|giving|allow|allowing|grant|granting) you|you(?:'ve|
    have)? got
    |your time|last day for you) ~(?:until|till|hours|days|one more|up|deadline)~
(?:i|let me) (?:must|have to|need to|would|will|shall|do|now|really)? ?(?:ask|press|push|urge
    |request
    |require)~(?:today|tonight|right now|this (?:morning|afternoon|evening)|at once)~
(?:focus|concentrate|sharpen) (?:your |the )?minds?~
(?:hurry|move|push|nudge|speed|spur) (?:you|things|matters|this|your \w+) (?:on|along|up|forward)~
the (?:sooner|quicker|faster|earlier) ~the better
(?:hire|pick|choose|take|employ) me or~
los(?:e|ing|t) (?:the best|someone|somebody|an?|one) ~to (?:an?|the|your|another) (?:rival
    |competit\w+|other)~
(?:hate|sorry|rather not|not like|wouldn't want|would not want|not wish) to (?:have to
    )?(?:tell|go|write
    |report|post|warn|spread|share|mention|take|name|complain)~
""",
        unless=_STORY,
    ),
    sense(
        r"""
(?:would|will|'d|'ll|could|ready to|want to|wants to|keen to|happy to|offered to|asked to|dying to
    |about to) (?:\w+ )?(?:take|have|hire|sign|grab|snap up|start|employ|welcome|poach) me\b
""",
        unless=_STORY + "\n(?:you|your|you'll)",
    ),
    sense(r"""
(?:have|take|show|find)(?: some| a little)? (?:pity|mercy|compassion|sympathy|a heart)~
(?:i|we|my \w+)(?: \w+){0,4} (?:homeless|sleeping (?:in|on)|evicted|eviction|on the streets?
    |starv\w+|on the
    table|make ends meet|lights on|without (?:wages|pay|income|a roof|heating))~
(?:without (?:wages|pay|a salary|income|a job)|single (?:mother|father|parent)|last (?:dollar
    |penny|savings)
    |my lease|behind on)~
"""),
    sense(
        r"""
(?:leave|leaving|left|keep|keeping|kept|treat|treating|treated|handl\w+|this is|it is|it's|it
    really is
    |i am|i'm|find it|how slow\w*|what|hardly|simply|frankly|such|so)
""",
        r"""
(?:not on|not right|no way to (?:treat|run|deal)|(?:poor|bad) (?:form|manners)|shabb\w+|appalling
    |shocking|disgrace\w*|outrage\w*|ridiculous|a joke|insult\w*|hurtful|dangling|hanging|in limbo
    |in the dark|slow(?:ly)? you|cruel|heartless|a slap in the face|took you so long|taking you
    so long
    |taking so long|dragg\w+)
""",
        r"(?:you|your|me|people|candidates|applicants|us|someone|somebody)",
        unless=_STORY,
    ),
    sense(
        r"""
(?:look back|one day|some day|someday|later on|you'?ll|you will|you would|you might)
""",
        r"""
(?:one that got away|the one you (?:lost|missed|let)|let go|missed out|think of me|remember me
    |wish you had|wonder what|come to rue|rue|regret)
""",
    ),
)
