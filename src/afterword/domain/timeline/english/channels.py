"""What English phrases make of a silence, and the channels they name. One pattern a line."""

from __future__ import annotations

from afterword.domain.timeline.cues import Cue

FATES = {
    Cue.NAMED: """
        is|as|from a|our|the? no reply
    """,
    Cue.REJECTED: """
        consider yourself not|unsuccessful|rejected|out|free
        consider|regard your|the|this|our|it|that application|silence|candidacy? as?
        treat|take|deem your|the|this|our|it|that application|silence|candidacy? as?
        assume|presume|conclude|understand|infer that? you|we|the|it|your|another|someone
        you may|can|should|might assume|presume|conclude|take|infer
        assume|presume not|unsuccessful|the_worst|otherwise
        not been? selected|successful|shortlisted|chosen|progressed
        not moving|proceeding|going|progressing|moved|taken|move|proceed
        have|has|were|was|been unsuccessful
        unsuccessful
        have|has|is|was|been filled
        position|role|job|vacancy|spot has? been? gone|filled|taken|closed
        chose|chosen|selected|picked <another>
        hired|found|offered|filled|going|proceeding|proceeded|moved|decided with|on|for? <another>
        gone|went|go|going|opted|moved|proceeded with|for|on|ahead|forward with? <another>
        is|means|as a|our no|rejection|refusal
        it is no
        means no|that|you|we|your|the
        no longer being? considered|under|in
        decided not to
        go|going|gone|went|chosen|moving in|another|a another|different? direction|way|route
        did not make|get it|the
        job|role|position|it|offer has|have? went|gone|go to <another>
        consider the|your matter|application|candidacy closed
        have not made it|the
        not been? successful
        not this time
        moved on
        gone|went|going|go elsewhere
        application|candidacy is|has|was been? closed|rejected|declined|over
        will not be moving|proceeding|considered|taken|taking|progressing|pursuing
        that is our answer
        the answer is no
        you are out
        not a match|fit
    """,
    Cue.ONLY_SELECTED: """
        only get|be in touch with those|people|candidates|applicants|whoever|the
        only successful|shortlisted|selected|chosen candidates|applicants|people|finalists
        only those|candidates|applicants|people selected|shortlisted|who|chosen
        only those|candidates|applicants|people whom|that|we|moving|invited
        only the successful|selected|shortlisted|chosen candidate|candidates|applicants|ones
        only contact|notify|reply|respond|call|write to|out? to? the? successful|shortlisted
        only contact|notify|reply|respond|call|write to|out? to? the? people|candidates|those
        only email|answer|inform|hear|reach to|out? to? the? successful|shortlisted
        only email|answer|inform|hear|reach to|out? to? the? people|candidates|those
        only contact|notify|reply to|out? to? the? selected|applicants|whoever
        only respond|call|write to|out? to? the? selected|applicants|whoever
        only contact|notify|reply|respond|call|write to|out? to? the? finalists|ones
        only email|answer|inform|hear|reach to|out? to? the? selected|applicants|whoever
        only email|answer|inform|hear|reach to|out? to? the? finalists|ones
        only be contacting|notifying|contacted|replying|in if|successful|shortlisted
        only be contacting|notifying|contacted|replying|in those|the|to|touch
        only hear|contacted|be if|contacted
        only contact|call|write|email|hear|reply|respond|reach <you>? from? us? if
        contact|notify|inform|call|email successful|shortlisted|selected candidates|applicants only
        successful|shortlisted|selected candidates|applicants only
        unsuccessful candidates|applicants will|are not be? contacted|notified|informed
    """,
}

PAPERS = {
    "posted": "regular|snail|postal|first|second|registered|certified|surface|royal|ordinary|us|"
    "recorded",
    "chosen_one": "successful_candidate|chosen_candidate|selected_candidate|successful_applicant|"
    "successful_person|successful_candidates|successful_applicants|selected_candidates|finalists",
    "got": "got|received|read|saw|seen|per|regarding|re|about|for|answering|reply_to|response_to",
    "spoke": "spoke|spoken|speaking|talked|talking|chatted|said|mentioned|discussed|told|explained|"
    "agreed|met|interviewed|screened|connected|asked",
    "with_you": "to_you|with_you|you|us|me|to_me|with_me|to_us|with_us|earlier|yesterday|today|"
    "about_it",
}

