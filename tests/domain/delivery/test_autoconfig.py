import pytest

from afterword.domain.delivery.autoconfig import LARGEST, domain_of, places, read_servers

TOLD = b"""<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1"><emailProvider id="ruiz.example">
  <domain>ruiz.example</domain><displayName>Ruiz  Mail</displayName>
  <incomingServer type="pop3"><hostname>pop.host.example</hostname><port>995</port>
    <socketType>SSL</socketType></incomingServer>
  <incomingServer type="imap"><hostname>imap.host.example</hostname><port>143</port>
    <socketType>plain</socketType></incomingServer>
  <incomingServer type="imap"><hostname>in.host.example</hostname><port>143</port>
    <socketType>STARTTLS</socketType></incomingServer>
  <incomingServer type="imap"><hostname>in.host.example</hostname><port>993</port>
    <socketType>SSL</socketType></incomingServer>
  <outgoingServer type="smtp"><hostname>Out.host.example</hostname><port>587</port>
    <socketType>STARTTLS</socketType><authentication>password-cleartext</authentication>
    <username>%EMAILADDRESS%</username></outgoingServer>
</emailProvider></clientConfig>"""


def test_the_encrypted_servers_are_taken_tls_from_the_start_first() -> None:
    found = read_servers(TOLD)
    assert found is not None
    assert str(found.imap) == "in.host.example:993/tls"
    assert str(found.smtp) == "out.host.example:587/starttls"
    assert (found.name, found.password) == ("Ruiz Mail", True)


def test_one_that_takes_tokens_only_is_said_to() -> None:
    found = read_servers(TOLD.replace(b"password-cleartext", b"OAuth2"))
    assert found is not None
    assert not found.password


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><body>Not found</body></html>",
        b"<clientConfig/>",
        TOLD[:-10],
        TOLD.replace(b"<clientConfig", b'<!DOCTYPE x [<!ENTITY a "b">]><clientConfig', 1),
        TOLD.decode().encode("utf-16"),
        b"\xff" + TOLD,
        TOLD + b" " * LARGEST,
        TOLD.replace(b"STARTTLS", b"plain"),
        TOLD.replace(b"Out.host.example", b"127.0.0.1"),
        TOLD.replace(b"Out.host.example", b"localhost"),
        TOLD.replace(b"Out.host.example", b"evil.example/x"),
        TOLD.replace(b"<port>587", b"<port>99999999999999999999"),
        TOLD.replace(b"<port>587", b"<port>0"),
        b"<a>" * 20_000,
    ],
    ids=range(15),
)
def test_what_cannot_be_used_names_no_server(content: bytes) -> None:
    assert read_servers(content) is None


def test_a_domain_is_asked_by_https_and_not_told_the_address() -> None:
    assert domain_of("Ana@Ruíz.example") == "xn--ruz-sma.example"
    for place in places("ruiz.example"):
        assert place.startswith("https://")
        assert "ana" not in place


@pytest.mark.parametrize("address", ["a@localhost", "a@127.0.0.1", "a@x/y.example", "a@", "a@..es"])
def test_no_one_is_asked_where_there_is_no_domain(address: str) -> None:
    assert domain_of(address) is None
