"""The English phrases for calls and attachments, as ``pattern`` reads them."""

from __future__ import annotations

from afterword.domain.writing.pattern import pattern

_WHEN = (
    r"again|back|in|up|on|tomorrow|next|early|sometime|first thing|this|later|around|at"
    "|monday|tuesday|wednesday|thursday|friday|after|before|by|within|soon|if"
)
_LISTS = {
    "you": "you|your (?:office|assistant|secretary|team|department|desk|number|mobile|cell)"
    "|the office|hr",
    "when": _WHEN,
    "modal": "i'll|i will|i would|i'd|i shall|i plan to|i am going to|i'm going to|i may|i might"
    "|i can|i could|we could|we can|we might|can we|could we|shall we|may i|might i|can i|could i"
    "|shall i|would you|could you|can you|will you|do you have|perhaps we|maybe we|let's|let us"
    "|i hope to|i hope we can|grateful for|appreciate",
    "going": r"(?:i(?:'ll| will| shall|'d| would| plan| intend| mean| want| hope| can| could| may"
    r"| might| am going|'m going)|let me|may i|can i|could i|shall i|might i)",
    "which": "direct|office|work|home|mobile|cell|desk|main|business|private|personal|own|clinic"
    "|school|shop|store|front|reception|company|department|department's|company's|other|phone"
    "|telephone|second",
    "line": "(?:tele)?phones?|lines?|numbers?|landline|mobile|cell(?:phone)?|extension|switchboard",
    "then": rf"\s*(?:[.,;:!?)\n]|$)| (?:{_WHEN}|instead|and|or|too|as well|once|during|to (?:ask"
    "|see|check|hear|follow|talk|speak)|when|for)(?!\\w)",
    "phone": r"(?:by|over the|on the|via) (?:tele)?phone(?! or| at| on \d)"
    r"|(?:phone|telephone) (?:call|conversation|chat)|call back|(?:a|another|one) (?:\w+ ){0,2}call"
    r"|call(?:ing)? (?:you|back|again)",
}

