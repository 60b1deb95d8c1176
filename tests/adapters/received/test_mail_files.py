from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.adapters.received.mail_files import MailFiles
from afterword.adapters.received.markup import text_of_html
from afterword.domain.errors import FactsError
from afterword.domain.incoming.facts import Incoming, Kind
from afterword.domain.incoming.read import read_mail

OURS = "<m1@mail.example.com>"
DATE = "Date: Wed, 25 Nov 2026 10:00:00 -0600"


def mail(*headers: str, body: str) -> bytes:
    return "\n".join((*headers, DATE, "", body)).encode()


def read(data: bytes) -> Incoming:
    return read_mail(MailFiles().read(data))


REPORT = """From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
To: ana.ruiz@example.com
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I'm sorry to have to inform you that your message is returned below.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {diagnostic}

--b
Content-Type: message/rfc822

From: ana.ruiz@example.com
To: {recipient}
Message-ID: <m1@mail.example.com>
Subject: Thank you

Dear Dana,
--b--
"""


@pytest.mark.parametrize(
    ("action", "status", "diagnostic", "permanent"),
    [
        ("failed", "5.1.1", "550 5.1.1 User unknown", True),
        ("failed", "5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found", True),
        ("failed", "5.4.1", "550 5.4.1 Recipient address rejected: Access denied", True),
        ("failed", "5.2.1", "550 5.2.1 The account you tried to reach is disabled", True),
        ("failed", "5.0.0", "550 no such user here", True),
        ("failed", "5.4.4", "Host or domain name not found", True),
        ("failed", "5.2.2", "552 5.2.2 mailbox full", False),
        ("failed", "5.7.1", "550 5.7.1 blocked as spam", False),
        ("failed", "5.3.4", "552 message too large", False),
        ("failed", "4.4.7", "delivery time expired", False),
        ("failed", "5.0.0", "", True),
        ("failed", "", "", False),
        ("delayed", "4.4.1", "connection timed out", False),
        ("delayed", "5.1.1", "", False),
    ],
)
def test_a_delivery_report_is_a_bounce_and_tells_whether_for_good(
    action: str, status: str, diagnostic: str, permanent: bool
) -> None:
    fields = {"action": action, "status": status, "diagnostic": diagnostic}
    found = read(REPORT.format(recipient="dana.cruz@acme.example", **fields).encode())
    assert found.kind is Kind.BOUNCE
    assert found.recipients == ("dana.cruz@acme.example",)
    assert found.permanent is permanent
    assert found.of == (OURS,)
    assert found.new_text is None


def test_a_report_of_success_is_no_bounce() -> None:
    fields = {"action": "delivered", "status": "2.0.0", "diagnostic": "250 ok"}
    assert read(REPORT.format(recipient="a@b.example", **fields).encode()).kind is not Kind.BOUNCE


@pytest.mark.parametrize(
    ("headers", "body", "permanent"),
    [
        (
            [
                "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
                "Subject: Delivery Status Notification (Failure)",
                "X-Failed-Recipients: dana.cruz@acme.example",
            ],
            (
                "** Address not found **\n\nYour message wasn't delivered to "
                "dana.cruz@acme.example because "
                "the address couldn't be found, or is unable to receive mail."
            ),
            True,
        ),
        (
            ["From: MAILER-DAEMON@mx.example.com", "Subject: failure notice"],
            (
                "Hi. This is the qmail-send program.\nI'm afraid I wasn't able to deliver "
                "your message to the "
                "following addresses.\nThis is a permanent error; I've given up.\n\n"
                "<dana.cruz@acme.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
                "--- Below this line is a copy of the message.\n\nMessage-ID: <m1@mail.example.com>"
            ),
            True,
        ),
        (
            [
                "From: Microsoft Outlook <postmaster@example.com>",
                "Subject: No se puede entregar: Gracias por la entrevista",
            ],
            (
                "Error en la entrega a estos destinatarios o grupos:\n\ndana.cruz@acme.example\n"
                "No se encontró la dirección de correo electrónico que especificó."
            ),
            True,
        ),
        (
            [
                "From: Mail Delivery System <mailer-daemon@example.com>",
                "Subject: Warning: message delayed 24 hours",
            ],
            (
                "A message that you sent has not yet been delivered.\n\n"
                "  dana.cruz@acme.example\n\nDelivery attempts will continue."
            ),
            False,
        ),
        (
            ["From: MAILER-DAEMON@yahoo.com", "Subject: Delivery failure"],
            (
                "Unable to deliver message to the following address(es).\n\n"
                "<dana.cruz@acme.example>:\nThis account is over quota."
            ),
            False,
        ),
    ],
)
def test_bounces_in_the_words_of_many_machines(
    headers: list[str], body: str, permanent: bool
) -> None:
    found = read(mail(*headers, "To: ana.ruiz@example.com", body=body))
    assert (found.kind, found.recipients, found.permanent) == (
        Kind.BOUNCE,
        ("dana.cruz@acme.example",),
        permanent,
    )


