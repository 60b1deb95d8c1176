"""Connecting and keeping mailboxes by mouse, against servers and a provider on loopback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlsplit
from urllib.request import HTTPRedirectHandler, build_opener

import pytest
from django.test import Client

from afterword.domain.delivery import oauth
from afterword.records import models, queries
from afterword.web import connecting
from afterword.workflows import signing_in
from tests.domain.delivery.test_autoconfig import TOLD
from tests.oauth_provider import CLIENT_ID, Provider, oauth_provider
from tests.smtp_server import SmtpServer, smtp_server
from tests.web.test_start import PROFILE

pytestmark = pytest.mark.usefixtures("own_home")


class Files(dict[str, bytes]):
    """The files that there are, by address."""

    def fetch(self, url: str, most: int) -> bytes | None:
        return self.get(url)


BOXES = "/settings/mailboxes"
ANA = "ana@ruiz.example"


@pytest.fixture
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Secrets go into a folder of this test's own, and no domain is asked for its servers."""
    monkeypatch.setattr("afterword.bootstrap.server_finder", Files)
    monkeypatch.setattr("afterword.settings.HOME", tmp_path_factory.mktemp("home"))


@pytest.fixture
def ana(browser: Client) -> Client:
    browser.post("/start", PROFILE)
    return browser


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with smtp_server() as server:
        yield server


def form(server: SmtpServer, **more: str) -> dict[str, str]:
    return {
        "address": ANA,
        "smtp": f"127.0.0.1:{server.port}/none",
        "imap": "127.0.0.1:1/none",
        "username": ANA,
        "way": "send",
        "per_minute": "30",
        "how": "password",
        "password": "correct horse",
        **more,
    }


def box() -> models.Mailbox:
    return models.Mailbox.objects.get()


def page(browser: Client) -> str:
    return browser.get(BOXES).content.decode()


def test_the_servers_are_shown_before_a_password_is_asked(ana: Client) -> None:
    assert 'type="password"' not in page(ana)
    known = ana.get(f"{BOXES}/add", {"address": "ana@gmail.com"}).content.decode()
    assert "smtp.gmail.com:465/tls" in known
    assert "apppasswords" in known
    guessed = ana.get(f"{BOXES}/add", {"address": ANA}).content.decode()
    assert "These servers are a guess" in guessed
    assert "smtp.ruiz.example:465/tls" in guessed


