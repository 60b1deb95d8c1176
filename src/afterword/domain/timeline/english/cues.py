"""What English phrases tell about the clause in which they stand. One phrase a line."""

from __future__ import annotations

from afterword.domain.timeline.cues import Cue

DATES = {
    Cue.NEWS: """
        will|shall email|write|call|phone|ring|text
        a? yes|yay or|and|/ a? no|nay
        this|it|that|things|everything|all closed out|off
        expect|hope|aim|plan|intend|want to complete|finish|conclude the|this|our process|search
        expect|hope|aim|plan|intend|want to complete|finish|conclude the|this|our recruitment|hiring
        expect|expecting|await|awaiting|get|receive|for <third> call
        <third> call comes|arrives|will|should
        they|she|he|hr text|call|ring|phone|email|write ~$|me|everyone
        will|can|should|shall post|send|mail a|the|you|our letter|letters|result|results|outcome
        get|give|send you ours|something|one
        is what|when i|we was|were|am|are|have told|given|quoted|been
        is the number|date|day|figure|line i|we was|were told|given|quoted
        one way or|and the other
        call it
        this|it|that|things|everything|all tied|wrapped|sewn|buttoned|nailed up|down
        appoint|appointed|appointing
        <we> will|can|shall|would|may|should? email|mail|call|phone|ring|write the|our|this|my|back
        have|has|get|got your answer|decision|result|results|response|outcome
        <we> will have your answer|decision|result|results|response|outcome
        rings|calls|phones|writes|emails|texts|tells|contacts|updates <you>
        be|is|are|been|get|gets|go|goes posted|published|released|announced|live
        be|is|are|been|get|gets|go|goes up !to
        expect|expecting anything|something|much|news|it
        will|would|might|gonna|going_to|promised_to call|ring|phone|telephone|text|buzz <us> back?
        will|would|might|gonna|going_to|promised_to email|mail|write|message|contact to? <us> back?
        will|would|might|gonna|going_to|promised_to answer|tell|update|notify|inform <us>
        will|would|might|gonna|going_to|promised_to give|drop|send|shoot <us> a|an quick? call|ring
        will|would|might|gonna|going_to|promised_to give|drop|send|shoot <us> a|an quick? buzz|bell
        will|would|might|gonna|going_to|promised_to give|drop|send|shoot <us> a|an quick? text|email
        will|would|might|gonna|going_to|promised_to give|drop|send|shoot <us> a|an quick? line|note
        will|would|might|gonna|going_to|promised_to get|be|come|circle|write back to? <us>
        will|would|might|gonna|going_to|promised_to let me|us know
        is|are calling|ringing|phoning|texting|emailing|writing|messaging|contacting <us>
        calls|rings|phones|texts|emails|writes|messages|contacts|tells me|us
        calling|ringing|phoning|emailing|texting|telling|contacting anyone|anybody
        i will|should|would hear|know|get|have|find
        let|letting <you> know|no
        let|tell|notify|inform those <count>? people|who|ones? know?
        tell|telling|update|updating|notify|notifying|inform|informing <you>
        contact|contacting|email|emailing|message|answer|ping|reach|brief|advise <you>
        write|writing|reply|respond to? <you>
        get|getting|be|come|circle|report|going|write|writing back
        back to <you>
        in touch
        touch base
        reach|reaching out
        follow|following up with <you>
        <you> will|should|can|would|could|may|might|to? hear|know|expect|get|receive
        <you> will|should|can|would|could|may|might|to? find|learn|have
        <you> are|is going to hear|know|get|receive|find|have
        hear|hearing back|from|something|anything|more|either
        heard
        expect|expecting to hear
        expect|await|anticipate word|news|something|contact
        expect|await a|an|the|our|my mail|email|letter|text|message|note
        decision|decisions|decide|decides|deciding|decided
        hiring decision
        answer|answers|answered
        response|responses|respond|responded|responding|reply|replies
        result|results|outcome|outcomes|verdict|conclusion|determination
        offer|offers
        news
        word
        update|updates|feedback
        next steps
        final ~by|on|in|:|is|before
        finalize|finalized|finalizing|finalise|finalised|finalising|finalist
        confirm|confirmed|confirmation|announce|announced|announcement
        notify|notified|notification|notifications|notifying|inform|informed
        be|been|get invited
        be|get contacted|notified|informed|told|updated|emailed
        make|made|making up our|their|its|my|his|her minds|mind
        choose|chosen|choosing|pick|picking|select|selected|selecting|selection
        shortlist|shortlisted|shortlisting|short_list|short_listed|shortlists
        have|has|get|see this|it|that|things|everything|all? sorted|settled|resolved
        have|has|get|see this|it|that|things|everything|all? decided|done
        settled|sorted|resolved
        sign off
        signs|signed|signing off
        vote|votes|voting
        approve|approved|approves|approval
        make|made|making the|a|our final? call|choice
        pull the trigger
        green light
        look|looking|keep|watch out for
        an eye out|on
        message
        know more|something|anything|for|whether|either|one|where
        <we> will|should|would|to know
        first|initial cut
        <third> to call|ring|phone|text|email|write|contact <you>?
        it|that|which will|should|ought_to come|arrive|land
        will|shall|should|would have <past_verb>|decided|made|told|chosen|voted
        final call|decision|answer|word|verdict
        say|tell|share|report <you>? anything|something|more
        my|own guess|bet|hunch|money|feeling|estimate
        can|could|will|may speak|talk freely
        drop|shoot|send|fire|dropping|sending <you> a|an quick|short|brief? line|note|email|message
        drop|shoot|send|fire|dropping|sending <you> a|an quick|short|brief? mail|text|letter|word
        cut|whittle|whittled|narrow|narrowed|get it|this|them|things|the list|field? down
        have something|news|an answer for you?
        communicate|communicated
        fill|filling the|it|this? position|role|job|vacancy|spot?
        make|making|extend|extending an? offer|offers
        turnaround|timeline|timeframe|time_frame
        hear
        rejection|rejections|acceptance
        close|closing|wrap|wrapping it|this|things out|up?
        deliberate|deliberating|deliberations|deliberation
        be made|out|sent|mailed|ready
        go|goes|going out
        letters
        call|calling|ring|ringing|phone|phoning|text|texting <you>
        give|giving <you> a call|ring|buzz|bell|shout
        pick up the phone to you
        set our|my sights on
        invite|inviting|invited you|candidates to
        second|next|final round candidates
        have a name
        final choice|selection|say
        speak|talk to you soon|then|again
        ghost
    """,
    Cue.DECIDING: """
        cut|whittle|whittled|narrow|narrowed|get it|this|them|things|the list|field? down
        decision|decisions|decide|decides|deciding|decided
        hiring decision
        conclusion|determination
        have|has|get|see this|it|that|things|everything|all? sorted|settled|resolved
        finalize|finalized|finalizing|finalise|finalised|finalising|finalist
        make|made|making up our|their|its|my|his|her minds|mind
        choose|chosen|choosing|pick|picking|select|selected|selecting|selection
        sign off
        signs|signed|signing off
        vote|votes|voting
        approve|approved|approves|approval
        make|made|making the|a|our final? call|choice
        pull the trigger
        green light
        close|closing|wrap|wrapping it|this|things out|up?
        deliberate|deliberating|deliberations|deliberation
        final choice|selection|say
    """,
    Cue.OTHER: """
        start|starts|starting|started date|work|working
        starts|begins|commences|starting|begin|begins
        <you> will|would|to start|begin|join
        start|begin
        start|starting date
        starting|start|begin with us
        training|onboarding|orientation|induction|inducted|bootcamp
        first day
        in place|post|seat
        happy|merry|enjoy
        have a great|good|nice|lovely|wonderful
        on board
        join|joining us|the team|as
        interview|interviews
        your interview
        the next|second|final|panel|other|last|first|technical|phone round? interview|interviews
        interviews are|is|will|have
        apply|applications|application close|closes|closing|due|deadline|open|opens
        applications
        closing date
        position|posting|vacancy|application|applications|window|listing closes|close|closing
        deadline for applications|applying|submissions|references|documents
        application deadline
        vacation|holiday|annual_leave|pto|on_leave|maternity_leave|paternity_leave
        out of the? office|town|country
        away
        <we> am|are|is|will be? out|away|off|travelling|traveling
        on leave
        on parental|sick|medical|family|study|compassionate|bereavement|extended|unpaid leave
        call|meeting|chat has|is been? moved|rescheduled|pushed|postponed|shifted|brought
        everyone|everybody|all|most|team|manager|boss|director is|are? off|out|away
        out|away until|till|til
        is|are|am|be out|away|off until|till|til|through|from|on|for|all|next|this
        is|are|am|be travelling|traveling
        back at|in the? office|desk
        i|we|she|he|they am|are|is will? be? back
        be back in
        office|offices is|are|will be? closed
        closed
        conference|trip|travelling|traveling|fly|flying|flight
        assessment|test|assignment|take_home|case_study|presentation|task|exercise|homework
        references|reference_check|reference_checks
        background|credit check|checks
        send|submit|return|complete|sign|upload us|me|it|the|your|this|any
        provide|forward|bring|fill us|me|it|the|your|this|any
        your availability|references|documents|cv|resume|portfolio|passport
        schedule|scheduled|reschedule|book
        available|availability|are you free
        contract|salary|payroll|probation|notice_period|bonus|visa|relocation
        launch|launches|go_live|goes_live
        party|career_fair|open_house|away_day|webinar|event|seminar|workshop
        let us|me know
        get back to us|me
        your answer|response|decision|reply|acceptance
        accept the|this|our offer
        tell|inform|confirm with? us|me
        project
        quarterly|annual|board review
        moving offices|office
        call centre|center|handler|handling|volume
        have|ask|let|tell them|him|her to? call|ring|phone
        parking|lunch|coffee|tour
        second|next|final|third|last round is|starts|begins|takes
        posted|advertised|listing|posting
        opened|open this|the|position|role
        experience|internship
        day_off|days_off
        offsite|off_site
        breaks|break up|for
        was|were supposed|meant|due|hoping to decide|hear|know|meet|announce|finalize|vote
        closes|reopens|reopen|shuts|shut
        office|offices|we|company close|closes|reopen|reopens|shut|shuts
        budget|fiscal
        valid|expires|expire
        offer expires|lapses|is_valid|stands
        other candidates|candidate|applicants
        meet|meeting you|your|the team
        phone|telephone|video screen|screening|interview|interviews|notes|chat|conversation
        call|calling|phone|phoning|ring|ringing <whose>? <outsiders>
        the|your|our|this|a call|chat|meeting|conversation|session|coffee with
        call|calling me #name
        did you call|ring|phone|email <us>?
        you called|rang|phoned
        if you were to call|ring|phone|email <us>?
        phones|lines|phone|line|systems is|are down|dead
        rotation|rota
        calls it|this|that
        no reply mailbox|address|inbox|account
        candidates|people|applicants|folks call|ring|phone
        papers|agenda|agendas|packs|invites|invitations go|goes out
        apply|reapply to|again
        discuss|negotiate|sign|review|accept the|your|an|our? offer|contract|terms|package
        go over the|your|an|our? offer|contract|terms|package
        will|shall|to|would|can|could call|phone|ring|contact|check|chase <whose>? <outsiders>
        call|calling|phone|phoning|ring|ringing <count> people|companies|businesses|homes
        <outsiders> are|is|will_be|being being? called|contacted|checked|rung|phoned
        <outsiders> should|must|can|may|to|could call|ring|phone <us>?
        call is|was|starts|begins|ends|takes|backs
        that|this is the job|role|position|work
        next|second|third|another|followup|upcoming call|chat|conversation|meeting|session
        set_up|jump_on|hop_on|get_on|organise|organize|have a|another quick|short? call|chat
        is|are|week dead|slow|a_wash|a_write_off|crazy|hectic|short|quiet
        crunch
        first|second|other choice
        <we>|you|<outsiders> has|have|gets|got until|till
        choice has|have until|till
        office|offices|department moves|relocates|reopens
        flies|travels|visits
        access to email|mail|emails|messages|voicemail
        you asked|wanted|told|requested me|us? to? email|mail|call|write|ring|phone|message <you>?
        call notes|log|recap|debrief|summary
        call|chat|phone w /
        reference|referee calls|call will? be? made?
        your second|next|final|panel|technical|first interview|round|meeting|conversation
        is|are confirmed|scheduled|booked|set for
        zoom|teams|google_meet|skype|hangouts
        calendar invite|invitation
        short_staffed|shorthanded|understaffed|swamped|slammed|tied_up|flat_out|snowed_under
        post|posting|return|returning back to? <you>?
        come in|back for|to
        part|full time
        semester|classes
        school|spring|autumn|fall|summer term
        shift|hours
    """,
    Cue.UNDATED: """
        no|not|without|do_not_have timeline|timeframe|time_frame|eta|date|deadline
        no|not|without|any a|any|the? firm|fixed|set|exact|hard|real|clear timeline|timeframe|date
        do|does|can? not|cannot have|give|promise|offer|got|name you? a|an|any|the? timeline|date
        do|does|can? not|cannot have|give|promise|offer|got|name you? a|an|any|the? day
        do|does|can? not|cannot have|give|promise|offer|got|name you? a|an|any|the? timeframe|eta
        no date|dates|timeline|timeframe was|is|were|are? given|mentioned|set|fixed|known|yet
        not|cannot make|making any|you|a|no? promise|promises
        no|any promises
        no idea when
        not|cannot know|say|tell you? when|how_long
    """,
    Cue.YOU: """
        you are|applied|find|come|belong|fall|will
    """,
    Cue.STEP: """
        meets|sits|votes|reconvenes|convenes|gathers
        gets together
        we will? meet|vote|sit|convene|discuss|compare|review
        they will? meet|vote|sit|convene|discuss|compare|review
        the? final|last|second|next round|stage|interview|interviews|panel is|are
        vote|meeting|session is|takes
        i am|will_be back
    """,
    Cue.HEARER: """
        you can|cannot|could|are|will|need|want|do_not_want|would|wish
    """,
    Cue.THEM: """
        candidates|applicants|finalists|folks|group|batch|cohort|crew
    """,
    Cue.NAMED: """
        do|does not go|run through|via|by
        close|judgment|judgement|tough|good|bad|right|wrong call
        my|our|your|his|her|their|whose call ,|to|whether|not|on
        is #name|#names is? call
        is|was|be the? #name|boss|manager|director|board|chair|ceo|committee|panel|owner|head call
        call|calls|called|calling a|an|the halt|stop|truce|strike|end|time
        call|calls|called|calling it|this|that a|an|the|one
        on call
        call it quits
    """,
    Cue.ANOTHER: """
        internal|other candidates|applicants|finalists|ones
        the|an? other candidate|applicant|finalist|person|one|group|batch
        my friend|roommate|flatmate|classmate|housemate|mate|neighbour|neighbor
        <you> must|need_to|have_to|have_got_to|got_to answer|reply|respond|decide|accept|tell|let
        the|a? other|different|separate role|vacancy|opening|position|job|process
        another role|vacancy|opening|position|job|process
    """,
    Cue.YOURS: """
        yours|mine
        told|tell me
        like you
        that|which is you
        in your case
        for you ,? it|that
        your group|batch|cohort|round|team|shift|lot
        your|this role|vacancy|opening|position|job|process|case
    """,
    Cue.PAST: """
        was|were
        email|mail|message|letter|note said
        had
        <we> just|recently|already|first|all|both|only? <past_verb>
        <you> just|recently|already|first? <past_verb>
        it|that|which|who <past_verb>
        have|has <you>|we|i been waiting
        called|rang|phoned|emailed|texted back? by|me
        notes|memo|diary ~:|,
        good|great|nice|lovely|fun talk|chat|meeting|conversation|call|session today|yesterday
        good|great|nice|lovely|fun talk|chat|meeting|conversation|call|session earlier
        good|great|nice|lovely|fun talk|chat|meeting|conversation|call|session !with|on|at|to|is
        position|role|posting|job|applications|window|search|ad|process <past_verb>
        has|have been open|posted|up|running|searching|looking|advertised
        thank|thanks you? again|ever? so|very? much|kindly? indeed? for
        sorry|apologies|apologise|apologize for|about
        came|come|gone|went and|by went|gone|passed?
        has|have slipped|gone|passed by?
        nice|great|good|lovely|pleasure to? meeting|meet|seeing|talking|speaking|chatting|having
        enjoyed
    """,
    Cue.SAID: """
        we|i had? said|told|promised|hoped|thought|quoted|intended
        did i say
    """,
    Cue.INTERVIEWING: """
        interviewing
        meeting|seeing|speaking|talking more|other|with|to|the? candidates|people
        meet|see|speak|talk more|other|with|to|the? candidates|people
        see|seeing|meet|meeting <count>? more|other|additional? people|candidates|applicants
        interviewing|screening|seeing people|candidates
        screening
        interview|interviews run|runs|running|going|go|continue|scheduled|on|are
        interviews
        interviews|conversations|screens|panels with? other|others
        still interviewing|meeting|seeing
        the last|final interview|candidate is|takes
        more|other|remaining|last|final interviews|candidates|conversations
        candidates|people|applicants|others|folks to see|meet|interview|speak|talk
        interview|interviews with? others
        first|second|final|last round|rounds
        applications|reviewing applications
        accepting applications
        have|has <count>? candidates|people|interviews|applicants coming|scheduled|booked|lined|in
    """,
}
