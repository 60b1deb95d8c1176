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

    def __str__(self) -> str:
        """As it is typed: host:port/security."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}/{self.security}"

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
    "Microsoft no longer takes passwords here, app passwords neither. Sign in by OAuth2 with your "
    "own client id (--client-id), or connect nothing and use: afterword message STEP --by outlook",
    "Microsoft ya no acepta contraseñas aquí, tampoco las de aplicación. Inicia sesión por OAuth2 "
    "con tu propio identificador de cliente (--client-id), o no conectes nada y usa: afterword "
    "message PASO --by outlook",
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
_ALLOW_IMAP = _GMX.hint
_WEB_DE = Provider(
    _starttls("smtp.web.de", 587), _tls("imap.web.de", 993), name="WEB.DE", hint=_ALLOW_IMAP
)
_MAIL_COM = Provider(
    _starttls("smtp.mail.com", 587), _tls("imap.mail.com", 993), name="mail.com", hint=_ALLOW_IMAP
)
_AOL = Provider(
    _tls("smtp.aol.com", 465),
    _tls("imap.aol.com", 993),
    name="AOL",
    hint=_app_password("login.aol.com/account/security"),
)
_ZOHO_HINT = Bilingual(
    "Allow IMAP in the settings of your mailbox first; with sign-in in two steps it wants an app "
    "password.",
    "Permite antes IMAP en los ajustes de tu buzón; con el acceso en dos pasos pide una contraseña "
    "de aplicación.",
)
_ZOHO = Provider(
    _tls("smtp.zoho.com", 465), _tls("imap.zoho.com", 993), name="Zoho", hint=_ZOHO_HINT
)
_ZOHO_EU = Provider(
    _tls("smtp.zoho.eu", 465), _tls("imap.zoho.eu", 993), name="Zoho (EU)", hint=_ZOHO_HINT
)
_POSTEO = Provider(_tls("posteo.de", 465), _tls("posteo.de", 993), name="Posteo")
_MAILBOX_ORG = Provider(
    _tls("smtp.mailbox.org", 465), _tls("imap.mailbox.org", 993), name="mailbox.org"
)
_MOVISTAR = Provider(_tls("smtp.movistar.es", 465), _tls("imap.movistar.es", 993), name="Movistar")
_OFFICE = Provider(
    _starttls("smtp.office365.com", 587),
    _tls("outlook.office365.com", 993),
    name="Microsoft 365",
    files_sent=True,
    password=False,
    hint=_MICROSOFT,
)
_IONOS_ES = Provider(_tls("smtp.ionos.es", 465), _tls("imap.ionos.es", 993), name="IONOS")
_STRATO = Provider(_tls("smtp.strato.de", 465), _tls("imap.strato.de", 993), name="STRATO")
_ARSYS = Provider(
    _tls("smtp.serviciodecorreo.es", 465), _tls("imap.serviciodecorreo.es", 993), name="Arsys"
)
# Those that run the mail of other people's own domains; the address alone does not tell.
HOSTING: dict[str, Provider] = {
    "google": _GMAIL,
    "microsoft": _OFFICE,
    "icloud": _ICLOUD,
    "fastmail": _FASTMAIL,
    "proton": _PROTON,
    "zoho": _ZOHO,
    "zoho-eu": _ZOHO_EU,
    "ionos": _IONOS_ES,
    "strato": _STRATO,
    "arsys": _ARSYS,
}
_PROVIDERS: dict[str, Provider] = {
    **dict.fromkeys(("gmail.com", "googlemail.com"), _GMAIL),
    **dict.fromkeys(
        (
            *("outlook.com", "outlook.es", "hotmail.com", "hotmail.es", "hotmail.co.uk"),
            *("live.com", "live.co.uk", "live.com.mx", "msn.com"),
        ),
        _OUTLOOK,
    ),
    **dict.fromkeys(("icloud.com", "me.com", "mac.com"), _ICLOUD),
    **dict.fromkeys(
        (
            *("yahoo.com", "yahoo.es", "yahoo.com.mx", "yahoo.com.ar", "yahoo.co.uk"),
            *("ymail.com", "rocketmail.com"),
        ),
        _YAHOO,
    ),
    "aol.com": _AOL,
    **dict.fromkeys(("fastmail.com", "fastmail.fm"), _FASTMAIL),
    **dict.fromkeys(("gmx.com", "gmx.us", "gmx.es"), _GMX),
    **dict.fromkeys(("gmx.net", "gmx.de", "gmx.at", "gmx.ch"), _GMX_NET),
    "web.de": _WEB_DE,
    "mail.com": _MAIL_COM,
    **dict.fromkeys(("proton.me", "protonmail.com", "pm.me"), _PROTON),
    **dict.fromkeys(("zoho.com", "zohomail.com"), _ZOHO),
    "zohomail.eu": _ZOHO_EU,
    **dict.fromkeys(("posteo.de", "posteo.net"), _POSTEO),
    "mailbox.org": _MAILBOX_ORG,
    **dict.fromkeys(("movistar.es", "telefonica.net"), _MOVISTAR),
}
_MICROSOFT_HOSTS = ("outlook.com", "office365.com", "office.com")


def provider_of(address: str) -> Provider:
    """The provider of ``address``; one that is not in the table is guessed by convention.

    A guess is to be shown before a password goes anywhere.
    """
    domain = address.rpartition("@")[2].casefold()
    known = known_provider(address)
    return known or Provider(_tls(f"smtp.{domain}", 465), _tls(f"imap.{domain}", 993))


def known_provider(address: str) -> Provider | None:
    """The provider of ``address`` where the table has it."""
    return _PROVIDERS.get(address.rpartition("@")[2].casefold())


def wants_oauth(server: Server) -> bool:
    """Whether a password cannot work at that server."""
    host = server.host.casefold()
    return any(host == each or host.endswith("." + each) for each in _MICROSOFT_HOSTS)


def microsoft_hint() -> Bilingual:
    """What to tell whoever tries a password at Microsoft's servers."""
    return _MICROSOFT
