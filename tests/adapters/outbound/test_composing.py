from datetime import UTC, datetime
from email import message_from_bytes, policy

from afterword.adapters.outbound.composing import Composing
from afterword.ports import Attachment, Draft, Thread

NOON = datetime(2026, 11, 30, 18, tzinfo=UTC)
THREAD = Thread("<1@example.com>", "<0@example.com>")


def draft(**changes: str) -> Draft:
    columns = {
        "to": "dana@acme.example",
        "to_name": "Dana Cruz",
        "subject": "Thank you",
        "text": "Dear Dana,\n\nGracias por la conversación.",
        "sender": "ana@example.com",
        "sender_name": "Ana Ruiz",
    }
    return Draft(**(columns | changes))


def test_a_message_has_every_header_that_it_needs_and_no_other() -> None:
    message = message_from_bytes(Composing().write(draft(), THREAD, NOON), policy=policy.default)
    assert dict(message.items()) == {
        "Date": "Mon, 30 Nov 2026 18:00:00 +0000",
        "From": "Ana Ruiz <ana@example.com>",
        "To": "Dana Cruz <dana@acme.example>",
        "Subject": "Thank you",
        "Message-ID": "<1@example.com>",
        "In-Reply-To": "<0@example.com>",
        "References": "<0@example.com>",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "quoted-printable",
        "MIME-Version": "1.0",
    }
    assert message.get_content().splitlines() == ["Dear Dana,", "", "Gracias por la conversación."]


def test_a_header_cannot_be_forged_by_what_is_written_into_one() -> None:
    forged = draft(
        subject="Hi\r\nBcc: all@example.com",
        to_name="Dana\nBcc: x@example.com",
        sender_name="A\r\nB",
    )
    message = message_from_bytes(Composing().write(forged, THREAD, NOON), policy=policy.default)
    assert "Bcc" not in message
    assert message["Subject"] == "Hi Bcc: all@example.com"


def test_a_paragraph_stays_one_line_however_long() -> None:
    long = "word " * 500
    message = message_from_bytes(
        Composing().write(draft(text=long), THREAD, NOON), policy=policy.default
    )
    assert message.get_content().splitlines() == [long]


def test_the_bytes_are_plain_ascii_and_no_line_is_too_long_for_a_server() -> None:
    content = Composing().write(draft(text="ñ" * 3000), THREAD, NOON)
    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 998


def test_the_same_message_gives_the_same_bytes() -> None:
    assert Composing().write(draft(), THREAD, NOON) == Composing().write(draft(), THREAD, NOON)


def test_domains_in_other_scripts_travel_in_ascii() -> None:
    content = Composing().write(draft(to="dana@muñoz.example"), THREAD, NOON)
    assert b"dana@xn--muoz-hqa.example" in content


def test_a_letter_goes_along_as_a_pdf() -> None:
    letter = Attachment("../carta\n.pdf", b"%PDF-1.7")
    content = Composing().write(draft(), THREAD, NOON, [letter])
    (part,) = message_from_bytes(content, policy=policy.default).iter_attachments()
    assert part.get_content_type() == "application/pdf"
    assert "/" not in (part.get_filename() or "/")
