"""What a domain itself says of its mail servers: Mozilla's configuration file, version 1.1.

It comes from the network, so it may only name servers by a full name, and encrypted ones. What it
says is shown before a password goes anywhere.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from afterword.domain.delivery.providers import Provider, Security, Server

LARGEST = 100_000  # bytes
_HOST = re.compile(
    r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
)
_SECURITY = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}
_OAUTH = "OAuth2"


def domain_of(address: str) -> str | None:
    """The domain to ask, in ASCII; None where it can be no one's on the network."""
    domain = address.rpartition("@")[2].strip().rstrip(".").lower()
    try:
        plain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return plain if _HOST.fullmatch(plain) else None


def places(domain: str) -> tuple[str, str]:
    """Where a domain may say it: https only, and the address itself is not told."""
    return (
        f"https://autoconfig.{domain}/mail/config-v1.1.xml",
        f"https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
    )


def read_servers(content: bytes) -> Provider | None:
    """The servers that the file names; None where it is no such file, or names none to be used."""
    root = _parsed(content)
    provider = root.find("emailProvider") if root is not None else None
    if provider is None:
        return None
    smtp = _best(provider.findall("outgoingServer"), "smtp")
    imap = _best(provider.findall("incomingServer"), "imap")
    if smtp is None or imap is None:
        return None
    name = " ".join((provider.findtext("displayName") or "").split())[:80]
    return Provider(smtp[0], imap[0], name=name, password=smtp[1] and imap[1])


def _parsed(content: bytes) -> ElementTree.Element | None:
    """The root; None for what is too large, not UTF-8, not XML, or declares anything of its own."""
    if len(content) > LARGEST:
        return None
    try:
        text = content.decode("utf-8-sig")
        if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
            return None
        text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
        return ElementTree.fromstring(text)  # noqa: S314 - no declarations, and limited above
    except (ElementTree.ParseError, UnicodeError, ValueError, RecursionError):
        return None


def _best(found: list[ElementTree.Element], kind: str) -> tuple[Server, bool] | None:
    """The first with TLS from the start, else with STARTTLS; and whether it takes passwords."""
    servers = [_server(each) for each in found if each.get("type") == kind]
    usable = [each for each in servers if each is not None]
    return min(usable, key=lambda each: each[0].security is not Security.TLS, default=None)


def _server(told: ElementTree.Element) -> tuple[Server, bool] | None:
    host = (told.findtext("hostname") or "").strip().lower()
    port = (told.findtext("port") or "").strip()
    security = _SECURITY.get((told.findtext("socketType") or "").strip())
    good_port = port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65536
    if security is None or not good_port or not _HOST.fullmatch(host):
        return None
    ways = [(each.text or "").strip() for each in told.findall("authentication")]
    return Server(host, int(port), security), not ways or any(way != _OAUTH for way in ways)
