"""Messages as the bytes that are sent: plain text, one recipient, every header our own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from afterword.adapters.outbound.headers import (
    body_text,
    file_name,
    mailbox,
    one_line,
    policy_for,
)
from afterword.ports import Attachment, Draft, Thread


class Composing:
    """Writes messages as RFC 5322 has them."""

    def write(
        self, draft: Draft, thread: Thread, on: datetime, attachments: Sequence[Attachment] = ()
    ) -> bytes:
        """The whole message. Raises FactsError("to") for an address that cannot be one.

        A paragraph stays one line, in quoted-printable: mail programs wrap it to their width.
        """
        sender = draft.sender or ""
        message = EmailMessage(policy=policy_for(draft.to, sender))
        message["Date"] = format_datetime(on)
        message["From"] = mailbox(sender, draft.sender_name)
        message["To"] = mailbox(draft.to, draft.to_name)
        message["Subject"] = one_line(draft.subject)
        message["Message-ID"] = one_line(thread.message_id)
        if thread.in_reply_to:
            message["In-Reply-To"] = one_line(thread.in_reply_to)
            message["References"] = one_line(thread.in_reply_to)
        if thread.automatic:
            message["Auto-Submitted"] = "auto-generated"
        message.set_content(body_text(draft.text) + "\n", charset="utf-8", cte="quoted-printable")
        for attachment in attachments:
            message.add_attachment(
                attachment.content,
                maintype="application",
                subtype="pdf",
                filename=file_name(attachment.name),
            )
        return message.as_bytes()
