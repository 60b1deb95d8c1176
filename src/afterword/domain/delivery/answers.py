"""What a server's answer at each point of the conversation means (RFC 5321, RFC 3463).

Before the first byte of the body everything that goes wrong is certain: nothing was sent. After
it only an explicit answer to the final dot is certain; anything else leaves the message in doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from afterword.domain.delivery.states import State
from afterword.domain.words import Bilingual

GIVE_UP = timedelta(hours=24)
_PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))


class Stage(StrEnum):
    """How far the conversation had come."""

    CONNECT = "connect"
    TLS = "tls"
    HELLO = "hello"
    AUTH = "auth"
    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"
    GUARD = "guard"  # after 354: asked once more whether it may go
    BODY = "body"  # from the first byte of the body on


class Trouble(StrEnum):
    """What happened instead of an answer."""

    NONE = ""
    NETWORK = "network"
    NO_HOST = "no_host"
    NOBODY = "nobody"  # nothing listens at that port
    NOT_TLS = "not_tls"
    TIMEOUT = "timeout"
    CERTIFICATE = "certificate"
    UNSAFE = "unsafe"  # no encryption to be had
    NONSENSE = "nonsense"
    ADDRESS = "address"  # the server cannot write to such an address
    STOPPED = "stopped"  # the guard said no


@dataclass(frozen=True, slots=True)
class Answer:
    """The last that was heard: an SMTP ``code``, None where none came; ``text`` is the server's."""

    stage: Stage
    code: int | None = None
    text: str = ""
    trouble: Trouble = Trouble.NONE


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows for the message, and whether the whole account has to pause.

    ``address_dead``: the server says that there is no such mailbox (RFC 3463 class 5.1).
    """

    state: State
    why: Bilingual
    pause: bool = False
    address_dead: bool = False


def verdict(answer: Answer) -> Verdict:
    """What ``answer`` means; the state after ``claimed``, or from the body on after ``sending``."""
    if answer.stage is Stage.BODY:
        return _after_the_body(answer)
    if answer.trouble in (Trouble.CERTIFICATE, Trouble.UNSAFE) or _refused_login(answer):
        return Verdict(State.RETRY, _why(answer), pause=True)
    if answer.trouble is Trouble.ADDRESS or _class_of(answer) == 5:
        return Verdict(State.FAILED, _why(answer), address_dead=_no_such_address(answer))
    return Verdict(State.RETRY, _why(answer))


def _after_the_body(answer: Answer) -> Verdict:
    states = {2: State.SENT, 4: State.RETRY, 5: State.FAILED}
    return Verdict(states.get(_class_of(answer), State.IN_DOUBT), _why(answer))


def _class_of(answer: Answer) -> int:
    return answer.code // 100 if answer.code is not None and 200 <= answer.code <= 599 else 0


def _refused_login(answer: Answer) -> bool:
    """Whether the account is refused; Microsoft says so (550 5.7.30) as late as at MAIL or DATA."""
    barred = _class_of(answer) == 5 and answer.text.startswith("5.7.30")
    return (answer.stage is Stage.AUTH and _class_of(answer) == 5) or barred


def _no_such_address(answer: Answer) -> bool:
    return answer.stage is Stage.RCPT and bool(re.match(r"5\.1\.[1-3]\b", answer.text))


_STAGES: dict[Stage, Bilingual] = {
    Stage.CONNECT: Bilingual("Reaching the server", "Al conectar con el servidor"),
    Stage.TLS: Bilingual("Encrypting the connection", "Al cifrar la conexión"),
    Stage.HELLO: Bilingual("Greeting the server", "Al saludar al servidor"),
    Stage.AUTH: Bilingual("Signing in", "Al iniciar la sesión"),
    Stage.MAIL: Bilingual("Naming the sender", "Al indicar el remitente"),
    Stage.RCPT: Bilingual("Naming the recipient", "Al indicar el destinatario"),
    Stage.DATA: Bilingual("Offering the message", "Al ofrecer el mensaje"),
    Stage.GUARD: Bilingual("Before the text", "Antes del texto"),
    Stage.BODY: Bilingual("Handing over the text", "Al entregar el texto"),
}
_TROUBLES: dict[Trouble, Bilingual] = {
    Trouble.NO_HOST: Bilingual(
        "no server of that name is found; is the name right, and are you connected?",
        "no se encuentra ningún servidor con ese nombre; ¿está bien escrito y tienes conexión?",
    ),
    Trouble.NOT_TLS: Bilingual(
        "it does not speak TLS at that port; try the other port, or starttls",
        "no habla TLS en ese puerto; prueba el otro puerto, o starttls",
    ),
    Trouble.NOBODY: Bilingual(
        "nothing answers at that port; is it the right one?",
        "nadie responde en ese puerto; ¿es el correcto?",
    ),
    Trouble.NETWORK: Bilingual("the connection broke", "se cortó la conexión"),
    Trouble.TIMEOUT: Bilingual("no answer in time", "no hubo respuesta a tiempo"),
    Trouble.CERTIFICATE: Bilingual(
        "its certificate cannot be trusted", "su certificado no es de fiar"
    ),
    Trouble.UNSAFE: Bilingual(
        "it offers no encryption, and without it nothing is sent",
        "no ofrece cifrado, y sin él no se envía nada",
    ),
    Trouble.NONSENSE: Bilingual("its answer cannot be understood", "no se entiende su respuesta"),
    Trouble.ADDRESS: Bilingual(
        "your server cannot write to an address like that",
        "tu servidor no puede escribir a una dirección así",
    ),
    Trouble.STOPPED: Bilingual("it was stopped in time", "se detuvo a tiempo"),
}


def _why(answer: Answer) -> Bilingual:
    where = _STAGES[answer.stage]
    if answer.code is not None:
        said = f"{answer.code} {answer.text}".strip()
        advice = _advice(answer)
        return Bilingual(f"{where.en}: {said}{advice.en}", f"{where.es}: {said}{advice.es}")
    trouble = in_words(answer.trouble, answer.text)
    return Bilingual(f"{where.en}: {trouble.en}", f"{where.es}: {trouble.es}")


_CERTIFICATES: tuple[tuple[str, Bilingual], ...] = (
    ("expired", Bilingual("it has expired", "ha caducado")),
    (
        "not yet valid",
        Bilingual("it is not valid yet; is your clock right?", "aún no vale; ¿va bien tu reloj?"),
    ),
    ("self-signed", Bilingual("the server signed it itself", "lo firmó el propio servidor")),
    ("self signed", Bilingual("the server signed it itself", "lo firmó el propio servidor")),
    ("mismatch", Bilingual("it is for another name", "es de otro nombre")),
    ("not valid for", Bilingual("it is for another name", "es de otro nombre")),
    ("issuer", Bilingual("nobody known vouches for it", "no lo avala nadie conocido")),
)


def in_words(trouble: Trouble, detail: str = "") -> Bilingual:
    """What happened, with the ``detail`` that the system gives, in plain words where it can be."""
    words = _TROUBLES.get(trouble, _TROUBLES[Trouble.NETWORK])
    if not detail:
        return words
    plain = (said for part, said in _CERTIFICATES if part in detail.casefold())
    told = next(plain, None) if trouble is Trouble.CERTIFICATE else None
    told = told or Bilingual(detail, detail)
    return Bilingual(f"{words.en} ({told.en})", f"{words.es} ({told.es})")


# What is to be done where a server refuses to sign somebody in, by what it says.
_ADVICE: tuple[tuple[str, Bilingual], ...] = (
    (
        r"5\.7\.30|basic auth|SmtpClientAuthentication is disabled",
        Bilingual(
            "Your provider no longer takes passwords for sending. Sign in by OAuth2: afterword "
            "mailbox sign-in ADDRESS --client-id ID",
            "Tu proveedor ya no acepta contraseñas para enviar. Inicia sesión por OAuth2: "
            "afterword mailbox sign-in DIRECCIÓN --client-id ID",
        ),
    ),
    (
        r"(?i)app(lication)?[- ]?(specific)?[- ]password|5\.7\.9|InvalidSecondFactor",
        Bilingual(
            "It wants an app password, not your usual one. Make one in the settings of your "
            "account, then: afterword mailbox password ADDRESS",
            "Pide una contraseña de aplicación, no la habitual. Créala en los ajustes de tu "
            "cuenta y después: afterword mailbox password DIRECCIÓN",
        ),
    ),
    (
        r"",
        Bilingual(
            "The user name or the password is not right. Give it again: afterword mailbox "
            "password ADDRESS",
            "El usuario o la contraseña no son correctos. Dala otra vez: afterword mailbox "
            "password DIRECCIÓN",
        ),
    ),
)


def _advice(answer: Answer) -> Bilingual:
    """What to do about a refused signing in, after a full stop; nothing for anything else."""
    if not _refused_login(answer):
        return Bilingual("", "")
    advice = next(words for said, words in _ADVICE if re.search(said, answer.text))
    return Bilingual(f". {advice.en}", f". {advice.es}")


def next_try(attempt: int, now: datetime) -> datetime:
    """When a message that was certainly not sent is tried again, after ``attempt`` attempts."""
    return now + _PAUSES[min(max(attempt, 1), len(_PAUSES)) - 1]


def given_up(first_due: datetime, now: datetime) -> bool:
    """Whether it has been tried for so long that the candidate has to know."""
    return now - first_due >= GIVE_UP
