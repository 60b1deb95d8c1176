"""The English phrases that the proofreader knows, as ``pattern`` reads them."""

from __future__ import annotations

from afterword.domain.writing.pattern import pattern

_LISTS = {
    "mail": "e-?mail|message|note|letter|mail",
    "answer": r"reply|respond|answer|decide|get back to me|let me know|hear back|write back"
    "|contact me|response|decision|update me|inform me|tell me|hear from you",
    "soon": r"as soon as (?:possible|you can)|asap|a\.s\.a\.p|immediately|right away|urgently"
    "|without (?:any )?(?:further )?delay|promptly|at once|today|by tomorrow",
    "others": r"another|other|a second|a competing|competing|rival|an outside|a better|a higher"
    "|several|multiple|two other|better|a different|one more|a rival|an attractive",
    "must": "have to|be forced to|need to|be obliged to|feel free to",
}

CLICHE = pattern(
    r"""
(?:i (?:do |sincerely |really )?)?(?:hope|trust) (?:that )?(?:this|my|the)(?: \w+)? (?:finds
    |reaches|catches|greets) you(?: all)?(?: (?:very )?well| in (?:good|great|the best of)~
    | in good health)?
(?:i )?(?:hope|trust) (?:that )?(?:this finds you|all is|everything is) well
hope all is well
to whom it may concern
(?:please )?(?:do not|don't|never) hesitate to~
at your (?:earliest|soonest) convenience
(?:thank(?:s|ing)? (?:you )?)?in advance for your~
hit the ground running
(?:think|thinking|thinker) outside (?:of )?the box
outside[- ]the[- ]box
team[- ]player
go-?getter
self-?starter
synerg(?:y|ies|istic|ize)
results?[- ](?:driven|oriented)
detail[- ]oriented
highly motivated
(?:hard-?working|hard worker)
dynamic (?:professional|individual|team|environment|company|organi[sz]ation)
(?:a )?(?:proven )?track record of~
proven track record
win[- ]win
hope (?:that )?you and (?:your|yours)~
(?:unprecedented|difficult|challenging|uncertain|trying) times
(?:please )?feel free to contact~
should you (?:require|need|have) (?:any )?(?:further|additional|more)~
(?:strong |solid )?work ethic
pride myself on~
(?:strong|excellent|great|outstanding) (?:communication|interpersonal|people|organizational) skills
(?:natural |born )?problem[- ]solver
(?:rock ?star|ninja|guru)
look no further
(?:second to none|state[- ]of[- ]the[- ]art)
from the bottom of my heart
words (?:cannot|can't) express~
(?:cannot|can't) thank you enough
(?:a |true |great )*privilege to~
(?:quick|fast) learner
can-do attitude
people person
game[- ]?changer
move the needle
(?:wear|wearing|wore) (?:many|multiple) hats
low[- ]hanging fruit
best[- ]of[- ]breed
(?:think|thinking) big
touch(?:ing)? base
circl(?:e|ing) back
(?:as )?per (?:my|our) (?:last|previous) <mail>
(?:as )?per (?:our|my|your) (?:conversation|discussion|last|previous|e-?mail|interview|call|meeting)
give (?:it )?(?:110|100|one hundred and ten) ?(?:%|percent)
(?:perfect|ideal) (?:fit|match|candidate) for (?:the|this|your)~
the (?:perfect|ideal) (?:candidate|fit|match|person)
a (?:perfect|ideal|natural) (?:fit|match)
(?:valuable|great|real|strong|tremendous) (?:asset|addition) to (?:your|the)(?: \w+)?
(?:to )?bring(?: a lot| so much| value| a great deal)? to the table
(?:your )?(?:esteemed|prestigious|renowned|reputable) (?:company|organi[sz]ation|firm
    |institution)
(?:my )?(?:dream|perfect) (?:job|company|role|opportunity|position)
(?:a )?dream come true
eat,? sleep,? (?:and )?breathe~
(?:positive|winning) attitude
(?:a )?quick study
(?:natural|born) leader
(?:an|a real|a valuable|a great) asset to~
a (?:great|strong|excellent|terrific) (?:fit|match) for (?:the|this|your)~
(?:be|am) a (?:great|strong|excellent|terrific) (?:fit|match)
tick(?:s)? (?:all|every)(?: of)?(?: the| your)? box(?:es)?
(?:uniquely|ideally|perfectly) (?:qualified|suited|placed|positioned)~
i thrive (?:under|on|in)~
(?:i )?(?:hope|trust) (?:that )?you(?:'re| are) (?:all )?(?:doing |keeping )?(?:very )?well
live and breathe~
(?:self-)?motivated(?: and \w+)? (?:professional|individual|person|worker)
dedicated (?:professional|individual|worker)
(?:always )?eager to learn
(?:want|like|love|hope) to make a (?:real )?difference
(?:industry|market) leader
(?:amazing|incredible|fantastic|unique) opportunity
strategic thinker
think(?:ing)? on my feet
once-in-a-lifetime~
(?:a )?golden opportunity
(?:i am |i'm )?(?:very |deeply |truly |incredibly )?passionate about~
(?:very |deeply |truly )passionate
my (?:great |true )?passion\b~
world[- ]class
cutting[- ]edge
thought leader(?:ship)?
leverag(?:e|ing) my~
(?:wealth|plethora) of (?:experience|knowledge)
find enclosed herewith
(?:i remain )?at your (?:entire|complete|full) disposal
needless to say
at the end of the day
(?:it )?goes without saying
last but not least
(?:i (?:am )?|i'm )?(?:eagerly|anxiously) (?:await|awaiting|looking|waiting)~
look(?:ing)? forward to (?:a |your |receiving a )?(?:favou?rable|positive|prompt)~
(?:i am |i'm )?(?:very |so )?(?:sorry|apologi[sz]e|apologies) (?:to|for|if i am
    |if i'm) (?:bother|disturb|the bother|writing|e-?mailing|troubl\w+|take|taking|contact
    |contacting|intrud\w+|bothering|disturbing|reach\w*|follow\w*)~
(?:i )?(?:know|understand|realize|am sure) (?:that )?you (?:are|'re|must be) (?:(?:very
    |extremely|so|incredibly|quite) )?busy
i am writing to express my~
(?:sincere|heartfelt|deepest|utmost) (?:gratitude|appreciation|thanks)
it was (?:such )?(?:an|a true) (?:absolute |great )?honou?r~
(?:an )?absolute (?:pleasure|delight)
(?:to )?the next level
jump at the (?:chance|opportunity)
(?:go(?:ing)?|goes|went) the extra mile
(?:go(?:ing)?|goes|went) above and beyond
give (?:it )?my all
(?:thrilled|excited|honou?red) (?:about|by|at) the (?:amazing|incredible|wonderful) (?:opportunity
    |prospect|possibility)~
fast-paced environment
align(?:s|ed)? perfectly~
(?:in )?today's (?:fast-paced|ever-changing)~
think of me as~
passion(?:ate)? (?:and|for) excellence
(?:a )?perfect match
(?:your )?(?:amazing|incredible|awesome|fantastic|wonderful) (?:company|organi[sz]ation|team
    |culture|products?)
    """,
    _LISTS,
)

