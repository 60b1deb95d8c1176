"""Ways to send a message by hand: links that open a mail program, and a draft in a file.

Nothing is sent from here; the candidate presses "send" in a program of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from urllib.parse import quote, urlencode

from afterword.adapters.outbound.headers import (
    body_text,
    checked_address,
    file_name,
    mailbox,
    one_line,
    policy_for,
)
from afterword.ports import Attachment, Draft, Ways

# Above these a link is cut or refused on its way: Windows hands 2,083 characters to a mail
# program; the two services answer that the address is too long at about 8,000.
LONGEST_MAILTO = 2_000
LONGEST_LINK = 8_000

_GMAIL = "https://mail.google.com/mail/?"
_OUTLOOK = "https://outlook.office.com/mail/deeplink/compose?"
_OUTLOOK_HOME = "https://outlook.live.com/mail/0/deeplink/compose?"


class HandingOver:
    """Hands a message over to the candidate's own mail program."""

    def ways(self, draft: Draft) -> Ways:
        """Every way that ``draft`` can go; a link that would be too long is None.

        Raises FactsError("to") for an address that cannot be one.
        """
        to, subject, text = (
            checked_address(draft.to),
            one_line(draft.subject),
            body_text(draft.text),
        )
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
        message = EmailMessage(policy=policy_for(draft.to, draft.sender or ""))
        message["X-Unsent"] = "1"
        message["To"] = mailbox(draft.to, draft.to_name)
        if draft.sender:
            message["From"] = mailbox(draft.sender, draft.sender_name)
        message["Subject"] = one_line(draft.subject)
        message["Date"] = format_datetime(on)
        message.set_content(body_text(draft.text) + "\n", charset="utf-8", cte="quoted-printable")
        for attachment in attachments:
            message.add_attachment(
                attachment.content,
                maintype="application",
                subtype="pdf",
                filename=file_name(attachment.name),
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