def test_a_domain_that_names_its_servers_is_believed_but_shown(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Files({"https://autoconfig.ruiz.example/mail/config-v1.1.xml": TOLD})
    monkeypatch.setattr("afterword.bootstrap.server_finder", lambda: files)
    shown = ana.get(f"{BOXES}/add", {"address": ANA}).content.decode()
    assert "as its domain says" in shown
    assert "out.host.example:587/starttls" in shown


def test_where_no_password_can_work_none_is_asked(ana: Client) -> None:
    shown = ana.get(f"{BOXES}/add", {"address": "ana@outlook.es"}).content.decode()
    assert 'name="password"' not in shown
    assert "Microsoft no longer takes passwords here" in shown
    assert "http://localhost:8425/signed-in" in shown


def test_a_mailbox_is_connected_and_tried_step_by_step(ana: Client, server: SmtpServer) -> None:
    shown = ana.post(f"{BOXES}/add", form(server)).content.decode()
    assert "✓ Signed in to send" in shown
    assert "✗ <b>Signing in to read: 127.0.0.1.</b>" in shown
    assert (box().address, box().per_minute) == (ANA, 30)


def test_a_mistake_keeps_what_was_typed_but_the_password(ana: Client, server: SmtpServer) -> None:
    answer = ana.post(f"{BOXES}/add", form(server, smtp="nonsense"))
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="nonsense"' in shown
    assert "correct horse" not in shown
    assert not models.Mailbox.objects.exists()


def test_a_password_never_goes_to_another_machine_unencrypted(
    ana: Client, server: SmtpServer
) -> None:
    answer = ana.post(f"{BOXES}/add", form(server, smtp="mail.ruiz.example:25/none"))
    assert answer.status_code == 409
    assert "unencrypted" in answer.content.decode()


def test_no_page_and_no_export_has_the_password(ana: Client, server: SmtpServer) -> None:
    tried = ana.post(f"{BOXES}/add", form(server)).content.decode()
    kept = box().secret
    for shown in (tried, page(ana), ana.get("/settings/export.json").content.decode()):
        assert "correct horse" not in shown
        assert kept not in shown


def test_a_mailbox_is_paused_resumed_slowed_and_removed(ana: Client, server: SmtpServer) -> None:
    ana.post(f"{BOXES}/add", form(server))
    ana.post(f"{BOXES}/{ANA}/pause")
    assert "You paused it." in page(ana)
    ana.post(f"{BOXES}/{ANA}/resume")
    assert box().paused_en == ""
    ana.post(f"{BOXES}/{ANA}/use", {"way": "drafts", "per_minute": "5"})
    assert (box().way, box().per_minute) == ("drafts", 5)
    assert ana.post(f"{BOXES}/{ANA}/use", {"way": "send", "per_minute": "0"}).status_code == 422
    assert ana.post(f"{BOXES}/{ANA}/remove").status_code == 422
    ana.post(f"{BOXES}/{ANA}/remove", {"sure": "yes"})
    assert not models.Mailbox.objects.exists()


def test_a_test_is_mailed_to_oneself_when_asked_for(ana: Client, server: SmtpServer) -> None:
    ana.post(f"{BOXES}/add", form(server))
    assert not server.ledger.taken
    answer = ana.post(f"{BOXES}/{ANA}/test")
    assert answer.status_code == 502  # it left, and nothing could be read where it should arrive
    assert len(server.ledger.taken) == 1
    assert f"To: Ana Ruiz <{ANA}>".encode() in server.ledger.contents[0]
    assert "has not been found yet" in page(ana)
    assert "Look again" in page(ana)


def test_the_sample_search_gets_no_mailbox(browser: Client, server: SmtpServer) -> None:
    browser.post("/start", {"sample": "yes", "language": "en"})
    answer = browser.post(f"{BOXES}/add", form(server))
    assert answer.status_code == 409
    assert not models.Mailbox.objects.exists()


def test_the_program_of_a_token_is_never_typed_on_a_page(ana: Client, server: SmtpServer) -> None:
    answer = ana.post(f"{BOXES}/add", form(server, password="command:touch /tmp/x"))
    assert answer.status_code == 422
    assert not models.Mailbox.objects.exists()


# --- signing in at the provider -----------------------------------------------------------


class Stay(HTTPRedirectHandler):
    """A browser that tells where it is sent to, and does not go."""

    def redirect_request(self, *_args: object, **_more: object) -> None:
        return None


def sent_back(url: str) -> str:
    """Where the provider sends the browser back to, once the candidate said yes there."""
    with pytest.raises(HTTPError) as raised:
        build_opener(Stay).open(url, timeout=5)
    with raised.value as answer:
        return str(answer.headers["Location"])


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    """A provider that is known to run the servers of this machine."""
    with oauth_provider() as provider:
        monkeypatch.setattr(signing_in, "endpoints_of", lambda _server: provider.endpoints)
        monkeypatch.setattr(connecting, "endpoints_of", lambda _server: provider.endpoints)
        yield provider


def begun(ana: Client, server: SmtpServer, **more: str) -> str:
    shown = ana.post(f"{BOXES}/add", form(server, how="oauth", client_id=CLIENT_ID, **more))
    found = re.search(r'href="(http://127\.0\.0\.1[^"]*authorize[^"]*)"', shown.content.decode())
    assert found is not None
    return found[1].replace("&amp;", "&")


def test_one_comes_back_from_the_provider_without_the_cookie(
    ana: Client, stranger: Client, server: SmtpServer, provider: Provider
) -> None:
    back = sent_back(begun(ana, server))
    assert back.startswith("http://127.0.0.1:8425/signed-in?")
    cookieless = Client(headers={"host": "127.0.0.1:8425", "sec-fetch-site": "cross-site"})
    cookieless.defaults.update(ana.defaults)
    cookieless.defaults.update(HTTP_SEC_FETCH_SITE="cross-site", HTTP_SEC_FETCH_MODE="navigate")
    answer = cookieless.get(back.partition(":8425")[2])
    assert answer.status_code == 200
    shown = answer.content.decode()
    assert f"{ANA} is connected" in shown
    assert "Undo" not in shown
    assert box().auth == "xoauth2"
    ana.post(f"{BOXES}/{ANA}/try")
    (line,) = server.ledger.signed_in
    assert line.startswith("AUTH XOAUTH2")
    again = cookieless.get(back.partition(":8425")[2])
    assert "is over, or was begun elsewhere" in again.content.decode()


@pytest.mark.parametrize("query", ["", "?state=guess&code=evil", "?code=evil"])
def test_whoever_does_not_know_the_state_is_turned_away(ana: Client, query: str) -> None:
    answer = ana.get("/signed-in" + query)
    assert answer.status_code == 422
    assert not models.Mailbox.objects.exists()


def test_a_no_at_the_provider_connects_nothing(
    ana: Client, server: SmtpServer, provider: Provider
) -> None:
    provider.denies = "access_denied"
    answer = ana.get(sent_back(begun(ana, server)).partition(":8425")[2])
    assert "you said no there" in answer.content.decode()
    assert not models.Mailbox.objects.exists()


def test_the_last_address_of_another_browser_is_pasted(
    ana: Client, server: SmtpServer, provider: Provider
) -> None:
    back = sent_back(begun(ana, server))
    (state,) = parse_qs(urlsplit(back).query)["state"]
    wrong = ana.post(f"{BOXES}/pasted", {"state": state, "address": "http://127.0.0.1/?code=1"})
    assert wrong.status_code == 422
    ana.post(f"{BOXES}/pasted", {"state": state, "address": back})
    assert box().auth == "xoauth2"


def test_a_code_is_typed_in_on_another_device(
    ana: Client, server: SmtpServer, provider: Provider
) -> None:
    told = {**form(server, how="device"), "client_id": CLIENT_ID}
    shown = ana.post(f"{BOXES}/add", told).content.decode()
    assert "ABCD-EFGH" in shown
    found = re.search(r'name="name" value="([^"]+)"', shown)
    assert found is not None
    early = ana.post(f"{BOXES}/typed-in", {"name": found[1]}).content.decode()
    assert "has not heard of it yet" in early
    ana.post(f"{BOXES}/typed-in", {"name": found[1]})
    assert box().auth == "xoauth2"


def test_signing_in_again_ends_the_pause(
    ana: Client, server: SmtpServer, provider: Provider
) -> None:
    ana.get(sent_back(begun(ana, server)).partition(":8425")[2])
    models.Mailbox.objects.update(paused_en="ended", paused_es="terminado")
    shown = ana.post(f"{BOXES}/{ANA}/sign-in").content.decode()
    found = re.search(r'href="(http://127\.0\.0\.1[^"]*authorize[^"]*)"', shown)
    assert found is not None
    ana.get(sent_back(found[1].replace("&amp;", "&")).partition(":8425")[2])
    assert box().paused_en == ""


def test_no_page_has_a_token_or_the_client_secret(
    ana: Client, server: SmtpServer, provider: Provider
) -> None:
    provider.secret = "client-shh"
    back = sent_back(begun(ana, server, client_secret="client-shh"))
    shown = ana.get(back.partition(":8425")[2]).content.decode() + page(ana)
    shown += ana.get("/settings/export.json").content.decode()
    for hidden in ("client-shh", *provider.good, *provider.refreshing):
        assert hidden not in shown


def test_the_known_providers_are_those_of_the_table(ana: Client) -> None:
    assert queries.local_owner() is not None
    for address, endpoints in (("a@gmail.com", oauth.GOOGLE), ("a@outlook.es", oauth.MICROSOFT)):
        shown = ana.get(f"{BOXES}/add", {"address": address}).content.decode()
        assert f"http://{endpoints.host}:8425/signed-in" in shown
