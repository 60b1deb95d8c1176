"""Against a small provider on loopback that checks what real ones check."""

from __future__ import annotations

import threading
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from afterword.adapters.kept_secrets import KeptSecrets
from afterword.adapters.oauth import OAuthOffice, coming_back
from afterword.adapters.own_files import write_private
from afterword.domain.delivery.oauth import Begun, Client, Endpoints, Grant
from afterword.domain.errors import BadInput, OutsideFailed, SignedOut
from afterword.domain.words import Bilingual
from tests.oauth_provider import CLIENT_ID, Provider, oauth_provider

BACK = Bilingual("Go back.", "Vuelve.")


def browse(url: str) -> None:
    with urlopen(url, timeout=5) as page:  # noqa: S310 - of this test's own servers
        page.read()


def signed_in(provider: Provider, office: OAuthOffice) -> Grant:
    """As the user does it: the browser opens the page, and comes back by itself."""
    with coming_back(BACK) as back:
        begun = office.begin(provider.client, back.address("127.0.0.1"), "ana@example.com")
        browser = threading.Thread(target=browse, args=(begun.url,))
        browser.start()
        code = back.wait(begun, 5)
        browser.join()
    assert code is not None
    return office.exchange(begun, code)


def test_the_browser_comes_back_with_a_code_that_is_worth_a_grant() -> None:
    with oauth_provider(Provider(secret="shh")) as provider:
        grant = signed_in(provider, OAuthOffice())
        assert grant.access_token in provider.good
        assert grant.refresh_token in provider.refreshing
    assert "code_verifier" in provider.asked[0]


def test_a_code_without_its_own_verifier_is_worth_nothing() -> None:
    office = OAuthOffice()
    with oauth_provider() as provider, coming_back(BACK) as back:
        begun = office.begin(provider.client, back.address("127.0.0.1"), "")
        threading.Thread(target=browse, args=(begun.url,)).start()
        code = back.wait(begun, 5) or ""
        thief = Begun(begun.client, begun.redirect, begun.state, "v" * 43)
        with pytest.raises(SignedOut):
            office.exchange(thief, code)


def test_a_code_is_worth_one_grant() -> None:
    office = OAuthOffice()
    with oauth_provider() as provider, coming_back(BACK) as back:
        begun = office.begin(provider.client, back.address("127.0.0.1"), "")
        threading.Thread(target=browse, args=(begun.url,)).start()
        code = back.wait(begun, 5) or ""
        office.exchange(begun, code)
        with pytest.raises(SignedOut):
            office.exchange(begun, code)


def test_another_page_that_knocks_with_another_state_does_not_end_the_wait() -> None:
    office = OAuthOffice()
    with oauth_provider() as provider, coming_back(BACK) as back:
        address = back.address("127.0.0.1")
        begun = office.begin(provider.client, address, "")

        def knock() -> None:
            browse(f"{address}?code=evil&state=guess")
            with pytest.raises(HTTPError):
                browse(address.replace("signed-in", "favicon.ico"))
            browse(begun.url)

        browser = threading.Thread(target=knock)
        browser.start()
        code = back.wait(begun, 10)
        browser.join()
    assert code not in (None, "evil")


def test_nobody_coming_back_ends_the_wait() -> None:
    with coming_back(BACK) as back:
        begun = Begun(
            Client(Endpoints("https://a.example", "https://t.example", ""), "x"), "", "s", "v"
        )
        assert back.wait(begun, 0.2) is None


def test_a_no_at_the_provider_is_said() -> None:
    office = OAuthOffice()
    with oauth_provider(Provider(denies="access_denied")) as provider, coming_back(BACK) as back:
        begun = office.begin(provider.client, back.address("127.0.0.1"), "")
        threading.Thread(target=browse, args=(begun.url,)).start()
        with pytest.raises(BadInput, match="you said no there"):
            back.wait(begun, 5)


def test_a_code_typed_in_on_another_device_is_worth_a_grant() -> None:
    office = OAuthOffice()
    with oauth_provider() as provider:
        device = office.device(provider.client)
        assert (device.user_code, device.every) == ("ABCD-EFGH", 1.0)
        assert office.poll(provider.client, device) is None
        grant = office.poll(provider.client, device)
    assert grant is not None
    assert grant.access_token in provider.good


