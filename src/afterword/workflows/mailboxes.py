"""The candidate's mail accounts: adding, trying out, pausing and forgetting them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.domain.delivery.answers import Answer, Stage, verdict
from afterword.domain.delivery.providers import (
    Security,
    Server,
    microsoft_hint,
    provider_of,
    wants_oauth,
)
from afterword.domain.delivery.states import ENDED
from afterword.domain.errors import AfterwordError, Ambiguous, BadInput, NotAllowed, NotFound
from afterword.domain.words import Bilingual
from afterword.ports import Account, Folder, MailHost, Postman, SecretStore
from afterword.records import models
from afterword.records.queries import own_addresses
from afterword.workflows import values
from afterword.workflows.acts import act
from afterword.workflows.passing import NO_REASON

MAILBOX = Bilingual("mailbox", "ningún buzón")
_UNSAFE = Bilingual(
    "{host} would get your password unencrypted. Use tls or starttls; without encryption only "
    "this very machine is reached.",
    "{host} recibiría tu contraseña sin cifrar. Usa tls o starttls; sin cifrado solo se llega a "
    "este mismo equipo.",
)
_THERE = Bilingual(
    "is there already. Remove it first: afterword mailbox remove",
    "ya existe. Quítalo antes: afterword mailbox remove",
)
_NONE = Bilingual(
    "No mailbox is connected. Connect one (afterword mailbox add ADDRESS), or send it yourself: "
    "afterword message STEP --by eml, gmail, outlook or mailto.",
    "No hay ningún buzón conectado. Conecta uno (afterword mailbox add DIRECCIÓN) o envíalo tú: "
    "afterword message PASO --by eml, gmail, outlook o mailto.",
)
_SEVERAL = Bilingual(
    "There are several mailboxes. Say which: --from ADDRESS",
    "Hay varios buzones. Di cuál: --from DIRECCIÓN",
)
_BUSY = Bilingual(
    "{count} messages still wait to leave through it. Take them back first: afterword take-back",
    "{count} mensajes esperan aún para salir por él. Retíralos antes: afterword take-back",
)


@dataclass(frozen=True, slots=True)
class NewMailbox:
    """An account as entered; a server None is that of the provider. ``auth`` as on the model."""

    address: str
    secret: str
    username: str | None = None
    smtp: Server | None = None
    imap: Server | None = None
    auth: str = "password"
    way: str = "send"
    per_minute: int = 30


def add_mailbox(
    owner: models.User, new: NewMailbox, secrets: SecretStore, now: datetime
) -> models.Mailbox:
    """Connect an account; its secret goes where secrets are kept.

    Raises BadInput for what cannot be, NotAllowed where the password would travel in the clear or
    cannot work.
    """
    address = values.address("address", values.required("address", new.address)).lower()
    if any(box.address == address for box in mailboxes(owner)):
        raise BadInput(where=address, problem=_THERE)
    provider = provider_of(address)
    smtp, imap = new.smtp or provider.smtp, new.imap or provider.imap
    check_servers(smtp, imap, new.auth)
    box = models.Mailbox(
        owner=owner,
        address=address,
        username=address if new.username is None else new.username,
        way=new.way,
        auth=new.auth,
        smtp_host=smtp.host,
        smtp_port=smtp.port,
        smtp_security=smtp.security,
        imap_host=imap.host,
        imap_port=imap.port,
        imap_security=imap.security,
        files_sent=provider.files_sent if new.smtp is None else None,
        per_minute=new.per_minute,
        added_at=now,
    )
    box.secret = secrets.keep(secret_name(box), new.secret) if new.secret else ""
    box.save(force_insert=True)
    if address not in own_addresses(owner):
        with act(owner, "set up", now) as recorder:
            recorder.make(models.OwnAddress, address=address)
    return box


def check_servers(smtp: Server, imap: Server, auth: str) -> None:
    """Raise NotAllowed unless a password may go to both servers, and can work there."""
    for server in (smtp, imap):
        if server.host and not server.is_safe:
            raise NotAllowed(why=_UNSAFE.filled(host=server.host))
        if auth == "password" and wants_oauth(server):
            raise NotAllowed(why=microsoft_hint())


def secret_name(box: models.Mailbox) -> str:
    """Under which name the secret of ``box`` is kept."""
    return str(box.pk)


def mailboxes(owner: models.User) -> list[models.Mailbox]:
    """Every account, the first connected first."""
    return list(models.Mailbox.objects.filter(owner=owner).order_by("added_at", "pk"))


def find_mailbox(owner: models.User, words: str) -> models.Mailbox:
    """The account of that address, or the only one whose address has ``words`` in it."""
    found = [box for box in mailboxes(owner) if words.strip().lower() in box.address]
    exact = [box for box in found if box.address == words.strip().lower()]
    found = exact or found
    if len(found) > 1:
        raise Ambiguous(name=words, choices=", ".join(box.address for box in found))
    if not found:
        raise NotFound(what=MAILBOX, name=words)
    return found[0]


def mailbox_for(owner: models.User, words: str | None) -> models.Mailbox:
    """The account that ``words`` name; without words the only one there is. Raises NotAllowed."""
    if words:
        return find_mailbox(owner, words)
    found = mailboxes(owner)
    if not found:
        raise NotAllowed(why=_NONE)
    if len(found) > 1:
        raise NotAllowed(why=_SEVERAL)
    return found[0]


def change_secret(box: models.Mailbox, secret: str, secrets: SecretStore) -> None:
    """Keep another password in the place of the former one."""
    if box.secret:
        secrets.forget(secret_name(box), box.secret)
    box.secret = secrets.keep(secret_name(box), secret)
    box.save(update_fields=["secret"])


def remove_mailbox(box: models.Mailbox, secrets: SecretStore) -> None:
    """Disconnect the account and forget its secret. Raises NotAllowed while messages wait."""
    waiting = box.outgoing.exclude(state__in=ENDED).count()
    if waiting:
        raise NotAllowed(why=_BUSY.filled(count=str(waiting)))
    if box.secret:
        secrets.forget(secret_name(box), box.secret)
    box.delete()


def smtp_account(box: models.Mailbox, secrets: SecretStore) -> Account:
    """How to sign in to send. Raises OutsideFailed where the secret cannot be had."""
    server = Server(box.smtp_host, box.smtp_port, Security(box.smtp_security))
    return Account(server, _username(box), _secret(box, secrets), box.auth)


def imap_account(box: models.Mailbox, secrets: SecretStore) -> Account:
    """How to sign in to read. Raises OutsideFailed where the secret cannot be had."""
    server = Server(box.imap_host, box.imap_port, Security(box.imap_security))
    return Account(server, _username(box), _secret(box, secrets), box.auth)


def _username(box: models.Mailbox) -> str:
    return box.username if box.secret else ""


def _secret(box: models.Mailbox, secrets: SecretStore) -> str:
    return secrets.secret(secret_name(box), box.secret) if box.secret else ""


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing that was tried with an account; ``why`` blank where it works."""

    what: str
    works: bool
    why: Bilingual = NO_REASON


