import pytest

from afterword.domain.delivery.providers import (
    Security,
    Server,
    is_loopback,
    provider_of,
    wants_oauth,
)


@pytest.mark.parametrize(
    ("address", "smtp", "imap"),
    [
        ("ana@gmail.com", "smtp.gmail.com", "imap.gmail.com"),
        ("ana@ICLOUD.com", "smtp.mail.me.com", "imap.mail.me.com"),
        ("ana@hotmail.es", "smtp-mail.outlook.com", "outlook.office365.com"),
        ("ana@ruiz.example", "smtp.ruiz.example", "imap.ruiz.example"),
    ],
)
def test_the_servers_of_an_address(address: str, smtp: str, imap: str) -> None:
    provider = provider_of(address)
    assert (provider.smtp.host, provider.imap.host) == (smtp, imap)
    assert provider.smtp.is_safe
    assert provider.imap.is_safe


def test_a_password_is_not_tried_where_it_cannot_work() -> None:
    assert wants_oauth(provider_of("ana@outlook.com").smtp)
    assert not wants_oauth(provider_of("ana@gmail.com").smtp)
    assert not wants_oauth(Server("notoutlook.com", 465, Security.TLS))


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("[::1]", True),
        ("localhost", True),
        ("localhost.example.com", False),
        ("127.0.0.1.example.com", False),
        ("10.0.0.1", False),
    ],
)
def test_only_this_machine_is_reached_without_encryption(host: str, own: bool) -> None:
    assert is_loopback(host) is own
    assert Server(host, 25, Security.NONE).is_safe is own
