"""What a call, an empty phrase and an attachment are made of in English."""

from __future__ import annotations

from afterword.domain.writing.checks.senses import sense

# by which somebody is spoken to from afar
_BY_WIRE = r"""
(?:tele)?phone
(?:a |another |my |your |the )?(?:\w+ )?(?:call|ring|bell|buzz|tinkle)(?! cent| the (?:roll
    |register)| light| list| log
    | sheet| volume| handling| it | this| that| to action| of duty| time| for)
(?:zoom|skype|facetime|video (?:call|chat|conference|meeting)|videoconference|teams (?:call
    |meeting)
    |google meet|conference call|voicemail|voice mail|whatsapp call)
(?:on|over|down) the line
(?:chat|word|talk|catch-?up|meeting|meet|speak|conversation|minutes) (?:\w+ ){0,2}?(?:on|over
    |via|by) (?:the )?(?:teams
    |zoom|video|meet|facetime|skype|phone)
(?:put|get) (?:me|you) through
call from me
video (?:chat|call)
your (?:direct )?(?:line(?! of| manager)|extension|mobile(?! app| site)|cell|landline|desk phone
    |switchboard|phone number)
(?:my|your) (?:number(?! one| of)|mobile(?! app| site)|cell)
(?:number|extension)(?: \w+){0,4} (?:reach|catch|find|get|ring|call) you
ring you(?: up)?
(?:dial|dialling|dialing)
"""
_TO_YOU = r"""
i(?:'ll| will| shall|'d| would| could| can| may| might| plan| intend| propose| am going|'m going
    | hope| want| mean| tried| left| am calling|'m calling| have tried|'ve tried|'m planning
    | am planning|'m thinking| was thinking|'m happy| am happy| am free|'m free| am available
    |'m available| look forward| expect| suggest| wonder|'m around| have left|'ve left)
(?:i (?:rang|called|phoned|dialled|dialed)|another (?:go|try)|might i|trouble you|pencil me|put
    me down
    |look out for|watch (?:out )?for|wait for|spare (?:me|a|\w+ minutes)|set aside|block|my mind
    |quick word|short word|would (?:help|be|make|put|settle|suit)|before you (?:decide|choose
    |settle))
(?:is there (?:an?|any|some)|what is)
(?:let's|let us|shall we|should we|could we|can we|might we|may we|why don't we|how about|what
    about
    |can i|may i|could i|might i|should i|shall i|let me|allow me)
(?:would you|could you|will you|can you|are you|do you|might you|when would|when could|what time
    |which (?:day|time)|when is|when are|if you (?:have|had|like|prefer|would|could|are|can)
    |if it'?s (?:easier|more convenient|simpler)|if that'?s easier|whenever (?:it )?(?:suits|you))
(?:please|kindly|feel free|expect|perhaps|maybe|happy to|glad to|delighted to|keen to|pleased to
    |always up for|open to|fancy|up for)
(?:my (?:number|mobile|cell) is|(?:good|best|right|convenient) (?:time|moment|day|number) (?:to
    |for))
"""
_NO_CALL = r"""
(?:customer|client|patient|famil(?:y|ies)|borrower|supplier|user|parent|reader|writer|guest|tenant
    |volunteer|caller|student|donor|member|visitor|driver|lender|vendor|subscriber|carer
    |resident)s?
(?:on[- ]call|call (?:cent(?:er|re)|lights?|lists?|logs?|volumes?|handling|queue|outs?|sheets?))
(?:call rota|phone (?:interview|screen(?:ing)?|line|lines|shop|rota|queue|book|system|company
    |app))
(?:your|the|our|that|this|last|first) (?:\w+ )?(?:call|zoom|video call|conversation) (?:on
    |yesterday
    |today|this morning|this afternoon|last|about|with|was|left|gave|we had|earlier)~
(?:on|during|in|after|from|since|for) (?:our|the|that|this|last|yesterday's|today's|\w+day's)
    (?:\w+ )?(?:call|zoom|phone call|video call)~
thank(?:s| you) (?:\w+ ){0,3}(?:for|on) (?:the|your|our|taking|making|calling|\w+ing)~
you(?:'ll| will|'d| would)? (?:said|told me|mentioned|promised|wrote|announced|explained)~
you(?:'ll| will|'d| would| might| may) (?:\w+ )?(?:call|phone|ring) (?:me|us)~
(?:no need|not necessary|needn't|need not|do not need|don't need|never|not|won't|without) (?:\w+
    ){0,3}(?:call|calling|phone|phoning|ring|ringing)~
at (?:two|three|four) in the (?:morning|night)~
(?:at my (?:last|former|previous|old|present|current)|last (?:year|winter|summer)|for \w+ years
    |in my (?:last|previous|former|present|current))~
i (?:once|took|answered|carried|handled|ran|used to|staffed|manned|have taken|have carried
    |have answered)~
(?:as i do now|they|them|he|she|him) (?:call|phone|ring)s?
(?:phones?|call(?:s|ed|ing)?|ring) (?:them|him|the (?:manager|engineer|office manager|bank))
(?:ring|call|rang|phone) round~
"""
CALL = (sense(_BY_WIRE, _TO_YOU, unless=_NO_CALL),)

