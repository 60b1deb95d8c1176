from datetime import date, timedelta

import pytest

from afterword.adapters.received.invite_files import InviteFiles
from afterword.domain.errors import BadInput, NotAllowed
from afterword.domain.history import Says
from afterword.ports import Folder
from afterword.records import models
from afterword.workflows import arrivals, listen, proposals, work
from afterword.workflows.acts import undo
from afterword.workflows.arrivals import Meaning
from afterword.workflows.metrics import metrics
from tests.workflows.delivery import (
    DUE,
    LOST,
    Clock,
    FakeFolders,
    FakeServer,
    approved,
    kit,
    mailbox,
    state,
)
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db

LEE = "acme-1:lee-wong:thank_you"


def mail(sender: str, text: str, *headers: str, name: str = "<a@acme.example>") -> bytes:
    lines = (
        f"From: {sender}",
        "To: ana.ruiz@example.com",
        f"Message-ID: {name}",
        "Subject: Re: thanks",
        "Date: Mon, 30 Nov 2026 19:30:00 +0000",
        *headers,
        "",
        text,
        "",
    )
    return "\n".join(lines).encode()


def hear(content: bytes, minutes: int = 0, server: FakeServer | None = None) -> FakeFolders:
    """The worker looks once while that mail lies in the inbox, which was renumbered."""
    folders = FakeFolders(validity=minutes + 1)
    folders.put(Folder.INBOX, content)
    clock = Clock(DUE + timedelta(minutes=minutes))
    looked = work.look(kit(server or FakeServer(), clock, folders))
    assert not looked.trouble
    return folders


def test_an_answer_holds_what_is_pending_before_it_leaves(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    hear(mail("Lee Wong <lee@acme.example>", "We will decide by Friday."), server=server)
    assert state(row) == "held"
    assert not server.taken
    arrival = models.Arrival.objects.get()
    assert (arrival.number, arrival.sure, arrival.kind) == (1, False, "person")
    assert arrival.new_text == "We will decide by Friday."


def test_an_answer_that_names_our_message_is_surely_theirs(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer()))
    hear(mail("someone@else.example", "Thanks!", f"In-Reply-To: {row.message_id}"), minutes=5)
    arrival = models.Arrival.objects.get()
    assert arrival.sure
    assert arrival.person is not None
    assert arrival.person.key == "dana-cruz"


def test_what_the_candidate_says_of_it_lets_go(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    hear(mail("lee@acme.example", "You are welcome."), server=server)
    arrival = arrivals.find_arrival(owner, 1)
    arrivals.explain(arrival, Meaning(Says.THANKS), DUE + timedelta(minutes=2))
    work.look(kit(server, Clock(DUE + timedelta(minutes=3))))
    assert state(row) == "sent"
    assert models.Arrival.objects.get().settled


def test_a_forged_answer_is_shrugged_off(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    hear(mail("lee@acme.example", "Never write to us again."), server=server)
    assert state(row) == "held"
    arrivals.not_theirs(arrivals.find_arrival(owner, 1), DUE + timedelta(minutes=2))
    work.look(kit(server, Clock(DUE + timedelta(minutes=3))))
    assert state(row) == "sent"
    assert not models.Event.objects.filter(kind="reply").exists()


def test_a_mail_counts_once_however_often_it_is_seen(owner: models.User) -> None:
    mailbox(owner)
    answer = mail("lee@acme.example", "Hello")
    for minutes in (0, 5, 10):
        hear(answer, minutes)
    assert models.Event.objects.filter(kind="reply").count() == 1


def test_nothing_is_kept_of_unrelated_mail(owner: models.User) -> None:
    mailbox(owner)
    folders = FakeFolders()
    folders.put(Folder.INBOX, mail("shop@shop.example", "Buy now"))
    work.look(kit(FakeServer(), folders=folders))
    assert folders.read_of == []
    assert not models.Arrival.objects.exists()
    assert not models.Event.objects.exists()


def test_the_candidates_own_mail_is_no_answer(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer()))
    hear(mail("ana.ruiz@example.com", "One more thing", f"References: {row.message_id}"), minutes=5)
    assert not models.Event.objects.filter(kind="reply").exists()


def bounce(of: str, status: str = "5.1.1", action: str = "failed") -> bytes:
    return f"""From: MAILER-DAEMON@isp.example
To: ana.ruiz@example.com
Message-ID: <b@isp.example>
Subject: Undelivered Mail Returned to Sender
Date: Mon, 30 Nov 2026 19:30:00 +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; isp.example

Final-Recipient: rfc822; dana@acme.example
Action: {action}
Status: {status}

--b
Content-Type: text/rfc822-headers

Message-ID: {of}
To: dana@acme.example

--b--
""".encode()


def test_a_bounce_of_ours_condemns_the_address(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer()))
    hear(bounce(row.message_id), minutes=5)
    event = models.Event.objects.get(kind="bounce")
    assert (event.address, event.permanent) == ("dana@acme.example", True)


