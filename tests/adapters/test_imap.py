"""Against a real server: Dovecot."""

import logging
import re
import socket
import threading
import time
from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from imapclient.exceptions import LoginError

from afterword.adapters.imap import ImapFolders, ImapHost
from afterword.adapters.imap.host import sign_in
from afterword.adapters.imap.pieces import put_together
from afterword.adapters.imap.structure import parts_of
from afterword.adapters.received.mail_files import MailFiles
from afterword.domain.delivery.providers import Security, Server
from afterword.domain.errors import OutsideFailed, SignInRefused
from afterword.domain.incoming.parts import Asked, Part, to_read
from afterword.ports import Account, Cursor, Folder
from tests.dovecot import dovecot

pytestmark = pytest.mark.slow

LONG_AGO = date(2026, 1, 1)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with dovecot() as port:
        yield port


def account(port: int, password: str = "") -> Account:
    server = Server("127.0.0.1", port, Security.NONE)
    return Account(server, f"ana-{uuid4().hex}", password or "s3cret")


@pytest.fixture
def folders(port: int) -> Iterator[ImapFolders]:
    with ImapHost().opened(account(port)) as folders:
        yield folders


def mail(name: str, text: str = "Hi") -> bytes:
    return f"Message-ID: {name}\r\nSubject: s\r\n\r\n{text}\r\n".encode()


def test_what_was_put_into_sent_is_found_by_its_message_id(folders: ImapFolders) -> None:
    assert not folders.has(Folder.SENT, "<1@example.com>")
    folders.put(Folder.SENT, mail("<1@example.com>"))
    assert folders.has(Folder.SENT, "<1@example.com>")
    assert not folders.has(Folder.DRAFTS, "<1@example.com>")


@pytest.mark.parametrize("twin", ["<11@example.com>", "<1@example.com.mx>", "<x1@example.com>"])
def test_a_twin_by_substring_is_not_taken_for_it(folders: ImapFolders, twin: str) -> None:
    folders.put(Folder.SENT, mail(twin))
    assert not folders.has(Folder.SENT, "<1@example.com>")
    assert not folders.has(Folder.SENT, "1@example.com")


def test_what_another_session_puts_there_is_seen_at_once(port: int) -> None:
    mine = account(port)
    with ImapHost().opened(mine) as watching, ImapHost().opened(mine) as writing:
        assert not watching.has(Folder.SENT, "<1@example.com>")
        writing.put(Folder.SENT, mail("<1@example.com>"))
        assert watching.has(Folder.SENT, "<1@example.com>")


def test_mails_come_once_by_their_headers_only(folders: ImapFolders) -> None:
    for number in range(3):
        folders.put(Folder.INBOX, mail(f"<{number}@acme.example>", "private words"))
    cursor, first = folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 2)
    cursor, second = folders.arrived(Folder.INBOX, cursor, LONG_AGO, 2)
    _cursor, none = folders.arrived(Folder.INBOX, cursor, LONG_AGO, 2)
    assert [len(first), len(second), len(none)] == [2, 1, 0]
    assert not any(b"private words" in glimpse.headers for glimpse in first)
    read = folders.read(Folder.INBOX, first[0].uid, to_read(first[0].parts))
    assert b"private words" in read


def test_a_renumbered_folder_is_read_anew(folders: ImapFolders) -> None:
    folders.put(Folder.INBOX, mail("<1@acme.example>"))
    cursor, _first = folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)
    renumbered = Cursor(cursor.validity + 1, cursor.last)
    assert len(folders.arrived(Folder.INBOX, renumbered, LONG_AGO, 10)[1]) == 1


def test_no_more_than_asked_is_fetched_of_a_large_mail(folders: ImapFolders) -> None:
    folders.put(Folder.INBOX, mail("<1@acme.example>", "words and words\r\n" * 60_000))
    _cursor, (glimpse,) = folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)
    assert glimpse.size > 1_000_000
    read = folders.read(Folder.INBOX, glimpse.uid, to_read(glimpse.parts))
    assert 100_000 < len(read) < 300_000


def test_a_refused_password_is_said_without_it(port: int) -> None:
    with (
        pytest.raises(OutsideFailed) as raised,
        ImapHost().opened(account(port, password="wr0ng-one")),
    ):
        pass
    assert "wr0ng-one" not in str(raised.value)


def test_nobody_listening_is_said() -> None:
    with pytest.raises(OutsideFailed), ImapHost().opened(account(1)):
        pass


def test_without_encryption_no_other_machine_is_reached() -> None:
    elsewhere = Account(Server("mail.example.com", 143, Security.NONE), "ana", "s3cret")
    with pytest.raises(OutsideFailed), ImapHost().opened(elsewhere):
        pass


