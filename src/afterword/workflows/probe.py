"""A test mailed to oneself: whether the account files what it sends, and keeps the Message-ID."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from afterword.domain.delivery import approval
from afterword.domain.delivery.answers import verdict
from afterword.domain.delivery.states import State
from afterword.domain.errors import OutsideFailed
from afterword.domain.words import Bilingual
from afterword.ports import (
    Draft,
    Folder,
    Folders,
    MailHost,
    MailWriter,
    Parcel,
    Postman,
    SecretStore,
    Thread,
)
from afterword.records import models
from afterword.workflows import mailboxes

SETTLES = timedelta(seconds=30)  # a server may file what it sent a little later
GIVES_UP = timedelta(hours=1)
EVERY = 2.0  # seconds between two looks while somebody waits
_SUBJECT = Bilingual(
    "A test of your mailbox by Afterword ({mark})", "Una prueba de tu buzón de Afterword ({mark})"
)
_TEXT = Bilingual(
    "You asked Afterword to send you this. It arrived, so sending works.\n\nAfterword looks "
    "whether your provider keeps a copy in Sent. You may delete this mail afterwards.\n",
    "Has pedido a Afterword que te envíe esto. Ha llegado, así que el envío funciona.\n\n"
    "Afterword mira si tu proveedor guarda una copia en enviados. Después puedes borrar este "
    "correo.\n",
)
_TEST = Bilingual("The test", "La prueba")


class Came(StrEnum):
    """What became of the last test."""

    NEVER = "never"  # none was sent
    AWAITED = "awaited"
    FOUND = "found"
    LOST = "lost"  # it did not arrive within an hour


@dataclass(frozen=True, slots=True)
class Kit:
    """What a test needs."""

    writer: MailWriter
    postman: Postman
    secrets: SecretStore
    host: MailHost


def send(box: models.Mailbox, kit: Kit, now: datetime) -> None:
    """Mail a test to the account's own address. Raises OutsideFailed where it was not taken."""
    name = approval.message_id(uuid.uuid4().hex, box.address)
    language = box.owner.language
    draft = Draft(
        to=box.address,
        to_name=box.owner.name,
        subject=_SUBJECT.filled(mark=_mark(name)).in_(language),
        text=_TEXT.in_(language),
        sender=box.address,
        sender_name=box.owner.name,
    )
    parcel = Parcel(box.address, box.address, kit.writer.write(draft, Thread(name), now))
    with kit.postman.line(mailboxes.smtp_account(box, kit.secrets)) as line:
        told = verdict(line.deliver(parcel, lambda: True))
    if told.pause:
        mailboxes.pause(box, told.why)
    if told.state is not State.SENT:
        raise OutsideFailed(what=_TEST, reason=told.why)
    box.probe, box.probed_at = name, now
    box.save(update_fields=["probe", "probed_at"])


def _mark(name: str) -> str:
    """What the subject of a test is found by: servers change a Message-ID, never a subject."""
    return name[1:13]


def look_for(box: models.Mailbox, folders: Folders, now: datetime) -> bool:
    """Look for the test in the inbox and in Sent, and keep what it shows; True where that is done.

    Only what was found proves anything: where it is not in Sent although it arrived, the account
    is taken not to file by itself.
    """
    if box.probed_at is None:
        return True
    mark = _mark(box.probe)
    sent = folders.named(Folder.SENT, mark)
    arrived = folders.named(Folder.INBOX, mark)
    waited = now - box.probed_at
    if sent or (arrived and waited >= SETTLES):
        box.files_sent = bool(sent)
        box.keeps_message_id = all(name == box.probe for name in (*sent, *arrived))
    elif waited < GIVES_UP:
        return False
    box.probe = ""
    box.save(update_fields=["files_sent", "keeps_message_id", "probe"])
    return True


def wait_for(
    box: models.Mailbox, kit: Kit, now: datetime, seconds: float, sleep: Callable[[float], None]
) -> bool:
    """Look again and again, up to so many ``seconds`` from ``now`` on; whether that was enough."""
    waited = 0.0
    with kit.host.opened(mailboxes.imap_account(box, kit.secrets)) as folders:
        while not look_for(box, folders, now + timedelta(seconds=waited)):
            if waited >= seconds:
                return False
            sleep(EVERY)
            waited += EVERY
    return True


def came(box: models.Mailbox) -> Came:
    """What became of the last test; ``FOUND`` whenever both questions have an answer from one."""
    if box.probe:
        return Came.AWAITED
    if box.probed_at is None:
        return Came.NEVER
    return Came.LOST if box.keeps_message_id is None else Came.FOUND


_FILES = {
    True: Bilingual(
        "Your provider puts what is sent into Sent by itself.",
        "Tu proveedor guarda por sí mismo lo enviado en enviados.",
    ),
    False: Bilingual(
        "Your provider does not put what is sent into Sent: Afterword does.",
        "Tu proveedor no guarda lo enviado en enviados: lo hace Afterword.",
    ),
}
_KEEPS = {
    True: Bilingual(
        "It keeps the Message-ID: answers, and what is in doubt, are matched with certainty.",
        "Conserva el Message-ID: las respuestas, y lo que quede en duda, se reconocen con certeza.",
    ),
    False: Bilingual(
        "It gives messages another Message-ID: you are asked about what is in doubt, and answers "
        "are recognised by their sender only.",
        "Da a los mensajes otro Message-ID: se te pregunta por lo que quede en duda, y las "
        "respuestas se reconocen solo por su remitente.",
    ),
}
_CAME = {
    Came.AWAITED: Bilingual(
        "The test was sent, and has not been found yet. It may take a while; look again.",
        "La prueba se ha enviado y aún no aparece. Puede tardar un poco; mira otra vez.",
    ),
    Came.LOST: Bilingual(
        "The last test did not arrive within an hour. Is it among your junk mail?",
        "La última prueba no llegó en una hora. ¿Está en el correo no deseado?",
    ),
}


def findings(box: models.Mailbox) -> list[Bilingual]:
    """What is known of how the account sends, in sentences; none where nothing is."""
    told = [_CAME[came(box)]] if came(box) in _CAME else []
    if box.files_sent is not None:
        told.append(_FILES[box.files_sent])
    if box.keeps_message_id is not None:
        told.append(_KEEPS[box.keeps_message_id])
    return told