CALL = pattern(
    r"""
when (?:i|we) (?:can|could|may|might|should) (?:call|phone|ring)~
(?:hop|jump|get) on the phone~
(?:looking forward to|look forward to|until|before|for) our (?:upcoming |next |phone )*call~
i(?:'ll|'d| will| shall| would| plan| am going| intend| want| hope| can| could| may| might
    | am planning| was planning)(?: also| then| just| gladly| happily)?(?: like to| love to| to
    | be happy to| be glad to)?(?: also| then| just)? (?:call|phone|ring|telephone
    |dial)(?: (?:<you>|<when>))~
(?:let me|i'll let myself) (?:call|phone|ring)~
(?:i(?:'ll| will| shall| propose to| mean to| intend to| plan to| am going to|'m going to
    | might| may| would like to|'d like to| want to| hope to)|let me|allow me to
    |expect me to) (?:\w+ )?(?:call
    |phone|ring|telephone) (?:up )?(?:your|the (?:clinic|office|school|company|hospital|shop|desk
    |front desk|reception|switchboard|department|firm|studio|store|practice|agency|number))~
(?:i(?:'ll| will| shall| might| may)|let me) (?:just )?give (?:\w+ ){1,3}a (?:quick )?(?:ring
    |call|bell|buzz|shout)~
i(?:'ll| will| shall)(?: also| then)? (?:be )?(?:calling|phoning|ringing)~
i(?:'ll| will| shall)(?: also| then)? (?:call|phone|ring|telephone)
(?:give|giving|gave) (?:you|your office|the office|me|him|her|them) a (?:(?:quick|short
    |brief) )?(?:call|ring|buzz|bell|phone call)~
(?:can|could|may|might|shall|should) (?:i|we) (?:please |perhaps |maybe |quickly |also )?(?:call
    |phone|ring|telephone)~
(?:would|is) it (?:be )?(?:ok|okay|possible|all right|alright|convenient|fine) (?:if i|to
    |for me to) (?:call|phone|ring|telephone|called|phoned|rang|speak by phone)~
(?:schedule|set up|arrange|organi[sz]e|book|plan|have|hop on|jump on|get on|do|find time for
    |make time for|spare time for|available for|free for|up for|time for|open to|grab|request
    |suggest|propose|like|join|offer)(?: you| us)?(?: for)? (?:a|an|another|one
    |some)(?: [\w-]+){0,3} (?:call|phone chat|telephone conversation|phone conversation
    |chat by phone|chat on the phone|facetime|video call|zoom)(?! cent)~
(?:a|another) (?:quick|short|brief|follow-up|\d+[- ]minute|(?:five|ten|fifteen
    |twenty)[- ]minute)(?: phone| follow-up)? call~
(?:can|could|may|might|shall) (?:we|i) (?:please )?(?:speak|talk|chat|connect|discuss (?:it
    |this))(?: \w+){0,4}? (?:by|over the|on the|via) (?:tele)?phone~
(?:would|will|'ll|want|'d like|hope|love|like|happy|glad)(?: to)?(?: \w+){0,3}? (?:speak|talk
    |chat|follow up|reach|contact|discuss)(?: \w+){0,4}? (?:by|over the|on the|via
    |with a) (?:tele)?(?:phone|call)~
(?:follow(?:ing)? up|check back|check in)(?: with you)? (?:by|with a|over the
    |on the) (?:phone call|call|phone|telephone)~
(?:please|kindly|do) (?:call|phone|ring|telephone) (?:me|my)~
(?:(?<=[.!?] )|(?<=\n))(?:call|phone|ring) (?:me|my (?:cell|mobile|phone|number|desk|office))~
(?:plan|intention|idea) is to (?:call|phone|ring|telephone)~
(?:look(?:ing)? forward to|wait(?:ing)? for|await(?:ing)?) (?:your|our|a) (?:phone )?call~
(?:could|can|would|will) you (?:please |kindly |possibly )?(?:call|phone|ring
    |give me a (?:quick |short )?(?:call|ring))~
(?:expect|watch for|await|look for|looking forward to) (?:my|a|your) (?:phone |telephone )?call~
my call (?:on|next|tomorrow|this|later)~
(?:what|which|when)(?: is| would be)?(?: a| the)? ?(?:good|best|right|convenient) (?:time|number
    |moment|day)(?: for me| for a)?(?: to)? (?:call|phone|ring|reach you by phone)~
(?:best|good|right|convenient) time to (?:call|phone|ring)~
reach (?:out to )?you by (?:tele)?phone~
calling you (?:on|next|tomorrow|this|in|later|by)~
(?:try|trying) (?:your (?:direct line|number|phone|mobile|cell|extension|desk))(?! (?:app
    |site|web|of|one|game|version))~
(?:try|trying) (?:to reach you|you) (?:by|on the|over the|at your) (?:tele)?(?:phone|office
    |number)~
<going> (?:(?!not )[a-z]+ ){0,3}?(?:try|ring|dial|phone|call|reach|use)(?: you (?:on|at|via))? your
    (?:<which> ){0,2}<line>(?=<then>)~
<going> (?:(?!not )[a-z]+ ){0,3}?(?:try|ring|dial|phone|call|reach|use)(?: you (?:on|at|via))? the
    (?:<which> ){1,2}<line>(?=<then>)~
<going> (?:(?!not )[a-z]+ ){0,3}?(?:try|ring|reach|catch) you (?:on|at|via) (?:the
    |your) (?:<which> )?(?:desk|<line>)(?=<then>)~
<modal> (?![^.!?\n]{0,40}(?:customer|client|patient|user|supplier|people
    |parent))[^.!?\n]{0,40}<phone>
    """,
    _LISTS,
)

ATTACHMENT = pattern(
    r"""
i(?:'ve| have| am|'m)?(?: also)? (?:attach(?:ed|ing)?|enclos(?:e|ed|ing))~
(?:please )?(?:find|see|you will find|you'll find|in) ?(?:the |my )?(?:attached|enclosed
    |attachments?)~
attached
attaching
(?<!-)(?:the|an|my|this|that|these|two|three|both|as|in|see|by|with|pdf|cv|resume) attachments?
attachments?(?=:)
enclosed
enclosing
enclosures?
encl\.
    """
)
NO_ATTACHMENT = pattern(
    r"""
(?:grow|grew|grown|become|became|feel|felt|very|so|too|get|got|not|deeply|emotionally
    |quite) attached
strings attached
attached to (?:it|one|the|my|this|that|a|your|each|every|our)(?! (?:e-?mail|message|mail|note
    |letter))
(?:attach|attached|attaching) (?:\w+ )?(?:importance|value|weight|significance|meaning)
(?:file|e-?mail|mail|message) attachments?
attachments? (?:in|feature|handling|service|styles?|theory)
no attachments?
(?:enclosing|attaching|attached|enclosed) nothing
enclosed (?:space|area|garden|courtyard|yard|room|cab|shoes|playground|pitch|porch|terrace)s?
    """
)
