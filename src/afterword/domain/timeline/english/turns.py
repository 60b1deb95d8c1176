"""English words that turn what is told: first and then, corrected, vague, denied."""

from __future__ import annotations

from afterword.domain.timeline.cues import Cue

TURNS = {
    Cue.FINISH: """
        finish|finishes|finished|finishing
        wrap|wraps|wrapping|wrapped up
        end|ends|ending
        conclude|concludes|concluding|concluded
        complete|completes|completing|completed
        last|final interview|interviews|candidate|candidates|one|conversation
        run|runs|running|go|goes|going|continue|continues
        be done
        are done
    """,
    Cue.ONCE: """
        once
        after
        as soon as
        following
    """,
    Cue.BACK: """
        i|we|she|he|they am|are|is will? be? back ~on|next|monday|tuesday|wednesday|thursday|friday
    """,
    Cue.THEN: """
        then !$
        afterwards|afterward|thereafter|subsequently
        at that point|stage
        after ~$
        at|in the end
        once that|it|this|they|those is|are|has|have been? done|over|in|through|finished|complete
        once that|it|this|they|those is|are|has|have been? completed|cleared|back|here
    """,
    Cue.LASTING: """
        take|takes|taking|last|lasts|need|needs ~a|an|about|around|another|roughly|some|up|#int
        take|takes|taking|last|lasts|need|needs ~one|two|three|four|five|six|seven|eight|ten|us|me
        take|takes|taking|last|lasts|need|needs ~several|between|at|anywhere|approximately|probably
    """,
    Cue.CORRECTION: """
        sorry
        no ,? wait
        wait ,? no
        no ,? sorry
        sorry ,? no
        no sorry
        no ,
        let us say
        call it
        make it
        no it|that is|was|will_be|would_be
        but make it
        i mean
        i meant
        well ,
        let me check|see|think|look
        no :|—
        read that|it as
        >|→
        rather
        or rather
        correction
        scratch that
        strike that
        make that
        actually
        no ,? actually
        my mistake
        my bad
        excuse me
        pardon me?
        apologies
        i beg your pardon
        let me correct that|myself
        i misspoke
        oops|whoops
        i take that back
        no ,? no
        no ,? make it|that
        hang on
        hold on
        i should say
        that is to say
        but it will be|now
        but it is going to be
        but now it|we|i
        in other words
        should be
        pushed|moved|bumped|delayed|postponed|changed|slipped back? to|until
        now it is
    """,
    Cue.DEADLINE: """
        deadline|deadlines|cutoff|cut_off
        hard|drop_dead|final stop|date|deadline
        at the? very|absolute? latest
        at the outside
    """,
    Cue.HENCE: """
        so|hence|therefore
        which means
        that is why
    """,
    Cue.FILLER: """
        it|that|this will|would|should|might|could|may? be
        it|that|this is|looks|seems going|likely|like? to? be?
        i would|will|can|should? say|think|guess|imagine|expect
        it|that will|would|should? take
        i am afraid
        more like it
        more like|likely
        most likely
    """,
    Cue.VAGUE: """
        soon|shortly|asap
        as soon as possible
        in due course
        in a while
        at some point
        any day now
        before long
        when we can
        in the near future
        at your|our earliest convenience
        presently
        promptly|quickly|momentarily
    """,
    Cue.NOT: """
        do not worry about calling|ringing|phoning|chasing|emailing|following|asking
        not|never|no|nor|neither|without|cannot|nobody|none|nothing
        hate|hates|dislike|dislikes|detests|loathes
        rather than
        instead of
        in place of
        refrain|refrains|refraining from
        avoid|avoids|avoiding
        discourage|discouraged
        hold off
        wait|waiting to call|ring|phone|telephone
        stop calling|ringing|phoning|emailing|asking|chasing|contacting|all|any|the|sending
        unable to
        unlikely
        cease
        do not
        <should> not
        no need
        no point|use|sense in?
        do not need to
        there is no need
        skip
        hardly|doubt
        spare us
        hold|save your|all calls
        let|leave us|me? to? do? the calling|phoning|ringing to? us|me?
        not call|ring|phone|telephone them|him|her
        not ever? call|write|phone|email or|nor call|write|email|phone
        make no further|more? contact
        no further|more contact
        cease|stop all|any? contact|communication|correspondence|contacting
    """,
    Cue.NOT_NOT: """
        hesitate|hesitating|hesitation
        be afraid|shy
        not only|just
        no problem|worries|trouble|doubt
        do not worry
        no later|sooner|earlier
        why not
        do not forget to
        not a problem
        not sure
        whether or not
        never hesitate
        not hesitate to
    """,
}
