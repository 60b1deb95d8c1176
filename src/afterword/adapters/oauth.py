"""OAuth 2.0: asking a provider for tokens (RFC 6749, RFC 7636, RFC 8628), and coming back from it.

What a provider says is never repeated but for the name of its error: there may be a token in it.
"""

from __future__ import annotations

import http.client
import json
import secrets
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from afterword.domain.delivery.oauth import (
    REDIRECT_PATH,
    Begun,
    Client,
    DeviceCode,
    Grant,
    checked,
    ends_the_grant,
    refusal,
)
from afterword.domain.errors import OutsideFailed, SignedOut
from afterword.domain.words import Bilingual

TIMEOUT = 30.0
EARLY = 120.0  # seconds before its end in which an access token is not used any more
_LARGEST = 200_000
_DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
_WHAT = Bilingual("Signing in at {host}", "El inicio de sesión en {host}")
_NONSENSE = Bilingual("its answer cannot be understood", "no se entiende su respuesta")
_NO_REACH = Bilingual("it cannot be reached", "no se puede llegar a él")
_NO_REFRESH = Bilingual(
    "it gave no lasting permission (refresh token)",
    "no ha dado un permiso duradero (refresh token)",
)
_NO_DEVICE = Bilingual("it has no sign-in by device code", "no ofrece el código de dispositivo")


class _NoRedirect(HTTPRedirectHandler):
    """A token is asked for at the address that was checked, and nowhere else."""

    def redirect_request(self, *_args: Any, **_more: Any) -> None:
        return None


class OAuthOffice:
    """Asks providers for tokens; ``clock`` gives seconds since 1970."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._opener: OpenerDirector = build_opener(_NoRedirect)

    def begin(self, client: Client, redirect: str, address: str) -> Begun:
        """A signing in with a state and a verifier that nobody can guess."""
        checked(client.endpoints)
        state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
        return Begun(client, redirect, state, verifier, address)

    def exchange(self, begun: Begun, code: str) -> Grant:
        """The grant for the code that the browser came back with."""
        asked = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": begun.redirect,
            "code_verifier": begun.verifier,
        }
        return self._granted(begun.client, self._ask(begun.client, asked))

    def renewed(self, grant: Grant) -> Grant:
        """The grant itself while its access token lasts, else with a new one."""
        if grant.access_token and self._clock() < grant.expires_at - EARLY:
            return grant
        asked = {"grant_type": "refresh_token", "refresh_token": grant.refresh_token}
        told = self._ask(grant.client, asked)
        return grant.renewed(self._token(grant.client, told), self._end(told), _text(told))

    def device(self, client: Client) -> DeviceCode:
        """The code to type in at the provider's page."""
        checked(client.endpoints)
        if not client.endpoints.device:
            raise _failed(client, _NO_DEVICE)
        told = self._post(client, client.endpoints.device, {"scope": client.endpoints.scope})
        page = told.get("verification_uri") or told.get("verification_url")
        if not (isinstance(page, str) and told.get("user_code") and told.get("device_code")):
            raise self._refused(client, told)
        every, lasts = _number(told.get("interval"), 5.0), _number(told.get("expires_in"), 900.0)
        return DeviceCode(page, str(told["user_code"]), str(told["device_code"]), every, lasts)

    def poll(self, client: Client, device: DeviceCode) -> Grant | None:
        """The grant once the user has typed the code in, None until then."""
        asked = {"grant_type": _DEVICE, "device_code": device.device_code}
        told = self._post(client, client.endpoints.token, asked)
        if told.get("error") in ("authorization_pending", "slow_down"):
            return None
        return self._granted(client, told)

    # --- what comes back -------------------------------------------------------------

    def _granted(self, client: Client, told: dict[str, Any]) -> Grant:
        token = self._token(client, told)
        if not _text(told):
            raise _failed(client, _NO_REFRESH)
        return Grant(client, _text(told), token, self._end(told))

    def _token(self, client: Client, told: dict[str, Any]) -> str:
        token = told.get("access_token")
        if not isinstance(token, str) or not token:
            raise self._refused(client, told)
        return token

    def _end(self, told: dict[str, Any]) -> float:
        return self._clock() + _number(told.get("expires_in"), 0.0)

    def _refused(self, client: Client, told: dict[str, Any]) -> OutsideFailed:
        error = told.get("error")
        if not isinstance(error, str):
            return _failed(client, _NONSENSE)
        kind = SignedOut if ends_the_grant(error) else OutsideFailed
        return _failed(client, refusal(error), kind)

    def _ask(self, client: Client, asked: dict[str, str]) -> dict[str, Any]:
        return self._post(client, client.endpoints.token, asked)

    def _post(self, client: Client, url: str, asked: dict[str, str]) -> dict[str, Any]:
        checked(client.endpoints)
        form = {"client_id": client.id, **asked}
        if client.secret:
            form["client_secret"] = client.secret
        headers = {"Accept": "application/json"}
        request = Request(url, urlencode(form).encode("ascii"), headers)  # noqa: S310 - checked
        try:
            with self._opener.open(request, timeout=TIMEOUT) as answer:
                content = answer.read(_LARGEST)
        except HTTPError as error:
            with error:
                content = error.read(_LARGEST)
        except (OSError, http.client.HTTPException) as error:
            raise _failed(client, _NO_REACH) from error
        return self._understood(client, content)

    def _understood(self, client: Client, content: bytes) -> dict[str, Any]:
        try:
            told = json.loads(content)
        except ValueError as error:
            raise _failed(client, _NONSENSE) from error
        if not isinstance(told, dict):
            raise _failed(client, _NONSENSE)
        return told