def test_a_bounce_of_something_else_counts_for_nothing(owner: models.User) -> None:
    approved(owner)
    work.look(kit(FakeServer()))
    hear(bounce("<other@example.com>"), minutes=5)
    assert not models.Event.objects.filter(kind="bounce").exists()
    assert not models.Arrival.objects.exists()


def test_a_bounce_settles_a_doubt(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer([LOST])))
    assert state(row) == "in_doubt"
    hear(bounce(row.message_id), minutes=5)
    assert state(row) == "sent"


def test_an_absence_counts_only_where_it_answers_a_message_of_ours(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer()))
    away = "I am out of the office until 4 December 2026."
    auto = "Auto-Submitted: auto-replied"
    hear(mail("dana@acme.example", away, auto, name="<c@acme.example>"), minutes=5)
    assert not models.Event.objects.filter(kind="auto_reply").exists()
    named = mail("dana@acme.example", away, auto, f"In-Reply-To: {row.message_id}")
    hear(named, minutes=10)
    event = models.Event.objects.get(kind="auto_reply")
    assert event.until == date(2026, 12, 4)


def test_a_mail_from_the_employer_holds_and_asks(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    models.Employer.objects.update(domain="acme.example")
    hear(mail("no-reply@jobs.acme.example", "Unfortunately …"), server=server)
    assert state(row) == "held"
    assert models.Arrival.objects.get().person is None


def test_what_holds_nothing_cannot_be_explained(owner: models.User) -> None:
    row = approved(owner)
    work.look(kit(FakeServer()))
    hear(bounce(row.message_id), minutes=5)
    with pytest.raises(NotAllowed):
        arrivals.explain(arrivals.find_arrival(owner, 1), Meaning(Says.THANKS), DUE)


def test_a_date_in_an_answer_plans_anew_once_confirmed(owner: models.User) -> None:
    mailbox(owner)
    hear(mail("lee@acme.example", "We decide on 18 December."))
    arrival = arrivals.find_arrival(owner, 1)
    later = DUE + timedelta(minutes=5)
    meaning = Meaning(Says.DATE, decide_by=date(2026, 12, 18))
    arrivals.explain(arrival, meaning, later)
    questions = [key for key in planned(owner, later) if key.endswith("status_question")]
    assert questions
    assert planned(owner, later)[questions[0]].at.date() > date(2026, 12, 18)


# --- from whom, and how sure ------------------------------------------------------------

PASSED = "Authentication-Results: mx.isp.example; dmarc=pass header.from=acme.example"


def trusting(owner: models.User) -> None:
    mailbox(owner)
    models.Mailbox.objects.update(trusts="mx.isp.example")


def test_the_providers_own_word_makes_an_answer_sure(owner: models.User) -> None:
    trusting(owner)
    hear(mail("Lee Wong <lee@acme.example>", "Hello", PASSED))
    arrival = models.Arrival.objects.get()
    assert arrival.sure
    assert ["sure", "mx.isp.example: dmarc=pass acme.example"] in arrival.evidence


def test_a_forged_word_below_the_providers_makes_nothing_sure(owner: models.User) -> None:
    trusting(owner)
    own = "Authentication-Results: mx.isp.example; dmarc=fail header.from=acme.example"
    hear(mail("Lee Wong <lee@acme.example>", "Hello", own, PASSED))
    assert not models.Arrival.objects.get().sure


def test_a_provider_that_nobody_named_is_not_believed(owner: models.User) -> None:
    mailbox(owner)
    hear(mail("Lee Wong <lee@acme.example>", "Hello", PASSED))
    assert not models.Arrival.objects.get().sure


def test_an_applicant_system_that_names_the_employer_holds_and_asks(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    system = '"Acme Careers" <no-reply@us.greenhouse-mail.io>'
    hear(mail(system, "Unfortunately we have decided …"), server=server)
    assert state(row) == "held"
    assert not models.Event.objects.filter(kind="outcome").exists()
    assert not models.Arrival.objects.get().settled


def test_the_employers_domain_is_known_by_its_people(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    hear(mail("HR <people@acme.example>", "We regret …"), server=server)
    assert state(row) == "held"


def test_an_agencys_domain_is_not_the_employers(owner: models.User) -> None:
    mailbox(owner)
    models.Involvement.objects.update(organisation="Headhunters")
    hear(mail("other@acme.example", "Buy now"))
    assert not models.Arrival.objects.exists()


def test_what_was_written_before_the_interview_answers_nothing(owner: models.User) -> None:
    mailbox(owner)
    early = mail("lee@acme.example", "See you at ten.").replace(
        b"30 Nov 2026 19:30", b"30 Nov 2026 09:30"
    )
    hear(early)
    assert not models.Arrival.objects.exists()


def test_a_forged_bounce_without_our_message_id_condemns_nothing(owner: models.User) -> None:
    approved(owner)
    work.look(kit(FakeServer()))
    forged = bounce("<guessed@example.com>").replace(b"MAILER-DAEMON@isp", b"dana@acme")
    hear(forged, minutes=5)
    assert not models.Event.objects.filter(kind="bounce").exists()


# --- where it was read to ---------------------------------------------------------------


def test_an_emptied_mailbox_is_no_trouble(owner: models.User) -> None:
    mailbox(owner)
    folders = hear(mail("lee@acme.example", "Hello"))
    folders.contents[Folder.INBOX].clear()
    folders.validity += 1
    looked = work.look(kit(FakeServer(), Clock(DUE + timedelta(minutes=5)), folders))
    assert not looked.trouble
    assert models.Arrival.objects.count() == 1


def test_a_person_who_is_named_later_is_looked_for_in_older_mail(owner: models.User) -> None:
    mailbox(owner)
    folders = hear(mail("kim@partner.example", "Thanks for coming in."))
    assert not models.Arrival.objects.exists()
    models.Person.objects.filter(key="lee-wong").update(email="kim@partner.example")
    work.look(kit(FakeServer(), Clock(DUE + timedelta(minutes=5)), folders))
    assert models.Arrival.objects.get().person == models.Person.objects.get(key="lee-wong")


def test_what_is_known_already_is_not_fetched_again(owner: models.User) -> None:
    mailbox(owner)
    folders = hear(mail("lee@acme.example", "Hello"))
    folders.validity += 1
    folders.read_of.clear()
    work.look(kit(FakeServer(), Clock(DUE + timedelta(minutes=5)), folders))
    assert folders.read_of == []


# --- what the candidate sent by hand ------------------------------------------------------


def written(to: str, *headers: str, at: str = "19:30") -> bytes:
    own = mail(
        "Ana Ruiz <ana.ruiz@example.com>", "Thank you both!", *headers, name="<h@example.com>"
    )
    addressed = own.replace(b"To: ana.ruiz@example.com", f"To: {to}".encode())
    return addressed.replace(b"19:30", at.encode())


def look_at_sent(content: bytes, server: FakeServer) -> FakeFolders:
    folders = FakeFolders()
    folders.put(Folder.SENT, content)
    work.look(kit(server, Clock(DUE + timedelta(hours=2)), folders))
    return folders


def test_a_mail_sent_by_hand_holds_the_step_and_asks(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    folders = look_at_sent(written("Dana <dana@acme.example>"), server)
    assert state(row) == "held"
    assert folders.read_of == []
    arrival = models.Arrival.objects.get()
    assert (arrival.kind, arrival.step, arrival.settled) == ("by_hand", row.step, False)
    asked = arrivals.question_of(arrivals.find_arrival(owner, 1))
    assert asked.en == "Was this your thank-you to Dana Cruz?"
    assert asked.es == "¿Era esto tu agradecimiento a Dana Cruz?"
    steps = planned(owner, DUE + timedelta(hours=2))
    assert steps[row.step].state == "held"
    assert "written to them yourself" in steps[row.step].why_en
    assert steps[LEE].state != "held"


def test_yes_it_was_counts_as_done(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    look_at_sent(written("dana@acme.example"), server)
    later = DUE + timedelta(hours=3)
    arrivals.was_it(arrivals.find_arrival(owner, 1), later)
    work.look(kit(server, Clock(later)))
    assert not server.taken
    assert state(row) == "withdrawn"
    sent = models.Event.objects.get(kind="sent")
    assert (sent.step, sent.channel) == (row.step, "email")
    assert not models.Event.objects.filter(kind="written").exists()


def test_no_it_was_not_lets_the_step_go_on(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    look_at_sent(written("dana@acme.example"), server)
    later = DUE + timedelta(hours=3)
    arrivals.was_something_else(arrivals.find_arrival(owner, 1), later)
    work.look(kit(server, Clock(later)))
    assert state(row) == "sent"
    assert len(server.taken) == 1


def test_our_own_message_in_sent_asks_nothing(owner: models.User) -> None:
    row = approved(owner)
    server = FakeServer()
    work.look(kit(server))
    assert state(row) == "sent"
    folders = look_at_sent(server.taken[0].replace(b"\r\n", b"\n"), server)
    assert not models.Arrival.objects.exists()
    renamed = (
        server.taken[0].replace(b"\r\n", b"\n").replace(row.message_id.encode(), b"<n@x.example>")
    )
    folders.put(Folder.SENT, renamed)
    work.look(kit(server, Clock(DUE + timedelta(hours=4)), folders))
    assert not models.Arrival.objects.exists()


def test_our_own_message_in_sent_ends_a_doubt(owner: models.User) -> None:
    row, server = approved(owner), FakeServer([LOST])
    work.look(kit(server))
    assert state(row) == "in_doubt"
    models.Outgoing.objects.update(check_at=None)
    look_at_sent(server.taken[0].replace(b"\r\n", b"\n"), server)
    assert state(row) == "sent"


def test_a_mail_from_before_the_interview_asks_nothing(owner: models.User) -> None:
    row = approved(owner)
    look_at_sent(written("dana@acme.example", at="10:30"), FakeServer())
    assert not models.Arrival.objects.exists()
    assert state(row) == "sent"


def test_a_mail_to_nobody_of_the_search_is_not_kept(owner: models.User) -> None:
    mailbox(owner)
    look_at_sent(written("mother@example.org"), FakeServer())
    assert not models.Arrival.objects.exists()
    assert not models.Event.objects.exists()


# --- invitations ----------------------------------------------------------------------------


def invitation(
    uid: str,
    method: str = "REQUEST",
    sequence: int = 0,
    starts: str = "20261207T160000Z",
    organizer: str = "dana@acme.example",
    name: str = "<i@acme.example>",
    headers: tuple[str, ...] = (),
) -> bytes:
    status = "CANCELLED" if method == "CANCEL" else "CONFIRMED"
    calendar = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
SEQUENCE:{sequence}
DTSTAMP:20261130T120000Z
DTSTART:{starts}
DTEND:{starts[:9]}17{starts[11:]}
SUMMARY:Interview: Ana Ruiz and Acme
STATUS:{status}
ORGANIZER;CN=Dana Cruz:mailto:{organizer}
ATTENDEE;CN=Ana Ruiz:mailto:ana.ruiz@example.com
ATTENDEE;CN=Dana Cruz:mailto:dana@acme.example
END:VEVENT
END:VCALENDAR"""
    extra = ("MIME-Version: 1.0", f"Content-Type: text/calendar; method={method}", *headers)
    return mail(f"Dana Cruz <{organizer}>", calendar, *extra, name=name).replace(
        b"Subject: Re: thanks", b"Subject: Interview with Acme"
    )


def known_interview(owner: models.User) -> models.Interview:
    """One interview that came by an invite of Dana's and was taken in."""
    trusting(owner)
    hear(invitation("u1"))
    arrivals.take_invite(arrivals.find_arrival(owner, 1), InviteFiles(), lambda _zone: None, DUE)
    return models.Interview.objects.get(uid="u1")


def test_an_invitation_is_a_proposal_until_it_is_taken(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    hear(invitation("u1"), server=server)
    assert state(row) == "held"
    assert not models.Interview.objects.filter(uid="u1").exists()
    arrival = arrivals.find_arrival(owner, 1)
    (proposal,) = proposals.proposed(owner, proposals.read_again(arrival, InviteFiles()))
    assert proposal.change == "new"
    assert proposal.lines[0].en == "A new interview: Acme, Monday 7 December, 10:00."
    keys = arrivals.take_invite(arrival, InviteFiles(), lambda _zone: None, DUE)
    assert models.Interview.objects.get(uid="u1").key == keys[0]
    assert models.Event.objects.get(kind="reply").says == "next_round"
    assert models.Arrival.objects.get().settled


def test_a_strangers_invitation_waits_without_an_employer(owner: models.User) -> None:
    mailbox(owner)
    hear(invitation("u9", organizer="sam@globex.example"))
    arrival = models.Arrival.objects.get()
    assert (arrival.opportunity, arrival.event, arrival.settled) == (None, None, False)
    arrivals.not_theirs(arrival, DUE)
    assert models.Arrival.objects.get().settled
    assert models.Interview.objects.count() == 1


def test_a_vouched_for_cancellation_of_the_same_organizer_applies(owner: models.User) -> None:
    interview = known_interview(owner)
    assert interview.organizer == "dana@acme.example"
    off = invitation("u1", "CANCEL", 1, name="<j@acme.example>", headers=(PASSED,))
    hear(off, minutes=5)
    interview.refresh_from_db()
    assert interview.cancelled
    assert models.Arrival.objects.get(number=2).settled


def test_a_vouched_for_new_time_of_the_same_organizer_applies(owner: models.User) -> None:
    interview = known_interview(owner)
    moved = invitation("u1", sequence=1, starts="20261209T160000Z", name="<j@x>", headers=(PASSED,))
    hear(moved, minutes=5)
    interview.refresh_from_db()
    assert interview.starts_at.day == 9


@pytest.mark.parametrize(
    ("organizer", "headers"),
    [
        ("dana@acme.example", ()),
        ("mallory@evil.example", (PASSED,)),
        ("mallory@acme.example", (PASSED,)),
    ],
)
def test_any_other_cancellation_only_asks(
    owner: models.User, organizer: str, headers: tuple[str, ...]
) -> None:
    interview = known_interview(owner)
    forged = invitation("u1", "CANCEL", 1, organizer=organizer, name="<j@x>", headers=headers)
    hear(forged, minutes=5)
    interview.refresh_from_db()
    assert not interview.cancelled
    arrival = models.Arrival.objects.get(number=2)
    assert not arrival.settled
    (proposal,) = proposals.proposed(owner, proposals.read_again(arrival, InviteFiles()))
    assert "called off" in proposal.lines[0].en
    arrivals.take_invite(arrival, InviteFiles(), lambda _zone: None, DUE)
    interview.refresh_from_db()
    assert interview.cancelled


def test_an_invitation_that_is_known_already_asks_nothing(owner: models.User) -> None:
    known_interview(owner)
    hear(invitation("u1", name="<again@acme.example>"), minutes=5)
    again = models.Arrival.objects.get(number=2)
    assert (again.settled, again.event) == (True, None)


def test_undo_never_takes_back_what_came(owner: models.User) -> None:
    mailbox(owner)
    hear(mail("lee@acme.example", "Hello"))
    taken_back = undo(owner, DUE + timedelta(minutes=2))
    assert taken_back is not None
    assert taken_back.verb == "add"


def test_whom_to_believe_is_set_for_each_account(owner: models.User) -> None:
    box = mailbox(owner)
    assert listen.believed(box) == ""
    listen.believe(box, "MX.isp.example")
    assert listen.believed(models.Mailbox.objects.get()) == "mx.isp.example"
    with pytest.raises(BadInput):
        listen.believe(box, "mx.isp.example; dmarc=pass")
    listen.believe(box, "")
    models.Mailbox.objects.update(imap_host="imap.gmail.com")
    assert listen.believed(models.Mailbox.objects.get()) == "mx.google.com"


def test_a_providers_name_is_learnt_from_what_it_adds_to_every_mail(owner: models.User) -> None:
    mailbox(owner)
    models.Mailbox.objects.update(imap_host="imap.isp.example", imap_security="tls")
    folders = FakeFolders()
    for number in range(12):
        folders.put(Folder.INBOX, mail(f"x{number}@shop.example", "", PASSED, name=f"<{number}@s>"))
    work.look(kit(FakeServer(), folders=folders))
    assert models.Mailbox.objects.get().trusts == "mx.isp.example"


def test_how_long_nothing_was_heard_is_counted(owner: models.User) -> None:
    mailbox(owner)
    assert "afterword_unheard_seconds 0" in metrics(DUE)
    hear(mail("shop@shop.example", "Buy now"))
    assert "afterword_unheard_seconds 300" in metrics(DUE + timedelta(minutes=5))