@pytest.mark.parametrize(
    "headers",
    [
        ["Subject: Automatic reply: Thank you", "Auto-Submitted: auto-replied"],
        ["Subject: Respuesta automática: Gracias", "X-Auto-Response-Suppress: All"],
        ["Subject: Out of Office: Re: Thank you"],
        ["Subject: Re: Thank you", "X-Autoreply: yes"],
        ["Subject: Re: Thank you", "Precedence: auto_reply"],
        ["Subject: Fuera de la oficina"],
        ["Subject: Re: Thank you", "Auto-Submitted: auto-replied (vacation)"],
    ],
)
def test_an_answer_by_a_machine_is_an_automatic_reply(headers: list[str]) -> None:
    body = "I am out of the office until Friday.\n\n> Dear Dana,"
    found = read(
        mail("From: Dana Cruz <dana@acme.example>", f"In-Reply-To: {OURS}", *headers, body=body)
    )
    assert found.kind is Kind.AUTO_REPLY
    assert found.of == (OURS,)
    assert str(found.until) == "2026-11-27"
    assert found.new_text == "I am out of the office until Friday."
    assert {evidence.field for evidence in found.evidence} == {"kind", "until"}


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (["From: Dana Cruz <dana@acme.example>", "Subject: Re: Thank you"], "Thanks, Ana!"),
        (
            ["From: Dana Cruz <dana@acme.example>"],
            "I'm away until Friday, I'll look at it then. Dana",
        ),
        (
            ["From: Acme <careers@acme.example>", "Subject: Next steps"],
            "Could you come on Monday? Dana",
        ),
        (
            ["From: Dana Cruz <x7@hire.lever.co>", f"In-Reply-To: {OURS}"],
            "Hi Ana, we would like to invite you to a second round. Dana",
        ),
        (
            ["From: Dana Cruz <dana@acme.example>", "Auto-Submitted: no"],
            "Unfortunately, we chose another.",
        ),
        (
            ["From: Dana Cruz <dana@acme.example>", "Subject: Fwd: Undeliverable: Thank you"],
            "Ana, your message bounced, here it is again. Dana",
        ),
    ],
)
def test_what_somebody_wrote_is_a_persons(headers: list[str], body: str) -> None:
    found = read(mail(*headers, body=body))
    assert (found.kind, found.new_text, found.permanent) == (Kind.PERSON, body, None)


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (["From: Acme <no-reply@acme.example>"], "Thank you for applying."),
        (
            ["From: Acme <no-reply@us.greenhouse-mail.io>"],
            "Unfortunately we will not move forward.",
        ),
        (["From: Acme Careers <careers@acme.example>"], "Hemos recibido tu candidatura."),
        (["From: Acme <hello@acme.example>", "List-Unsubscribe: <mailto:x@acme.example>"], "News"),
        (["From: Acme <jobs@acme.example>", "Auto-Submitted: auto-generated"], "Your interview"),
        (["From: LinkedIn <messages-noreply@linkedin.com>"], "Dana sent you a message"),
        (["From: Acme <rrhh@acme.example>"], "Este es un mensaje automático. No respondas."),
    ],
)
def test_what_no_hand_wrote_is_automatic(headers: list[str], body: str) -> None:
    assert read(mail(*headers, body=body)).kind is Kind.AUTOMATIC