_ADJECTIVE = (
    r"(?:(?:self-)?motivated|dedicated|driven|dynamic|passionate|hard-?working|enthusiastic"
    r"|results?-\w+|detail-\w+|goal-\w+|proactive|versatile|committed|ambitious|energetic"
    r"|forward-thinking|creative|innovative|reliable|flexible|conscientious|highly \w+)"
)
CLICHE = (
    sense(
        r"(?:know|realis?e|realize|imagine|sure|aware|appreciate|understand|can see|certain)",
        r"""
you(?:'re| are| must be| have| must have| will be|'ve got| get| receive) (?:\w+ ){0,4}(?:busy
    |swamped
    |snowed under|full (?:plate|inbox|schedule|diary|calendar)|a lot on|lots on|so much on
    |little time
    |no time|hundreds of|many (?:applicants|candidates|applications|demands)|run off your feet)
how (?:\w+ )?busy you~
your (?:time is|inbox is|schedule is|diary is|calendar is) (?:\w+ )?(?:valuable|precious
    |limited|full
    |packed)
""",
        unless=r"you (?:said|told|mentioned|explained)",
    ),
    sense(
        rf"""
i(?: am|'m| consider myself| would describe myself as| see myself as)(?: an?)?(?: \w+)?
    {_ADJECTIVE}
    (?:,? (?:and )?[\w-]+){{0,3}} (?:professional|person|individual|candidate|worker|player
    |leader|self-starter|thinker|communicator|colleague|employee)
"""
    ),
    sense(
        r"""
(?:sorry|apolog\w+|forgive|excuse|pardon)
""",
        r"""
(?:inbox|mailbox|another (?:message|e-?mail|note)|(?:e-?mail|writ|bother|disturb|intrud|contact
    |nagg|persist
    |chas|pester|badger|hound|interrupt|tak|clogg|impos|being (?:a pest|a nuisance
    |pushy))ing(?! at| care)
    |being (?:a pest|a nuisance|pushy|persistent|forward)|the (?:intrusion|interruption|bother
    |repeated
    |disturbance)|your (?:precious |valuable )?time)
""",
        unless=r"sorry to (?:read|hear|learn)~",
    ),
    sense(r"""
i(?:'m| am| bring| have| offer| consider| was born)(?: \w+){0,4} (?:perfectionist|workaholic
    |go-getter
    |people person|multitasker|visionary|powerhouse|overachiever|all-rounder|doer|team spirit
    |can-do
    |strong passion|burning desire|boundless energy|infectious enthusiasm|drive and|winning)~
(?:give|gives|giving|put|puts|pour|pours) (?:it |in )?(?:everything|my all|heart and soul|my heart
    |\w+ percent|every ounce|101)~
(?:chance|opportunity|job|role|experience) of a lifetime
(?:an? )?(?:\w+ )?(?:asset|addition) to (?:your|the|any)~
(?:esteemed|prestigious|renowned|illustrious|distinguished) \w+
(?:strong |deep |real |true |great |lifelong )passion for~
(?:beyond|so|truly|incredibly|super|absolutely|more than) (?:excited|thrilled|honou?red|humbled
    |stoked|delighted) (?:to|about|by|at|for)~
(?:over the moon|on cloud nine|couldn't be more (?:excited|thrilled|delighted)|humbled (?:by|to)~)
(?:just |quick(?:ly)? |simply )(?:wanted to )?(?:check(?:ing)? in|follow(?:ing)? up|ping(?:ing)?
    |bump(?:ing)?|reach(?:ing)? out|nudg(?:e|ing)|pop(?:ping)? back)~
(?:bump(?:ing)?|float(?:ing)?) (?:this|my (?:last )?(?:message|e-?mail|note)) (?:to the top|up)~
(?:not|isn't|more than) (?:just |only |merely )?a job(?: for| to) me~
(?:it is|it's|is) (?:a|my) (?:calling|vocation|true calling)~
(?:sincerest|heartfelt|warmest|deepest|utmost) (?:thanks|gratitude|appreciation)~
(?:wonderful|amazing|incredible|fantastic|exciting|unique|great) opportunity
(?:skill ?set|skills|experience|background|profile|values)(?: \w+){0,3} (?:aligns?|matches?|fits?
    |dovetails?|marr(?:y|ies)) (?:\w+ )?(?:perfectly|seamlessly|ideally|exactly|so well)~
(?:unique|perfect|rare|winning) (?:blend|mix|combination|set) of~
(?:take|bring|lift|elevate|drive|propel) (?:\w+ ){1,4}to (?:new|greater|even greater) heights
(?:add|create|deliver|bring) (?:real |immediate |significant |tremendous |immense |instant )?value
    (?:to|from day one|for)~
from day one~
make (?:an?|a real|an immediate|a lasting|a meaningful) (?:\w+ )?(?:impact|contribution)(?! on
    our)~
(?:thought|think|thinking) outside~
(?:exciting|thrilling|incredible|amazing|remarkable|wonderful|fantastic|new) (?:journey|adventure
    |chapter)
at the forefront of~
(?:push|pushing) the (?:envelope|boundaries)~
(?:it's|it is) in my (?:dna|blood)
(?:challenge|challenges) (?:is|are) what (?:drives?|motivates?) me~
i (?:love|live for|relish|embrace) (?:a |new )?challenges?
(?:humble|humbly) (?:opinion|request|submit)~
(?:warmest|kindest) of regards
(?:all|everything) (?:it|that it) takes to~
(?:i have|i've got) what it takes~
(?:step|get) out of my comfort zone
(?:wealth|breadth|depth) of (?:experience|knowledge|expertise)
(?:well-rounded|multi-faceted|multifaceted)~
"""),
)

ATTACHMENT = (
    sense(
        r"""
(?:pdf|file|copy|copies|document|documents|spreadsheet|deck|portfolio|cv|resume|certificate
    |license
    |licence|references?|slides|screenshots?|diagram|write-up|transcript|diploma|workbook|zip
    |scan)s?
""",
        r"""
(?:here'?s|here (?:is|are)|below you'?ll find)
i(?:'ve| have) (?:also )?(?:included|popped|slipped|tucked|added|put|appended|tacked on)
i(?:'m| am)? (?:also )?(?:includ(?:e|ing)|sending|send|add(?:ing)?|append(?:ing)?)
(?:with|to|along with|accompanying|alongside) this (?:e-?mail|message|note|mail|letter)
""",
        unless=r"""
(?:link|https?|www|online|at the address|website|web site|by post|in the post|git|repository)
i(?:'ve| have)? (?:added|included|put) (?:\w+ ){1,4}(?:to|in|into) (?:our|the|my)~
(?:monthly|weekly|daily|every|each|usually|always)
""",
    ),
)
