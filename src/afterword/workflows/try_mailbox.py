"""Trying an account out, step by step, and the test that is mailed to oneself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from afterword.domain.delivery.answers import Answer, Stage, Trouble, verdict
from afterword.domain.delivery.providers import Security
from afterword.domain.errors import AfterwordError, SignInRefused
from afterword.domain.words import Bilingual
from afterword.ports import Folder, MailHost, Postman, SecretStore
from afterword.records import models
from afterword.workflows import mailboxes
from afterword.workflows.passing import NO_REASON


class Tried(StrEnum):
    """What is tried with an account, in this order."""

    SECRET = "secret"  # noqa: S105 - the name of a step
    NAME = "name"
    REACH = "reach"
    ENCRYPT = "encrypt"
    GREET = "greet"
    SIGN_IN = "sign_in"
    READ = "read"
    SENT = "sent"
    DRAFTS = "drafts"


_WORDS: dict[Tried, Bilingual] = {
    Tried.SECRET: Bilingual("Password or permission", "Contraseña o permiso"),
    Tried.NAME: Bilingual(
        "Server for sending found: {what}", "Servidor de envío encontrado: {what}"
    ),
    Tried.REACH: Bilingual("It answers at port {what}", "Responde en el puerto {what}"),
    Tried.ENCRYPT: Bilingual(
        "Encrypted, its certificate is good", "Cifrado, con un certificado válido"
    ),
    Tried.GREET: Bilingual("It speaks as a mail server does", "Habla como un servidor de correo"),
    Tried.SIGN_IN: Bilingual("Signed in to send", "Sesión iniciada para enviar"),
    Tried.READ: Bilingual("Signed in to read: {what}", "Sesión iniciada para leer: {what}"),
    Tried.SENT: Bilingual("Folder for sent mail: {what}", "Carpeta de enviados: {what}"),
    Tried.DRAFTS: Bilingual("Folder for drafts: {what}", "Carpeta de borradores: {what}"),
}
_FAILED: dict[Tried, Bilingual] = {
    Tried.SECRET: _WORDS[Tried.SECRET],
    Tried.NAME: Bilingual("Server for sending: {what}", "Servidor de envío: {what}"),
    Tried.REACH: Bilingual("Port {what}", "Puerto {what}"),
    Tried.ENCRYPT: Bilingual("Encryption", "Cifrado"),
    Tried.GREET: Bilingual("Greeting", "Saludo"),
    Tried.SIGN_IN: Bilingual("Signing in to send", "Inicio de sesión para enviar"),
    Tried.READ: Bilingual("Signing in to read: {what}", "Inicio de sesión para leer: {what}"),
    Tried.SENT: Bilingual("Folder for sent mail", "Carpeta de enviados"),
    Tried.DRAFTS: Bilingual("Folder for drafts", "Carpeta de borradores"),
}


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing that was tried with an account; ``why`` is blank where it works.

    ``refused``: the server does not take the candidate in.
    """

    what: Tried
    works: bool
    why: Bilingual = NO_REASON
    name: str = ""
    refused: bool = False

    @property
    def words(self) -> Bilingual:
        """What was tried, as a person would say it."""
        return (_WORDS if self.works else _FAILED)[self.what].filled(what=self.name)


def try_out(
    box: models.Mailbox, secrets: SecretStore, postman: Postman, host: MailHost
) -> list[Trial]:
    """Sign in everywhere, send nothing, and tell each step.

    Where it works a pause ends, unless it was the candidate's own.
    """
    trials = list(_try_sending(box, secrets, postman))
    sends = all(trial.works for trial in trials)
    if box.imap_host and trials[0].what is not Tried.SECRET:
        trials += _try_reading(box, secrets, host)
    by_candidate = box.paused_en == mailboxes.BY_CANDIDATE.en
    if sends and not by_candidate and not any(trial.refused for trial in trials):
        mailboxes.resume(box)
    return trials


def _try_sending(box: models.Mailbox, secrets: SecretStore, postman: Postman) -> Iterator[Trial]:
    try:
        account = mailboxes.smtp_account(box, secrets)
    except AfterwordError as error:
        yield Trial(Tried.SECRET, works=False, why=error.message)
        return
    with postman.line(account) as line:
        answer = line.try_out()
    failed = _failed_step(answer)
    names = {Tried.NAME: box.smtp_host, Tried.REACH: str(box.smtp_port)}
    for step in _steps(Security(box.smtp_security)):
        if step is failed:
            yield Trial(step, works=False, why=verdict(answer).why, name=names.get(step, ""))
            return
        yield Trial(step, works=True, name=names.get(step, ""))


def _steps(security: Security) -> tuple[Tried, ...]:
    """The steps of sending in the order in which they happen."""
    hello: tuple[Tried, ...] = (Tried.GREET, Tried.ENCRYPT)
    if security is Security.TLS:
        hello = (Tried.ENCRYPT, Tried.GREET)
    elif security is Security.NONE:
        hello = (Tried.GREET,)
    return (Tried.NAME, Tried.REACH, *hello, Tried.SIGN_IN)


_STEPS = {
    Stage.CONNECT: Tried.REACH,
    Stage.TLS: Tried.ENCRYPT,
    Stage.HELLO: Tried.GREET,
    Stage.AUTH: Tried.SIGN_IN,
}


def _failed_step(answer: Answer) -> Tried | None:
    """Where it ended; None where the candidate was signed in."""
    if answer.trouble is Trouble.NO_HOST:
        return Tried.NAME
    if answer.stage is Stage.AUTH and answer.code is not None and answer.code // 100 == 2:
        return None
    return _STEPS.get(answer.stage, Tried.SIGN_IN)


def _try_reading(box: models.Mailbox, secrets: SecretStore, host: MailHost) -> Iterator[Trial]:
    try:
        with host.opened(mailboxes.imap_account(box, secrets)) as folders:
            yield Trial(Tried.READ, works=True, name=box.imap_host)
            yield _folder(Tried.SENT, lambda: folders.name(Folder.SENT))
            yield _folder(Tried.DRAFTS, lambda: folders.name(Folder.DRAFTS))
    except AfterwordError as error:
        refused = isinstance(error, SignInRefused)
        where = box.imap_host
        yield Trial(Tried.READ, works=False, why=error.message, name=where, refused=refused)


def _folder(what: Tried, name: Callable[[], str]) -> Trial:
    try:
        return Trial(what, works=True, name=name())
    except AfterwordError as error:
        return Trial(what, works=False, why=error.message)
