"""Taking back a message that may already lie in Drafts."""

from __future__ import annotations

from datetime import datetime

from afterword.domain.delivery.states import State
from afterword.domain.errors import AfterwordError, NotAllowed
from afterword.domain.words import Bilingual
from afterword.ports import Folder, MailHost, SecretStore
from afterword.records import models
from afterword.workflows import approve, mailboxes
from afterword.workflows.deliver import record_sent

_TAKEN = Bilingual("Taken back: {step}", "Retirado: {step}")
_REMOVED = Bilingual(
    "Taken back, and removed from your Drafts: {step}",
    "Retirado y quitado de tus borradores: {step}",
)
_NOT_THERE = Bilingual(
    "Taken back: {step}. It no longer lies in your Drafts as it was put there; if you have changed "
    "it, delete it yourself.",
    "Retirado: {step}. Ya no está en tus borradores tal como se dejó; si lo has cambiado, bórralo "
    "tú.",
)
_NOT_REACHED = Bilingual(
    "Taken back: {step}. It may still lie in your Drafts, as they could not be reached; delete it "
    "there yourself.",
    "Retirado: {step}. Quizá siga en tus borradores, porque no se ha podido llegar a ellos; "
    "bórralo tú.",
)
_IN_SENT = Bilingual("It lies in your Sent folder.", "Está en tu carpeta de enviados.")
_GONE = Bilingual(
    "You have sent {step} already: it lies in your Sent folder.",
    "Ya has enviado {step}: está en tu carpeta de enviados.",
)


def take_back(
    row: models.Outgoing, host: MailHost, secrets: SecretStore, now: datetime
) -> Bilingual:
    """Stop the message for good, out of Drafts too, and say what was done.

    Raises NotAllowed if it may have left; one that is found in Sent is noted as sent.
    """
    told = _from_drafts(row, host, secrets, now) if row.state == State.DRAFTED else _TAKEN
    approve.take_back(row, now)
    return told.filled(step=row.step)


def _from_drafts(
    row: models.Outgoing, host: MailHost, secrets: SecretStore, now: datetime
) -> Bilingual:
    if row.mailbox is None:
        return _NOT_REACHED
    try:
        with host.opened(mailboxes.imap_account(row.mailbox, secrets)) as folders:
            sent = folders.has(Folder.SENT, row.message_id)
            removed = not sent and folders.remove(Folder.DRAFTS, row.message_id)
    except AfterwordError:
        return _NOT_REACHED
    if sent:
        record_sent(row, now, _IN_SENT)
        raise NotAllowed(why=_GONE.filled(step=row.step))
    return _REMOVED if removed else _NOT_THERE
