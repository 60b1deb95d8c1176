"""SMTP (RFC 5321), with every stage of the conversation told apart.

Until the server says 354 nothing of a message was sent. The text and its final dot then leave in
one write. What comes back is told as it came; what it means is decided elsewhere.
"""

from __future__ import annotations

import base64
import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from afterword.domain.delivery.answers import Answer, Stage, Trouble
from afterword.domain.delivery.providers import Security
from afterword.ports import Account, Parcel

CONNECT_TIMEOUT = 30.0
FINAL_TIMEOUT = 600.0  # RFC 5321, 4.5.3.2.6: ten minutes after the final dot
NAME = "[127.0.0.1]"  # how mail programs greet; the machine's own name is nobody's business
_REPLY = re.compile(rb"(\d{3})(?:([ -])(.*))?\r?\n")
_LONGEST_REPLY = 200


class SmtpPostman:
    """Takes messages to servers that speak SMTP; times in seconds."""

    def __init__(
        self, timeout: float = CONNECT_TIMEOUT, final_timeout: float = FINAL_TIMEOUT
    ) -> None:
        self._timeout = timeout
        self._final_timeout = final_timeout

    @contextmanager
    def line(self, account: Account) -> Iterator[SmtpLine]:
        """A line to the account's server, closed at the end."""
        line = SmtpLine(account, self._timeout, self._final_timeout)
        try:
            yield line
        finally:
            line.hang_up()