def _text(told: dict[str, Any]) -> str:
    token = told.get("refresh_token")
    return token if isinstance(token, str) else ""


def _number(value: object, usual: float) -> float:
    try:
        found = float(str(value))
    except ValueError:
        return usual
    return found if 0 < found < 10**9 else usual


def _failed(
    client: Client, reason: Bilingual, kind: type[OutsideFailed] = OutsideFailed
) -> OutsideFailed:
    host = urlsplit(client.endpoints.token).hostname or "?"
    return kind(what=_WHAT.filled(host=host), reason=reason)


# --- coming back from the provider, on this machine ----------------------------------------


class LoopbackReturn:
    """Waits at a free port of this machine for the browser to come back, once."""

    def __init__(self, server: _Door) -> None:
        self._server = server

    def address(self, host: str) -> str:
        """Where the browser is to be sent back to."""
        return f"http://{host}:{self._server.server_port}{REDIRECT_PATH}"

    def wait(self, begun: Begun, seconds: float) -> str | None:
        """The code that came back; None where nobody came in time.

        Raises BadInput where the provider says no. A request that carries another state, as any
        page in the browser could make, is turned away and does not end the wait.
        """
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._server.timeout = min(left, 1.0)
            self._server.came = ""
            self._server.handle_request()
            if not self._server.came:
                continue
            if f"state={begun.state}" in self._server.came:
                return begun.code(self._server.came)
        return None


@contextmanager
def coming_back(words: Bilingual) -> Iterator[LoopbackReturn]:
    """A way back to this machine while inside; ``words`` are shown in the browser."""
    with _Door(("127.0.0.1", 0), _Answer) as server:
        server.words = words
        yield LoopbackReturn(server)


class _Door(HTTPServer):
    words = Bilingual("", "")
    came = ""

    def handle_error(self, request: object, client_address: object) -> None:
        """What a broken request says is nobody's business."""

    def get_request(self) -> tuple[socket.socket, Any]:
        talk, where = super().get_request()
        talk.settimeout(5.0)  # a silent connection must not stand in the way of the next
        return talk, where


class _Answer(BaseHTTPRequestHandler):
    server: _Door
    server_version = "Afterword"
    sys_version = ""

    def do_GET(self) -> None:
        """Take the address in, and say that the browser may be closed."""
        path, _mark, query = self.path.partition("?")
        found = path == REDIRECT_PATH and bool(query)
        words = self.server.words if found else Bilingual("Nothing is here.", "Aquí no hay nada.")
        content = f"{words.en}\n{words.es}\n".encode()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(content)
        self.server.came = query if found else ""

    def log_message(self, *_args: object) -> None:
        """Nothing: the code is in the address."""
