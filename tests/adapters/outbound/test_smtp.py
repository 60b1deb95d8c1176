import socket

import pytest

from afterword.adapters.outbound.smtp import SmtpPostman, stuffed
from afterword.domain.delivery.answers import Answer, Stage, Trouble
from afterword.domain.delivery.providers import Security, Server
from afterword.ports import Account, Parcel
from tests.smtp_server import Say, SmtpServer, smtp_server

PARCEL = Parcel("ana@example.com", "dana@acme.example", b"Message-ID: <1@x>\r\n\r\nHi\r\n.\r\nBye")
PATIENCE = 1.0


def account(port: int, username: str = "ana") -> Account:
    return Account(Server("127.0.0.1", port, Security.NONE), username, "s3cret")


def delivered(server: SmtpServer, parcel: Parcel = PARCEL, *, may_send: bool = True) -> Answer:
    with SmtpPostman(PATIENCE, PATIENCE).line(account(server.port)) as line:
        return line.deliver(parcel, lambda: may_send)


def saying(wanted: str, said: str) -> Say:
    return lambda point, _number: said if point == wanted else None


def test_a_message_arrives_as_it_is_and_the_250_is_told() -> None:
    with smtp_server() as server:
        answer = delivered(server)
    assert answer == Answer(Stage.BODY, 250, "taken")
    assert server.ledger.contents == [b"Message-ID: <1@x>\r\n\r\nHi\r\n.\r\nBye\r\n"]


@pytest.mark.parametrize(
    ("point", "stage"),
    [
        ("banner", Stage.CONNECT),
        ("mail", Stage.MAIL),
        ("rcpt", Stage.RCPT),
        ("data", Stage.DATA),
        ("dot", Stage.BODY),
    ],
)
@pytest.mark.parametrize("code", [421, 451, 554])
def test_a_refusal_is_told_with_its_stage(point: str, stage: Stage, code: int) -> None:
    with smtp_server(saying(point, f"{code} no")) as server:
        answer = delivered(server)
    assert (answer.stage, answer.code, answer.text) == (stage, code, "no")
    assert not server.ledger.taken


@pytest.mark.parametrize(
    ("point", "stage"),
    [
        ("banner", Stage.CONNECT),
        ("hello", Stage.HELLO),
        ("auth", Stage.AUTH),
        ("mail", Stage.MAIL),
        ("rcpt", Stage.RCPT),
        ("data", Stage.DATA),
        ("body", Stage.BODY),
        ("dot", Stage.BODY),
    ],
)
def test_a_dropped_connection_is_told_with_its_stage(point: str, stage: Stage) -> None:
    with smtp_server(saying(point, "drop")) as server:
        answer = delivered(server)
    assert answer.stage is stage
    assert answer.code is None
    assert not server.ledger.taken


@pytest.mark.parametrize("said", ["take and drop", "hello there", "2", "25", "250"])
def test_what_is_no_whole_answer_to_the_dot_has_no_code(said: str) -> None:
    reply = said if said != "250" else "250-and then nothing"
    with smtp_server(saying("dot", reply)) as server:
        answer = delivered(server)
    assert (answer.stage, answer.code) == (Stage.BODY, None)
    assert len(server.ledger.taken) <= 1


def test_a_refused_password_is_told_without_the_password() -> None:
    with smtp_server(saying("auth", "535 5.7.8 bad credentials")) as server:
        answer = delivered(server)
    assert (answer.stage, answer.code) == (Stage.AUTH, 535)
    assert "s3cret" not in answer.text


def test_the_guard_can_stop_it_before_a_byte_of_the_text() -> None:
    with smtp_server() as server:
        answer = delivered(server, may_send=False)
    assert (answer.stage, answer.trouble) == (Stage.GUARD, Trouble.STOPPED)
    assert not server.ledger.taken


def test_several_messages_share_one_connection() -> None:
    with (
        smtp_server() as server,
        SmtpPostman().line(account(server.port)) as line,
    ):
        for _each in range(5):
            assert line.deliver(PARCEL, lambda: True).code == 250
    assert server.ledger.talks == 1
    assert len(server.ledger.taken) == 5


def test_a_connection_that_died_meanwhile_is_opened_anew() -> None:
    say = {("mail", 1): [None, "drop"]}

    def once(point: str, number: int) -> str | None:
        turns = say.get((point, number))
        return turns.pop(0) if turns else None

    with smtp_server(once) as server, SmtpPostman().line(account(server.port)) as line:
        answers = [line.deliver(PARCEL, lambda: True).code for _each in range(2)]
    assert answers == [250, 250]
    assert server.ledger.talks == 2


def test_nobody_listening_is_told_as_not_connected() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with SmtpPostman(PATIENCE).line(account(port)) as line:
        assert line.deliver(PARCEL, lambda: True).stage is Stage.CONNECT


def test_without_encryption_nothing_goes_to_another_machine() -> None:
    elsewhere = Account(Server("mail.example.com", 25, Security.NONE), "ana", "s3cret")
    with SmtpPostman(PATIENCE).line(elsewhere) as line:
        answer = line.deliver(PARCEL, lambda: True)
    assert answer.trouble is Trouble.UNSAFE


def test_a_server_that_offers_no_encryption_gets_no_password() -> None:
    with smtp_server() as server:
        wants = Account(Server("127.0.0.1", server.port, Security.STARTTLS), "ana", "s3cret")
        with SmtpPostman(PATIENCE).line(wants) as line:
            assert line.deliver(PARCEL, lambda: True).trouble is Trouble.UNSAFE


def test_an_account_is_never_shown_with_its_secrets() -> None:
    assert "s3cret" not in repr(account(1))
    assert "ana" not in repr(account(1))


@pytest.mark.parametrize(
    ("content", "spoken"),
    [
        (b"a\n.b\n", b"a\r\n..b\r\n.\r\n"),
        (b".", b"..\r\n.\r\n"),
        (b"a\r\n", b"a\r\n.\r\n"),
        (b"", b"\r\n.\r\n"),
    ],
)
def test_dots_are_doubled_and_lines_end_alike(content: bytes, spoken: bytes) -> None:
    assert stuffed(content) == spoken
