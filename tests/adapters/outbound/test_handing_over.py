from __future__ import annotations

import email
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage, MIMEPart
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.adapters.outbound.handing_over import LONGEST_LINK, LONGEST_MAILTO, HandingOver
from afterword.domain.errors import FactsError
from afterword.ports import Attachment, Draft, Ways

NOW = datetime(2026, 11, 24, 9, 40, tzinfo=timezone(timedelta(hours=-6)))
DRAFT = Draft(
    to="dana.cruz@acme.example",
    subject="Thank you & next steps: data analyst",
    text="Dear Ms. Cruz,\n\nThank you for Friday — 50 % of it was new to me.\n\nAna Ruiz",
    to_name="Dana Cruz",
    sender="ana@ruiz.example",
    sender_name="Ana Ruiz",
)


def ways(draft: Draft = DRAFT) -> Ways:
    return HandingOver().ways(draft)


def read(eml: bytes) -> EmailMessage:
    message = email.message_from_bytes(eml, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def opened(draft: Draft = DRAFT) -> EmailMessage:
    return read(HandingOver().eml(draft, NOW))


def fields(link: str | None) -> dict[str, str]:
    assert link is not None
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}


def text_of(part: MIMEPart) -> str:
    content = part.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n").rstrip("\n")


# --- links --------------------------------------------------------------------------


def test_gmail_opens_with_everything_filled_in() -> None:
    link = fields(ways().gmail)
    assert link["to"] == "dana.cruz@acme.example"
    assert link["su"] == DRAFT.subject
    assert link["body"] == DRAFT.text


@pytest.mark.parametrize("account", ["outlook", "outlook_home"])
def test_outlook_opens_with_everything_filled_in(account: str) -> None:
    link = fields(getattr(ways(), account))
    assert (link["to"], link["subject"], link["body"]) == (DRAFT.to, DRAFT.subject, DRAFT.text)


def test_a_mailto_follows_rfc_6068() -> None:
    link = ways().mailto
    assert link is not None
    assert link.startswith("mailto:dana.cruz@acme.example?subject=Thank%20you%20%26%20next")
    assert "%0D%0A%0D%0A" in link
    assert "+" not in link
    assert link.isascii()


@pytest.mark.parametrize("sign", ["&", "?", "#", "%", "+", "=", "ñ", "€", "😀"])
def test_no_sign_in_the_text_ends_its_field(sign: str) -> None:
    draft = replace(DRAFT, text=f"a{sign}b", subject=f"c{sign}d")
    assert fields(ways(draft).gmail) | {"to": ""} == {
        "view": "cm",
        "fs": "1",
        "to": "",
        "su": f"c{sign}d",
        "body": f"a{sign}b",
    }
    mailto = ways(draft).mailto
    assert mailto is not None
    assert unquote(mailto).endswith(f"body=a{sign}b")


def test_a_local_part_with_odd_signs_stays_an_address() -> None:
    draft = replace(DRAFT, to="dana+jobs&more@acme.example")
    link = ways(draft).mailto
    assert link is not None
    assert link.startswith("mailto:dana%2Bjobs%26more@acme.example?")


def test_a_link_that_would_be_cut_is_not_offered() -> None:
    medium = replace(DRAFT, text="ñ" * (LONGEST_MAILTO // 6))
    long = replace(DRAFT, text="ñ" * (LONGEST_LINK // 6))
    assert ways(medium).mailto is None
    assert ways(medium).gmail is not None
    assert ways(long).gmail is None
    assert ways(long).outlook is None
    assert "ñ" * 100 in ways(long).plain


def test_the_plain_text_begins_with_the_subject() -> None:
    assert ways().plain == f"{DRAFT.subject}\n\n{DRAFT.text}\n"


# --- the draft in a file ------------------------------------------------------------


def test_the_file_opens_for_editing_with_everything_in_it() -> None:
    message = opened()
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Dana Cruz <dana.cruz@acme.example>"
    assert message["From"] == "Ana Ruiz <ana@ruiz.example>"
    assert message["Subject"] == DRAFT.subject
    assert message["Date"].datetime == NOW
    assert text_of(message) == DRAFT.text


def test_the_file_is_ascii_with_lines_that_any_server_takes() -> None:
    eml = HandingOver().eml(replace(DRAFT, text="ñ" * 3_000, to_name="Núñez"), NOW)
    assert eml.isascii()
    assert max(map(len, eml.split(b"\r\n"))) <= 998
    assert b"\n" not in eml.replace(b"\r\n", b"")


def test_nobody_is_named_as_sender_where_the_program_is_to_choose() -> None:
    assert opened(replace(DRAFT, sender=None))["From"] is None


SMUGGLED = "Hello\r\nBcc: eve@evil.example\r\n\r\nnew body"


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, subject=SMUGGLED),
        replace(DRAFT, to_name=SMUGGLED),
        replace(DRAFT, sender_name=SMUGGLED),
    ],
)
def test_no_header_can_be_smuggled_in(draft: Draft) -> None:
    assert set(opened(draft).keys()) == set(opened(DRAFT).keys())


@pytest.mark.parametrize(
    "to",
    [
        "", "dana", "dana@", "@acme.example", "a b@acme.example", "dana@acme example",
        "dana@acme.example\r\nBcc: eve@evil.example", "dana@acme.example, lee@acme.example",
        "dana@" + "x" * 70 + ".example", "dana@-.example?bcc=eve@evil.example",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(to: str) -> None:
    with pytest.raises(FactsError) as raised:
        ways(replace(DRAFT, to=to))
    assert raised.value.fault.field == "to"
    with pytest.raises(FactsError):
        opened(replace(DRAFT, to=to))


def test_a_domain_with_accents_is_written_in_ascii() -> None:
    draft = replace(DRAFT, to="dana@münchen.example")
    assert opened(draft)["To"].addresses[0].domain == "xn--mnchen-3ya.example"
    assert "@xn--mnchen-3ya.example" in (ways(draft).mailto or "")


def test_a_name_with_accents_before_the_at_sign_is_kept() -> None:
    eml = HandingOver().eml(replace(DRAFT, to="núñez@acme.example"), NOW)
    assert "To: Dana Cruz <núñez@acme.example>".encode() in eml


def test_the_letter_goes_with_it_as_a_pdf() -> None:
    pdf = b"%PDF-1.7\n" + bytes(range(256))
    attachment = Attachment("Carta a Núñez/2026.pdf", pdf)
    message = read(HandingOver().eml(DRAFT, NOW, [attachment]))
    (part,) = message.iter_attachments()
    assert part.get_content_type() == "application/pdf"
    assert part.get_filename() == "Carta a Núñez-2026.pdf"
    assert part.get_content() == pdf
    body = message.get_body(("plain",))
    assert body is not None
    assert text_of(body) == DRAFT.text


@given(st.text(max_size=300))
def test_any_text_comes_back_out_of_the_file(text: str) -> None:
    message = opened(replace(DRAFT, text=text, subject=text))
    kept = "".join(sign for sign in text if sign.isalnum())
    body = "".join(sign for sign in message.get_content() if sign.isalnum())
    assert body == kept
