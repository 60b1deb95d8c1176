"""Ways to send a message by hand: links that open a mail program, and a draft in a file.

Nothing is sent from here; the candidate presses "send" in a program of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8, EmailPolicy
from email.utils import format_datetime
from urllib.parse import quote, urlencode

from afterword.domain.errors import FactsError
from afterword.domain.words import Bilingual
from afterword.ports import Attachment, Draft, Ways

# Above these a link is cut or refused on its way: Windows hands 2,083 characters to a mail
# program; the two services answer that the address is too long at about 8,000.
LONGEST_MAILTO = 2_000
LONGEST_LINK = 8_000

_GMAIL = "https://mail.google.com/mail/?"
_OUTLOOK = "https://outlook.office.com/mail/deeplink/compose?"
_OUTLOOK_HOME = "https://outlook.live.com/mail/0/deeplink/compose?"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ud800-\udfff]")
_LOCAL = re.compile(r"[^\s\"(),:;<>@\[\\\]\x00-\x1f\x7f]{1,64}")


class HandingOver:
    """Hands a message over to the candidate's own mail program."""

    def ways(self, draft: Draft) -> Ways:
        """Every way that ``draft`` can go; a link that would be too long is None.

        Raises FactsError("to") for an address that cannot be one.
        """
        to, subject, text = _address(draft.to), _one_line(draft.subject), _text(draft.text)
        return Ways(
            mailto=_within(LONGEST_MAILTO, _mailto(to, subject, text)),
            gmail=_within(
                LONGEST_LINK, _GMAIL + _query(view="cm", fs="1", to=to, su=subject, body=text)
            ),
            outlook=_within(LONGEST_LINK, _OUTLOOK + _query(to=to, subject=subject, body=text)),
            outlook_home=_within(
                LONGEST_LINK, _OUTLOOK_HOME + _query(to=to, subject=subject, body=text)
            ),
            plain=f"{subject}\n\n{text}\n" if subject else f"{text}\n",
        )

    def eml(self, draft: Draft, on: datetime, attachments: Sequence[Attachment] = ()) -> bytes:
        """``draft`` as a file that a mail program opens for editing (``X-Unsent: 1``).

        ``on`` is aware. Raises FactsError for an address that cannot be one.
        """
        message = EmailMessage(policy=_policy(draft))
        message["X-Unsent"] = "1"
        message["To"] = _mailbox(draft.to, draft.to_name)
        if draft.sender:
            message["From"] = _mailbox(draft.sender, draft.sender_name)
        message["Subject"] = _one_line(draft.subject)
        message["Date"] = format_datetime(on)
        message.set_content(_text(draft.text) + "\n", charset="utf-8", cte="quoted-printable")
        for attachment in attachments:
            message.add_attachment(
                attachment.content,
                maintype="application",
                subtype="pdf",
                filename=_file_name(attachment.name),
            )
        return message.as_bytes()


def _within(longest: int, link: str) -> str | None:
    return link if len(link) <= longest else None


def _query(**fields: str) -> str:
    return urlencode(fields, quote_via=quote, safe="")


def _mailto(to: str, subject: str, text: str) -> str:
    """RFC 6068: line ends are %0D%0A, and only unreserved characters stand as they are."""
    local, _, domain = to.rpartition("@")
    body = text.replace("\n", "\r\n")
    fields = _query(subject=subject, body=body) if subject else _query(body=body)
    return f"mailto:{quote(local, safe='')}@{domain}?{fields}"


# --- what may go into a header --------------------------------------------------


def _text(text: str) -> str:
    lines = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return lines.strip("\n")


def _one_line(text: str) -> str:
    return " ".join(_CONTROLS.sub(" ", text).split())


def _file_name(name: str) -> str:
    return re.sub(r'[\\/:*?"<>|]+', "-", _one_line(name)).strip(". ") or "letter.pdf"


def _address(address: str) -> str:
    """``address`` with its domain in ASCII (IDNA). Raises FactsError("to") if it is none."""
    local, at, domain = address.strip().rpartition("@")
    if not at or not _LOCAL.fullmatch(local):
        raise _no_address(address)
    return f"{local}@{_domain(domain, address)}"


def _domain(domain: str, address: str) -> str:
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise _no_address(address) from error
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?", ascii_domain):
        raise _no_address(address)
    return ascii_domain


def _no_address(address: str) -> FactsError:
    shown = _one_line(address)[:80]
    return FactsError(
        "to",
        Bilingual(
            f"“{shown}” is not an e-mail address", f"«{shown}» no es una dirección de correo"
        ),
    )


def _mailbox(address: str, name: str) -> Address:
    local, _, domain = _address(address).rpartition("@")
    try:
        return Address(_one_line(name), local, domain)
    except (HeaderParseError, ValueError) as error:
        raise _no_address(address) from error


def _policy(draft: Draft) -> EmailPolicy[EmailMessage]:
    """Headers in ASCII, but for a mailbox whose name before the @ cannot be (RFC 6532)."""
    addresses = (draft.to, draft.sender or "")
    plain = all(address.rpartition("@")[0].isascii() for address in addresses)
    return SMTP if plain else SMTPUTF8
