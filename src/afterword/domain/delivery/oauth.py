"""Signing in without a password: OAuth 2.0 with the candidate's own client id.

Authorization code with PKCE and a loopback redirect (RFC 6749, RFC 7636, RFC 8252), or a device
code (RFC 8628). Never another program's client id.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from urllib.parse import parse_qs, urlencode, urlsplit

from afterword.domain.delivery.providers import Server, is_loopback, wants_oauth
from afterword.domain.errors import BadInput
from afterword.domain.words import Bilingual

REDIRECT_PATH = "/signed-in"
PREFIX = "oauth:"  # what a secret begins with that is a grant
_LONGEST = 4000
_NOT_HTTPS = Bilingual("not an https address", "no es una dirección https")
_NO_CODE = Bilingual(
    "this is not the address at the end of the signing in that was just begun",
    "esta no es la dirección del final del inicio de sesión que acabas de empezar",
)
_DENIED = Bilingual("the provider says no: {reason}", "el proveedor dice que no: {reason}")
_WHERE = Bilingual("Signing in", "El inicio de sesión")


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Where a provider lets users in (``authorize``) and hands out tokens; ``device`` may be "".

    ``host`` is how the loopback redirect names this machine: providers differ in what they allow.
    """

    authorize: str
    token: str
    scope: str
    device: str = ""
    host: str = "127.0.0.1"


GOOGLE = Endpoints(
    "https://accounts.google.com/o/oauth2/v2/auth",
    "https://oauth2.googleapis.com/token",
    "https://mail.google.com/",
)
MICROSOFT = Endpoints(
    "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    "https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All"
    " offline_access",
    "https://login.microsoftonline.com/common/oauth2/v2.0/devicecode",
    "localhost",
)


def endpoints_of(smtp: Server) -> Endpoints | None:
    """The endpoints of the provider that runs this server, None where they are not known."""
    if wants_oauth(smtp):
        return MICROSOFT
    host = smtp.host.casefold()
    google = any(host == each or host.endswith("." + each) for each in ("gmail.com", "google.com"))
    return GOOGLE if google else None


def checked(endpoints: Endpoints) -> Endpoints:
    """``endpoints``, each of them https or on this machine. Raises BadInput for another."""
    for url in (endpoints.authorize, endpoints.token, endpoints.device):
        if url and not is_safe(url):
            raise BadInput(where=url[:200], problem=_NOT_HTTPS)
    return endpoints


def is_safe(url: str) -> bool:
    """Whether a token may be asked for there: by https, or on this very machine."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.username or not host:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))


@dataclass(frozen=True, slots=True)
class Client:
    """The candidate's own registration at a provider; desktop clients may have a ``secret``."""

    endpoints: Endpoints
    id: str
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Grant:
    """What a provider granted; ``expires_at`` in seconds since 1970, 0 where it is not known."""

    client: Client
    refresh_token: str = field(repr=False)
    access_token: str = field(default="", repr=False)
    expires_at: float = 0.0

    def to_json(self) -> str:
        """All of it, to be kept where secrets are."""
        return json.dumps(asdict(self))

    def as_secret(self) -> str:
        """The grant for ``SecretStore.keep``."""
        return PREFIX + self.to_json()

    @staticmethod
    def from_json(text: str) -> Grant | None:
        """The grant again; None for what is none."""
        try:
            told = json.loads(text)
            client = told["client"]
            client = Client(Endpoints(**client["endpoints"]), client["id"], client["secret"])
            return Grant(client, told["refresh_token"], told["access_token"], told["expires_at"])
        except (KeyError, TypeError, ValueError):
            return None

    def renewed(self, access_token: str, expires_at: float, refresh_token: str) -> Grant:
        """The grant with a new access token; a provider may hand out a new refresh token too."""
        return replace(
            self,
            access_token=access_token,
            expires_at=expires_at,
            refresh_token=refresh_token or self.refresh_token,
        )