@pytest.mark.parametrize(
    ("method", "kind"),
    [("REQUEST", Kind.INVITE), ("CANCEL", Kind.INVITE), ("REPLY", Kind.AUTOMATIC)],
)
def test_a_mail_with_a_calendar_is_an_invite(method: str, kind: Kind) -> None:
    headers = ["From: Dana <dana@acme.example>", "Content-Type: text/calendar"]
    body = f"BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR"
    assert read(mail(*headers, body=body)).kind is kind


def test_references_follow_the_answered_message_from_the_newest_on() -> None:
    headers = ["From: d@acme.example", "In-Reply-To: <c@x>", "References: <a@x> <b@x>\n <c@x>"]
    assert read(mail(*headers, body="Thanks")).of == ("<c@x>", "<b@x>", "<a@x>")


def test_only_html_is_read_with_its_quotes_marked() -> None:
    html = (
        "<html><style>p {color: red}</style><p>Thanks, <b>Ana</b>!</p><div class=gmail_quote>"
        "On Mon, Nov 30, 2026 Ana Ruiz &lt;ana@x.example&gt; wrote:<br>"
        "<blockquote>Dear Dana<p>x</blockquote></div>"
    )
    assert text_of_html(html).splitlines()[0] == "Thanks, Ana!"
    found = read(mail("From: d@acme.example", "Content-Type: text/html", body=html))
    assert found.new_text == "Thanks, Ana!"


@pytest.mark.parametrize(
    "data",
    [b"", b" \n", b"\x00\x01\x02" * 50, b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", b"just words\n\nmore"],
)
def test_what_is_no_mail_is_refused(data: bytes) -> None:
    with pytest.raises(FactsError):
        MailFiles().read(data)


@pytest.mark.parametrize(
    "header",
    [
        "To: a, b: c;, <",
        "Subject: =?unknown-charset?B?////?=",
        "Date: yesterday",
        "Date: Mon, 99 Foo 99999 99:99:99 +9999",
        "Content-Type: text/plain; charset=x-no-such",
        "Content-Type: multipart/mixed",
        "Content-Type: ;;;",
        "Content-Transfer-Encoding: base64",
        "From: \x00\x01 <",
        "References: <<<>>> <",
    ],
)
def test_a_broken_header_costs_only_itself(header: str) -> None:
    found = read(mail("From: Dana Cruz <dana@acme.example>", header, body="Thänks, Ana"))
    assert found.kind in (Kind.PERSON, Kind.AUTOMATIC)


@given(st.binary(max_size=400), st.integers(0, 900))
@settings(max_examples=150, deadline=None)
def test_no_bytes_make_reading_fail(junk: bytes, place: int) -> None:
    fields = {"action": "failed", "status": "5.1.1", "diagnostic": "x"}
    whole = REPORT.format(recipient="dana@acme.example", **fields).encode()
    for data in (b"Subject: x\n" + junk, whole[:place] + junk + whole[place:]):
        try:
            read(data)
        except FactsError:
            continue


def labelled() -> Iterator[tuple[Path, str]]:
    folder = os.environ.get("AFTERWORD_FIXTURES")
    if folder:
        index = Path(folder, "bounces", "index.jsonl").read_text(encoding="utf-8")
        for row in map(json.loads, index.splitlines()):
            yield Path(folder, "bounces", row["file"]), row["kind"] or "other"


@pytest.mark.skipif(not list(labelled()), reason="AFTERWORD_FIXTURES does not name real files")
def test_real_bounces_are_told_from_real_mails() -> None:
    # Four that the sources do not label are bounces all the same; one file is no mail at all.
    missed, false = [], []
    for file, kind in labelled():
        try:
            found = read(file.read_bytes()).kind is Kind.BOUNCE
        except FactsError:
            found = False
        if kind.endswith("bounce") and not found:
            missed.append(file.name)
        if kind == "other" and found:
            false.append(file.name)
    assert missed == []
    assert len(false) <= 4, false