PRESSURE = pattern(
    r"""
<others> (?:job )?offers?~
(?:have|had|holding|received|got|hold|has)(?: already| also| now)? (?:an?|two|three|several
    |my) (?:\w+ )?offers? (?:from|on the table|in hand|elsewhere|with|at)~
offers? (?:on the table|in hand|elsewhere|pending|waiting|from (?:another|other|a competitor
    |a different|your competitors?)~)
(?:another|other|a different|a competing|competing|rival|several) (?:compan(?:y|ies)|employers?
    |firms?) (?:is|are|has|have|wants?|keeps?|needs?|expects?|made|interested|waiting|offering
    |offered|that)~
(?:other|several|many) (?:companies|employers|firms|people|recruiters) (?:are )?(?:interested
    |waiting|competing|after me|chasing)~
i (?:really |urgently |do |absolutely )?(?:need|require|must have|want|demand|expect
    |deserve) (?:to have |to get |to receive )?(?:an?|your|the|some)(?: \w+)? (?:answer|decision
    |reply|response|update|word)~
i (?:really |urgently |absolutely )?(?:need|have) to (?:know|hear) (?:your|the|whether|if|when
    |by|soon|now|today|from you|back|what you|this|where)~
i (?:fully )?expect (?:you to|to (?:hear|receive|get))~
i(?: must)? (?:insist|demand)~
you (?:must(?! be\b| have)|have to|had better|owe me|owe)~
you need to (?:answer|reply|respond|decide|tell|let me|give me)~
(?:if|unless) (?:i|you|we) ~(?:by|before|until|within|no later than) ~,? (?:then )?(?:i|we|you
    |my)~
(?:if|unless) you (?:do not|don't|fail to|can't|cannot)~ i(?:'ll| will| shall)~
(?:i (?:will|shall)|i'll) (?:<must> )?(?:accept|take|go with|sign|choose) ~(?:offer|elsewhere
    |other|another|them)~
(?:i (?:will|shall|may|might)|i'll) (?:<must> )?(?:withdraw|look elsewhere|go elsewhere|move on
    |complain|escalate|report|post (?:about|a)|leave a (?:bad |negative )?review
    |tell (?:everyone|others|people|your)|take my)~
(?:forced|compelled) to~
(?:i(?:'ll| will)? have to|i must) (?:accept|withdraw|look|take|go|decide|answer (?:them|another
    |the other))~
(?:otherwise|or else),? i~
(?:please|kindly) ~<answer>(?: to me)?(?: with [^.!?\n]{0,20})? <soon>
(?<!you )(?:need|want|require|expect) ~<soon>
<answer>(?: me)? (?:as soon as possible|asap|immediately|right away|without delay|urgently)
(?:i(?:'m| am)? )?beg(?:ging)?(?: (?:you|of you))?(?: to| for|,|\.)~
please, please~
please please~
(?:i(?:'m| am) )?(?:really |so |quite |very )?desperate(?:ly)?~
i (?:really|badly|truly|absolutely|desperately) need (?:this|the|a) (?:job|role|position|work
    |money|income)~
i need this~
my (?:family|children|kids) (?:depends?|rel(?:y|ies)|is counting|are counting|needs?)~
(?:rent|bills|mortgage) (?:is|are) due~
pay (?:my|the) (?:rent|bills|mortgage)~
(?:your|the|my|this is (?:your|the|my)) (?:last|final|only) (?:chance|warning|opportunity)~
final (?:notice|warning)
ultimatum
(?:the |a |my )deadline (?:for|to) (?:you|your|make|answer)~
running out of (?:time|patience|money|options)
my patience~
(?:can't afford to|cannot afford to|can't|cannot|can not|won't|will not|unable to) (?:wait
    |hold (?:off|on|out)
    |keep waiting) (?:any longer|much longer|longer|forever|past|beyond|for your)~
(?:won't|will not|not) be (?:available|on the market|around|free) (?:for (?:much )?long|forever
    |much longer)~
i(?:'ve| have|'m| am) (?:been |still )+waiting(?! to see
    | for (?:just )?(?:such|something|this kind))~
why (?:haven't|have you not|have i not|hasn't|has nobody|has no one|didn't|did you not
    |is it taking|it is taking|no one)~
(?:as )?you promised~
it(?: is|'s) (?:only fair|unfair|unacceptable|unprofessional|rude|disappointing)~
(?:unacceptable|unprofessional|disrespectful)~
you (?:will|'ll|would|might|could|may) (?:regret|lose|miss out|miss your chance|be making a)~
(?:would be|will be) (?:your|a (?:big|huge|real)) (?:mistake|loss)~
(?:this|it|the matter)(?: is|'s) (?:very |quite |really )?urgent(?= that| for me|[.!,;])
(?:you'd|you would|you'll|you will) regret~
decide (?:soon|quickly|fast|now)
(?:a )?deadline from~
urgent(?:ly)? (?:need|reply|answer|response|decision|request)~
please hurry~
time is running out~
time is of the essence
please (?:just )?(?:hire me|choose me|pick me|consider me|give me (?:the|this|a|one) (?:job|role
    |chance|position))~
give me (?:a|this|one|the) chance~
match (?:it|their offer|that offer|the offer|that|their salary)
counter-?offer
(?:so )?don't (?:wait|take) too long~
do not let me down
(?:don't|do not) (?:keep me waiting|ignore|waste)~
(?:i will|i'll) (?:assume|take (?:it|that)) ~(?:if|unless) ~by~
i would do anything~
(?:will|would|'ll|'d|shall|must|have to) (?:turn (?:you|it|this) down|say no to you|withdraw
    |walk away|pull out) (?:if|unless)~
(?:if|unless) ~(?:i will|i'll|i would|i'd|i shall|i must|i have to) (?:turn you down|withdraw
    |walk away|pull out|go elsewhere)~
(?:last|latest) (?:day|date|moment) (?:that )?i can~
(?:longest|latest) i can (?:wait|hold)~
(?:ready|eager|keen|waiting|willing|prepared|desperate|begging) to (?:sign|hire|take|employ|have
    |get) me~
(?:promised|guaranteed) me an? (?:\w+ )?(?:place|job|position|contract|spot|post|role)~
(?:they|he|she) (?:will not|won't) wait~
(?:please )?(?:just )?say yes[.!]
(?:so|and) please say yes~
my (?:rent|mortgage|debts?|landlord)~
rent is (?:due|late|overdue|killing|eating)~
(?:i(?:'ll| will| shall| am going to|'m going to)|i may have to) (?:go|turn|write|complain|appeal
    |report|speak|talk) (?:this )?to (?:the|your) (?:mayor|press|papers?|media|union|ceo|director
    |board|head|chair|ministry|council|court|boss|superior|owner)~
if (?:this|it) (?:drags|goes) on~
(?:cannot|can't|could not|couldn't) live with a no~
(?:my|our) (?:whole )?(?:future|life|livelihood) (?:depends|hangs|is in your)~
(?:i am|i'm) (?:practically |literally )?on my knees~
(?:everything|all) (?:hangs|depends|rides) on (?:you|this|your)~
(?:clock is ticking|window is closing|ship has sailed|train is leaving)~
(?:others|they|he|she|people) (?:are|is) (?:pressing|pushing|pressuring|chasing|courting) me~
(?:a |an )?(?<!your )(?:swift|speedy|immediate|instant) (?:answer|decision|response|reply)~
in your (?:own |best )?interest~
employer (?:has|is) (?:countered|counter\w*|matched|matching)~
i (?:need to|have to|must) (?:give|let|tell) (?!you\b|my\b)(?:\w+ ){1,3}(?:know
    |my (?:answer|decision))~
(?:losing|lost|lose|run out of) (?:my )?patience~
you (?:said|told me|promised)(?: \w+){0,8} (?:and|but) (?:you|nobody|no one|i)(?: still)? (?:did not
    |didn't|never|have not|haven't|has not|hasn't)~
(?:make|making) me regret~
bills to pay~
(?:job|role|position) (?:would|will) save me~
whatever it takes (?:to get|for this|to be hired)~
(?:file|lodge|make|submit) a (?:formal )?complaint (?:if|unless|about you|with)~
i(?:'ll| will| shall) (?:file|lodge|make|submit) a (?:formal )?complaint~
last resort
in your heart~
(?:keep|go on|not stop) (?:writing|asking|e-?mailing|calling) (?:you )?(?:until|till)~
(?:companies|employers|firms) (?:are )?(?:bidding|fighting|competing|courting|chasing)~
without this (?:job|role|position|work),? i~
you(?: will|'ll)? ~(?:and|to) (?:hire|choose|pick|select) me~
failing (?:a|an|your|that) ~(?:reply|answer|response)~
(?:lose|miss|waste) this (?:chance|opportunity) because~
waste this (?:chance|opportunity)~
(?:would|will|'d|'ll) be (?:devastated|heartbroken|crushed|lost)~
(?:go(?:ing)?|went) over your head~
(?:speak|talk|write|go)(?:ing)? (?:to|with) your (?:boss|manager|superiors?|supervisor)~
do (?:absolutely |almost |just )?anything (?:to|for)~
(?:would be|would make it|be) (?:foolish|crazy|a pity|a shame|unwise|wrong)~
(?:tomorrow|today|monday|tuesday|wednesday|thursday|friday|week|month|day) or (?:i|i'm|i'll|else)~
my (?:current|other|present|best) offer~
(?:beat|top|exceed) (?:it|that|their|the other)~
(?:please )?(?:don't|do not) (?:reject|refuse|turn me down|say no)~
need the (?:income|money|job|work|salary|paycheck)~
without (?:a|an|your|any) (?:reply|answer|response|decision|word) (?:by|this|before|today|soon
    |from)~
(?:second|third|fourth|last|final) time (?:that )?i(?: am|'m|'ve| have| will|'ll)? (?:ask|asking
    |asked|write|writing|written)~
(?:would be|is|it's|seems) (?:very |so |really )?unfair~
(?:final|last|late) (?:stages?|rounds?) with (?:two|three|several|some|another|other|a different)~
(?:interviewing|talking|in talks|in process|negotiating) with (?:\w+ )?(?:other|another|several
    |competing)~
timing matters
time[- ]sensitive
(?:has|they|company|firm|employer|competitor|they've)(?: has| have| already)? offered me~
(?:make|keep|leave) me (?:wait|waiting|hanging)~
(?:can't|cannot|can not|won't) keep waiting
you have (?:until|till)~
(?:until|till|by) \w+ to (?:decide|answer|reply|respond|make up)~
los(?:e|ing) me~
(?:to|by) a competitor
your loss
i deserve~
the least you (?:can|could)~
i have been (?:very |more than )?patient~
(?:no|little) choice but~
(?:expedite|speed up|accelerate|rush) (?:the|your|this|my)~
i can only (?:wait|hold|stay)~
(?:family|children|kids) to (?:feed|support)~
(?:unemployed|out of work|without work|jobless) (?:for|since)~
my savings (?:are|will|have|won't|ran|run)~
i(?:'m| am)? (?:implore|plead|pleading|urge)~
counting on (?:you|this)~
please reconsider~
(?:some|other|more) (?:options|opportunities)(?: \w+){0,3},? so~
before (?:i|it's|someone else) (?:take|accept|sign|too late)~
(?:someone|somebody|anyone) else (?:hires|snaps|takes|makes)~
act (?:fast|quickly|now)
(?:i(?:'ll| will)) do anything~
have to (?:decide|answer|give (?:them|another)) ~by~
(?:they|the other company|another company) (?:need|needs|want|wants|expect|expects) (?:an
    |my) answer~
    """,
    _LISTS,
)