class SmtpLine:
    """One connection, opened when first needed and kept for the messages that follow."""

    def __init__(self, account: Account, timeout: float, final_timeout: float) -> None:
        self._account = account
        self._timeout = timeout
        self._final_timeout = final_timeout
        self._smtp: smtplib.SMTP | None = None
        self._stage = Stage.CONNECT

    def try_out(self) -> Answer:
        """Sign in; ``Stage.AUTH`` with 2xx where that went well."""
        with _Told(self) as told:
            told.answer = self._open()
        return told.answer

    def deliver(self, parcel: Parcel, may_send: Callable[[], bool]) -> Answer:
        """Hand the parcel over. A kept connection that has died meanwhile is opened once anew."""
        kept = self._smtp is not None
        answer = self._deliver(parcel, may_send)
        if kept and answer.stage is Stage.MAIL and answer.code in (None, 421):
            self.hang_up()
            answer = self._deliver(parcel, may_send)
        if answer.stage is not Stage.BODY or answer.code is None:
            self.hang_up()
        return answer

    def hang_up(self) -> None:
        """Say good-bye where there is somebody to say it to."""
        smtp, self._smtp = self._smtp, None
        if smtp is None:
            return
        with suppress(smtplib.SMTPException, OSError):
            if self._stage not in (Stage.GUARD, Stage.BODY):  # there it would be taken for text
                smtp.quit()
        smtp.close()

    def _deliver(self, parcel: Parcel, may_send: Callable[[], bool]) -> Answer:
        with _Told(self) as told:
            opened = self._open()
            told.answer = opened if _fails(opened) else self._offer(parcel, may_send)
        return told.answer

    # --- up to 354: nothing is sent ---------------------------------------------

    def _open(self) -> Answer:
        if self._smtp is not None:
            return Answer(Stage.AUTH, 235)
        self._stage = Stage.CONNECT
        server = self._account.server
        if not server.is_safe:
            return Answer(Stage.TLS, trouble=Trouble.UNSAFE)
        self._smtp = self._connect()
        _socket_of(self._smtp).setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._greet_and_sign_in()

    def _connect(self) -> smtplib.SMTP:
        """Raises smtplib's SMTPConnectError, with the code, for any greeting but 220."""
        server, timeout = self._account.server, self._timeout
        if server.security is Security.TLS:
            trust = self._trust()
            return smtplib.SMTP_SSL(server.host, server.port, NAME, timeout=timeout, context=trust)
        return smtplib.SMTP(server.host, server.port, NAME, timeout=timeout)

    def _trust(self) -> ssl.SSLContext:
        """The system's trust; on the own machine any certificate, as bridges sign their own."""
        context = ssl.create_default_context()
        if self._account.server.is_own_machine:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        return context

    def _greet_and_sign_in(self) -> Answer:
        smtp = self._spoken()
        self._stage = Stage.HELLO
        code, text = smtp.ehlo()
        if code // 100 != 2:
            code, text = smtp.helo()
        if code // 100 != 2:
            return self._heard(code, text)
        if self._account.server.security is Security.STARTTLS:
            self._stage = Stage.TLS
            if not smtp.has_extn("starttls"):
                return Answer(Stage.TLS, trouble=Trouble.UNSAFE)
            code, text = smtp.starttls(context=self._trust())
            if code != 220:
                return self._heard(code, text)
            smtp.ehlo()
        return self._sign_in()

    def _sign_in(self) -> Answer:
        smtp = self._spoken()
        self._stage = Stage.AUTH
        if not self._account.username:
            return Answer(Stage.AUTH, 235)
        if not smtp.has_extn("auth"):
            return Answer(Stage.AUTH, 503, "AUTH")
        if self._account.auth == "xoauth2":
            code, text = smtp.docmd("AUTH", f"XOAUTH2 {_bearer(self._account)}")
            return self._heard(*(smtp.docmd("") if code == 334 else (code, text)))
        return self._heard(*smtp.login(self._account.username, self._account.secret))

    def _offer(self, parcel: Parcel, may_send: Callable[[], bool]) -> Answer:
        smtp = self._spoken()
        options = [] if parcel.recipient.isascii() and parcel.sender.isascii() else ["SMTPUTF8"]
        self._stage = Stage.MAIL
        if options and not smtp.has_extn("smtputf8"):
            return Answer(Stage.MAIL, trouble=Trouble.ADDRESS)
        code, text = smtp.mail(parcel.sender, options)
        if code // 100 != 2:
            return self._heard(code, text)
        self._stage = Stage.RCPT
        code, text = smtp.rcpt(parcel.recipient)
        if code // 100 != 2:
            return self._heard(code, text)
        self._stage = Stage.DATA
        code, text = smtp.docmd("DATA")
        if code != 354:
            return self._heard(code, text)
        self._stage = Stage.GUARD
        if not may_send():
            return Answer(Stage.GUARD, trouble=Trouble.STOPPED)
        return self._send(parcel.content)

    # --- from the first byte of the text on ----------------------------------------

    def _send(self, content: bytes) -> Answer:
        smtp = self._spoken()
        self._stage = Stage.BODY
        connection = _socket_of(smtp)
        connection.settimeout(self._final_timeout)
        connection.sendall(stuffed(content))
        answer = self._final_answer()
        connection.settimeout(self._timeout)
        if answer.code is not None:
            self._stage = Stage.AUTH  # signed in, and ready for the next
        return answer

    def _final_answer(self) -> Answer:
        """The answer to the dot; only a whole, well-formed reply has a code."""
        replies = self._spoken().file
        if replies is None:
            raise smtplib.SMTPServerDisconnected
        lines = []
        while True:
            line = replies.readline(8192)
            parsed = _REPLY.fullmatch(line)
            if parsed is None:
                trouble = Trouble.NONSENSE if line else Trouble.NETWORK
                return Answer(Stage.BODY, trouble=trouble)
            lines.append(parsed[3] or b"")
            if parsed[2] != b"-":
                return self._heard(int(parsed[1]), b" ".join(lines))

    # --- what was heard ----------------------------------------------------------------

    def _spoken(self) -> smtplib.SMTP:
        if self._smtp is None:
            raise smtplib.SMTPServerDisconnected
        return self._smtp

    def _heard(self, code: int, text: bytes) -> Answer:
        if not 200 <= code <= 599:
            return Answer(self._stage, trouble=Trouble.NONSENSE)
        said = " ".join(text.decode("utf-8", "replace").split())
        return Answer(self._stage, code, said[:_LONGEST_REPLY])

    def broke(self, error: Exception) -> Answer:
        """What ``error`` says about how far the conversation came."""
        if isinstance(error, smtplib.SMTPResponseException) and self._stage is not Stage.BODY:
            said = error.smtp_error
            return self._heard(error.smtp_code, said if isinstance(said, bytes) else said.encode())
        if isinstance(error, ssl.SSLCertVerificationError):
            return Answer(Stage.TLS, text=error.verify_message, trouble=Trouble.CERTIFICATE)
        if isinstance(error, TimeoutError):
            return Answer(self._stage, trouble=Trouble.TIMEOUT)
        if isinstance(error, socket.gaierror):
            return Answer(self._stage, trouble=Trouble.NO_HOST)
        if isinstance(error, ConnectionRefusedError):
            return Answer(self._stage, trouble=Trouble.NOBODY)
        if isinstance(error, ssl.SSLError) and self._stage in (Stage.CONNECT, Stage.TLS):
            return Answer(Stage.TLS, trouble=Trouble.NOT_TLS)
        if isinstance(error, smtplib.SMTPNotSupportedError):
            return Answer(self._stage, 504)
        if isinstance(error, (UnicodeError, ValueError)):
            return Answer(self._stage, trouble=Trouble.ADDRESS)
        return Answer(self._stage, trouble=Trouble.NETWORK)


class _Told:
    """Turns what breaks inside into the answer that it amounts to."""

    def __init__(self, line: SmtpLine) -> None:
        self._line = line
        self.answer = Answer(Stage.CONNECT, trouble=Trouble.NETWORK)

    def __enter__(self) -> _Told:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if not isinstance(error, (smtplib.SMTPException, OSError, ValueError)):
            return False
        self.answer = self._line.broke(error)
        return True


def stuffed(content: bytes) -> bytes:
    """``content`` with CRLF ends, its dots doubled (RFC 5321, 4.5.2), and the final dot."""
    lines = re.sub(rb"\r?\n|\r", b"\r\n", content)
    lines = re.sub(rb"(?m)^\.", b"..", lines)
    return lines + (b".\r\n" if lines.endswith(b"\r\n") else b"\r\n.\r\n")


def _bearer(account: Account) -> str:
    words = f"user={account.username}\x01auth=Bearer {account.secret}\x01\x01"
    return base64.b64encode(words.encode()).decode("ascii")


def _fails(answer: Answer) -> bool:
    return answer.stage is not Stage.AUTH or answer.code is None or answer.code // 100 != 2


def _socket_of(smtp: smtplib.SMTP) -> socket.socket:
    if smtp.sock is None:
        raise smtplib.SMTPServerDisconnected
    return smtp.sock