def test_a_draft_is_removed_by_its_whole_message_id(folders: ImapFolders) -> None:
    for name in ("<1@example.com>", "<11@example.com>"):
        folders.put(Folder.DRAFTS, mail(name))
    assert folders.remove(Folder.DRAFTS, "<1@example.com>")
    assert not folders.has(Folder.DRAFTS, "<1@example.com>")
    assert folders.has(Folder.DRAFTS, "<11@example.com>")
    assert not folders.remove(Folder.DRAFTS, "<1@example.com>")


def test_mails_are_found_by_words_of_their_subject(folders: ImapFolders) -> None:
    folders.put(Folder.INBOX, b"Message-ID: <7@example.com>\r\nSubject: A test (k3j)\r\n\r\nHi\r\n")
    folders.put(Folder.INBOX, b"Subject: Another (xyz)\r\n\r\nk3j\r\n")
    assert folders.named(Folder.INBOX, "k3j") == ["<7@example.com>"]
    assert folders.name(Folder.SENT) == "Enviados"


# --- what is asked for, and what never is ------------------------------------------------


def asked_of(caplog: pytest.LogCaptureFixture) -> str:
    """Every FETCH that went to the server."""
    lines = [record.getMessage() for record in caplog.records]
    return "\n".join(line for line in lines if "FETCH" in line and line.lstrip().startswith(">"))


def many_parts(attachment: bytes) -> bytes:
    alternative = (
        b"--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nWe decide on Friday.\r\n"
        b"--in\r\nContent-Type: text/html\r\n\r\n<p>We decide</p>\r\n--in--\r\n"
    )
    return (
        b"From: dana@acme.example\r\nMessage-ID: <m@acme.example>\r\nSubject: Re: s\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="out"\r\n\r\n'
        b'--out\r\nContent-Type: multipart/alternative; boundary="in"\r\n\r\n'
        + alternative
        + b"--out\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
        b'Content-Disposition: attachment; filename="plan.pdf"\r\n\r\n'
        + attachment
        + b"\r\n--out--\r\n"
    )


def test_of_mail_that_only_came_no_body_is_ever_asked_for(
    folders: ImapFolders, caplog: pytest.LogCaptureFixture
) -> None:
    folders.put(Folder.INBOX, many_parts(b"AAAA"))
    folders.put(Folder.INBOX, mail("<1@shop.example>", "private words"))
    with caplog.at_level(logging.DEBUG, logger="imapclient"):
        _cursor, glimpses = folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)
    sections = set(re.findall(r"BODY\S*\[[^]]*", asked_of(caplog)))
    assert {section.partition("[")[2].partition(" ")[0] for section in sections} == {
        "HEADER.FIELDS"
    }
    assert [part.kind for part in glimpses[0].parts] == [
        "text/plain",
        "text/html",
        "application/pdf",
    ]


def test_of_mail_that_concerns_the_search_only_the_words_are_fetched(
    folders: ImapFolders, caplog: pytest.LogCaptureFixture
) -> None:
    folders.put(Folder.INBOX, many_parts(b"AAAA"))
    _cursor, (glimpse,) = folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)
    with caplog.at_level(logging.DEBUG, logger="imapclient"):
        content = folders.read(Folder.INBOX, glimpse.uid, to_read(glimpse.parts))
    asked = asked_of(caplog)
    assert "BODY.PEEK[1.1]<0." in asked
    assert "BODY.PEEK[1.2]" not in asked
    assert "BODY.PEEK[2]" not in asked
    read = MailFiles().read(content)
    assert (read.text, read.sender) == ("We decide on Friday.", "dana@acme.example")


def test_fifty_megabytes_are_never_fetched(folders: ImapFolders) -> None:
    line = b"A" * 76 + b"\r\n"
    folders.put(Folder.INBOX, many_parts(line * 650_000))
    _cursor, (glimpse,) = folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)
    assert glimpse.size > 50_000_000
    content = folders.read(Folder.INBOX, glimpse.uid, to_read(glimpse.parts))
    assert len(content) < 2_000
    assert MailFiles().read(content).text == "We decide on Friday."


def test_ten_thousand_recipients_hide_nothing(folders: ImapFolders) -> None:
    to = ",\r\n ".join(f"person-{number}@example.org" for number in range(10_000))
    head = f"To: {to}\r\nFrom: dana@acme.example\r\nIn-Reply-To: <ours@example.com>\r\n"
    folders.put(Folder.INBOX, head.encode() + mail("<1@acme.example>"))
    _cursor, (glimpse,) = folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)
    assert len(glimpse.headers) < 1_000
    seen = MailFiles().read(glimpse.headers)
    assert seen.header("in-reply-to") == "<ours@example.com>"
    assert seen.sender == "dana@acme.example"
    folders.put(Folder.SENT, head.encode() + mail("<2@example.com>"))
    _cursor, (sent,) = folders.arrived(Folder.SENT, Cursor(), LONG_AGO, 10)
    assert MailFiles().read(sent.headers).header("message-id") == "<2@example.com>"
    assert len(sent.headers) < 50_000


