"""The candidate's mail accounts: adding, trying out, pausing and forgetting them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from afterword.domain.delivery.oauth import PREFIX
from afterword.domain.delivery.providers import (
    Security,
    Server,
    microsoft_hint,
    provider_of,
    wants_oauth,
)
from afterword.domain.delivery.states import ENDED
from afterword.domain.errors import Ambiguous, BadInput, NotAllowed, NotFound
from afterword.domain.words import Bilingual
from afterword.ports import Account, SecretStore
from afterword.records import models
from afterword.records.queries import own_addresses
from afterword.workflows import values
from afterword.workflows.acts import act
from afterword.workflows.passing import NO_REASON

BY_TOKEN = ("command:", PREFIX)  # how secrets begin that are no passwords
MAILBOX = Bilingual("mailbox", "ningún buzón")
BY_CANDIDATE = Bilingual("You paused it.", "Lo has pausado tú.")
MOST_A_MINUTE = 1000
_NO_PASSWORD = Bilingual("this is no password", "esto no es una contraseña")
_BAD_WAY = Bilingual("say send or drafts", "di send o drafts")
_SPEED = Bilingual("Messages a minute", "Mensajes por minuto")
_BAD_SPEED = Bilingual("say a number from 1 to 1000", "di un número del 1 al 1000")
_BAD_SERVER = Bilingual(
    "say the server as host:port, host:port/starttls or 127.0.0.1:port/none",
    "di el servidor como host:puerto, host:puerto/starttls o 127.0.0.1:puerto/none",
)
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
    """An account as entered; a server None is that of the provider. ``auth`` as on the model.

    ``files_sent`` is what is known of the servers that are given.
    """

    address: str
    secret: str
    username: str | None = None
    smtp: Server | None = None
    imap: Server | None = None
    files_sent: bool | None = None
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
    address = check_new(owner, new)
    provider = provider_of(address)
    smtp, imap = new.smtp or provider.smtp, new.imap or provider.imap
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
        files_sent=provider.files_sent if new.smtp is None else new.files_sent,
        per_minute=new.per_minute,
        added_at=now,
    )
    box.secret = secrets.keep(secret_name(box), new.secret) if new.secret else ""
    box.save(force_insert=True)
    if address not in own_addresses(owner):
        with act(owner, "set up", now) as recorder:
            recorder.make(models.OwnAddress, address=address)
    return box


def check_new(owner: models.User, new: NewMailbox) -> str:
    """The address of an account that may be connected. Raises as ``add_mailbox`` does."""
    address = values.address("address", values.required("address", new.address)).lower()
    if any(box.address == address for box in mailboxes(owner)):
        raise BadInput(where=address, problem=_THERE)
    provider = provider_of(address)
    check_servers(new.smtp or provider.smtp, new.imap or provider.imap, new.auth)
    return address


def check_servers(smtp: Server, imap: Server, auth: str) -> None:
    """Raise NotAllowed unless a password may go to both servers, and can work there."""
    for server in (smtp, imap):
        if server.host and not server.is_safe:
            raise NotAllowed(why=_UNSAFE.filled(host=server.host))
        if auth == "password" and wants_oauth(server):
            raise NotAllowed(why=microsoft_hint())


def typed_password(where: str, typed: str) -> str:
    """A password as typed. Raises BadInput for none, and for what would name a program or grant."""
    if not typed or typed.startswith(BY_TOKEN):
        raise BadInput(where=where, problem=_NO_PASSWORD)
    return typed


def read_server(where: str, typed: str) -> Server:
    """host:port and how it is encrypted: as said, else by the port's custom. Raises BadInput."""
    place, _slash, security = typed.strip().partition("/")
    host, _colon, port = place.rpartition(":")
    custom = "starttls" if port in ("587", "143", "25") else "tls"
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port[:6]) < 65536:
        raise BadInput(where=where, problem=_BAD_SERVER)
    try:
        return Server(host.strip("[]"), int(port), Security((security or custom).lower()))
    except ValueError as error:
        raise BadInput(where=where, problem=_BAD_SERVER) from error


def check_password(box: models.Mailbox) -> None:
    """Raise NotAllowed where no password can sign the account in."""
    if wants_oauth(smtp_server(box)):
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


def read_speed(typed: str) -> int:
    """Messages a minute. Raises BadInput."""
    plain = typed.strip()
    if plain.isascii() and plain.isdigit() and 1 <= int(plain[:6]) <= MOST_A_MINUTE:
        return int(plain)
    raise BadInput(where=_SPEED, problem=_BAD_SPEED)


def change_use(box: models.Mailbox, way: str, per_minute: str) -> None:
    """Whether the account sends or lays drafts, and how many messages a minute. Raises BadInput."""
    if way not in models.Mailbox.WAYS:
        raise BadInput(where="way", problem=_BAD_WAY)
    box.way, box.per_minute = way, read_speed(per_minute)
    box.save(update_fields=["way", "per_minute"])


def change_secret(box: models.Mailbox, secret: str, secrets: SecretStore) -> None:
    """Keep another password, or what an OAuth provider granted, in the place of the former one."""
    if box.secret:
        secrets.forget(secret_name(box), box.secret)
    box.secret = secrets.keep(secret_name(box), secret) if secret else ""
    box.auth = "xoauth2" if secret.startswith(BY_TOKEN) else "password"
    box.save(update_fields=["secret", "auth"])


def remove_mailbox(box: models.Mailbox, secrets: SecretStore) -> None:
    """Disconnect the account and forget its secret. Raises NotAllowed while messages wait."""
    waiting = box.outgoing.exclude(state__in=ENDED).count()
    if waiting:
        raise NotAllowed(why=_BUSY.filled(count=str(waiting)))
    if box.secret:
        secrets.forget(secret_name(box), box.secret)
    box.delete()


def smtp_server(box: models.Mailbox) -> Server:
    """Where the account sends."""
    return Server(box.smtp_host, box.smtp_port, Security(box.smtp_security))


def smtp_account(box: models.Mailbox, secrets: SecretStore) -> Account:
    """How to sign in to send. Raises OutsideFailed where the secret cannot be had."""
    return Account(smtp_server(box), _username(box), _secret(box, secrets), box.auth)


def imap_account(box: models.Mailbox, secrets: SecretStore) -> Account:
    """How to sign in to read. Raises OutsideFailed where the secret cannot be had."""
    server = Server(box.imap_host, box.imap_port, Security(box.imap_security))
    return Account(server, _username(box), _secret(box, secrets), box.auth)


def _username(box: models.Mailbox) -> str:
    return box.username if box.secret else ""


def _secret(box: models.Mailbox, secrets: SecretStore) -> str:
    return secrets.secret(secret_name(box), box.secret) if box.secret else ""


def pause(box: models.Mailbox, why: Bilingual) -> None:
    """Send nothing through the account until it was tried again."""
    box.paused_en, box.paused_es = why
    box.save(update_fields=["paused_en", "paused_es"])


def resume(box: models.Mailbox) -> None:
    """Let the account send again."""
    pause(box, NO_REASON)