@dataclass(frozen=True, slots=True)
class Begun:
    """A signing in that waits for the user to come back from the provider."""

    client: Client
    redirect: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)
    address: str = ""

    @property
    def url(self) -> str:
        """The page of the provider to open in a browser."""
        asked = {
            "response_type": "code",
            "client_id": self.client.id,
            "redirect_uri": self.redirect,
            "scope": self.client.endpoints.scope,
            "state": self.state,
            "code_challenge": challenge(self.verifier),
            "code_challenge_method": "S256",
            "access_type": "offline",  # Google gives a refresh token for these two only
            "prompt": "consent",
            **({"login_hint": self.address} if self.address else {}),
        }
        joint = "&" if urlsplit(self.client.endpoints.authorize).query else "?"
        return self.client.endpoints.authorize + joint + urlencode(asked)

    def code(self, came: str) -> str:
        """The code in ``came``, the address or the query at which the browser arrived.

        Raises BadInput where the provider says no, or it belongs to another signing in.
        """
        came = came.strip()[:_LONGEST]
        told = parse_qs(came.partition("?")[2] or came, keep_blank_values=True)
        if told.get("state") != [self.state]:
            raise BadInput(where=_WHERE, problem=_NO_CODE)
        if "error" in told:
            raise BadInput(where=_WHERE, problem=_DENIED.filled(reason=refusal(told["error"][0])))
        codes = told.get("code", [])
        if len(codes) != 1 or not codes[0]:
            raise BadInput(where=_WHERE, problem=_NO_CODE)
        return codes[0]


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What the user types in at the provider's page; ``every`` and ``expires_in`` in seconds."""

    page: str
    user_code: str
    device_code: str = field(repr=False)
    every: float = 5.0
    expires_in: float = 900.0


class Refusal(StrEnum):
    """Why a provider hands out no token (RFC 6749 section 5.2, RFC 8628 section 3.5)."""

    INVALID_GRANT = "invalid_grant"
    INVALID_CLIENT = "invalid_client"
    UNAUTHORIZED_CLIENT = "unauthorized_client"
    INVALID_SCOPE = "invalid_scope"
    ACCESS_DENIED = "access_denied"
    EXPIRED_TOKEN = "expired_token"  # noqa: S105 - a word of the standard, no secret
    REDIRECT_MISMATCH = "redirect_uri_mismatch"


_REFUSALS: dict[str, Bilingual] = {
    Refusal.INVALID_GRANT: Bilingual(
        "your permission has ended or was taken back. Sign in again",
        "tu permiso ha caducado o se ha retirado. Inicia sesión otra vez",
    ),
    Refusal.INVALID_CLIENT: Bilingual(
        "it does not know this client id, or the client secret is wrong",
        "no conoce este identificador de cliente, o su secreto no es correcto",
    ),
    Refusal.UNAUTHORIZED_CLIENT: Bilingual(
        "this client id may not sign in like this; register it as a desktop app",
        "este identificador de cliente no puede entrar así; regístralo como aplicación de "
        "escritorio",
    ),
    Refusal.INVALID_SCOPE: Bilingual(
        "this client id was not given access to mail",
        "este identificador de cliente no tiene acceso al correo",
    ),
    Refusal.ACCESS_DENIED: Bilingual("you said no there", "allí has dicho que no"),
    Refusal.EXPIRED_TOKEN: Bilingual("it took too long", "ha tardado demasiado"),
    Refusal.REDIRECT_MISMATCH: Bilingual(
        "the redirect address is not registered for this client id",
        "la dirección de redirección no está registrada para este identificador de cliente",
    ),
}


def refusal(error: str) -> Bilingual:
    """What the provider's ``error`` means, in plain words; an unknown one by its name alone."""
    name = "".join(each for each in error if each.isascii() and (each.isalnum() or each in "_-."))
    return _REFUSALS.get(name, Bilingual(name[:60] or "?", name[:60] or "?"))


def ends_the_grant(error: str) -> bool:
    """Whether signing in anew is the only way on."""
    return error in {
        Refusal.INVALID_GRANT,
        Refusal.INVALID_CLIENT,
        Refusal.UNAUTHORIZED_CLIENT,
        Refusal.INVALID_SCOPE,
    }


def challenge(verifier: str) -> str:
    """The S256 challenge of a verifier (RFC 7636 section 4.2)."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
