from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from afterword.ports import Folder
from afterword.records import models, queries
from afterword.workflows import work
from tests.cast import NOON
from tests.web.test_sending import STEP, connected
from tests.web.test_start import PROFILE
from tests.workflows.delivery import LOST, Clock, FakeFolders, FakeServer, approved, kit, state
from tests.workflows.test_listen import invitation, mail, written

__all__ = ["connected"]


@pytest.fixture
def owner(connected: Client) -> models.User:
    return queries.local_owner() or pytest.fail("nobody")


def came(content: bytes, folder: Folder = Folder.INBOX) -> None:
    folders = FakeFolders()
    folders.put(folder, content.replace(b"19:30", b"17:30"))
    work.look(kit(FakeServer(), Clock(NOON), folders))


def text(browser: Client, address: str = "/inbox") -> str:
    return browser.get(address).content.decode()


def test_an_answer_is_shown_with_the_day_that_it_seems_to_give(
    connected: Client, owner: models.User
) -> None:
    came(mail("Lee Wong <lee@acme.example>", "We will decide by Friday, 4 December."))
    assert "perhaps from Lee Wong" in text(connected, "/")
    page = text(connected)
    assert "It seems to say: decision between Monday 30 November and Friday 4 December" in page
    assert connected.post("/inbox/1", {"what": "as_read"}).status_code == 302
    assert "No mail waits for you" in text(connected)
    event = models.Event.objects.get(kind="reply")
    assert (event.says, str(event.decide_by)) == ("date", "2026-12-04")


def test_a_step_that_an_answer_holds_asks_to_read_that_first(
    connected: Client, owner: models.User
) -> None:
    verb = "Thank Dana Cruz by e-mail"
    assert f"<h3>{verb}</h3>" in text(connected, "/")
    came(mail("Dana Cruz <dana@acme.example>", "Thank you."))
    assert "Read their answer before this: thank Dana Cruz by e-mail" in text(connected, "/")
    connected.post("/language", {"language": "es", "back": "/"})
    assert "Lee su respuesta antes de esto: dale las gracias a Dana Cruz" in text(connected, "/")


def test_without_a_mailbox_the_inbox_leads_to_where_one_is_connected(browser: Client) -> None:
    browser.post("/start", PROFILE)
    page = text(browser)
    assert "No mailbox is connected" in page
    assert '<a href="/settings/mailboxes">Connect one</a>' in page


def test_an_answer_is_explained_by_hand(connected: Client, owner: models.User) -> None:
    came(mail("lee@acme.example", "Thank you."))
    assert connected.post("/inbox/1", {"what": "explain"}).status_code == 422
    assert connected.post("/inbox/1", {"what": "nonsense"}).status_code == 422
    assert connected.post("/inbox/1", {"what": "explain", "says": "thanks"}).status_code == 302
    assert models.Event.objects.get(kind="reply").says == "thanks"


def test_a_rejection_ends_the_opportunity_once_it_is_said(
    connected: Client, owner: models.User
) -> None:
    came(mail('"Acme" <no-reply@greenhouse-mail.io>', "Unfortunately …"))
    assert not models.Event.objects.filter(kind="outcome").exists()
    connected.post("/inbox/1", {"what": "explain", "says": "rejected"})
    assert models.Event.objects.get(kind="outcome").result == "rejected"
    assert "No mail waits for you" in text(connected)


def test_a_mail_that_has_nothing_to_do_with_it_holds_no_more(
    connected: Client, owner: models.User
) -> None:
    came(mail("lee@acme.example", "Lottery!"))
    connected.post("/inbox/1", {"what": "not_theirs"})
    assert not models.Event.objects.filter(kind="reply").exists()


@pytest.mark.parametrize(("said", "done"), [("did_it", True), ("not_it", False)])
def test_a_mail_sent_by_hand_is_asked_about(
    connected: Client, owner: models.User, said: str, *, done: bool
) -> None:
    came(written("dana@acme.example"), Folder.SENT)
    assert "Was this your thank-you to Dana Cruz?" in text(connected)
    connected.post("/inbox/1", {"what": said})
    assert models.Event.objects.filter(kind="sent", step=STEP).exists() is done


def test_an_invitation_says_what_it_would_change_and_is_taken(
    connected: Client, owner: models.User
) -> None:
    came(invitation("u1"))
    assert "A new interview: Acme, Monday 7 December, 10:00." in text(connected)
    connected.post("/inbox/1", {"what": "take"})
    assert models.Interview.objects.filter(uid="u1").exists()
    assert "No mail waits for you" in text(connected)


def test_a_doubt_is_shown_with_what_is_known_and_settled(
    connected: Client, owner: models.User
) -> None:
    row = approved(owner, box=models.Mailbox.objects.get())
    work.look(kit(FakeServer([LOST]), Clock(NOON + timedelta(hours=2))))
    page = text(connected)
    assert "perhaps sent" in page
    assert "Your Sent folder and inbox were looked through (times: 1)" in page
    assert connected.post(f"/steps/{STEP}/settle", {"fate": "?"}).status_code == 422
    connected.post(f"/steps/{STEP}/settle", {"fate": "sent"})
    assert state(row) == "sent"


def test_hostile_mail_is_only_words(connected: Client, owner: models.User) -> None:
    hostile = "<script>alert(1)</script> {{ owner }} \u202e" + "x" * 10_000
    came(mail("lee@acme.example", hostile).replace(b"Re: thanks", b"<b>{% x %}"))
    for address in ("/", "/inbox"):
        page = text(connected, address)
        assert "<script>alert" not in page
        assert "<b>{%" not in page
    assert "&lt;script&gt;alert(1)" in text(connected)


def test_a_paused_mailbox_is_said(connected: Client, owner: models.User) -> None:
    models.Mailbox.objects.update(paused_en="The password is refused.", paused_es="Rechazada.")
    page = text(connected)
    assert "The password is refused." in page
    assert '<a href="/settings/mailboxes">Then send yourself a test</a>' in page
