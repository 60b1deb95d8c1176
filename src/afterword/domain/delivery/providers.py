"""Where the mail of an address is: the servers of well-known providers, else by convention."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from enum import StrEnum

from afterword.domain.words import Bilingual


class Security(StrEnum):
    """How a connection is encrypted; ``none`` is for the own machine only."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Server:
    """One server of an account."""

    host: str
    port: int
    security: Security

    @property
    def is_own_machine(self) -> bool:
        """Whether the server runs on this very machine."""
        return is_loopback(self.host)

    @property
    def is_safe(self) -> bool:
        """Whether a password may be sent there."""
        return self.security is not Security.NONE or self.is_own_machine


def is_loopback(host: str) -> bool:
    """Whether ``host``, a name or a literal address, is the own machine."""
    if host.casefold().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


_NO_HINT = Bilingual("", "")


@dataclass(frozen=True, slots=True)
class Provider:
    """The servers of a provider, and what its users have to know.

    ``files_sent`` says whether it puts what is sent into Sent by itself, None where not known.
    ``password`` False means that only OAuth2 signs in.
    """

    smtp: Server
    imap: Server
    name: str = ""
    files_sent: bool | None = None
    password: bool = True
    hint: Bilingual = _NO_HINT


def _app_password(where: str) -> Bilingual:
    return Bilingual(
        f"It wants an app password, not your usual one: {where}",
        f"Pide una contraseña de aplicación, no la habitual: {where}",
    )


def _tls(host: str, port: int) -> Server:
    return Server(host, port, Security.TLS)


def _starttls(host: str, port: int) -> Server:
    return Server(host, port, Security.STARTTLS)


_MICROSOFT = Bilingual(
    "Microsoft no longer takes passwords here, app passwords neither. Give --token-command with a "
    "program that prints an OAuth2 token, or connect nothing and use: afterword message STEP --by "
    "outlook",
    "Microsoft ya no acepta contraseñas aquí, tampoco las de aplicación. Da --token-command con un "
    "programa que escriba un token OAuth2, o no conectes nada y usa: afterword message PASO --by "
    "outlook",
)
_GMAIL = Provider(
    _tls("smtp.gmail.com", 465),
    _tls("imap.gmail.com", 993),
    name="Gmail",
    files_sent=True,
    hint=_app_password("myaccount.google.com/apppasswords"),
)
_OUTLOOK = Provider(
    _starttls("smtp-mail.outlook.com", 587),
    _tls("outlook.office365.com", 993),
    name="Outlook.com",
    files_sent=True,
    password=False,
    hint=_MICROSOFT,
)
_ICLOUD = Provider(
    _starttls("smtp.mail.me.com", 587),
    _tls("imap.mail.me.com", 993),
    name="iCloud",
    hint=_app_password("account.apple.com"),
)
_YAHOO = Provider(
    _tls("smtp.mail.yahoo.com", 465),
    _tls("imap.mail.yahoo.com", 993),
    name="Yahoo",
    hint=_app_password("login.yahoo.com/account/security"),
)
_FASTMAIL = Provider(
    _tls("smtp.fastmail.com", 465),
    _tls("imap.fastmail.com", 993),
    name="Fastmail",
    hint=_app_password("app.fastmail.com/settings/security"),
)
_GMX = Provider(
    _starttls("mail.gmx.com", 587),
    _tls("imap.gmx.com", 993),
    name="GMX",
    hint=Bilingual(
        "Allow access by IMAP in the settings of your mailbox first.",
        "Permite antes el acceso por IMAP en los ajustes de tu buzón.",
    ),
)
_GMX_NET = Provider(
    _starttls("mail.gmx.net", 587), _tls("imap.gmx.net", 993), name="GMX", hint=_GMX.hint
)
_PROTON = Provider(
    _starttls("127.0.0.1", 1025),
    _starttls("127.0.0.1", 1143),
    name="Proton Mail Bridge",
    hint=Bilingual(
        "Proton Mail Bridge has to run on this machine; the password is the one that it shows.",
        "Proton Mail Bridge debe estar en marcha en este equipo; la contraseña es la que muestra.",
    ),
)
_PROVIDERS: dict[str, Provider] = {
    **dict.fromkeys(("gmail.com", "googlemail.com"), _GMAIL),
    **dict.fromkeys(
        ("outlook.com", "outlook.es", "hotmail.com", "hotmail.es", "live.com", "msn.com"), _OUTLOOK
    ),
    **dict.fromkeys(("icloud.com", "me.com", "mac.com"), _ICLOUD),
    **dict.fromkeys(
        ("yahoo.com", "yahoo.es", "yahoo.com.mx", "yahoo.com.ar", "yahoo.co.uk", "ymail.com"),
        _YAHOO,
    ),
    **dict.fromkeys(("fastmail.com", "fastmail.fm"), _FASTMAIL),
    **dict.fromkeys(("gmx.com", "gmx.us", "gmx.es"), _GMX),
    **dict.fromkeys(("gmx.net", "gmx.de", "gmx.at", "gmx.ch"), _GMX_NET),
    **dict.fromkeys(("proton.me", "protonmail.com", "pm.me"), _PROTON),
}
_MICROSOFT_HOSTS = ("outlook.com", "office365.com", "office.com")


def provider_of(address: str) -> Provider:
    """The provider of ``address``; one that is not in the table is guessed by convention.

    A guess is to be shown before a password goes anywhere.
    """
    domain = address.rpartition("@")[2].casefold()
    known = _PROVIDERS.get(domain)
    return known or Provider(_tls(f"smtp.{domain}", 465), _tls(f"imap.{domain}", 993))


def wants_oauth(server: Server) -> bool:
    """Whether a password cannot work at that server."""
    host = server.host.casefold()
    return any(host == each or host.endswith("." + each) for each in _MICROSOFT_HOSTS)


def microsoft_hint() -> Bilingual:
    """What to tell whoever tries a password at Microsoft's servers."""
    return _MICROSOFT
