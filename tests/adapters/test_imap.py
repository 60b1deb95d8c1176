"""Against a real server: Dovecot."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

import pytest

from afterword.adapters.imap import ImapFolders, ImapHost
from afterword.domain.delivery.providers import Security, Server
from afterword.domain.errors import OutsideFailed
from afterword.domain.incoming.parts import to_read
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
