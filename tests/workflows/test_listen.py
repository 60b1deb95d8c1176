from datetime import date, timedelta

import pytest

from afterword.domain.errors import NotAllowed
from afterword.domain.history import Says
from afterword.ports import Folder
from afterword.records import models
from afterword.workflows import listen, work
from afterword.workflows.listen import Meaning
from tests.cast import acme, ana
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


@pytest.fixture
def owner() -> models.User:
    owner = ana()
    acme(owner)
    return owner


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
    arrival = listen.find_arrival(owner, 1)
    listen.explain(arrival, Meaning(Says.THANKS), DUE + timedelta(minutes=2))
    work.look(kit(server, Clock(DUE + timedelta(minutes=3))))
    assert state(row) == "sent"
    assert models.Arrival.objects.get().settled


def test_a_forged_answer_is_shrugged_off(owner: models.User) -> None:
    row, server = approved(owner), FakeServer()
    hear(mail("lee@acme.example", "Never write to us again."), server=server)
    assert state(row) == "held"
    listen.not_theirs(listen.find_arrival(owner, 1), DUE + timedelta(minutes=2))
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
    folders.whole = lambda *_args: pytest.fail("its text was fetched")  # type: ignore[method-assign]
    work.look(kit(FakeServer(), folders=folders))
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
        listen.explain(listen.find_arrival(owner, 1), Meaning(Says.THANKS), DUE)


def test_a_date_in_an_answer_plans_anew_once_confirmed(owner: models.User) -> None:
    mailbox(owner)
    hear(mail("lee@acme.example", "We decide on 18 December."))
    arrival = listen.find_arrival(owner, 1)
    later = DUE + timedelta(minutes=5)
    meaning = Meaning(Says.DATE, decide_by=date(2026, 12, 18))
    listen.explain(arrival, meaning, later)
    questions = [key for key in planned(owner, later) if key.endswith("status_question")]
    assert questions
    assert planned(owner, later)[questions[0]].at.date() > date(2026, 12, 18)
