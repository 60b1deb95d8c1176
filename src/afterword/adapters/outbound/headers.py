"""What may go into a header, and how: no header can be forged by what is written into one."""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8, EmailPolicy

from afterword.domain.errors import FactsError
from afterword.domain.words import Bilingual

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ud800-\udfff]")
_LOCAL = re.compile(r"[^\s\"(),:;<>@\[\\\]\x00-\x1f\x7f]{1,64}")


def body_text(text: str) -> str:
    """``text`` with plain line ends and without what no mail may hold."""
    lines = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return lines.strip("\n")


def one_line(text: str) -> str:
    """``text`` on one line: nothing in it can start a header of its own."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def file_name(name: str) -> str:
    """A file name that every system takes."""
    return re.sub(r'[\\/:*?"<>|]+', "-", one_line(name)).strip(". ") or "letter.pdf"


def checked_address(address: str) -> str:
    """``address`` with its domain in ASCII (IDNA). Raises FactsError("to") if it is none."""
    local, at, domain = address.strip().rpartition("@")
    if not at or not _LOCAL.fullmatch(local):
        raise _no_address(address)
    return f"{local}@{_domain(domain, address)}"


def _domain(domain: str, address: str) -> str:
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise _no_address(address) from error
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?", ascii_domain):
        raise _no_address(address)
    return ascii_domain


def _no_address(address: str) -> FactsError:
    shown = one_line(address)[:80]
    return FactsError(
        "to",
        Bilingual(
            f"“{shown}” is not an e-mail address", f"«{shown}» no es una dirección de correo"
        ),
    )


def mailbox(address: str, name: str) -> Address:
    """The address with its name. Raises FactsError("to") for what cannot be one."""
    local, _, domain = checked_address(address).rpartition("@")
    try:
        return Address(one_line(name), local, domain)
    except (HeaderParseError, ValueError) as error:
        raise _no_address(address) from error


def policy_for(*addresses: str) -> EmailPolicy[EmailMessage]:
    """Headers in ASCII, but for a mailbox whose name before the @ cannot be (RFC 6532)."""
    plain = all(address.rpartition("@")[0].isascii() for address in addresses)
    return SMTP if plain else SMTPUTF8
