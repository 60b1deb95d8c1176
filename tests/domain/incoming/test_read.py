"""What single signs in a mail make of it, each alone."""

import pytest

from afterword.domain.incoming.facts import Arrived, Kind
from afterword.domain.incoming.read import read_mail


def mail(subject: str = "Hello", text: str = "", sender: str = "", **headers: str) -> Arrived:
    named = {name.replace("_", "-"): (value,) for name, value in headers.items()}
    return Arrived(subject=subject, sender=sender, text=text, headers=named)


@pytest.mark.parametrize(
    ("arrived", "shown"),
    [
        (mail(auto_submitted="auto-replied"), "Auto-Submitted: auto-replied"),
        (
            mail("Out of office", auto_submitted="auto-generated"),
            "Auto-Submitted: auto-generated; Out of office",
        ),
        (mail(precedence="auto_reply"), "precedence: auto_reply"),
        (mail(x_autoreply="yes"), "x-autoreply: yes"),
        (
            mail(x_ms_exchange_generated_message_source="Mailbox Rules Agent"),
            "Mailbox Rules Agent",
        ),
        (
            Arrived(report_type="disposition-notification"),
            "report-type=disposition-notification",
        ),
        (mail("Respuesta automática: hola"), "Subject: Respuesta automática: hola"),
    ],
)
def test_one_sign_of_a_machine_that_stands_in_for_somebody_is_enough(
    arrived: Arrived, shown: str
) -> None:
    read = read_mail(arrived)
    assert read.kind is Kind.AUTO_REPLY
    assert read.evidence[0].text == shown


def test_a_header_that_denies_it_is_no_sign() -> None:
    assert read_mail(mail(x_autoreply="no", text="Hi")).kind is Kind.PERSON


@pytest.mark.parametrize(
    ("arrived", "shown"),
    [
        (mail(list_unsubscribe="<mailto:x@shop.example>"), "list-unsubscribe: <mailto:x@shop.ex"),
        (mail(precedence="bulk"), "Precedence: bulk"),
        (mail(sender="x@hire.lever.co"), "From: x@hire.lever.co"),
        (
            mail(sender="careers@acme.example", text="Hemos recibido tu candidatura."),
            "Hemos recibido tu candidatura",
        ),
        (mail(auto_submitted="auto-generated"), "Auto-Submitted: auto-generated"),
        (mail(sender="no-reply@acme.example"), "From: no-reply@acme.example"),
        (mail(text="Please do not reply to this mail."), "Please do not reply"),
    ],
)
def test_what_nobody_wrote_by_hand_is_automatic(arrived: Arrived, shown: str) -> None:
    read = read_mail(arrived)
    assert read.kind is Kind.AUTOMATIC
    assert read.evidence[0].text.startswith(shown)


def test_an_answer_from_a_shared_mailbox_is_somebodys() -> None:
    answer = mail(sender="careers@acme.example", in_reply_to="<1@example.com>", text="Of course.")
    assert read_mail(answer).kind is Kind.PERSON


def test_a_report_without_blocks_is_one_by_its_words() -> None:
    answered = {"in-reply-to": ("<1@example.com>",)}
    told = Arrived(
        subject="Hello",
        report_type="delivery-status",
        text="Your message could not be delivered.",
        headers=answered,
    )
    read = read_mail(told)
    assert read.kind is Kind.BOUNCE
    assert read.evidence[0].text == "report-type=delivery-status"


@pytest.mark.parametrize(
    ("said", "permanent"),
    [
        ("The server answered: 450 no. It could not be delivered.", False),
        ("The server answered: 550 no. It could not be delivered.", True),
        ("The server answered: 550 no, then 450 no. It could not be delivered.", True),
    ],
)
def test_a_code_tells_whether_it_is_for_good_where_no_words_do(
    said: str, *, permanent: bool
) -> None:
    read = read_mail(mail("Undeliverable mail", said, "mailer-daemon@isp.example"))
    assert (read.kind, read.permanent) == (Kind.BOUNCE, permanent)