def try_sending(box: models.Mailbox, secrets: SecretStore, postman: Postman) -> Trial:
    """Sign in at the sending server, send nothing, and tell; a pause ends where that works."""
    with postman.line(smtp_account(box, secrets)) as line:
        answer = line.try_out()
    if not signed_in(answer):
        return Trial("smtp", works=False, why=verdict(answer).why)
    resume(box)
    return Trial("smtp", works=True)


def try_reading(box: models.Mailbox, secrets: SecretStore, host: MailHost) -> Trial:
    """Sign in at the reading server, and look whether there is a Sent folder."""
    try:
        with host.opened(imap_account(box, secrets)) as folders:
            folders.has(Folder.SENT, "<nobody@localhost>")
    except AfterwordError as error:
        return Trial("imap", works=False, why=error.message)
    return Trial("imap", works=True)


def signed_in(answer: Answer) -> bool:
    """Whether a server took the candidate in."""
    return answer.stage is Stage.AUTH and answer.code is not None and answer.code // 100 == 2


def pause(box: models.Mailbox, why: Bilingual) -> None:
    """Send nothing through the account until it was tried again."""
    box.paused_en, box.paused_es = why
    box.save(update_fields=["paused_en", "paused_es"])


def resume(box: models.Mailbox) -> None:
    """Let the account send again."""
    pause(box, NO_REASON)
