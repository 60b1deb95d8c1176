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
    return answer.stage is Stage.AUTH and _class_of(answer) == 5


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
        return Bilingual(f"{where.en}: {said}", f"{where.es}: {said}")
    trouble = _TROUBLES.get(answer.trouble, _TROUBLES[Trouble.NETWORK])
    detail = f" ({answer.text})" if answer.text else ""
    return Bilingual(f"{where.en}: {trouble.en}{detail}", f"{where.es}: {trouble.es}{detail}")


def next_try(attempt: int, now: datetime) -> datetime:
    """When a message that was certainly not sent is tried again, after ``attempt`` attempts."""
    return now + _PAUSES[min(max(attempt, 1), len(_PAUSES)) - 1]


def given_up(first_due: datetime, now: datetime) -> bool:
    """Whether it has been tried for so long that the candidate has to know."""
    return now - first_due >= GIVE_UP