@pytest.mark.parametrize(
    "content",
    [
        b"From: x@acme.example\r\nContent-Type: multipart/mixed\r\n\r\n--none\r\n\r\nHi\r\n",
        b"From: x@acme.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\nHi\r\n",
        b'From: x@acme.example\r\nContent-Type: text/plain; charset="nobody-knows"\r\n\r\nHi\r\n',
        b"From: x@acme.example\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!Hi\r\n",
        b"From: x@acme.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\xff\xfeHi\r\n",
        b"From: =?nobody?Q?x?= <x@acme.example>\r\nSubject: =?utf-8?B?!?=\r\n\r\nHi\r\n",
        b"From: x@acme.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + "ñ".encode() * 150_000,
    ],
)
def test_broken_mail_is_read_as_far_as_it_goes(folders: ImapFolders, content: bytes) -> None:
    folders.put(Folder.INBOX, content)
    _cursor, (glimpse,) = folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)
    reduced = folders.read(Folder.INBOX, glimpse.uid, to_read(glimpse.parts))
    read = MailFiles().read(reduced)
    assert read.sender in ("x@acme.example", "")
    assert "Ã" not in read.text


def test_what_a_stranger_wrote_into_a_parts_name_adds_no_header() -> None:
    part = Part("1", "text/plain", 2, name='a"\r\nX-Evil: 1', charset="utf-8\r\nX-Evil: 2")
    whole = put_together(b"From: x@acme.example\r\n\r\n", [(Asked(part, 10), b"Hi")])
    assert b"\nX-Evil" not in whole
    assert MailFiles().read(whole).text == "Hi"


@pytest.mark.parametrize(
    "structure",
    [None, (), b"x", (b"text",), ([], b"mixed"), ([(b"text", b"plain", 7, 7, 7, 7, b"x")],), (1,)],
)
def test_a_structure_that_is_nonsense_is_passed_over(structure: object) -> None:
    assert len(parts_of(structure)) <= 1


def test_a_structure_without_end_is_cut() -> None:
    leaf = (b"text", b"plain", None, None, None, b"7bit", 1, 1)
    deep: object = leaf
    for _level in range(500):
        deep = ([deep], b"mixed")
    assert parts_of(deep) == ()
    assert len(parts_of(([leaf] * 10_000, b"mixed"))) == 200


# --- waiting ------------------------------------------------------------------------------


def test_waiting_ends_when_a_mail_comes(port: int) -> None:
    mine = account(port)
    with ImapHost().opened(mine) as waiting, ImapHost().opened(mine) as writing:
        waiting.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)
        later = threading.Timer(0.5, writing.put, (Folder.INBOX, mail("<1@acme.example>")))
        later.start()
        before = time.monotonic()
        waiting.wait(20, lambda: False)
        assert time.monotonic() - before < 15
        later.join()
        assert len(waiting.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)[1]) == 1


def test_waiting_ends_when_it_is_told_to_and_when_it_is_over(folders: ImapFolders) -> None:
    before = time.monotonic()
    folders.wait(20, lambda: True)
    folders.wait(0.2, lambda: False)
    assert time.monotonic() - before < 10
    assert folders.arrived(Folder.INBOX, Cursor(), LONG_AGO, 10)[1] == []


def test_a_server_without_idle_is_asked_again_and_again(folders: ImapFolders) -> None:
    client = folders._client
    client.has_capability = lambda _name: False
    client.idle = lambda: pytest.fail("it cannot")
    folders.wait(0.2, lambda: False)
    folders.wait(20, lambda: True)


def test_a_server_that_hangs_up_while_one_waits_is_trouble(port: int) -> None:
    def waits_while_it_hangs_up() -> None:
        with ImapHost().opened(account(port)) as folders:
            line = folders._client.socket()
            threading.Timer(0.5, line.shutdown, (socket.SHUT_RDWR,)).start()
            folders.wait(20, lambda: False)

    with pytest.raises(OutsideFailed):
        waits_while_it_hangs_up()


@pytest.mark.parametrize(
    ("told", "refused"),
    [
        ("[AUTHENTICATIONFAILED] Invalid credentials", True),
        ("Login failed", True),
        ("[UNAVAILABLE] Temporary authentication failure", False),
        ("[ALERT] Too many simultaneous connections", False),
        ("[INUSE] try again later", False),
    ],
)
def test_only_a_refusal_for_good_is_one(told: str, *, refused: bool) -> None:
    def login(_name: str, _password: str) -> None:
        raise LoginError(told)

    client: Any = SimpleNamespace(login=login)
    with pytest.raises(OutsideFailed) as raised:
        sign_in(client, account(1))
    assert isinstance(raised.value, SignInRefused) is refused
