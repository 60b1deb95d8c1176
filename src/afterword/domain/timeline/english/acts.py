"""What English phrases ask of the candidate. One pattern a line."""

from __future__ import annotations

from afterword.domain.timeline.cues import Cue

ACTS = {
    Cue.IF: """
        if|unless
        should ~no|nothing|nobody|none
        should <spot> pass|come|go|arrive
        should <you> not? hear|have|receive|want|wish|need|not
        in case
        in the event
        provided
        by|until the time
        when you
        whenever
    """,
    Cue.SILENCE: """
        have|has|had not yet? heard
        do|does|did|should|will not hear
        do|does|did|should|will not get|receive|have a|any|an|anything|word|news|this|it
        not hear|heard|hearing
        not got|gotten|had|received|receiving a|any|an|the? word|reply|response|answer
        not got|gotten|had|received|receiving a|any|an|the? news|mail|email
        hear|heard|hearing nothing|zero|zilch|crickets
        have|had|got|get|receive nothing
        nothing by
        have|has said|told|written nothing
        still nothing
        <we> am|are|is|go|goes|stay|stays|keep|keeps quiet|silent
        silent|quiet by
        inbox|mailbox|letterbox is|stays|remains empty
        phone|telephone has|have|does|is not rung|rang|ring|ringing
        you see|find|spot no
        <we> have been|gone|stayed|kept|fallen? quiet|silent
        no decision|result|verdict|outcome|letter has|have reached|come|arrived|got
        there is|are|has not? been? nothing
        there is|are|has not? been? no|any word|news|reply|response|answer|email|call
        there is|are|has not? been? no|any movement|progress
        nothing from <us>
        nothing has? come|comes|arrived|arrives|shown|turned|reached
        no word|news|reply|response|answer|contact|communication
        no update|offer|mail|email|call|invitation
        without hearing|word|news
        absence of a|any? reply|response|word|news|answer
        without a|any reply|response|word|news|answer
        not have? been contacted|called|notified|invited|informed|emailed
        not have? heard|received
        have|has|are|do not contacted|called|replied|responded|written
        have|has|are|do not emailed|reached|got|come|been
        <we> have not
        not be|been in touch
        silence
        unless you hear
        no_one|nobody has|is? contacted|called|been|got|reached|gets|calls|contacts|contacting
        no_one|nobody rings|phones|emails|writes|rung|phoned|emailed|written
        if <we> do|does|have|has not call|contact|email|write|reply|respond|reach|get
        unless <we> contact|call|write|reach|are|get you|in|back?
        not get|gotten|got back
        not contacted|called|invited
        do not call|contact|email|reach|get you
        heard back
        it is|stays|goes|remains quiet|silent
        quiet on our end
    """,
    Cue.ELSE: """
        if not
        otherwise
        failing that
        if that|it|we|i do|does|have|has not
        if nothing
        if you do|have not
        if the|that day|date|time|deadline passes|comes|goes
        after that
        past that
    """,
    Cue.CALL: """
        call|ring|phone|telephone|buzz|dial <us>
        call|ring|phone|telephone back
        give|giving <us> a quick|little? phone? call|ring|buzz|bell|shout|tinkle
        drop|dropping <us> a call
        give|giving the|our|my office|shop|school|clinic|desk|store|team|assistant a call|ring|bell
        calls are welcome|fine|ok|okay
        hold|save your|all calls
        not call|ring|phone|telephone them|him|her
        not ever? call|phone or|nor write|email
        pick up the phone
        expect|await|expecting|awaiting your call
        look|looking forward to your call
        do not worry about calling|ringing|phoning
        happy|glad|delighted|free to take|receive your|a|any? call|calls
        reach|contact|get|catch <us> by|on|via|over the|my? phone|telephone|mobile|cell
        get in touch|contact <us>? by phone|telephone
        follow up by|with phone|telephone
        follow up with a call
        by calling|ringing|phoning|telephoning
        speak to us|me by phone
        rather|prefer|preferred|appreciate|if|best <you> called|rang|phoned
        wait|waiting to call|ring|phone|telephone
    """,
    Cue.CALL_BARE: """
        call|ring|phone|telephone
        call to ask|check|enquire|inquire
    """,
    Cue.CALLS: """
        call|phone|telephone? calls
        let|leave us|me? to? do? the calling|phoning|ringing to? us|me?
        phone|telephone enquiries|inquiries|queries
    """,
    Cue.CALLING: """
        calling|ringing|phoning|telephoning <us>?
        calling|ringing|phoning to ask|check|enquire|inquire
    """,
    Cue.CONTACT: """
        contact|contacting|reach|reaching|message|messaging|ping|pinging|nudge|nudging|dm <us>
        reach|reaching out to <us>
        get|getting in touch with <us>
        get hold of <us>
        wish|want|like to be contacted
        not ever? call|write|phone|email or|nor call|write|email|phone
        linkedin|portal is best|better|preferred|easiest
        linkedin|portal only|please
        cease|stop all|any? contact|communication|correspondence|contacting
        write|writing to <us>
        send|sending <us> a message|note|reminder|nudge
        drop|shoot|fire <us> a quick? message|dm|inmail
        send|direct|raise|submit any|your|all? further? status? question|questions|queries
        ask|put|post|address|make any|your|all? further? status? question|questions|queries
        send|direct|raise any|your|all? further? status? enquiry|enquiries|inquiry
        submit|post|make any|your|all? further? status? enquiry|enquiries|inquiry
        send|direct|raise|submit|post|make any|your|all? further? status? inquiries|requests
        use the|our|your
        portal|linkedin for queries|questions|enquiries|inquiries
        best|easiest|quickest|preferred|better way|to|is|by|through|via|over|on
        prefer|prefers
        further contact|communication
        questions|queries|appeals about|on your|the result|status|application must|should|can
        questions|queries|appeals about|on your|the outcome|decision|process must|should|can
        status? queries|questions|enquiries|inquiries should|go|must|can|via|through|by|on
        communicate|communicating with <us>
        go|goes|going through|via
        connect with <us>
        contact is|to be
        so by|via|through|in the|a|our|an? letter|post|email|mail|portal|linkedin|writing
        find <us> on
        chase|chasing <us> on|via|through|by
    """,
    Cue.CONTACT_BARE: """
        contact|contacting
        get|getting in touch
        be in touch
        reach|reaching out
        make contact
        make further|more|any contact
        make no further|more? contact
        no further|more contact
    """,
    Cue.ASK: """
        followup|followups
        follow ups
        chasers|chaser
        follow up emails|calls|messages|questions
        or|and email|write|contact <us> about|regarding your|the application|status
        chase|chasing|nudge|nudging|pester|badger|hound <us>
        ask|asking <us>
        status enquiries|enquiry|inquiries|inquiry|queries
        status query|questions|requests|checks|updates
        enquiries|inquiries|queries|enquiry|inquiry|query about|on|regarding|concerning
        contact|contacting <us>? about|regarding your|the|an|any? status|update|updates
        contact|contacting <us>? concerning your|the|an|any? status|update|updates
        contact|contacting <us>? about|regarding|concerning your|the|an|any? progress
        contact|contacting <us>? about|regarding|concerning where|how|its status|update|updates
        contact|contacting <us>? about|regarding|concerning where|how|its progress
        contact|contacting <us>? for|on|to your|the|an|any? status|update|updates|progress
        contact|contacting <us>? for|on|to where|how|its status|update|updates|progress
        contact|contacting <us>? about|regarding|concerning your|the|an|any? outcome|application
        contact|contacting <us>? about|regarding|concerning where|how|its outcome|application
        contact|contacting <us>? for|on|to your|the|an|any|where|how|its? outcome|application
        contact|contacting <us>? about|regarding your|the|an|any? result|results|decision
        contact|contacting <us>? concerning your|the|an|any? result|results|decision
        contact|contacting <us>? about|regarding where|how|its result|results|decision
        contact|contacting <us>? concerning where|how|its result|results|decision
        contact|contacting <us>? for|on|to your|the|an|any? result|results|decision
        contact|contacting <us>? for|on|to where|how|its result|results|decision
        contact|contacting <us>? about|regarding|concerning your|the|an|any? feedback|things
        contact|contacting <us>? about|regarding|concerning where|how|its feedback|things
        contact|contacting <us>? for|on|to your|the|an|any|where|how|its? feedback|things
        contact|contacting <us> to ask|check|enquire|inquire|follow|chase
        request|requesting updates|an|a|status|feedback|information
        check|checking in|up? with|on <us>
        requests for updates|an|a
        check|checking the status
        enter into? correspondence|discussion
        calling|phoning|ringing|emailing|writing about|regarding|concerning|for <my_status>
    """,
    Cue.ASK_BARE: """
        follow|following up
        check|checking in|back
        chase|chasing
        ask|asking for|about|after|on|how|where|whether|when
        enquire|inquire|enquiring|inquiring
        call|calling|email|emailing|write|writing to ask|check|enquire|inquire
    """,
    Cue.WRITE: """
        email|emailing|mail|mailing <me>
        email|emailing|mail|mailing the office|team|address|recruiter|department
        write|writing to? me|us
        drop|dropping|shoot|shooting <us> an|a? quick|short|brief? email|line|note|mail|emails
        send|sending|fire <us> an|a? quick|short|brief? email|line|note|mail|emails
        an? email to <us>
        contact|contacting|reach|reaching <us> by|via|through|over email
        get in touch|contact with? <us>? by|via|through|over email
        follow up|in by|via|through|over|with|on an? email
        best|better|easier|easiest|quickest|simplest to|by|is|over|via|way to? email
        email|mail is? best|better|preferred|easiest|ok|okay|fine
        email|mail is? only|works|please|instead|preferably
        prefer|prefers to? an? email|emails|mail|mails
        by email only|please|instead|preferably
        emails only|please|preferred
        reply|respond to this|my|our email|mail|message|thread
        write back
        directed|addressed|sent|emailed to #address
        email|mail|write to? #address
        a|an quick? email|line is|works|will
        a|an? quick|short|brief? email|line|mail|note to <us>|#address
    """,
    Cue.WRITE_BARE: """
        please|to|or|and|just|then|can|may|could|should email|write
        not|simply|also|rather email|write
        drop|send an|a email|line
    """,
    Cue.ALL_CONTACT: """
        all|any correspondence|communication|communications|contact
        correspondence|communication|communications is|are|goes|should|must|will
        correspondence|communication|communications happens|takes|by|via
        we communicate|correspond
        contact only by|via
        only by email
    """,
    Cue.EVER: """
        again|anymore|further|henceforth
        any further|more|longer|means|way|form|circumstances|channel
        by|in|for|under any|no means|way|reason|channel|circumstances|form
        at all
        whatsoever
        no further contact|communication|correspondence
        whether by
        ever
        make no further|more? contact
        cease|stop all|any? contact|communication|correspondence|contacting
        or otherwise
        in person
    """,
    Cue.COURTESY: """
        <you> have|has|got|get any|a|further|other|some|more? question|questions|queries|doubts
        <you> have|has|got|get any|a|further|other|some|more? concerns|issues|problems
        any|a|further|other|some|more|questions question|questions|queries|query
        any|a|further|other|some|more|questions doubts|concerns|concern
        have|with|got|for|about questions|queries|doubts|concerns
        questions come|arise|pop
        anything|something comes|crops|changes|at|is|else|you|pops|to
        need anything|something|help|clarification|assistance|support|more|to|me|us
        if you need|require|get
        have trouble|problems|issues|difficulty
        unclear|not_clear
        run|running late
        lost
        get stuck
        can|could help
        anything we|i can
        to chat
        for anything
        want to talk|chat|discuss
    """,
    Cue.URGENT: """
        urgent|emergency|emergencies|urgently
        immediate assistance|attention|help
        in my|her|his|our absence
        while|when i|we am|are out|away|off
    """,
    Cue.STATUS: """
        where things|it|we|you|your|the|matters stand|stands|are|is|application|process
        how things|it|you|your|the stand|stands|are|is|went|did|fared|application|process
        status|progress|outcome|result|results|decision|verdict
        the|an|for|any news|update|updates|answer
        what has been|was decided
        what we|they decided
        if|whether you got
        find out
        have|has not heard
        check in
        check up? on
        follow up
        to chase
        chase me|us|things|it
        see how
    """,
    Cue.PURPOSE: """
        to confirm|schedule|arrange|book|set|reschedule|cancel
        to rearrange|discuss|accept|let|introduce|talk
        about|regarding|on the|your salary|role|position|job|offer|start|availability|references
        about|regarding the|your paperwork|contract|pay|benefits|visa|relocation|schedule
        when you arrive|get|are|reach|land|come
        if you are|get|cannot|can|will|need
        upon|on arrival
        security|front_desk
        interview
    """,
    Cue.TELL: """
        and|so i|we will|can|should|would tell|let|give|have|know|share|update
        for|to the|an|your|get|hear|find|learn|know result|results|outcome|answer
        for|to the|an|your|get|hear|find|learn|know decision|news|verdict
        we|i will|should have|know
        i|we will tell|let|give|have
        get the|your result|results|outcome|answer|decision
        find out
        find|learn|hear out? about|for? the|your? result|results|outcome|answer|decision
    """,
}

CLASSES = {
    "my_status": "your_status|the_status|your_application|the_application|your_candidacy|updates|"
    "an_update|the_outcome|the_result|the_results|the_decision|status|progress|your_progress",
    "outsiders": "clients|customers|prospects|leads|accounts|suppliers|vendors|patients|buyers|"
    "donors|members|tenants|subscribers|users|partners|references|referees",
    "whose": "my|your|our|the|her|his|their|these|those",
    "third": "him|her|them|#name|hr|boss|manager|colleague|assistant|director|someone|somebody|"
    "recruiter|agency|team",
    "another": "another|someone|somebody|a_different|other|a_stronger|an_internal|the_other",
    "you": "you|u|ya|everyone|everybody|candidates|applicants|people|candidate|applicant|"
    "finalists|him|her|them|all|each|both",
    "us": "me|us|hr|our|my|the|this|reception|#name|back|directly",
    "me": "me|us|hr|our|my|reception|back|directly|#name",
    "we": "we|i|they|he|she|someone|somebody|team|panel|committee|manager|recruiter|company|"
    "board|hr|director|everyone|who",
    "should": "should|shall|must|need|may|can|could",
}