def test_a_token_is_renewed_before_its_end_and_only_then() -> None:
    now = [1_000_000.0]
    office = OAuthOffice(lambda: now[0])
    with oauth_provider() as provider:
        grant = signed_in(provider, office)
        assert office.renewed(grant) is grant
        now[0] += 3600 - 60
        later = office.renewed(grant)
    assert later.access_token != grant.access_token
    assert later.refresh_token == grant.refresh_token
    assert later.expires_at == now[0] + 3600


def test_a_permission_taken_back_is_said_and_nothing_of_it_repeated() -> None:
    office = OAuthOffice(lambda: 0.0)
    with oauth_provider(Provider(lasts=0)) as provider:
        grant = signed_in(provider, office)
        provider.refreshing.clear()
        with pytest.raises(SignedOut) as raised:
            office.renewed(grant)
    said = str(raised.value.message)
    assert "Sign in again" in said
    assert "Inicia sesión otra vez" in said
    assert grant.refresh_token not in said
    assert "secret-inside" not in said


def test_a_wrong_client_secret_is_said() -> None:
    with oauth_provider(Provider(secret="right")) as provider:
        wrong = Client(provider.endpoints, CLIENT_ID, "wrong")
        with pytest.raises(SignedOut, match="client id"):
            OAuthOffice().renewed(Grant(wrong, "r"))


@pytest.mark.parametrize("said", [b"<html>", b"[]", b"\xff", b'{"access_token": 7}', b"null"])
def test_nonsense_from_a_provider_is_trouble_for_now(said: bytes) -> None:
    with (
        oauth_provider(Provider(says=said)) as provider,
        pytest.raises(OutsideFailed, match="cannot be understood") as raised,
    ):
        OAuthOffice().renewed(Grant(provider.client, "r"))
    assert not raised.value.permanent


def test_a_provider_that_cannot_be_reached_is_trouble_for_now() -> None:
    nowhere = Client(Endpoints("https://a.example", "http://127.0.0.1:1/token", ""), "x")
    with pytest.raises(OutsideFailed, match="cannot be reached") as raised:
        OAuthOffice().renewed(Grant(nowhere, "r"))
    assert not raised.value.permanent


@pytest.mark.parametrize("token", ["http://mail.example/token", "ftp://127.0.0.1/", "token"])
def test_a_token_is_never_asked_for_without_encryption(token: str) -> None:
    with pytest.raises(BadInput):
        OAuthOffice().renewed(Grant(Client(Endpoints("https://a.example", token, ""), "x"), "r"))


# --- kept ------------------------------------------------------------------------------


def test_a_grant_is_kept_encrypted_and_gives_a_good_token_each_time(tmp_path: Path) -> None:
    now = [1_000_000.0]
    office = OAuthOffice(lambda: now[0])
    store = KeptSecrets(tmp_path, write_private, None, office.renewed)
    with oauth_provider(Provider(rotates=True)) as provider:
        grant = signed_in(provider, office)
        kept = store.keep("one", grant.as_secret())
        assert store.secret("one", kept) == grant.access_token
        now[0] += 4000
        second = store.secret("one", kept)
        now[0] += 4000
        third = store.secret("one", kept)  # with the refresh token that came with the second
        assert {second, third} <= provider.good
    assert len({grant.access_token, second, third}) == 3
    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    for secret in (grant.refresh_token, grant.access_token, third, *provider.refreshing):
        assert secret.encode() not in everything
    assert store.client("one", kept) == provider.client


def test_a_forgotten_grant_is_gone(tmp_path: Path) -> None:
    store = KeptSecrets(tmp_path, write_private, None)
    grant = Grant(Client(Endpoints("", "", ""), "x"), "r", "a")
    kept = store.keep("one", grant.as_secret())
    store.forget("one", kept)
    assert store.client("one", kept) is None
    with pytest.raises(SignedOut, match="sign-in"):
        store.secret("one", kept)