CHANNELS = {
    Cue.NAMED: """
        platform team|engineer|engineers|engineering
        original|earlier|previous|last|first|initial|weekend email|mail|message
        phone|telephone|video screen|screening|interview|interviews|notes|chat|conversation
        voicemail|vm|email|text|letter|mail|message|call transcript|transcription? :
        voicemail|vm|text|email|letter|mail|message|whatsapp|dm|call from the? <third>|#name :
        call notes|log|recap|debrief|summary
        call|chat|phone w /
        call|calls|calling|phone|phoning|ring|ringing <whose>? <outsiders>
        call me #name
        will|shall|to|would|can|could call|phone|ring|contact|check|chase <whose>? <outsiders>
        call|calling|phone|phoning|ring|ringing <count> people|companies|businesses|homes
        <outsiders> are|is|will_be|being being? called|contacted|checked|rung|phoned
        <outsiders> should|must|can|may|to|could call|ring|phone <us>?
        call is|was|starts|begins|ends|takes|backs
        reference|referee calls|call
        access to email|mail|emails|messages|voicemail
        you asked|wanted|told|requested me|us? to? email|mail|call|write|ring|phone|message <you>?
        will|would|shall|to call it
        candidates|people|applicants|folks call|ring|phone
        for calling|ringing|phoning|emailing|writing
        did you call|ring|phone|email <us>?
        have|had you called|rung|phoned|emailed
        you called|rang|phoned|emailed|wrote|messaged
        if you were to call|ring|phone|email <us>?
        call|calls|called|calling it|this|that
        cold|sales|client|customer|conference|discovery|support|outbound|inbound calls|call|calling
        did|have you get|got|see|seen|receive|received|read my|our|the call|email|mail|message
        did|have you get|got|see|seen|receive|received|read my|our|the letter|note|voicemail|text
        <got> your linkedin? email|mail|message|letter|note|voicemail|call|text|inmail|reply
        <spoke> <with_you>? on|over|by|via|in|during the|my|our|your|an|a? phone|telephone|call
        <spoke> <with_you>? on|over|by|via|in|during the|my|our|your|an|a? letter|text|linkedin
        <spoke> <with_you>? on|over|by|via|in|during the|my|our|your|an|a? email|mail|message
    """,
    Cue.EMAIL: """
        emails|emailed|emailing|email
        by|via mail
        email|emailing <you>
        email|emailing the? <chosen_one>
        mail|mails|mailing
        your inbox
        drop|shoot|send|dropping|shooting|sending you a|an? quick|short|brief? line|note|email
        drop|shoot|send <us> a quick|short|brief? line|note
    """,
    Cue.WRITTEN: """
        write|writing|written to? you
        we|i will|shall write
        will|shall|be write|writing
        in writing
    """,
    Cue.LETTER: """
        letter|letters
        by|through|in|via the? post
        by|via|in|through <posted> class? mail|post|delivery
        <posted> mail|post
        envelope
        your|the mailbox|letterbox|postbox
        your|the mail|letter box
        through|in|by the mail
        postal address
        posted to you
        usps
        watch|check|mind|await the post
    """,
    Cue.PHONE: """
        expect|expecting|await|awaiting|get|receive|for <third> call
        <third> call comes|arrives|will|should
        will|shall call|phone|ring|text
        will|would|might|gonna|going_to|promised_to call|ring|phone|telephone|text|buzz <us>
        is|are calling|ringing|phoning|texting <us>
        calls|rings|phones|texts me|us
        calling|ringing|phoning|texting anyone|anybody
        by|via|over|on the? phone|telephone
        they|she|he|hr text|call|ring|phone ~$|me|everyone
        phone|telephone call
        call|calling|ring|ringing|phone|phoning|telephone|text|texting <you>
        calls|rings|phones|texts <you>
        call|calling|phone|phoning|ring|ringing the? <chosen_one>
        give|giving <you> a quick? call|ring|buzz|bell|shout
        a quick|phone? call from
        <third> to call|ring|phone|text <you>?
        wait|waiting for my|our|the|a|her|his|their call
        expect|get|receive|await my|our|a|the|an quick|phone? call
        phone|telephone
        text|texts message|messages|you|me|us
        a|by|via text
        sms|whatsapp
        voicemail
        be|get|being called|phoned|telephoned|rung
        called|phoned
        call|calls from me|us|our|my|hr|the|#name
        you a call|ring|buzz|bell|shout
        calls go|will_go|are? out
        making calls
        make|making the|our|my calls
    """,
    Cue.LINKEDIN: """
        linkedin
        linked in
        on|via|through li
        inmail
    """,
    Cue.PORTAL: """
        portal|portals
        dashboard
        workday|greenhouse|taleo|icims|smartrecruiters|successfactors
        careers|career|jobs|application|applications|candidate site|website|page|account|area
        careers|career|jobs|application|applications|candidate centre|center|home|zone|hub
        applicant|hiring|status|recruitment site|website|page|account|area
        applicant|hiring|status|recruitment centre|center|home|zone|hub
        our website|site|web
        on the website|site
        web|online status? page|account|profile|system|platform|area
        online|applicant tracking application|tracking|tracker|system
        platform
        log|logging|sign in|into|on to? the|your|our
        candidate profile|account
        your application page|profile|account
        your account
        applicant|candidate tracking? system
        app
        intranet
    """,
}
